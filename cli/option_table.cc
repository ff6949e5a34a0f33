// The one table of options, put together of its parts.
#include "cli/options.h"

namespace newsx::cli {

std::span<const OptionSpec> option_table() {
  static const std::vector<OptionSpec> table = [] {
    std::vector<OptionSpec> all;
    for (const auto part : {input_options(), study_options(), output_options(), run_options()})
      all.insert(all.end(), part.begin(), part.end());
    return all;
  }();
  return table;
}

bool has_option(std::string_view command, const OptionSpec& option) {
  constexpr std::string_view readers =
      " extract entities quotes decisions tokens stats timeline concordance collocations ngrams compare network dedupe "
      "diff show report eval ";
  const std::string word = ' ' + std::string(command) + ' ';
  if (option.commands.find(word) != std::string_view::npos) return true;
  return option.commands.starts_with('*') && readers.find(word) != std::string_view::npos;
}

}  // namespace newsx::cli
