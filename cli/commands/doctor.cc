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
#include "text/printable.h"

namespace newsx::cli {
namespace {

class Findings {
 public:
  void good(std::string_view what) { text_ += fmt::format("ok       {}\n", shown(what)); }
  void note(std::string_view what) { text_ += fmt::format("note     {}\n", shown(what)); }
  void bad(std::string_view what) {
    text_ += fmt::format("problem  {}\n", shown(what));
    ++problems_;
  }
  int end(Output& output) {
    text_ += problems_ == 0 ? "nothing is wrong\n" : counted(problems_, "problem") + '\n';
    output.write(text_);
    output.commit();
    return problems_ == 0 ? 0 : kSomeFailed;
  }

 private:
  // What comes from files must not steer the terminal.
  static std::string shown(std::string_view what) { return escape_controls(what, EscapeForm::bytes, Layout::line); }

  std::string text_;
  int problems_ = 0;
};

void check_settings(Findings& findings) try {
  const std::vector<Setting> settings = read_settings();
  for (const SettingsFile& file : settings_files())
    if (::access(file.path.c_str(), R_OK) == 0) findings.good(fmt::format("settings: {}", file.path));
  if (settings.empty()) findings.good("settings: none");
  for (const Setting& setting : settings)
    if (setting.ignored)
      findings.note(fmt::format("settings: {} of {} is ignored: see newsx config", setting.name, setting.file));
} catch (const UsageError& e) {
  findings.bad(e.what());
}

// The names that a sentence must give, whatever tables and rules are added.
void check_analysis(const Analyzer& analyzer, Findings& findings) {
  Scratch scratch = analyzer.scratch();
  Text text;
  text.utf8 = "«Коридор откроется», — сказал президент Казахстана в Бишкеке.";
  const Result result = analyzer.analyze(std::move(text), scratch);
  bool country = false;
  for (const Entity& entity : result.entities) country = country || entity.name == "Казахстан";
  if (country && result.quotations.size() == 1) {
    findings.good("analysis: a country and a quotation are found in a sentence that has them");
  } else {
    findings.bad("analysis: a sentence with a country and a quotation does not give them");
  }
}

void check_knowledge(const Options& options, Findings& findings) try {
  const Analyzer analyzer(options.data);
  findings.good(fmt::format("knowledge: {}, {} rules, {} names", analyzer.dictionary_version(), analyzer.rule_count(),
                            analyzer.gazetteer_entry_count()));
  std::size_t checked = 0;
  const auto failures = analyzer.check_rules(checked);
  for (const std::string& failure : failures) findings.bad(failure);
  if (failures.empty()) findings.good(fmt::format("rules: {} examples hold", checked));
  check_analysis(analyzer, findings);
} catch (const Error& e) {
  findings.bad(e.what());
}

void check_encodings(Findings& findings) {
  bool all = true;
  for (const char* name : {"windows-1251", "KOI8-R", "KOI8-U", "IBM866", "ISO-8859-5", "x-mac-cyrillic", "UTF-16LE"}) {
    if (is_known_encoding(name)) continue;
    findings.bad(fmt::format("encodings: ICU has no {}", name));
    all = false;
  }
  if (all) findings.good("encodings: ICU has those of Russian");
}

void check_terminal(Findings& findings) {
  if (::isatty(STDOUT_FILENO) != 1) return findings.note("terminal: standard output is not a terminal");
  std::string_view locale;
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"})
    if (const char* value = std::getenv(name); value != nullptr && *value != '\0' && locale.empty()) locale = value;
  if (locale.find("UTF-8") != std::string_view::npos || locale.find("utf8") != std::string_view::npos) {
    findings.good(fmt::format("terminal: {}", locale));
  } else {
    findings.note(fmt::format("terminal: the locale \"{}\" may not show UTF-8, in which newsx prints", locale));
  }
}

int run_doctor(const Options& options) {
  Findings findings;
  Output output("");
  if (!options.inputs.empty()) {
    const Examination found{[&](std::string_view line) { findings.good(line); },
                            [&](std::string_view line) { findings.note(line); },
                            [&](std::string_view line) { findings.bad(line); }};
    for (const std::string& file : options.inputs) examine_file(options, file, found);
    return findings.end(output);
  }
  findings.good("program: newsx " NEWSX_VERSION);
  check_knowledge(options, findings);
  check_encodings(findings);
  check_settings(findings);
  check_terminal(findings);
  return findings.end(output);
}

}  // namespace

constinit extern const Command doctor_command{
    .name = "doctor",
    .section = Section::program,
    .arguments = "[FILE]...",
    .summary = "problems with this installation, or with a file",
    .details =
        "Loads the knowledge, runs the rules' examples, checks encodings, settings and the terminal. With a\n"
        "file: what it is and, if it cannot be read, why and what to do. Exit status 1 if something is\n"
        "wrong.\n",
    .examples =
        "newsx doctor\n"
        "newsx doctor article.txt\n",
    .groups = kKnowledgeOptions,
    .run = run_doctor,
};

}  // namespace newsx::cli
