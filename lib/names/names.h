// What the passes of this layer share: mentions of names, the parts of persons' names, posts.
//
// `find_names` runs the passes in order. Later layers (speech, acts) get the result as const. Threads: may run at once.
// Errors: none.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "names/lexicon.h"
#include "names/mentions.h"
#include "reading/document.h"

namespace newsx {

// The parts of a person's name in one mention, in base form.
struct PersonName {
  std::string_view given, patronymic, surname;  // initials are in `given`/`patronymic`, with their full stops
  std::string_view surname_other;  // the surname's base form under the other gender: "Токаева" for "Токаев"
  char gender = 0;
  char other_gender = 0;  // the gender that explains the words nearly as well; 0: none
  bool initials = false;
  bool is_gender_said = false;  // "госпожа Обама"
};

// A post in the text: "Президент Казахстана", "глава МИД".
struct RoleMention {
  TokenIndex begin = 0, end = 0;
  Span span;
  std::string_view title;         // base form without `of`
  std::string_view cls;           // of the post: state_head, minister …
  std::string_view of;            // the body or country, in its base form
  std::string_view head_of_body;  // the post that heads that body: "министр иностранных дел" for "МИД"
  std::uint32_t annotation = kNone;       // kNone: only part of a word is a post ("медиа-эксперт")
  Grammemes part_one = 0, part_many = 0;  // if it is part of a word: its cases in the singular and the plural
  bool delegation = false;                // "руководитель … делегации"
  bool relation = false;  // a relation ("заместитель", "сын"): a genitive name after it is usually the other party's
  RoleStatus status = RoleStatus::current;
  bool label = false;       // neither post nor calling: "сын", "победитель"
  bool partial = false;     // a post only with its complement: "член партии"
  Index entity = kNoIndex;  // the person it refers to
  bool plural = false;
  bool beside_name = false;
  bool is_predicate = false;  // part of a predicate, which names the holder
  char gender = 0;

  bool stands_alone() const { return !beside_name && !is_predicate; }
};

struct Names {
  Mentions mentions;
  std::vector<PersonName> persons;  // NameMention::person
  std::vector<RoleMention> roles;   // by position

  void clear() {
    mentions.clear();
    persons.clear();
    roles.clear();
  }
};

// What the passes use besides the rules.
struct NameKnowledge {
  const NameLexicon& lexicon;
  const NameFinder& parts;  // for parts of words: "таджикско" in "таджикско-афганский"
  bool use_offices = true;  // the table of public offices
};

// What the passes read and fill of one document.
struct NamedDocument {
  const Document& document;
  std::string_view day;  // the article's; empty if unknown
  Names& names;
  NameResult& result;
};

// Fills the names and results of all documents, pass by pass; entities then have their final order and ids.
// O(tokens + mentions log mentions).
void find_names(std::span<const NamedDocument> documents, const NameKnowledge& knowledge);

}  // namespace newsx
