// Names of one or several words, with all their forms, to classes and entries.
//
// A gazetteer is a table (docs/gazetteers.md) compiled into flat arrays that are used in place: the built-in one is
// compiled at build time and linked in, a user's own is compiled when loaded. Names are matched by a trie over distinct
// words whose first step is cached for each word of the vocabulary, so a word that begins no name costs one array
// access. Longest match at each place; overlaps are kept for the same words only. Threads: Gazetteer's const functions
// may run at once; NameFinder: one a thread. Errors: a bad table throws Error with its line.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/stop.h"
#include "morph/words.h"
#include "tokens/token.h"
#include "tokens/vocabulary.h"
#include "tokens/word_memory.h"

namespace newsx {

enum class AliasKind : std::uint8_t { name, abbreviation, short_form, adjective, prefix, demonym, fixed };

using EntryId = std::uint32_t;
inline constexpr EntryId kNoEntry = ~EntryId{0};

// A place in the text where a name stands. Several matches may cover the same tokens (Владимир: a given name and a
// city).
struct NameMatch {
  TokenIndex begin, end;
  EntryId entry;
  AliasKind kind;
  std::uint32_t first_reading, reading_count;  // in NameMatches::readings
  std::string_view alias;                      // the name as the table has it, in its base form
  std::uint32_t record;                        // its number; matches of one record differ only in their place
};

struct NameMatches {
  std::vector<NameMatch> matches;   // sorted by begin, longest first
  std::vector<Grammemes> readings;  // case, number, gender of the form that stands in the text
  void clear() {
    matches.clear();
    readings.clear();
  }
};

class Gazetteer {
 public:
  // One table as text.
  struct Source {
    std::string file;
    std::string_view text;
    bool user = false;  // a user's row wins over a built-in row with the same words
  };
  // Compiles tables into one block that `view` reads. O(rows); some microseconds a row. Throws Error.
  static std::vector<std::byte> compile(std::span<const Source> sources, const Dictionary& dictionary);
  // A gazetteer over a compiled block, which must outlive it. Throws Error.
  static Gazetteer view(std::span<const std::byte> block, std::string_view file);

  std::uint32_t entry_count() const;
  std::string_view entry_class(EntryId entry) const;
  std::string_view name(EntryId entry) const;  // base form
  // Where the entry's row stands.
  struct Place {
    std::string_view file;
    std::uint32_t line;
  };
  Place place(EntryId entry) const;
  std::string_view attribute(EntryId entry, std::string_view key) const;  // empty when not there
  std::string_view alias(EntryId entry, AliasKind kind) const;            // the first of this kind, empty when none
  std::vector<std::string_view> classes() const;
  // The entries of a class, ascending. O(classes).
  std::span<const EntryId> entries_of(std::string_view cls) const;
  // Those whose names only serve rules and passes: a table of theirs says `#! entity: no`.
  std::vector<std::string_view> serving_classes() const;

 private:
  friend class NameFinder;
  struct Layout;
  const Layout& layout() const;
  std::span<const std::byte> block_;
};

// Finds a gazetteer's names in documents. One a thread, beside its Vocabulary.
class NameFinder {
 public:
  // `gazetteer` must outlive the finder.
  explicit NameFinder(const Gazetteer& gazetteer) : gazetteer_(&gazetteer) {}

  // All names in the document: the longest at each place, and the adjective or Latin name that it begins with. `out`
  // is cleared first. O(tokens × longest name).
  void find(std::string_view text, const Tokens& tokens, const Vocabulary& vocabulary, NameMatches& out,
            Stop stop = {});
  // The entries whose name is this one folded word ("российско"), token indices 0 and 1; appended to `out`.
  void find_word(std::string_view folded, NameMatches& out) const;

 private:
  const Gazetteer* gazetteer_;
  struct Word {
    std::uint32_t word = 0;  // the trie's number
    std::uint32_t node = 0;  // after the word as a name's first; 0: begins no name
  };
  WordMemory<Word> words_;
};

}  // namespace newsx
