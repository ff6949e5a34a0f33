// newsx doctor: what is wrong with an installation, or with a file.
#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

#include "base/counted.h"
#include "base/error.h"
#include "cli/command.h"
#include "cli/doctor_files.h"
#include "cli/documents.h"
#include "cli/output.h"
#include "cli/settings.h"
#include "text/decode.h"

namespace newsx::cli {
namespace {

class Report {
 public:
  void good(std::string_view what) { text_ += fmt::format("ok       {}\n", what); }
  void note(std::string_view what) { text_ += fmt::format("note     {}\n", what); }
  void bad(std::string_view what) {
    text_ += fmt::format("problem  {}\n", what);
    ++problems_;
  }
  int end(Output& output) {
    text_ += problems_ == 0 ? "nothing is wrong\n" : counted(problems_, "problem") + '\n';
    output.write(text_);
    output.commit();
    return problems_ == 0 ? 0 : kSomeFailed;
  }

 private:
  std::string text_;
  int problems_ = 0;
};

void check_settings(Report& report) try {
  const std::vector<Setting> settings = read_settings();
  for (const SettingsFile& file : settings_files())
    if (::access(file.path.c_str(), R_OK) == 0) report.good(fmt::format("settings: {}", file.path));
  if (settings.empty()) report.good("settings: none");
  for (const Setting& setting : settings)
    if (setting.ignored)
      report.note(fmt::format("settings: {} of {} is ignored: see newsx config", setting.name, setting.file));
} catch (const UsageError& e) {
  report.bad(e.what());
}

// The names that a sentence must give, whatever tables and rules are added.
void check_analysis(const Analyzer& analyzer, Report& report) {
  Scratch scratch = analyzer.scratch();
  Text text;
  text.utf8 = "«Коридор откроется», — сказал президент Казахстана в Бишкеке.";
  const Result result = analyzer.analyze(std::move(text), scratch);
  bool country = false;
  for (const Entity& entity : result.entities) country = country || entity.name == "Казахстан";
  if (country && result.quotations.size() == 1) {
    report.good("analysis: a country and a quotation are found in a sentence that has them");
  } else {
    report.bad("analysis: a sentence with a country and a quotation does not give them");
  }
}

void check_knowledge(const Options& options, Report& report) try {
  const Analyzer analyzer(options.data);
  report.good(fmt::format("knowledge: {}, {} rules, {} names", analyzer.dictionary_version(), analyzer.rule_count(),
                          analyzer.gazetteer_entry_count()));
  std::size_t checked = 0;
  const auto failures = analyzer.check_rules(checked);
  for (const std::string& failure : failures) report.bad(failure);
  if (failures.empty()) report.good(fmt::format("rules: {} examples hold", checked));
  check_analysis(analyzer, report);
} catch (const Error& e) {
  report.bad(e.what());
}

void check_encodings(Report& report) {
  for (const char* name : {"windows-1251", "KOI8-R", "KOI8-U", "IBM866", "ISO-8859-5", "x-mac-cyrillic", "UTF-16LE"})
    if (!is_known_encoding(name)) report.bad(fmt::format("encodings: ICU has no {}", name));
  report.good("encodings: ICU has those of Russian");
}

void check_terminal(Report& report) {
  if (::isatty(STDOUT_FILENO) != 1) return report.note("terminal: standard output is none");
  std::string_view locale;
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"})
    if (const char* value = std::getenv(name); value != nullptr && *value != '\0' && locale.empty()) locale = value;
  if (locale.find("UTF-8") != std::string_view::npos || locale.find("utf8") != std::string_view::npos) {
    report.good(fmt::format("terminal: {}", locale));
  } else {
    report.note(fmt::format("terminal: the locale \"{}\" may not show UTF-8, in which newsx prints", locale));
  }
}

int run_doctor(const Options& options) {
  Report report;
  Output output("");
  if (!options.inputs.empty()) {
    const Examination found{[&](std::string_view line) { report.good(line); },
                            [&](std::string_view line) { report.note(line); },
                            [&](std::string_view line) { report.bad(line); }};
    for (const std::string& file : options.inputs) examine_file(options, file, found);
    return report.end(output);
  }
  report.good("program: newsx " NEWSX_VERSION);
  check_knowledge(options, report);
  check_encodings(report);
  check_settings(report);
  check_terminal(report);
  return report.end(output);
}

}  // namespace

constinit extern const Command doctor_command{
    .name = "doctor",
    .section = Section::program,
    .arguments = "[FILE]...",
    .summary = "problems with this installation, or with a file",
    .details =
        "Loads the knowledge, runs the rules' examples, checks encodings, settings and the terminal. Of a\n"
        "file: what it is and, where it cannot be read, why and what to do. Exit status 1 when something is\n"
        "wrong.\n",
    .examples =
        "newsx doctor\n"
        "newsx doctor article.txt\n",
    .groups = kKnowledgeOptions,
    .run = run_doctor,
};

}  // namespace newsx::cli
