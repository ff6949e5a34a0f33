#include "speech/wordings.h"

#include <algorithm>

#include "speech/phrase_parts.h"

namespace newsx {
namespace {

using namespace gram;

std::string_view without_ending(const SpeechText& t, TokenIndex i) { return newsx::without_ending(t.d.folded(i)); }

// Whether one of [begin, end) begins with the stem.
bool has_word(const SpeechText& t, TokenIndex begin, TokenIndex end, std::string_view stem) {
  while (begin < end && !t.d.folded(begin).starts_with(stem)) ++begin;
  return begin < end;
}

}  // namespace

std::string_view without_ending(std::string_view word) {
  constexpr std::size_t kEnding = 2;  // bytes
  return word.substr(0, word.size() - std::min(kEnding, word.size()));
}

bool has_words(const SpeechText& t, TokenIndex begin, TokenIndex end, TokenIndex words, TokenIndex words_end) {
  for (; words < words_end; ++words)
    if (!has_word(t, begin, end, without_ending(t, words))) return false;
  return true;
}

bool is_short_for(const SpeechText& t, const Speaker& s, const Speaker& earlier) {
  return has_words(t, earlier.words_begin + 1, earlier.words_end, s.words_begin + 1, s.words_end);
}

bool is_told_apart(const SpeechText& t, const Speaker& s, const Speaker& earlier) {
  TokenIndex i = s.words_begin + 1;
  while (i < s.words_end && !t.is_mark(i, ",") && (t.grammemes(i) & PREP) == 0) ++i;
  if (i >= s.words_end) return false;
  const std::string_view last = t.d.reading(s.words_end - 1).lemma;
  for (TokenIndex k = earlier.words_begin; k < earlier.words_end; ++k)
    if (t.d.reading(k).lemma == last) return false;
  return true;
}

bool is_of_generic_body(const SpeechText& t, const Speaker& s) {
  if (s.words_end <= s.words_begin + 1) return false;
  const auto inside = t.names.mentions.beginning_in(t.d.span_of(s.words_begin, s.words_end));
  const bool named = std::any_of(inside.begin(), inside.end(), [](const NameMention& m) {
    return m.kind != MentionKind::generic && m.kind != MentionKind::adjective;
  });
  return !named && t.lexicon.referent(t.d.reading(s.words_end - 1).lemma, Referent::Kind::body) != nullptr;
}

bool introduces(const SpeechText& t, TokenIndex name, const Speaker& s) {
  constexpr TokenIndex kMostWordsBefore = 8;  // tokens of the words before a name
  const TokenIndex head = attributes_end(t, s.words_begin, s.words_end);
  TokenIndex noun = name;
  while (noun > 0 && noun + kMostWordsBefore > name && t.d.reading(noun).lemma != s.lemma) {
    --noun;
    const TokenKind kind = t.token(noun).kind;
    const bool word = kind == TokenKind::word || kind == TokenKind::quote_open || kind == TokenKind::quote_close;
    if (!word || (t.grammemes(noun) & VERB) != 0) return false;
  }
  if (noun == name || t.d.reading(noun).lemma != s.lemma) return false;
  for (TokenIndex i = head + 1; i < s.words_end; ++i)
    if (t.is_kind(i, TokenKind::word) && !has_word(t, noun + 1, name, without_ending(t, i))) return false;
  return true;
}

}  // namespace newsx
