// What the tests of this layer share: texts and what is found in them.
#pragma once
#include <string>
#include <string_view>

#include "analyzer/analyzer.h"
#include "study/word_query.h"

namespace newsx::test {

inline const Analyzer& analyzer() {
  static const Analyzer one;
  return one;
}

inline Result analyzed(std::string text) {
  Scratch scratch = analyzer().scratch();
  Text t;
  t.utf8 = std::move(text);
  return analyzer().analyze(std::move(t), scratch);
}

inline WordQuery query_for(std::string_view words, WordSearch search) {
  Scratch scratch = analyzer().scratch();
  return {words, search, analyzer().tokenize(words, scratch)};
}

}  // namespace newsx::test
