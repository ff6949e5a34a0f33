// Noun phrases that a speaker is named by: a name, a post, a pronoun, a common noun with what belongs to it.
#include <algorithm>

#include "names/canonical.h"
#include "speech/speakers.h"

namespace newsx {
namespace {

using namespace gram;

// A post's complement between it and its holder's name ("директор международного общества … Ульрих Делиус").
constexpr TokenIndex kMostBetweenPostAndName = 12;
constexpr TokenIndex kMostAttributes = 5;
constexpr TokenIndex kLongestTail = 7;

}  // namespace

bool SpeakerFinder::is_candidate(TokenIndex i, EntityType type) const {
  return candidate_at_[i] != kNone && names_.mentions[candidate_at_[i]].type == type;
}

bool SpeakerFinder::read_phrase(TokenIndex i, TokenIndex hi, Phrase& out) {
  const Token& t = d_.token(i);
  if (t.kind != TokenKind::word && t.kind != TokenKind::quote_open && t.kind != TokenKind::number) return false;
  out = Phrase{};
  out.begin = i;
  if (role_at_[i] != kNone) return read_post(i, hi, out);
  if (candidate_at_[i] != kNone && read_entity(candidate_at_[i], out)) return true;
  if (t.kind != TokenKind::word) return false;
  return read_pronoun(i, out) || read_part(i, hi, out) || read_noun(i, hi, out);
}

// Whether a name stands in the nominative: each of its words as in the base form, or in the nominative by the reading
// in context.
bool SpeakerFinder::is_nominative(const NameMention& c) const {
  if (c.span.of(d_.text) == c.base) return true;
  std::string_view base = c.base;
  for (TokenIndex i = c.begin; i < c.end; ++i) {
    const std::string_view word = d_.text_of(i);
    const std::size_t space = base.find(' ');
    const std::string_view as_base = base.substr(0, space);
    const bool inflected = word.size() > as_base.size() && word.starts_with(as_base);  // "Джонса" of "Джонс"
    if (as_base != word && (inflected || (d_.reading(i).reading.grammemes & nomn) == 0)) return false;
    base = space == std::string_view::npos ? std::string_view{} : base.substr(space + 1);
  }
  return true;
}

bool SpeakerFinder::read_entity(std::uint32_t candidate, Phrase& out) {
  const NameMention& c = names_.mentions[candidate];
  const Entity& entity = entities_[c.entity];
  out.end = c.end;
  out.speaker = Speaker::named(c.entity, entity.name, c.span);
  if (c.type == EntityType::person) {
    out.nominative = is_nominative(c);
    out.readings = sing | nomn | (entity.gender == 'm' ? masc : entity.gender == 'f' ? femn : masc | femn);
  } else {
    const std::string_view first = d_.text_of(c.begin);
    out.readings = d_.words.any(d_.token(c.begin).word);
    // An abbreviation has no gender of its own: "ИГ заявило".
    if (d_.token(c.begin).shape == Shape::upper) out.readings |= genders | sing;
    out.nominative = (out.readings & nomn) != 0 || (out.readings & cases) == 0 || c.base.starts_with(first);
    // A body by its common noun alone.
    if (c.type == EntityType::organization && c.kind == MentionKind::generic) {
      const std::string_view lemma = d_.reading(c.begin).lemma;
      const Referent* r = lexicon_.referent(lemma);
      if (r != nullptr && r->kind == Referent::Kind::body && c.end == c.begin + 1) {
        out.speaker.reference = Reference::body;
        out.speaker.fits = r->of;
        out.speaker.lemma = lemma;
      }
    }
  }
  out.chosen_nominative = out.nominative;
  return c.kind != MentionKind::adjective && c.kind != MentionKind::demonym;
}

// A post, with the name after it.
bool SpeakerFinder::read_post(TokenIndex i, TokenIndex hi, Phrase& out) {
  const RoleMention& r = names_.roles[role_at_[i]];
  out.end = r.end;
  const auto nomn_reading = [](const Analysis& a) { return (a.reading.grammemes & nomn) != 0; };
  const auto readings = d_.analyses(r.begin);
  const bool nominative = std::any_of(readings.begin(), readings.end(), nomn_reading);
  const bool chosen = nomn_reading(d_.reading(r.begin)) || d_.reading(r.begin).reading.origin != Origin::dictionary;
  TokenIndex next = r.end;
  // Several posts in a row.
  for (int steps = 0; steps < 4 && next < hi && role_at_[next] != kNone; ++steps)
    next = names_.roles[role_at_[next]].end;
  if (next < hi && is_candidate(next, EntityType::person)) {
    // "помощник Джейн Смит Джон Браун": the second one has the post.
    const TokenIndex second = names_.mentions[candidate_at_[next]].end;
    if (second < hi && is_candidate(second, EntityType::person)) next = second;
    read_entity(candidate_at_[next], out);
    const bool joined = out.end < hi && (d_.is(out.end, FunctionWord::additive) || d_.is(out.end, ","));
    if (chosen && (!out.nominative || (r.plural && !joined)) && (d_.reading(r.begin).reading.grammemes & nomn) != 0) {
      // "внук Тукмакова": the name is whose, not who.
      const Span span = d_.span_of(r.begin, out.end);
      out.readings = d_.words.any(d_.token(r.begin).word) | (r.gender != 0 ? femn | masc : Grammemes{0});
      out.nominative = out.chosen_nominative = true;
      out.speaker = Speaker::worded(span, r.begin, out.end);
      out.speaker.animate = !r.plural;
      return true;
    }
    out.nominative = out.nominative && nominative;
    out.chosen_nominative = out.nominative && chosen;
    return true;
  }
  out.nominative = nominative;
  out.chosen_nominative = chosen;
  out.readings = d_.words.any(d_.token(r.begin).word);
  if (r.gender == 'f') out.readings |= femn;
  if (r.gender != 0) out.readings |= femn | masc;  // posts are used of both
  if (r.entity != kNoIndex) {
    out.speaker = Speaker::named(r.entity, entities_[r.entity].name, r.span);
    return true;
  }
  if (const std::uint32_t holder = name_after(r.end, hi); holder != kNone && chosen && !r.plural) {
    const Grammemes post = out.readings;
    read_entity(holder, out);
    out.nominative = out.chosen_nominative = true;
    out.readings |= post & numbers;
    return true;
  }
  out.end = tail_end(r.end, hi);
  out.speaker = Speaker::worded(d_.span_of(r.begin, out.end), r.begin, out.end);
  out.speaker.lemma = r.title;
  if (r.plural) return true;
  const bool more = out.end < hi && d_.token(out.end).kind == TokenKind::quote_open;
  refer(r.begin, r.of.empty() && out.end == r.end && !more, true, out);
  if (out.speaker.reference == Reference::person && out.speaker.fits.empty() && r.cls != "other")
    out.speaker.fits = r.cls;
  return true;
}

bool SpeakerFinder::read_pronoun(TokenIndex i, Phrase& out) {
  if (!d_.is(i, FunctionWord::personal)) return false;
  const char gender = d_.is(i, FunctionWord::masculine) ? 'm' : d_.is(i, FunctionWord::feminine) ? 'f' : '\0';
  out.end = i + 1;
  out.nominative = out.chosen_nominative = true;
  out.readings = nomn | (d_.is(i, FunctionWord::plural) ? plur : sing) |
                 (gender == 'm'   ? masc
                  : gender == 'f' ? femn
                                  : Grammemes{0});
  out.speaker.mention = d_.span_of(i, i + 1);
  if (gender == 0) return true;  // the author or "они": nobody by name
  out.speaker.found = true;
  out.speaker.name = d_.text_of(i);
  out.speaker.reference = Reference::pronoun;
  out.speaker.gender = gender;
  return true;
}

// "одна из них", "кто-то из жильцов", "двое из задержанных": as worded.
bool SpeakerFinder::read_part(TokenIndex i, TokenIndex hi, Phrase& out) {
  if (i + 2 >= hi || !d_.is(i + 1, FunctionWord::out_of)) return false;
  const Grammemes g = d_.words.any(d_.token(i).word);
  if ((g & (NUMR | Apro | NPRO | ADJF)) == 0) return false;
  out.nominative = out.chosen_nominative = (g & nomn) != 0;
  out.readings = g;
  out.end = std::max(tail_end(i + 2, hi), std::min<TokenIndex>(hi, i + 3));
  const Span span = d_.span_of(i, out.end);
  out.speaker = Speaker::worded(span, i, out.end);
  if (out.nominative) out.speaker.name = folded_space(d_, span);
  return true;
}

// "сам политик", "нынешний президент": an attribute that leaves open who it is.
bool SpeakerFinder::keeps_reference(TokenIndex attribute) const {
  const Referent* r = lexicon_.referent(d_.reading(attribute).lemma);
  return r != nullptr && r->kind == Referent::Kind::attribute;
}

// "двое", "несколько", in the nominative.
bool SpeakerFinder::counts(TokenIndex i) const {
  const Grammemes g = d_.reading(i).reading.grammemes;
  return (g & NUMR) != 0 && (g & (nomn | accs)) != 0;
}

// The token after the attributes that begin at `i`; relative pronouns are none.
TokenIndex SpeakerFinder::attributes_end(TokenIndex i, TokenIndex hi) const {
  TokenIndex head = i;
  for (; head < hi && head < i + kMostAttributes && d_.token(head).kind == TokenKind::word; ++head) {
    if (d_.is(head, FunctionWord::possessive)) continue;
    if ((d_.reading(head).reading.grammemes & (ADJF | PRTF | NUMR)) == 0) break;
    if (d_.is(head, FunctionWord::relative)) break;
  }
  return head;
}

// "бывший министр Анна Озерова", "дипломатический источник": attributes before a name or post at `head`.
bool SpeakerFinder::read_attributed(TokenIndex i, TokenIndex head, TokenIndex hi, Phrase& out) {
  if (candidate_at_[head] != kNone && read_entity(candidate_at_[head], out)) return true;
  if (role_at_[head] == kNone) return false;
  read_post(head, hi, out);
  if (out.speaker.entity != kNoIndex) return true;
  if (counts(i)) out.nominative = out.chosen_nominative = true;
  if (head == i + 1 && keeps_reference(i)) return true;
  // The attributes say more of whom.
  out.begin = i;
  if (out.speaker.reference == Reference::none || out.speaker.reference == Reference::person)
    refer(head, false, true, out);
  out.speaker.words_begin = i;
  out.speaker.mention = d_.span_of(i, out.end);
  return true;
}

// "Многие считают": nobody that the text tells.
bool SpeakerFinder::read_group(TokenIndex i, Phrase& out) const {
  const Referent* r = lexicon_.referent(d_.folded(i));
  if (r == nullptr || r->kind != Referent::Kind::group) return false;
  out.end = i + 1;
  out.readings = d_.reading(i).reading.grammemes;
  out.nominative = out.chosen_nominative = (out.readings & nomn) != 0;
  out.speaker.mention = d_.span_of(i, i + 1);
  return true;
}

// "агентство ТАСС", "муж Анны Озеровой Иван Тукмаков": the name beside the noun at `head`, whose phrase `out` is.
bool SpeakerFinder::read_apposition(TokenIndex head, TokenIndex hi, Phrase& out) {
  const TokenIndex next = head + 1;
  if (next < hi && candidate_at_[next] != kNone) {
    const NameMention& c = names_.mentions[candidate_at_[next]];
    if (c.type != EntityType::person && entities_[c.entity].cls == "media")
      return read_entity(candidate_at_[next], out);
  }
  if ((out.readings & anim) == 0) return false;
  const Grammemes noun = d_.reading(head).reading.grammemes | (out.readings & nomn);
  for (const TokenIndex end : {next, tail_end(next, hi)}) {
    const std::uint32_t name = apposition(end, hi, noun);
    if (name == kNone) continue;
    const bool nominative = out.nominative, chosen_nominative = out.chosen_nominative;
    read_entity(name, out);
    out.nominative = nominative && out.nominative;
    out.chosen_nominative = chosen_nominative && out.nominative;
    return true;
  }
  return false;
}

// A common noun with its attributes before and its genitive after it.
bool SpeakerFinder::read_noun(TokenIndex i, TokenIndex hi, Phrase& out) {
  const TokenIndex head = attributes_end(i, hi);
  if (head < hi && head > i && read_attributed(i, head, hi, out)) return true;
  const bool noun =
      head < hi && d_.token(head).kind == TokenKind::word && (d_.reading(head).reading.grammemes & (NOUN | NPRO)) != 0;
  Grammemes readings = 0;
  if (noun)
    for (const Analysis& a : d_.analyses(head))
      if ((a.reading.grammemes & NOUN) != 0) readings |= a.reading.grammemes;
  if ((readings & NOUN) == 0) return head <= i + 1 && read_group(i, out);
  const Grammemes chosen = d_.reading(head).reading.grammemes;
  out.readings = readings;
  out.nominative = (readings & nomn) != 0;
  out.chosen_nominative = (chosen & nomn) != 0;
  // "двое юристов": the numeral has the case.
  if (head > i && counts(i)) {
    out.nominative = out.chosen_nominative = true;
    out.readings |= plur | nomn;
  }
  if (read_apposition(head, hi, out)) return true;
  out.end = tail_end(head + 1, hi);
  out.speaker = Speaker::worded(d_.span_of(i, out.end), i, out.end);
  out.speaker.lemma = d_.reading(head).lemma;
  // A name that newsx does not take for one stays as worded.
  const bool inside = !d_.token(head).has(token_flag::sentence_start);
  out.speaker.proper = d_.token(head).shape == Shape::title && (inside || (readings & (Name | Surn)) != 0);
  out.speaker.animate = (readings & anim) != 0;
  const bool own = head == i || (head == i + 1 && keeps_reference(i));
  if (!out.speaker.proper) refer(head, own && out.end == head + 1, (chosen & anim) != 0 && (chosen & plur) == 0, out);
  return true;
}

// Whether a common noun stands for somebody who is named elsewhere. `bare`: nothing says more of whom; `animate`: it is
// one person.
void SpeakerFinder::refer(TokenIndex head, bool bare, bool animate, Phrase& out) {
  const Analysis& a = d_.reading(head);
  const Referent* r = lexicon_.referent(a.lemma);
  Speaker& s = out.speaker;
  if (r != nullptr && r->kind == Referent::Kind::source) {
    s.reference = Reference::source;
    s.fits = r->of;
    return;
  }
  s.animate = animate;
  if (!bare) {
    // "Ветеран сцены": no name in what says more.
    const auto named = [&](TokenIndex i) { return candidate_at_[i] != kNone; };
    TokenIndex i = out.begin;
    for (; i < out.end; ++i) {
      if (!named(i)) continue;
      const NameMention& c = names_.mentions[candidate_at_[i]];
      if (c.type != EntityType::country || c.kind != MentionKind::adjective || s.of != kNoIndex) break;
      s.of = c.entity;
    }
    if (!animate || i < out.end) return;
    s.reference = Reference::person;
    s.described = true;
    s.fits = r != nullptr && r->kind == Referent::Kind::person ? r->of : std::string_view{};
    return;
  }
  if (r != nullptr && r->kind == Referent::Kind::body) {
    s.fits = r->of;
    if ((a.reading.grammemes & plur) == 0) s.reference = Reference::body;
    return;
  }
  // Any one person may be called so: "женщина", "юбиляр".
  if (!animate) return;
  const Grammemes g = a.reading.grammemes;
  s.reference = Reference::person;
  s.fits = r != nullptr && r->kind == Referent::Kind::person ? r->of : std::string_view{};
  s.gender = (g & genders) == femn ? 'f' : '\0';
  s.likely = (g & genders) == masc ? 'm' : '\0';
}

// The person's name that begins at `i` and stands in the same case as the noun before it.
std::uint32_t SpeakerFinder::apposition(TokenIndex i, TokenIndex hi, Grammemes head) const {
  if (i >= hi || !is_candidate(i, EntityType::person)) return kNone;
  const NameMention& c = names_.mentions[candidate_at_[i]];
  const Grammemes name = c.span.of(d_.text) == c.base ? nomn | (d_.words.any(d_.token(c.end - 1).word) & cases)
                                                      : d_.words.any(d_.token(c.end - 1).word) & cases;
  return name == 0 || (name & head & cases) != 0 ? candidate_at_[i] : kNone;
}

// "представитель генсека", "источник в ведомстве": the tail after the head belongs to what the source is called.
TokenIndex SpeakerFinder::tail_end(TokenIndex after_head, TokenIndex hi) const {
  TokenIndex end = after_head;
  while (end < hi && end < after_head + kLongestTail && d_.token(end).kind == TokenKind::word) {
    const bool preposition = end == after_head && d_.is(end, FunctionWord::affiliation);
    const TokenIndex k = preposition ? end + 1 : end;
    if (k >= hi || d_.token(k).kind != TokenKind::word) break;
    // "источник в правительстве", not "в среду", "в интервью"
    if (preposition && d_.is(end, FunctionWord::inside) && candidate_at_[k] == kNone) {
      const Referent* r = lexicon_.referent(d_.reading(k).lemma);
      if (r == nullptr || r->kind != Referent::Kind::body) break;
    }
    if (candidate_at_[k] != kNone) {
      const NameMention& c = names_.mentions[candidate_at_[k]];
      // A name in the nominative begins something else.
      if (!preposition && c.type == EntityType::person && c.span.of(d_.text) == c.base &&
          (d_.words.any(d_.token(c.end - 1).word) & gent) == 0)
        break;
      end = c.end;
      continue;
    }
    const Grammemes g = d_.reading(k).reading.grammemes;
    const bool genitive = (g & gent) != 0 && (g & (NOUN | ADJF | PRTF)) != 0;
    if (!genitive && !preposition) break;
    end = k + 1;
  }
  return std::min(end, hi);
}

// The mark that closes the quotation marks or brackets opened at `i`; 0 where none are.
TokenIndex SpeakerFinder::close_of(TokenIndex i) const {
  const auto p = std::lower_bound(d_.marks.begin(), d_.marks.end(), i,
                                  [](const MarkPair& m, TokenIndex at) { return m.open < at; });
  return p != d_.marks.end() && p->open == i ? p->close : 0;
}

// The name that ends a post's complement: nominative, with no verb, stop or other name between.
std::uint32_t SpeakerFinder::name_after(TokenIndex i, TokenIndex hi) const {
  for (const TokenIndex limit = std::min(hi, i + kMostBetweenPostAndName); i < limit; ++i) {
    const Token& t = d_.token(i);
    if (const TokenIndex close = close_of(i); close > i && !is_candidate(i, EntityType::person)) {
      i = close;
      continue;
    }
    if (t.has(token_flag::sentence_start) || (t.kind == TokenKind::punctuation && !d_.is(i, ",")) ||
        t.kind == TokenKind::dash)
      return kNone;
    if ((d_.reading(i).reading.grammemes & VERB) != 0 || d_.is(i, FunctionWord::that | FunctionWord::additive))
      return kNone;
    if (!is_candidate(i, EntityType::person)) continue;
    const NameMention& c = names_.mentions[candidate_at_[i]];
    return c.kind == MentionKind::name && c.span.of(d_.text) == c.base ? candidate_at_[i] : kNone;
  }
  return kNone;
}

}  // namespace newsx
