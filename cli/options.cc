#include "cli/options.h"

#include <unistd.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <thread>
#include <utility>

#include "cli/command.h"
#include "cli/documents.h"
#include "cli/output.h"
#include "cli/output_format.h"
#include "cli/settings.h"
#include "cli/suggest.h"
#include "text/decode.h"

namespace newsx::cli {
namespace {

namespace po = boost::program_options;

// The word of a switch that stands alone. No argument of a program can be a NUL.
constexpr std::string_view kAlone("\0", 1);

po::options_description describe(const Command& command) {
  po::options_description description;
  each_option(command, [&](const OptionSpec& option) {
    std::string names(option.name);
    if (option.letter != 0) names = names + ',' + option.letter;
    if (option.argument.empty() && option.word.empty()) {
      description.add_options()(names.c_str(), "");
    } else {
      description.add_options()(names.c_str(), po::value<std::string>(), "");
    }
  });
  return description;
}

const OptionSpec& described_option(const Command& command, std::string_view name) {
  const OptionSpec* option = find_option(command, name);
  if (option == nullptr) throw std::logic_error("an option that was described is there");
  return *option;
}

// Whether its value changes the output.
bool decides_output(std::string_view name) {
  for (const std::string_view other : {"jobs", "resume", "keep-going", "fail-fast", "timeout", "errors", "progress",
                                       "no-progress", "log-level", "output", "color", "no-pager"})
    if (name == other) return false;
  return true;
}

[[noreturn]] void refuse_unknown(const Command& command, const std::string& word) {
  std::string_view name = word;
  name.remove_prefix(std::min(name.find_first_not_of('-'), name.size()));
  name = name.substr(0, name.find('='));
  std::vector<std::string_view> names;
  each_option(command, [&](const OptionSpec& option) { names.push_back(option.name); });
  std::string message = "unknown option '" + word + "'";
  if (const std::string_view near = nearest(name, names); !near.empty())
    message += " (did you mean --" + std::string(near) + "?)";
  throw UsageError(message);
}

void apply(const OptionSpec& option, const std::string& value, Options& options) {
  option.apply(options, option, value);
  if (decides_output(option.name)) options.command_line += std::string(option.name) + '=' + value + '\n';
}

// Applies newsx.conf to the options that the command has. Help is no setting, and commands about the program run
// whatever the files contain: config and doctor report what is wrong there. Returns the names of ignored settings, each
// after a space.
std::string apply_settings(const Command& command, Options& options) {
  std::string ignored;
  if (command.section == Section::program) return ignored;
  for (const Setting& setting : read_settings()) {
    const OptionSpec* found = find_option(command, setting.name);
    if (found == nullptr || found->name == "help") continue;
    const OptionSpec& option = *found;
    if (!setting.command.empty() && setting.command != command.name) continue;
    if (setting.ignored) {
      ignored += ' ' + setting.name;
      continue;
    }
    if (option.argument.empty()) {
      if (setting.value != "true" && setting.value != "false")
        throw UsageError(setting.file + ": " + setting.name + " is a switch: true or false");
      if (setting.value == "false") continue;
    }
    try {
      apply(option, option.argument.empty() ? std::string() : setting.value, options);
    } catch (const UsageError& e) {
      throw UsageError(setting.file + ": " + e.what());
    }
  }
  return ignored;
}

// A switch that may have a word, "--resume=strict", gets one where it stands alone: Boost would take the next argument.
std::vector<std::string> with_lone_switches(const Command& command, std::vector<std::string> words) {
  for (std::string& word : words) {
    if (word == "--") break;
    each_option(command, [&](const OptionSpec& option) {
      if (!option.word.empty() && word == "--" + std::string(option.name)) word.append("=").append(kAlone);
    });
  }
  return words;
}

// The words of a command line, split and applied to `options`.
void apply_words(const Command& command, const std::vector<std::string>& words, Options& options) try {
  namespace style = po::command_line_style;
  const po::options_description description = describe(command);
  const po::parsed_options parsed = po::command_line_parser(with_lone_switches(command, words))
                                        .options(description)
                                        .style(style::unix_style & ~style::allow_guessing)
                                        .run();
  for (const auto& part : parsed.options) {
    if (part.position_key >= 0) {
      options.inputs.insert(options.inputs.end(), part.value.begin(), part.value.end());
      for (const std::string& name : part.value) options.command_line += ' ' + name + '\n';
      continue;
    }
    const OptionSpec& option = described_option(command, part.string_key);
    std::string value = part.value.empty() ? std::string() : part.value.front();
    if (value == kAlone && !option.word.empty()) value.clear();
    apply(option, value, options);
  }
} catch (const po::unknown_option& e) {
  refuse_unknown(command, e.get_option_name());
} catch (const po::invalid_command_line_syntax& e) {
  const std::string name = e.get_option_name();
  if (e.kind() == po::invalid_syntax::extra_parameter) throw UsageError("option '" + name + "' takes no value");
  throw UsageError("option '" + name + "' needs a value");
} catch (const po::error& e) {
  throw UsageError(e.what());
}

Options read_options(const Command& command, const std::vector<std::string>& words) {
  Options options;
  options.command_line = std::string(command.name) + '\n';
  const std::string ignored = apply_settings(command, options);
  apply_words(command, words, options);
  if (!ignored.empty() && options.log_level != LogLevel::quiet)
    complain("newsx.conf: ignored here, see newsx config:" + ignored);
  return options;
}

// Only what comes out record by record can be continued.
void check_resume(const Options& options) {
  if (options.output.empty() || options.output == "-") throw UsageError("--resume: name the output with -o FILE");
  if (options.format != nullptr && !options.format->resumable)
    throw UsageError("--resume: not with --format " + std::string(options.format->name));
}

void check_format(const Command& command, const Options& options) {
  const OutputFormat* format = options.format;
  if (format != nullptr && (format->prints & command.prints) == 0)
    throw UsageError(std::string(command.name) + ": no format '" + std::string(format->name) +
                     "'; there are: " + format_names(command));
  if (!options.line_template.empty() && format != nullptr)
    throw UsageError("--template is a format of its own: not with --format " + std::string(format->name));
  if (format != nullptr && format->workbook && is_terminal_output(options.output))
    throw UsageError("--format " + std::string(format->name) + " is not for a terminal; name a file with -o");
  if (options.csv_safe && (format == nullptr || (format->options & kCsvOption) == 0))
    throw UsageError("--csv-safe: only with --format csv or tsv");
}

// --explain and --pretty mean JSON.
void choose_json(Options& options) {
  const OutputFormat* format = options.format;
  if (format != nullptr && format->explains && !options.pretty) {
    options.explain = options.data.explain = true;
    return;
  }
  if ((!options.explain && !options.pretty) || (format != nullptr && format->json)) return;
  if (format != nullptr)
    throw UsageError((options.explain ? "--explain" : "--pretty") + std::string(": only with --format json, not ") +
                     std::string(format->name));
  options.format = &known_format("json");
}

void settle_inputs(const Command& command, Options& options) {
  const bool takes_standard_input =
      command.arguments.find("[FILE|") != std::string_view::npos;  // where nothing is named
  const bool list_is_input = options.files_from == "-";
  if (list_is_input && std::find(options.inputs.begin(), options.inputs.end(), "-") != options.inputs.end())
    throw UsageError("standard input cannot be both a document and the list of --files-from");
  if (options.null && options.files_from.empty()) throw UsageError("--null: only with --files-from");
  if (takes_standard_input && options.inputs.empty() && options.files_from.empty()) {
    if (::isatty(STDIN_FILENO) == 1)
      throw UsageError(std::string(command.name) + ": no input; name files, folders, or - for standard input");
    options.inputs.push_back("-");
  }
}

}  // namespace

unsigned Options::threads() const { return jobs != 0 ? jobs : std::max(1u, std::thread::hardware_concurrency()); }

Options parse_options(const Command& command, const std::vector<std::string>& words) {
  Options options = read_options(command, words);
  if (options.help) return options;
  check_format(command, options);
  if (command.settle != nullptr) command.settle(options);
  choose_json(options);
  if (options.resume) check_resume(options);
  if (!options.encoding.empty() && !is_known_encoding(options.encoding))
    throw UsageError("--encoding: unknown encoding '" + options.encoding + "'");
  settle_inputs(command, options);
  return options;
}

}  // namespace newsx::cli
