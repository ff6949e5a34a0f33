// Pairs quotation marks and brackets of a document.
//
// One pass with a bounded stack: O(tokens) time, O(open marks) memory, whatever the nesting. A mark whose partner is
// missing costs its own pair only: an unclosed opening mark is closed at the end of its paragraph, except
// where the next paragraph opens with a quotation mark too (a quotation that runs over paragraphs); a closing mark
// without an opening one is dropped. Marks closed once for two opened («О внесении изменений в Закон «О занятости»)
// close both. Threads: may run at once. Errors: Stopped; every text has a pairing.
#pragma once
#include <span>
#include <vector>

#include "base/stop.h"
#include "tokens/token.h"

namespace newsx {

struct MarkPair {
  TokenIndex open, close;  // `close` is one past the last token inside when the closing mark is missing
  std::uint8_t depth;      // 0 is outermost, counted over quotation marks only; 255 is "255 or deeper"
  bool quote;              // else a bracket
};

// Pairs sorted by `open`, written to `out` (cleared first). `tokens` must be what tokenize() gave for `text`.
void pair_marks(std::string_view text, const Tokens& tokens, std::vector<MarkPair>& out, Stop stop = {});

}  // namespace newsx
