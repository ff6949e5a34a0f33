// An act as a sentence names it: class word with number, date, owner, title or topic.
//
// "распоряжение № 2398-р от 14 августа 2021 года о выделении средств" is read from the class word on, part by part.
// O(tokens of the phrase), at most kLongestPhrase. Threads: may run at once. Errors: none.
#pragma once
#include "acts/act_topic.h"
#include "acts/announcing_words.h"

namespace newsx {

// Who issued an act or did something with it.
struct ActOwner {
  Index entity = kNoIndex;  // kNoIndex: nobody is named
  EntityType type = EntityType::other;

  bool is_body() const {
    return entity != kNoIndex && (type == EntityType::organization || type == EntityType::country);
  }
};

struct ActPhrase {
  TokenIndex begin = 0;                       // including the adjectives before the class word
  TokenIndex head = 0, head_end = 0;          // the class word or words
  TokenIndex end = 0;                         // end of all that belongs to it
  TokenIndex title_begin = 0, title_end = 0;  // empty: no title, topic or number
  EntryId entry = kNoEntry;
  std::string_view cls;
  std::string_view docnum, date;  // empty: not stated
  Grammemes grammemes = 0;        // cases and number of the class word's form
  ActOwner owner;                 // "постановление правительства"
  bool in_marks = false;          // the title stands in quotation marks
  bool counted = false;           // "два соглашения"
  bool of_body = false;  // the owner is a body, by a common noun: "решение национального парламента"
  bool clause = false;    // the topic is a clause: "закон, запрещающий салюты"
  bool resolves = false;  // the topic is an infinitive: "решение продлить запрет"

  bool is_named() const { return title_end > title_begin; }
};

class ActPhraseReader {
 public:
  // `day`: the article's, in ISO 8601; empty: unknown.
  ActPhraseReader(const Document& d, const Mentions& names, std::string_view day, const AnnouncingWords& words)
      : d_(d), names_(names), day_(day), words_(words), dates_(d), topics_(d, names, day, dates_) {}
  ActPhraseReader(const ActPhraseReader&) = delete;  // topics_ refers to dates_
  ActPhraseReader& operator=(const ActPhraseReader&) = delete;

  // The phrase whose class word is the match `act`, within the sentence.
  ActPhrase read(const NameMatch& act) const;
  // The same for another topic of the class word of `first`, which starts at token i: "решения о начальнике и о штабе".
  ActPhrase read_topic(const ActPhrase& first, TokenIndex i) const;
  // The same, titled by all of its words, if none are its title but an owner stands behind the class word: "бюджет
  // компании на 2030 год".
  ActPhrase read_whole(ActPhrase p) const;
  // The end of the infinitive clause that starts at token i, within the sentence.
  TokenIndex clause_end(TokenIndex i) const { return topics_.clause_end(i); }
  const DatePlaces& dates() const { return dates_; }

 private:
  static bool is_plural(const ActPhrase& p) { return (p.grammemes & gram::plur) != 0; }
  bool is_count(TokenIndex first, TokenIndex number) const;
  bool read_number(ActPhrase& p, TokenIndex limit) const;
  bool counts_next(TokenIndex number, TokenIndex limit) const;
  bool read_date(ActPhrase& p, TokenIndex limit) const;
  void read_begin(ActPhrase& p) const;
  TokenIndex over_adjectives(TokenIndex i, TokenIndex first) const;
  bool read_owner(ActPhrase& p, TokenIndex limit) const;
  bool read_unnamed_owner(ActPhrase& p, TokenIndex limit) const;
  void read_title(ActPhrase& p, TokenIndex limit) const;
  bool read_bracket(ActPhrase& p, TokenIndex limit) const;
  bool read_marks(ActPhrase& p, TokenIndex limit) const;
  bool read_marks_behind_colon(ActPhrase& p, TokenIndex limit) const;
  bool begins_topic(const ActPhrase& p, TokenIndex i, TokenIndex limit) const;
  bool begins_that_clause(TokenIndex i, TokenIndex limit) const;
  bool begins_clause(const ActPhrase& p, TokenIndex comma, TokenIndex limit) const;
  bool is_law(TokenIndex i) const;
  bool tells_content(TokenIndex participle) const;

  const Document& d_;
  const Mentions& names_;
  std::string_view day_;
  const AnnouncingWords& words_;
  DatePlaces dates_;
  ActTopicReader topics_;
};

}  // namespace newsx
