#include "study/items_by_document.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace newsx {
namespace {

using Documents = std::vector<std::vector<std::uint64_t>>;  // words, then item and count in turns

std::optional<std::vector<std::uint64_t>> read_row(const simdjson::dom::element& json, std::size_t items) {
  simdjson::dom::array array;
  if (json.get(array) != simdjson::SUCCESS || array.size() % 2 == 0) return std::nullopt;
  std::vector<std::uint64_t> row;
  for (const simdjson::dom::element element : array) {
    std::uint64_t number = 0;
    if (element.get(number) != simdjson::SUCCESS) return std::nullopt;
    row.push_back(number);
  }
  for (std::size_t i = 1; i < row.size(); i += 2)
    if (row[i] >= items || row[i + 1] == 0 || row[i + 1] > std::numeric_limits<std::uint32_t>::max())
      return std::nullopt;
  return row;
}

}  // namespace

std::uint32_t ItemsByDocument::number_of(const std::string& item) {
  const auto [found, is_new] = numbers_.try_emplace(item, static_cast<std::uint32_t>(items_.size()));
  if (is_new) items_.push_back(item);
  return found->second;
}

void ItemsByDocument::add(std::uint64_t words, const Counts& counts) {
  const std::size_t first = entries_.size();
  for (const auto& [item, count] : counts)
    if (count > 0) entries_.push_back({number_of(item), static_cast<std::uint32_t>(count)});
  documents_.push_back({words, first, entries_.size()});
}

void ItemsByDocument::add(const ItemsByDocument& other) {
  std::vector<std::uint32_t> mine;
  mine.reserve(other.items_.size());
  for (const std::string& item : other.items_) mine.push_back(number_of(item));
  const std::size_t before = entries_.size();
  for (const Entry& entry : other.entries_) entries_.push_back({mine[entry.item], entry.count});
  for (const Document& document : other.documents_)
    documents_.push_back({document.words, before + document.first, before + document.end});
}

void ItemsByDocument::each(const Naming& name_of,
                           const std::function<void(std::uint64_t words, const Counts&)>& visit) const {
  std::vector<std::string> names;
  names.reserve(items_.size());
  for (const std::string& item : items_) names.push_back(name_of(item));
  for (const Document& document : documents_) {
    Counts counts;
    for (std::size_t i = document.first; i < document.end; ++i) counts[names[entries_[i].item]] += entries_[i].count;
    visit(document.words, counts);
  }
}

ItemsByDocument::Counts ItemsByDocument::surplus(const Naming& name_of) const {
  std::vector<std::string> names;
  names.reserve(items_.size());
  for (const std::string& item : items_) names.push_back(name_of(item));
  Counts out;
  std::vector<std::string_view> met;
  for (const Document& document : documents_) {
    met.clear();
    for (std::size_t i = document.first; i < document.end; ++i) met.emplace_back(names[entries_[i].item]);
    std::ranges::sort(met);
    for (std::size_t i = 1; i < met.size(); ++i)
      if (met[i] == met[i - 1]) ++out[std::string(met[i])];
  }
  return out;
}

void ItemsByDocument::append_json(JsonWriter& json) const {
  std::vector<std::uint32_t> order(items_.size());
  std::iota(order.begin(), order.end(), std::uint32_t{0});
  std::ranges::sort(order, {}, [&](std::uint32_t i) { return std::string_view(items_[i]); });
  std::vector<std::uint64_t> place(items_.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  Documents documents;
  documents.reserve(documents_.size());
  for (const Document& document : documents_) {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> row;
    for (std::size_t i = document.first; i < document.end; ++i)
      row.emplace_back(place[entries_[i].item], entries_[i].count);
    std::ranges::sort(row);
    documents.push_back({document.words});
    for (const auto& [item, count] : row) documents.back().insert(documents.back().end(), {item, count});
  }
  std::ranges::sort(documents);
  json.begin_object();
  json.key("items");
  json.begin_array();
  for (const std::uint32_t i : order) json.string(items_[i]);
  json.end_array();
  json.key("documents");
  json.begin_array();
  for (const std::vector<std::uint64_t>& row : documents) {
    json.begin_array();
    for (const std::uint64_t number : row) json.number(number);
    json.end_array();
  }
  json.end_array();
  json.end_object();
}

std::optional<ItemsByDocument> ItemsByDocument::read_json(const simdjson::dom::element& json) {
  simdjson::dom::array items, documents;
  if (json["items"].get(items) != simdjson::SUCCESS || json["documents"].get(documents) != simdjson::SUCCESS)
    return std::nullopt;
  ItemsByDocument out;
  for (const simdjson::dom::element element : items) {
    std::string_view item;
    if (element.get(item) != simdjson::SUCCESS) return std::nullopt;
    out.number_of(std::string(item));
  }
  for (const simdjson::dom::element element : documents) {
    const auto row = read_row(element, out.items_.size());
    if (!row) return std::nullopt;
    const std::size_t first = out.entries_.size();
    for (std::size_t i = 1; i < row->size(); i += 2)
      out.entries_.push_back({static_cast<std::uint32_t>((*row)[i]), static_cast<std::uint32_t>((*row)[i + 1])});
    out.documents_.push_back({row->front(), first, out.entries_.size()});
  }
  return out;
}

}  // namespace newsx
