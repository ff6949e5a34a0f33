#include "text/fold_case.h"

#include <unicode/unistr.h>

#include "text/cyrillic_letters.h"
#include "text/utf8.h"
#include "text/yo.h"

namespace newsx {

std::string fold_case(std::string_view utf8) {
  std::string out;
  const char* const end = utf8.data() + utf8.size();
  const char* p = utf8.data();
  while (p < end) {  // Russian and English words: a tenth of ICU's cost
    const CodePoint c = decode_utf8(p, end);
    if (!is_small(c.value) && !is_capital(c.value)) break;
    append_utf8(out, without_yo(to_small(c.value)));
    p += c.bytes;
  }
  if (p == end) return out;
  out.clear();
  icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())}).foldCase().toUTF8String(out);
  fold_yo(out);
  return out;
}

}  // namespace newsx
