#include "speech/headlines.h"

#include <algorithm>

#include "speech/clause_bounds.h"
#include "speech/entity_kinds.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kMostBeforeColon = 12;    // tokens
constexpr TokenIndex kShortestBeforeDash = 3;  // tokens
constexpr TokenIndex kLongestComplement = 8;   // tokens of a post's complements

// A country before a colon is a place: "Сирия: мост взорван".
bool can_speak(const SpeechText& t, const Speaker& s) {
  if (s.entity == kNoIndex) {
    // "Эксперты: мост взорван"
    const bool several = s.plural && s.words_end > s.words_begin && (t.grammemes(s.words_begin) & anim) != 0;
    return several || s.animate || s.reference == Reference::person || s.reference == Reference::body;
  }
  return is_person(t.named, s.entity) || is_body(t.named, s.entity);
}

// "Озерова назначена на должность": a person, and what was done with her.
bool is_somebodys_state(const SpeechText& t, TokenIndex begin, TokenIndex end) {
  const MentionIndex m = t.names.mentions.covering(begin);
  if (m == kNone || t.names.mentions[m].type != EntityType::person) return false;
  for (TokenIndex i = begin; i < end; ++i)
    if ((t.grammemes(i) & VERB) != 0) return false;
  return true;
}

// "Порт закроют – источник", "Порт закроют – пресс-служба мэрии", "Порт закроют – премьер": who is no entity by name
// and stands alone behind the dash.
Speaker source_after_dash(const ReportTools& tools, TokenIndex begin, TokenIndex dash, TokenIndex end) {
  const SpeechText& t = tools.text;
  constexpr Grammemes kSubject = NOUN | nomn;
  if (dash + 1 >= end || (t.grammemes(dash + 1) & kSubject) != kSubject) return {};
  const Referent* r = t.lexicon.referent(t.d.reading(dash + 1).lemma);
  const Speaker s = tools.speakers.at(dash + 1, end);
  const bool body =
      r != nullptr && (r->kind == Referent::Kind::body || (r->kind == Referent::Kind::source && r->fits == "unnamed"));
  // not "год рождения — 1962, профессия — археолог", "Озерова назначена на должность — глава ведомства"
  const bool post = s.reference == Reference::person && !s.fits.empty() && !has_dash(t, begin, dash) &&
                    !is_somebodys_state(t, begin, dash);
  if (!body && !post) return {};
  return s.found && !tools.media.is_medium(s) && s.mention.end == t.token(end - 1).end() ? s : Speaker{};
}

// "Порт закроют", "Порт закрыт", "Порт готов"
bool has_predicate(const SpeechText& t, TokenIndex begin, TokenIndex end) {
  if (t.has_verb(begin, end)) return true;
  for (TokenIndex i = begin; i < end; ++i)
    if ((t.grammemes(i) & (ADJS | PRED)) != 0) return true;
  return false;
}

// Whether who stands behind the dash is told of before it: "Правительство возглавила женщина — Анна Озерова", "Озерова
// назначена на должность — глава ведомства".
bool is_told_of(const SpeechText& t, TokenIndex begin, TokenIndex dash, const Speaker& behind) {
  constexpr Grammemes kPerson = NOUN | anim | nomn;
  if ((t.grammemes(dash - 1) & kPerson) == kPerson && t.token(dash - 1).shape == Shape::lower) return true;
  for (TokenIndex i = begin; i < dash; ++i)
    if (const MentionIndex m = t.names.mentions.covering(i); m != kNone && t.names.mentions[m].entity == behind.entity)
      return true;
  return false;
}

// "Назначен новый министр — Анна Озерова": what stands before the dash ends with her post, and she says nothing.
bool ends_with_post_of(const SpeechText& t, TokenIndex begin, TokenIndex dash, Index person) {
  const auto& posts = t.names.roles;
  auto post = std::lower_bound(posts.begin(), posts.end(), begin,
                               [](const RoleMention& r, TokenIndex at) { return r.begin < at; });
  for (; post != posts.end() && post->begin < dash; ++post)
    if (post->entity == person && post->end <= dash && dash - post->end < kLongestComplement &&
        !t.has_verb(post->end, dash))
      return true;
  return false;
}

// "Анна Озерова – Порт откроют в мае": a dash after a person alone, and a sentence that begins with no other's name.
bool names_speaker(const SpeechText& t, const Sentence& s, TokenIndex dash) {
  if (!t.is_kind(dash, TokenKind::dash) || dash + 1 >= s.end || t.token(dash + 1).shape != Shape::title) return false;
  const MentionIndex m = t.names.mentions.covering(s.begin);
  if (m == kNone || t.names.mentions[m].type != EntityType::person || t.names.mentions[m].end != dash) return false;
  return t.names.mentions.covering(dash + 1) == kNone && t.has_verb(dash + 1, s.end);
}

}  // namespace

bool in_first_person(const SpeechText& t, TokenIndex begin, TokenIndex end) {
  for (TokenIndex i = begin; i < end; ++i)
    if (t.d.is(i, FunctionWord::first_person) || (t.grammemes(i) & per1) != 0) return true;
  return false;
}

bool is_headline(const SpeechText& t, const Paragraph& line) {
  const auto& all = t.d.tokens.paragraphs;
  if (line.begin >= line.end || line.end >= t.size() || all.size() <= 1) return false;
  // "12:30⏎МИД рассказал о визите⏎МИД: визит готовится в мае": the first lines of a page, none of which ends with a
  // stop.
  constexpr std::size_t kMostLines = 4;
  for (std::size_t n = 0; n < std::min(kMostLines, all.size() - 1); ++n) {
    if (all[n].begin >= all[n].end) continue;
    const TokenKind last = t.token(all[n].end - 1).kind;
    const bool here = line.begin == all[n].begin;
    if (last == TokenKind::punctuation || last == TokenKind::dash) return false;
    if (here) return last == TokenKind::word || last == TokenKind::quote_close;
  }
  return false;
}

void find_headline_behind_colon(const ReportTools& tools) {
  const SpeechText& t = tools.text;
  const Sentence& s = tools.here.sentence();
  const Paragraph& line = t.d.tokens.paragraphs[s.paragraph];
  if (s.begin != line.begin || s.end != line.end || !is_headline(t, line)) return;
  const auto ends_name = [&](TokenIndex i) { return t.is_mark(i, ":") || names_speaker(t, s, i); };
  TokenIndex colon = s.begin;
  while (colon < s.end && colon < s.begin + kMostBeforeColon && !ends_name(colon)) ++colon;
  const TokenIndex begin = colon + 1;
  if (!ends_name(colon) || begin + 1 >= s.end || tools.here.is_taken(begin)) return;
  Speaker speaker = tools.speakers.at(s.begin, colon);
  const Cue* cue = nullptr;
  if (!speaker.found || speaker.mention.end != t.token(colon - 1).end()) {
    // "Берлин ответил Вашингтону: не ваше дело"
    cue = t.first_cue(s.begin, colon, [](const Cue& c) { return c.is_finite() && c.is(CueTrait::direct_speech); });
    if (cue == nullptr) return;
    speaker = tools.speakers.of(*cue, s.begin, colon, SubjectSide::before);
    if (!speaker.found) return;
  } else if (!in_first_person(t, begin, s.end) && !(can_speak(t, speaker) && t.has_verb(begin, s.end))) {
    return;
  }
  if (tools.media.is_medium(speaker)) return;
  FoundQuotation q(QuotationKind::indirect);
  q.fragments.push_back(ClauseBounds(t, tools.here).span_of(begin, s.end));
  q.attribute(t, cue, speaker, "a headline behind a name and a colon");
  tools.here.add(std::move(q));
}

void find_headline_before_dash(const ReportTools& tools) {
  const SpeechText& t = tools.text;
  const Sentence& s = tools.here.sentence();
  const Paragraph& line = t.d.tokens.paragraphs[s.paragraph];
  const bool whole_line = s.begin == line.begin && s.end == line.end && t.is_kind(s.end - 1, TokenKind::word);
  if (!whole_line || tools.here.is_taken(s.begin)) return;
  for (TokenIndex dash = s.end; dash-- > s.begin + kShortestBeforeDash;) {
    if (!t.is_kind(dash, TokenKind::dash)) continue;
    if ((t.grammemes(dash - 1) & NPRO) != 0 && (t.grammemes(dash - 1) & nomn) != 0) return;  // "что он — глава"
    Speaker speaker = tools.speakers.alone_after_dash(dash, s.end);
    if (!speaker.found) speaker = source_after_dash(tools, s.begin, dash, s.end);
    if (!speaker.found || !has_predicate(t, s.begin, dash)) return;
    if (is_told_of(t, s.begin, dash, speaker) || ends_with_post_of(t, s.begin, dash, speaker.entity)) return;
    FoundQuotation q(QuotationKind::indirect);
    q.fragments.push_back(ClauseBounds(t, tools.here).span_of(s.begin, dash));
    q.attribute(t, nullptr, speaker, "a headline and a name after a dash");
    tools.here.add(std::move(q));
    return;
  }
}

}  // namespace newsx
