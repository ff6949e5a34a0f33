#include "names/verb_participants.h"

#include <algorithm>

namespace newsx {
namespace {

using namespace gram;

constexpr int kSubjectBefore = 40;  // tokens between a verb and its subject
constexpr int kSubjectAfter = 12;
constexpr TokenIndex kObject = 24;
constexpr TokenIndex kLongestAside = 8;       // tokens before a name in brackets
constexpr int kSentencesBack = 4;             // to the person of whom the text speaks
constexpr std::size_t kMostCoordinated = 16;  // names of a list

constexpr Grammemes kFiniteVerb = VERB | PRTS | PRED;

}  // namespace

VerbParticipants::VerbParticipants(const Document& d, const PostPhrases& phrases, const Names& names,
                                   const NameResult& result)
    : d_(d), phrases_(phrases), names_(names), result_(result) {
  topics_.assign(d.tokens.sentences.size(), kNoIndex);
  for (const NameMention& m : names.mentions) {
    if (m.type != EntityType::person || m.entity == kNoIndex || m.nested) continue;
    Index& topic = topics_[d.sentence_of[m.begin]];
    if (topic == kNoIndex && phrases_.is_base(m) && (m.begin == 0 || !is_preposition(m.begin - 1)) &&
        !is_in_brackets(m))
      topic = m.entity;
  }
}

// "возглавил фонд (его основал Иван Тукмаков)": somebody of whom only an aside speaks.
bool VerbParticipants::is_in_brackets(const NameMention& m) const {
  const TokenIndex begin = phrases_.sentence_begin(m.begin);
  for (TokenIndex t = m.begin; t > begin && m.begin - t < kLongestAside; --t)
    if (d_.token(t - 1).kind == TokenKind::bracket_open) return phrases_.partner(t - 1) >= m.end;
  return false;
}

Index VerbParticipants::subject_of(TokenIndex verb, TokenIndex skip_from, TokenIndex skip_to) const {
  if (verb >= skip_to) {  // "главой министерства назначен Тукмаков"
    if (const Index after = subject_after(verb, skip_from, skip_to); after != kNoIndex) return after;
  }
  const Subject before = subject_before(verb);
  if (before.person != kNoIndex || before.is_other) return before.person;
  const Index after = subject_after(verb, skip_from, skip_to);
  if (after != kNoIndex) return after;
  if (before.main != kNoIndex) return fits(before.main, chosen(verb)) ? before.main : kNoIndex;
  return (chosen(verb) & (VERB | PRTS | ADJS)) != 0 ? topic(verb, chosen(verb)) : kNoIndex;
}

VerbParticipants::Subject VerbParticipants::subject_before(TokenIndex verb) const {
  const TokenIndex begin = phrases_.sentence_begin(verb);
  TokenIndex t = verb;
  bool comma = false, in_main = false;
  Subject found;
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
    if (const std::optional<Subject> pronoun = pronoun_at(t); pronoun) return in_main ? Subject{} : *pronoun;
    const MentionIndex m = names_.mentions.covering(t);
    if (m != kNone) {
      const NameMention& name = mention(m);
      if (name.type == EntityType::person && name.entity != kNoIndex) {
        const bool governed = name.begin > begin && is_preposition(name.begin - 1);
        // An unknown name may be in the nominative although its base form looks else: "О. Умала".
        const bool leads = name.begin <= begin || (chosen(name.begin - 1) & (NOUN | PREP | ADJF)) == 0;
        const bool may_be = leads && phrases_.possible_cases(name) == gram::cases;
        if ((phrases_.is_base(name) || may_be) && !governed) {
          (in_main ? found.main : found.person) = name.entity;
          return found;
        }
      } else if ((!comma || in_main) && name.type != EntityType::person && (chosen(t) & nomn) != 0) {
        found.is_other = !in_main;
        return found;
      }
      t = std::min(t, std::max(name.begin, begin));
      continue;
    }
    const Grammemes g = chosen(t);
    if ((g & kFiniteVerb) != 0 && phrases_.word_at(t) == nullptr) {
      found.is_other = !comma;
      if (found.is_other || in_main || (chosen(verb) & INFN) != 0) return found;
      in_main = true;
      continue;
    }
    const bool other = (g & NOUN) != 0 && (g & nomn) != 0 && is_other_subject(t);
    if (other && in_main) return found;
    if (other && !comma) found.is_other = true;
  }
  return found;
}

// The subject that a pronoun is: "который", "он", "тот".
std::optional<VerbParticipants::Subject> VerbParticipants::pronoun_at(TokenIndex t) const {
  Subject found{.is_other = true};
  if (d_.is(t, FunctionWord::relative)) {
    const bool is_subject = (d_.words.any(d_.token(t).word) & nomn) != 0;
    if (is_subject && t > phrases_.sentence_begin(t) && d_.is(t - 1, ",")) found.person = antecedent(t - 1);
    return found;
  }
  if (d_.is(t, FunctionWord::personal)) {
    if (!d_.is(t, FunctionWord::plural | FunctionWord::first_person)) found.person = topic(t, chosen(t));
    return found;
  }
  const bool is_other = (chosen(t) & (NPRO | Apro)) != 0 && (chosen(t) & nomn) != 0 &&
                        (chosen(t + 1) & (NOUN | ADJF)) == 0;  // before its noun it is an attribute
  return is_other ? std::optional(found) : std::nullopt;
}

// A noun in the nominative that is not merely what the person is called: "актриса" may be her, "нынешний президент"
// not.
bool VerbParticipants::is_other_subject(TokenIndex noun) const {
  const PostIndex post = phrases_.at(noun);
  if (post == kNone) return true;
  return phrases_[post].left != phrases_[post].begin || phrases_[post].tail != names_.roles[post].end ||
         !names_.roles[post].of.empty();
}

Index VerbParticipants::subject_after(TokenIndex verb, TokenIndex skip_from, TokenIndex skip_to) const {
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

// What "который", or a participle, after this comma belongs to.
Index VerbParticipants::antecedent(TokenIndex comma) const {
  if (comma == 0) return kNoIndex;
  TokenIndex t = comma;
  if (d_.token(t - 1).kind == TokenKind::bracket_close && phrases_.partner(t - 1) < t - 1) t = phrases_.partner(t - 1);
  const MentionIndex name = t > 0 ? phrases_.person_ending_at(t - 1) : kNone;
  return name == kNone ? kNoIndex : mention(name).entity;
}

Index VerbParticipants::topic(TokenIndex at, Grammemes verb) const {
  const std::uint32_t sentence = d_.sentence_of[at];
  for (std::uint32_t back = 1; back <= kSentencesBack && back <= sentence; ++back) {
    const Index person = topics_[sentence - back];
    if (person == kNoIndex) continue;
    return fits(person, verb) ? person : kNoIndex;
  }
  return kNoIndex;
}

// Whether this person may be the subject of a verb in the past tense.
bool VerbParticipants::fits(Index person, Grammemes verb) const {
  const char gender = result_.entities[person].gender;
  const bool unfit = (gender == 'm' && (verb & genders) == femn) || (gender == 'f' && (verb & genders) == masc);
  return !unfit && (verb & plur) == 0;
}

Index VerbParticipants::bearer_of_participle(TokenIndex verb, TokenIndex tail) const {
  constexpr TokenIndex adverbs = 8;  // between the comma and the participle
  const TokenIndex begin = phrases_.sentence_begin(verb);
  for (TokenIndex t = verb; t > begin && verb - t < adverbs; --t)
    if (d_.is(t - 1, ",")) {
      if (const Index person = antecedent(t - 1); person != kNoIndex) return person;
      break;
    }
  const MentionIndex name = phrases_.person_at(tail);  // "назначенный министром Иван Тукмаков"
  return name == kNone ? bearer_behind_adverbial(verb, tail) : mention(name).entity;
}

// "возглавлявший фонд с мая Иван Тукмаков": whoever stands behind one phrase with a preposition, in the participle's
// case.
Index VerbParticipants::bearer_behind_adverbial(TokenIndex verb, TokenIndex tail) const {
  constexpr TokenIndex longest = 6;
  const TokenIndex end = std::min(phrases_.sentence_end(verb), tail + longest);
  if (tail >= end || !is_preposition(tail)) return kNoIndex;
  for (TokenIndex t = tail + 1; t < end; ++t) {
    const TokenKind kind = d_.token(t).kind;
    if ((kind != TokenKind::word && kind != TokenKind::number) || (chosen(t) & (VERB | PREP)) != 0) return kNoIndex;
    const MentionIndex m = phrases_.person_at(t);
    if (m == kNone) continue;
    const bool agrees = (phrases_.cases_of(mention(m)) & chosen(verb) & gram::cases) != 0;
    return agrees && t > tail + 1 ? mention(m).entity : kNoIndex;
  }
  return kNoIndex;
}

Index VerbParticipants::object_of(TokenIndex verb) const {
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
  // "в мае его назначили министром"
  if (verb > begin && d_.is(verb - 1, FunctionWord::possessive) && !d_.is(verb - 1, FunctionWord::plural))
    return topic(verb, 0);
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

bool VerbParticipants::is_object(const NameMention& m) const {
  return (phrases_.cases_of(m) & (accs | gent)) != 0 &&
         (!phrases_.is_base(m) || (phrases_.cases_of(m) & nomn) == 0 || d_.token(m.begin).has(token_flag::latin));
}

Index VerbParticipants::charged(TokenIndex verb) const {
  const TokenIndex end = phrases_.sentence_end(verb);
  bool on = false;
  for (TokenIndex t = verb + 1; t < end && t < verb + kObject; ++t) {
    if (is_preposition(t)) on = (d_.words.governed(d_.token(t).word) & accs) != 0;
    const MentionIndex m = phrases_.person_at(t);
    if (m != kNone) return on && is_object(mention(m)) ? mention(m).entity : kNoIndex;
  }
  return kNoIndex;
}

Index VerbParticipants::bearer_of_event(TokenIndex noun) const {
  const TokenIndex end = std::min(phrases_.sentence_end(noun), noun + kObject);
  for (TokenIndex t = noun + 1; t < end; ++t) {
    if (is_preposition(t) || d_.token(t).kind == TokenKind::punctuation) return kNoIndex;
    const MentionIndex m = phrases_.person_at(t);
    if (m != kNone) return mention(m).entity;
  }
  return kNoIndex;
}

std::vector<Index> VerbParticipants::coordinated(TokenIndex verb, Index person) const {
  const TokenIndex begin = phrases_.sentence_begin(verb), end = phrases_.sentence_end(verb);
  const auto is_it = [&](TokenIndex t) {
    const MentionIndex m = names_.mentions.covering(t);
    return m != kNone && mention(m).entity == person ? m : kNone;
  };
  MentionIndex found = kNone;
  for (TokenIndex t = verb; found == kNone && t > begin && verb - t < kSubjectBefore; --t) found = is_it(t - 1);
  for (TokenIndex t = verb; found == kNone && t < end && t - verb < kObject; ++t) found = is_it(t);
  if (found == kNone) return {};
  const auto is_link = [&](TokenIndex t) { return d_.is(t, ",") || d_.is(t, FunctionWord::additive); };
  std::vector<Index> people = {person};
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

}  // namespace newsx
