// What single words tell of whether something was said: "якобы", "если", "может" before an infinitive.
//
// The words are rows of lib/knowledge/words/report_status.tsv. Read once; a look-up is one hash of the word. Threads:
// const functions may run at once. Errors: Error at the first use, with the line, where the table is wrong.
#pragma once
#include <cstdint>
#include <string_view>

#include "base/text_map.h"
#include "base/word_table.h"
#include "reading/result.h"

namespace newsx {

// Where a word stands that says so.
enum class StatusPlace : std::uint8_t {
  cue,       // the cue itself
  around,    // before the cue in its clause, or right behind it
  before,    // before the cue in its clause, or the next word: "сказал бы"
  governor,  // the cue is its infinitive
};

struct StatusWord {
  StatusPlace place = StatusPlace::cue;
  QuotationStatus status = QuotationStatus::asserted;
};

class StatusWords {
 public:
  static const StatusWords& built_in();
  explicit StatusWords(WordTable table);

  // nullptr: the table does not have it. Words beside a cue by their folded form, cues and governors by lemma.
  const StatusWord* find(std::string_view word) const;
  const StatusWord* find(std::string_view word, StatusPlace place) const {
    const StatusWord* row = find(word);
    return row != nullptr && row->place == place ? row : nullptr;
  }

 private:
  TextMap<StatusWord> rows_;
};

}  // namespace newsx
