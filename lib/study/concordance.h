// Hits with the words around them: keywords in context.
//
// O(tokens + places). Threads: functions may run at once. Errors: none.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "facts/article_columns.h"
#include "facts/offsets.h"
#include "facts/row.h"
#include "tokens/token.h"

namespace newsx {

// document, line, left, hit, right, start, and the article's columns.
std::span<const Column> concordance_columns();

struct ConcordanceView {
  const ArticleCells& article;
  unsigned words = 8;  // around the hit, each side
  OffsetUnit offsets = OffsetUnit::codepoint;
};
// One row per hit; `places` in text order. White space is collapsed. A context is at most 256 bytes plus 32 per word.
void append_concordance_rows(std::vector<Row>& rows, std::string_view utf8, const Tokens& tokens,
                             std::span<const Span> places, const ConcordanceView& view);

enum class ConcordanceOrder : std::uint8_t { file, left, right };
// Sorts alphabetically (collation.h) by the words before the hit, the nearest first, or by the hit and the words after
// it. Stable.
void sort_concordance(std::vector<Row>& rows, ConcordanceOrder order);

}  // namespace newsx
