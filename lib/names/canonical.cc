// The head of a phrase is its first noun that is no attribute. Attributes before it that agree with it are declined
// with it; everything else stays as it is. Persons' names are in person_base.cc.
#include "names/canonical.h"

#include <algorithm>
#include <optional>

#include "reading/folded_space.h"

namespace newsx {
namespace {

using namespace gram;

// The noun that heads [begin, end) and a case and number that it and the attributes before it share.
struct Head {
  TokenIndex noun;
  const Analysis* reading;
};

bool is_attribute(const Analysis& a) { return (a.reading.grammemes & (ADJF | PRTF)) != 0; }

// Whether the word at `i`, as an attribute, agrees with the noun.
bool agrees_with(const Document& d, TokenIndex i, const Analysis& noun) {
  return std::ranges::any_of(d.analyses(i), [&](const Analysis& a) {
    return is_attribute(a) && agree(a.reading.grammemes, noun.reading.grammemes);
  });
}

// "Московского института": rather the adjective than the surname of somebody.
bool agrees_with_next(const Document& d, TokenIndex i, TokenIndex end) {
  if (i + 1 >= end) return false;
  for (const Analysis& a : d.analyses(i))
    for (const Analysis& b : d.analyses(i + 1))
      if (is_attribute(a) && (b.reading.grammemes & (NOUN | ADJF)) != 0 &&
          agree(a.reading.grammemes, b.reading.grammemes))
        return true;
  return false;
}

// "Уполномоченных профсоюза": an adjective before `head` that does not agree with it is the head itself.
std::optional<Head> adjective_before(const Document& d, TokenIndex begin, const Head& head) {
  for (TokenIndex i = head.noun; i-- > begin && d.token(i).kind == TokenKind::word;) {
    const Analysis& a = d.reading(i);
    if (!is_attribute(a) || (a.reading.grammemes & (Apro | cases)) == 0) return std::nullopt;
    if ((a.reading.grammemes & Apro) == 0 && !agrees_with(d, i, *head.reading)) return Head{i, &a};
  }
  return std::nullopt;
}

std::optional<Head> find_head(const Document& d, TokenIndex begin, TokenIndex end) {
  for (TokenIndex i = begin; i < end; ++i) {
    const Token& t = d.token(i);
    if (t.kind == TokenKind::quote_open) return std::nullopt;
    if (t.kind != TokenKind::word) continue;
    const bool maybe_attribute = std::any_of(d.analyses(i).begin(), d.analyses(i).end(), is_attribute);
    const Analysis* noun = nullptr;
    int best = -1;
    for (const Analysis& a : d.analyses(i)) {
      if ((a.reading.grammemes & NOUN) == 0 || (a.reading.grammemes & cases) == 0) continue;
      int score = (&a == &d.reading(i) ? 3 : 0) + ((a.reading.grammemes & nomn) != 0 ? 1 : 0);
      // The attributes before it show the case.
      for (TokenIndex k = begin; k < i; ++k)
        for (const Analysis& b : d.analyses(k))
          if (is_attribute(b) && agree(a.reading.grammemes, b.reading.grammemes)) {
            score += 4;
            break;
          }
      if (score > best) {
        best = score;
        noun = &a;
      }
    }
    if (noun == nullptr) continue;
    const bool attribute =
        is_attribute(d.reading(i)) || ((noun->reading.grammemes & Surn) != 0 && agrees_with_next(d, i, end));
    if (maybe_attribute && i + 1 < end && attribute) continue;
    const Head head = {i, noun};
    const std::optional<Head> adjective = adjective_before(d, begin, head);
    return adjective ? adjective : head;
  }
  return std::nullopt;
}

// False if the word has no such form; `out` is then unchanged.
bool append_nominative(const Document& d, TokenIndex i, const Analysis& a, Grammemes number, std::string& out) {
  const std::string_view base = d.form(i, a, nomn | number);
  if (base.empty()) return false;
  append_restored_case(base, d.text_of(i), out);
  return true;
}

// A name of the tables that is never declined, and is no form of another: "Минпросвещения".
bool is_fixed(const Document& d, TokenIndex i) {
  const auto names = d.names_at(i);
  return std::any_of(names.begin(), names.end(),
                     [&](const NameMatch& m) { return m.kind == AliasKind::fixed && m.end == i + 1; });
}

void append_gap(const Document& d, TokenIndex i, TokenIndex begin, std::string& out) {
  if (i != begin && d.token(i).has(token_flag::space_before)) out += ' ';
}

}  // namespace

std::string_view phrase_base(const Document& d, TokenIndex begin, TokenIndex end, Grammemes wanted) {
  // A title that begins with a verb has no case: "Look at the lake".
  const bool has_case = (d.reading(begin).reading.grammemes & VERB) == 0;
  const std::optional<Head> head = has_case ? find_head(d, begin, end) : std::nullopt;
  if (!head) return folded_space(d, d.span_of(begin, end));
  const bool many = (head->reading->reading.grammemes & (plur | sing)) == plur;
  const Grammemes number = wanted != 0 ? wanted : many ? plur : sing;
  std::string out;
  for (TokenIndex i = begin; i < end; ++i) {
    append_gap(d, i, begin, out);
    // "и. о.", "г.", "ИА" of "ИА «Затон»", "Минпросвещения": as they are written
    const bool before_name =
        d.token(i).shape == Shape::upper && i + 1 < end && d.token(i + 1).kind == TokenKind::quote_open;
    if (d.token(i).has(token_flag::abbreviation) || before_name || is_fixed(d, i)) {
      out += d.text_of(i);
      continue;
    }
    bool declined = false;
    if (i == head->noun) {
      const Grammemes g = head->reading->reading.grammemes;
      const bool adjective = (g & NOUN) == 0 && number == sing;
      declined =
          append_nominative(d, i, *head->reading, number | (adjective ? ((g & femn) != 0 ? femn : masc) : 0), out);
    } else if (i < head->noun) {
      for (const Analysis& a : d.analyses(i))
        if (is_attribute(a) && agree(a.reading.grammemes, head->reading->reading.grammemes)) {
          const Grammemes gender = number == sing ? head->reading->reading.grammemes & genders : 0;
          declined = append_nominative(d, i, a, number | (gender & (gender - 1) ? 0 : gender), out);
          break;
        }
    }
    if (!declined) out += d.text_of(i);
  }
  return d.store(out);
}

std::string_view shared_head_base(const Document& d, TokenIndex attribute, TokenIndex head) {
  for (const Analysis& noun : d.analyses(head)) {
    const Grammemes g = noun.reading.grammemes;
    if ((g & NOUN) == 0 || (g & plur) == 0) continue;
    std::string base;
    if (!append_nominative(d, head, noun, sing, base)) continue;
    for (const Analysis& a : d.analyses(attribute)) {
      if (!is_attribute(a) || (a.reading.grammemes & g & cases) == 0) continue;
      std::string before;
      if (append_nominative(d, attribute, a, sing | (g & genders), before)) return d.store(before + ' ' + base);
    }
  }
  return phrase_base(d, attribute, attribute + 1);
}

}  // namespace newsx
