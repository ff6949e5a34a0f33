#include "speech/media.h"

#include <algorithm>

#include "names/canonical.h"
#include "speech/entity_kinds.h"

namespace newsx {

using namespace gram;

bool MediumFinder::is_medium(const Speaker& s) const {
  return s.found && (s.entity == kNoIndex ? has_item(s.fits, kMediumClass) : is_media_body(t_.named, s.entity));
}

bool MediumFinder::is_carrier(const Cue& cue, const Speaker& s) const {
  const bool named = s.found && (s.proper || (s.entity != kNoIndex && !is_person(t_.named, s.entity)));
  const bool relays = cue.is(CueTrait::relaying) && named && !s.animate && !s.plural && s.reference == Reference::none;
  return is_medium(s) || is_unknown_medium(s) || relays;
}

void MediumFinder::find_by_verb(FoundQuotation& q, const Cue& cue, TokenIndex lo, TokenIndex hi) const {
  const auto reports = [&](const Cue& c) {
    return c.begin != cue.begin && c.is_finite() && c.is(CueTrait::direct_speech) && !t_.in_marks(c.begin);
  };
  for (const Cue* other; (other = t_.first_cue(lo, hi, reports)) != nullptr; lo = other->end) {
    const Speaker medium = speakers_.of(*other, lo, hi, SubjectSide::after);
    const bool same =
        medium.entity != kNoIndex ? medium.entity == q.speaker.entity : medium.mention == q.speaker.mention;
    if (!is_carrier(*other, medium) || same) continue;
    set(q, medium);
    return;
  }
}

TokenIndex MediumFinder::behind_as_clause(const Sentence& s) const {
  constexpr TokenIndex kLongest = 20;  // tokens
  if (!t_.d.is(s.begin, FunctionWord::as)) return s.begin;
  TokenIndex comma = s.begin;
  while (comma < s.end && comma <= s.begin + kLongest && !t_.is_mark(comma, ",")) ++comma;
  if (comma >= s.end || !t_.is_mark(comma, ",")) return s.begin;
  const Cue* cue = t_.first_cue(s.begin, comma, [](const Cue& c) { return c.is_finite(); });
  return cue != nullptr && cue->is(CueTrait::relaying) ? comma + 1 : s.begin;
}

void MediumFinder::find_by_preposition(FoundQuotation& q) const {
  if (q.quotation.has_via || !q.quotation.has_cue) return;
  const Sentence s = t_.sentence(t_.token_at(q.quotation.cue.begin));
  const Cue* in =
      t_.first_cue(s.begin, s.end, [&](const Cue& c) { return c.is(CueTrait::medium) && !t_.in_marks(c.begin); });
  if (in == nullptr) return;
  const Speaker medium = speakers_.at(in->end, s.end);
  if (medium.entity == kNoIndex && t_.is_kind(in->end, TokenKind::quote_open)) {
    // A medium that is no entity: the words in quotation marks are its name.
    const std::string_view inside = in_marks(in->end, s.end), name = inside.empty() ? medium.name : inside;
    if (!name.empty()) q.set_medium(t_.d, Speaker::named(kNoIndex, name, {}));
    return;
  }
  if (is_medium(medium) && medium.entity != q.speaker.entity) set(q, medium);
}

Speaker MediumFinder::source(FoundQuotation& q, const AuthorClause& clause, const Speaker& subject) const {
  const Speaker source = source_in(q, clause, subject);
  // "Агентство сообщает со ссылкой на неназванные источники": nobody else to name.
  if (!source.found || (source.plural && source.entity == kNoIndex && is_unnamed(source))) return subject;
  // Who cites somebody carries his words, known as a medium or not.
  // "цитирует сайт директора": read as several of them
  const bool several = subject.plural && (t_.d.words.any(t_.token(subject.words_begin).word) & anim) != 0;
  const bool person =
      is_person(t_.named, subject.entity) || subject.animate || several || subject.reference == Reference::pronoun;
  if (is_medium(subject) || (subject.found && !person && clause.cue->is(CueTrait::relaying))) set(q, subject);
  return source;
}

bool MediumFinder::is_unnamed(const Speaker& s) const {
  for (TokenIndex i = s.words_begin; i < s.words_end; ++i)
    if (const Referent* r = t_.lexicon.referent(t_.d.reading(i).lemma, Referent::Kind::source);
        r != nullptr && r->fits == kUnnamedClass)
      return true;
  return false;
}

// "приводит ТАСС слова министра", "цитирует ТАСС министра", "передаёт ТАСС со ссылкой на министра".
Speaker MediumFinder::source_in(FoundQuotation& q, const AuthorClause& clause, const Speaker& subject) const {
  const Cue& cue = *clause.cue;
  if (!cue.is(CueTrait::relaying) && !is_medium(subject)) return {};
  const Cue* by = t_.first_cue(clause.begin, clause.end, [](const Cue& c) { return c.kind() == CueKind::preposition; });
  if (by != nullptr) return speakers_.of(*by, clause.begin, clause.end, SubjectSide::after);
  if (!cue.is(CueTrait::relaying)) return {};
  const Cue* words = t_.first_cue(cue.end, clause.end, [&](const Cue& c) {
    return c.kind() == CueKind::noun && c.is(CueTrait::direct_speech) && (t_.grammemes(c.begin - 1) & PREP) == 0;
  });
  if (!is_medium(subject) && t_.is_kind(cue.end, TokenKind::quote_open))  // "приводит «Заря» слова министра"
    if (const std::string_view name = in_marks(cue.end, clause.end); !name.empty())
      q.set_medium(t_.d, Speaker::named(kNoIndex, name, {}));
  // "приводит слова политика РИА Новости": the medium after them is no part of the source's name.
  const TokenIndex begin = words != nullptr ? words->end : cue.end;
  const bool known = is_medium(subject);
  const NameMention* const medium = known && words == nullptr ? nullptr : medium_after(begin, clause.end);
  const TokenIndex end = medium != nullptr ? medium->begin : clause.end;
  if (medium != nullptr && !known)
    q.set_medium(t_.d, Speaker::named(medium->entity, t_.named.entities[medium->entity].name, medium->span));
  Speaker source;
  if (words == nullptr)
    source = speakers_.object_of(cue, subject, end);
  else
    source = t_.d.is(words->begin - 1, FunctionWord::possessive) ? speakers_.whose(words->begin - 1)
                                                                 : speakers_.at(begin, end);
  // "цитирует его «Волна»", "приводит слова министра «Волна»"
  if (source.found && !known && !q.quotation.has_via)
    if (const std::string_view name = in_marks(t_.token_at(source.mention.end - 1) + 1, end); !name.empty())
      q.set_medium(t_.d, Speaker::named(kNoIndex, name, {}));
  return source;
}

// The words in the marks that open at `open`, before `hi`; empty where none do.
std::string_view MediumFinder::in_marks(TokenIndex open, TokenIndex hi) const {
  const TokenIndex close = t_.is_kind(open, TokenKind::quote_open) ? t_.close_of(open) : 0;
  return close > open + 1 && close <= hi ? t_.d.span_of(open + 1, close).of(t_.d.text) : std::string_view{};
}

// A medium that is no entity is called by the name in its marks: газета «Заря».
void MediumFinder::set(FoundQuotation& q, Speaker medium) const {
  if (medium.entity == kNoIndex)
    for (TokenIndex i = medium.words_begin; i < medium.words_end; ++i)
      if (t_.is_kind(i, TokenKind::quote_open))
        if (const std::string_view name = in_marks(i, medium.words_end); !name.empty()) medium.name = name;
  if (medium.name.empty() && medium.words_begin < medium.words_end)
    medium.name = phrase_base(t_.d, medium.words_begin, medium.words_end);
  if (!medium.name.empty()) q.set_medium(t_.d, medium);
}

// A body that the tables do not know: by a site's address, or by its noun and a name in quotation marks.
bool MediumFinder::is_unknown_medium(const Speaker& s) const {
  if (!is_body(t_.named, s.entity) || s.mention.empty()) return false;
  const TokenIndex begin = t_.token_at(s.mention.begin);
  const Referent* noun = t_.lexicon.referent(t_.d.reading(begin).lemma, Referent::Kind::body);
  if (noun != nullptr && has_item(noun->fits, kMediumClass)) return t_.is_kind(begin + 1, TokenKind::quote_open);
  const Span word = t_.token(begin).span();
  return word.end == s.mention.end && word.of(t_.d.text).find('.') != std::string_view::npos;
}

// The first medium named after token `lo`; nullptr: none.
const NameMention* MediumFinder::medium_after(TokenIndex lo, TokenIndex hi) const {
  const auto& all = t_.names.mentions;
  auto m = std::upper_bound(all.begin(), all.end(), lo, [](TokenIndex i, const NameMention& x) { return i < x.begin; });
  for (; m != all.end() && m->begin < hi; ++m)
    if (is_media_body(t_.named, m->entity)) return &*m;
  return nullptr;
}

}  // namespace newsx
