#include "names/namesakes.h"

#include <algorithm>
#include <vector>

#include "names/canonical.h"

namespace newsx {
namespace {

using namespace gram;

// What a word can be in a person's name: grammemes of its readings and of the tables; 0 for other words.
Grammemes part_of_name(const Document& d, TokenIndex i) {
  Grammemes out = 0;
  bool known = false;
  for (const Analysis& a : d.analyses(i)) {
    known |= a.reading.origin == Origin::dictionary;
    if ((a.reading.grammemes & gent) != 0) out |= a.reading.grammemes & (Name | Surn | Patr);
  }
  for (const NameMatch& m : d.names_at(i)) {
    if (m.end != i + 1) continue;
    const std::string_view cls = d.gazetteer.entry_class(m.entry);
    if (cls == "given") out |= Name;
    if (cls == "surname") out |= Surn;
  }
  return out == 0 && !known ? Surn : out;
}

// "де" of "де Бурдуль".
bool is_particle(const Document& d, TokenIndex i) {
  const auto names = d.names_at(i);
  return std::ranges::any_of(
      names, [&](const NameMatch& m) { return m.end == i + 1 && d.gazetteer.entry_class(m.entry) == "name_particle"; });
}

// The name at the end of [begin, end), word by word; empty where the last word is no name.
std::vector<NameToken> read_name(const Document& d, TokenIndex begin, TokenIndex end) {
  std::vector<NameToken> words;
  for (TokenIndex i = end; i-- > begin;) {
    const Token& t = d.token(i);
    if (t.has(token_flag::initial)) {
      words.insert(words.begin(), {i, words.size() > 1 ? Patr : Name});
      continue;
    }
    const bool particle = t.shape == Shape::lower && !words.empty() && is_particle(d, i);
    const Grammemes part = particle                                               ? Surn
                           : t.kind == TokenKind::word && t.shape != Shape::lower ? part_of_name(d, i)
                                                                                  : Grammemes{0};
    if (part == 0) break;
    const bool last = i + 1 == end;
    const Grammemes as = (part & Patr) != 0           ? Patr
                         : last && (part & Surn) != 0 ? Surn
                         : (part & Name) != 0         ? Name
                                                      : Surn;
    words.insert(words.begin(), {i, as});
  }
  return words;
}

}  // namespace

void add_namesakes(const Document& d, Names& names) {
  std::vector<NameMention> found;
  for (const NameMention& called : names.mentions) {
    d.stop.check();
    if (called.annotation == kNone || called.type == EntityType::person) continue;
    const Annotation& a = d.cascade.annotations[called.annotation];
    if (a.rule == kNoRule) continue;
    for (const Part& p : d.parts(a)) {
      if (d.key(p) != "namesake" || p.begin == p.end) continue;
      const std::vector<NameToken> words = read_name(d, p.begin, p.end);
      if (words.empty() || d.token(words.back().token).has(token_flag::initial)) continue;
      NameMention c;
      c.type = EntityType::person;
      c.begin = words.front().token;
      c.end = p.end;
      c.span = c.core = d.span_of(c.begin, c.end);
      c.annotation = called.annotation;
      c.nested = true;
      PersonName name;
      c.base = c.name = person_name(d, {c.begin, c.end}, words, {0, gent}, name);
      c.person = static_cast<std::uint32_t>(names.persons.size());
      names.persons.push_back(name);
      found.push_back(c);
      break;
    }
  }
  names.mentions.merge(found, d.stop);
}

}  // namespace newsx
