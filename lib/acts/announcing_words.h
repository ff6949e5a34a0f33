// The words that announce a list of acts, and what titles of acts begin with: the tables announce.tsv, numerals.tsv and
// act_classes.tsv, by base form.
//
// O(readings) a word, for the words before lists only. Threads: one for each document's pass.
#pragma once
#include "reading/document.h"
#include "tokens/word_memory.h"

namespace newsx {

// Which words the tables have in any of their base forms, remembered from document to document.
enum class Announcing : std::uint8_t { unknown, no, maybe };
using AnnouncingMemory = WordMemory<Announcing>;

// What a word says of a list: the column `role` of announce.tsv, which explains them; `act`: a kind of act.
enum class AnnouncingRole : std::uint8_t {
  none,
  act,
  adopt,
  agenda,
  consider,
  considering,
  container,
  draft,
  event,
  need,
  noun,
  other,
  part,
  plan,
  propose,
  put,
  question,
  reject,
  rough,
};

struct AnnouncingWord {
  AnnouncingRole role = AnnouncingRole::none;
  std::string_view act_class;  // of an act: "закон"
  std::uint32_t value = 0;     // of a numeral
  Grammemes grammemes = 0;     // of the reading that was found
  EntryId entry = kNoEntry;    // the table's row of the role
  bool clauses = false;        // of an act: what is listed under it may be said by verbs

  // Names what a list may be of.
  bool is_item() const {
    return role == AnnouncingRole::act || role == AnnouncingRole::noun || role == AnnouncingRole::question ||
           role == AnnouncingRole::draft;
  }
};

class AnnouncingWords {
 public:
  AnnouncingWords(const Document& d, AnnouncingMemory& memory) : d_(d), memory_(memory), finder_(d.gazetteer) {
    memory_.update(d.vocabulary);
  }

  AnnouncingWord look_up(TokenIndex i);
  // The kind of act that begins at token i or after at most three adjectives; the token after it in `end`.
  EntryId act_at(TokenIndex i, TokenIndex limit, TokenIndex& end) const;
  // Whether a title of an act or agenda may begin at token i: "О бюджете", "Об", "Соглашение", "Комплексный план";
  // marks before it are skipped.
  bool begins_title(TokenIndex i) const;
  // Whether what is listed under acts of this kind may be said by verbs: "Решения: создать комиссию".
  bool lists_clauses(std::string_view act_class);
  // Whether "О", "Об" with what it is about stands at token i.
  bool begins_topic(TokenIndex i) const;

 private:
  void add(std::string_view form, AnnouncingWord& word);
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
