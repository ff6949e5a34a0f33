// Options on how to run and which knowledge to use.
#include <array>

#include "cli/option.h"
#include "text/number.h"

namespace newsx::cli {
namespace {

constexpr std::string_view kBatch = "batch", kKnowledge = "knowledge", kGeneral = "general";
constexpr OptionGroups kWithKnowledge = kDocumentOptions | kKnowledgeOptions;

constexpr std::array<Choice<Wish>, 3> kColors{{{"auto", Wish::automatic}, {"always", Wish::yes}, {"never", Wish::no}}};
constexpr std::array<Choice<LogLevel>, 4> kLogLevels{
    {{"quiet", LogLevel::quiet}, {"error", LogLevel::error}, {"info", LogLevel::info}, {"debug", LogLevel::debug}}};

// "30", "0.5": seconds; 0 is none.
void set_timeout(Options& o, const OptionSpec&, const std::string& text) {
  constexpr double most = 1e6;
  const auto seconds = read_number<double>(text);
  if (!seconds || !(*seconds >= 0 && *seconds <= most))
    throw UsageError("--timeout: '" + text + "' is not a number of seconds");
  o.timeout = std::chrono::milliseconds(static_cast<std::int64_t>(*seconds * 1000));
}

void set_resume(Options& o, const OptionSpec&, const std::string& text) {
  if (!text.empty() && text != "strict") throw UsageError("--resume: '" + text + "' is not strict");
  o.by_content = text == "strict";
  o.resume = true;
}

constexpr std::array kRunTable{
    number<&Options::jobs, 1, 1024>(
        {.name = "jobs",
         .letter = 'j',
         .argument = "N",
         .help = "analyse N documents at once; default: one per core. The output is the same for any N",
         .standard = "all cores",
         .unit = "jobs",
         .groups = kDocumentOptions,
         .heading = kBatch})
        .harmless(),
    OptionSpec{.name = "resume",
               .help = "with -o FILE: continue an interrupted run of the same command; the result is the "
                       "same. Changed inputs are refused: detected by size and time, with --resume=strict by content",
               .word = "strict",
               .groups = kResumeOption,
               .heading = kBatch,
               .apply = set_resume},
    flag<&Options::fail_fast, false>({.name = "keep-going",
                                      .help = "go on after a failing input (default)",
                                      .groups = kDocumentOptions,
                                      .heading = kBatch}),
    flag<&Options::fail_fast>({.name = "fail-fast",
                               .help = "stop at the first failing input",
                               .groups = kDocumentOptions,
                               .heading = kBatch}),
    OptionSpec{.name = "timeout",
               .argument = "SECONDS",
               .help = "fail documents that take longer; default 0: no limit",
               .standard = "0",
               .groups = kDocumentOptions,
               .heading = kBatch,
               .apply = set_timeout},
    text<&Options::errors>({.name = "errors",
                            .argument = "FILE",
                            .help = "write failed records to FILE as JSON Lines",
                            .groups = kDocumentOptions,
                            .heading = kBatch}),
    flag<&Options::progress, Wish::yes>({.name = "progress",
                                         .help = "show progress; default: at a terminal, unless the output goes there",
                                         .groups = kDocumentOptions,
                                         .heading = kBatch})
        .harmless(),
    flag<&Options::progress, Wish::no>(
        {.name = "no-progress", .help = "do not show progress", .groups = kDocumentOptions, .heading = kBatch})
        .harmless(),
    choice<&Options::log_level, kLogLevels>(
        {.name = "log-level",
         .argument = "LEVEL",
         .help = "quiet, error (default: failed inputs), info (also a summary), debug (also a line per input)",
         .standard = "error",
         .groups = kDocumentOptions,
         .heading = kBatch}),
    text<&AnalyzerOptions::data_folder>(
        {.name = "data",
         .argument = "DIR",
         .help = "use dictionary, gazetteers and rules from DIR instead of the built-in ones",
         .groups = kWithKnowledge,
         .heading = kKnowledge}),
    text<&AnalyzerOptions::rule_folders>({.name = "rules",
                                          .argument = "DIR",
                                          .help = "add your own rules to the built-in ones; may be repeated",
                                          .groups = kWithKnowledge,
                                          .heading = kKnowledge}),
    text<&AnalyzerOptions::gazetteer_files>({.name = "gazetteer",
                                             .argument = "FILE",
                                             .help = "add your own names to the built-in ones; may be repeated",
                                             .groups = kWithKnowledge,
                                             .heading = kKnowledge}),
    flag<&AnalyzerOptions::use_offices, false>(
        {.name = "no-knowledge",
         .help = "do not use the table of public offices, which completes surnames of public figures",
         .groups = kDocumentOptions,
         .heading = kKnowledge})
        .harmless(),
    choice<&Options::color, kColors>(
        {.name = "color",
         .argument = "WHEN",
         .help = "auto (default: at a terminal; honours NO_COLOR, CLICOLOR_FORCE), always or never",
         .standard = "auto",
         .groups = kDocumentOptions | kOutputOptions,
         .heading = kGeneral})
        .harmless(),
    flag<&Options::pager, false>({.name = "no-pager",
                                  .help = "do not page long tables; default at a terminal: through PAGER, or less",
                                  .groups = kPagerOption,
                                  .heading = kGeneral})
        .harmless(),
    flag<&Options::help>(
        {.name = "help", .letter = 'h', .help = "this help", .groups = kHelpOption, .heading = kGeneral}),
};

}  // namespace

std::span<const OptionSpec> run_options() { return kRunTable; }

}  // namespace newsx::cli
