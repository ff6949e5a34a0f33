#include "cli/settings.h"

#include <unistd.h>

#include <algorithm>
#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "base/file.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/suggest.h"

namespace newsx::cli {
namespace {

namespace po = boost::program_options;

constexpr std::uint64_t kLargest = 1 << 20;  // bytes

void check(const Setting& setting) {
  std::vector<std::string_view> names;
  bool known = false;
  each_option_of_all([&](const OptionSpec& option) {
    known = known || option.name == setting.name;
    names.push_back(option.name);
  });
  if (known) {
    const Command* command = find_command(setting.command);
    if (setting.command.empty() || (command != nullptr && find_option(*command, setting.name) != nullptr)) return;
    throw UsageError(setting.file + ": [" + setting.command + "] has no option '" + setting.name + "'");
  }
  const std::string_view near = nearest(setting.name, names);
  throw UsageError(setting.file + ": unknown option '" + setting.name + "'" +
                   (near.empty() ? std::string() : " (did you mean " + std::string(near) + "?)"));
}

// Options of one name are harmless together or not at all.
bool is_harmless(std::string_view name) {
  bool harmless = true;
  each_option_of_all([&](const OptionSpec& option) {
    if (option.name == name) harmless = harmless && option.in_folder_settings;
  });
  return harmless;
}

void read(const SettingsFile& from, std::vector<Setting>& settings) try {
  const std::string& file = from.path;
  auto bytes = read_file(file, kLargest);
  if (!bytes) throw UsageError(file + ": " + bytes.error().cause);
  std::istringstream text(*bytes);
  const po::options_description none;
  for (const auto& option : po::parse_config_file(text, none, true).options) {
    Setting setting{"", option.string_key, option.value.empty() ? std::string() : option.value.front(), file, false};
    if (const std::size_t dot = setting.name.find('.'); dot != std::string::npos) {
      setting.command = setting.name.substr(0, dot);
      setting.name.erase(0, dot + 1);
    }
    check(setting);
    setting.ignored = from.of_folder && !is_harmless(setting.name);
    settings.push_back(std::move(setting));
  }
} catch (const po::error& e) {
  throw UsageError(from.path + ": " + e.what());
}

}  // namespace

std::vector<SettingsFile> settings_files() {
  if (const char* one = std::getenv("NEWSX_CONFIG"); one != nullptr)
    return *one == '\0' ? std::vector<SettingsFile>() : std::vector<SettingsFile>{{one}};
  std::vector<SettingsFile> files;
  const char* folder = std::getenv("XDG_CONFIG_HOME");
  if (folder != nullptr && *folder == '/') {
    files.push_back({std::string(folder) + "/newsx/newsx.conf"});
  } else if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0') {
    files.push_back({std::string(home) + "/.config/newsx/newsx.conf"});
  }
  std::error_code absent;
  const std::string here = "newsx.conf";
  if (files.empty() || !std::filesystem::equivalent(files.front().path, here, absent)) files.push_back({here, true});
  return files;
}

std::vector<Setting> read_settings() {
  std::vector<Setting> settings;
  const bool named = std::getenv("NEWSX_CONFIG") != nullptr;
  for (const SettingsFile& file : settings_files())
    if (named || ::access(file.path.c_str(), F_OK) == 0) read(file, settings);
  return settings;
}

}  // namespace newsx::cli
