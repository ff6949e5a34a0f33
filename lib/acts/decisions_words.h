// What the tables announce.tsv, numerals.tsv and act_classes.tsv say of a word, by its base form.
//
// O(readings) a word, for the words before lists only. Threads: one for each document's pass.
#pragma once
#include "reading/document.h"
#include "tokens/word_memory.h"

namespace newsx {

// Which words the tables have in any of their base forms, remembered from document to document.
enum class Announcing : std::uint8_t { unknown, no, maybe };
using AnnouncingMemory = WordMemory<Announcing>;

class AnnouncingWords {
 public:
  AnnouncingWords(const Document& d, AnnouncingMemory& memory) : d_(d), memory_(memory), finder_(d.gazetteer) {
    memory_.update(d.vocabulary);
  }

  struct Word {
    std::string_view role;       // of announce.tsv, or "act"; empty: none
    std::string_view act_class;  // of an act: "закон"
    std::uint32_t value = 0;     // of a numeral
    Grammemes grammemes = 0;     // of the reading that was found
    EntryId entry = kNoEntry;    // the table's row of the role
  };
  Word look_up(TokenIndex i);
  // The kind of act that begins at token i or after at most two adjectives; the token after it in `end`.
  EntryId act_at(TokenIndex i, TokenIndex limit, TokenIndex& end) const;
  // Whether a title of an act or agenda may begin at token i: "О бюджете", "Об", "Соглашение", "Комплексный план";
  // marks before it are skipped.
  bool titled(TokenIndex i) const;
  bool about(TokenIndex i) const;

 private:
  void add(std::string_view form, Word& word);
  bool may_announce(WordId word);
  bool has(TokenIndex i, Grammemes g) const {
    return i < d_.token_count() && (d_.words.any(d_.token(i).word) & g) != 0;
  }

  const Document& d_;
  AnnouncingMemory& memory_;
  NameFinder finder_;
  NameMatches found_;
};

}  // namespace newsx
