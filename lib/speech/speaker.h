// Who says something, as the words beside a cue tell: by name, in words of his own, or by what refers to somebody.
// Threads: may run at once. Errors: none.
#pragma once
#include <cstdint>
#include <string_view>

#include "names/names.h"
#include "reading/result.h"
#include "tokens/token.h"

namespace newsx {

// How words lead to a speaker.
enum class Reference : std::uint8_t {
  none,     // they name him or her, or stay as worded
  pronoun,  // "он"
  omitted,  // a verb without a subject: "Добавил, что …"
  person,   // a common noun or post alone: "политик", "министр"
  body,     // "ведомство"
  source,   // "собеседник агентства"
  they,     // "они"
  paper,    // "в заявлении говорится": who issued it
  thing,    // what cannot say anything: there is no report
};

struct Speaker {
  bool found = false;
  Index entity = kNoIndex;
  std::string_view name;                      // empty until it is made of the words
  TokenIndex words_begin = 0, words_end = 0;  // that it is made of
  Span mention;                               // empty: carried over from an earlier quotation
  Reference reference = Reference::none;
  char gender = 0;                    // of the one referred to: 'm', 'f', 0: not known
  bool proper = false;                // by a name that is no entity
  char likely = 0;                    // the gender that the noun speaks for without deciding it
  Index of = kNoIndex;                // the country whose one is meant: "российский министр"
  const RoleMention* post = nullptr;  // with the body that it is of: "глава МИД"
  bool described = false;             // by more words than the noun: only somebody whose posts fit is meant
  bool other = false;                 // "тот": not whom the sentence is about
  bool plural = false;                // several
  bool animate = false;               // one person by a common noun, who may be "он" later
  std::string_view fits;              // classes of posts or bodies that the noun fits, separated by commas; empty: any
  std::string_view lemma;             // of the head noun of what stays as worded or refers

  static Speaker named(Index entity, std::string_view name, Span mention) {
    Speaker s;
    s.found = true;
    s.entity = entity;
    s.name = name;
    s.mention = mention;
    return s;
  }
  // What stays as worded, for which the base form is made when it is known to be needed.
  static Speaker worded(Span mention, TokenIndex begin, TokenIndex end) {
    Speaker s = named(kNoIndex, {}, mention);
    s.words_begin = begin;
    s.words_end = end;
    return s;
  }
  // Nobody need be looked for further: somebody was found, or the words name nobody ("они").
  bool is_settled() const { return found || !mention.empty(); }
};

}  // namespace newsx
