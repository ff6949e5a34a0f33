// newsx config: which options are in force, and from where.
#include <fmt/format.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/settings.h"

namespace newsx::cli {
namespace {

constexpr int kOriginColumn = 40;

void append_setting(std::string& text, std::string_view name, std::string_view value, std::string_view origin) {
  const std::string line = fmt::format("{} = {}", name, value);
  text += fmt::format("{:<{}} # {}\n", line, kOriginColumn, origin);
}

}  // namespace

int run_config(const Options& options) {
  if (!options.inputs.empty()) throw UsageError("config: takes no arguments");
  const std::vector<Setting> settings = read_settings();
  std::string text;
  for (const std::string& file : settings_files())
    text += fmt::format("# {}{}\n", file, ::access(file.c_str(), R_OK) == 0 ? "" : ": not there");
  for (const OptionSpec& option : option_table()) {
    if (option.name == "help") continue;
    const Setting* in_force = nullptr;
    for (const Setting& setting : settings)
      if (setting.command.empty() && setting.name == option.name) in_force = &setting;
    if (in_force != nullptr) {
      append_setting(text, option.name, in_force->value, in_force->file);
    } else {
      append_setting(text, option.name, option.argument.empty() ? "false" : option.standard, "default");
    }
  }
  for (const Setting& setting : settings)
    if (!setting.command.empty())
      append_setting(text, setting.command + '.' + setting.name, setting.value, setting.file);
  Output output("");
  output.write(text);
  output.commit();
  return 0;
}

}  // namespace newsx::cli
