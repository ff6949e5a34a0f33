// Quotations without marks: lines of dialogue, a name and a colon, a paragraph after a colon.
#include <algorithm>

#include "extract/attributor.h"

namespace newsx {

using namespace gram;

// "Имя: …" in interviews, lines with a dash, a paragraph after a colon.
void Attributor::dialogue_lines() {
  for (std::size_t p = 0; p < d_.tokens.paragraphs.size(); ++p) {
    const Paragraph& paragraph = d_.tokens.paragraphs[p];
    TokenIndex i = paragraph.begin;
    if (i >= paragraph.end || taken_[i]) continue;
    // A name and a colon at the paragraph's begin.
    Speaker speaker = speakers_.at(i, std::min<TokenIndex>(paragraph.end, i + 8));
    speaker.reference = Reference::none;
    const bool person =
        speaker.found && speaker.entity != kNoIndex && d_.result->entities[speaker.entity].type == "person";
    if (person || (speaker.found && speaker.entity == kNoIndex && speaker.animate)) {
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
bool Attributor::dash_line(const Paragraph& paragraph) {
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
TokenIndex Attributor::dialogue_turn(TokenIndex begin, TokenIndex end) {
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

}  // namespace newsx
