#include "study/plain_words.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/span.h"
#include "text/fold_case.h"

namespace newsx {
namespace {

// Where each word stands.
std::vector<Span> word_spans(std::string_view utf8) {
  std::vector<Span> spans;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto size = static_cast<std::int32_t>(utf8.size());
  bool open = false;  // the last word may continue
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t begin = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    if (c >= 0 && u_isalnum(c) != 0) {
      if (open) {
        spans.back().end = static_cast<std::uint32_t>(at);
      } else {
        spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
      }
      open = true;
    } else if (c != '-' || spans.empty() || spans.back().end != static_cast<std::uint32_t>(begin)) {
      open = false;
    }
  }
  return spans;
}

}  // namespace

std::vector<std::string> folded_words(std::string_view utf8) {
  const std::string folded = fold_case(utf8);
  std::vector<std::string> words;
  for (const Span span : word_spans(folded)) words.push_back(folded.substr(span.begin, span.end - span.begin));
  return words;
}

}  // namespace newsx
