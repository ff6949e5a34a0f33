#include "names/post_predicates.h"

#include <algorithm>

namespace newsx {
namespace {

using namespace gram;
using How = PostHolder::How;

constexpr int kVerbBefore = 16;     // tokens between a verb and the post after it
constexpr int kVerbAfter = 8;       // tokens between a post and the verb after it
constexpr int kSubjectBefore = 40;  // tokens between a verb and its subject
constexpr int kSubjectAfter = 12;
constexpr TokenIndex kObject = 24;
constexpr int kSentencesBack = 4;             // to the person of whom the text speaks
constexpr std::size_t kMostCoordinated = 16;  // names of a list
constexpr TokenIndex kBody = 5;               // tokens between a verb and the body that its subject heads

constexpr Grammemes kFinite = VERB | PRTS | PRED;
constexpr Grammemes kVerbal = VERB | INFN | GRND | PRTS | PRTF;

bool is_verb(PostWordKind kind) {
  using enum PostWordKind;
  return kind != post && kind != modifier && kind != one && kind != others;
}

}  // namespace

PostPredicates::PostPredicates(const Document& d, const PostWords& words, const PostPhrases& phrases,
                               const Names& names, const NameResult& result)
    : d_(d), words_(words), phrases_(phrases), names_(names), result_(result) {
  topics_.assign(d.tokens.sentences.size(), kNoIndex);
  for (const NameMention& m : names.mentions) {
    if (m.type != EntityType::person || m.entity == kNoIndex || m.nested) continue;
    Index& topic = topics_[d.sentence_of[m.begin]];
    if (topic == kNoIndex && phrases_.is_base(m) && (m.begin == 0 || !is_preposition(m.begin - 1))) topic = m.entity;
  }
}

bool PostPredicates::is_object(const NameMention& m) const {
  return (phrases_.cases_of(m) & (accs | gent)) != 0 &&
         (!phrases_.is_base(m) || (phrases_.cases_of(m) & nomn) == 0 || d_.token(m.begin).has(token_flag::latin));
}

void PostPredicates::find(PostIndex i, PostIndex previous, std::vector<bool>& held,
                          std::vector<PostHolder>& holders) const {
  if (inherit(i, previous, held, holders)) return;
  const PostPhrase& p = phrases_[i];
  TokenIndex from = p.left;
  const PostWord* noun = from > phrases_.sentence_begin(from) ? phrases_.word_at(from - 1) : nullptr;
  const bool anchored = noun != nullptr && noun->kind == PostWordKind::post && (p.cases() & gent) != 0;
  if (anchored) --from;
  const bool prepositional = from > phrases_.sentence_begin(from) && is_preposition(from - 1);
  // "баллотируется в губернаторы"
  const bool runs =
      !anchored && prepositional && names_.roles[i].plural && (p.many & nomn) != 0 && p.status != RoleStatus::candidate;
  if (!anchored && !runs && ((p.cases() & ablt) == 0 || prepositional)) return;
  Verb verb = verb_before(from);
  if (!verb.found() && !runs) verb = verb_after(p.tail, phrases_.sentence_end(p.begin));
  if (!verb.found() || (runs && verb.word->status != RoleStatus::candidate)) return;
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
    for (const Index entity : coordinated(people.holder, verb)) add(entity, status_of(verb, &p));
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
    return (verb.form & PRTF) != 0 ? bearer_of_participle(verb.at, p.tail) : subject_of(verb.at, p.left, p.tail);
  };
  switch (verb.word->kind) {
    using enum PostWordKind;
    case be:
      return {subject(), kNoIndex};
    case appoint:
      return {passive ? subject() : object_of(verb.at), kNoIndex};
    case event:
      return {bearer_of_event(verb.at), kNoIndex};
    case charge:
      return {charged(verb.at), kNoIndex};
    default:
      break;
  }
  if (!anchored) return {};
  switch (verb.word->kind) {
    using enum PostWordKind;
    case dismiss:
      return {passive ? subject() : object_of(verb.at), kNoIndex};
    case hold:
    case leave:
      return {subject(), kNoIndex};
    case replace:
      return {subject(), object_of(verb.at)};
    default:
      return {};
  }
}

// All names of the list that this person stands in, nearest to the verb; none where there is no list, or the verb is
// not about several.
std::vector<Index> PostPredicates::coordinated(Index entity, const Verb& verb) const {
  const bool active = verb.word->kind == PostWordKind::appoint && (verb.form & (PRTS | PRTF)) == 0;
  if (entity == kNoIndex || (!active && (verb.form & plur) == 0)) return {};
  const TokenIndex begin = phrases_.sentence_begin(verb.at), end = phrases_.sentence_end(verb.at);
  const auto is_it = [&](TokenIndex t) {
    const MentionIndex m = names_.mentions.covering(t);
    return m != kNone && mention(m).entity == entity ? m : kNone;
  };
  MentionIndex found = kNone;
  for (TokenIndex t = verb.at; found == kNone && t > begin && verb.at - t < kSubjectBefore; --t) found = is_it(t - 1);
  for (TokenIndex t = verb.at; found == kNone && t < end && t - verb.at < kObject; ++t) found = is_it(t);
  if (found == kNone) return {};
  const auto is_link = [&](TokenIndex t) { return d_.is(t, ",") || d_.is(t, FunctionWord::additive); };
  std::vector<Index> people = {entity};
  MentionIndex name = found;
  while (people.size() < kMostCoordinated && mention(name).begin > begin + 1 && is_link(mention(name).begin - 1) &&
         (name = phrases_.person_ending_at(mention(name).begin - 2)) != kNone)
    people.push_back(mention(name).entity);
  name = found;
  while (people.size() < kMostCoordinated && mention(name).end + 1 < end && is_link(mention(name).end) &&
         (name = phrases_.person_at(mention(name).end + 1)) != kNone)
    people.push_back(mention(name).entity);
  if (people.size() < 2) return {};
  return people;
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
        (word->kind == PostWordKind::event ? bearer_of_event(t) != kNoIndex : (chosen(t) & kVerbal) != 0))
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

// Of whom the text speaks before token `at`: somebody who fits the gender of a verb in the past tense.
Index PostPredicates::topic(TokenIndex at, Grammemes verb) const {
  const std::uint32_t sentence = d_.sentence_of[at];
  for (std::uint32_t back = 1; back <= kSentencesBack && back <= sentence; ++back) {
    const Index person = topics_[sentence - back];
    if (person == kNoIndex) continue;
    const char gender = result_.entities[person].gender;
    const bool unfit = (gender == 'm' && (verb & genders) == femn) || (gender == 'f' && (verb & genders) == masc);
    return unfit || (verb & plur) != 0 ? kNoIndex : person;
  }
  return kNoIndex;
}

// What "который", or a participle, after this comma belongs to.
Index PostPredicates::antecedent(TokenIndex comma) const {
  if (comma == 0) return kNoIndex;
  TokenIndex t = comma;
  if (d_.token(t - 1).kind == TokenKind::bracket_close && phrases_.partner(t - 1) < t - 1) t = phrases_.partner(t - 1);
  const MentionIndex name = t > 0 ? phrases_.person_ending_at(t - 1) : kNone;
  return name == kNone ? kNoIndex : mention(name).entity;
}

Index PostPredicates::bearer_of_participle(TokenIndex verb, TokenIndex tail) const {
  constexpr TokenIndex adverbs = 8;  // between the comma and the participle
  const TokenIndex begin = phrases_.sentence_begin(verb);
  for (TokenIndex t = verb; t > begin && verb - t < adverbs; --t)
    if (d_.is(t - 1, ",")) {
      if (const Index person = antecedent(t - 1); person != kNoIndex) return person;
      break;
    }
  const MentionIndex name = phrases_.person_at(tail);  // "назначенный министром Иван Тукмаков"
  return name == kNone ? kNoIndex : mention(name).entity;
}

// A noun in the nominative that is not merely what the person is called: "актриса" may be her, "нынешний президент"
// not.
bool PostPredicates::is_other_subject(TokenIndex noun) const {
  const PostIndex post = phrases_.at(noun);
  if (post == kNone) return true;
  return phrases_[post].left != phrases_[post].begin || phrases_[post].tail != names_.roles[post].end ||
         !names_.roles[post].of.empty();
}

Index PostPredicates::subject_before(TokenIndex verb, bool& has_other) const {
  const TokenIndex begin = phrases_.sentence_begin(verb);
  TokenIndex t = verb;
  bool comma = false;
  for (int n = 0; n < kSubjectBefore && t > begin; ++n) {
    --t;
    const Token& token = d_.token(t);
    if (token.kind == TokenKind::bracket_close || token.kind == TokenKind::quote_close) {
      const TokenIndex open = phrases_.partner(t);
      if (open >= t || open < begin) break;
      t = open;
      continue;
    }
    if (d_.is(t, ",")) comma = true;
    if (d_.is(t, FunctionWord::relative)) {
      has_other = true;
      return t > begin && d_.is(t - 1, ",") && (d_.words.any(token.word) & nomn) != 0 ? antecedent(t - 1) : kNoIndex;
    }
    if (d_.is(t, FunctionWord::personal)) {
      has_other = true;
      return d_.is(t, FunctionWord::plural | FunctionWord::first_person) ? kNoIndex : topic(t, chosen(t));
    }
    if ((chosen(t) & (NPRO | Apro)) != 0 && (chosen(t) & nomn) != 0 && (chosen(t + 1) & (NOUN | ADJF)) == 0) {  // "тот"
      has_other = true;
      return kNoIndex;
    }
    const MentionIndex m = names_.mentions.covering(t);
    if (m != kNone) {
      const NameMention& name = mention(m);
      if (name.type == EntityType::person && name.entity != kNoIndex) {
        const bool governed = name.begin > begin && is_preposition(name.begin - 1);
        // An unknown name may be in the nominative although its base form looks else: "О. Умала".
        const bool leads = name.begin <= begin || (chosen(name.begin - 1) & (NOUN | PREP | ADJF)) == 0;
        const bool may_be = leads && phrases_.possible_cases(name) == gram::cases;
        if ((phrases_.is_base(name) || may_be) && !governed) return name.entity;
      } else if (!comma && name.type != EntityType::person && (chosen(t) & nomn) != 0) {
        has_other = true;
        return kNoIndex;
      }
      t = std::min(t, std::max(name.begin, begin));
      continue;
    }
    const Grammemes g = chosen(t);
    if ((g & kFinite) != 0 && phrases_.word_at(t) == nullptr) {
      has_other = !comma;
      return kNoIndex;
    }
    if (!comma && (g & NOUN) != 0 && (g & nomn) != 0 && is_other_subject(t)) has_other = true;
  }
  return kNoIndex;
}

Index PostPredicates::subject_after(TokenIndex verb, TokenIndex skip_from, TokenIndex skip_to) const {
  const TokenIndex end = phrases_.sentence_end(verb);
  TokenIndex t = verb + 1;
  for (int n = 0; n < kSubjectAfter && t < end; ++n) {
    if (t >= skip_from && t < skip_to) {
      t = skip_to;
      continue;
    }
    if (d_.token(t).kind == TokenKind::punctuation) return kNoIndex;
    if ((chosen(t) & VERB) != 0) return kNoIndex;
    const MentionIndex m = phrases_.person_at(t);
    if (m != kNone) {
      if (phrases_.is_base(mention(m)) && !is_preposition(t - 1)) return mention(m).entity;
      t = mention(m).end;
      continue;
    }
    ++t;
  }
  return kNoIndex;
}

// `skip_from`, `skip_to`: the post, which is no place for the subject.
Index PostPredicates::subject_of(TokenIndex verb, TokenIndex skip_from, TokenIndex skip_to) const {
  bool has_other = false;
  if (verb >= skip_to) {  // "главой министерства назначен Тукмаков"
    if (const Index after = subject_after(verb, skip_from, skip_to); after != kNoIndex) return after;
  }
  const Index before = subject_before(verb, has_other);
  if (before != kNoIndex || has_other) return before;
  const Index after = subject_after(verb, skip_from, skip_to);
  if (after != kNoIndex) return after;
  return (chosen(verb) & (VERB | PRTS | ADJS)) != 0 ? topic(verb, chosen(verb)) : kNoIndex;
}

Index PostPredicates::object_of(TokenIndex verb) const {
  const TokenIndex end = phrases_.sentence_end(verb), begin = phrases_.sentence_begin(verb);
  TokenIndex n = 0;
  for (TokenIndex t = verb + 1; t < end && n < kObject; ++n) {
    if (d_.is(t, FunctionWord::possessive) && t == verb + 1 && !d_.is(t, FunctionWord::plural)) {
      if ((chosen(verb) & GRND) == 0) return topic(verb, 0);
      // "освободив его от должности": who was named last
      for (TokenIndex k = verb; k > begin && verb - k < kObject; --k)
        if (const MentionIndex m = phrases_.person_ending_at(k - 1); m != kNone) return mention(m).entity;
      return topic(verb, 0);
    }
    if ((chosen(t) & (VERB | GRND)) != 0) break;
    const MentionIndex m = phrases_.person_at(t);
    if (m == kNone) {
      ++t;
      continue;
    }
    if (is_object(mention(m)) && !is_preposition(t - 1)) return mention(m).entity;
    t = mention(m).end;
  }
  n = 0;
  for (TokenIndex t = verb; t > begin && n < kObject; --t, ++n) {
    const MentionIndex m = phrases_.person_ending_at(t - 1);
    if (m == kNone) continue;
    const NameMention& name = mention(m);
    const bool governed = name.begin > begin && is_preposition(name.begin - 1);
    const bool owner =
        name.begin > begin && (chosen(name.begin - 1) & NOUN) != 0 && phrases_.at(name.begin - 1) == kNone;
    if (is_object(name) && !governed && !owner) return name.entity;
  }
  return kNoIndex;
}

// "возложено на Озерову"
Index PostPredicates::charged(TokenIndex verb) const {
  const TokenIndex end = phrases_.sentence_end(verb);
  bool on = false;
  for (TokenIndex t = verb + 1; t < end && t < verb + kObject; ++t) {
    if (is_preposition(t)) on = (d_.words.governed(d_.token(t).word) & accs) != 0;
    const MentionIndex m = phrases_.person_at(t);
    if (m != kNone) return on && is_object(mention(m)) ? mention(m).entity : kNoIndex;
  }
  return kNoIndex;
}

// "кандидатуру Ивана Тукмакова на пост"
Index PostPredicates::bearer_of_event(TokenIndex noun) const {
  const TokenIndex end = std::min(phrases_.sentence_end(noun), noun + kObject);
  for (TokenIndex t = noun + 1; t < end; ++t) {
    if (is_preposition(t) || d_.token(t).kind == TokenKind::punctuation) return kNoIndex;
    const MentionIndex m = phrases_.person_at(t);
    if (m != kNone) return mention(m).entity;
  }
  return kNoIndex;
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
    if (kind == TokenKind::punctuation || phrases_.person_at(t) != kNone || (g & (PREP | VERB)) != 0) break;
  }
  return verb > begin ? body(verb - 1) : Body{};
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
    const Index person = (form & PRTF) != 0 ? bearer_of_participle(t, body.end)
                                            : subject_of(t, std::min(body.begin, t),
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
