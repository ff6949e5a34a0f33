#include "facts/quotation_filter.h"

#include <algorithm>

#include "facts/name_part.h"
#include "tokens/classes.h"

namespace newsx {
namespace {

// Runs between white space with a letter or digit.
std::uint64_t words_in(std::string_view text) {
  std::uint64_t words = 0;
  bool counted = false;
  const char* const end = text.data() + text.size();
  for (const char* p = text.data(); p < end;) {
    const Char c = char_at(p, end);
    if (c.cls == char_class::space || c.cls == char_class::line_end) counted = false;
    if (is_alphanumeric(c.cls) && !counted) {
      counted = true;
      ++words;
    }
    p += c.bytes;
  }
  return words;
}

}  // namespace

void keep_quotations(Result& result, const QuotationFilter& filter) {
  if (filter.takes_all()) return;
  const NamePart by(filter.by), about(filter.about);
  std::erase_if(result.quotations, [&](const Quotation& q) {
    if (filter.kinds != 0 && (filter.kinds & kind_bit(q.kind)) == 0) return true;
    if (filter.statuses != 0 && (filter.statuses & status_bit(q.status)) == 0) return true;
    if (filter.min_words > 0 && words_in(q.text) < filter.min_words) return true;
    if (!by.empty() &&
        !(by.is_in(q.speaker_name) || (q.speaker_entity != kNoIndex && by.is_in(result.entities[q.speaker_entity]))))
      return true;
    const auto first = result.quotation_entities.begin() + q.first_about;
    return !about.empty() && std::none_of(first, first + q.about_count,
                                          [&](Index entity) { return about.is_in(result.entities[entity]); });
  });
}

}  // namespace newsx
