// Quotations without marks: lines of dialogue, a name and a colon, a paragraph after a colon.
#include <algorithm>

#include "speech/attributor.h"

namespace newsx {

using namespace gram;

// "Имя: …" in interviews, lines with a dash, a paragraph after a colon.
void Attributor::dialogue_lines() {
  labelled_turns();
  for (std::size_t p = 0; p < d_.tokens.paragraphs.size(); ++p) {
    d_.stop.check();
    const Paragraph& paragraph = d_.tokens.paragraphs[p];
    if (paragraph.begin >= paragraph.end || taken_[paragraph.begin]) continue;
    if (!dash_line(paragraph) && p > 0) after_colon(p);
  }
}

// The token after the colon of "Имя:" at a paragraph's begin, and whose name it is; 0 where there is none.
TokenIndex Attributor::label(const Paragraph& paragraph, Speaker& speaker) {
  constexpr TokenIndex kLongestLabel = 8;
  const TokenIndex i = paragraph.begin;
  if (i >= paragraph.end || taken_[i] || token(i).kind != TokenKind::word) return 0;
  if (is_mark(i + 1, ":") && i + 3 < paragraph.end) {
    // "Вопрос:" is nobody's.
    const Referent* r = lexicon_.referent(d_.folded(i));
    if (r != nullptr && r->kind == Referent::Kind::label) {
      speaker = {};
      return i + 2;
    }
  }
  const TokenIndex last = std::min(paragraph.end, i + kLongestLabel + 1);
  TokenIndex colon = i;
  while (colon < last && !is_mark(colon, ":")) ++colon;
  if (colon == last) return 0;
  speaker = speakers_.at(i, std::min(paragraph.end, i + kLongestLabel));
  speaker.reference = Reference::none;
  const bool person = speaker.entity != kNoIndex ? entities_[speaker.entity].type == "person" : speaker.animate;
  if (!speaker.found || !person) return 0;
  TokenIndex k = i;
  while (k < paragraph.end && token(k).begin < speaker.mention.end) ++k;
  return k + 2 < paragraph.end && is_mark(k, ":") ? k + 1 : 0;
}

// "Имя: …" A transcript's turn goes on to the next label.
void Attributor::labelled_turns() {
  constexpr std::size_t kMostParagraphs = 12;
  const auto& paragraphs = d_.tokens.paragraphs;
  Speaker speaker, next;
  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    d_.stop.check();
    const TokenIndex begin = label(paragraphs[p], speaker);
    if (begin == 0 || token(begin).kind == TokenKind::quote_open || words_in(begin, paragraphs[p].end) < 2) continue;
    std::size_t last = p;
    for (std::size_t k = p + 1; k < paragraphs.size() && k <= p + kMostParagraphs; ++k) {
      if (label(paragraphs[k], next) != 0) {
        last = k - 1;
        break;
      }
      if (paragraphs[k].begin < paragraphs[k].end && taken_[paragraphs[k].begin]) break;
    }
    const TokenIndex end = paragraphs[last].end;
    Found q;
    q.quotation.kind = QuotationKind::direct;
    add_fragment(q, begin, end);
    take(begin, end);
    attach(q, nullptr, speaker, "a line that begins with the speaker's name");
    found_.push_back(std::move(q));
    p = last;
  }
}

// The paragraph before ends with a cue and a colon, this one is the speech.
void Attributor::after_colon(std::size_t p) {
  const auto& paragraphs = d_.tokens.paragraphs;
  const Paragraph& before = paragraphs[p - 1];
  const bool list = paragraphs[p].kind == ParagraphKind::list_item && p + 1 < paragraphs.size() &&
                    paragraphs[p + 1].kind == ParagraphKind::list_item;
  if (before.end == before.begin || !is_mark(before.end - 1, ":") || list) return;
  TokenIndex begin = paragraphs[p].begin;
  const TokenIndex end = paragraphs[p].end;
  if (token(begin).kind == TokenKind::dash) ++begin;
  if (begin >= end || token(begin).kind == TokenKind::quote_open) return;
  if (is_mark(begin + 1, ".") || is_mark(begin + 1, ")")) return;  // "I. …": an item of a list
  const TokenIndex from = d_.tokens.sentences[d_.sentence_of[before.end - 1]].begin;
  const Cue* cue = last_cue(from, before.end, [](const Cue& c) { return finite(c) && c.direct; });
  if (cue == nullptr || first_shape(begin, end) == Shape::lower || words_in(begin, end) < 3) return;
  Found q;
  q.quotation.kind = QuotationKind::direct;
  add_fragment(q, begin, end);
  take(begin, end);
  attach(q, cue, speakers_.of(*cue, from, before.end, false), "a paragraph after a colon");
  found_.push_back(std::move(q));
}

// "— Спор о ценах — это и есть дружба, — ответил X. — …": a line of dialogue; it needs an author's clause to be told
// from a list.
bool Attributor::dash_line(const Paragraph& paragraph) {
  const TokenIndex begin = paragraph.begin;
  const bool dash = token(begin).kind == TokenKind::dash || is_mark(begin, "—") || is_mark(begin, "–");
  if (!dash || paragraph.end < begin + 5) return false;
  TokenIndex turn = begin;
  while (turn != kNone) turn = dialogue_turn(turn, paragraph.end);
  return taken_[begin];
}

// The first dash in [begin, end) behind a sentence's end: another one's words begin.
TokenIndex Attributor::turn_dash(TokenIndex begin, TokenIndex end) const {
  for (TokenIndex i = begin + 1; i < end; ++i)
    if (token(i).kind == TokenKind::dash && (is_mark(i - 1, ".") || is_mark(i - 1, "!") || is_mark(i - 1, "?")))
      return i;
  return kNone;
}

// "— А? — спросил X. — Б. — В, — ответил Y." from its first dash on: after a full clause of the author's with a
// clause of another's to come, a new quotation begins.
// Gives the dash with which that one begins, kNone when there is none.
TokenIndex Attributor::dialogue_turn(TokenIndex begin, TokenIndex end) {
  const Author author = inner_author(begin + 1, end);
  if (!author.present) return kNone;
  Found q;
  q.quotation.kind = QuotationKind::direct;
  add_fragment(q, begin + 1, author.begin - 1);
  // "— А, — сказал X, — б. В, — добавил он, — г": the author may come in more than once.
  TokenIndex another = kNone;
  Author last = author;
  while (last.goes_on) {
    const Author next = inner_author(last.next + 1, end);
    if (next.present && is_mark(last.next - 1, ".")) {
      another = last.next;
      break;
    }
    // "— А, — сказал X, — б. — В, — ответил Y."
    another = next.present ? turn_dash(last.next + 1, next.begin - 1) : kNone;
    add_fragment(q, last.next, std::min(another, next.present ? next.begin - 1 : end));
    if (another != kNone) {
      take(last.next, another);
      break;
    }
    last = next;
  }
  take(begin, last.present ? last.begin : end);
  const Cue* cue = first_cue(author.begin, author.end, [](const Cue& c) { return finite(c); });
  const Speaker speaker = speakers_.of(*cue, author.begin, author.end, true);
  q.carried = !speaker.found && speaker.mention.empty();
  attach(q, cue, speaker, "a line of dialogue");
  found_.push_back(std::move(q));
  return another;
}

}  // namespace newsx
