// A speaker as the words next to a cue give it: a name, words of its own, or a reference to somebody. Threads: may run
// at once. Errors: none.
#pragma once
#include <cstdint>
#include <string_view>

#include "names/names.h"
#include "reading/result.h"
#include "tokens/token.h"

namespace newsx {

// How the words identify a speaker.
enum class Reference : std::uint8_t {
  none,     // they name the speaker, or stay as worded
  pronoun,  // "он"
  omitted,  // a verb without a subject: "Добавил, что …"
  person,   // a common noun or post alone: "политик", "министр"
  body,     // "ведомство"
  source,   // "собеседник агентства"
  they,     // "они"
  paper,    // "в заявлении говорится": its issuer
  there,    // "там заявили": the body told of before
  thing,    // something that cannot speak: no report
};

struct Speaker {
  bool found = false;
  Index entity = kNoIndex;
  std::string_view name;                      // empty until built from the words
  TokenIndex words_begin = 0, words_end = 0;  // the words that it is built from
  Span mention;                               // empty: carried over from an earlier quotation
  Reference reference = Reference::none;
  char gender = 0;                    // of the person referred to: 'm', 'f'; 0: unknown
  bool proper = false;                // a proper name without an entity
  char likely = 0;                    // the gender that the noun suggests without deciding it
  Index of = kNoIndex;                // the country: "российский министр"
  const RoleMention* post = nullptr;  // with its body: "глава МИД"
  bool described = false;             // by more than the noun: only a person whose posts match is meant
  bool other = false;                 // "тот": not the person the sentence is about
  bool plural = false;                // several
  bool animate = false;               // a common noun for one person, who may be "он" later
  std::string_view fits;   // classes of posts or bodies that the noun may refer to, separated by commas; empty: any
  std::string_view lemma;  // of the head noun, if it stays as worded or refers to somebody

  static Speaker named(Index entity, std::string_view name, Span mention) {
    Speaker s;
    s.found = true;
    s.entity = entity;
    s.name = name;
    s.mention = mention;
    return s;
  }
  // A speaker that stays as worded; the base form is built when needed.
  static Speaker worded(Span mention, TokenIndex begin, TokenIndex end) {
    Speaker s = named(kNoIndex, {}, mention);
    s.words_begin = begin;
    s.words_end = end;
    return s;
  }
  // Whether the search may stop: somebody was found, or the words name nobody ("они").
  bool is_settled() const { return found || !mention.empty(); }
};

}  // namespace newsx
