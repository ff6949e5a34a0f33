#include "acts/phrase_behind.h"

#include <algorithm>

#include "acts/act_number.h"
#include "acts/act_words.h"

namespace newsx {

using namespace gram;

namespace {
constexpr TokenIndex kBehindWithin = 20;   // tokens of "– эти два закона подписал"
constexpr TokenIndex kWidestBefore = 160;  // tokens before a list in a sentence that are looked at
}  // namespace

TokenRange PhraseBehindFinder::phrase(std::span<const ListItem> items, std::span<const ItemTitle> titles) {
  const Sentence& sentence = d_.tokens.sentences[d_.sentence_of[items.front().marker]];
  const ItemTitle& last = titles[items.size() - 1];
  if (last.span.empty()) return {};
  TokenIndex dash = last.end;
  while (dash < sentence.end && d_.token(dash).kind == TokenKind::quote_close) ++dash;
  const TokenIndex marker = items.front().marker;
  // "Указы № 4 «О лесах» и № 5 «О водах» подписал президент"
  if (marker == sentence.begin + 1 && is_number_sign(d_.text_of(marker)) && governors_.is_act(sentence.begin))
    return has_deed({dash, sentence.end}) ? TokenRange{dash, sentence.end} : TokenRange{};
  if (marker != sentence.begin || dash >= sentence.end || d_.token(dash).kind != TokenKind::dash) return {};
  bool act = false;
  for (TokenIndex i = dash + 1; i < sentence.end && i < dash + kBehindWithin; ++i) {
    act |= governors_.is_act(i);
    if (!act) continue;
    // "– три закона, принятые советом"
    const AnnouncingWord w = words_.look_up(i);
    const bool done = w.role == AnnouncingRole::adopt && (w.grammemes & PRTF) != 0;
    if (done || act_verb(d_, i) != nullptr || governors_.governs(i)) return {dash + 1, sentence.end};
  }
  return {};
}

TokenRange PhraseBehindFinder::deed(std::span<const ListItem> items, std::span<const ItemTitle> titles) {
  TokenIndex noun = items.front().marker;
  const Sentence& sentence = d_.tokens.sentences[d_.sentence_of[noun]];
  const ItemTitle& last = titles[items.size() - 1];
  const bool inserted = noun > sentence.begin && inserts(noun - 1);
  if (inserted) --noun;
  if (last.span.empty() || noun == sentence.begin) return {};
  noun = governors_.before_owner(noun);
  // "на два, «О рекламе» и «О сыщиках», наложил вето", too
  if (noun == sentence.begin || !(governors_.is_act(noun - 1) || words_.look_up(noun - 1).value > 0)) return {};
  if (follows_verb(noun)) return {};
  TokenIndex i = last.end;
  while (i < sentence.end && d_.token(i).kind == TokenKind::quote_close) ++i;
  if (i >= sentence.end || inserts(i) != inserted) return {};
  if (inserted) ++i;
  return has_deed({i, sentence.end}) ? TokenRange{i, sentence.end} : TokenRange{};
}

bool PhraseBehindFinder::inserts(TokenIndex i) const {
  const TokenKind kind = d_.token(i).kind;
  return kind == TokenKind::dash || kind == TokenKind::bracket_open || kind == TokenKind::bracket_close ||
         d_.text_of(i) == ",";
}

TokenIndex PhraseBehindFinder::clause_begin(TokenIndex noun) const {
  const TokenIndex from = d_.tokens.sentences[d_.sentence_of[noun - 1]].begin;
  for (TokenIndex i = noun; i > from && i + kWidestBefore > noun; --i)
    if (contrasts(d_, i - 1)) return i - 1;
  return from;
}

// Whether a finite verb stands before the acts in their clause.
bool PhraseBehindFinder::follows_verb(TokenIndex noun) const {
  const TokenIndex from = clause_begin(noun);
  for (TokenIndex i = noun; i > from && i + kWidestBefore > noun; --i)
    if ((finite_grammemes(d_, i - 1) & (VERB | PRTS)) != 0) return true;
  return false;
}

// Whether a verb that does something with acts stands at the beginning of the range, before any mark.
bool PhraseBehindFinder::has_deed(TokenRange range) {
  for (TokenIndex i = range.begin; i < std::min(range.end, range.begin + kBehindWithin); ++i) {
    if (governors_.governs(i) || act_verb(d_, i) != nullptr) return true;
    if (d_.token(i).kind == TokenKind::punctuation) return false;
  }
  return false;
}

}  // namespace newsx
