#include "reading/document.h"

namespace newsx {

void number_sentences(const Tokens& tokens, std::vector<std::uint32_t>& sentence_of) {
  sentence_of.assign(tokens.tokens.size(), 0);
  for (std::uint32_t i = 0; i < tokens.sentences.size(); ++i)
    std::fill(sentence_of.begin() + tokens.sentences[i].begin, sentence_of.begin() + tokens.sentences[i].end, i);
}

}  // namespace newsx
