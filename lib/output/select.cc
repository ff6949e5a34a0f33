#include "output/select.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace newsx {
namespace {

icu::UnicodeString folded(std::string_view text) {
  auto out = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  out.foldCase();
  return out.findAndReplace(icu::UnicodeString(u"ё"), icu::UnicodeString(u"е"));
}

bool has_name(std::string_view text, const icu::UnicodeString& name) {
  const icu::UnicodeString in = folded(text);
  for (std::int32_t at = in.indexOf(name); at >= 0; at = in.indexOf(name, at + 1))
    if (at == 0 || !u_isalnum(in[at - 1])) return true;
  return false;
}

bool is_called(const Entity& entity, const icu::UnicodeString& name) {
  return has_name(entity.name, name) || has_name(entity.abbreviation, name);
}

// Runs between spaces with a letter or digit; bytes beyond ASCII are letters.
std::uint64_t words_in(std::string_view text) {
  std::uint64_t words = 0;
  bool counted = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= ' ') counted = false;
    const bool letter = (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || byte >= 0xD0;
    if (letter && !counted) {
      counted = true;
      ++words;
    }
  }
  return words;
}

}  // namespace

void keep_quotations(Result& result, const QuotationFilter& filter) {
  if (filter.takes_all()) return;
  const icu::UnicodeString by = folded(filter.by), about = folded(filter.about);
  std::erase_if(result.quotations, [&](const Quotation& q) {
    if (filter.kinds != 0 && (filter.kinds & kind_bit(q.kind)) == 0) return true;
    if (filter.min_words > 0 && words_in(q.text) < filter.min_words) return true;
    if (!by.isEmpty() && !(has_name(q.speaker_name, by) ||
                           (q.speaker_entity != kNoIndex && is_called(result.entities[q.speaker_entity], by))))
      return true;
    const auto first = result.quotation_entities.begin() + q.first_about;
    return !about.isEmpty() && std::none_of(first, first + q.about_count,
                                            [&](Index entity) { return is_called(result.entities[entity], about); });
  });
}

}  // namespace newsx
