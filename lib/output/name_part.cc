#include "output/name_part.h"

#include <unicode/uchar.h>

namespace newsx {
namespace {

icu::UnicodeString folded(std::string_view text) {
  auto out = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  out.foldCase();
  return out.findAndReplace(icu::UnicodeString(u"ё"), icu::UnicodeString(u"е"));
}

}  // namespace

NamePart::NamePart(std::string_view part) : part_(folded(part)) {}

bool NamePart::is_in(std::string_view name) const {
  const icu::UnicodeString in = folded(name);
  for (std::int32_t at = in.indexOf(part_); at >= 0; at = in.indexOf(part_, at + 1))
    if (at == 0 || !u_isalnum(in[at - 1])) return true;
  return false;
}

bool NamePart::is_in(const Entity& entity) const { return is_in(entity.name) || is_in(entity.abbreviation); }

}  // namespace newsx
