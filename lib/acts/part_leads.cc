#include "acts/part_leads.h"

#include <algorithm>

namespace newsx {

using namespace gram;

namespace {

constexpr TokenIndex kMostPronouns = 2;  // "среди них", "среди которых"
constexpr TokenIndex kLongestLead = 3;   // tokens of "в том числе"

bool says_part(const Document& d, TokenIndex i) {
  const auto found = d.names_at(i);
  return std::any_of(found.begin(), found.end(), [&](const NameMatch& m) {
    return d.gazetteer.entry_class(m.entry) == "announce" && d.attribute(m.entry, "role") == "part";
  });
}

bool is_word(const Document& d, TokenIndex i, Grammemes g) {
  return d.token(i).kind == TokenKind::word && (d.words.any(d.token(i).word) & g) != 0;
}

}  // namespace

TokenIndex part_lead_before(const Document& d, TokenIndex i) {
  if (i > 0 && (d.token(i - 1).kind == TokenKind::dash || d.text_of(i - 1) == ",")) --i;
  for (TokenIndex back = 1; back <= kMostPronouns && back <= i; ++back) {
    TokenIndex first = i - back;
    if (says_part(d, first)) {
      while (first > 0 && first + kLongestLead > i && is_word(d, first - 1, PREP | NPRO | Apro)) --first;
      return first;
    }
    if (!is_word(d, first, NPRO | Apro)) break;
  }
  return kNone;
}

}  // namespace newsx
