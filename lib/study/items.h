// What is counted in a document: its persons, speakers, words …
//
// O(mentions), of words O(tokens). Threads: functions may run at once. Errors: Stopped.
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
  word,    // as it stands (counted_form)
  lemma,   // base forms (counted_lemma)
  source,  // the document itself: its words
};
std::string_view to_string(CountBy by);
// The type of the entities that are counted; empty: of any, or none.
std::string_view counted_type(CountBy by);
// Whether what is counted are items (study/things.h), which get their names when all documents are known.
bool counts_items(CountBy by);
// Whether the words of the text are needed, which an earlier result does not have.
constexpr bool needs_text(CountBy by) { return by == CountBy::word || by == CountBy::lemma; }

// By item: entities as item_of says, the rest by itself.
using ItemCounts = std::map<std::string, std::uint64_t>;

struct Counting {
  CountBy by;
  MentionKinds kinds = kAllKinds;  // mentions of other kinds are not counted
  Join join = Join::none;
};

// Bodies that only a common noun refers to are not counted.
ItemCounts items_of(const Result& result, std::string_view document, const Counting& counting);
// Of CountBy::word and lemma.
ItemCounts words_of(const TokenizedText& text, CountBy by);
// Either of the two. `words` must be given where needs_text(counting.by).
ItemCounts counts_of(const Result& result, std::string_view document, const TokenizedText* words,
                     const Counting& counting);

}  // namespace newsx
