#include "speech/words_in_marks.h"

#include <algorithm>

#include "speech/colon_cues.h"
#include "speech/entity_kinds.h"
#include "speech/headlines.h"
#include "speech/names_in_marks.h"

namespace newsx {
namespace {

using namespace gram;

// A clause of fewer words may be anything.
constexpr int kClauseWords = 4;
// A sentence in quotation marks without a verb needs more.
constexpr int kVerblessWords = 5;
// A word of fewer bytes alone in quotation marks is a letter or a sign: п. «в».
constexpr std::uint32_t kShortestWord = 6;
// Sentences that a piece may end after the one in which it begins.
constexpr Index kMostPieceSentences = 1;
// Words after a noun that reports, to the marks with its content.
constexpr TokenIndex kMostAfterNoun = 4;
// Words between a verb and the comma before its "что".
constexpr TokenIndex kMostToClause = 4;
// Words of a sentence behind the noun and name of who said it, and tokens of his post before the name.
constexpr int kStatementWords = 3;
constexpr TokenIndex kLongestPost = 6;
// Tokens from a name behind the colon of a headline to its verb.
constexpr TokenIndex kMostToNamesVerb = 4;
// Tokens between a verb and the infinitive or the topic that it governs.
constexpr TokenIndex kMostToObject = 6;

bool is_finite(const Cue& c) { return c.is_finite(); }

// The words of the pair's marks as a quotation, and the marks taken.
FoundQuotation words_of(const SpeechText& t, const MarkPair& pair, QuotationKind kind, FoundQuotations& found) {
  FoundQuotation q(kind);
  q.add_words(t, pair.open + 1, pair.close);
  found.take(pair.open, pair.close + 1);
  return q;
}

}  // namespace

void WordsInMarks::find() {
  const auto& marks = t_.d.marks;
  for (std::size_t m = 0; m < marks.size(); ++m) {
    t_.d.stop.check();
    const MarkPair& pair = marks[m];
    if (!pair.quote || pair.depth != 0 || pair.open + 1 >= pair.close || found_.is_taken(pair.open)) continue;
    if (!holds_name(t_, pair) && !holds_title(t_, pair) && !holds_term(t_, pair)) m = find_at(m);
  }
}

WordsInMarks::Marked WordsInMarks::look_at(std::size_t m) const {
  Marked q;
  const MarkPair& pair = q.pair = t_.d.marks[m];
  q.after = std::min(pair.close + 1, t_.size());
  if (t_.is_kind(q.after, TokenKind::quote_close)) ++q.after;  // one mark too many
  const Sentence last = t_.sentence(std::min(pair.close, t_.size() - 1));
  q.paragraph_end = std::min(q.after + kLongestSentence, t_.d.tokens.paragraphs[last.paragraph].end);
  q.sentence = t_.sentence(pair.open);
  q.inside = author_clause_inside(t_, pair.open + 1, pair.close);
  q.tail = author_clause_at(t_, q.after, q.paragraph_end);
  q.before = t_.last_cue(q.sentence.begin, pair.open, [&](const Cue& c) { return !t_.in_marks(c.begin); });
  q.words = t_.words_in(pair.open + 1, pair.close);
  q.verb = t_.has_verb(pair.open + 1, pair.close);
  q.capital = !starts_small(t_, pair.open + 1, pair.close);
  q.colon = pair.open > 0 && t_.is_mark(pair.open - 1, ":") && !t_.token(pair.open).has(token_flag::paragraph_start);
  q.is_sentence = begins_sentence(pair.open);
  q.named = noun_before_names(t_, found_, m);
  const TokenIndex first = pair.open + (t_.d.is(pair.open + 1, FunctionWord::negation) ? 2 : 1);
  q.infinitive = !q.capital && first < pair.close && (t_.grammemes(first) & INFN) != 0;
  // "Бишкеку «трудно ответить»": what somebody finds
  const Grammemes any = first + 1 < pair.close ? t_.d.words.any(t_.token(first).word) : Grammemes{0};
  q.predicate = !q.capital && q.words > 1 && ((any & PRED) != 0 || (any & (ADJS | neut)) == (ADJS | neut)) &&
                (t_.grammemes(first + 1) & INFN) != 0 && pair.open > 0 && (t_.grammemes(pair.open - 1) & datv) != 0;
  q.declined = !q.capital && q.words > 1 && is_declined(t_, pair.open + 1);
  return q;
}

// At the beginning of a sentence or paragraph, or after the hour of a chronicle: "10:20 «…»".
bool WordsInMarks::begins_sentence(TokenIndex open) const {
  if (t_.token(open).has(token_flag::sentence_start) || t_.token(open).has(token_flag::paragraph_start)) return true;
  const TokenIndex begin = t_.sentence(open).begin;
  for (TokenIndex i = begin; i < open; ++i)
    if (t_.token(i).kind != TokenKind::time && t_.token(i).kind != TokenKind::dash) return false;
  return begin < open;
}

bool WordsInMarks::ends_sentence(TokenIndex after) const {
  const auto begins = [&](TokenIndex i) { return i >= t_.size() || t_.token(i).has(token_flag::sentence_start); };
  return begins(after) || (t_.is_kind(after, TokenKind::punctuation) && !t_.is_mark(after, ",") && begins(after + 1));
}

// Reads the quotation that opens with pair `m` and its continuations; returns the last pair used.
std::size_t WordsInMarks::find_at(std::size_t m) {
  Marked q = look_at(m);
  const TokenIndex last = q.pair.close - 1;
  if (q.inside.is_present() && (q.is_sentence || q.colon)) return add_with_clause(m, q, true);
  // «Пора», — молвил он; «Пожар!» — закричал он
  const bool spoken = t_.is_mark(q.after, ",") || t_.is_mark(last, "!") || t_.is_mark(last, "?") ||
                      t_.is_mark(last, "…") || t_.is_mark(last, ",");
  // "«Северный ветер» предполагает …": without a stop between, words without a verb are a name.
  const bool apart = q.tail.begin > q.after || spoken;
  // "Об этом пишет [газета] «Мост закроют», — заявил X": with a dash the words are his, whatever is before them.
  const bool own_words = q.capital && q.verb && q.words >= kClauseWords && t_.is_mark(q.after, ",") &&
                         t_.is_kind(q.after + 1, TokenKind::dash);
  if (q.tail.is_present() && (q.is_sentence || own_words) &&
      (q.verb || (q.words >= 2 && apart) || (q.words == 1 && spoken)))
    return add_with_clause(m, q, false);
  if (add_headline(q)) return m;
  // "Газета отмечает: «на пруду тихо, и лодки спят»."
  const bool told = q.colon && q.before != nullptr && q.before->is_finite();
  const bool asks = t_.is_mark(last, "?") || t_.is_mark(last, "!");
  const bool clause = told && ((q.verb && q.words >= kVerblessWords && q.before->is(CueTrait::direct_speech)) ||
                               (asks && q.words >= kClauseWords));
  if (clause && !q.capital && ends_sentence(q.after)) {
    add_after_cue(q, q.before);
    return m;
  }
  if (q.capital && !q.named) {
    if (q.colon && (q.before != nullptr || q.words >= kClauseWords || q.verb)) {
      add_after_cue(q, q.before);
      return m;
    }
    if (q.is_sentence && ends_sentence(q.after) && (q.verb || q.words >= kVerblessWords)) {
      add_alone(q);
      return m;
    }
  }
  if (const Cue* verb = verb_right_before(q)) {
    add_after_cue(q, verb);
    return m;
  }
  if (add_statement_of(q)) return m;
  const Cue* naming = q.capital ? nullptr : naming_cue(t_, q.pair);
  q.is_name_given = naming != nullptr;
  const bool phrase = q.infinitive || q.predicate || q.declined || q.words >= kClauseWords || q.verb;
  const bool is_name = q.named && naming == nullptr && (q.capital || !phrase);
  if (!is_name) add_piece(q, naming != nullptr ? naming : q.before);
  return m;
}

// сказав «мы готовы и ждём»
const Cue* WordsInMarks::verb_right_before(const Marked& q) const {
  if (q.pair.open <= q.sentence.begin || !q.verb || q.words < kClauseWords) return nullptr;
  const Cue* cue = t_.cue_at(q.pair.open - 1);
  const bool frames = cue != nullptr && cue->is_finite() && cue->is(CueTrait::direct_speech) &&
                      cue->is(CueTrait::that_clause) && !cue->is(CueTrait::naming);
  return frames ? cue : nullptr;
}

// "вспомнил заявление премьера Ивана Лесова «Мост — это дорога»": a sentence behind its noun and who said it.
bool WordsInMarks::add_statement_of(const Marked& q) {
  if (q.pair.open < q.sentence.begin + 2 || !q.capital || q.words < kStatementWords) return false;
  bool sentence = q.verb;
  for (TokenIndex i = q.pair.open + 2; i + 1 < q.pair.close; ++i) sentence |= t_.is_kind(i, TokenKind::dash);
  const MentionIndex m = t_.names.mentions.covering(q.pair.open - 1);
  if (!sentence || m == kNone || t_.names.mentions[m].type != EntityType::person) return false;
  const NameMention& person = t_.names.mentions[m];
  const TokenIndex from = std::max(q.sentence.begin, person.begin > kLongestPost ? person.begin - kLongestPost : 0);
  const Cue* noun = t_.last_cue(from, person.begin, [](const Cue&) { return true; });
  if (noun == nullptr || noun->kind() != CueKind::noun || !noun->is(CueTrait::direct_speech)) return false;
  if ((t_.d.words.any(t_.token(person.begin).word) & gent) == 0 || t_.has_verb(noun->end, q.pair.open)) return false;
  FoundQuotation out = words_of(t_, q.pair, QuotationKind::direct, found_);
  const Entity& e = t_.named.entities[person.entity];
  out.attribute(t_, noun, Speaker::named(person.entity, e.name, person.span), "a statement and whose it is");
  found_.add(std::move(out));
  return true;
}

// A quotation with an author's clause after its marks or inside them; further fragments follow it.
std::size_t WordsInMarks::add_with_clause(std::size_t m, const Marked& q, bool inside) {
  const auto& marks = t_.d.marks;
  FoundQuotation out(QuotationKind::direct);
  const AuthorClause& first = inside ? q.inside : q.tail;
  AuthorClause clause = first;
  const auto clause_behind = [&] { return author_clause_at(t_, std::min(marks[m].close + 1, t_.size()), t_.size()); };
  if (inside) {
    out.add_words(t_, q.pair.open + 1, first.begin - 1);
    add_words_around_clauses(t_, first.next, q.pair.close, out);
    clause = clause_behind();
  } else {
    out.add_words(t_, q.pair.open + 1, q.pair.close);
  }
  // «А», — сказал X. — «Б»
  for (std::size_t next = m; (next = next_fragment(m, clause)) != m; clause = clause_behind()) {
    m = next;
    add_words_around_clauses(t_, marks[m].open + 1, marks[m].close, out);
  }
  found_.take(q.pair.open, marks[m].close + 1);
  attribute_to(first, q, out);
  found_.add(std::move(out));
  return m;
}

// The pair of marks in which the words go on after the clause; `m` where they do not.
std::size_t WordsInMarks::next_fragment(std::size_t m, const AuthorClause& clause) const {
  const auto& marks = t_.d.marks;
  if (!clause.is_present() || !clause.goes_on) return m;
  std::size_t next = m + 1;
  while (next < marks.size() && (!marks[next].quote || marks[next].depth != 0 || marks[next].open < clause.end)) ++next;
  const bool follows = next < marks.size() && marks[next].open <= clause.next + 2 &&
                       !t_.token(marks[next].open).has(token_flag::paragraph_start);
  return follows ? next : m;
}

void WordsInMarks::attribute_to(const AuthorClause& clause, const Marked& q, FoundQuotation& out) const {
  const Cue& cue = *clause.cue;
  Speaker speaker = speakers_.of(cue, clause.begin, clause.end, SubjectSide::after);
  if (!speaker.found && cue.kind() != CueKind::preposition) {
    const Cue* by =
        t_.first_cue(clause.begin, clause.end, [](const Cue& c) { return c.kind() == CueKind::preposition; });
    if (by != nullptr) speaker = speakers_.of(*by, clause.begin, clause.end, SubjectSide::after);
  }
  out.speaker = speaker;
  media_.find_by_verb(out, cue, clause.begin, clause.end);
  speaker = media_.source(out, clause, speaker);
  if (!speaker.found && q.colon) speaker = speaker_before(q.pair.open);
  out.carried = !speaker.is_settled() && cue.kind() != CueKind::predicate;
  out.attribute(t_, &cue, speaker, "author's clause");
}

// The headline "«…»: эксперт о ценах": who speaks about something or reports it; not found where it is none.
Speaker WordsInMarks::topical_speaker(const Marked& q) const {
  const bool headline = is_headline(t_, t_.d.tokens.paragraphs[t_.sentence(q.pair.open).paragraph]);
  if (!headline || !t_.is_mark(q.after, ":")) return {};
  const Speaker s = speakers_.at(q.after + 1, q.paragraph_end);
  const bool somebody = is_person(t_.named, s.entity) || s.animate || s.reference == Reference::person;
  if (!s.found || !somebody || s.mention.empty()) return {};
  const TokenIndex next = t_.token_at(s.mention.end + 1);
  // "«…»: Озерова не исключила, что порт закроют"
  const bool reports = t_.first_cue(next, std::min(next + kMostToNamesVerb, q.paragraph_end), is_finite) != nullptr;
  return reports || t_.d.is(next, FunctionWord::about) ? s : Speaker{};
}

// «…» — Озерова, «…»: эксперт о ценах, as a line of its own.
bool WordsInMarks::add_headline(const Marked& q) {
  if (!t_.token(q.pair.open).has(token_flag::paragraph_start) || q.words < 2) return false;
  if (!q.verb && q.words < kClauseWords && !in_first_person(t_, q.pair.open, q.pair.close)) return false;
  Speaker name = speakers_.alone_after_dash(q.after, q.paragraph_end);
  if (!name.found) name = topical_speaker(q);
  if (!name.found) return false;
  FoundQuotation out = words_of(t_, q.pair, QuotationKind::direct, found_);
  out.attribute(t_, nullptr, name, "a headline and who says it");
  found_.add(std::move(out));
  return true;
}

// Behind a colon or a verb; `cue` stands where the sentence has no finite one.
void WordsInMarks::add_after_cue(const Marked& q, const Cue* cue) {
  FoundQuotation out = words_of(t_, q.pair, QuotationKind::direct, found_);
  const TokenIndex begin = t_.sentence(q.pair.open - 1).begin;
  const Cue* verb = cue_before_colon(t_, begin, q.pair.open);
  Speaker speaker = speaker_before(q.pair.open);
  // "Турция строит школы: «…»": a country that does something leaves the words to who spoke before.
  out.carried =
      verb == nullptr && cue == nullptr && is_place(t_.named, speaker.entity) && t_.has_verb(begin, q.pair.open);
  out.carried |= verb == nullptr && cue == nullptr && !speaker.is_settled();
  if (out.carried) speaker = {};
  out.attribute(t_, verb != nullptr ? verb : cue, speaker, "colon");
  found_.add(std::move(out));
}

// "заявил РИА Новости: «…»"
bool WordsInMarks::is_in_name(TokenIndex i) const {
  const MentionIndex m = t_.names.mentions.covering(i);
  return m != kNone && t_.token(i).shape != Shape::lower && t_.names.mentions[m].begin < i;
}

bool WordsInMarks::has_comma(TokenIndex begin, TokenIndex end) const {
  while (begin < end && !t_.is_mark(begin, ",")) ++begin;
  return begin < end;
}

Speaker WordsInMarks::speaker_before(TokenIndex open) const {
  const Sentence s = t_.sentence(open - 1);
  const Cue* cue = t_.last_cue(s.begin, open, [&](const Cue& c) {
    const bool before_words = c.end + 1 == open;  // "шутит словами: «…»"
    const bool noun = c.kind() == CueKind::noun && !is_in_name(c.begin);
    return c.is_finite() || noun || (c.kind() == CueKind::preposition && !before_words);
  });
  // "Озерова заявила, что проверка не выявила нарушений: «…»": she goes on.
  const auto that_follows = [&](const Cue& c) {  // "заявила в субботу, что"
    TokenIndex comma = c.end;
    while (comma < std::min(open, c.end + kMostToClause) && t_.is_kind(comma, TokenKind::word)) ++comma;
    return t_.is_mark(comma, ",") && comma + 1 < open && t_.d.is(comma + 1, FunctionWord::that);
  };
  const Cue* outer = cue == nullptr ? nullptr : t_.first_cue(s.begin, cue->begin, [&](const Cue& c) {
    return c.is_finite() && c.is(CueTrait::that_clause) && that_follows(c);
  });
  if (outer != nullptr && !is_person(t_.named, speakers_.of(*cue, s.begin, open, SubjectSide::before).entity))
    cue = outer;
  // "заявил газете, отвечая на вопрос: «…»": who answers it
  if (cue != nullptr && cue->kind() == CueKind::noun)
    if (const Cue* gerund = t_.last_cue(s.begin, cue->begin, [](const Cue& c) { return (c.form & GRND) != 0; }))
      if (const Speaker who = speakers_.of(*gerund, s.begin, open, SubjectSide::before);
          is_person(t_.named, who.entity) && !has_comma(gerund->end, cue->begin))
        return who;
  if (cue != nullptr) {
    const Speaker speaker = speakers_.of(*cue, s.begin, open, SubjectSide::before);
    if (speaker.is_settled() || speaker.reference != Reference::none || cue->kind() != CueKind::noun) return speaker;
    // "Слова Озеровой из интервью: «…»"
    if (const Cue* noun = t_.last_cue(s.begin, cue->begin, [](const Cue& c) { return c.kind() == CueKind::noun; }))
      if (const Speaker owner = speakers_.of(*noun, s.begin, open, SubjectSide::before); owner.found) return owner;
    // "Решение Озерова принимала сама: «…»"
    for (TokenIndex i = s.begin; i < open; ++i)
      if (const Speaker person = speakers_.subject_at(i, open); person.entity != kNoIndex) return person;
    return speaker;
  }
  // "Планы строительства — иллюзия: «…»": a paper of which something is said has not said the words.
  for (TokenIndex i = s.begin; i < open; ++i)
    if (const Speaker speaker = speakers_.at(i, open); speaker.found) {
      const bool paper = speaker.entity == kNoIndex && !speaker.animate &&
                         t_.lexicon.referent(speaker.lemma, Referent::Kind::document) != nullptr;
      bool told_of = t_.has_verb(i, open);
      for (TokenIndex k = i; k < open; ++k) told_of |= t_.is_kind(k, TokenKind::dash);
      return paper && told_of ? Speaker{} : speaker;
    }
  return {};
}

// A sentence of its own in quotation marks, without an author's clause: the last speaker goes on.
void WordsInMarks::add_alone(const Marked& q) {
  FoundQuotation out = words_of(t_, q.pair, QuotationKind::direct, found_);
  out.carried = true;
  out.attribute(t_, nullptr, {}, "a sentence in marks");
  found_.add(std::move(out));
}

// A piece in quotation marks inside somebody's reported clause.
void WordsInMarks::add_piece(const Marked& q, const Cue* before) {
  // Straight marks that close some sentences later have lost their partner: they hold more than a piece.
  const Index first = t_.d.sentence_of[q.pair.open], last = t_.d.sentence_of[std::min(q.pair.close, t_.size() - 1)];
  if (t_.is_mark(q.pair.open, "\"") && last > first + kMostPieceSentences) return;
  const Cue* cue = reporting_cue(q, before);
  if (cue == nullptr || is_term(q, *cue)) return;
  FoundQuotation out(QuotationKind::partial);
  out.add_words(t_, q.pair.open + 1, q.pair.close);
  if (out.fragments.empty()) return;
  // "X назвал это «…», а Y — «…»"
  Speaker speaker;
  if (t_.is_kind(q.pair.open - 1, TokenKind::dash) && q.pair.open > q.sentence.begin + 1)
    speaker = speakers_.before_dash(q.pair.open - 1, cue->end);
  if (!speaker.found) {
    const SubjectSide side =
        cue->begin > q.pair.open || is_inserted(*cue, q) ? SubjectSide::after : SubjectSide::before;
    speaker = speakers_.of(*cue, q.sentence.begin, q.sentence.end, side);
  }
  // "«…», передаёт ТАСС слова министра"
  if (cue->is(CueTrait::relaying)) speaker = media_.source(out, {cue->begin, q.sentence.end, cue}, speaker);
  // "информация о «важном заявлении»": whose? "С формулировкой «за смелость»"
  const bool follows = q.pair.open == cue->end && !q.capital;
  const bool after_that = q.pair.open > 0 && t_.d.is(q.pair.open - 1, FunctionWord::that);
  if (cue->kind() == CueKind::noun && !speaker.found && !after_that && !follows) return;
  // "площадь, которую называют «сковородкой»", "объявлены «предателями»": nobody's words.
  const bool they = (cue->form & VERB) != 0 && (cue->form & plur) != 0 && !speaker.is_settled();
  if ((they || (cue->form & PRTS) != 0) && !q.infinitive && is_object(q, *cue)) return;
  // "объявлены лауреаты «лучшей работы в мире»": the subject is no speaker.
  if (cue->kind() == CueKind::verb && (cue->form & PRTS) != 0 && !after_that) return;
  found_.take(q.pair.open, q.pair.close + 1);
  out.attribute(t_, cue, speaker, "a piece in marks of a reported clause");
  found_.add(std::move(out));
}

// "Дело, пишет агентство, «возмутило город»": a cue and its subject between commas before the marks.
bool WordsInMarks::is_inserted(const Cue& cue, const Marked& q) const {
  if (cue.begin <= q.sentence.begin || !t_.is_mark(cue.begin - 1, ",") || (cue.form & VERB) == 0) return false;
  TokenIndex comma = cue.end;
  while (comma < std::min(q.pair.open, cue.end + kMostToObject) && !t_.is_mark(comma, ",")) ++comma;
  return comma > cue.end && comma < q.pair.open && t_.is_mark(comma, ",") && !t_.d.is(comma + 1, FunctionWord::that);
}

// The cue of the sentence that the marks are a piece of: before them, in the clause after them, after them.
const Cue* WordsInMarks::reporting_cue(const Marked& q, const Cue* before) const {
  // "обвинил совет в «…»", "заявил, что жители оказались …": what seldom reports. "Призвал не допустить, чтобы …": what
  // one is to do.
  // "осуждал решение мэра «снести театр»": who judges it has these words for it.
  if (before != nullptr && before->kind() == CueKind::noun) {
    const Cue* judge = t_.last_cue(q.sentence.begin, before->begin, is_finite);
    if (judge != nullptr && judge->is(CueTrait::judging) && judge->end == before->begin) before = judge;
  }
  // "потребовал, чтобы они закончили с «этой улицей»": who demands it says so.
  if (before != nullptr && before->is_finite())
    if (const Cue* demand = t_.last_cue(q.sentence.begin, before->begin, is_finite);
        demand != nullptr && t_.is_mark(demand->end, ",") && t_.d.is(demand->end + 1, FunctionWord::purpose))
      before = demand;
  // "предположил, что заявление станет «лучшим подарком»": a noun of his clause that the words are no part of.
  // "сказал, что вопрос «обсуждался»": it is their subject.
  const bool noun = before != nullptr && before->kind() == CueKind::noun &&
                    (before->end < q.pair.open || (t_.grammemes(before->begin) & nomn) != 0) &&
                    says_of_noun(q, *before) && is_in_report(q, *before);
  // "сообщил, что ожидается «острая борьба»": nor a subject's who expects it
  const bool impersonal = before != nullptr && before->kind() == CueKind::predicate && (before->form & VERB) != 0 &&
                          is_in_report(q, *before);
  if (before != nullptr && (noun || impersonal || before->is(CueTrait::weak) ||
                            (before->kind() == CueKind::verb && (before->form & INFN) != 0)))
    before = t_.last_cue(q.sentence.begin, before->begin, [&](const Cue& c) {
      return c.is_finite() && !c.is(CueTrait::denying) && !c.is(CueTrait::weak) && !t_.in_marks(c.begin);
    });
  // "по его мнению, проект писали люди, «которые …»": a clause about somebody in his report has no cue of its own.
  if (before != nullptr && before->kind() == CueKind::verb && before->end < q.pair.open &&
      t_.d.is(q.pair.open + 1, FunctionWord::relative) && !before->is(CueTrait::judging))
    if (const Cue* report =
            t_.last_cue(q.sentence.begin, before->begin,
                        [](const Cue& c) { return c.kind() == CueKind::preposition || c.is(CueTrait::that_clause); });
        report != nullptr && (report->kind() == CueKind::preposition || is_in_report(q, *before)))
      return nullptr;
  if (before != nullptr) {
    const bool reports = before->is(CueTrait::that_clause) || before->is(CueTrait::naming) ||
                         before->is(CueTrait::direct_speech) || before->kind() == CueKind::preposition ||
                         ((is_object(q, *before) || continues_row(q)) && !is_in_report(q, *before));
    return reports && !before->is(CueTrait::weak) ? before : nullptr;
  }
  if (q.tail.is_present())
    if (const Cue* cue = t_.first_cue(q.tail.begin, q.tail.end, is_finite)) return cue;
  return t_.first_cue(q.pair.close, q.sentence.end, [](const Cue& c) {
    return c.is_finite() && c.is(CueTrait::that_clause) && c.is(CueTrait::direct_speech) && !c.is(CueTrait::weak);
  });
}

// Whether there is a verb behind the noun, before the marks or first in them: "слова Лесова «вредят делу»".
bool WordsInMarks::says_of_noun(const Marked& q, const Cue& noun) const {
  const bool inside = q.pair.open + 1 < q.pair.close && (t_.grammemes(q.pair.open + 1) & VERB) != 0;
  return inside || t_.has_verb(noun.end, q.pair.open);
}

// Whether the words in marks are what the cue governs: behind its preposition ("рассуждал о «…»", "обвинил в «…»") or
// an infinitive ("пообещал «навести порядок»", "призвал жителей «не молчать»").
bool WordsInMarks::is_object(const Marked& q, const Cue& cue) const {
  const TokenIndex open = q.pair.open;
  if (q.is_name_given) return true;
  if (q.capital || cue.begin > open || t_.has_verb(cue.end, open)) return false;
  if (q.infinitive) return cue.row->governs("inf") && (open == cue.end || (q.words > 1 && is_near(cue, open)));
  if (q.declined && is_near(cue, open) && is_in_topic(cue, open)) return true;
  if ((t_.grammemes(open - 1) & PREP) != 0) {
    // "Рассуждает о «…»" tells how one speaks, "сообщил о «…»" of what.
    if (t_.d.is(open - 1, FunctionWord::about)) return cue.is(CueTrait::topical) && (cue.form & impf) != 0;
    return cue.row->governs(t_.d.folded(open - 1));
  }
  // "критикует «бездумную стройку»": what is praised or blamed for something
  const bool denied = cue.begin > 0 && t_.d.is(cue.begin - 1, FunctionWord::negation);
  return open == cue.end && q.words > 1 && !denied && cue.row->governs("object") && cue.is(CueTrait::judging);
}

// "заявил, что жители обещают «не молчать»": what stands in somebody's clause is his.
bool WordsInMarks::is_in_report(const Marked& q, const Cue& cue) const {
  for (TokenIndex i = q.sentence.begin + 1; i < cue.begin; ++i)
    if (t_.d.is(i, FunctionWord::that) && t_.is_mark(i - 1, ",")) return true;
  return false;
}

// Whether only a few words and no full stop separate the cue and the marks.
bool WordsInMarks::is_near(const Cue& cue, TokenIndex open) const {
  if (open > cue.end + kMostToObject) return false;
  for (TokenIndex i = cue.end; i < open; ++i)
    if (!t_.is_kind(i, TokenKind::word) && !t_.is_kind(i, TokenKind::number)) return false;
  return true;
}

// "говорится о пропаже «небольшого числа» лодок"
bool WordsInMarks::is_in_topic(const Cue& cue, TokenIndex open) const {
  if (!cue.is(CueTrait::topical)) return false;
  for (TokenIndex i = cue.end; i + 1 < open; ++i)
    if (t_.d.is(i, FunctionWord::about)) return true;
  return false;
}

// Whether they go on with a row of pieces: "обвинил в «двойной игре» и «забывчивости»".
bool WordsInMarks::continues_row(const Marked& q) const {
  const TokenIndex open = q.pair.open;
  if (open < q.sentence.begin + 2 || q.capital) return false;
  const bool joined = t_.is_mark(open - 1, ",") || t_.d.is(open - 1, FunctionWord::additive);
  return joined && t_.is_kind(open - 2, TokenKind::quote_close) && found_.is_taken(open - 2);
}

// Whether words with a capital may be the speaker's sentence there: not in "в сериале «Тень» и «Как закрыли мост»".
bool WordsInMarks::may_begin_words(TokenIndex open, const Cue& cue) const {
  if (open == cue.end || t_.is_kind(open - 1, TokenKind::punctuation) || t_.is_kind(open - 1, TokenKind::dash))
    return true;
  if (t_.d.is(open - 1, FunctionWord::additive)) return open >= 2 && found_.is_taken(open - 2);
  return (t_.grammemes(open - 1) & CONJ) != 0;
}

// Whether the marks beside the cue hold a name rather than what somebody said.
bool WordsInMarks::is_term(const Marked& q, const Cue& cue) const {
  const TokenIndex open = q.pair.open;
  const bool inside = open > q.sentence.begin;
  const bool after_that = inside && t_.d.is(open - 1, FunctionWord::that);
  const bool naming = is_object(q, cue) || continues_row(q);
  // "известный как «…»", «…» in brackets
  if (inside && (t_.is_mark(open - 1, "(") || (t_.d.is(open - 1, FunctionWord::as) && !naming))) return true;
  if (cue.kind() == CueKind::noun && t_.is_kind(cue.end, TokenKind::number)) return true;  // "статья 318 «…»"
  if (cue.kind() == CueKind::noun && !after_that && !naming &&
      (q.capital || q.words < kClauseWords || open > cue.end + kMostAfterNoun))
    return true;
  const bool deed = cue.kind() == CueKind::verb && (cue.form & (INFN | PRTF)) != 0 && !q.is_name_given;
  if (is_lone_attribute(t_, q.pair) || deed) return true;
  if (q.capital && inside && !naming && !may_begin_words(open, cue)) return true;
  // A name with a capital, a term of one or two words with nothing said of it.
  if (q.capital && !q.verb && q.words <= kNameWords) return true;
  if (q.words <= 2 && !after_that && !naming && !q.predicate) return true;
  const Token& first = t_.token(open + 1);
  return q.words <= 1 && (q.capital || first.end() - first.begin < kShortestWord);
}

}  // namespace newsx
