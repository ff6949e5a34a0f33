// Quotations in marks: somebody's words as whole sentences, or a piece of them in the author's sentence.
#include <algorithm>

#include "speech/attributor.h"

namespace newsx {

using namespace gram;

void Attributor::marked_quotations() {
  const auto& marks = d_.marks;
  for (std::size_t m = 0; m < marks.size(); ++m) {
    d_.stop.check();
    if (!marks[m].quote || marks[m].depth != 0) continue;
    if (marks[m].open + 1 >= marks[m].close) continue;
    if (taken_[marks[m].open] || holds_name(marks[m]) || holds_title(marks[m])) continue;
    m = marked_quotation(m);
  }
}

// Reads the quotation that opens with pair `m`, with what continues it; gives the last pair used.
std::size_t Attributor::marked_quotation(std::size_t m) {
  const auto& marks = d_.marks;
  const MarkPair& pair = marks[m];
  const TokenIndex begin = pair.open + 1, end = pair.close;
  const Sentence at = sentence(pair.open);
  const TokenIndex after = std::min(pair.close + 1, d_.token_count());
  const TokenIndex paragraph_end = std::min(
      after + kLongestSentence, d_.tokens.paragraphs[sentence(std::min(end, d_.token_count() - 1)).paragraph].end);
  const Author tail = author_clause(after, paragraph_end);
  const bool colon = pair.open > 0 && is_mark(pair.open - 1, ":") && !token(pair.open).has(token_flag::paragraph_start);
  const bool own_sentence = token(pair.open).has(token_flag::sentence_start) ||
                            token(pair.open).has(token_flag::paragraph_start) || only_time_before(at.begin, pair.open);
  const bool at_end = after >= d_.token_count() || token(after).has(token_flag::sentence_start) ||
                      (token(after).kind == TokenKind::punctuation && !is_mark(after, ",") &&
                       (after + 1 >= d_.token_count() || token(after + 1).has(token_flag::sentence_start)));
  const int words = words_in(begin, end);
  const bool verb = has_verb(begin, end);
  const bool capital = first_shape(begin, end) != Shape::lower;
  const Author inner = inner_author(begin, end);
  const bool name_before = noun_before_names(m);

  if (inner.present && (own_sentence || colon)) return direct_with(m, inner, true, colon);
  // «Пора», — молвил он; «Пожар!» — закричал он
  const bool spoken = is_mark(after, ",") || is_mark(end - 1, "!") || is_mark(end - 1, "?") || is_mark(end - 1, "…") ||
                      is_mark(end - 1, ",");
  if (tail.present && own_sentence && (words >= 2 || verb || (words == 1 && spoken)))
    return direct_with(m, tail, false, colon);
  if (own_sentence && token(pair.open).has(token_flag::paragraph_start) && is_kind(after, TokenKind::dash)) {
    // A headline: «…» — Озерова
    const Speaker name = name_after_dash(after, paragraph_end);
    if (name.found && (verb || words >= kFewWords)) {
      Found q;
      q.quotation.kind = QuotationKind::direct;
      add_fragment(q, begin, end);
      take(pair.open, pair.close + 1);
      attach(q, nullptr, name, "a headline and a name after a dash");
      found_.push_back(std::move(q));
      return m;
    }
  }
  const Cue* before = last_cue(at.begin, pair.open, [&](const Cue& c) { return !in_marks_[c.begin]; });
  if (colon && capital && (before != nullptr || words >= 4 || verb) && !name_before) {
    direct_after_colon(m, before);
    return m;
  }
  if (own_sentence && at_end && capital && (verb || words >= 5) && !name_before) {
    continue_direct(m);
    return m;
  }
  // сказав «мы готовы и ждём»
  if (pair.open > at.begin && verb && words >= kFewWords && cue_at_[pair.open - 1] != kNone) {
    const Cue& cue = cues_[cue_at_[pair.open - 1]];
    if (finite(cue) && cue.direct && cue.that && !cue.names) {
      direct_after_colon(m, &cue);
      return m;
    }
  }
  const Cue* const naming = capital ? nullptr : naming_cue(pair);
  if (name_before && naming == nullptr && (capital || (words < kFewWords && !verb))) return m;
  partial(m, words, verb, capital, naming != nullptr ? naming : before, tail);
  return m;
}

// "10:20 «…»": the hour of a chronicle.
bool Attributor::only_time_before(TokenIndex begin, TokenIndex open) const {
  for (TokenIndex i = begin; i < open; ++i)
    if (token(i).kind != TokenKind::time && token(i).kind != TokenKind::dash) return false;
  return begin < open;
}

// «Единая Россия» поддержала: a body, place or person by name, and nothing else in the marks.
bool Attributor::holds_name(const MarkPair& pair) const {
  const std::uint32_t c = names_.mentions.covering(pair.open + 1);
  return c != kNone && names_.mentions[c].begin <= pair.open + 1 && names_.mentions[c].end >= pair.close;
}

// «О бюджете на 2025 год»: the title of an act.
bool Attributor::holds_title(const MarkPair& pair) const {
  const TokenIndex first = pair.open + 1;
  const bool about = d_.is(first, FunctionWord::about);
  return about && token(first).shape != Shape::lower && !has_verb(first, pair.close);
}

// газета «…», операция «…», фильмы «…», «…» и «…»: the noun before names what stands in the marks of pair `m`.
bool Attributor::noun_before_names(std::size_t m) const {
  TokenIndex open = d_.marks[m].open;
  constexpr int kMostInRow = 8;
  for (int row = 0; m > 0 && row < kMostInRow; ++row) {
    while (m > 0 && (!d_.marks[m - 1].quote || d_.marks[m - 1].depth != 0)) --m;
    if (m == 0) break;
    const MarkPair& earlier = d_.marks[m - 1];
    const bool joined =
        earlier.close + 2 == open && (is_mark(open - 1, ",") || d_.is(open - 1, FunctionWord::additive));
    if (!joined || taken_[earlier.open]) break;
    open = earlier.open;
    --m;
  }
  if (open == 0 || token(open).has(token_flag::paragraph_start)) return false;
  const TokenIndex i = open - 1;
  if (token(i).kind != TokenKind::word) return false;
  const Grammemes g = d_.reading(i).reading.grammemes;
  if ((g & NOUN) == 0) return false;
  return cue_at_[i] == kNone || cues_[cue_at_[i]].kind != CueKind::noun;
}

// A quotation with an author's clause after its marks or inside them; further fragments follow it.
std::size_t Attributor::direct_with(std::size_t m, Author author, bool inside, bool colon) {
  const auto& marks = d_.marks;
  Found q;
  q.quotation.kind = QuotationKind::direct;
  const TokenIndex open = marks[m].open;
  TokenIndex last = marks[m].close;
  const Author first = author;
  if (inside) {
    add_fragment(q, open + 1, author.begin - 1);
    add_words(q, author.next, marks[m].close);
    author = author_clause(std::min(marks[m].close + 1, d_.token_count()), d_.token_count());
  } else {
    add_fragment(q, open + 1, marks[m].close);
  }
  // «А», — сказал X. — «Б»
  while (author.present && author.goes_on && m + 1 < marks.size()) {
    std::size_t next = m + 1;
    while (next < marks.size() && (!marks[next].quote || marks[next].depth != 0 || marks[next].open < author.end))
      ++next;
    if (next >= marks.size() || marks[next].open > author.next + 2 ||
        token(marks[next].open).has(token_flag::paragraph_start))
      break;
    m = next;
    add_words(q, marks[m].open + 1, marks[m].close);
    last = marks[m].close;
    author = author_clause(std::min(marks[m].close + 1, d_.token_count()), d_.token_count());
  }
  take(open, last + 1);
  const Cue* cue = first_cue(first.begin, first.end, [](const Cue& c) { return finite(c) && (!c.denies || c.direct); });
  if (cue == nullptr)
    cue = first_cue(first.begin, first.end, [](const Cue& c) { return c.kind == CueKind::preposition; });
  Speaker speaker;
  if (cue != nullptr) {
    speaker = speakers_.of(*cue, first.begin, first.end, true);
    if (!speaker.found && cue->kind != CueKind::preposition) {
      const Cue* other = first_cue(first.begin, first.end, [](const Cue& c) { return c.kind == CueKind::preposition; });
      if (other != nullptr) speaker = speakers_.of(*other, first.begin, first.end, true);
    }
    set_via(q, *cue, first.begin, first.end, speaker);
    if (const Speaker source = relayed_source(q, *cue, first, speaker); source.found) {
      if (is_medium(speaker)) give_via(q, speaker);
      speaker = source;
    }
  }
  if (!speaker.found && colon) speaker = speaker_before(open);
  q.carried = !speaker.found && speaker.mention.empty() && (cue == nullptr || cue->kind != CueKind::predicate);
  attach(q, cue, speaker, "author's clause");
  found_.push_back(std::move(q));
  return m;
}

Speaker Attributor::speaker_before(TokenIndex open) {
  const Sentence s = sentence(open - 1);
  const Cue* cue = last_cue(s.begin, open, [](const Cue& c) {
    return finite(c) || c.kind == CueKind::noun || c.kind == CueKind::preposition;
  });
  if (cue != nullptr) return speakers_.of(*cue, s.begin, open, false);
  for (TokenIndex i = s.begin; i < open; ++i) {
    const Speaker speaker = speakers_.at(i, open);
    if (speaker.found) return speaker;
  }
  return {};
}

void Attributor::direct_after_colon(std::size_t m, const Cue* before) {
  const MarkPair& pair = d_.marks[m];
  Found q;
  q.quotation.kind = QuotationKind::direct;
  add_fragment(q, pair.open + 1, pair.close);
  take(pair.open, pair.close + 1);
  const Speaker speaker = speaker_before(pair.open);
  const Cue* cue = last_cue(sentence(pair.open - 1).begin, pair.open, [](const Cue& c) { return finite(c); });
  attach(q, cue != nullptr ? cue : before, speaker, "colon");
  found_.push_back(std::move(q));
}

// A sentence of its own in marks, without an author's clause: the last speaker goes on.
void Attributor::continue_direct(std::size_t m) {
  const MarkPair& pair = d_.marks[m];
  Found q;
  q.quotation.kind = QuotationKind::direct;
  add_fragment(q, pair.open + 1, pair.close);
  take(pair.open, pair.close + 1);
  q.carried = true;
  attach(q, nullptr, {}, "a sentence in marks");
  found_.push_back(std::move(q));
}

// A piece in marks inside somebody's reported clause.
void Attributor::partial(std::size_t m, int words, bool verb, bool capital, const Cue* before, const Author& tail) {
  const MarkPair& pair = d_.marks[m];
  const Sentence s = sentence(pair.open);
  const bool after_that = pair.open > s.begin && d_.is(pair.open - 1, FunctionWord::that);
  const Cue* cue = before;
  bool reported =
      cue != nullptr && !cue->weak && (cue->that || cue->names || cue->direct || cue->kind == CueKind::preposition);
  if (cue == nullptr && tail.present) {
    cue = first_cue(tail.begin, tail.end, [](const Cue& c) { return finite(c); });
    reported = cue != nullptr;
  }
  if (cue == nullptr) {
    cue = first_cue(pair.close, s.end, [](const Cue& c) { return finite(c) && c.that && !c.weak; });
    reported = cue != nullptr;
  }
  if (!reported) return;
  // "известный как «…»", «…» in brackets: what something is called.
  if (pair.open > s.begin && (is_mark(pair.open - 1, "(") || (d_.is(pair.open - 1, FunctionWord::as) && !cue->names)))
    return;
  constexpr TokenIndex kMostAfterNoun = 4;
  if (cue->kind == CueKind::noun && !after_that && (words < kFewWords || pair.open > cue->end + kMostAfterNoun)) return;
  if (cue->kind == CueKind::verb && (cue->form & (INFN | PRTF)) != 0) return;
  // A name with a capital, a term of one or two words with nothing said of it.
  if (capital && !verb && words <= kNameWords) return;
  if (words <= 2 && !after_that && !cue->names) return;
  if (words <= 1 && (capital || token(pair.open + 1).end() - token(pair.open + 1).begin < kShortestWord)) return;
  Found q;
  q.quotation.kind = QuotationKind::partial;
  add_fragment(q, pair.open + 1, pair.close);
  if (q.fragments.empty()) return;
  take(pair.open, pair.close + 1);
  // "X назвал это «…», а Y — «…»"
  Speaker speaker = is_kind(pair.open - 1, TokenKind::dash) && pair.open > s.begin + 1
                        ? speakers_.before_dash(pair.open - 1, cue->end)
                        : Speaker{};
  if (!speaker.found) speaker = speakers_.of(*cue, s.begin, s.end, cue->begin > pair.open);
  attach(q, cue, speaker, "a piece in marks of a reported clause");
  found_.push_back(std::move(q));
}

// "назвал решение «исторической ошибкой»": the cue before that gives its object the words in marks as a name, in the
// instrumental.
const Cue* Attributor::naming_cue(const MarkPair& pair) const {
  constexpr TokenIndex farthest = 12;
  const TokenIndex first = pair.open + 1;
  const auto is_instrumental = [](const Analysis& a) { return (a.reading.grammemes & ablt) != 0; };
  const bool instrumental = std::any_of(d_.analyses(first).begin(), d_.analyses(first).end(), is_instrumental);
  const TokenIndex from = std::max(sentence(pair.open).begin, pair.open > farthest ? pair.open - farthest : 0);
  const Cue* cue = last_cue(from, pair.open, [](const Cue& c) { return finite(c) && c.names; });
  return cue != nullptr && (instrumental || d_.is(pair.open - 1, FunctionWord::as)) ? cue : nullptr;
}

}  // namespace newsx
