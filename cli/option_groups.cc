// The shared options put together, and which of them a command has.
#include <algorithm>
#include <limits>
#include <vector>

#include "cli/command.h"
#include "cli/output_format.h"
#include "text/number.h"

namespace newsx::cli {
std::span<const OptionSpec> shared_options() {
  static const std::vector<OptionSpec> table = [] {
    std::vector<OptionSpec> all;
    for (const auto part : {input_options(), study_options(), output_options(), run_options()})
      all.insert(all.end(), part.begin(), part.end());
    return all;
  }();
  return table;
}

OptionGroups groups_of(const Command& command) {
  OptionGroups groups = command.groups | kHelpOption;
  for (const OutputFormat* format : formats_of(command)) groups |= format->options | kFormatOption;
  return groups;
}

const OptionSpec* find_option(const Command& command, std::string_view name) {
  const OptionSpec* found = nullptr;
  each_option(command, [&](const OptionSpec& option) {
    if (found == nullptr && option.name == name) found = &option;
  });
  return found;
}

const Command* find_command(std::string_view name) {
  const auto found = std::ranges::find(commands(), name, &Command::name);
  return found == commands().end() ? nullptr : *found;
}

std::uint64_t number_value(const OptionSpec& option, const std::string& text, std::uint64_t least, std::uint64_t most) {
  const auto number = read_number<std::uint64_t>(text);
  if (number && *number >= least && *number <= most) return *number;
  std::string message =
      "--" + std::string(option.name) + ": '" + text + "' is not a number of " + std::string(option.unit);
  if (most != std::numeric_limits<std::uint64_t>::max())
    message += (least > 0 ? " from " + std::to_string(least) + " to " : std::string(" up to ")) + std::to_string(most);
  throw UsageError(message);
}

}  // namespace newsx::cli
