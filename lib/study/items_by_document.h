// The counts of each document by item, kept until the corpus shows which items are one thing.
//
// A document may name one thing by two keys that only other documents join ("Озеров", "Иван Озеров"). It is then one
// document of that thing, with the counts of both; so documents can only be counted once names are settled. Memory: 8
// bytes per item of a document, and each distinct item once. Threads: one object per thread, joined with `add`, which
// is associative and commutative. Errors: values.
#pragma once
#include <simdjson.h>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/json_writer.h"

namespace newsx {

class ItemsByDocument {
 public:
  using Counts = std::map<std::string, std::uint64_t>;
  using Naming = std::function<std::string(std::string_view item)>;

  // Adds a document. O(items).
  void add(std::uint64_t words, const Counts& counts);
  void add(const ItemsByDocument& other);
  bool empty() const { return documents_.empty(); }

  // Calls back with each document and its counts by name, adding up items of one name. O(items of documents).
  void each(const Naming& name_of, const std::function<void(std::uint64_t words, const Counts&)>& visit) const;
  // By name, how many documents a sum over items counts twice, because they name a thing by two items.
  Counts surplus(const Naming& name_of) const;

  // {"items": […], "documents": [[words, item, count, item, count …], …]}; equal counts give equal bytes.
  void append_json(JsonWriter& json) const;
  // Nothing if append_json did not write it.
  static std::optional<ItemsByDocument> read_json(const simdjson::dom::element& json);

 private:
  struct Entry {
    std::uint32_t item, count;
  };
  struct Document {
    std::uint64_t words;
    std::size_t first, end;  // of its entries
  };
  std::uint32_t number_of(const std::string& item);

  std::vector<std::string> items_;
  std::unordered_map<std::string, std::uint32_t> numbers_;  // by item
  std::vector<Entry> entries_;
  std::vector<Document> documents_;
};

}  // namespace newsx
