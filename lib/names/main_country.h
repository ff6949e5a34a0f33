// The country that a document speaks of most, by mentions of it and of what lies in it.
//
// Costs: a look at the countries of the document, some ten. Threads: may run at once. Errors: none.
#pragma once
#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace newsx {

class MainCountry {
 public:
  // Nothing where `country` (ISO 3166-1, two letters) is empty.
  void add(std::string_view country, std::uint32_t mentions) {
    if (country.empty()) return;
    const auto known = std::ranges::find(counts_, country, &Count::first);
    if (known == counts_.end())
      counts_.emplace_back(country, mentions);
    else
      known->second += mentions;
  }
  // Of the states of this column `states` ("US JP"; "any": all); of two that are named as often the one added first.
  // Empty: none is named.
  std::string_view among(std::string_view states) const {
    const Count* most = nullptr;
    for (const Count& count : counts_)
      if (has_state(states, count.first) && (most == nullptr || count.second > most->second)) most = &count;
    return most == nullptr ? std::string_view() : most->first;
  }
  // The one that is named `times` as often as any other; empty: none is.
  std::string_view dominant(std::uint32_t times) const {
    const std::string_view most = among("any");
    std::uint32_t mentions = 0, others = 0;
    for (const Count& count : counts_)
      (count.first == most ? mentions : others) = std::max(count.first == most ? mentions : others, count.second);
    return mentions >= times * others ? most : std::string_view();
  }

 private:
  using Count = std::pair<std::string_view, std::uint32_t>;
  static bool has_state(std::string_view states, std::string_view iso2) {
    return states == "any" || states.find(iso2) != std::string_view::npos;
  }
  std::vector<Count> counts_;
};

}  // namespace newsx
