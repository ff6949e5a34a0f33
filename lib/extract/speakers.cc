#include "extract/speakers.h"

#include <algorithm>

#include "extract/canonical.h"

namespace newsx {
namespace {

using namespace gram;

// A post's complement between it and its holder's name ("директор международного общества … Ульрих Делиус").
constexpr TokenIndex kMostBetweenPostAndName = 12;

// Words between a cue and its subject or in a noun phrase; longer distances are not looked over.
constexpr TokenIndex kMostTokens = 40;

bool ends_clause(const Token& t) {
  return t.kind == TokenKind::quote_open || t.kind == TokenKind::quote_close || t.kind == TokenKind::dash;
}

}  // namespace

SpeakerFinder::SpeakerFinder(Document& d)
    : d_(d), candidate_at_(d.token_count(), kNone), role_at_(d.token_count(), kNone), in_role_(d.token_count()) {
  for (std::uint32_t i = 0; i < d.candidates.size(); ++i) {
    const Candidate& c = d.candidates[i];
    if (c.entity == kNoIndex) continue;
    if (c.type == EntityType::person) persons_.emplace_back(c.begin, c.entity);
    if (c.kind == MentionKind::role) continue;
    if (candidate_at_[c.begin] == kNone) candidate_at_[c.begin] = i;
  }
  for (std::uint32_t i = 0; i < d.roles.size(); ++i) {
    role_at_[d.roles[i].begin] = i;
    if (d.roles[i].entity != kNoIndex) posts_of_[d.roles[i].entity].insert(d.roles[i].cls);
    for (TokenIndex t = d.roles[i].begin + 1; t < d.roles[i].end; ++t) in_role_[t] = true;
  }
}

Index SpeakerFinder::person_before(TokenIndex i, char gender) const {
  auto at = std::lower_bound(persons_.begin(), persons_.end(), std::make_pair(i, Index{0}));
  constexpr int kMostLooked = 30;
  for (int looked = 0; at != persons_.begin() && looked < kMostLooked; ++looked) {
    --at;
    const char g = d_.result->entities[at->second].gender;
    if (gender == 0 || g == 0 || g == gender) return at->second;
  }
  return kNoIndex;
}

// The person named last before `i`, in the same sentence or one of the few before it.
Index SpeakerFinder::person_near(TokenIndex i) const {
  constexpr std::uint32_t kSentencesBack = 3;
  const auto at = std::lower_bound(persons_.begin(), persons_.end(), std::make_pair(i, Index{0}));
  if (at == persons_.begin()) return kNoIndex;
  const auto& [token, person] = *std::prev(at);
  return d_.sentence_of[token] + kSentencesBack >= d_.sentence_of[i] ? person : kNoIndex;
}

// Whether a person is called by a post of this class, or by none at all.
bool SpeakerFinder::may_hold(Index person, std::string_view cls) const {
  if (cls == "other") return true;  // "собеседник агентства": anybody
  const auto posts = posts_of_.find(person);
  return posts == posts_of_.end() || posts->second.contains(cls);
}

bool SpeakerFinder::read_phrase(TokenIndex i, TokenIndex hi, Phrase& out) {
  const Token& t = d_.token(i);
  if (t.kind != TokenKind::word && t.kind != TokenKind::quote_open && t.kind != TokenKind::number) return false;
  out = Phrase{};
  out.begin = i;
  const auto entity_phrase = [&](std::uint32_t index) {
    const Candidate& c = d_.candidates[index];
    out.end = c.end;
    out.speaker = {true, c.entity, d_.result->entities[c.entity].name, c.span};
    const TokenIndex head = c.type == EntityType::person ? c.end - 1 : c.begin;
    out.readings = d_.words.any(d_.token(head).word);
    out.nominative =
        (out.readings & nomn) != 0 || (out.readings & cases) == 0 ||
        d_.text_of(c.begin) == c.base.substr(0, std::min<std::size_t>(c.base.size(), d_.text_of(c.begin).size()));
    if (c.type == EntityType::person) {
      out.nominative = c.span.of(d_.text) == c.base || (out.readings & nomn) != 0;
      const char gender = d_.result->entities[c.entity].gender;
      out.readings = sing | nomn | (gender == 'm' ? masc : gender == 'f' ? femn : masc | femn);
    }
    return c.kind != MentionKind::adjective && c.kind != MentionKind::demonym;
  };
  // A post, with the name right after it.
  if (role_at_[i] != kNone) {
    const RoleMention& r = d_.roles[role_at_[i]];
    out.end = r.end;
    const bool nominative = std::any_of(d_.analyses(r.begin).begin(), d_.analyses(r.begin).end(),
                                        [](const Analysis& a) { return (a.reading.grammemes & nomn) != 0; });
    TokenIndex next = r.end;
    // Several posts in a row, also with a comma.
    for (int steps = 0; steps < 4 && next < hi && role_at_[next] != kNone; ++steps) next = d_.roles[role_at_[next]].end;
    if (next < hi && candidate_at_[next] != kNone && d_.candidates[candidate_at_[next]].type == EntityType::person) {
      entity_phrase(candidate_at_[next]);
      out.nominative = out.nominative && nominative;
      return true;
    }
    out.nominative = nominative;
    out.readings = d_.words.any(d_.token(r.begin).word);
    if (r.gender == 'f') out.readings |= femn;
    if (r.gender != 0) out.readings |= femn | masc;  // posts are used of both
    if (r.entity != kNoIndex)
      out.speaker = {true, r.entity, d_.result->entities[r.entity].name, r.span};
    else if (const std::uint32_t holder = name_after(r.end, hi); holder != kNone && nominative) {
      const Grammemes post = out.readings;
      entity_phrase(holder);
      out.nominative = true;
      out.readings |= post & numbers;
    } else if (const Index person = r.plural || !r.of.empty() || r.cls == "source" ? kNoIndex : person_near(i);
               person != kNoIndex && may_hold(person, r.cls)) {
      // "пояснил министр", "отметила дипломат": the person spoken of just before.
      out.speaker = {true, person, d_.result->entities[person].name, r.span};
    } else {
      out.end = tail_end(r.end, hi);
      out.speaker = {true, kNoIndex, phrase_base(d_, r.begin, out.end), d_.span_of(r.begin, out.end)};
    }
    return true;
  }
  if (candidate_at_[i] != kNone && entity_phrase(candidate_at_[i])) return true;
  if (t.kind != TokenKind::word) return false;
  // Pronouns.
  const std::string_view word = d_.folded(i);
  if (word == "он" || word == "она" || word == "они") {
    out.end = i + 1;
    out.pronoun = true;
    out.nominative = true;
    const char gender = word == "он" ? 'm' : word == "она" ? 'f' : '\0';
    out.readings = nomn | (word == "они" ? plur : sing) | (gender == 'm' ? masc : gender == 'f' ? femn : Grammemes{0});
    const Index person = word == "они" ? kNoIndex : person_before(i, gender);
    if (person == kNoIndex)
      out.speaker = {false, kNoIndex, {}, d_.span_of(i, i + 1)};
    else
      out.speaker = {true, person, d_.result->entities[person].name, d_.span_of(i, i + 1)};
    return true;
  }
  // A common noun with its attributes before and its genitive after it.
  TokenIndex head = i;
  while (head < hi && head < i + 5 && d_.token(head).kind == TokenKind::word &&
         (d_.reading(head).reading.grammemes & (ADJF | PRTF | NUMR)) != 0 &&
         (d_.reading(head).reading.grammemes & Apro) == 0)
    ++head;
  if (head >= hi || d_.token(head).kind != TokenKind::word) return false;
  if (head > i && candidate_at_[head] != kNone && entity_phrase(candidate_at_[head])) return true;
  if (head > i && role_at_[head] != kNone) return read_phrase(head, hi, out) && (out.begin = i, true);
  Grammemes readings = 0;
  for (const Analysis& a : d_.analyses(head))
    if ((a.reading.grammemes & NOUN) != 0) readings |= a.reading.grammemes;
  if ((readings & NOUN) == 0 || (d_.reading(head).reading.grammemes & (NOUN | NPRO)) == 0) return false;
  out.readings = readings;
  out.nominative = (readings & nomn) != 0;
  out.end = head + 1;
  if (out.end < hi && candidate_at_[out.end] != kNone) {
    const Candidate& c = d_.candidates[candidate_at_[out.end]];
    const bool person = c.type == EntityType::person && (d_.words.any(d_.token(c.end - 1).word) & nomn) != 0;
    if (person || (c.entity != kNoIndex && d_.result->entities[c.entity].cls == "media"))  // "агентство ТАСС"
      return entity_phrase(candidate_at_[out.end]);
  }
  out.end = tail_end(out.end, hi);
  out.speaker = {true, kNoIndex, phrase_base(d_, i, out.end), d_.span_of(i, out.end)};
  return true;
}

// "представитель генсека", "источник в ведомстве": the tail after the head belongs to what the source is called.
TokenIndex SpeakerFinder::tail_end(TokenIndex after_head, TokenIndex hi) const {
  constexpr TokenIndex longest = 7;
  TokenIndex end = after_head;
  while (end < hi && end < after_head + longest && d_.token(end).kind == TokenKind::word) {
    const bool preposition =
        end == after_head && (d_.is(end, "в") || d_.is(end, "из") || d_.is(end, "при") || d_.is(end, "по"));
    const TokenIndex k = preposition ? end + 1 : end;
    if (k >= hi || d_.token(k).kind != TokenKind::word) break;
    if (candidate_at_[k] != kNone) {
      end = d_.candidates[candidate_at_[k]].end;
      continue;
    }
    const Grammemes g = d_.reading(k).reading.grammemes;
    const bool genitive = (g & gent) != 0 && (g & (NOUN | ADJF | PRTF)) != 0;
    if (!genitive && !preposition) break;
    end = k + 1;
  }
  return std::min(end, hi);
}

// The name that ends a post's complement: nominative, with no verb, stop or other name between.
std::uint32_t SpeakerFinder::name_after(TokenIndex i, TokenIndex hi) const {
  for (const TokenIndex limit = std::min(hi, i + kMostBetweenPostAndName); i < limit; ++i) {
    const Token& t = d_.token(i);
    if (t.has(token_flag::sentence_start) || (t.kind == TokenKind::punctuation && !d_.is(i, ",")) ||
        t.kind == TokenKind::dash)
      return kNone;
    if ((d_.reading(i).reading.grammemes & VERB) != 0 || d_.is(i, "что") || d_.is(i, "и")) return kNone;
    if (candidate_at_[i] == kNone || d_.candidates[candidate_at_[i]].type != EntityType::person) continue;
    const Candidate& c = d_.candidates[candidate_at_[i]];
    return c.kind == MentionKind::name && c.span.of(d_.text) == c.base ? candidate_at_[i] : kNone;
  }
  return kNone;
}

bool SpeakerFinder::agrees(const Phrase& p, Grammemes verb) const {
  if (!p.nominative) return false;
  const Grammemes subject = p.readings;
  if ((verb & numbers) != 0 && (subject & numbers) != 0 && (verb & subject & numbers) == 0) return false;
  if ((verb & past) != 0 && (verb & sing) != 0 && (verb & genders) != 0 && (subject & genders) != 0 &&
      (verb & subject & genders) == 0)
    return false;
  return true;
}

Speaker SpeakerFinder::after(const Cue& cue, TokenIndex hi) {
  const bool finite = (cue.form & (VERB | ADJS | PRTS | PRED)) != 0;
  Phrase p;
  bool skip_object = false;  // the words after a preposition
  for (TokenIndex i = cue.end; i < hi && i < cue.end + kMostTokens;) {
    const Token& t = d_.token(i);
    if (ends_clause(t) && t.kind != TokenKind::quote_open) break;
    if (t.kind == TokenKind::punctuation && !d_.is(i, ",")) break;
    if (d_.is(i, ",") || d_.is(i, "что")) break;
    const Grammemes g = d_.reading(i).reading.grammemes;
    if ((g & PREP) != 0) {
      skip_object = true;
      ++i;
      continue;
    }
    if (read_phrase(i, hi, p)) {
      if (skip_object) {
        skip_object = false;
        i = std::max(p.end, i + 1);
        continue;
      }
      if (!finite || agrees(p, cue.form)) return p.speaker;
      // A common noun that is not the subject ends where its own words end.
      i = p.speaker.entity != kNoIndex || p.pronoun ? std::max(p.end, i + 1) : i + 1;
      continue;
    }
    if ((g & VERB) != 0) break;
    ++i;
  }
  return {};
}

Speaker SpeakerFinder::before(const Cue& cue, TokenIndex lo) {
  Speaker common, other;
  const TokenIndex from = cue.begin > lo + kMostTokens ? cue.begin - kMostTokens : lo;
  Phrase p;
  for (TokenIndex i = cue.begin; i-- > from;) {
    if (d_.token(i).kind == TokenKind::quote_close) {
      // Over a quoted span.
      while (i > from && d_.token(i).kind != TokenKind::quote_open) --i;
      continue;
    }
    if (i > 0 && (d_.words.any(d_.token(i - 1).word) & PREP) != 0 && (d_.reading(i - 1).reading.grammemes & PREP) != 0)
      continue;
    if (in_role_[i]) continue;  // "глава МИД": the post speaks, not its body
    if (!read_phrase(i, cue.begin, p)) continue;
    if (!agrees(p, cue.form)) continue;
    const bool place = p.speaker.entity != kNoIndex && (d_.result->entities[p.speaker.entity].type == "place" ||
                                                        d_.result->entities[p.speaker.entity].type == "country");
    if ((p.speaker.entity != kNoIndex && !place) || p.pronoun) return p.speaker;
    // A common noun is the subject where it stands in the nominative by the choice in context, and nothing better
    // comes; a country or place after it.
    bool chosen_nominative = false;
    for (TokenIndex k = p.begin; k < p.end; ++k)
      if ((d_.reading(k).reading.grammemes & NOUN) != 0) {
        chosen_nominative = (d_.reading(k).reading.grammemes & nomn) != 0;
        break;
      }
    Speaker& kept = chosen_nominative && !place ? common : other;
    // Attributes before it belong to it.
    if (!kept.found || p.speaker.mention.end == kept.mention.end) kept = p.speaker;
  }
  return common.found ? common : other;
}

Speaker SpeakerFinder::of(const Cue& cue, TokenIndex lo, TokenIndex hi, bool after_first) {
  if (cue.kind == CueKind::preposition) {
    const TokenIndex pronoun = cue.begin + 1;
    if (cue.end == cue.begin + 3 &&
        (d_.is(pronoun, "его") || d_.is(pronoun, "её") || d_.is(pronoun, "ее") || d_.is(pronoun, "их"))) {
      const Index person =
          d_.is(pronoun, "их") ? kNoIndex : person_before(cue.begin, d_.is(pronoun, "его") ? 'm' : 'f');
      if (person == kNoIndex) return {};
      return {true, person, d_.result->entities[person].name, d_.span_of(pronoun, pronoun + 1)};
    }
    return at(cue.end, hi);
  }
  if (cue.kind == CueKind::noun) {
    if (Speaker s = at(cue.end, hi); s.found) return s;
    return before(cue, lo);
  }
  if (after_first) {
    if (Speaker s = after(cue, hi); s.found) return s;
    if (Speaker s = before(cue, lo); s.found) return s;
    return body_in(cue, lo, hi);
  }
  if (Speaker s = before(cue, lo); s.found) return s;
  // "Отметив, что …, министр уехал": the subject of what comes after.
  if ((cue.form & GRND) != 0) return first_subject(cue.end, hi);
  if (Speaker s = after(cue, hi); s.found) return s;
  return body_in(cue, lo, hi);
}

// "В МИД заявили", "говорится в сообщении МИД": who has no subject speaks as a body, or in its paper.
Speaker SpeakerFinder::body_in(const Cue& cue, TokenIndex lo, TokenIndex hi) {
  const bool impersonal = cue.kind == CueKind::predicate;
  if (!impersonal && ((cue.form & VERB) == 0 || (cue.form & plur) == 0 || (cue.form & (per1 | per2)) != 0)) return {};
  const TokenIndex from = cue.begin > lo + kMostTokens ? cue.begin - kMostTokens : lo;
  const TokenIndex to = std::min(hi, cue.end + kMostTokens);
  for (TokenIndex i = from; i + 1 < to; ++i) {
    if (i == cue.begin) i = cue.end;
    if (i + 1 >= to || !(d_.is(i, "в") || d_.is(i, "во"))) continue;
    TokenIndex k = i + 1;
    if (candidate_at_[k] == kNone && impersonal) ++k;  // the paper
    if (k >= to || candidate_at_[k] == kNone) continue;
    const Candidate& c = d_.candidates[candidate_at_[k]];
    if (c.type == EntityType::organization || (impersonal && c.type == EntityType::person))
      return {true, c.entity, d_.result->entities[c.entity].name, c.span};
  }
  return {};
}

Speaker SpeakerFinder::first_subject(TokenIndex i, TokenIndex hi) {
  Phrase p;
  for (; i + 1 < hi; ++i) {
    if (!d_.is(i, ",") || !read_phrase(i + 1, hi, p) || !p.nominative || p.end >= hi) continue;
    const bool entity = p.speaker.entity != kNoIndex || p.pronoun;
    const bool verb_after = (d_.reading(p.end).reading.grammemes & VERB) != 0;
    if (p.speaker.found && (entity || verb_after)) return p.speaker;
  }
  return {};
}

Speaker SpeakerFinder::at(TokenIndex i, TokenIndex hi) {
  Phrase p;
  if (i < hi && read_phrase(i, hi, p)) return p.speaker;
  // Quotation marks around a medium's name: по данным «Фонтанки».
  if (i + 1 < hi && d_.token(i).kind == TokenKind::quote_open && read_phrase(i + 1, hi, p)) return p.speaker;
  return {};
}

}  // namespace newsx
