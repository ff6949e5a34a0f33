#include "facts/name_part.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "text/fold_case.h"

namespace newsx {
namespace {

bool ends_in_a_word(std::string_view text) {
  if (text.empty()) return false;
  auto at = static_cast<std::int32_t>(text.size());
  UChar32 c = 0;
  U8_PREV(reinterpret_cast<const std::uint8_t*>(text.data()), 0, at, c);
  return c >= 0 && u_isalnum(c) != 0;
}

}  // namespace

NamePart::NamePart(std::string_view part) : part_(fold_case(part)) {}

bool NamePart::is_in(std::string_view name) const {
  const std::string in = fold_case(name);
  for (std::size_t at = in.find(part_); at != std::string::npos; at = in.find(part_, at + 1))
    if (!ends_in_a_word(std::string_view(in).substr(0, at))) return true;
  return false;
}

bool NamePart::is_in(const Entity& entity) const { return is_in(entity.name) || is_in(entity.abbreviation); }

}  // namespace newsx
