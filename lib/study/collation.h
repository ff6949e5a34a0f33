// Alphabetical order: the Russian alphabet as in Unicode's CLDR, lower case before upper case, е before ё where nothing
// else differs, Cyrillic before Latin.
//
// O(n log n); one key per word. Threads: pure functions. Errors: none.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsx {

// Keys whose bytes compare as the words do; different words have different keys.
std::vector<std::string> collation_keys(const std::vector<std::string_view>& words);

// Sorts by `name_of` (Item -> std::string_view). For lists sorted by figures see keep_leaders.
template <class Item, class NameOf>
void sort_by_alphabet(std::vector<Item>& items, const NameOf& name_of) {
  std::vector<std::string_view> names;
  names.reserve(items.size());
  for (const Item& item : items) names.push_back(name_of(item));
  std::vector<std::pair<std::string, std::size_t>> order;
  order.reserve(items.size());
  for (std::string& key : collation_keys(names)) order.emplace_back(std::move(key), order.size());
  std::ranges::sort(order);
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (const auto& [key, place] : order) sorted.push_back(std::move(items[place]));
  items = std::move(sorted);
}

// Sorts by `figure_of`, greatest first, ties in alphabetical order of `name_of`, and keeps the first `top` (0: all).
template <class Item, class NameOf, class FigureOf>
void keep_leaders(std::vector<Item>& items, std::uint64_t top, const NameOf& name_of, const FigureOf& figure_of) {
  sort_by_alphabet(items, name_of);
  std::stable_sort(items.begin(), items.end(),
                   [&](const Item& a, const Item& b) { return figure_of(a) > figure_of(b); });
  if (top > 0 && items.size() > top) items.erase(items.begin() + static_cast<std::ptrdiff_t>(top), items.end());
}

}  // namespace newsx
