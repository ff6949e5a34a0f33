#include "speech/dialogue.h"

#include <algorithm>

#include "speech/colon_cues.h"
#include "speech/entity_kinds.h"
#include "speech/headlines.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kLongestLabel = 8;          // tokens before the colon
constexpr std::size_t kMostTurnParagraphs = 12;  // a label farther away ends no turn
constexpr TokenIndex kShortestLine = 5;          // tokens of a line of dialogue
constexpr TokenIndex kMostToReport = 6;          // tokens from a paragraph's beginning to the verb that reports
constexpr TokenIndex kLongestSpeakerLine = 14;   // tokens
constexpr int kShortestSpeech = 3;               // words of a paragraph after a colon

}  // namespace

void Dialogue::find() {
  find_labelled_turns();
  const auto& paragraphs = t_.d.tokens.paragraphs;
  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    t_.d.stop.check();
    if (paragraphs[p].begin >= paragraphs[p].end || found_.is_taken(paragraphs[p].begin)) continue;
    if (p > 0 && find_author_below(p)) continue;
    find_dialogue_line(paragraphs[p]);
    if (p > 0 && !found_.is_taken(paragraphs[p].begin)) find_after_colon(p);
  }
}

void Dialogue::add(FoundQuotation q, const Cue* cue, const Speaker& speaker, std::string_view rule) {
  q.attribute(t_, cue, speaker, rule);
  found_.add(std::move(q));
}

Dialogue::Label Dialogue::label_of(const Paragraph& paragraph) const {
  const TokenIndex begin = paragraph.begin;
  if (begin >= paragraph.end || found_.is_taken(begin) || !t_.is_kind(begin, TokenKind::word)) return {};
  if (t_.is_mark(begin + 1, ":") && begin + 3 < paragraph.end) {
    // "Вопрос:" is nobody's.
    if (t_.lexicon.referent(t_.d.folded(begin), Referent::Kind::label) != nullptr) return {begin + 2, {}};
  }
  const TokenIndex last = std::min(paragraph.end, begin + kLongestLabel + 1);
  TokenIndex colon = begin;
  while (colon < last && !t_.is_mark(colon, ":")) ++colon;
  if (colon == last) return {};
  Speaker speaker = speakers_.at(begin, std::min(paragraph.end, begin + kLongestLabel));
  if (!speaker.described) speaker.reference = Reference::none;
  const bool person = speaker.entity != kNoIndex ? is_person(t_.named, speaker.entity) : speaker.animate;
  // "Голос Озёрска: Когда откроют мост?": an interviewer
  const bool asks = is_media_body(t_.named, speaker.entity) && is_exclaimed(paragraph);
  if (!speaker.found || !(person || asks)) return {};
  TokenIndex end = begin;
  while (end < paragraph.end && t_.token(end).begin < speaker.mention.end) ++end;
  // "ИВАН ЛЕСОВ, президент Озерии: …"
  const bool titled = t_.is_mark(end, ",") && end < colon && !t_.has_verb(end, colon);
  if (titled) end = colon;
  if (end + 1 >= paragraph.end || !t_.is_mark(end, ":")) return {};
  return {end + 1, speaker};
}

// Whether the paragraph ends with a question, an exclamation or an ellipsis.
bool Dialogue::is_exclaimed(const Paragraph& paragraph) const {
  const TokenIndex last = paragraph.end - 1;
  return t_.is_mark(last, "?") || t_.is_mark(last, "!") || t_.is_mark(last, "…") || t_.is_mark(last, "...");
}

// "Имя: …" A transcript's turn goes on to the next label.
void Dialogue::find_labelled_turns() {
  const auto& paragraphs = t_.d.tokens.paragraphs;
  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    t_.d.stop.check();
    if (is_headline(t_, paragraphs[p])) continue;
    const Label label = label_of(paragraphs[p]);
    const TokenIndex begin = label.after;
    if (begin == 0 || t_.is_kind(begin, TokenKind::quote_open) || !is_answer(p, begin)) continue;
    p = turn_end(p);
    FoundQuotation q(QuotationKind::direct);
    q.add_words(t_, begin, paragraphs[p].end);
    found_.take(begin, paragraphs[p].end);
    add(std::move(q), nullptr, label.speaker, "a line that begins with the speaker's name");
  }
}

// One word is an answer where turns stand around it: "И. Лесов: Сложная."
bool Dialogue::is_answer(std::size_t p, TokenIndex begin) const {
  const auto& paragraphs = t_.d.tokens.paragraphs;
  const int words = t_.words_in(begin, paragraphs[p].end);
  if (words != 1) return words > 1;
  const auto is_turn = [&](std::size_t other) { return label_of(paragraphs[other]).after != 0; };
  return (p > 0 && (found_.is_taken(paragraphs[p - 1].end - 1) || is_turn(p - 1))) ||
         (p + 1 < paragraphs.size() && is_turn(p + 1));
}

// The last paragraph of the turn whose label stands in paragraph `first`.
std::size_t Dialogue::turn_end(std::size_t first) const {
  const auto& paragraphs = t_.d.tokens.paragraphs;
  for (std::size_t p = first + 1; p < paragraphs.size() && p <= first + kMostTurnParagraphs; ++p) {
    if (label_of(paragraphs[p]).after != 0) return p - 1;
    if (paragraphs[p].begin < paragraphs[p].end && found_.is_taken(paragraphs[p].begin)) break;
  }
  return first;
}

// Who stands alone in a line before its colon: "Хозяин лавки Игорь Сомов:". Not found where more does.
Speaker Dialogue::speaker_line(const Paragraph& line) const {
  if (line.end > line.begin + kLongestSpeakerLine || line.end < line.begin + 2) return {};
  const MentionIndex m = t_.names.mentions.covering(line.end - 2);
  if (m != kNone && t_.names.mentions[m].type == EntityType::person && !t_.has_verb(line.begin, line.end)) {
    const NameMention& name = t_.names.mentions[m];
    return Speaker::named(name.entity, t_.named.entities[name.entity].name, name.span);
  }
  // "Иван Лесов, политолог:"
  const MentionIndex first = t_.names.mentions.covering(line.begin);
  if (first != kNone && !t_.has_verb(line.begin, line.end)) {
    const NameMention& name = t_.names.mentions[first];
    if (name.type == EntityType::person && name.begin == line.begin && t_.is_mark(name.end, ","))
      return Speaker::named(name.entity, t_.named.entities[name.entity].name, name.span);
  }
  const Speaker speaker = speakers_.at(line.begin, line.end);
  const bool person = speaker.entity != kNoIndex ? is_person(t_.named, speaker.entity) : speaker.animate;
  return person && speaker.mention.end == t_.token(line.end - 2).end() ? speaker : Speaker{};
}

// Who is told of before his own words: "Озерова пригласила всех:⏎Я жду вас в субботу". Not found where the words in
// [begin, end) may be another's.
Speaker Dialogue::person_before(const Paragraph& line, TokenIndex from, TokenIndex begin, TokenIndex end) const {
  if (!in_first_person(t_, begin, end)) return {};
  for (TokenIndex i = from; i < line.end; ++i)
    if (const Speaker person = speakers_.subject_at(i, line.end); person.entity != kNoIndex) return person;
  for (TokenIndex i = from; i < line.end; ++i) {
    // "Девушка выложила снимок:", "На суде был представитель церкви, который простил его:"
    const Speaker noun = speakers_.at(i, line.end);
    const bool somebody = noun.reference == Reference::person || noun.animate;
    if (somebody && !noun.plural && noun.words_end > noun.words_begin && (t_.grammemes(noun.words_begin) & nomn) != 0)
      return noun;
  }
  return {};
}

// "Озерова добавила, что …", "Как сообщает газета, …" at `begin`: the words that the colon promised are lost, and the
// author goes on.
bool Dialogue::begins_with_report(TokenIndex begin) const {
  // "По её словам, …"
  if (const Cue* source = t_.cue_at(begin); source != nullptr && source->kind() == CueKind::preposition)
    for (TokenIndex i = source->begin; i < source->end; ++i)
      if (t_.d.is(i, FunctionWord::possessive)) return true;
  const TokenIndex end = std::min(begin + kMostToReport, t_.size());
  const Cue* cue = t_.first_cue(begin, end, [](const Cue& c) {
    return c.kind() == CueKind::verb && (c.form & VERB) != 0 && (c.form & (per1 | per2)) == 0 &&
           c.is(CueTrait::direct_speech);
  });
  if (cue == nullptr) return false;
  // "Знаю, многие заметили, что …": his own words that somebody said so.
  for (TokenIndex i = begin; i < cue->begin; ++i)
    if ((t_.grammemes(i) & per1) != 0) return false;
  if (t_.d.is(begin, FunctionWord::as)) return true;
  return cue->is(CueTrait::that_clause) && t_.is_mark(cue->end, ",") && t_.d.is(cue->end + 1, FunctionWord::that);
}

// Whether the author goes on in [begin, end): «…», — отметил он. The words that the colon promised are lost.
bool Dialogue::is_authors(TokenIndex begin, TokenIndex end) const {
  for (TokenIndex i = begin; i + 1 < end; ++i)
    if (t_.is_kind(i, TokenKind::quote_close) && found_.is_taken(i) && author_clause_at(t_, i + 1, end).is_present())
      return true;
  return false;
}

// Whether somebody speaks of himself in it, outside quotation marks, and no colon or verb of speech is the author's.
bool Dialogue::is_own_paragraph(const Paragraph& paragraph) const {
  const TokenIndex end = std::min(paragraph.end, paragraph.begin + kLongestSentence);
  bool own = false;
  for (TokenIndex i = paragraph.begin; i < end; ++i) {
    if (t_.is_kind(i, TokenKind::quote_open) || t_.is_mark(i, ":")) return false;
    const Grammemes g = t_.grammemes(i);
    own |= (g & per1) != 0 && ((g & NPRO) != 0 || ((g & VERB) != 0 && (g & sing) != 0));
  }
  return own;
}

// The last paragraph of the speech that begins with paragraph `p`: it goes on as long as somebody speaks of himself.
std::size_t Dialogue::speech_end(std::size_t p) const {
  const auto& paragraphs = t_.d.tokens.paragraphs;
  if (!is_own_paragraph(paragraphs[p])) return p;
  std::size_t last = p;
  while (last + 1 < paragraphs.size() && last < p + kMostTurnParagraphs && paragraphs[last + 1].begin < t_.size() &&
         !found_.is_taken(paragraphs[last + 1].begin) && is_own_paragraph(paragraphs[last + 1]) &&
         !begins_with_report(paragraphs[last + 1].begin))
    ++last;
  return last;
}

// "«Мост открыт», — сказал он:" and below "На вопрос о цене он ответил: «Её назовут»": the cue has had its words, and
// the author goes on.
bool Dialogue::answers_in_marks(const Cue& cue, TokenIndex begin, TokenIndex end) const {
  const bool behind_words = cue.begin >= 3 && t_.is_kind(cue.begin - 1, TokenKind::dash) &&
                            (found_.is_taken(cue.begin - 2) || found_.is_taken(cue.begin - 3));
  for (TokenIndex i = begin + 1; behind_words && i < end; ++i)
    if (t_.is_kind(i, TokenKind::quote_open) && t_.is_mark(i - 1, ":") && found_.is_taken(i)) return true;
  return false;
}

// The paragraph before ends with a cue and a colon, this one is the speech.
void Dialogue::find_after_colon(std::size_t p) {
  const auto& paragraphs = t_.d.tokens.paragraphs;
  const Paragraph& before = paragraphs[p - 1];
  const bool list = paragraphs[p].kind == ParagraphKind::list_item && p + 1 < paragraphs.size() &&
                    paragraphs[p + 1].kind == ParagraphKind::list_item;
  if (before.end == before.begin || !t_.is_mark(before.end - 1, ":") || list) return;
  TokenIndex begin = paragraphs[p].begin;
  const TokenIndex end = paragraphs[p].end;
  if (t_.is_kind(begin, TokenKind::dash)) ++begin;
  if (begin >= end || t_.is_kind(begin, TokenKind::quote_open)) return;
  if (t_.is_mark(begin + 1, ".") || t_.is_mark(begin + 1, ")")) return;  // "I. …": an item of a list
  const TokenIndex from = t_.d.tokens.sentences[t_.d.sentence_of[before.end - 1]].begin;
  const Cue* cue =
      t_.last_cue(from, before.end, [](const Cue& c) { return c.is_finite() && c.is(CueTrait::direct_speech); });
  if (cue != nullptr && cue->kind() == CueKind::predicate) cue = cue_before_colon(t_, from, before.end);
  // "По словам Озеровой, мост закрыт:"
  if (cue == nullptr)
    cue = t_.first_cue(from, before.end, [](const Cue& c) {
      return c.kind() == CueKind::preposition && !c.is(CueTrait::weak) && !c.is(CueTrait::medium);
    });
  const bool cut = t_.is_mark(begin, "…") || t_.is_mark(begin, "...");
  if ((!cut && starts_small(t_, begin, end)) || t_.words_in(begin, end) < kShortestSpeech ||
      begins_with_report(begin) || is_authors(begin, end) || t_.is_mark(end - 1, ":"))
    return;
  if (cue != nullptr && answers_in_marks(*cue, begin, end)) return;
  Speaker label = cue == nullptr ? speaker_line(before) : Speaker{};
  if (cue == nullptr && !label.found) label = person_before(before, from, begin, end);
  if (cue == nullptr && !label.found) return;
  FoundQuotation q(QuotationKind::direct);
  const TokenIndex last = paragraphs[speech_end(p)].end;
  q.add_words(t_, begin, last);
  found_.take(begin, last);
  if (cue != nullptr) {
    const SubjectSide side = cue->kind() == CueKind::preposition ? SubjectSide::after : SubjectSide::before;
    // "«Заря» приводит его слова:"
    label = media_.source(q, {from, before.end, cue}, speakers_.of(*cue, from, before.end, side));
  }
  add(std::move(q), cue, label, "a paragraph after a colon");
}

// "Мост закроют,⏎– сказал X.": a paragraph of somebody's words up to its comma, and the author's clause in one of its
// own.
bool Dialogue::find_author_below(std::size_t p) {
  const auto& paragraphs = t_.d.tokens.paragraphs;
  const Paragraph &words = paragraphs[p - 1], &line = paragraphs[p];
  if (words.begin + kShortestLine > words.end || !t_.is_mark(words.end - 1, ",") || found_.is_taken(words.begin) ||
      t_.is_kind(words.begin, TokenKind::quote_open) || line.end > line.begin + kLongestSpeakerLine)
    return false;
  if (!t_.is_kind(line.begin, TokenKind::dash)) return false;
  const AuthorClause author = author_clause_at(t_, line.begin, line.end);
  if (!author.is_present() || author.cue->begin > line.begin + 2 || !author.cue->is(CueTrait::direct_speech))
    return false;
  FoundQuotation q(QuotationKind::direct);
  q.add_words(t_, words.begin, words.end - 1);
  found_.take(words.begin, line.end);
  const Speaker speaker = speakers_.of(*author.cue, author.begin, author.end, SubjectSide::after);
  q.carried = !speaker.is_settled();
  add(std::move(q), author.cue, speaker, "a paragraph with the author's clause below");
  return true;
}

// "— Спор о ценах — это и есть дружба, — ответил X. — …": an author's clause tells a line of dialogue from an item of a
// list.
void Dialogue::find_dialogue_line(const Paragraph& paragraph) {
  const TokenIndex begin = paragraph.begin;
  const bool dash = t_.is_kind(begin, TokenKind::dash) || t_.is_mark(begin, "—") || t_.is_mark(begin, "–");
  if (!dash || paragraph.end < begin + kShortestLine) return;
  TokenIndex turn = begin;
  while (turn != kNone) turn = find_turn(turn, paragraph.end);
}

// The first dash in [begin, end) after a sentence's end: another one's words begin.
TokenIndex Dialogue::turn_dash(TokenIndex begin, TokenIndex end) const {
  for (TokenIndex i = begin + 1; i < end; ++i)
    if (t_.is_kind(i, TokenKind::dash) && (t_.is_mark(i - 1, ".") || t_.is_mark(i - 1, "!") || t_.is_mark(i - 1, "?")))
      return i;
  return kNone;
}

// Reads the turn that begins with the dash at `begin`; the dash with which another's turn begins, kNone: there is none.
TokenIndex Dialogue::find_turn(TokenIndex begin, TokenIndex end) {
  const AuthorClause author = author_clause_inside(t_, begin + 1, end);
  if (!author.is_present()) return kNone;
  FoundQuotation q(QuotationKind::direct);
  q.add_words(t_, begin + 1, author.begin - 1);
  // "— А, — сказал X, — б. В, — добавил он, — г": the author may come in more than once.
  TokenIndex another = kNone;
  AuthorClause last = author;
  while (last.goes_on) {
    const AuthorClause next = author_clause_inside(t_, last.next + 1, end);
    // "— А? — спросил X. — Б, — ответил Y."
    if (next.is_present() && t_.is_mark(last.next - 1, ".")) {
      another = last.next;
      break;
    }
    // "— А, — сказал X, — б. — В, — ответил Y."
    another = next.is_present() ? turn_dash(last.next + 1, next.begin - 1) : kNone;
    q.add_words(t_, last.next, std::min(another, next.is_present() ? next.begin - 1 : end));
    if (another != kNone) {
      found_.take(last.next, another);
      break;
    }
    last = next;
  }
  found_.take(begin, last.is_present() ? last.begin : end);
  const Cue* cue = t_.first_cue(author.begin, author.end, [](const Cue& c) { return c.is_finite(); });
  const Speaker speaker = speakers_.of(*cue, author.begin, author.end, SubjectSide::after);
  q.carried = !speaker.is_settled();
  add(std::move(q), cue, speaker, "a line of dialogue");
  return another;
}

}  // namespace newsx
