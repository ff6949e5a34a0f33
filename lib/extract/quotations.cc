#include "extract/quotations.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/canonical.h"
#include "extract/speakers.h"

namespace newsx {
namespace {

using namespace gram;

// A quoted span of fewer words without a verb, with a capital, is a name rather than somebody's words.
constexpr int kNameWords = 6;

struct Found {
  Quotation quotation;
  bool carried = false;  // no speaker in its own clause: taken from what stands before, once all quotations are known
  std::vector<Span> fragments;

  std::uint32_t begin() const { return fragments.empty() ? 0 : fragments.front().begin; }
};

// Nobody writes longer sentences; what pretends to be one is looked at piece by piece, so that the cost is linear in
// the text whatever it is.
constexpr TokenIndex kLongestSentence = 400;  // tokens

class Attributor {
 public:
  Attributor(Document& d, CueFinder& finder) : d_(d), speakers_(d) { finder.find(d, cues_); }

  void run() {
    taken_.assign(d_.token_count(), false);
    index_cues();
    marked_quotations();
    dialogue_lines();
    reported_clauses();
    write();
  }

 private:
  // ── Positions
  // ────────────────────────────────────────────────────────────────────────────────────────────────────────
  // The sentence around a token, as far as is looked.
  Sentence sentence(TokenIndex i) const {
    Sentence s = d_.tokens.sentences[d_.sentence_of[i]];
    s.begin = std::max(s.begin, i > kLongestSentence ? i - kLongestSentence : 0);
    s.end = std::min(s.end, i + kLongestSentence);
    return s;
  }
  const Token& token(TokenIndex i) const { return d_.token(i); }
  bool is_kind(TokenIndex i, TokenKind kind) const { return i < d_.token_count() && token(i).kind == kind; }
  bool is_mark(TokenIndex i, std::string_view mark) const { return d_.is(i, mark); }

  void index_cues() {
    cue_at_.assign(d_.token_count(), kNone);
    for (std::uint32_t c = 0; c < cues_.size(); ++c) cue_at_[cues_[c].begin] = c;
  }

  // The first cue in [from, to) that `wanted` accepts.
  template <class Wanted>
  const Cue* first_cue(TokenIndex from, TokenIndex to, Wanted wanted) const {
    for (TokenIndex i = from; i < to && i < d_.token_count(); ++i)
      if (cue_at_[i] != kNone && wanted(cues_[cue_at_[i]])) return &cues_[cue_at_[i]];
    return nullptr;
  }
  template <class Wanted>
  const Cue* last_cue(TokenIndex from, TokenIndex to, Wanted wanted) const {
    for (TokenIndex i = to; i-- > from;)
      if (cue_at_[i] != kNone && wanted(cues_[cue_at_[i]])) return &cues_[cue_at_[i]];
    return nullptr;
  }

  static bool finite(const Cue& c) {
    return c.kind == CueKind::predicate || (c.kind == CueKind::verb && (c.form & (VERB | GRND | PRTS)) != 0);
  }

  int words_in(TokenIndex begin, TokenIndex end) const {
    int n = 0;
    for (TokenIndex i = begin; i < end; ++i)
      n += token(i).kind == TokenKind::word || token(i).kind == TokenKind::number;
    return n;
  }

  bool has_verb(TokenIndex begin, TokenIndex end) const {
    for (TokenIndex i = begin; i < end; ++i) {
      const Grammemes g = d_.reading(i).reading.grammemes;
      if (token(i).kind == TokenKind::word && (g & (VERB | PRED | ADJS | PRTS)) != 0) return true;
    }
    return false;
  }

  // ── Quotations in marks
  // ────────────────────────────────────────────────────────────────────────────────────────────── A stretch of
  // somebody's words inside one pair of marks; author's clauses are cut out.
  struct Author {
    TokenIndex begin = 0, end = 0;  // tokens of the clause, dashes left out
    bool present = false;
    bool goes_on = false;  // a dash after it: the quotation continues
    TokenIndex next = 0;   // token after it
  };

  // After a closing mark or inside marks: ", — сказал X" up to the dash or stop that ends it.
  Author author_clause(TokenIndex i, TokenIndex limit) const {
    Author a;
    const TokenIndex start = i;
    while (i < limit && token(i).kind == TokenKind::punctuation && !is_mark(i, ":") && !is_mark(i, ";")) ++i;
    const bool comma = i > start && is_mark(i - 1, ",");
    if (i < limit && token(i).kind == TokenKind::dash)
      ++i;
    else if (!comma && !(i == start && i < limit && cue_at_[i] != kNone))
      return a;
    if (i >= limit || token(i).kind != TokenKind::word || (token(i).shape != Shape::lower && comma_only(start, i)))
      return a;
    a.begin = i;
    for (; i < limit; ++i) {
      const Token& t = token(i);
      if (i > a.begin && t.has(token_flag::paragraph_start)) break;
      if (t.kind == TokenKind::quote_open && i > a.begin) {
        // A name in marks belongs to the clause: сказал глава «Роснефти».
        const TokenIndex close = close_of(i);
        if (close == 0 || close >= limit || words_in(i, close) > kNameWords || is_mark(i - 1, ":")) break;
        i = close;
        continue;
      }
      if (t.kind == TokenKind::dash && i > a.begin &&
          (is_mark(i - 1, ",") || is_mark(i - 1, ".") || token(i - 1).kind != TokenKind::punctuation)) {
        if (is_mark(i - 1, ",") || is_mark(i - 1, ".") || i + 1 >= limit || token(i + 1).kind == TokenKind::quote_open)
          break;
        if (token(i - 1).kind == TokenKind::word) break;
      }
      if (is_mark(i, ".") || is_mark(i, "!") || is_mark(i, "?") || is_mark(i, "…")) {
        if (i + 1 < limit && token(i + 1).kind == TokenKind::dash) continue;
        break;
      }
      if (is_mark(i, ":")) break;
    }
    a.end = i;
    a.next = i;
    while (a.end > a.begin && token(a.end - 1).kind == TokenKind::punctuation) --a.end;
    const Cue* cue = first_cue(a.begin, a.end, [](const Cue& c) { return finite(c) && !c.denies; });
    if (cue == nullptr) cue = first_cue(a.begin, a.end, [](const Cue& c) { return c.kind == CueKind::preposition; });
    a.present = cue != nullptr;
    a.goes_on = i < limit && (token(i).kind == TokenKind::dash || is_mark(i, ":"));
    if (i < limit && is_mark(i, ".") && i + 1 < limit && token(i + 1).kind == TokenKind::dash) a.goes_on = true;
    return a;
  }

  bool comma_only(TokenIndex start, TokenIndex i) const {
    for (TokenIndex k = start; k < i; ++k)
      if (token(k).kind == TokenKind::dash) return false;
    return true;
  }

  TokenIndex close_of(TokenIndex open) const {
    const auto p = std::lower_bound(d_.marks.begin(), d_.marks.end(), open,
                                    [](const MarkPair& m, TokenIndex at) { return m.open < at; });
    return p != d_.marks.end() && p->open == open ? p->close : 0;
  }

  void marked_quotations() {
    const auto& marks = d_.marks;
    for (std::size_t m = 0; m < marks.size(); ++m) {
      if (!marks[m].quote || marks[m].depth != 0) continue;
      if (marks[m].open + 1 >= marks[m].close) continue;
      if (taken_[marks[m].open]) continue;
      m = marked_quotation(m);
    }
  }

  // Reads the quotation that opens with pair `m`, with what continues it; gives the last pair used.
  std::size_t marked_quotation(std::size_t m) {
    const auto& marks = d_.marks;
    const MarkPair& pair = marks[m];
    const TokenIndex begin = pair.open + 1, end = pair.close;
    const Sentence at = sentence(pair.open);
    const TokenIndex after = std::min(pair.close + 1, d_.token_count());
    const TokenIndex paragraph_end = std::min(
        after + kLongestSentence, d_.tokens.paragraphs[sentence(std::min(end, d_.token_count() - 1)).paragraph].end);
    const Author tail = author_clause(after, paragraph_end);
    const bool colon =
        pair.open > 0 && is_mark(pair.open - 1, ":") && !token(pair.open).has(token_flag::paragraph_start);
    const bool own_sentence = token(pair.open).has(token_flag::sentence_start) ||
                              token(pair.open).has(token_flag::paragraph_start) ||
                              only_time_before(at.begin, pair.open);
    const bool at_end = after >= d_.token_count() || token(after).has(token_flag::sentence_start) ||
                        (token(after).kind == TokenKind::punctuation && !is_mark(after, ",") &&
                         (after + 1 >= d_.token_count() || token(after + 1).has(token_flag::sentence_start)));
    const int words = words_in(begin, end);
    const bool verb = has_verb(begin, end);
    const bool capital = first_shape(begin, end) != Shape::lower;
    const Author inner = inner_author(begin, end);
    const bool name_before = noun_before_names(pair.open);

    if (inner.present && (own_sentence || colon)) return direct_with(m, inner, true, colon);
    if (tail.present && own_sentence && (words >= 2 || verb)) return direct_with(m, tail, false, colon);
    const Cue* before = last_cue(at.begin, pair.open, [](const Cue&) { return true; });
    if (colon && capital && (before != nullptr || words >= 4 || verb) && !name_before) {
      direct_after_colon(m, before);
      return m;
    }
    if (own_sentence && at_end && capital && (verb || words >= 5) && !name_before) {
      continue_direct(m);
      return m;
    }
    const Cue* const naming = capital ? nullptr : naming_cue(pair);
    if (name_before && naming == nullptr && (capital || words <= 3)) return m;
    partial(m, words, verb, capital, naming != nullptr ? naming : before, tail);
    return m;
  }

  // "10:20 «…»": the hour of a chronicle.
  bool only_time_before(TokenIndex begin, TokenIndex open) const {
    for (TokenIndex i = begin; i < open; ++i)
      if (token(i).kind != TokenKind::time && token(i).kind != TokenKind::dash) return false;
    return begin < open;
  }

  Shape first_shape(TokenIndex begin, TokenIndex end) const {
    for (TokenIndex i = begin; i < end; ++i)
      if (token(i).shape != Shape::none) return token(i).shape;
    return Shape::lower;
  }

  // газета «…», операция «…», партии «…»: the noun before names what stands in the marks.
  bool noun_before_names(TokenIndex open) const {
    if (open == 0 || token(open).has(token_flag::paragraph_start)) return false;
    const TokenIndex i = open - 1;
    if (token(i).kind != TokenKind::word) return false;
    const Grammemes g = d_.reading(i).reading.grammemes;
    if ((g & NOUN) == 0) return false;
    return cue_at_[i] == kNone || cues_[cue_at_[i]].kind != CueKind::noun;
  }

  // «А, — сказал X, — Б»: the author's clause inside the marks.
  Author inner_author(TokenIndex begin, TokenIndex end) const {
    for (TokenIndex i = begin + 1; i + 1 < end; ++i) {
      if (token(i).kind != TokenKind::dash || token(i - 1).kind != TokenKind::punctuation || is_mark(i - 1, ":"))
        continue;
      Author a = author_clause(i - 1, end);
      if (!a.present) continue;
      const Cue* cue =
          first_cue(a.begin, std::min<TokenIndex>(a.end, a.begin + 8), [](const Cue& c) { return finite(c); });
      if (cue == nullptr || (cue->form & (past | pres)) == 0) continue;
      if ((cue->form & (per1 | per2)) != 0) continue;
      return a;
    }
    return {};
  }

  Span trimmed(TokenIndex begin, TokenIndex end) const {
    const auto edge = [&](TokenIndex i) {
      const Token& t = token(i);
      return t.kind == TokenKind::dash || is_mark(i, ",") || is_mark(i, ".") || is_mark(i, ";") || is_mark(i, ":");
    };
    while (begin < end && edge(begin)) ++begin;
    while (end > begin && edge(end - 1)) --end;
    if (begin >= end) return {};
    return d_.span_of(begin, end);
  }

  void take(TokenIndex begin, TokenIndex end) {
    std::fill(taken_.begin() + begin, taken_.begin() + std::min(end, d_.token_count()), true);
  }

  // A quotation with an author's clause after its marks or inside them; further fragments follow it.
  std::size_t direct_with(std::size_t m, Author author, bool inside, bool colon) {
    const auto& marks = d_.marks;
    Found q;
    q.quotation.kind = QuotationKind::direct;
    const TokenIndex open = marks[m].open;
    TokenIndex last = marks[m].close;
    const Author first = author;
    if (inside) {
      add_fragment(q, open + 1, author.begin - 1);
      TokenIndex from = author.next;
      // More author's clauses may follow in the same marks.
      for (int more = 0; more < 4; ++more) {
        const Author next = inner_author(from, marks[m].close);
        if (!next.present) break;
        add_fragment(q, from, next.begin - 1);
        from = next.next;
      }
      add_fragment(q, from, marks[m].close);
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
      add_fragment(q, marks[m].open + 1, marks[m].close);
      last = marks[m].close;
      author = author_clause(std::min(marks[m].close + 1, d_.token_count()), d_.token_count());
    }
    take(open, last + 1);
    const Cue* cue = first_cue(first.begin, first.end, [](const Cue& c) { return finite(c) && !c.denies; });
    if (cue == nullptr)
      cue = first_cue(first.begin, first.end, [](const Cue& c) { return c.kind == CueKind::preposition; });
    Speaker speaker;
    if (cue != nullptr) {
      speaker = speakers_.of(*cue, first.begin, first.end, true);
      if (!speaker.found && cue->kind != CueKind::preposition) {
        const Cue* other =
            first_cue(first.begin, first.end, [](const Cue& c) { return c.kind == CueKind::preposition; });
        if (other != nullptr) speaker = speakers_.of(*other, first.begin, first.end, true);
      }
      set_via(q, *cue, first.begin, first.end, speaker);
      if (const Speaker source = relayed_source(*cue, first, speaker); source.found) {
        if (is_medium(speaker)) give_via(q, speaker);
        speaker = source;
      }
    }
    if (!speaker.found && colon) speaker = speaker_before(open);
    q.carried = !speaker.found;
    attach(q, cue, speaker, "author's clause");
    found_.push_back(std::move(q));
    return m;
  }

  void add_fragment(Found& q, TokenIndex begin, TokenIndex end) {
    const Span span = trimmed(begin, end);
    if (!span.empty()) q.fragments.push_back(span);
  }

  Speaker speaker_before(TokenIndex open) {
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

  void direct_after_colon(std::size_t m, const Cue* before) {
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
  void continue_direct(std::size_t m) {
    const MarkPair& pair = d_.marks[m];
    Found q;
    q.quotation.kind = QuotationKind::direct;
    add_fragment(q, pair.open + 1, pair.close);
    take(pair.open, pair.close + 1);
    q.carried = true;
    attach(q, nullptr, {}, "a sentence in marks");
    found_.push_back(std::move(q));
  }

  // Quotations without a speaker of their own: the speaker of the quotation in the paragraph before or the same one,
  // else the first person of the sentence before.
  void carry_speakers() {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (!found_[i].carried || found_[i].fragments.empty()) continue;
      const TokenIndex at = token_at(found_[i].fragments.front().begin);
      const std::uint32_t paragraph = sentence(at).paragraph;
      const TokenIndex from = d_.tokens.paragraphs[paragraph > 0 ? paragraph - 1 : 0].begin;
      Quotation& q = found_[i].quotation;
      for (std::size_t k = i; k-- > 0 && i - k < 6;) {
        const Found& earlier = found_[k];
        if (!earlier.quotation.has_speaker || earlier.fragments.back().end > found_[i].fragments.front().begin)
          continue;
        if (earlier.fragments.front().begin < token(from).begin) break;
        q.has_speaker = true;
        q.speaker_entity = earlier.quotation.speaker_entity;
        q.speaker_name = earlier.quotation.speaker_name;
        break;
      }
      if (q.has_speaker || at == 0) continue;
      TokenIndex before = at - 1;
      while (before > 0 && token(before).kind == TokenKind::quote_open) --before;
      const Span previous = d_.span_of(sentence(before).begin, sentence(before).end);
      auto c = std::lower_bound(d_.candidates.begin(), d_.candidates.end(), previous.begin,
                                [](const Candidate& x, std::uint32_t b) { return x.span.begin < b; });
      for (; c != d_.candidates.end() && c->span.begin < previous.end; ++c) {
        if (c->type != EntityType::person || c->entity == kNoIndex) continue;
        q.has_speaker = true;
        q.speaker_entity = c->entity;
        q.speaker_name = d_.result->entities[c->entity].name;
        break;
      }
    }
  }

  TokenIndex token_at(std::uint32_t byte) const {
    const auto& all = d_.tokens.tokens;
    const auto at =
        std::upper_bound(all.begin(), all.end(), byte, [](std::uint32_t b, const Token& t) { return b < t.begin; });
    return at == all.begin() ? 0 : static_cast<TokenIndex>(at - all.begin()) - 1;
  }

  // A piece in marks inside somebody's reported clause.
  void partial(std::size_t m, int words, bool verb, bool capital, const Cue* before, const Author& tail) {
    const MarkPair& pair = d_.marks[m];
    const Sentence s = sentence(pair.open);
    const bool after_that = pair.open > s.begin && is_mark(pair.open - 1, "что");
    const Cue* cue = before;
    bool reported = cue != nullptr && !cue->weak && (cue->that || cue->names || cue->direct);
    if (cue == nullptr && tail.present) {
      cue = first_cue(tail.begin, tail.end, [](const Cue& c) { return finite(c); });
      reported = cue != nullptr;
    }
    if (cue == nullptr) {
      cue = first_cue(pair.close, s.end, [](const Cue& c) { return finite(c) && c.that && !c.weak; });
      reported = cue != nullptr;
    }
    if (!reported) return;
    if (cue->kind == CueKind::noun && !after_that && words < 4) return;
    if (cue->kind == CueKind::verb && (cue->form & INFN) != 0) return;
    // A name with a capital, a term of one or two words with nothing said of it.
    if (capital && !verb && words <= kNameWords) return;
    if (words <= 2 && !after_that && !cue->names) return;
    if (words <= 1 && capital) return;
    Found q;
    q.quotation.kind = QuotationKind::partial;
    add_fragment(q, pair.open + 1, pair.close);
    if (q.fragments.empty()) return;
    take(pair.open, pair.close + 1);
    Speaker speaker = speakers_.of(*cue, s.begin, s.end, cue->begin > pair.open);
    attach(q, cue, speaker, "a piece in marks of a reported clause");
    found_.push_back(std::move(q));
  }

  // "назвал решение «исторической ошибкой»": the cue before that gives its object the words in marks as a name, in the
  // instrumental.
  const Cue* naming_cue(const MarkPair& pair) const {
    constexpr TokenIndex farthest = 12;
    const TokenIndex first = pair.open + 1;
    const auto is_instrumental = [](const Analysis& a) { return (a.reading.grammemes & ablt) != 0; };
    const bool instrumental = std::any_of(d_.analyses(first).begin(), d_.analyses(first).end(), is_instrumental);
    const TokenIndex from = std::max(sentence(pair.open).begin, pair.open > farthest ? pair.open - farthest : 0);
    const Cue* cue = last_cue(from, pair.open, [](const Cue& c) { return finite(c) && c.names; });
    return cue != nullptr && (instrumental || is_mark(pair.open - 1, "как")) ? cue : nullptr;
  }

  // ── Quotations without marks
  // ───────────────────────────────────────────────────────────────────────────────────────── "Имя: …" in interviews,
  // and a dash line after a colon.
  void dialogue_lines() {
    for (std::size_t p = 0; p < d_.tokens.paragraphs.size(); ++p) {
      const Paragraph& paragraph = d_.tokens.paragraphs[p];
      TokenIndex i = paragraph.begin;
      if (i >= paragraph.end || taken_[i]) continue;
      // A name and a colon at the paragraph's begin.
      const Speaker speaker = speakers_.at(i, std::min<TokenIndex>(paragraph.end, i + 8));
      const bool person =
          speaker.found && speaker.entity != kNoIndex && d_.result->entities[speaker.entity].type == "person";
      if (person || (speaker.found && speaker.entity == kNoIndex && !speaker.mention.empty())) {
        TokenIndex k = i;
        while (k < paragraph.end && token(k).begin < speaker.mention.end) ++k;
        if (k + 2 < paragraph.end && is_mark(k, ":") && token(k + 1).kind != TokenKind::quote_open &&
            words_in(k + 1, paragraph.end) >= 2) {
          Found q;
          q.quotation.kind = QuotationKind::direct;
          add_fragment(q, k + 1, paragraph.end);
          take(k + 1, paragraph.end);
          attach(q, nullptr, speaker, "a line that begins with the speaker's name");
          found_.push_back(std::move(q));
          continue;
        }
      }
      if (dash_line(paragraph)) continue;
      // The paragraph before ends with a cue and a colon, this one is the speech.
      if (p == 0) continue;
      const Paragraph& before = d_.tokens.paragraphs[p - 1];
      if (before.end == before.begin || !is_mark(before.end - 1, ":") || token(i).kind == TokenKind::quote_open ||
          paragraph.kind == ParagraphKind::list_item)
        continue;
      const TokenIndex from = d_.tokens.sentences[d_.sentence_of[before.end - 1]].begin;
      const Cue* cue = last_cue(from, before.end, [](const Cue& c) { return finite(c) && c.direct; });
      if (cue == nullptr || first_shape(i, paragraph.end) == Shape::lower || words_in(i, paragraph.end) < 3) continue;
      Found q;
      q.quotation.kind = QuotationKind::direct;
      add_fragment(q, i, paragraph.end);
      take(i, paragraph.end);
      attach(q, cue, speakers_.of(*cue, from, before.end, false), "a paragraph after a colon");
      found_.push_back(std::move(q));
    }
  }

  // "— Спор о ценах — это и есть дружба, — ответил X. — …": a line of dialogue; it needs an author's clause to be told
  // from a list.
  bool dash_line(const Paragraph& paragraph) {
    const TokenIndex begin = paragraph.begin;
    const bool dash = token(begin).kind == TokenKind::dash || is_mark(begin, "—") || is_mark(begin, "–");
    if (!dash || paragraph.end < begin + 5) return false;
    TokenIndex turn = begin;
    while (turn != kNone) turn = dialogue_turn(turn, paragraph.end);
    return taken_[begin];
  }

  // "— А? — спросил X. — Б. — В, — ответил Y." from its first dash on: after a full clause of the author's with a
  // clause of another's to come, a new quotation begins.
  // Gives the dash with which that one begins, kNone when there is none.
  TokenIndex dialogue_turn(TokenIndex begin, TokenIndex end) {
    const Author author = inner_author(begin + 1, end);
    if (!author.present) return kNone;
    const Author next = author.goes_on ? inner_author(author.next + 1, end) : Author{};
    const bool another = next.present && is_mark(author.next - 1, ".");
    Found q;
    q.quotation.kind = QuotationKind::direct;
    add_fragment(q, begin + 1, author.begin - 1);
    const bool goes_on = author.goes_on && !another;
    if (goes_on) add_fragment(q, author.next, end);
    take(begin, goes_on ? end : author.begin);
    const Cue* cue = first_cue(author.begin, author.end, [](const Cue& c) { return finite(c); });
    const Speaker speaker = speakers_.of(*cue, author.begin, author.end, true);
    q.carried = !speaker.found;
    attach(q, cue, speaker, "a line of dialogue");
    found_.push_back(std::move(q));
    return another ? author.next : kNone;
  }

  // ── Reported clauses
  // ─────────────────────────────────────────────────────────────────────────────────────────────────
  void reported_clauses() {
    const std::size_t marked = found_.size();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Found& a, const Found& b) { return a.begin() < b.begin(); });
    for (const Sentence& sentence : d_.tokens.sentences) {
      for (TokenIndex begin = sentence.begin; begin < sentence.end; begin += kLongestSentence) {
        Sentence s = sentence;
        s.begin = begin;
        s.end = std::min(sentence.end, begin + kLongestSentence);
        if (s.end - s.begin < 4) continue;
        if (taken_[s.begin] && taken_[s.end - 1]) continue;
        while (here_.marked_begin < marked && found_[here_.marked_begin].begin() < token(s.begin).begin)
          ++here_.marked_begin;
        here_.marked_end = here_.marked_begin;
        while (here_.marked_end < marked && found_[here_.marked_end].begin() < token(s.end - 1).end())
          ++here_.marked_end;
        here_.reported_begin = found_.size();
        that_clauses(s);
        prepositional(s);
        as_clauses(s);
        trailing(s);
      }
    }
  }

  // Calls `look` with each quotation found so far that begins in the present sentence.
  template <class Look>
  void each_found_here(Look look) {
    for (std::size_t i = here_.marked_begin; i < here_.marked_end; ++i) look(found_[i]);
    for (std::size_t i = here_.reported_begin; i < found_.size(); ++i) look(found_[i]);
  }

  // X заявил, что …: the clause runs to the sentence's end, to a semicolon, or to ", добавив, что".
  void that_clauses(const Sentence& s) {
    for (TokenIndex i = s.begin; i < s.end; ++i) {
      if (cue_at_[i] == kNone || taken_[i]) continue;
      const Cue& cue = cues_[cue_at_[i]];
      if (!cue.that || cue.kind == CueKind::preposition) continue;
      TokenIndex that = find_that(cue, s);
      if (that == 0 || taken_[that]) continue;
      const TokenIndex end = clause_end(that + 1, s);
      if (end <= that + 2) continue;
      // The whole clause in marks is partial alone.
      if (token(that + 1).kind == TokenKind::quote_open && taken_[that + 1]) {
        const TokenIndex close = close_of(that + 1);
        if (close + 3 >= end) {
          i = end - 1;
          continue;
        }
      }
      Found q;
      q.quotation.kind = QuotationKind::indirect;
      q.fragments.push_back(whole(that + 1, end));
      Speaker speaker = speakers_.of(cue, clause_begin(i, s), that, false);
      if (is_remark(cue, s) || ((cue.weak || (cue.form & INFN) != 0) && !speaker.found)) continue;
      set_via(q, cue, s.begin, that, speaker);
      attach(q, &cue, speaker, "a clause with «что»");
      found_.push_back(std::move(q));
      i = that;
    }
  }

  // "Напомним, что", "отметим, что": the author's own remark.
  bool is_remark(const Cue& cue, const Sentence& s) const {
    if ((cue.form & per1) == 0 || (cue.form & plur) == 0) return false;
    for (TokenIndex i = cue.begin; i-- > s.begin;) {
      if (is_mark(i, ",")) break;
      if (is_mark(i, "мы")) return false;
    }
    return true;
  }

  // The "что" that this cue carries: after a comma, with at most some words of its own clause between.
  TokenIndex find_that(const Cue& cue, const Sentence& s) const {
    constexpr TokenIndex kMostBetween = 25;
    for (TokenIndex i = cue.end; i + 1 < s.end && i < cue.end + kMostBetween; ++i) {
      if (is_mark(i, ",") && (is_mark(i + 1, "что") || is_mark(i + 1, "будто") || is_mark(i + 1, "якобы")))
        return i + 1;
      if (is_mark(i, ".") || is_mark(i, ";") || is_mark(i, ":") || token(i).kind == TokenKind::quote_open) return 0;
      if (cue_at_[i] != kNone && cues_[cue_at_[i]].that && cues_[cue_at_[i]].kind == CueKind::verb &&
          finite(cues_[cue_at_[i]]))
        return 0;
    }
    return 0;
  }

  // A comma before the cue may end another clause.
  TokenIndex clause_begin(TokenIndex cue, const Sentence& s) const {
    static_cast<void>(cue);
    return s.begin;
  }

  TokenIndex clause_end(TokenIndex from, const Sentence& s) const {
    for (TokenIndex i = from; i < s.end; ++i) {
      if (token(i).kind == TokenKind::quote_open) {
        const TokenIndex close = close_of(i);
        if (close > i && close < s.end) i = close;
        continue;
      }
      if (is_mark(i, ";")) return i;
      // ", добавив, что", ", сообщает ТАСС", ", передаёт корреспондент"
      if (is_mark(i, ",") && i + 1 < s.end && cue_at_[i + 1] != kNone) {
        const Cue& c = cues_[cue_at_[i + 1]];
        if (c.kind == CueKind::verb && (c.form & GRND) != 0) return i;
        if (finite(c) && !is_mark(i + 2, ",") && ends_after(i + 1, s)) return i;
      }
      // ", и добавляет, что": the next report.
      if ((is_mark(i, "и") || is_mark(i, "а") || is_mark(i, "но")) && i + 1 < s.end && cue_at_[i + 1] != kNone) {
        const Cue& c = cues_[cue_at_[i + 1]];
        if (finite(c) && c.that && find_that(c, s) == c.end + 1) return i > from && is_mark(i - 1, ",") ? i - 1 : i;
      }
    }
    TokenIndex end = s.end;
    while (end > from &&
           (is_mark(end - 1, ".") || is_mark(end - 1, "!") || is_mark(end - 1, "?") || is_mark(end - 1, "…")))
      --end;
    return end;
  }

  // Whether the rest of the sentence after a comma is a short author's clause.
  bool ends_after(TokenIndex from, const Sentence& s) const {
    constexpr TokenIndex kLongest = 14;
    if (s.end - from > kLongest) return false;
    for (TokenIndex i = from; i < s.end; ++i)
      if (is_mark(i, "что")) return false;
    return true;
  }

  Span whole(TokenIndex begin, TokenIndex end) const {
    while (end > begin && token(end - 1).kind == TokenKind::punctuation) --end;
    return d_.span_of(begin, std::max(end, begin + 1));
  }

  // По словам X, …; …, по мнению X, …; …, по данным X.
  void prepositional(const Sentence& s) {
    for (TokenIndex i = s.begin; i < s.end; ++i) {
      if (cue_at_[i] == kNone || taken_[i]) continue;
      const Cue& cue = cues_[cue_at_[i]];
      if (cue.kind != CueKind::preposition || cue.weak) continue;
      const bool parenthetic =
          i == s.begin || is_mark(i - 1, ",") || token(i - 1).kind == TokenKind::dash || conjunction_before(i, s);
      if (!parenthetic) continue;
      const Speaker speaker = speakers_.of(cue, s.begin, s.end, true);
      // The source ends at the comma after it; without one where its words end.
      TokenIndex end = cue.end;
      while (end < s.end && speaker.found && token(end).begin < speaker.mention.end) ++end;
      TokenIndex comma = end;
      while (comma < s.end && !is_mark(comma, ",") && comma < end + 15) {
        if (token(comma).kind == TokenKind::quote_open && close_of(comma) > comma && close_of(comma) < s.end)
          comma = close_of(comma);
        ++comma;
      }
      const bool closed = comma < s.end && is_mark(comma, ",");
      const TokenIndex after = closed ? comma + 1 : end;
      Found q;
      q.quotation.kind = QuotationKind::indirect;
      const bool at_begin = words_in(s.begin, i) == 0 || conjunction_before(i, s);
      if (at_begin) {
        if (after >= s.end) continue;
        if (token(after).kind == TokenKind::quote_open && taken_[after]) {
          const TokenIndex close = close_of(after);
          if (close + 3 >= s.end) continue;
        }
        q.fragments.push_back(whole(after, clause_end(after, s)));
      } else {
        if (in_relative(i, s)) continue;
        q.fragments.push_back(whole(s.begin, i));
        if (closed && after < s.end && words_in(after, s.end) > 0)
          q.fragments.push_back(whole(after, clause_end(after, s)));
      }
      attach(q, &cue, speaker, "a source named beside the clause");
      found_.push_back(std::move(q));
      i = std::max(i, after > i ? after - 1 : i);
    }
  }

  bool conjunction_before(TokenIndex i, const Sentence& s) const {
    for (TokenIndex k = s.begin; k < i; ++k)
      if ((d_.words.any(token(k).word) & (CONJ | PRCL)) == 0 && token(k).kind != TokenKind::punctuation) return false;
    return i > s.begin;
  }

  // "…, которая, по его мнению, …": an aside in the author's own relative clause reports nothing by itself.
  bool in_relative(TokenIndex i, const Sentence& s) const {
    return i >= s.begin + 3 && is_mark(i - 1, ",") && d_.reading(i - 2).lemma == "который";
  }

  // Как считает X, …; …, как сообщил X.
  void as_clauses(const Sentence& s) {
    for (TokenIndex i = s.begin; i + 2 < s.end; ++i) {
      if (!is_mark(i, "как") || taken_[i]) continue;
      if (i != s.begin && !is_mark(i - 1, ",")) continue;
      const Cue* cue = first_cue(i + 1, std::min<TokenIndex>(i + 6, s.end),
                                 [](const Cue& c) { return finite(c) && (c.that || c.direct); });
      if (cue == nullptr) continue;
      TokenIndex comma = cue->end;
      while (comma < s.end && !is_mark(comma, ",")) ++comma;
      const Speaker speaker = speakers_.of(*cue, i + 1, comma, true);
      if (is_medium(speaker) && i != s.begin) continue;
      Found q;
      q.quotation.kind = QuotationKind::indirect;
      if (i == s.begin) {
        if (comma + 2 >= s.end) continue;
        // ", ссылаясь на …, " belongs to the author.
        if (comma + 1 < s.end && (d_.reading(comma + 1).reading.grammemes & GRND) != 0) {
          ++comma;
          while (comma < s.end && !is_mark(comma, ",")) ++comma;
          if (comma + 2 >= s.end) continue;
        }
        if (is_mark(comma + 1, "что")) continue;
        q.fragments.push_back(whole(comma + 1, clause_end(comma + 1, s)));
      } else {
        if (words_in(s.begin, i) < 3) continue;
        q.fragments.push_back(whole(s.begin, i));
        if (comma < s.end && words_in(comma, s.end) > 2)
          q.fragments.push_back(whole(comma + 1, clause_end(comma + 1, s)));
      }
      attach(q, cue, speaker, "a clause with «как»");
      found_.push_back(std::move(q));
      return;
    }
  }

  bool is_medium(const Speaker& s) const {
    return s.found && s.entity != kNoIndex && d_.result->entities[s.entity].type == "organization" &&
           d_.result->entities[s.entity].cls == "media";
  }

  // …, заявил X. The clause before the comma is what is said.
  void trailing(const Sentence& s) {
    for (TokenIndex i = s.end; i-- > s.begin + 3;) {
      if (cue_at_[i] == kNone || taken_[i] || !is_mark(i - 1, ",")) continue;
      const Cue& cue = cues_[cue_at_[i]];
      if (!finite(cue) || (cue.form & GRND) != 0 || !(cue.that || cue.direct) || !ends_after(i, s)) continue;
      if (token(i - 2).kind == TokenKind::quote_close) return;
      const Speaker speaker = speakers_.of(cue, i, s.end, true);
      if (!speaker.found) return;
      if (is_medium(speaker)) {
        // ", сообщает ТАСС": passes on what the sentence says.
        each_found_here([&](Found& f) {
          if (f.quotation.has_via) return;
          give_via(f, speaker);
        });
        return;
      }
      for (TokenIndex k = s.begin; k < i; ++k)
        if (taken_[k] && token(k).kind != TokenKind::quote_open && words_in(s.begin, i) < 2 * words_in(k, i)) return;
      Found q;
      q.quotation.kind = QuotationKind::indirect;
      const Span span = whole(s.begin, i - 1);
      bool reported = false;
      each_found_here([&](const Found& f) {
        reported |= f.quotation.kind == QuotationKind::indirect && f.fragments.front().overlaps(span);
      });
      if (reported) return;
      q.fragments.push_back(span);
      attach(q, &cue, speaker, "an author's clause after the sentence");
      found_.push_back(std::move(q));
      return;
    }
  }

  // ── What is common
  // ───────────────────────────────────────────────────────────────────────────────────────────────────
  void set_via(Found& q, const Cue& cue, TokenIndex lo, TokenIndex hi, const Speaker& speaker) {
    const Cue* medium = first_cue(lo, hi, [&](const Cue& c) { return &c != &cue && finite(c) && c.direct; });
    if (medium == nullptr) return;
    const Speaker via = speakers_.of(*medium, lo, hi, true);
    if (!is_medium(via) || via.entity == speaker.entity) return;
    give_via(q, via);
  }

  static void give_via(Found& q, const Speaker& medium) {
    q.quotation.has_via = true;
    q.quotation.via_entity = medium.entity;
    q.quotation.via_name = medium.name;
  }

  // Whose words they are when the clause's subject only passes them on: "— приводит ТАСС слова министра", "— цитирует
  // ТАСС министра", "— передаёт ТАСС со ссылкой на министра".
  Speaker relayed_source(const Cue& cue, const Author& clause, const Speaker& subject) {
    if (!cue.relays && !is_medium(subject)) return {};
    const Cue* by = first_cue(clause.begin, clause.end, [](const Cue& c) { return c.kind == CueKind::preposition; });
    if (by != nullptr) return speakers_.of(*by, clause.begin, clause.end, true);
    if (!cue.relays) return {};
    for (TokenIndex i = cue.end; i + 1 < clause.end; ++i) {
      const std::string_view lemma = d_.reading(i).lemma;
      if (lemma == "слово" || lemma == "заявление" || lemma == "высказывание") return speakers_.at(i + 1, clause.end);
    }
    if (!is_medium(subject)) return {};
    TokenIndex next = cue.end;
    while (next < clause.end && token(next).begin < subject.mention.end) ++next;
    return speakers_.at(next, clause.end);
  }

  QuotationStatus status(const Cue* cue) const {
    if (cue == nullptr) return QuotationStatus::asserted;
    if (cue->denies) return QuotationStatus::denied;
    const Sentence s = sentence(cue->begin);
    if (cue->begin > s.begin && is_mark(cue->begin - 1, "не")) return QuotationStatus::denied;
    for (TokenIndex i = cue->begin > s.begin + 6 ? cue->begin - 6 : s.begin; i < std::min(s.end, cue->end + 3); ++i) {
      if (is_mark(i, "якобы")) return QuotationStatus::alleged;
      if (i < cue->begin && (is_mark(i, "если") || is_mark(i, "бы"))) return QuotationStatus::hypothetical;
    }
    return QuotationStatus::asserted;
  }

  void attach(Found& q, const Cue* cue, const Speaker& speaker, std::string_view rule) {
    if (cue != nullptr) {
      q.quotation.has_cue = true;
      q.quotation.cue_lemma = d_.store(cue->lemma);
      q.quotation.cue = d_.span_of(cue->begin, cue->end);
    }
    q.quotation.status = status(cue);
    q.quotation.has_speaker = speaker.found;
    q.quotation.speaker_entity = speaker.entity;
    q.quotation.speaker_name = speaker.name;
    q.quotation.speaker_mention = speaker.mention;
    q.quotation.reason.rule = "quotation";
    q.quotation.reason.because = rule;
  }

  void write() {
    std::erase_if(found_, [](const Found& f) { return f.fragments.empty(); });
    std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
      return a.fragments.front().begin < b.fragments.front().begin;
    });
    carry_speakers();
    Result& r = *d_.result;
    std::string joined;
    TokenIndex t = 0;
    for (Found& f : found_) {
      Quotation q = f.quotation;
      q.first_fragment = static_cast<Index>(r.fragments.size());
      q.fragment_count = static_cast<Index>(f.fragments.size());
      joined.clear();
      for (const Span& s : f.fragments) {
        if (!joined.empty()) joined += ' ';
        joined += s.of(d_.text);
        r.fragments.push_back(s);
      }
      q.text = f.fragments.size() == 1 ? f.fragments.front().of(d_.text) : d_.store(joined);
      while (t + 1 < d_.token_count() && token(t).end() <= f.fragments.front().begin) ++t;
      q.sentence = d_.sentence_of[t];
      r.quotations.push_back(q);
    }
  }

  Document& d_;
  SpeakerFinder speakers_;
  std::vector<Cue> cues_;
  std::vector<std::uint32_t> cue_at_;  // by token: the cue that begins there
  std::vector<bool> taken_;            // tokens inside quotations found so far
  std::vector<Found> found_;
  // In found_: quotations in marks that begin in the present sentence, and where its reported clauses begin.
  struct Here {
    std::size_t marked_begin = 0, marked_end = 0, reported_begin = 0;
  };
  Here here_;
};

}  // namespace

void attribute_quotations(Document& d, CueFinder& finder) {
  if (d.token_count() == 0) return;
  Attributor(d, finder).run();
}

}  // namespace newsx
