#include "names/bracketed_places.h"

#include <vector>

namespace newsx {
namespace {

// The end of the Latin words in the brackets that open at `open`; 0: there is something else.
TokenIndex end_of_latin(const Document& d, TokenIndex open) {
  constexpr TokenIndex longest = 4;  // words: "Saint Jean de Luz"
  if (open >= d.token_count() || d.token(open).kind != TokenKind::bracket_open) return 0;
  TokenIndex t = open + 1;
  while (t < d.token_count() && t <= open + longest && d.token(t).kind == TokenKind::word &&
         d.token(t).has(token_flag::latin))
    ++t;
  const bool closes = t < d.token_count() && d.token(t).kind == TokenKind::bracket_close;
  return closes && t > open + 1 && d.token(open + 1).shape == Shape::title ? t : 0;
}

}  // namespace

void add_bracketed_places(const Document& d, Names& names) {
  const Mentions& mentions = names.mentions;
  std::vector<NameMention> found;
  for (MentionIndex i = 0; i < mentions.size(); ++i) {
    d.stop.check();
    const NameMention& place = mentions[i];
    if (place.type != EntityType::place || place.kind != MentionKind::name) continue;
    const TokenIndex end = end_of_latin(d, place.end);
    if (end == 0 || (i + 1 < mentions.size() && mentions[i + 1].begin < end)) continue;
    NameMention m;
    m.type = EntityType::place;
    m.begin = place.end + 1;
    m.end = end;
    m.span = m.core = d.span_of(m.begin, m.end);
    m.base = d.store(m.span.of(d.text));
    m.name = place.name;
    m.entry = place.entry;
    m.annotation = place.annotation;
    m.because = "stands in brackets behind it";
    found.push_back(m);
  }
  names.mentions.merge(found, d.stop);
}

}  // namespace newsx
