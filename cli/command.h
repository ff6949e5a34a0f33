// A subcommand: its row, its own options and what it runs, in one file of cli/commands.
//
// cli/commands/NAME.cc defines `constinit extern const Command NAME_command`; the build gathers these files
// (cli/CMakeLists.txt), and everything that lists commands is made of commands(): help, completion, manual pages, the
// checks of newsx.conf. Rows are constants, so no order of initialisation matters.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/option.h"
#include "cli/output_format.h"

namespace newsx::cli {

// What a command is about: the headings of `newsx --help`, in this order.
enum class Section : std::uint8_t { articles, corpora, knowledge, program };

// What the argument of a command that reads documents is called in help.
inline constexpr std::string_view kDocumentArguments = "[FILE|FOLDER|-]...";

struct Command {
  std::string_view name;
  Section section;
  std::string_view arguments;                // as help shows them
  std::string_view summary;                  // half a line
  std::string_view details;                  // what it prints; lines of up to 100 columns
  std::string_view examples;                 // command lines, a line each
  Contents prints = 0;                       // says what --format may be; 0: has no formats
  std::string_view usual_format = {};        // without --format; empty: the first that it has, as help says
  std::string_view actions = {};             // what its first argument may be, with spaces between; empty: anything
  OptionGroups groups = kDocumentOptions;    // the shared options that it takes
  std::span<const OptionSpec> options = {};  // those of its own
  // Refuses what does not go together and takes arguments that are no inputs. Called when all options are read.
  void (*settle)(Options&) = nullptr;
  int (*run)(const Options&);  // returns the exit status

  // Whether its arguments are files and folders.
  bool reads_documents() const { return (groups & kDocumentOptions) != 0; }
};

// The formats that a command has, in the order of help, and their names with spaces between.
std::vector<const OutputFormat*> formats_of(const Command& command);
std::string format_names(const Command& command);
// The groups of options that a command names, and those that its formats bring along.
OptionGroups groups_of(const Command& command);

// All of them, by name.
std::span<const Command* const> commands();
// nullptr: there is none of this name.
const Command* find_command(std::string_view name);

// Calls f with each option that a command has: its own ones, then the shared ones in the order of help.
template <class F>
void each_option(const Command& command, F&& f) {
  for (const OptionSpec& option : command.options) f(option);
  const OptionGroups groups = groups_of(command);
  for (const OptionSpec& option : shared_options())
    if ((option.groups & groups) != 0) f(option);
}
// The command's option of this name; nullptr: it has none.
const OptionSpec* find_option(const Command& command, std::string_view name);
// Calls f with each option of each command, shared ones once.
template <class F>
void each_option_of_all(F&& f) {
  for (const OptionSpec& option : shared_options()) f(option);
  for (const Command* command : commands())
    for (const OptionSpec& option : command->options) f(option);
}

}  // namespace newsx::cli
