#include "speech/speech_text.h"

#include "speech/entity_kinds.h"

namespace newsx {

using namespace gram;

SpeechText::SpeechText(const Document& document, const Names& names_of_it, const NameResult& result, CueFinder& finder)
    : d(document),
      names(names_of_it),
      named(result),
      lexicon(finder.lexicon()),
      before_(document.token_count() + 1),
      cue_at_(document.token_count(), kNone),
      in_marks_(document.token_count()) {
  finder.find(d, cues_);
  d.stop.check();
  for (std::uint32_t c = 0; c < cues_.size(); ++c) cue_at_[cues_[c].begin] = c;
  for (const MarkPair& m : d.marks)
    if (m.quote && m.depth == 0)
      std::fill(in_marks_.begin() + m.open, in_marks_.begin() + std::min(m.close, size()), true);
  Before sum;
  for (TokenIndex i = 0; i < size(); ++i) {
    before_[i] = sum;
    const TokenKind kind = token(i).kind;
    sum.words += kind == TokenKind::word || kind == TokenKind::number;
    sum.verbs += kind == TokenKind::word && (grammemes(i) & (VERB | PRED | ADJS | PRTS)) != 0;
  }
  before_.back() = sum;
}

Sentence SpeechText::sentence(TokenIndex i) const {
  Sentence s = d.tokens.sentences[d.sentence_of[i]];
  s.begin = std::max(s.begin, i > kLongestSentence ? i - kLongestSentence : 0);
  s.end = std::min(s.end, i + kLongestSentence);
  return s;
}

TokenIndex SpeechText::token_at(std::uint32_t byte) const {
  const auto& all = d.tokens.tokens;
  const auto at =
      std::upper_bound(all.begin(), all.end(), byte, [](std::uint32_t b, const Token& t) { return b < t.begin; });
  return at == all.begin() ? 0 : static_cast<TokenIndex>(at - all.begin()) - 1;
}

TokenIndex SpeechText::close_of(TokenIndex open) const {
  const auto p = std::lower_bound(d.marks.begin(), d.marks.end(), open,
                                  [](const MarkPair& m, TokenIndex at) { return m.open < at; });
  return p != d.marks.end() && p->open == open ? p->close : 0;
}

bool has_dash(const SpeechText& t, TokenIndex begin, TokenIndex end) {
  while (begin < end && !t.is_kind(begin, TokenKind::dash)) ++begin;
  return begin < end;
}

bool starts_small(const SpeechText& t, TokenIndex begin, TokenIndex end) {
  for (TokenIndex i = begin; i < end; ++i)
    if (t.token(i).shape != Shape::none) return t.token(i).shape == Shape::lower;
  return true;
}

TokenIndex words_begin(const SpeechText& t, const Sentence& s) {
  if (s.begin + 2 >= s.end) return s.begin;
  // ", 16:03 ЗАРЯ Мост открыт"
  TokenIndex site_at = s.begin;
  while (site_at + 2 < s.end && (t.is_mark(site_at, ",") || t.is_kind(site_at, TokenKind::time))) ++site_at;
  if (const MentionIndex m = site_at > s.begin ? t.names.mentions.covering(site_at) : kNone; m != kNone) {
    const NameMention& name = t.names.mentions[m];
    if (name.begin == site_at && name.end < s.end && is_media_body(t.named, name.entity) &&
        t.token(name.end).shape == Shape::title)
      return name.end;
  }
  const bool dash = t.is_kind(s.begin + 1, TokenKind::dash) || t.is_mark(s.begin + 1, "-");
  const bool site = t.is_kind(s.begin, TokenKind::url) || t.d.text_of(s.begin).find('.') != std::string_view::npos;
  return dash && site ? s.begin + 2 : s.begin;
}

bool is_full_stop(const SpeechText& t, TokenIndex i) {
  return t.is_mark(i, ".") || t.is_mark(i, "!") || t.is_mark(i, "?") || t.is_mark(i, "…");
}

}  // namespace newsx
