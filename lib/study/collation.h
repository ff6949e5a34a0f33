// The order of words for people: the Russian alphabet as Unicode's CLDR has it, small letters before capitals of the
// same word, е before ё where nothing else differs, Cyrillic before Latin.
//
// O(n log n), of a key made once a word. Threads: pure functions. Errors: none.
#pragma once
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsx {

// Keys that compare, byte by byte, as their words do; different words have different keys.
std::vector<std::string> collation_keys(const std::vector<std::string_view>& words);

// By what `name_of` (Item -> std::string_view) says. Of a list that is to be sorted by figures first, so that those
// with equal figures stand in the alphabet's order: sort by it, then stably by the figures.
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

}  // namespace newsx
