// newsx config: which options are in force, and from where.
#include <fmt/format.h>
#include <unistd.h>

#include <set>

#include "cli/command.h"
#include "cli/output.h"
#include "cli/settings.h"

namespace newsx::cli {
namespace {

constexpr int kOriginColumn = 40;
constexpr std::string_view kWhyIgnored =
    "ignored, as the file of a folder may not decide what is read and written, or how a run fails";

std::string full_name(const Setting& setting) {
  return setting.command.empty() ? setting.name : setting.command + '.' + setting.name;
}

void append_setting(std::string& text, std::string_view name, std::string_view value, std::string_view origin) {
  const std::string line = fmt::format("{} = {}", name, value);
  text += fmt::format("{:<{}} # {}\n", line, kOriginColumn, origin);
}

// The option's setting for all commands, or what holds without one.
void append_option(std::string& text, const OptionSpec& option, const std::vector<Setting>& settings) {
  const Setting* in_force = nullptr;
  for (const Setting& setting : settings)
    if (!setting.ignored && setting.command.empty() && setting.name == option.name) in_force = &setting;
  if (in_force != nullptr) return append_setting(text, option.name, in_force->value, in_force->file);
  append_setting(text, option.name, option.argument.empty() ? "false" : option.standard, "default");
}

int run_config(const Options& options) {
  if (!options.inputs.empty()) throw UsageError("config: takes no arguments");
  const std::vector<Setting> settings = read_settings();
  std::string text;
  for (const SettingsFile& file : settings_files())
    text += fmt::format("# {}{}\n", file.path, ::access(file.path.c_str(), R_OK) == 0 ? "" : ": not there");
  std::set<std::string_view> names;  // several commands may have an option of one name
  each_option_of_all([&](const OptionSpec& option) {
    if (option.name != "help" && names.insert(option.name).second) append_option(text, option, settings);
  });
  for (const Setting& setting : settings)
    if (!setting.command.empty() && !setting.ignored)
      append_setting(text, full_name(setting), setting.value, setting.file);
  for (const Setting& setting : settings)
    if (setting.ignored)
      append_setting(text, "# " + full_name(setting), setting.value, setting.file + ": " + std::string(kWhyIgnored));
  Output output("");
  output.write(text);
  output.commit();
  return 0;
}

}  // namespace

constinit extern const Command config_command{
    .name = "config",
    .section = Section::program,
    .arguments = "",
    .summary = "which options are in force, and from where",
    .details =
        "newsx.conf sets default options, in this folder or in newsx/ below XDG_CONFIG_HOME\n"
        "(else ~/.config): one \"name = value\" per line, under [COMMAND] for one command only. NEWSX_CONFIG\n"
        "names another file; empty: none. In the file of this folder, options that read or write files\n"
        "are ignored; they are listed here with the reason.\n",
    .examples = "newsx config\n",
    .groups = 0,
    .run = run_config,
};

}  // namespace newsx::cli
