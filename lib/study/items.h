// What can be counted in a document: persons, speakers, words …
//
// O(mentions), for words O(tokens). Threads: functions may run at once. Errors: Stopped.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "facts/mentions.h"
#include "reading/tokenized_text.h"
#include "study/things.h"

namespace newsx {

enum class CountBy : std::uint8_t {
  person,
  country,
  organization,
  place,
  speaker,
  gender,  // mentions of persons, by their gender, post, party (study/person_groups.h)
  post,
  party,
  speaker_gender,  // quotations of persons, likewise
  speaker_post,
  speaker_party,
  cue,     // cues
  rule,    // that made the mentions
  date,    // values of dates in the text, to the day, month or year
  word,    // as in the text (counted_form)
  lemma,   // lemmas (counted_lemma)
  source,  // the document itself: its words
};
std::string_view to_string(CountBy by);
// The type of the entities counted; empty: any type, or no entities.
std::string_view counted_type(CountBy by);
// Whether the counts are by item (study/things.h); items get their names once all documents are known.
bool counts_items(CountBy by);
// Whether counting needs the words of the text, which an earlier result does not have.
constexpr bool needs_text(CountBy by) { return by == CountBy::word || by == CountBy::lemma; }

// By item: entities as item_of says, anything else by its own string.
using ItemCounts = std::map<std::string, std::uint64_t>;

struct Counting {
  CountBy by;
  MentionKinds kinds = kAllKinds;  // mentions of other kinds do not count
  Join join = Join::none;
};

// Bodies to which only a common noun refers do not count.
ItemCounts items_of(const Result& result, std::string_view document, const Counting& counting);
// For CountBy::word and lemma.
ItemCounts words_of(const TokenizedText& text, CountBy by);
// Either of the two. `words` is required if needs_text(counting.by).
ItemCounts counts_of(const Result& result, std::string_view document, const TokenizedText* words,
                     const Counting& counting);

}  // namespace newsx
