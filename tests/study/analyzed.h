// What the tests of this layer share: texts and what is found in them.
#pragma once
#include <string>

#include "analyzer/analyzer.h"

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

}  // namespace newsx::test
