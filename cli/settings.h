// newsx.conf: default options.
//
// The form is Boost.ProgramOptions': "name = value" a line, # begins a comment, switches are true or false; under
// [COMMAND] a setting is for that command only. Read are newsx/newsx.conf in XDG_CONFIG_HOME (else ~/.config), then
// newsx.conf in the current folder; NEWSX_CONFIG names one file instead of both, empty: none. What comes later wins,
// and the command line over all. The current folder may be anybody's: of its file only options that are harmless count
// (OptionSpec::in_folder_settings). Errors: UsageError with the file's name.
#pragma once
#include <string>
#include <vector>

namespace newsx::cli {

struct Setting {
  std::string command;  // empty: for all that have the option
  std::string name, value;
  std::string file;
  bool ignored = false;  // it stands in the folder's file and is not harmless
};

struct SettingsFile {
  std::string path;
  bool of_folder = false;  // the current one; not the user's own
};

// The files that are looked for, in order.
std::vector<SettingsFile> settings_files();
// All settings, in order.
std::vector<Setting> read_settings();

}  // namespace newsx::cli
