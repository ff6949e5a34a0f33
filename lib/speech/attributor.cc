// What the ways of finding quotations share: words and cues, fragments, the speaker, the output.
#include "speech/attributor.h"

#include <algorithm>
#include <string>

#include "names/canonical.h"
#include "names/reasons.h"

namespace newsx {

using namespace gram;

Attributor::Attributor(const Document& d, const Names& names, const NameResult& result, CueFinder& finder)
    : d_(d),
      names_(names),
      result_(result),
      entities_(result.entities),
      lexicon_(finder.lexicon()),
      speakers_(d, names, result.entities, lexicon_) {
  finder.find(d, cues_);
}

void Attributor::run(SpeechResult& out) {
  taken_.assign(d_.token_count(), false);
  index_words();
  index_cues();
  marked_quotations();
  dialogue_lines();
  reported_clauses();
  write(out);
}

void Attributor::index_cues() {
  cue_at_.assign(d_.token_count(), kNone);
  d_.stop.check();
  for (std::uint32_t c = 0; c < cues_.size(); ++c) cue_at_[cues_[c].begin] = c;
  in_marks_.assign(d_.token_count(), false);
  for (const MarkPair& m : d_.marks)
    if (m.quote && m.depth == 0)
      std::fill(in_marks_.begin() + m.open, in_marks_.begin() + std::min(m.close, d_.token_count()), true);
}

// Marks may hold the rest of the text, and many cues and clauses look at the same ones.
void Attributor::index_words() {
  before_.resize(d_.token_count() + 1);
  Before sum;
  for (TokenIndex i = 0; i < d_.token_count(); ++i) {
    before_[i] = sum;
    const TokenKind kind = token(i).kind;
    sum.words += kind == TokenKind::word || kind == TokenKind::number;
    sum.verbs += kind == TokenKind::word && (d_.reading(i).reading.grammemes & (VERB | PRED | ADJS | PRTS)) != 0;
  }
  before_.back() = sum;
}

int Attributor::words_in(TokenIndex begin, TokenIndex end) const {
  return begin < end ? static_cast<int>(before_[end].words - before_[begin].words) : 0;
}

bool Attributor::has_verb(TokenIndex begin, TokenIndex end) const {
  return begin < end && before_[end].verbs > before_[begin].verbs;
}

TokenIndex Attributor::close_of(TokenIndex open) const {
  const auto p = std::lower_bound(d_.marks.begin(), d_.marks.end(), open,
                                  [](const MarkPair& m, TokenIndex at) { return m.open < at; });
  return p != d_.marks.end() && p->open == open ? p->close : 0;
}

Shape Attributor::first_shape(TokenIndex begin, TokenIndex end) const {
  for (TokenIndex i = begin; i < end; ++i)
    if (token(i).shape != Shape::none) return token(i).shape;
  return Shape::lower;
}

Span Attributor::trimmed(TokenIndex begin, TokenIndex end) const {
  const auto edge = [&](TokenIndex i) {
    const Token& t = token(i);
    return t.kind == TokenKind::dash || is_mark(i, ",") || is_mark(i, ".") || is_mark(i, ";") || is_mark(i, ":");
  };
  while (begin < end && edge(begin)) ++begin;
  while (end > begin && edge(end - 1)) --end;
  if (begin >= end) return {};
  return d_.span_of(begin, end);
}

void Attributor::take(TokenIndex begin, TokenIndex end) {
  std::fill(taken_.begin() + begin, taken_.begin() + std::min(end, d_.token_count()), true);
}

void Attributor::add_fragment(Found& q, TokenIndex begin, TokenIndex end) {
  const Span span = trimmed(begin, end);
  if (!span.empty()) q.fragments.push_back(span);
}

// Whoever a speaker's words refer to is known once all quotations are, in the order of the text.
void Attributor::resolve_speakers() {
  std::vector<bool> quoted(d_.token_count());
  for (const Found& f : found_)
    for (const Span& s : f.fragments)
      for (TokenIndex i = token_at(s.begin); i < d_.token_count() && token(i).begin < s.end; ++i) quoted[i] = true;
  Referents referents(d_, names_, result_, lexicon_, quoted);
  for (std::size_t i = 0; i < found_.size(); ++i) {
    d_.stop.check();
    Found& f = found_[i];
    const TokenIndex begin = token_at(f.begin());
    const TokenIndex at = f.speaker.mention.empty() ? begin : token_at(f.speaker.mention.begin);
    f.speaker = referents.resolve(f.speaker, at);
    if (!f.speaker.found && f.carried) f.speaker = carried_speaker(i);
    if (f.speaker.name.empty() && f.speaker.words_end > 0)
      f.speaker.name = phrase_base(d_, f.speaker.words_begin, f.speaker.words_end);
    referents.spoke(f.speaker, at);
    medium_beside(f);
    f.quotation.has_speaker = f.speaker.found;
    f.quotation.speaker_entity = f.speaker.entity;
    f.quotation.speaker_name = d_.store(f.speaker.name);
    f.quotation.speaker_mention = f.speaker.mention;
  }
}

// Who goes on in a quotation without a speaker of its own: the speaker of the quotation in the paragraph before or the
// same one, else the first person of the sentence before.
Speaker Attributor::carried_speaker(std::size_t i) const {
  constexpr std::size_t kMostBack = 6;
  Speaker s;
  const TokenIndex at = token_at(found_[i].begin());
  const std::uint32_t paragraph = sentence(at).paragraph;
  const TokenIndex from = d_.tokens.paragraphs[paragraph > 0 ? paragraph - 1 : 0].begin;
  for (std::size_t k = i; k-- > 0 && i - k < kMostBack;) {
    const Found& earlier = found_[k];
    if (!earlier.speaker.found || earlier.fragments.back().end > found_[i].begin()) continue;
    if (earlier.begin() < token(from).begin) break;
    s = earlier.speaker;
    s.mention = {};
    return s;
  }
  if (at == 0) return s;
  TokenIndex before = at - 1;
  while (before > 0 && token(before).kind == TokenKind::quote_open) --before;
  const Span previous = d_.span_of(sentence(before).begin, sentence(before).end);
  for (const NameMention& m : names_.mentions.beginning_in(previous)) {
    if (m.type != EntityType::person || m.entity == kNoIndex || m.nested) continue;
    s.found = true;
    s.entity = m.entity;
    s.name = entities_[m.entity].name;
    return s;
  }
  return s;
}

TokenIndex Attributor::token_at(std::uint32_t byte) const {
  const auto& all = d_.tokens.tokens;
  const auto at =
      std::upper_bound(all.begin(), all.end(), byte, [](std::uint32_t b, const Token& t) { return b < t.begin; });
  return at == all.begin() ? 0 : static_cast<TokenIndex>(at - all.begin()) - 1;
}

bool Attributor::is_medium(const Speaker& s) const {
  if (s.found && s.entity == kNoIndex && s.fits == "media") return true;
  return s.found && s.entity != kNoIndex && entities_[s.entity].type == "organization" &&
         entities_[s.entity].cls == "media";
}

void Attributor::set_via(Found& q, const Cue& cue, TokenIndex lo, TokenIndex hi, const Speaker& speaker) {
  const Cue* medium = first_cue(lo, hi, [&](const Cue& c) { return &c != &cue && finite(c) && c.direct; });
  if (medium == nullptr) return;
  const Speaker via = speakers_.of(*medium, lo, hi, true);
  if (!is_medium(via) || via.entity == speaker.entity) return;
  give_via(q, via);
}

// "сказал он в интервью газете «…»": who carried the words.
void Attributor::medium_beside(Found& q) {
  if (q.quotation.has_via || !q.quotation.has_cue) return;
  const Sentence s = sentence(token_at(q.quotation.cue.begin));
  const Cue* at = first_cue(s.begin, s.end, [&](const Cue& c) { return c.medium && !in_marks_[c.begin]; });
  if (at == nullptr) return;
  Speaker medium = speakers_.at(at->end, s.end);
  if (medium.entity == kNoIndex && is_kind(at->end, TokenKind::quote_open)) {
    const TokenIndex close = close_of(at->end);
    if (close > at->end + 1 && close <= s.end)
      medium = Speaker::named(kNoIndex, d_.span_of(at->end + 1, close).of(d_.text), {});
    medium.found = !medium.name.empty();
    if (medium.found) give_via(q, medium);
    return;
  }
  if (is_medium(medium) && medium.entity != q.speaker.entity) give_via(q, medium);
}

void Attributor::give_via(Found& q, const Speaker& medium) {
  q.quotation.has_via = true;
  q.quotation.via_entity = medium.entity;
  q.quotation.via_name = d_.store(medium.name);
}

// Whose words they are when the clause's subject only passes them on: "— приводит ТАСС слова министра", "— цитирует
// ТАСС министра", "— передаёт ТАСС со ссылкой на министра".
Speaker Attributor::relayed_source(Found& q, const Cue& cue, const Author& clause, const Speaker& subject) {
  if (!cue.relays && !is_medium(subject)) return {};
  const Cue* by = first_cue(clause.begin, clause.end, [](const Cue& c) { return c.kind == CueKind::preposition; });
  if (by != nullptr) return speakers_.of(*by, clause.begin, clause.end, true);
  if (!cue.relays) return {};
  const Cue* words = first_cue(cue.end, clause.end, [&](const Cue& c) {
    return c.kind == CueKind::noun && c.direct && (d_.reading(c.begin - 1).reading.grammemes & PREP) == 0;
  });
  // "приводит слова политика РИА Новости": the medium after them is no part of the source's name.
  const TokenIndex begin = words != nullptr ? words->end : cue.end;
  const NameMention* const medium = is_medium(subject) ? nullptr : medium_after(begin, clause.end);
  const TokenIndex end = medium != nullptr ? medium->begin : clause.end;
  if (medium != nullptr) give_via(q, Speaker::named(medium->entity, entities_[medium->entity].name, medium->span));
  return words != nullptr ? speakers_.at(begin, end) : speakers_.object_of(cue, subject, end);
}

// The first medium behind token `lo`; nullptr: none.
const NameMention* Attributor::medium_after(TokenIndex lo, TokenIndex hi) const {
  const auto& all = names_.mentions;
  auto m = std::upper_bound(all.begin(), all.end(), lo, [](TokenIndex i, const NameMention& x) { return i < x.begin; });
  for (; m != all.end() && m->begin < hi; ++m)
    if (m->entity != kNoIndex && m->type == EntityType::organization && entities_[m->entity].cls == "media") return &*m;
  return nullptr;
}

// "Не отрицает, что", "не мог не сказать": the two cancel out. Somebody's own words after "опроверг это" are asserted,
// and so are those after "не согласился" and "не уточняя": what is negated is not the saying.
bool Attributor::denied(const Cue& cue, QuotationKind kind, TokenIndex sentence_begin) const {
  const auto negated_at = [&](TokenIndex i) { return i > sentence_begin && d_.is(i - 1, FunctionWord::negation); };
  const TokenIndex i = cue.begin;
  const bool twice = i >= sentence_begin + 3 && negated_at(i - 2) && (d_.reading(i - 2).reading.grammemes & VERB) != 0;
  const bool negated = negated_at(i) && !twice;
  if (kind == QuotationKind::direct) return negated && cue.tells && (cue.form & GRND) == 0;
  return negated != cue.denies;
}

// How the clause of the cue reports: "не сказал", "якобы сказал", "если скажет", "сказал бы".
QuotationStatus Attributor::status(const Cue* cue, QuotationKind kind) const {
  if (cue == nullptr) return QuotationStatus::asserted;
  const Sentence s = sentence(cue->begin);
  if (denied(*cue, kind, s.begin)) return QuotationStatus::denied;
  if (d_.is(cue->end, FunctionWord::subjunctive)) return QuotationStatus::hypothetical;
  // "заявил, что якобы"
  constexpr TokenIndex kAfter = 3;
  for (TokenIndex i = cue->end; i < std::min(s.end, cue->end + kAfter); ++i)
    if (d_.is(i, FunctionWord::hearsay)) return QuotationStatus::alleged;
  for (TokenIndex i = cue->begin; i-- > s.begin;) {
    if (in_marks_[i]) continue;
    if (d_.is(i, FunctionWord::hearsay)) return QuotationStatus::alleged;
    if (d_.is(i, FunctionWord::condition | FunctionWord::subjunctive)) return QuotationStatus::hypothetical;
    // Another clause.
    if (is_mark(i, ";") || d_.is(i, FunctionWord::that) || (d_.reading(i).reading.grammemes & VERB) != 0) break;
  }
  return QuotationStatus::asserted;
}

bool Attributor::Found::holds(std::uint32_t byte) const {
  const auto after = std::upper_bound(fragments.begin(), fragments.end(), byte,
                                      [](std::uint32_t at, const Span& s) { return at < s.begin; });
  return after != fragments.begin() && byte < std::prev(after)->end;
}

void Attributor::inherit_status() {
  std::vector<const Found*> open;  // around the present one, not asserted
  for (Found& f : found_) {
    Quotation& q = f.quotation;
    std::erase_if(open, [&](const Found* o) { return o->end() <= f.begin(); });
    const std::uint32_t at = q.has_cue ? q.cue.begin : f.begin();
    for (const Found* o : open)
      if (q.status == QuotationStatus::asserted && o->holds(at)) q.status = o->quotation.status;
    if (q.status != QuotationStatus::asserted) open.push_back(&f);
  }
}

void Attributor::attach(Found& q, const Cue* cue, const Speaker& speaker, std::string_view rule) {
  if (cue != nullptr) {
    q.quotation.has_cue = true;
    q.quotation.cue_lemma = d_.store(cue->lemma);
    q.quotation.cue = d_.span_of(cue->begin, cue->end);
    q.quotation.cue_text = q.quotation.cue.of(d_.text);
    if (cue->entry != kNoEntry) point_at(d_, cue->entry, q.quotation.reason);
  }
  q.quotation.status = status(cue, q.quotation.kind);
  q.speaker = speaker;
  q.quotation.reason.rule = "quotation";
  q.quotation.reason.because = rule;
}

// "рассказал Озеровой", "Озеровой сообщили": names in the dative in the clause of a cue that takes one.
void Attributor::add_addressees(const Found& q, Quotation& out, std::vector<Index>& entities) const {
  out.first_to = static_cast<Index>(entities.size());
  if (!q.quotation.has_cue) return;
  const TokenIndex at = token_at(q.quotation.cue.begin);
  const Cue* cue = cue_at_[at] == kNone ? nullptr : &cues_[cue_at_[at]];
  if (cue == nullptr || !cue->addressed) return;
  const Sentence s = sentence(at);
  const auto edge = [&](TokenIndex i) {
    return in_marks_[i] ? taken_[i] : token(i).kind == TokenKind::punctuation || token(i).kind == TokenKind::dash;
  };
  TokenIndex begin = at, end = cue->end;
  while (begin > s.begin && !edge(begin - 1)) --begin;
  while (end < s.end && !edge(end)) ++end;
  for (TokenIndex i = begin; i < end; ++i) {
    const std::uint32_t c = names_.mentions.covering(i);
    if (c == kNone || names_.mentions[c].begin != i) continue;
    const NameMention& name = names_.mentions[c];
    const bool addressee = (name.type == EntityType::person || name.type == EntityType::organization) &&
                           name.entity != kNoIndex && name.entity != q.speaker.entity &&
                           name.span.of(d_.text) != name.base;
    const bool after_preposition = i > begin && (d_.reading(i - 1).reading.grammemes & PREP) != 0;
    // "Марии" may be a genitive, too: by the choice in context, or right after the verb.
    const bool dative = (d_.reading(i).reading.grammemes & datv) != 0 ||
                        (i == cue->end && (d_.words.any(token(name.end - 1).word) & datv) != 0);
    if (!addressee || after_preposition || !dative) continue;
    entities.push_back(name.entity);
    ++out.to_count;
  }
}

// Each entity that the words speak of, once, in their order.
void Attributor::add_topics(const Found& q, Quotation& out, std::vector<Index>& entities) {
  out.first_about = static_cast<Index>(entities.size());
  for (const Span& words : q.fragments) {
    for (const NameMention& m : names_.mentions.beginning_in(words)) {
      if (m.entity == kNoIndex || told_in_[m.entity] == out.number) continue;
      told_in_[m.entity] = out.number;
      entities.push_back(m.entity);
    }
  }
  out.about_count = static_cast<Index>(entities.size()) - out.first_about;
}

void Attributor::share_speakers() {
  const Found* clause = nullptr;
  for (Found& f : found_) {
    if (f.quotation.kind == QuotationKind::indirect) {
      clause = &f;
    } else if (clause != nullptr && f.quotation.kind == QuotationKind::partial && f.quotation.has_cue &&
               f.quotation.cue == clause->quotation.cue && f.fragments.back().end <= clause->fragments.back().end) {
      f.speaker = clause->speaker;
      f.carried = clause->carried;
    }
  }
}

void Attributor::write(SpeechResult& r) {
  std::erase_if(found_, [](const Found& f) { return f.fragments.empty(); });
  std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
    return a.fragments.front().begin < b.fragments.front().begin;
  });
  share_speakers();
  inherit_status();
  resolve_speakers();
  told_in_.assign(entities_.size(), 0);
  TokenIndex t = 0;
  for (Found& f : found_) {
    d_.stop.check();
    Quotation q = f.quotation;
    q.first_fragment = static_cast<Index>(r.fragments.size());
    q.fragment_count = static_cast<Index>(f.fragments.size());
    r.fragments.insert(r.fragments.end(), f.fragments.begin(), f.fragments.end());
    q.text = text_of(f.fragments);
    while (t + 1 < d_.token_count() && token(t).end() <= f.fragments.front().begin) ++t;
    q.sentence = d_.sentence_of[t];
    q.number = static_cast<Index>(r.quotations.size()) + 1;
    add_addressees(f, q, r.quotation_entities);
    add_topics(f, q, r.quotation_entities);
    r.quotations.push_back(q);
  }
}

}  // namespace newsx
