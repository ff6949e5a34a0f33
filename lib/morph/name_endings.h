// Guesses unknown surnames and given names by their endings.
//
// The table (name_endings.tsv) gives an ending and a model name that the dictionary has; a word with the ending is
// declined like it. Forms that are not declined are one guess with all cases. Threads: const functions may run at once.
// Errors: a row that cannot be used throws Error.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text_map.h"
#include "base/word_table.h"
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

  // name_endings.tsv, or a table like it.
  NameEndings(WordTable row, const Dictionary& dictionary);
  static NameEndings built_in(const Dictionary& dictionary);

  // The guesses of the longest matching ending; empty if none matches.
  std::span<const Guess> find(std::string_view word) const;
  // The guesses of all general rows that match, the longest ending first, into the empty `out`.
  void find_general(std::string_view word, std::vector<Guess>& out) const;
  // Likewise of the `given` rows, for a word that is known to be a given name.
  void find_given(std::string_view word, std::vector<Guess>& out) const;

 private:
  void add_row(const WordTable& row, const Dictionary& dictionary);

  // What an ending says: endings are found from the word's end, letter by letter, by a hash that grows with them.
  class Endings {
   public:
    std::vector<Guess>& operator[](std::string_view ending);
    void index();  // after the last one
    // Calls `visit(guesses, what stands before the ending)` for the word's endings that leave enough letters, from the
    // shortest to the longest.
    template <class Visit>
    void for_each(std::string_view word, Visit visit) const;

   private:
    struct Entry {
      std::string ending;
      std::vector<Guess> guesses;
    };
    std::vector<Entry> entries_;
    TextMap<std::uint32_t> numbers_;    // of entries, by ending
    std::vector<std::uint32_t> slots_;  // number of an entry plus 1; 0 is empty
    std::size_t longest_ = 0;           // bytes
  };
  static void find_all(const Endings& endings, std::string_view word, std::vector<Guess>& out);

  Endings special_, general_, given_;
};

}  // namespace newsx
