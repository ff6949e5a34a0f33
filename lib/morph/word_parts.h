// What words are made of: prefixes, parts of hyphenated words, endings after figures (lib/knowledge/words).
//
// Read once, at the first call of built_in(). Look-ups are O(rows), which are few, but for prefixes: O(log rows).
// Threads: const functions may run at once. Errors: a bad table throws Error.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/word_table.h"
#include "morph/grammemes.h"

namespace newsx {

// The grammemes of a cell, "sing,masc,nomn"; 0 of an empty one. Throws Error for others than OpenCorpora's.
Grammemes grammemes_in(const WordTable& row, std::size_t column);

class WordParts {
 public:
  static const WordParts& built_in();

  // The prefixes that begin with the same two letters as the word, in the order of the table.
  std::span<const std::string_view> prefixes_like(std::string_view word) const;
  // First parts of hyphenated words that are never declined, and those that are declined with the second.
  bool is_fixed(std::string_view part) const;
  bool is_declined(std::string_view part) const;
  // "-то", "-либо", "-ка" … at the end of a word; empty where there is none.
  std::string_view particle_after_hyphen(std::string_view word) const;

  // What the ending says in "1970-х", "4-му"; 0 where nothing is known of it.
  Grammemes ordinal(std::string_view ending) const;
  // Of the base form: "й".
  std::string_view base_of_ordinals() const { return ordinals_.front().first; }

 private:
  WordParts();
  std::vector<std::string_view> prefixes_;     // sorted by their first two letters
  std::vector<std::uint32_t> prefix_letters_;  // these letters, of each
  std::vector<std::string_view> fixed_, declined_, particles_;
  std::vector<std::pair<std::string_view, Grammemes>> ordinals_;
};

}  // namespace newsx
