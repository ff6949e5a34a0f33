#include "study/plain_words.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "text/yo.h"
#include "tokens/vocabulary.h"

namespace newsx {

std::vector<Span> word_spans(std::string_view utf8) {
  std::vector<Span> spans;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto size = static_cast<std::int32_t>(utf8.size());
  bool open = false;  // the last word may go on
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

std::vector<std::string> folded_words(std::string_view utf8) {
  std::vector<std::string> words;
  Vocabulary vocabulary;
  for (const Span span : word_spans(utf8))
    words.push_back(without_yo(vocabulary.folded(vocabulary.id_of(utf8.substr(span.begin, span.end - span.begin)))));
  return words;
}

}  // namespace newsx
