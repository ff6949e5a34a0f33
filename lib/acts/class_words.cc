#include "acts/class_words.h"

#include <algorithm>

namespace newsx {
namespace {

template <class F>
bool names_act(const Document& d, TokenIndex i, const F& f) {
  if (i >= d.token_count()) return false;
  const auto found = d.names_at(i);
  return std::any_of(found.begin(), found.end(),
                     [&](const NameMatch& m) { return d.gazetteer.entry_class(m.entry) == "act" && f(m); });
}

}  // namespace

bool begins_document(const Document& d, TokenIndex i) {
  return names_act(d, i, [&](const NameMatch& m) {
    return m.kind != AliasKind::abbreviation && d.attribute(m.entry, "document") == "yes";
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

bool is_abbreviated_act(const Document& d, TokenIndex i) {
  return names_act(d, i, [](const NameMatch& m) { return m.kind == AliasKind::abbreviation; });
}

}  // namespace newsx
