// The one table of options, put together of its parts.
#include <algorithm>

#include "cli/commands.h"
#include "cli/option_values.h"

namespace newsx::cli {
namespace {

bool contains(std::string_view list, std::string_view word) {
  return (' ' + std::string(list) + ' ').find(' ' + std::string(word) + ' ') != std::string::npos;
}

}  // namespace

std::span<const OptionSpec> option_table() {
  static const std::vector<OptionSpec> table = [] {
    std::vector<OptionSpec> all;
    for (const auto part : {input_options(), study_options(), output_options(), run_options()})
      all.insert(all.end(), part.begin(), part.end());
    return all;
  }();
  return table;
}

bool reads_documents(std::string_view command) { return !contains("rules schema config completion doctor", command); }

bool has_option(std::string_view command, const OptionSpec& option) {
  bool has = false;
  each_word(
      option.commands,
      [&](std::string_view word) {
        if (word == "*") {
          has |= reads_documents(command);
        } else if (word.starts_with('*')) {
          const auto found = std::ranges::find(commands(), command, &Command::name);
          has |= found != commands().end() && contains(found->formats, word.substr(1));
        } else {
          has |= word == command;
        }
      },
      ' ');
  return has;
}

}  // namespace newsx::cli
