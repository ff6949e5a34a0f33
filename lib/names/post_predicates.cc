#include "names/post_predicates.h"

#include <algorithm>
#include <span>

namespace newsx {
namespace {

using namespace gram;
using How = PostHolder::How;

constexpr int kVerbBefore = 16;   // tokens between a verb and the post after it
constexpr int kVerbAfter = 8;     // tokens between a post and the verb after it
constexpr int kMostGoverned = 4;  // words between a preposition and the post that it governs
constexpr TokenIndex kBody = 5;   // tokens between a verb and the body that its subject heads

constexpr Grammemes kFinite = VERB | PRTS | PRED;
constexpr Grammemes kVerbal = VERB | INFN | GRND | PRTS | PRTF;

bool is_verb(PostWordKind kind) {
  using enum PostWordKind;
  return kind != post && kind != modifier && kind != time && kind != one && kind != others;
}

// Whether one of the holders found last is this person with this post.
bool has(const std::vector<PostHolder>& holders, PostIndex post, Index person) {
  constexpr std::size_t looked_at = 64;
  const std::size_t begin = holders.size() - std::min(holders.size(), looked_at);
  return std::any_of(holders.begin() + static_cast<std::ptrdiff_t>(begin), holders.end(),
                     [&](const PostHolder& h) { return h.post == post && h.entity == person; });
}

}  // namespace

PostPredicates::PostPredicates(const Document& d, const PostWords& words, const PostPhrases& phrases,
                               const Names& names, const NameResult& result)
    : d_(d), words_(words), phrases_(phrases), names_(names), participants_(d, phrases, names, result) {}

void PostPredicates::find(PostIndex i, PostIndex previous, std::vector<bool>& held,
                          std::vector<PostHolder>& holders) const {
  if (inherit(i, previous, held, holders)) return;
  const PostPhrase& p = phrases_[i];
  TokenIndex from = p.left;
  const PostWord* noun = from > phrases_.sentence_begin(from) ? phrases_.word_at(from - 1) : nullptr;
  const bool anchored = noun != nullptr && noun->kind == PostWordKind::post && (p.cases() & gent) != 0;
  if (anchored) --from;
  const bool prepositional = is_governed(from);
  // "баллотируется в губернаторы"
  const bool runs =
      !anchored && prepositional && names_.roles[i].plural && (p.many & nomn) != 0 && p.status != RoleStatus::candidate;
  if (!anchored && !runs && ((p.cases() & ablt) == 0 || prepositional)) return;
  Verb verb = verb_before(from);
  if (!verb.found() && !runs) verb = verb_after(p.tail, phrases_.sentence_end(p.begin));
  if (!verb.found() || is_negated(verb) || (runs && verb.word->status != RoleStatus::candidate)) return;
  const Participants people = participants_of(verb, p, anchored);
  const auto add = [&](Index entity, RoleStatus status) {
    if (entity == kNoIndex) return;
    held[i] = true;
    PostHolder holder;
    holder.post = i;
    holder.entity = entity;
    holder.status = status;
    holder.how = How::predicate;
    holder.because = d_.reading(verb.at).lemma;
    holders.push_back(holder);
  };
  if (!anchored && !runs && names_.roles[i].plural) {  // "Озерова и Тукмаков стали министрами"
    const bool appoints = verb.word->kind == PostWordKind::appoint && (verb.form & (PRTS | PRTF)) == 0;
    if (people.holder == kNoIndex || (!appoints && (verb.form & plur) == 0)) return;
    for (const Index entity : participants_.coordinated(verb.at, people.holder)) add(entity, status_of(verb, &p));
    return;
  }
  add(people.holder, status_of(verb, &p));
  if (people.predecessor != people.holder) add(people.predecessor, RoleStatus::former);
}

// Whom a verb gives the post or takes it from. `anchored`: the post stands behind a noun like "пост".
PostPredicates::Participants PostPredicates::participants_of(const Verb& verb, const PostPhrase& p,
                                                             bool anchored) const {
  const bool passive = (verb.form & PRTS) != 0 || (verb.form & (PRTF | pssv)) == (PRTF | pssv);
  const auto subject = [&] {
    return (verb.form & PRTF) != 0 ? participants_.bearer_of_participle(verb.at, p.tail)
                                   : participants_.subject_of(verb.at, p.left, p.tail);
  };
  switch (verb.word->kind) {
    using enum PostWordKind;
    case be:
      return {subject(), kNoIndex};
    case appoint:
      return {passive ? subject() : participants_.object_of(verb.at), kNoIndex};
    case event:
      return {participants_.bearer_of_event(verb.at), kNoIndex};
    case charge:
      return {participants_.charged(verb.at), kNoIndex};
    default:
      break;
  }
  if (!anchored) return {};
  switch (verb.word->kind) {
    using enum PostWordKind;
    case dismiss:
      return {passive ? subject() : participants_.object_of(verb.at), kNoIndex};
    case hold:
    case leave:
      return {subject(), kNoIndex};
    case replace:
      return {subject(), participants_.object_of(verb.at)};
    default:
      return {};
  }
}

// A post joined to one that a verb gave: "избран лидером партии, а затем и премьером".
bool PostPredicates::inherit(PostIndex i, PostIndex previous, std::vector<bool>& held,
                             std::vector<PostHolder>& holders) const {
  if (previous == kNone || !held[previous]) return false;
  bool found = false;
  for (std::size_t k = holders.size(); k-- > 0 && holders[k].post == previous;) {
    PostHolder holder = holders[k];
    if (holder.how != How::predicate) return false;
    holder.post = i;
    if (phrases_[i].status != RoleStatus::current) holder.status = phrases_[i].status;
    holders.push_back(holder);
    held[i] = found = true;
    if (k == 0) break;
  }
  return found;
}

// Behind a preposition, with attributes between: "перед полюбившимся ей диктатором".
bool PostPredicates::is_governed(TokenIndex t) const {
  const TokenIndex begin = phrases_.sentence_begin(t);
  for (int n = 0; n < kMostGoverned && t > begin; ++n, --t) {
    if (is_preposition(t - 1)) return true;
    if ((chosen(t - 1) & (ADJF | PRTF | NPRO)) == 0) return false;
  }
  return false;
}

// "не является президентом"
bool PostPredicates::is_negated(const Verb& verb) const {
  return verb.at > phrases_.sentence_begin(verb.at) && d_.is(verb.at - 1, FunctionWord::negation);
}

// A participle that the context took for an adjective.
PostPredicates::Verb PostPredicates::short_participle(TokenIndex t) const {
  for (const Analysis& a : d_.analyses(t)) {
    if ((a.reading.grammemes & PRTS) == 0) continue;
    const PostWord* const word = words_.find(a.lemma);
    if (word != nullptr && is_verb(word->kind)) return {t, word, a.reading.grammemes};
  }
  return {};
}

PostPredicates::Verb PostPredicates::verb_before(TokenIndex from) const {
  const TokenIndex begin = phrases_.sentence_begin(from);
  TokenIndex t = from;
  for (int n = 0; n < kVerbBefore && t > begin; ++n) {
    --t;
    const TokenKind kind = d_.token(t).kind;
    if (kind == TokenKind::bracket_close || kind == TokenKind::quote_close) {
      const TokenIndex open = phrases_.partner(t);
      if (open >= t || open < begin) return {};
      t = open;
      continue;
    }
    if (kind == TokenKind::punctuation || kind == TokenKind::dash) return {};
    if (kind != TokenKind::word) continue;
    const PostWord* word = phrases_.word_at(t);
    if ((chosen(t) & ADJS) != 0) {  // "избран"
      const Verb verb = short_participle(t);
      if (verb.found()) return verb;
    }
    if (word != nullptr && is_verb(word->kind) &&
        (word->kind == PostWordKind::event ? participants_.bearer_of_event(t) != kNoIndex : (chosen(t) & kVerbal) != 0))
      return {t, word, chosen(t)};
    if ((chosen(t) & (kVerbal & ~PRTF)) != 0) return {};
  }
  return {};
}

PostPredicates::Verb PostPredicates::verb_after(TokenIndex from, TokenIndex end) const {
  for (TokenIndex t = from; t < end && t - from < kVerbAfter; ++t) {
    const TokenKind kind = d_.token(t).kind;
    if (kind == TokenKind::bracket_open || kind == TokenKind::quote_open) {
      const TokenIndex close = phrases_.partner(t);
      if (close <= t || close >= end) return {};
      t = close;
      continue;
    }
    if (kind == TokenKind::punctuation || kind == TokenKind::dash) return {};
    if ((chosen(t) & ADJS) != 0) {
      const Verb verb = short_participle(t);
      if (verb.found()) return verb;
    }
    if ((chosen(t) & kFinite) == 0) continue;
    const PostWord* const word = phrases_.word_at(t);
    if (word == nullptr || !is_verb(word->kind)) return {};
    // "главой был назначен": what says more is the participle.
    if (word->kind == PostWordKind::be && t + 1 < end && (chosen(t + 1) & (PRTS | ADJS)) != 0) continue;
    return {t, word, chosen(t)};
  }
  return {};
}

RoleStatus PostPredicates::status_of(const Verb& verb, const PostPhrase* p) const {
  if (p != nullptr && p->status != RoleStatus::current) return p->status;
  const Grammemes form = verb.form;
  const bool will = verb.at > 0 && d_.is(verb.at - 1, FunctionWord::future);
  if (((form & futr) != 0 || will || d_.is(verb.at, FunctionWord::future)) && verb.word->status == RoleStatus::current)
    return RoleStatus::future;
  return (form & past) != 0 ? verb.word->past : verb.word->status;
}

// The body that stands behind the verb, or right before it: "возглавил фонд", "фонд возглавил".
PostPredicates::Body PostPredicates::body_of(TokenIndex verb) const {
  const auto body = [&](TokenIndex t) -> Body {
    const MentionIndex m = names_.mentions.covering(t);
    if (m == kNone) {
      for (const NameMatch& match : d_.names_at(t))
        if (d_.gazetteer.entry_class(match.entry) == "org_head") return {kNone, t, match.end};
      return {};
    }
    if (mention(m).entity == kNoIndex) return {};
    const bool fits = mention(m).type == EntityType::organization ||
                      (mention(m).type != EntityType::person && mention(m).kind != MentionKind::adjective);
    return fits ? Body{m, mention(m).begin, mention(m).end} : Body{};
  };
  const TokenIndex end = phrases_.sentence_end(verb), begin = phrases_.sentence_begin(verb);
  for (TokenIndex t = verb + 1; t < end && t - verb < kBody; ++t) {
    if (const Body found = body(t); found.end != 0) return found;
    const Grammemes g = chosen(t);
    const TokenKind kind = d_.token(t).kind;
    const bool dated = (g & PREP) != 0 && t + 1 < end && d_.token(t + 1).kind == TokenKind::number;  // "с 2010 года"
    if (kind == TokenKind::punctuation || phrases_.person_at(t) != kNone || (g & VERB) != 0) break;
    if ((g & PREP) != 0 && !dated) break;
  }
  return verb > begin ? body(verb - 1) : Body{};
}

void PostPredicates::find_same(std::vector<PostHolder>& holders) const {
  std::vector<bool> given(phrases_.size());
  for (const PostHolder& h : holders)
    if (h.post != kNone && h.how == How::predicate) given[h.post] = true;
  PostIndex next = 0, last = kNone;  // the post that a verb gave last
  for (TokenIndex t = 0; t + 1 < d_.token_count(); ++t) {
    d_.stop.check(t);
    for (; next < phrases_.size() && phrases_[next].begin <= t; ++next)
      if (given[next]) last = next;
    if (last == kNone || !d_.is(t, FunctionWord::same)) continue;
    const PostWord* const noun = phrases_.word_at(t + 1);
    if (noun == nullptr || noun->kind != PostWordKind::post) continue;
    if (d_.sentence_of[t] - d_.sentence_of[phrases_[last].begin] > 1) continue;
    PostPhrase same;
    same.left = same.begin = t;
    same.end = same.tail = t + 2;
    Verb verb = verb_before(t);
    if (!verb.found()) verb = verb_after(same.tail, phrases_.sentence_end(t));
    if (!verb.found() || is_negated(verb)) continue;
    const Participants people = participants_of(verb, same, true);
    PostHolder holder;
    holder.post = last;
    holder.span = d_.span_of(t, t + 2);
    holder.how = How::predicate;
    holder.because = d_.reading(verb.at).lemma;
    const auto add = [&](Index person, RoleStatus status) {
      if (person == kNoIndex || !is_named_in_sentence(person, t) || has(holders, last, person)) return;
      holder.entity = person;
      holder.status = status;
      holders.push_back(holder);
    };
    add(people.holder, status_of(verb, nullptr));
    if (people.predecessor != people.holder) add(people.predecessor, RoleStatus::former);
  }
}

bool PostPredicates::is_named_in_sentence(Index person, TokenIndex t) const {
  constexpr TokenIndex reach = 128;  // a verb looks for its people less far, but passes over brackets
  const TokenIndex begin = std::max(phrases_.sentence_begin(t), t - std::min(t, reach));
  const TokenIndex end = std::min(phrases_.sentence_end(t), t + reach);
  const std::span<const NameMention> names = names_.mentions.beginning_in(d_.span_of(begin, end));
  return std::any_of(names.begin(), names.end(), [&](const NameMention& m) { return m.entity == person; });
}

void PostPredicates::find_heads(std::vector<PostHolder>& holders) const {
  for (TokenIndex t = 0; t < d_.token_count(); ++t) {
    d_.stop.check(t);
    if (d_.token(t).kind != TokenKind::word || (d_.words.any(d_.token(t).word) & kVerbal) == 0) continue;
    const Grammemes form = chosen(t);
    if ((form & kVerbal) == 0 || (form & pssv) != 0) continue;
    const PostWord* const word = phrases_.word_at(t);
    if (word == nullptr || word->kind != PostWordKind::head) continue;
    const Body body = body_of(t);
    if (body.end == 0) continue;
    const Index person = (form & PRTF) != 0
                             ? participants_.bearer_of_participle(t, body.end)
                             : participants_.subject_of(t, std::min(body.begin, t),
                                                        body.begin < t ? body.end : std::max(body.end, t + 1));
    if (person == kNoIndex) continue;
    PostHolder holder;
    holder.entity = person;
    holder.of = body.mention;
    holder.of_begin = body.begin;
    holder.of_end = body.end;
    holder.title = word->head_post;
    holder.span = d_.span_of(t, t + 1);
    holder.status = status_of({t, word, form}, nullptr);
    holder.how = How::predicate;
    holder.because = d_.reading(t).lemma;
    holders.push_back(holder);
  }
}

}  // namespace newsx
