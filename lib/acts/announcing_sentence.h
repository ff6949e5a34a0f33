// What one sentence says of a list of acts: what is done with them, their class, how many there are, and who issues
// them.
//
// Each word contributes its role (`AnnouncingRole`); all roles together decide. O(sentence). Threads: one object per
// list. Errors: none.
#pragma once
#include <span>
#include <vector>

#include "acts/act_words.h"
#include "acts/announced_count.h"
#include "acts/announcing_verbs.h"
#include "acts/announcing_words.h"
#include "acts/told_deeds.h"
#include "acts/verb_subjects.h"
#include "names/mentions.h"

namespace newsx {

struct Announcement {
  TokenIndex begin = 0, end = 0;  // tokens; empty: none
  ListKind kind = ListKind::adopted;
  std::int32_t announced = -1;
  bool loose = false;          // the count is of something wider, which the list happens to fit
  std::string_view act_class;  // "решение", if all acts are of one class
  Index issuer = kNoIndex;
  bool verb = false;      // a word says what is done
  bool enacted = false;   // the acts were adopted, and not merely published
  bool noun = false;      // a word says what is listed
  bool question = false;  // "вопросы", not acts
  bool many = false;      // the noun is plural or counted
  bool agenda = false;    // "повестка"
  bool colon = false;
  bool other = false;     // a list of something else, or of papers to submit
  bool leads_on = false;  // the noun has a clause of its own: "закон, который вводит:"
  bool part = false;      // "среди них"
  bool lists = false;     // "вот список:", "первое чтение:"
  bool total = false;     // "всего", "все": the count is of all
  bool none = false;      // of acts that were rejected, or of papers that one must bring

  bool is_any() const { return verb || noun || agenda; }
};

// What the sentence is read for: the list's items.
struct ItemsTold {
  std::uint32_t found = 0;          // picks between two announced counts
  std::string_view act_class = {};  // if a heading tells it: picks the count of this class
};

class SentenceReader {
 public:
  SentenceReader(const Document& d, const Mentions& names, AnnouncingWords& words, const ItemsTold& items)
      : d_(d),
        names_(names),
        words_(words),
        count_reader_(d, words),
        verbs_(d, words),
        subjects_(d, names),
        items_(items) {}

  Announcement read(TokenRange sentence);
  // All counts of the sentence read last.
  std::span<const AnnouncedCount> counts() const { return counts_; }

 private:
  TokenIndex clause_behind_colon(TokenRange sentence);
  bool is_of_law(TokenIndex i);
  bool is_headed_by_other(TokenRange sentence);
  bool has_verb(TokenRange sentence, Grammemes wanted) const;
  bool tells_of_deed(TokenRange sentence);
  void read_words(Announcement& a);
  TokenIndex behind_insertion(TokenIndex i, TokenIndex end) const;
  void note_verb(TokenIndex i, bool deed);
  bool is_at_meeting(TokenIndex i, TokenIndex from) const;
  bool closes_before(TokenIndex open, TokenIndex end) const;
  bool takes_some(TokenIndex from, TokenIndex i);
  bool counts_things(TokenRange sentence);
  bool counts_parts(const Announcement& a, TokenIndex count);
  void note_role(TokenIndex i, const AnnouncingWord& w, Announcement& a);
  bool is_attribute(TokenIndex i, const AnnouncingWord& w);
  void read_item(TokenIndex i, const AnnouncingWord& w, Announcement& a, bool& classes_differ);
  bool is_of_other(TokenIndex i, const AnnouncingWord& w, TokenIndex from);
  bool is_uncounted(TokenIndex i, const AnnouncingWord& w, TokenIndex from) const;
  bool starts_clause(TokenIndex i) const;
  void choose_count(Announcement& a);
  bool is_of_those_put(const AnnouncedCount& count) const;
  std::uint32_t single_acts(const Announcement& a) const;
  Index issuer(const Announcement& a) const;

  const Document& d_;
  const Mentions& names_;
  AnnouncingWords& words_;
  CountReader count_reader_;
  AnnouncingVerbs verbs_;
  const VerbSubjects subjects_;
  ItemsTold items_;
  // Of the sentence read last.
  ToldDeeds said_;
  std::vector<AnnouncedCount> counts_;
  TokenIndex last_noun_ = 0, several_ = 0;  // several_: of "ряд"
  TokenIndex verb_ = kNone;                 // who issues the acts is its subject or agent
  bool has_deed_ = false;                   // it says what is done with them
};

}  // namespace newsx
