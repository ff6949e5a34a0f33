// Texts and expectations of the token tests as readable strings.
#pragma once
#include <string>
#include <string_view>

#include "tokens/marks.h"
#include "tokens/tokenizer.h"

namespace newsx::test {

struct Read {
  explicit Read(std::string_view source) : text(source) { tokenizer().tokenize(text, vocabulary, tokens); }

  static const Tokenizer& tokenizer() {
    static const Tokenizer made;
    return made;
  }
  std::string_view at(TokenIndex i) const { return tokens.tokens[i].span().of(text); }

  std::string text;
  Vocabulary vocabulary;
  Tokens tokens;
};

// The tokens with "|" between them.
inline std::string split(std::string_view text) {
  const Read read(text);
  std::string out;
  for (TokenIndex i = 0; i < read.tokens.tokens.size(); ++i) {
    if (i > 0) out += '|';
    out += read.at(i);
  }
  return out;
}

// The sentences in brackets, without what stands between them.
inline std::string sentences(std::string_view text) {
  const Read read(text);
  std::string out;
  for (const Sentence& s : read.tokens.sentences) {
    const std::uint32_t begin = read.tokens.tokens[s.begin].begin;
    out += '[';
    out += text.substr(begin, read.tokens.tokens[s.end - 1].end() - begin);
    out += ']';
  }
  return out;
}

}  // namespace newsx::test
