// Values of options: words, numbers, sizes, lists. Errors: UsageError that says what there is.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "cli/options.h"
#include "text/written_date.h"

namespace newsx::cli {

template <class T>
using Choice = std::pair<std::string_view, T>;

// The value of one of some words; anything else is an error that lists them.
template <class T, std::size_t N>
T choose(std::string_view option, std::string_view word, const std::array<Choice<T>, N>& choices) {
  std::string names;
  for (const auto& [name, value] : choices) {
    if (name == word) return value;
    if (!names.empty()) names += ", ";
    names += name;
  }
  throw UsageError("--" + std::string(option) + ": '" + std::string(word) + "' is not one of " + names);
}

struct OptionSpec;
// A number from `least` to `most`; anything else is an error that says so, in the option's unit.
std::uint64_t number_value(const OptionSpec& option, const std::string& text, std::uint64_t least, std::uint64_t most);

// A day in any form that newsx reads, as "2019-11-28".
inline std::string day_value(std::string_view option, const std::string& text) {
  const auto date = read_date(text);
  if (!date)
    throw UsageError("--" + std::string(option) + ": '" + text + "' is not a day (as in 2019-11-28, 28.11.2019)");
  return date->iso_day();
}

// Calls f with each word of a list with commas.
template <class F>
void each_word(std::string_view list, F&& f, char separator = ',') {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    f(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

}  // namespace newsx::cli
