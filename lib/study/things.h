// One thing under many names over a corpus: what is counted together, and under which name.
//
// Documents are counted by the keys of their entities, which depend on one document and the tables; names are settled
// once all documents are known. Then things are joined that only the corpus can join (corpus_joins.h). Memory: one
// record per thing and per distinct name, 8 bytes per person of a document. Threads: one object per thread, joined with
// `add`, which is associative and commutative. Errors: none.
#pragma once
#include <simdjson.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reading/result.h"
#include "study/items_by_document.h"
#include "text/json_writer.h"

namespace newsx {

enum class Join : std::uint8_t {
  none,    // by the names in each document
  keys,    // by the keys of entities
  corpus,  // also by what the whole corpus shows
};

// The item under which an entity is counted until names are settled: its key, or its name if keys are not to join or an
// earlier result has none.
std::string_view item_of(const Entity& entity, Join join);
// The item for which a quotation is counted; empty: none.
std::string_view speaker_item(const Result& result, const Quotation& quotation, Join join);

// Given by the user: a key or name, and the key or name of the same thing. Overrides the corpus.
using Aliases = std::vector<std::pair<std::string, std::string>>;
// Two columns with a tab between; # starts a comment line. Throws Error, naming `file` and the line.
Aliases read_aliases(std::string_view text, const std::string& file);

class Things {
 public:
  Things() = default;
  explicit Things(Join join) : join_(join) {}

  // Only entities of `type`; empty: all. O(entities).
  void add(const Result& result, std::string_view type = {});
  void add(const Things& other);
  struct Thing {
    std::map<std::string, std::uint64_t> names;  // number of documents by name
    std::uint64_t documents = 0;
    std::string first, last;  // days of the documents; empty: unknown
    // For persons.
    std::string given, surname;  // folded
    char gender = 0;
    std::set<std::string> posts;  // "TITLE\nBODY"; the body's key, its name, or nothing
  };
  using Map = std::map<std::string, Thing, std::less<>>;  // by key
  void add(const std::string& key, const Thing& thing);
  const Map& all() const { return things_; }
  struct Target {
    std::string key;
    std::string_view because;
  };
  using Targets = std::map<std::string, Target, std::less<>>;  // by key: the key it is joined to

  // For joining later: by key, the given name, surname and gender of persons, documents, days, posts, then names and
  // their documents; and the people in each document.
  void append_json(JsonWriter& json) const;
  // Nothing if append_json did not write it.
  static std::optional<Things> read_json(const simdjson::dom::element& root);

  // Chooses names and joins things. After the last `add`, before the queries below. O(things · log things + aliases +
  // people of documents).
  void settle(const Aliases& aliases = {});

  // The name of an item: the one in most documents, ties by bytes. Two things with the same name get their country or
  // key after it. An item that is no key is its own name.
  std::string name_of(std::string_view item) const;
  // The same without that addition, for outputs that show the key.
  std::string plain_name_of(std::string_view item) const;

  // The key that an item ends up joined to; itself if it is not joined.
  std::string_view thing_of(std::string_view item) const;

  struct Joined {
    std::string name, into;  // its name before, and the thing it was joined to
    std::string key, into_key;
    std::string because;
    std::uint64_t documents = 0;  // that have it
  };
  // What the corpus joined, by key.
  std::vector<Joined> joined() const;

 private:
  void apply(const Aliases& aliases);
  void choose_names();
  bool leads_to(std::string_view item, std::string_view key) const;
  static std::string_view usual_name(const Thing& thing);

  Join join_ = Join::corpus;
  Map things_;
  ItemsByDocument people_;
  Targets into_;
  std::map<std::string, std::string, std::less<>> named_;  // by key: chosen by the user
  std::map<std::string, std::string, std::less<>> names_;  // by key
};

// Counts by item, regrouped by name. `add(into, counts)` joins two counts.
template <class Map, class Add>
Map named(const Map& counts, const Things& things, Add add) {
  Map out;
  for (const auto& [item, count] : counts) add(out[things.name_of(item)], count);
  return out;
}

}  // namespace newsx
