#include "names/post_phrases.h"

#include <algorithm>

#include "names/letters.h"

namespace newsx {
namespace {

using namespace gram;

constexpr int kLongestTail = 40;         // tokens of complements
constexpr int kMostAdverbs = 2;          // between an attribute and its post
constexpr int kMostAttributes = 4;       // words before a post
constexpr TokenIndex kLongestName = 12;  // tokens in quotation marks or brackets

constexpr Grammemes kNominal = NOUN | ADJF | PRTF | NUMR;
constexpr Grammemes kNotNominal = VERB | INFN | GRND | PRTS | ADVB | PREP | CONJ | NPRO | PRCL | PRED;

}  // namespace

PostPhrases::PostPhrases(const Document& d, const PostWords& words, const Names& names, const NameResult& result)
    : d_(d), words_(words), names_(names), result_(result) {
  at_.assign(d.token_count(), kNone);
  partner_.resize(d.token_count());
  for (TokenIndex t = 0; t < d.token_count(); ++t) partner_[t] = t;
  for (const MarkPair& pair : d.marks) {
    if (pair.close >= d.token_count()) continue;
    partner_[pair.open] = pair.close;
    partner_[pair.close] = pair.open;
  }
  phrases_.resize(names.roles.size());
  for (PostIndex i = 0; i < phrases_.size(); ++i) at_[names.roles[i].begin] = i;
  for (PostIndex i = 0; i < phrases_.size(); ++i) read_post(i);
  for (PostIndex i = 0; i < phrases_.size(); ++i) {
    d.stop.check();
    read_tail(i);
  }
  for (PostIndex i = 0; i < phrases_.size(); ++i)
    for (TokenIndex t = phrases_[i].left; t < phrases_[i].begin; ++t)
      if (at_[t] == kNone) at_[t] = i;
}

void PostPhrases::read_post(PostIndex i) {
  const RoleMention& post = names_.roles[i];
  PostPhrase& p = phrases_[i];
  p.begin = post.begin;
  p.end = post.end;
  read_cases(post, p);
  read_attributes(p);
  read_status(post, p);
  read_time(p, sentence_begin(p.begin));
}

void PostPhrases::read_cases(const RoleMention& post, PostPhrase& p) const {
  const auto add = [&](Grammemes g) {
    const bool both = (g & numbers) == 0;
    if (both || (g & sing) != 0) p.one |= g & gram::cases;
    if (both || (g & plur) != 0) p.many |= g & gram::cases;
  };
  const bool acting = post.status == RoleStatus::acting;
  p.one = post.part_one;
  p.many = post.part_many;
  if (post.annotation != kNone && !acting) {
    const Annotation& a = d_.cascade.annotations[post.annotation];
    for (std::uint32_t k = 0; k < a.reading_count; ++k) add(d_.cascade.readings[a.first_reading + k]);
  }
  // "уполномоченный", "исполняющий обязанности министра": the word itself, and not a noun behind it.
  for (const Analysis& a : d_.analyses(post.begin))
    if (post.annotation != kNone && (a.reading.grammemes & (ADJF | PRTF)) != 0) add(a.reading.grammemes);
  if (p.cases() == 0) p.one = gram::cases;  // not declined
}

void PostPhrases::read_attributes(PostPhrase& p) const {
  p.left = p.begin;
  const TokenIndex first = sentence_begin(p.begin);
  for (int n = 0; n < kMostAttributes && p.left > first; ++n) {
    const TokenIndex t = p.left - 1;
    const Grammemes any = d_.words.any(d_.token(t).word);
    if (d_.token(t).kind == TokenKind::number && d_.token(t).has(token_flag::digit)) {
      if (d_.text_of(t).find('-') == std::string_view::npos) break;  // "2-й"
    } else if (d_.token(t).kind != TokenKind::word || (any & (ADJF | PRTF)) == 0 || (any & p.cases()) == 0 ||
               (d_.reading(t).reading.grammemes & NPRO) != 0) {
      // "советский и российский актёр"
      const bool joins = (n > 0 || (d_.words.any(d_.token(p.begin).word) & ADJF) != 0) &&
                         (d_.is(t, FunctionWord::additive) || d_.is(t, ",")) && t > first &&
                         (d_.words.any(d_.token(t - 1).word) & (ADJF | PRTF)) != 0 &&
                         (d_.words.any(d_.token(t - 1).word) & p.cases()) != 0;
      if (!joins) break;
    }
    p.left = t;
  }
  read_far_modifier(p, first);
  // "один из известных режиссёров"
  if (p.left < first + 2 || !d_.is(p.left - 1, FunctionWord::out_of)) return;
  const PostWord* const word = word_at(p.left - 2);
  if (word == nullptr || word->kind != PostWordKind::one || (p.many & gent) == 0) return;
  p.left -= 2;
  p.one = d_.words.any(d_.token(p.left).word) & gram::cases;
  p.many = 0;
}

// "бывший теперь уже глава МИД": adverbs between the attribute that says since when, and the post.
void PostPhrases::read_far_modifier(PostPhrase& p, TokenIndex first) const {
  TokenIndex t = p.left;
  for (int n = 0; n < kMostAdverbs && t > first && (d_.reading(t - 1).reading.grammemes & (ADVB | PRCL)) != 0; ++n) --t;
  if (t == p.left || t == first) return;
  const Grammemes any = d_.words.any(d_.token(t - 1).word);
  if ((any & (ADJF | PRTF)) == 0 || (any & p.cases()) == 0) return;
  if (modifier_at(t - 1) != nullptr) p.left = t - 1;
}

const PostWord* PostPhrases::modifier_at(TokenIndex t) const {
  const char* lemma = nullptr;
  for (const Analysis& a : d_.analyses(t)) {
    if (a.lemma.data() == lemma) continue;  // readings with the same lemma mostly follow one another
    lemma = a.lemma.data();
    if (const PostWord* word = words_.find(a.lemma); word != nullptr && word->kind == PostWordKind::modifier)
      return word;
  }
  return nullptr;
}

// "Озерова, ныне депутат,", "(в недавнем прошлом министр)"
void PostPhrases::read_time(PostPhrase& p, TokenIndex first) const {
  if (p.left < first + 2) return;
  TokenIndex t = p.left - 1;
  const PostWord* const word = word_at(t);
  if (word == nullptr || word->kind != PostWordKind::time) return;
  if ((d_.reading(t).reading.grammemes & NOUN) != 0) {
    if ((d_.words.any(d_.token(t - 1).word) & ADJF) != 0) --t;
    if (t == first || (d_.reading(t - 1).reading.grammemes & PREP) == 0) return;
    --t;
  }
  const bool apposed = t > first && (d_.is(t - 1, ",") || d_.token(t - 1).kind == TokenKind::bracket_open);
  if (!apposed) return;
  p.left = t;
  if (p.status == RoleStatus::current) p.status = word->status;
}

void PostPhrases::read_status(const RoleMention& post, PostPhrase& p) const {
  p.status = post.status;
  for (TokenIndex t = p.left; t < p.end; ++t) {
    const PostWord* word = modifier_at(t);
    if (word == nullptr && d_.token(t).has(token_flag::hyphenated)) {
      const std::string_view folded = d_.folded(t);
      word = words_.find(folded.substr(0, folded.find('-')));
      if (word != nullptr && word->kind != PostWordKind::modifier) word = nullptr;
    }
    // "кандидат наук" runs for nothing.
    if (word == nullptr || (word->status == RoleStatus::candidate && post.cls != "party")) continue;
    p.status = word->status;
    return;
  }
}

MentionIndex PostPhrases::person_at(TokenIndex t) const {
  if (t >= d_.token_count()) return kNone;
  const MentionIndex m = names_.mentions.covering(t);
  if (m == kNone) return kNone;
  const NameMention& name = names_.mentions[m];
  return name.type == EntityType::person && name.begin == t && name.entity != kNoIndex ? m : kNone;
}

MentionIndex PostPhrases::person_ending_at(TokenIndex t) const {
  const MentionIndex m = names_.mentions.covering(t);
  if (m == kNone) return kNone;
  const NameMention& name = names_.mentions[m];
  return name.type == EntityType::person && name.end == t + 1 && name.entity != kNoIndex ? m : kNone;
}

// The cases that the words of a name allow; an unknown word allows all: "Юя Осако".
Grammemes PostPhrases::possible_cases(const NameMention& name) const {
  Grammemes possible = gram::cases;
  for (TokenIndex t = name.begin; t < name.end; ++t) {
    Grammemes of_word = 0;
    for (const Analysis& a : d_.analyses(t))
      of_word |= a.reading.origin == Origin::dictionary ? a.reading.grammemes & gram::cases : gram::cases;
    if (of_word != 0) possible &= of_word;
  }
  return possible;
}

Grammemes PostPhrases::cases_of(const NameMention& name) const {
  Grammemes found = name.annotation == kNone ? 0 : d_.cases_of(d_.cascade.annotations[name.annotation]);
  if (is_base(name)) {
    // A man's name in -ов or -к is declined, so its base form is the nominative; "Юя Осако" may stand in any case.
    const bool declined = name_ending(d_.folded(name.end - 1)) == NameEnding::consonant && name.end == name.begin + 1 &&
                          result_.entities[name.entity].gender != 'f';
    const Grammemes possible = possible_cases(name);
    if (declined)
      found |= nomn;
    else if (possible == gram::cases || found == 0)
      found = possible;
    return found;
  }
  if (found == 0)
    for (const Analysis& a : d_.analyses(name.end - 1)) found |= a.reading.grammemes & gram::cases;
  if ((found & ~nomn) != 0) found &= ~nomn;
  return found == 0 ? gram::cases & ~nomn : found;
}

bool PostPhrases::is_base(const NameMention& name) const {
  return name.base.starts_with(d_.text_of(name.begin)) && name.base.ends_with(d_.text_of(name.end - 1));
}

TokenIndex PostPhrases::partner(TokenIndex t) const { return partner_[t]; }

// Of a body, country or place that stands at `t`.
bool PostPhrases::pass_mention(PostPhrase& p, TokenIndex& t, bool governed, Grammemes wanted) const {
  const MentionIndex index = names_.mentions.covering(t);
  if (index == kNone) return false;
  const NameMention& m = names_.mentions[index];
  if (m.type == EntityType::person || m.begin != t || m.kind == MentionKind::adjective) return false;
  Grammemes found = 0;
  for (TokenIndex k = m.begin; k < m.end; ++k) found |= d_.words.any(d_.token(k).word) & gram::cases;
  const bool fixed = d_.token(t).kind != TokenKind::word || d_.token(t).shape == Shape::upper ||
                     d_.token(t).has(token_flag::latin) || found == 0;
  // "штата Массачусетс": the name of what the noun before it says.
  const bool named = m.type == EntityType::place && t > p.end && d_.token(t - 1).shape == Shape::lower &&
                     (d_.reading(t - 1).reading.grammemes & NOUN) != 0;
  if (!governed && !fixed && !named && (found & (gent | wanted)) == 0) return false;
  if (m.type != EntityType::other) {
    const bool joined = p.owner_count > 0 && t > 0 && names_.mentions[p.owners[p.owner_count - 1]].end + 1 == t &&
                        d_.is(t - 1, FunctionWord::additive);
    if (p.of == kNone) p.of = index;
    if ((p.owner_count == 0 || joined) && p.owner_count < PostPhrase::kMostOwners) p.owners[p.owner_count++] = index;
  }
  t = m.end;
  return true;
}

// Of what stands in quotation marks, or in brackets before a name.
bool PostPhrases::pass_marks(PostPhrase& p, TokenIndex& t) const {
  const TokenIndex close = partner_[t];
  if (close <= t + 1 || close - t > kLongestName || close + 1 >= d_.token_count()) return false;
  if (d_.token(t).kind == TokenKind::bracket_open) {
    if (person_at(close + 1) == kNone) return false;
  } else if (p.of == kNone && p.of_end == 0) {
    const MentionIndex inside = names_.mentions.covering(t + 1);
    if (inside != kNone && names_.mentions[inside].type != EntityType::person)
      p.of = inside;
    else
      p.of_begin = t + 1, p.of_end = close;
  }
  t = close + 1;
  return true;
}

bool PostPhrases::is_nominal(TokenIndex t, Grammemes wanted) const {
  if (t >= d_.token_count()) return false;
  const Token& token = d_.token(t);
  if (token.kind == TokenKind::number)  // "XX", "3-го"
    return token.has(token_flag::latin) || d_.text_of(t).find('-') != std::string_view::npos;
  if (token.has(token_flag::abbreviation) && !token.has(token_flag::initial)) return true;
  if (token.kind != TokenKind::word) return false;
  const Grammemes chosen = d_.reading(t).reading.grammemes;
  if ((chosen & kNotNominal) != 0) return false;
  if (token.has(token_flag::latin)) return true;
  const Grammemes any = d_.words.any(token.word);
  if ((any & gram::cases) == 0) return token.shape == Shape::upper;
  return (any & kNominal) != 0 && ((any & wanted) != 0 || token.shape == Shape::upper);
}

// Whether the members of a list go on behind the "," or "и" at `t`: "культуры, спорта и туризма".
bool PostPhrases::continues_list(TokenIndex t, Grammemes wanted) const {
  if (person_at(t + 1) != kNone || at_[t + 1] != kNone || !is_nominal(t + 1, wanted)) return false;
  if (d_.is(t, FunctionWord::additive)) return true;
  constexpr TokenIndex look = 5;
  for (TokenIndex k = t + 1; k < std::min(t + look, d_.token_count()); ++k) {
    if (d_.is(k, FunctionWord::additive)) return k > t + 1;
    if (!is_nominal(k, wanted) && !d_.is(k, ",")) return false;
  }
  return false;
}

// Capitalised and Latin words for which there is no mention: "форвард Chicago Bulls".
void PostPhrases::name_owner(PostPhrase& p, TokenIndex t) const {
  if (p.of != kNone) return;
  const Token& token = d_.token(t);
  const bool name = token.shape != Shape::lower && token.shape != Shape::none;
  if (p.of_end == 0 && name) p.of_begin = t, p.of_end = t + 1;
  if (p.of_end == t && name) p.of_end = t + 1;
}

// "командира пограничного полка генерала Тукмакова": a rank or calling in the case of the post is the same person's; an
// office rather belongs to the complements ("советника президента").
bool PostPhrases::is_rank_of_one(const PostPhrase& p, const RoleMention& inner) const {
  const bool office = inner.cls == "state_head" || inner.cls == "government_head" || inner.cls == "minister" ||
                      inner.cls == "official" || inner.cls == "parliament" || inner.cls == "business";
  return !office && !inner.label && p.tail > p.end && (p.cases() & gent) != 0;
}

// "заведующий отделом": what was a participle governs as one.
Grammemes PostPhrases::governed_by_head(const PostPhrase& p) const {
  const Grammemes head = d_.words.any(d_.token(p.begin).word);
  return (head & (PRTF | ADJF)) != 0 ? gent | ablt : gent;
}

// The owner that stands inside the post as the rules found it.
void PostPhrases::note_first_owner(PostPhrase& p, PostIndex i) const {
  if (names_.roles[i].of.empty() || p.end == p.begin) return;
  const MentionIndex of = names_.mentions.covering(p.end - 1);
  if (of != kNone && names_.mentions[of].end == p.end) p.owners[p.owner_count++] = of;
}

// Whether a name in the tail has the post; else it says whose it is.
bool PostPhrases::is_holder(const PostPhrase& p, PostIndex i, const NameMention& name) const {
  const Grammemes found = cases_of(name);
  const bool owned =
      names_.roles[i].label && names_.roles[i].relation && name.begin > p.end;  // "сын премьера Тукмакова"
  return ((found & p.cases()) != 0 && !owned) || (found & gent) == 0;
}

void PostPhrases::read_tail(PostIndex i) {
  PostPhrase& p = phrases_[i];
  TokenIndex t = p.tail = p.end;
  const TokenIndex end = sentence_end(p.begin);
  Grammemes wanted = governed_by_head(p);
  note_first_owner(p, i);
  bool governed = false;  // by a preposition
  Grammemes last_wanted = gent;
  for (int n = 0; n < kLongestTail && t < end; ++n) {
    const TokenIndex before = t;
    const TokenKind kind = d_.token(t).kind;
    if (kind == TokenKind::quote_open || kind == TokenKind::bracket_open) {
      if (!pass_marks(p, t)) break;
    } else if (const MentionIndex person = person_at(t); person != kNone) {
      const NameMention& name = names_.mentions[person];
      if (is_holder(p, i, name)) {
        p.tail = t;  // behind an adjective that stands for a noun: "адвокат обвиняемого Иван Тукмаков"
        break;
      }
      t = name.end;  // whose: "адвокат Озеровой Иван Тукмаков"
    } else if (pass_mention(p, t, governed, wanted)) {
      // done
    } else if (const PostIndex inner = at_[t]; inner != kNone && inner != i) {
      Grammemes possible = phrases_[inner].cases();
      if (phrases_[inner].end > t + 1) possible |= d_.words.any(d_.token(t).word) & gram::cases;
      if ((possible & wanted) == 0 || is_rank_of_one(p, names_.roles[inner])) break;
      phrases_[inner].outer = i;
      t = names_.roles[inner].end;
    } else if (d_.is(t, FunctionWord::affiliation | FunctionWord::from | FunctionWord::belonging)) {
      const Grammemes cases_after = d_.words.governed(d_.token(t).word);
      const bool mark = t + 1 < end && d_.token(t + 1).kind == TokenKind::quote_open;
      if (t + 1 >= end || (!mark && !is_nominal(t + 1, cases_after))) break;
      governed = true;
      wanted = cases_after;
      ++t;
      continue;
    } else if (d_.is(t, FunctionWord::additive) || d_.is(t, ",")) {
      if ((t == p.end && p.end < p.begin + 2) || t + 1 >= end || !continues_list(t, last_wanted)) break;
      wanted = last_wanted;
      governed = last_wanted != gent;
      ++t;
      continue;
    } else if (is_nominal(t, wanted) && names_.mentions.covering(t) == kNone) {
      name_owner(p, t);
      const Grammemes any = d_.words.any(d_.token(t).word);
      ++t;
      if ((any & (ADJF | PRTF | NUMR)) != 0 && (any & NOUN) == 0) continue;
    } else if (is_nominal(t, wanted)) {  // the adjective of a place or country
      ++t;
      continue;
    } else {
      break;
    }
    if (t == before) break;
    governed = false;
    last_wanted = wanted;
    wanted = gent;
    p.tail = t;
  }
}

}  // namespace newsx
