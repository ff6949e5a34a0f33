// Made of commands() and their options.
#include "cli/help.h"

#include <fmt/format.h>
#include <unicode/uversion.h>

#include <array>
#include <utility>

#include "facts/schema_version.h"
#include "output/width.h"

namespace newsx::cli {
namespace {

constexpr int kHelpColumn = 30;  // where the description of an option begins
constexpr unsigned kHelpWidth = 100;

constexpr std::array<std::pair<Section, std::string_view>, 4> kSections{{{Section::articles, "reading articles"},
                                                                         {Section::corpora, "studying a corpus"},
                                                                         {Section::knowledge, "rules and accuracy"},
                                                                         {Section::program, "newsx itself"}}};

std::string option_line(const OptionSpec& option) {
  std::string names = option.letter == 0 ? "    " : fmt::format("-{}, ", option.letter);
  names += fmt::format("--{}", option.name);
  if (!option.argument.empty()) names += fmt::format(" {}", option.argument);
  if (!option.word.empty()) names += fmt::format("[={}]", option.word);
  std::string text = fmt::format("  {}", names);
  const unsigned width = display_width(text);
  text.append(width + 2 > kHelpColumn ? 2 : kHelpColumn - width, ' ');
  bool first = true;
  for (const std::string& line : wrapped(option.help, kHelpWidth - kHelpColumn)) {
    if (!first) text.append(kHelpColumn, ' ');
    first = false;
    text += line + '\n';
  }
  return text;
}

}  // namespace

std::string short_usage() {
  constexpr std::string_view begin = "usage: newsx ", next_line = "\n             ";
  std::string text(begin);
  std::size_t width = begin.size();
  for (const Command* command : commands()) {
    if (width + command->name.size() >= kHelpWidth) {
      text += next_line;
      width = begin.size();
    }
    text.append(command->name).append("|");
    width += command->name.size() + 1;
  }
  text.pop_back();
  return text +
         "\n"
         "             [OPTION]... [FILE|FOLDER|-]...\n"
         "       newsx --help, newsx COMMAND --help, newsx --version\n";
}

std::string general_help() {
  std::string text =
      "newsx reads Russian news and extracts who, where, what was said and what was decided.\n\n"
      "usage: newsx COMMAND [OPTION]... [FILE|FOLDER|-]...\n";
  for (const auto& [section, heading] : kSections) {
    text += fmt::format("\n{}:\n", heading);
    for (const Command* command : commands())
      if (command->section == section) text += fmt::format("  {:<12} {}\n", command->name, command->summary);
  }
  text +=
      "\nFrom folders, all formats are read except Markdown, JSON and tables (see --include); - is standard\n"
      "input. Formats and encodings are detected.\n\n"
      "  newsx extract article.txt | jq .\n\n"
      "Options of a command: newsx COMMAND --help. Exit status: 0 all done; 1 some inputs failed; 2 newsx\n"
      "could not run.\n";
  return text;
}

std::string command_help(const Command& command) {
  std::string text = fmt::format("usage: newsx {} [OPTION]...{}{}\n\n{}\n", command.name,
                                 command.arguments.empty() ? "" : " ", command.arguments, command.details);
  each_word(
      command.examples, [&](std::string_view line) { text += fmt::format("  {}\n", line); }, '\n');
  text += '\n';
  const std::vector<const OutputFormat*> formats = formats_of(command);
  if (!formats.empty()) {
    const bool table = formats.front()->rows == RowForm::table;
    const std::string_view usual = !command.usual_format.empty() ? command.usual_format
                                   : table                       ? "table at a terminal, json elsewhere"
                                                                 : formats.front()->name;
    text += fmt::format("formats (default: {}):\n", usual);
    for (const OutputFormat* format : formats) text += fmt::format("  {:<12} {}\n", format->name, format->purpose);
    text += '\n';
  }
  std::string_view heading;
  each_option(command, [&](const OptionSpec& option) {
    const std::string_view its = option.heading.empty() ? command.name : option.heading;
    if (its != heading) text += fmt::format("{}{}:\n", heading.empty() ? "" : "\n", its);
    heading = its;
    text += option_line(option);
  });
  return text;
}

std::string version_text() {
  const Analyzer analyzer;
  UVersionInfo numbers;
  u_getVersion(numbers);
  char icu[U_MAX_VERSION_STRING_LENGTH];
  u_versionToString(numbers, icu);
  return fmt::format(
      "newsx {}\n"
      "dictionary: {}\n"
      "ICU: {}\n"
      "rules: {}, names: {}\n"
      "schema: {}\n",
      NEWSX_VERSION, analyzer.dictionary_version(), icu, analyzer.rule_count(), analyzer.gazetteer_entry_count(),
      kSchemaVersion);
}

}  // namespace newsx::cli
