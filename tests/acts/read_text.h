// A text as the passes over acts see it.
#pragma once
#include <span>
#include <string>
#include <string_view>

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
  const std::string_view view = text;
  reader.read(std::span(&view, 1));
  const Document document = reader.document(0, strings);
  return f(document);
}

}  // namespace newsx::test
