// A text as the passes over acts see it.
#pragma once
#include <string>

#include "analyzer/reader.h"
#include "base/arena.h"

namespace newsx::test {

inline const LoadedKnowledge& knowledge() {
  static const LoadedKnowledge loaded{AnalyzerOptions{}};
  return loaded;
}

// Calls f(document).
template <class F>
auto with_document(const std::string& text, F&& f) {
  static Reader reader(knowledge());
  Arena strings;
  reader.read(text);
  const Document document = reader.document(text, strings);
  return f(document);
}

}  // namespace newsx::test
