// Options that say how the program goes about it, and with what knowledge.
#include "cli/option_values.h"

namespace newsx::cli {
namespace {

void set_jobs(Options& o, const std::string& text) {
  const auto jobs = whole_number(text);
  constexpr std::uint64_t most = 1024;
  if (!jobs || *jobs == 0 || *jobs > most)
    throw UsageError("--jobs: '" + text + "' is no number of jobs from 1 to " + std::to_string(most));
  o.jobs = static_cast<unsigned>(*jobs);
}

constexpr std::string_view kBatch = "batch", kManners = "manners";

void set_color(Options& o, const std::string& text) {
  static constexpr std::array<Choice<Wish>, 3> choices{
      {{"auto", Wish::automatic}, {"always", Wish::yes}, {"never", Wish::no}}};
  o.color = choose("color", text, choices);
}

// "30", "0.5": seconds; 0 is none.
void set_timeout(Options& o, const std::string& text) {
  constexpr double most = 1e6;
  double seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc() || end != text.data() + text.size() || !(seconds >= 0 && seconds <= most))
    throw UsageError("--timeout: '" + text + "' is no number of seconds");
  o.timeout = std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
}

void set_resume(Options& o, const std::string& text) {
  if (!text.empty() && text != "strict") throw UsageError("--resume: '" + text + "' is not strict");
  o.by_content = text == "strict";
  o.resume = true;
}

void set_log_level(Options& o, const std::string& text) {
  static constexpr std::array<Choice<LogLevel>, 4> choices{
      {{"quiet", LogLevel::quiet}, {"error", LogLevel::error}, {"info", LogLevel::info}, {"debug", LogLevel::debug}}};
  o.log_level = choose("log-level", text, choices);
}

constexpr std::array kRunTable{
    OptionSpec{"jobs", 'j', "N", "documents worked on at once; default: all cores. The output is the same for any N",
               kBatch, "*", set_jobs, "", "all cores"}
        .harmless(),
    OptionSpec{"resume",
               0,
               "",
               "with -o FILE: continue where an interrupted run of the same command stopped; the result is the same. "
               "Changed inputs are refused: told by size and time, with --resume=strict by content",
               kBatch,
               " extract entities quotes decisions tokens ",
               set_resume,
               {},
               {},
               "strict"},
    OptionSpec{"keep-going", 0, "", "go on when an input fails: the default", kBatch, "*",
               [](Options& o, const std::string&) { o.fail_fast = false; }},
    OptionSpec{"fail-fast", 0, "", "stop at the first input that fails", kBatch, "*",
               [](Options& o, const std::string&) { o.fail_fast = true; }},
    OptionSpec{"timeout", 0, "SECONDS", "a document that takes longer fails; default 0: none", kBatch, "*", set_timeout,
               "", "0"},
    OptionSpec{"errors", 0, "FILE", "write each record that fails there, as JSON Lines", kBatch, "*",
               [](Options& o, const std::string& v) { o.errors = v; }},
    OptionSpec{"progress", 0, "", "show how far the run is; default: at a terminal, unless the output is seen there",
               kBatch, "*", [](Options& o, const std::string&) { o.progress = Wish::yes; }}
        .harmless(),
    OptionSpec{"no-progress", 0, "", "do not show it", kBatch, "*",
               [](Options& o, const std::string&) { o.progress = Wish::no; }}
        .harmless(),
    OptionSpec{"log-level", 0, "LEVEL",
               "quiet, error (default: inputs that fail), info (and a line at the end), debug (and a line an input)",
               kBatch, "*", set_log_level, "quiet error info debug", "error"},
    OptionSpec{"data", 0, "DIR", "dictionary, gazetteers and rules from there instead of the built-in ones",
               "knowledge", "* rules doctor ", [](Options& o, const std::string& v) { o.data.data_folder = v; }},
    OptionSpec{"rules", 0, "DIR", "rules of your own beside the built-in ones; may be repeated", "knowledge",
               "* rules doctor ", [](Options& o, const std::string& v) { o.data.rule_folders.push_back(v); }},
    OptionSpec{"gazetteer", 0, "FILE", "names of your own beside the built-in ones; may be repeated", "knowledge",
               "* rules doctor ", [](Options& o, const std::string& v) { o.data.gazetteer_files.push_back(v); }},
    OptionSpec{"color", 0, "WHEN",
               "auto (default: at a terminal; NO_COLOR and CLICOLOR_FORCE are heeded), always or never", kManners,
               "* rules ", set_color, "auto always never", "auto"}
        .harmless(),
    OptionSpec{"no-pager", 0, "", "print long tables at once; default: through PAGER, or less, at a terminal", kManners,
               "*table show", [](Options& o, const std::string&) { o.pager = false; }}
        .harmless(),
    OptionSpec{"help", 'h', "", "this help", kManners, "* rules schema config completion doctor ",
               [](Options& o, const std::string&) { o.help = true; }},
};

}  // namespace

std::span<const OptionSpec> run_options() { return kRunTable; }

}  // namespace newsx::cli
