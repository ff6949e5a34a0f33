#include "speech/speaker_resolution.h"

#include "names/canonical.h"
#include "speech/entity_kinds.h"
#include "speech/phrase_parts.h"
#include "speech/referents.h"
#include "speech/speaker_type.h"

namespace newsx {
namespace {

using namespace gram;

constexpr std::size_t kMostBack = 6;  // quotations searched for a speaker who goes on

// "заявил, что есть информация о «двойной игре»": without a source of its own.
bool is_nobody_yet(const FoundQuotation& f) {
  return !f.speaker.is_settled() && f.speaker.reference == Reference::none;
}

// Whether the clause is that of the cue of `f`, or a narrower one: "заявил, что слова Лесова о том, что «…», неверны".
bool belongs_to(const FoundQuotation& clause, const FoundQuotation& f) {
  const bool narrower =
      clause.quotation.has_cue && f.quotation.cue.end <= clause.quotation.cue.begin && f.begin() >= clause.begin();
  return f.quotation.cue == clause.quotation.cue || narrower;
}

// "Заявил, что отчёт показывает, «как …»", "обещал, что потребует «…»": a verb of the clause that has no subject who
// could say it.
bool has_no_subject(const SpeechText& t, const FoundQuotation& clause, const FoundQuotation& f) {
  if (!clause.quotation.has_cue || f.quotation.cue.begin < clause.begin()) return false;
  const Speaker& s = f.speaker;
  const Referent* r = t.lexicon.referent(s.lemma);
  const bool thing = s.entity == kNoIndex && s.reference == Reference::none && !s.animate && !s.plural &&
                     (r == nullptr || r->kind == Referent::Kind::document);
  const bool outside = !s.mention.empty() && s.mention.end <= clause.begin();
  const bool nobody = thing || outside || s.reference == Reference::omitted || s.reference == Reference::thing;
  const Cue* cue = t.cue_at(t.token_at(f.quotation.cue.begin));
  const TokenIndex first = t.token_at(f.begin());
  if (first >= 2 && t.d.is(first - 2, FunctionWord::about)) return false;  // "опроверг, что говорил о «…»"
  return nobody && cue != nullptr && cue->kind() == CueKind::verb && !cue->is(CueTrait::naming);
}

// Quoted words inside a reported clause are by its speaker, whatever the subject inside the clause is.
void share_speakers(const SpeechText& t, FoundQuotations& found) {
  const FoundQuotation* clause = nullptr;
  for (FoundQuotation& f : found) {
    if (f.quotation.kind == QuotationKind::indirect) {
      clause = &f;
    } else if (clause != nullptr && f.quotation.kind == QuotationKind::partial && f.quotation.has_cue &&
               f.end() <= clause->end()) {
      if (has_no_subject(t, *clause, f))
        f.attribute(t, t.cue_at(t.token_at(clause->quotation.cue.begin)), clause->speaker, f.quotation.reason.because);
      else if (belongs_to(*clause, f) || is_nobody_yet(f))
        f.speaker = clause->speaker;
      else
        continue;
      f.carried = clause->carried;
    }
  }
}

// By token: whether it stands inside somebody's words; if `told`, only in a sentence that the next one says to be
// somebody's.
std::vector<bool> quoted_tokens(const SpeechText& t, const FoundQuotations& found, bool told) {
  std::vector<bool> quoted(t.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    for (const Span& s : told && !found[i].quotation.anaphoric ? std::span<const Span>() : found[i].fragments)
      for (TokenIndex k = t.token_at(s.begin); k < t.size() && t.token(k).begin < s.end; ++k) quoted[k] = true;
  return quoted;
}

// The first person named in the sentence before token `at`.
Speaker person_before(const SpeechText& t, TokenIndex at) {
  if (at == 0) return {};
  TokenIndex before = at - 1;
  while (before > 0 && t.is_kind(before, TokenKind::quote_open)) --before;
  const Sentence s = t.sentence(before);
  for (const NameMention& m : t.names.mentions.beginning_in(t.d.span_of(s.begin, s.end)))
    if (m.type == EntityType::person && m.entity != kNoIndex && !m.nested)
      return Speaker::named(m.entity, t.named.entities[m.entity].name, {});
  return {};
}

// "«…». Лесов ответил мэру" as a headline, or with a second line below it: the first person of the sentence behind the
// words.
Speaker subject_behind(const SpeechText& t, const FoundQuotation& f) {
  const TokenIndex end = t.token_at(f.end());
  const auto& paragraphs = t.d.tokens.paragraphs;
  const std::uint32_t line = t.sentence(end).paragraph;
  if (line != 0 || t.token_at(f.begin()) > 1) return {};
  const bool alone = t.words_in(end, paragraphs[line].end) == 0 && line + 1 < paragraphs.size();
  const TokenIndex hi = alone ? t.sentence(paragraphs[line + 1].begin).end : paragraphs[line].end;
  for (const NameMention& m : t.names.mentions.beginning_in(t.d.span_of(end, hi)))
    if (m.type == EntityType::person && m.entity != kNoIndex && !m.nested)
      return is_nominative(t, m) ? Speaker::named(m.entity, t.named.entities[m.entity].name, {}) : Speaker{};
  return {};
}

// Whether quotation `i` and the next one stand side by side in a paragraph: "«А». «Б», — сказал X".
bool is_beside_next(const SpeechText& t, const FoundQuotations& found, std::size_t i) {
  if (i + 1 >= found.size() || found[i + 1].quotation.kind != QuotationKind::direct) return false;
  const TokenIndex end = t.token_at(found[i].end()), next = t.token_at(found[i + 1].begin());
  return end < next && t.sentence(end).paragraph == t.sentence(next).paragraph && t.words_in(end, next) == 0;
}

// Whether the next quotation opens the next paragraph.
bool opens_next_paragraph(const SpeechText& t, const FoundQuotations& found, std::size_t i) {
  if (i + 1 >= found.size() || found[i + 1].quotation.kind != QuotationKind::direct) return false;
  const TokenIndex next = t.token_at(found[i + 1].begin());
  const std::uint32_t paragraph = t.sentence(t.token_at(found[i].begin())).paragraph;
  const bool first = next > 0 && t.token(next - 1).has(token_flag::paragraph_start);
  return first && t.sentence(next).paragraph == paragraph + 1;
}

// The number of the noun that the speaker's words are; 0: as it is read. "В партии отмечают" tells of one, whatever the
// noun's first reading.
Grammemes number_of(const SpeechText& t, const Speaker& s) {
  if (s.words_begin > 0) {
    // "на сайте ведомства"
    const bool owner = t.lexicon.referent(t.d.reading(s.words_begin - 1).lemma, Referent::Kind::document) != nullptr;
    const Grammemes one_case = t.d.is(s.words_begin - 1, FunctionWord::inside) ? loct : owner ? gent : Grammemes{0};
    Grammemes number = 0;
    for (const Analysis& a : t.d.analyses(s.words_begin))
      if ((a.reading.grammemes & one_case) != 0) number |= a.reading.grammemes & numbers;
    if (number == sing) return sing;
  }
  return s.plural ? plur : Grammemes{0};
}

class SpeakerResolution {
 public:
  // NOLINTNEXTLINE(clang-analyzer-optin.cplusplus.UninitializedObject): it does not see the constructor of Referents
  SpeakerResolution(const SpeechText& text, const SpeakerFinder& speakers, const MediumFinder& media,
                    FoundQuotations& found)
      : t_(text),
        speakers_(speakers),
        media_(media),
        found_(found),
        quoted_(quoted_tokens(text, found, false)),
        referents_(text, quoted_, quoted_tokens(text, found, true)) {}

  void run();

 private:
  Speaker carried(std::size_t i) const;
  TokenIndex seen_from(const FoundQuotation& f, TokenIndex at) const;
  Speaker before_colon(TokenIndex at) const;
  Speaker only_speaker(std::size_t i) const;
  void hear_teller(const Speaker& reference, TokenIndex at);
  void attribute_teasers();
  void hear_several(const Sentence& before);
  void hear_source(const Speaker& reference, const Sentence& here);
  Speaker post_before(const Speaker& pronoun, TokenIndex at) const;
  Speaker body_before(const Speaker& reference, TokenIndex at) const;

  const SpeechText& t_;
  const SpeakerFinder& speakers_;
  const MediumFinder& media_;
  FoundQuotations& found_;
  const std::vector<bool> quoted_;
  Referents referents_;
  TokenIndex heard_ = 0;  // where somebody spoke last
};

// "В МЧС сообщили:" as a paragraph of its own before the words at `at`.
Speaker SpeakerResolution::before_colon(TokenIndex at) const {
  while (at > 0 && t_.is_kind(at - 1, TokenKind::quote_open)) --at;
  if (at == 0 || !t_.is_mark(at - 1, ":")) return {};
  const Sentence before = t_.sentence(at - 1);
  const Cue* cue = t_.last_cue(before.begin, at, [&](const Cue& c) { return c.is_finite() && !quoted_[c.begin]; });
  if (cue == nullptr) return {};
  return referents_.resolve(speakers_.of(*cue, before.begin, at, SubjectSide::before), cue->begin);
}

// Who goes on in quotation `i`, which has no speaker of its own: the speaker of the one beside it, of the quotation in
// the paragraph before or the same one, the first person of the sentence before, else who speaks in the next paragraph.
Speaker SpeakerResolution::carried(std::size_t i) const {
  const auto next = [&] {
    const Speaker& s = found_[i + 1].speaker;
    return referents_.resolve(s, t_.token_at(s.mention.empty() ? found_[i + 1].begin() : s.mention.begin));
  };
  const auto without_mention = [](Speaker s) {
    s.mention = {};
    return s;
  };
  if (const Speaker s = before_colon(t_.token_at(found_[i].begin())); s.found) return s;
  if (is_beside_next(t_, found_, i))
    if (const Speaker s = next(); s.found) return without_mention(s);
  const TokenIndex at = t_.token_at(found_[i].begin());
  const std::uint32_t paragraph = t_.sentence(at).paragraph;
  const TokenIndex from = t_.d.tokens.paragraphs[paragraph > 0 ? paragraph - 1 : 0].begin;
  for (std::size_t k = i; k-- > 0 && i - k < kMostBack;) {
    const FoundQuotation& earlier = found_[k];
    if (!earlier.speaker.found || earlier.end() > found_[i].begin()) continue;
    if (earlier.begin() < t_.token(from).begin) break;
    return without_mention(earlier.speaker);
  }
  if (const Speaker before = person_before(t_, at); before.found) return before;
  if (opens_next_paragraph(t_, found_, i)) return without_mention(next());
  if (const Speaker s = subject_behind(t_, found_[i]); s.found) return s;
  return without_mention(only_speaker(i));
}

// The one speaker of all the last quotations before `i`, if there are any.
Speaker SpeakerResolution::only_speaker(std::size_t i) const {
  constexpr std::size_t kFewest = 2;
  if (i < kFewest) return {};
  const Speaker& last = found_[i - 1].speaker;
  if (!is_person(t_.named, last.entity)) return {};
  for (std::size_t k = i; k-- > 0 && i - k < kMostBack;)
    if (found_[k].speaker.entity != last.entity) return {};
  return last;
}

// "Об этом рассказал источник в МВД. По его словам, …": who told something without a quotation, in the sentence before
// the reference at `at`.
void SpeakerResolution::hear_teller(const Speaker& reference, TokenIndex at) {
  const bool refers = reference.reference == Reference::they || reference.reference == Reference::source ||
                      reference.reference == Reference::pronoun || reference.reference == Reference::omitted ||
                      reference.reference == Reference::body;
  const Sentence here = t_.sentence(at);
  if (!refers || here.begin == 0) return;
  const Sentence before = t_.sentence(here.begin - 1);
  if (heard_ >= before.begin && heard_ != 0) return;
  const Cue* cue = t_.last_cue(before.begin, before.end, [&](const Cue& c) {
    const bool denied = c.begin > before.begin && t_.d.is(c.begin - 1, FunctionWord::negation);  // "не отвечает"
    return c.kind() == CueKind::verb && c.is_finite() && (c.form & (past | pres)) != 0 && !quoted_[c.begin] &&
           !denied && (c.is(CueTrait::direct_speech) || c.is(CueTrait::telling));
  });
  if (cue == nullptr) {
    if (reference.reference == Reference::they) hear_several(before);
    if (reference.reference == Reference::source && reference.fits == kUnnamedClass) hear_source(reference, here);
    return;
  }
  const bool follows = cue->begin > before.begin && t_.is_mark(cue->begin - 1, ",");
  Speaker teller = speakers_.of(*cue, before.begin, before.end, follows ? SubjectSide::after : SubjectSide::before);
  // "Пишет «Заря» со ссылкой на врачей. По их словам, …"
  const Cue* by = t_.first_cue(cue->end, before.end, [](const Cue& c) { return c.kind() == CueKind::preposition; });
  if (by != nullptr && !by->is(CueTrait::medium))
    if (const Speaker s = speakers_.of(*by, before.begin, before.end, SubjectSide::after); s.found)
      if (s.words_end == 0 || (t_.grammemes(s.words_begin) & Apro) == 0) teller = s;  // not "на свои источники"
  const bool unnamed = teller.plural || t_.lexicon.is_source(teller.lemma);
  const bool known = teller.entity != kNoIndex && teller.reference == Reference::none;
  if (!teller.found || !(unnamed || known)) return;
  if (reference.reference == Reference::body && !is_body(t_.named, teller.entity)) return;
  heard_ = cue->begin;
  referents_.add_spoken(referents_.resolve(teller, cue->begin), cue->begin);
}

// "Подробности раскрыл источник в МВД. Источник сообщил, …": who one of the sentences before `here` says more of.
void SpeakerResolution::hear_source(const Speaker& reference, const Sentence& here) {
  constexpr int kMostSentences = 3;
  Sentence s = here;
  for (int back = 0; back < kMostSentences && s.begin > 0; ++back) {
    s = t_.sentence(s.begin - 1);
    for (TokenIndex i = s.begin; i < std::min(s.end, s.begin + kLongestSentence); ++i) {
      if (quoted_[i] || t_.d.reading(i).lemma != reference.lemma) continue;
      const Speaker source = speakers_.at(i, s.end);
      if (source.reference != Reference::source || source.words_end <= source.words_begin + 1) continue;
      heard_ = i;
      referents_.add_spoken(source, i);
      return;
    }
  }
}

// "Врачи осмотрели его. Они сообщают, …": the several whom the sentence before is about.
void SpeakerResolution::hear_several(const Sentence& before) {
  const TokenIndex end = std::min(before.end, before.begin + kLongestSentence);
  for (TokenIndex i = before.begin; i < end; ++i) {
    const Grammemes g = t_.grammemes(i);
    if (quoted_[i] || (g & NOUN) == 0 || (g & nomn) == 0 || (g & plur) == 0) continue;
    if (i > before.begin && (t_.grammemes(i - 1) & PREP) != 0) continue;
    const Speaker s = speakers_.at(i, end);
    const bool several = s.plural && ((g & anim) != 0 || t_.lexicon.referent(s.lemma, Referent::Kind::body) != nullptr);
    if (!several) continue;
    heard_ = i;
    referents_.add_spoken(s, i);
    return;
  }
}

// "Президент страны ушла. Она сказала, …": the post that the sentence before is about, where nobody is named before.
Speaker SpeakerResolution::post_before(const Speaker& pronoun, TokenIndex at) const {
  const Sentence here = t_.sentence(at);
  if (pronoun.reference != Reference::pronoun || here.begin == 0) return {};
  const Sentence before = t_.sentence(here.begin - 1);
  Speaker s = speakers_.at(before.begin, before.end);
  const bool person = s.reference == Reference::person && !s.plural && s.entity == kNoIndex;
  if (!person || quoted_[before.begin] || (t_.grammemes(s.words_begin) & nomn) == 0) return {};
  if (s.gender != 0 && pronoun.gender != 0 && s.gender != pronoun.gender) return {};
  s.gender = pronoun.gender;
  s = referents_.resolve(s, before.begin);
  s.mention = pronoun.mention;
  return s;
}

// "В мэрии отказались от встречи. Там отметили, …": the body that the sentence before is of, as its subject or behind
// "в".
Speaker SpeakerResolution::body_before(const Speaker& reference, TokenIndex at) const {
  const Sentence here = t_.sentence(at);
  if (here.begin == 0) return {};
  const Sentence before = t_.sentence(here.begin - 1);
  const TokenIndex end = std::min(before.end, before.begin + kLongestSentence);
  for (TokenIndex i = before.begin; i < end; ++i) {
    const bool inside = i > before.begin && t_.d.is(i - 1, FunctionWord::inside);
    if (quoted_[i] || !t_.is_kind(i, TokenKind::word) || !(inside || i == before.begin)) continue;
    Speaker s = speakers_.at(i, end);
    const bool body = s.entity != kNoIndex ? is_body(t_.named, s.entity)
                                           : t_.lexicon.referent(s.lemma, Referent::Kind::body) != nullptr;
    if (!body || s.plural) continue;
    s = referents_.resolve(s, i);
    s.mention = reference.mention;
    return s;
  }
  return {};
}

// Where the reader knows who is meant: a speaker's own sentences, however many, make nobody before them more distant
// ("«А. Б. В», — сказал он"), and whom they name is not meant.
TokenIndex SpeakerResolution::seen_from(const FoundQuotation& f, TokenIndex at) const {
  const bool behind = f.quotation.kind == QuotationKind::direct && f.begin() < t_.token(at).begin;
  return behind && f.speaker.reference == Reference::pronoun ? t_.token_at(f.begin()) : at;
}

void write_speaker(const SpeechText& t, const Speaker& s, Quotation& q) {
  q.has_speaker = s.found;
  q.speaker_entity = s.entity;
  q.speaker_name = t.d.store(s.name);
  if (s.found) q.speaker_type = speaker_type(t, s);
  q.speaker_mention = s.mention;
}

void SpeakerResolution::run() {
  for (std::size_t i = 0; i < found_.size(); ++i) {
    t_.d.stop.check();
    FoundQuotation& f = found_[i];
    const TokenIndex at = t_.token_at(f.speaker.mention.empty() ? f.begin() : f.speaker.mention.begin);
    const TokenIndex from = seen_from(f, at);
    hear_teller(f.speaker, from);
    const Speaker worded = f.speaker;
    const Speaker body = worded.reference == Reference::there ? body_before(worded, from) : Speaker{};
    f.speaker = body.found ? body : referents_.resolve(worded, from);
    if (!f.speaker.found)
      if (const Speaker post = post_before(worded, from); post.found) f.speaker = post;
    if (!f.speaker.found && f.carried) f.speaker = carried(i);
    if (f.speaker.name.empty() && f.speaker.words_end > 0)
      f.speaker.name = phrase_base(t_.d, f.speaker.words_begin, f.speaker.words_end, number_of(t_, f.speaker));
    referents_.add_spoken(f.speaker, at);
    if (f.speaker.found) heard_ = at;
    media_.find_by_preposition(f);
    write_speaker(t_, f.speaker, f.quotation);
  }
  attribute_teasers();
}

// A line of somebody's words under the headline, whom only the article names: who says the same in it.
void SpeakerResolution::attribute_teasers() {
  constexpr std::size_t kMostTeasers = 2;
  constexpr std::size_t kLeastSame = 40;  // bytes
  std::size_t looked = 0;
  for (std::size_t i = 0; i < found_.size() && looked < kMostTeasers; ++i) {
    FoundQuotation& teaser = found_[i];
    if (teaser.speaker.found || teaser.quotation.has_cue || teaser.quotation.kind != QuotationKind::direct) continue;
    ++looked;
    const std::string_view words = teaser.fragments.front().of(t_.d.text);
    const std::size_t again = words.size() < kLeastSame ? std::string_view::npos : t_.d.text.find(words, teaser.end());
    if (again == std::string_view::npos) continue;
    for (std::size_t k = i + 1; k < found_.size(); ++k) {
      if (!found_[k].speaker.found || !found_[k].holds(static_cast<std::uint32_t>(again))) continue;
      teaser.speaker = found_[k].speaker;
      teaser.speaker.mention = {};
      write_speaker(t_, teaser.speaker, teaser.quotation);
      break;
    }
  }
}

}  // namespace

void resolve_speakers(const SpeechText& text, const SpeakerFinder& speakers, const MediumFinder& media,
                      FoundQuotations& found) {
  if (found.size() == 0) return;  // referents are made once a document
  share_speakers(text, found);
  SpeakerResolution(text, speakers, media, found).run();
}

}  // namespace newsx
