// The words that announce a list of acts or start the title of one: the tables announce.tsv, numerals.tsv and
// act_classes.tsv, by lemma.
//
// O(readings) per word, only for words before lists. Threads: one object per document. Errors: none.
#pragma once
#include "reading/document.h"
#include "tokens/word_memory.h"

namespace newsx {

// Whether the tables have a word in any of its lemmas; cached across documents.
enum class Announcing : std::uint8_t { unknown, no, maybe };
using AnnouncingMemory = WordMemory<Announcing>;

// The role of a word: the column `role` of announce.tsv, which explains the values; `act`: a class of acts.
enum class AnnouncingRole : std::uint8_t {
  none,
  act,
  adopt,
  agenda,
  approval,
  article,
  basis,
  consider,
  considering,
  contain,
  container,
  counted,
  deed,
  draft,
  event,
  manage,
  need,
  noun,
  other,
  part,
  plan,
  propose,
  publish,
  public_discussion,
  put,
  question,
  rating,
  reject,
  report,
  rough,
  several,
  total,
};

struct AnnouncingWord {
  AnnouncingRole role = AnnouncingRole::none;
  std::string_view act_class;  // of an act: "закон"
  std::uint32_t value = 0;     // of a numeral
  Grammemes grammemes = 0;     // of the reading that matched
  EntryId entry = kNoEntry;    // the table row of the role
  bool clauses = false;        // items of such an act may be clauses
  bool legal = false;          // such an act may adopt papers of another kind: "решение" a plan

  // Whether it says that something is or will be done with acts.
  bool is_deed() const {
    return role == AnnouncingRole::adopt || role == AnnouncingRole::consider || role == AnnouncingRole::put ||
           role == AnnouncingRole::propose;
  }

  // The same, or that they were made public.
  bool is_done() const { return role == AnnouncingRole::adopt || role == AnnouncingRole::publish; }

  // Whether it names something that lists consist of.
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
  // The class of act that starts at token i or after at most three adjectives; `end` is set to the token after it.
  EntryId act_at(TokenIndex i, TokenIndex limit, TokenIndex& end) const;
  // Whether the title of an act or agenda item may start at token i: "О бюджете", "Об", "Соглашение", "Комплексный
  // план"; marks before it are skipped.
  bool begins_title(TokenIndex i) const;
  // Whether items of such acts may be clauses: "Решения: создать комиссию".
  bool lists_clauses(std::string_view act_class) { return of_class(act_class).clauses; }
  // Whether such acts may adopt papers of another kind: "Решения: План действий", unlike "Соглашения: Меморандум".
  bool adopts_papers(std::string_view act_class) { return of_class(act_class).legal; }
  // Whether "О" or "Об" with a topic starts at token i.
  bool begins_topic(TokenIndex i) const;
  // Whether token i belongs to the verb before it that announces with it: "ход" of "дал ход законам".
  bool belongs_to_verb(TokenIndex i);
  // What acts must have where they stand behind the verb: cases and prepositions, separated by commas; empty: they are
  // its subject or its direct object.
  std::string_view takes(const AnnouncingWord& w) const { return d_.attribute(w.entry, "takes"); }

 private:
  void add(std::string_view form, AnnouncingWord& word, TokenIndex place = kNone);
  bool has_near(TokenIndex i, std::string_view near) const;
  bool is_before_number(TokenIndex i) const;
  AnnouncingWord of_class(std::string_view act_class);
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
