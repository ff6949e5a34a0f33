#include "cli/options.h"

#include <unistd.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <thread>
#include <utility>

#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/output.h"
#include "cli/settings.h"
#include "cli/suggest.h"
#include "text/decode.h"

namespace newsx::cli {
namespace {

namespace po = boost::program_options;

constexpr std::string_view kAlone = "alone";

po::options_description describe(std::string_view command) {
  po::options_description description;
  for (const OptionSpec& option : option_table()) {
    if (!has_option(command, option)) continue;
    std::string names(option.name);
    if (option.letter != 0) names = names + ',' + option.letter;
    if (option.argument.empty() && option.word.empty()) {
      description.add_options()(names.c_str(), "");
    } else {
      description.add_options()(names.c_str(), po::value<std::string>(), "");
    }
  }
  return description;
}

// Commands may have options of one name and of their own meaning; of a command that has none of this name, any.
const OptionSpec& spec_of(std::string_view command, std::string_view name) {
  const OptionSpec* any = nullptr;
  for (const OptionSpec& option : option_table()) {
    if (option.name != name) continue;
    if (has_option(command, option)) return option;
    any = &option;
  }
  if (any == nullptr) throw std::logic_error("an option that was described is in the table");
  return *any;
}

// Whether a run with another value prints something else.
bool decides_output(std::string_view name) {
  for (const std::string_view other : {"jobs", "resume", "keep-going", "fail-fast", "timeout", "errors", "progress",
                                       "no-progress", "log-level", "output", "color", "no-pager"})
    if (name == other) return false;
  return true;
}

[[noreturn]] void refuse_unknown(std::string_view command, const std::string& word) {
  std::string_view name = word;
  name.remove_prefix(std::min(name.find_first_not_of('-'), name.size()));
  name = name.substr(0, name.find('='));
  std::vector<std::string_view> names;
  for (const OptionSpec& option : option_table())
    if (has_option(command, option)) names.push_back(option.name);
  std::string message = "unknown option '" + word + "'";
  if (const std::string_view near = nearest(name, names); !near.empty())
    message += " (did you mean --" + std::string(near) + "?)";
  throw UsageError(message);
}

void apply(const OptionSpec& option, const std::string& value, Options& options) {
  option.apply(options, value);
  if (decides_output(option.name)) options.command_line += std::string(option.name) + '=' + value + '\n';
}

// What newsx.conf says of the options that the command has. Help is no setting, and no file hinders those who look at
// files: config and doctor tell what is wrong with them. Returns the names of those that are ignored, each after a
// space.
std::string apply_settings(std::string_view command, Options& options) {
  std::string ignored;
  if (command == "config" || command == "doctor" || command == "completion") return ignored;
  for (const Setting& setting : read_settings()) {
    const OptionSpec& option = spec_of(command, setting.name);
    if (!has_option(command, option) || option.name == "help") continue;
    if (!setting.command.empty() && setting.command != command) continue;
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
std::vector<std::string> with_lone_switches(std::string_view command, std::vector<std::string> words) {
  for (std::string& word : words) {
    if (word == "--") break;
    for (const OptionSpec& option : option_table())
      if (!option.word.empty() && has_option(command, option) && word == "--" + std::string(option.name))
        word.append("=").append(kAlone);
  }
  return words;
}

Options read_words(std::string_view command, const std::vector<std::string>& given) {
  namespace style = po::command_line_style;
  const po::options_description description = describe(command);
  const std::vector<std::string> words = with_lone_switches(command, given);
  Options options;
  options.command_line = std::string(command) + '\n';
  const std::string ignored = apply_settings(command, options);
  try {
    const po::parsed_options parsed =
        po::command_line_parser(words).options(description).style(style::unix_style & ~style::allow_guessing).run();
    for (const auto& option : parsed.options) {
      if (option.position_key >= 0) {
        options.inputs.insert(options.inputs.end(), option.value.begin(), option.value.end());
        for (const std::string& name : option.value) options.command_line += ' ' + name + '\n';
      } else {
        std::string value = option.value.empty() ? std::string() : option.value.front();
        if (value == kAlone && !spec_of(command, option.string_key).word.empty()) value.clear();
        apply(spec_of(command, option.string_key), value, options);
      }
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
  if (!ignored.empty() && options.log_level != LogLevel::quiet)
    complain("newsx.conf: ignored here, see newsx config:" + ignored);
  return options;
}

// Only what comes out record by record can be continued.
void check_resume(const Options& options) {
  if (options.output.empty() || options.output == "-") throw UsageError("--resume: name the output with -o FILE");
  switch (options.format) {
    case Format::table:
    case Format::markdown:
    case Format::html:
    case Format::brat:
    case Format::gexf:
    case Format::graphml:
    case Format::webanno:
      throw UsageError("--resume: not with --format " + options.format_name);
    default:
      break;
  }
}

}  // namespace

unsigned Options::threads() const { return jobs != 0 ? jobs : std::max(1u, std::thread::hardware_concurrency()); }

Options parse_options(const Command& command, const std::vector<std::string>& words) {
  Options options = read_words(command.name, words);
  if (options.help) return options;
  if (!options.format_name.empty() &&
      (' ' + std::string(command.formats) + ' ').find(' ' + options.format_name + ' ') == std::string::npos)
    throw UsageError(std::string(command.name) + ": no format '" + options.format_name +
                     "'; there are: " + std::string(command.formats));
  if (!options.line_template.empty() && options.format != Format::automatic)
    throw UsageError("--template is a format of its own: not with --format " + options.format_name);
  if (!options.database.empty()) {
    if (!options.output.empty() || options.resume)
      throw UsageError("--to: not with -o or --resume; what is in the database is not added again");
    if (options.format != Format::automatic || !options.line_template.empty() || !options.fields.empty())
      throw UsageError("--to is a format of its own: not with --format, --template or --fields");
  }
  if (options.csv_safe && options.format != Format::csv && options.format != Format::tsv)
    throw UsageError("--csv-safe: only with --format csv or tsv");
  const bool as_json = options.format == Format::json || options.format == Format::jsonl;
  for (const auto& [wanted, name] : {std::pair(options.explain, "--explain"), std::pair(options.pretty, "--pretty")}) {
    if (!wanted || as_json || (options.format == Format::text && !options.pretty)) continue;
    if (options.format != Format::automatic)
      throw UsageError(std::string(name) + ": only with --format json, not " + options.format_name);
    const bool to_people = command.name == "extract" && options.explain && !options.pretty &&
                           options.database.empty() && options.fields.empty() && is_terminal_output(options.output);
    options.format = to_people ? Format::text : Format::json;
  }
  if (options.format == Format::text) options.explain = options.data.explain = true;
  if (options.resume) check_resume(options);
  if (!options.encoding.empty() && !is_known_encoding(options.encoding))
    throw UsageError("--encoding: unknown encoding '" + options.encoding + "'");
  if (command.arguments.starts_with("WORD ") && options.entity.empty()) {
    if (options.inputs.empty()) throw UsageError(std::string(command.name) + ": no word to look for");
    options.word = std::move(options.inputs.front());
    options.inputs.erase(options.inputs.begin());
  }
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
  return options;
}

}  // namespace newsx::cli
