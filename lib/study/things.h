// One thing under many names over a corpus: what is counted together, and what it is called.
//
// Documents are counted by the keys of their entities (facts made of one document and the tables); names are settled
// when all documents are known. Then those are joined that only the corpus joins (corpus_joins.h).
// Memory: a record a thing and a distinct name, 8 bytes a person of a document. Threads: one a thread, joined with
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
  none,    // things are what their names are in each document
  keys,    // by the keys of entities
  corpus,  // and by what the corpus as a whole tells
};

// What an entity is counted as until its name is settled: its key, or its name where keys are not to join or an earlier
// result has none.
std::string_view item_of(const Entity& entity, Join join);
// Whom a quotation is counted for; empty: nobody.
std::string_view speaker_item(const Result& result, const Quotation& quotation, Join join);

// What a user says: a key or name, and the key or name of what it is. It wins over what the corpus tells.
using Aliases = std::vector<std::pair<std::string, std::string>>;
// A table: two columns with a tab between them, # begins a comment line. Throws Error, which names `file` and the line.
Aliases read_aliases(std::string_view text, const std::string& file);

class Things {
 public:
  Things() = default;
  explicit Things(Join join) : join_(join) {}

  // Entities of other types than `type` are left out; empty: all. O(entities).
  void add(const Result& result, std::string_view type = {});
  void add(const Things& other);
  struct Thing {
    std::map<std::string, std::uint64_t> names;  // documents by name
    std::uint64_t documents = 0;
    std::string first, last;  // days of the documents; empty: not known
    // Of persons.
    std::string given, surname;  // folded
    char gender = 0;
    std::set<std::string> posts;  // "TITLE\nBODY"; the body's key, or its name, or nothing
  };
  using Map = std::map<std::string, Thing, std::less<>>;  // by key
  void add(const std::string& key, const Thing& thing);
  const Map& all() const { return things_; }
  struct Target {
    std::string key;
    std::string_view because;
  };
  using Targets = std::map<std::string, Target, std::less<>>;  // by key: the key it is joined to

  // To be joined later: by key given name, surname and gender of people, documents, days, posts, then names and their
  // documents; and the people that each document names.
  void append_json(JsonWriter& json) const;
  // Nothing where append_json did not write it.
  static std::optional<Things> read_json(const simdjson::dom::element& root);

  // Chooses names and joins. After the last `add`, before the questions below. O(things · log things + aliases + people
  // of documents).
  void settle(const Aliases& aliases = {});

  // What an item is called: the name that most documents have, of equals the first by bytes. Two things of one name
  // have their country or key after it. An item that is no key is its own name.
  std::string name_of(std::string_view item) const;
  // The same without what is put after the names of two things, for outputs that show the key.
  std::string plain_name_of(std::string_view item) const;

  // The key that an item is joined to, over all steps; itself where it is to none.
  std::string_view thing_of(std::string_view item) const;

  struct Joined {
    std::string name, into;  // what it was called, and of whom it is
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
  std::map<std::string, std::string, std::less<>> named_;  // by key: by the user
  std::map<std::string, std::string, std::less<>> names_;  // by key
};

// Counts by item with the names of things, those of one name together. `add(into, counts)` joins two counts.
template <class Map, class Add>
Map named(const Map& counts, const Things& things, Add add) {
  Map out;
  for (const auto& [item, count] : counts) add(out[things.name_of(item)], count);
  return out;
}

}  // namespace newsx
