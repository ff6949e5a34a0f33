#include "text/fold_case.h"

#include <unicode/unistr.h>

#include "text/yo.h"

namespace newsx {

std::string fold_case(std::string_view utf8) {
  std::string out;
  icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())}).foldCase().toUTF8String(out);
  fold_yo(out);
  return out;
}

}  // namespace newsx
