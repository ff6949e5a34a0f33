// newsx config: which options are in force, and from where.
#include <fmt/format.h>
#include <unistd.h>

#include "cli/commands.h"
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

}  // namespace

int run_config(const Options& options) {
  if (!options.inputs.empty()) throw UsageError("config: takes no arguments");
  const std::vector<Setting> settings = read_settings();
  std::string text;
  for (const SettingsFile& file : settings_files())
    text += fmt::format("# {}{}\n", file.path, ::access(file.path.c_str(), R_OK) == 0 ? "" : ": not there");
  for (const OptionSpec& option : option_table()) {
    if (option.name == "help") continue;
    const Setting* in_force = nullptr;
    for (const Setting& setting : settings)
      if (!setting.ignored && setting.command.empty() && setting.name == option.name) in_force = &setting;
    if (in_force != nullptr) {
      append_setting(text, option.name, in_force->value, in_force->file);
    } else {
      append_setting(text, option.name, option.argument.empty() ? "false" : option.standard, "default");
    }
  }
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

}  // namespace newsx::cli
