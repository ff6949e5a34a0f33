#include "speech/anaphoric_reports.h"

#include <algorithm>

#include "speech/entity_kinds.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kMostBeforeReference = 2;  // tokens of the sentence before "об этом": "Ранее об этом сообщил"
constexpr TokenIndex kMostToVerb = 10;     // tokens from the reference to its verb
constexpr TokenIndex kMostBehindVerb = 5;  // tokens from a verb to "об этом"
constexpr TokenIndex kShortestTold = 4;    // tokens of a sentence that is told

// A verb that reports, and the words that refer to what it reports: [begin, end).
struct BackReference {
  Cue cue;
  TokenIndex begin = 0, end = 0;
  bool is_present() const { return cue.row != nullptr; }
};

class AnaphoricReports {
 public:
  AnaphoricReports(const SpeechText& text, const SpeakerFinder& speakers, const MediumFinder& media,
                   FoundQuotations& found)
      : t_(text), speakers_(speakers), media_(media), found_(found), count_(found.size()) {}
  void find();

 private:
  BackReference reference_in(const Sentence& s);
  bool ends_clause(TokenIndex i) const;
  BackReference about_this(const Sentence& s, TokenIndex about) const;
  BackReference such_statement(const Sentence& s, TokenIndex such);
  const Cue* plain_verb(TokenIndex from, TokenIndex to) const;
  bool is_told(const Sentence& s) const;
  Sentence told_by(const BackReference& reference, const Sentence& s, TokenIndex before) const;
  bool is_clause_before(const BackReference& reference, const Sentence& s) const;
  template <class Look>
  void each_quotation_in(const Sentence& s, Look look);
  bool name_teller(const Sentence& told, const Speaker& speaker);
  FoundQuotation* alone_at_end_of(const Sentence& s);
  void attribute(const Sentence& told, const Sentence& s, const BackReference& reference);

  const SpeechText& t_;
  const SpeakerFinder& speakers_;
  const MediumFinder& media_;
  FoundQuotations& found_;
  const std::size_t count_;  // quotations that were found before
  CueRow verb_row_;          // of a verb that is no cue by itself: "такое заявление сделал"
};

// The first finite cue in [from, to), where it governs no clause of its own; also "говорится".
const Cue* AnaphoricReports::plain_verb(TokenIndex from, TokenIndex to) const {
  const Cue* cue = t_.first_cue(from, to, [](const Cue& c) {
    const bool says = c.kind() == CueKind::verb || (c.kind() == CueKind::predicate && !c.is(CueTrait::weak));
    return says && (c.form & VERB) != 0 && (c.form & (futr | per1 | per2)) == 0 &&
           (c.is(CueTrait::telling) || c.is(CueTrait::direct_speech));
  });
  return cue == nullptr || t_.d.is(cue->begin - 1, FunctionWord::negation) ? nullptr : cue;
}

// "Мост открыт, об этом …", "Мост открыт: об этом …", "Мост открыт — об этом …"
bool AnaphoricReports::ends_clause(TokenIndex i) const {
  return t_.is_mark(i, ",") || t_.is_mark(i, ":") || t_.is_kind(i, TokenKind::dash);
}

// "Об этом" at `about`: what the sentence is told by, before it or behind.
BackReference AnaphoricReports::about_this(const Sentence& s, TokenIndex about) const {
  const TokenIndex end = about + 2;
  // "об этом доме", but "об этом ПРФ рассказала"
  const bool of_noun = end < s.end && t_.token(end).shape != Shape::upper && (t_.grammemes(end) & (NOUN | ADJF)) != 0 &&
                       (t_.grammemes(end) & loct) != 0;
  if (of_noun || t_.is_mark(end, ",")) return {};
  const Cue* cue = nullptr;
  // "Как пишет «Заря», об этом заявил мэр", "Мост открыт, об этом заявил мэр"
  const bool behind_comma = about > s.begin && ends_clause(about - 1);
  if (behind_comma || about <= s.begin + kMostBeforeReference)
    cue = plain_verb(end, std::min(s.end, end + kMostToVerb));
  if (cue == nullptr) {
    const TokenIndex from = std::max(s.begin, about > kMostBehindVerb ? about - kMostBehindVerb : 0);
    cue = plain_verb(from, about);
  }
  return cue == nullptr ? BackReference{} : BackReference{*cue, about, end};
}

// "Такое заявление" at `such` and the verb after it, whatever it is.
BackReference AnaphoricReports::such_statement(const Sentence& s, TokenIndex such) {
  const Cue* noun = t_.cue_at(such + 1);
  // "Ранее такое мнение высказал мэр", "Как пишет «Заря», такое мнение высказал мэр"
  const bool opens = such <= s.begin + kMostBeforeReference || (such > s.begin && t_.is_mark(such - 1, ","));
  if (noun == nullptr || noun->kind() != CueKind::noun || !opens) return {};
  for (TokenIndex i = noun->end; i < std::min(s.end, noun->end + kMostToVerb); ++i) {
    if (t_.is_kind(i, TokenKind::quote_open)) i = std::max(i, t_.close_of(i)) + 1;  // "в интервью «Заре» высказал"
    // "такое заявление от 12 марта сделал"
    if (i < s.end && (t_.is_kind(i, TokenKind::number) || t_.is_kind(i, TokenKind::date))) continue;
    if (i >= s.end || !t_.is_kind(i, TokenKind::word)) return {};
    const Grammemes form = t_.grammemes(i);
    if ((form & VERB) == 0) continue;
    if ((form & (futr | per1 | per2 | neut)) != 0 || t_.d.is(i, FunctionWord::linking)) return {};
    // "Такое решение принял суд" tells of a deed.
    if (noun->is(CueTrait::weak) && (t_.cue_at(i) == nullptr || !t_.cue_at(i)->is(CueTrait::telling))) return {};
    verb_row_ = CueRow{};
    verb_row_.lemma = t_.d.reading(i).lemma;
    return {Cue{i, i + 1, form, &verb_row_}, such, noun->end};
  }
  return {};
}

BackReference AnaphoricReports::reference_in(const Sentence& s) {
  for (TokenIndex i = s.begin; i + 1 < s.end; ++i) {
    if (!t_.d.is(i, FunctionWord::demonstrative) || t_.in_marks(i)) continue;
    BackReference r;
    if (i > s.begin && t_.d.is(i - 1, FunctionWord::about)) {
      r = about_this(s, i - 1);
    } else if (t_.cue_at(i + 1) != nullptr && t_.cue_at(i + 1)->kind() == CueKind::noun) {
      r = such_statement(s, i);
    } else if (i == s.begin && t_.cue_at(i + 1) != nullptr) {
      if (const Cue* cue = plain_verb(i + 1, i + 2)) r = {*cue, i, i + 1};
    }
    if (r.is_present()) return r;
  }
  return {};
}

// Whether the sentence can be somebody's words: no question, no line of a few words.
bool AnaphoricReports::is_told(const Sentence& s) const {
  // "Об этом пишет газета. Об этом заявил мэр": the sentence before tells nothing itself.
  for (TokenIndex i = s.begin; i < std::min(s.begin + 2, s.end); ++i)
    if (t_.d.is(i, FunctionWord::demonstrative) && i > s.begin && t_.d.is(i - 1, FunctionWord::about)) return false;
  return s.end >= s.begin + kShortestTold && !found_.is_taken(s.begin) && !t_.is_mark(s.end - 1, "?") &&
         t_.has_verb(s.begin, s.end);
}

template <class Look>
void AnaphoricReports::each_quotation_in(const Sentence& s, Look look) {
  const std::uint32_t begin = t_.token(s.begin).begin, end = t_.token(s.end - 1).end();
  const auto first = std::partition_point(found_.begin(), found_.begin() + static_cast<std::ptrdiff_t>(count_),
                                          [&](const FoundQuotation& q) { return q.begin() < begin; });
  for (auto q = first; q != found_.begin() + static_cast<std::ptrdiff_t>(count_) && q->begin() < end; ++q) look(*q);
}

// The quotation that ends with the sentence and names nobody; nullptr: there is none.
FoundQuotation* AnaphoricReports::alone_at_end_of(const Sentence& s) {
  const std::uint32_t end = t_.token(s.end - 1).end();
  const auto last = std::partition_point(found_.begin(), found_.begin() + static_cast<std::ptrdiff_t>(count_),
                                         [&](const FoundQuotation& q) { return q.begin() < end; });
  if (last == found_.begin()) return nullptr;
  FoundQuotation& q = *(last - 1);
  const bool alone = q.quotation.kind == QuotationKind::direct && q.carried && !q.quotation.has_cue;
  return alone && q.end() > t_.token(s.begin).begin && t_.words_in(t_.token_at(q.end()), s.end) == 0 ? &q : nullptr;
}

// `told` is what the speaker of `s` tells.
void AnaphoricReports::attribute(const Sentence& told, const Sentence& s, const BackReference& reference) {
  const Cue& cue = reference.cue;
  const bool behind = cue.begin >= reference.end;
  Speaker speaker;  // "Такое заявление дипломат сделал"
  if (behind && cue.begin > reference.end) speaker = speakers_.of(cue, reference.end, cue.end, SubjectSide::before);
  const bool beside = speaker.mention.end == t_.token(cue.begin - 1).end();
  const bool one = is_person(t_.named, speaker.entity) || speaker.animate || speaker.reference == Reference::person ||
                   speaker.reference == Reference::pronoun;
  if (!(speaker.found && beside && one))
    speaker =
        speakers_.of(cue, behind ? reference.end : s.begin, s.end, behind ? SubjectSide::after : SubjectSide::before);
  // "Об этом пишет X": an unknown name is a medium's.
  if (media_.is_medium(speaker) || media_.is_unknown_medium(speaker) || (speaker.proper && (cue.form & pres) != 0)) {
    each_quotation_in(told, [&](FoundQuotation& q) {
      if (!q.quotation.has_via && q.speaker.entity != speaker.entity) media_.set(q, speaker);
    });
    return;
  }
  if (FoundQuotation* alone = speaker.found ? alone_at_end_of(told) : nullptr; alone != nullptr) {
    alone->carried = false;
    alone->attribute(t_, &cue, speaker, "a sentence in marks that the next one says to be somebody's");
    return;
  }
  if (speaker.found && name_teller(told, speaker)) return;
  bool quoted = !speaker.found || speaker.reference == Reference::thing || !is_told(told);
  each_quotation_in(told, [&](const FoundQuotation&) { quoted = true; });
  if (quoted) return;
  FoundQuotation q(QuotationKind::indirect);
  // "Как передаёт «Заря», мост закрыт. Об этом сообщил мэр"
  const TokenIndex behind_medium = media_.behind_as_clause(told);
  q.add_words(t_, behind_medium > told.begin ? behind_medium : words_begin(t_, told), told.end);
  q.quotation.anaphoric = true;
  q.attribute(t_, &cue, speaker, "the sentence that the next one says to be somebody's");
  media_.find_by_verb(q, cue, cue.end, s.end);
  if (!q.quotation.has_via) media_.find_by_verb(q, cue, told.begin, behind_medium);
  found_.add(std::move(q));
}

// "Сообщается, что мост закрыт. Об этом рассказал мэр": the reports of the sentence that name nobody are his. Whether
// there are any, and no others.
bool AnaphoricReports::name_teller(const Sentence& told, const Speaker& speaker) {
  bool nobody = true, any = false;
  each_quotation_in(told, [&](const FoundQuotation& q) {
    any = true;
    nobody &= q.quotation.has_cue && !q.speaker.is_settled() && q.speaker.reference == Reference::none && !q.carried;
  });
  if (!any || !nobody) return false;
  each_quotation_in(told, [&](FoundQuotation& q) { q.speaker = speaker; });
  return true;
}

// What the reference means: the clause before it, "Мост открыт, об этом заявил мэр", else the sentence at `before`.
Sentence AnaphoricReports::told_by(const BackReference& reference, const Sentence& s, TokenIndex before) const {
  if (!is_clause_before(reference, s)) return t_.sentence(before);
  Sentence clause = s;
  clause.end = reference.begin - 1;
  return clause;
}

bool AnaphoricReports::is_clause_before(const BackReference& reference, const Sentence& s) const {
  return reference.begin > s.begin + kShortestTold && ends_clause(reference.begin - 1) &&
         !t_.d.is(s.begin, FunctionWord::as) && t_.has_verb(s.begin, reference.begin);
}

void AnaphoricReports::find() {
  const auto& sentences = t_.d.tokens.sentences;
  for (std::size_t n = 0; n < sentences.size(); ++n) {
    t_.d.stop.check(n);
    const Sentence s = t_.sentence(sentences[n].begin);
    if (found_.is_taken(s.begin)) continue;
    const BackReference reference = reference_in(s);
    if (!reference.is_present() || (n == 0 && !is_clause_before(reference, s))) continue;
    bool reports = false;  // a report of its own
    each_quotation_in(s, [&](const FoundQuotation& q) {
      reports |= q.quotation.has_cue && q.quotation.cue.begin == t_.token(reference.cue.begin).begin;
    });
    if (!reports) attribute(told_by(reference, s, n == 0 ? s.begin : sentences[n - 1].begin), s, reference);
  }
}

}  // namespace

void find_anaphoric_reports(const SpeechText& text, const SpeakerFinder& speakers, const MediumFinder& media,
                            FoundQuotations& found) {
  AnaphoricReports(text, speakers, media, found).find();
}

}  // namespace newsx
