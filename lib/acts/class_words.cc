#include "acts/class_words.h"

#include <algorithm>

#include "acts/act_words.h"

namespace newsx {
namespace {

template <class F>
bool names_act(const Document& d, TokenIndex i, const F& f) {
  if (i >= d.token_count()) return false;
  const auto found = d.names_at(i);
  return std::any_of(found.begin(), found.end(),
                     [&](const NameMatch& m) { return d.gazetteer.entry_class(m.entry) == "act" && f(m); });
}

// Whether a number stands before the noun, or before its attributes.
bool is_counted(const Document& d, TokenIndex noun) {
  TokenIndex first = noun;
  while (first > 0 && (d.reading(first - 1).reading.grammemes & (gram::ADJF | gram::PRTF)) != 0) --first;
  return first > 0 &&
         (d.token(first - 1).kind == TokenKind::number || (d.words.any(d.token(first - 1).word) & gram::NUMR) != 0);
}

TokenIndex noun_before(const Document& d, TokenIndex end, bool acts_only) {
  for (TokenIndex i = end; i > 0 && i + kOwnerWithin >= end && d.token(i - 1).kind == TokenKind::word; --i) {
    const Grammemes any = d.words.any(d.token(i - 1).word);
    const bool act = begins_document(d, i - 1) || says(d, i - 1, ActWord::paper);
    if (acts_only ? !act : (any & gram::NOUN) == 0) continue;
    const bool many = (any & gram::plur) != 0 && (act || (any & (gram::nomn | gram::accs)) != 0);
    return many || is_counted(d, i - 1) ? i - 1 : kNone;
  }
  return kNone;
}

}  // namespace

bool begins_document(const Document& d, TokenIndex i) {
  return names_act(d, i, [&](const NameMatch& m) {
    return m.kind != AliasKind::abbreviation && d.attribute(m.entry, "document") == "yes";
  });
}

bool is_told_kind(const Document& d, TokenIndex i) {
  return names_act(d, i, [&](const NameMatch& m) {
    return m.kind != AliasKind::abbreviation &&
           (d.attribute(m.entry, "document") == "yes" || d.attribute(m.entry, "prose") == "yes");
  });
}

bool is_class_word(const Document& d, TokenIndex i) {
  return names_act(d, i, [&](const NameMatch& m) { return m.end == i + 1 && m.kind != AliasKind::abbreviation; });
}

TokenIndex behind_class_words(const Document& d, TokenIndex i) {
  TokenIndex end = i;
  names_act(d, i, [&](const NameMatch& m) {
    if (m.kind != AliasKind::abbreviation) end = std::max(end, m.end);
    return false;
  });
  return end;
}

TokenIndex several_before(const Document& d, TokenIndex end) { return noun_before(d, end, false); }

TokenIndex acts_before(const Document& d, TokenIndex end) { return noun_before(d, end, true); }

bool is_abbreviated_act(const Document& d, TokenIndex i) {
  return names_act(d, i, [](const NameMatch& m) { return m.kind == AliasKind::abbreviation; });
}

}  // namespace newsx
