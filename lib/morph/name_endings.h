// What endings of surnames and given names tell, for words that the dictionary does not have.
//
// The table (name_endings.tsv) gives an ending and a model name that the dictionary has; a word with the ending is
// declined like it. Forms that are not declined are one guess with all cases. Threads: const functions may run at once.
// Errors: a row that cannot be used throws Error.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "morph/dictionary.h"

namespace newsx {

class NameEndings {
 public:
  struct Guess {
    std::uint16_t paradigm;
    std::uint16_t form;
    Grammemes grammemes;
    bool strong;           // hardly any word that is not a name ends so
    bool after_consonant;  // as ь must
  };

  // `table`: the text of the file; `file` names it in errors.
  NameEndings(std::string_view table, std::string_view file, const Dictionary& dictionary);
  static NameEndings built_in(const Dictionary& dictionary);

  // What the longest ending of the table that fits says; empty when none does.
  std::span<const Guess> find(std::string_view word) const;
  // What the general rows say of any name; added to `out`.
  void find_general(std::string_view word, std::vector<Guess>& out) const;

 private:
  void add_row(std::string_view line, std::string_view file, std::uint32_t number, const Dictionary& dictionary);

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  using Guesses = std::unordered_map<std::string, std::vector<Guess>, Hash, std::equal_to<>>;
  Guesses special_, general_;
  std::size_t longest_ = 0;  // bytes of an ending
};

}  // namespace newsx
