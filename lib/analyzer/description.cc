#include "analyzer/description.h"

#include <algorithm>

#include "reading/headline.h"
#include "reading/languages.h"
#include "text/utf8.h"

namespace newsx {

void describe(const Document& d, Result& result) {
  Counts& counts = result.counts;
  counts.chars = count_code_points(d.text);
  counts.sentences = d.tokens.sentences.size();
  counts.tokens = d.tokens.tokens.size();
  counts.words = static_cast<std::uint64_t>(std::count_if(d.tokens.tokens.begin(), d.tokens.tokens.end(),
                                                          [](const Token& t) { return t.kind == TokenKind::word; }));
  result.languages = shares_of_languages(d.tokens);
  result.sentences.reserve(d.tokens.sentences.size());
  for (const Sentence& s : d.tokens.sentences) result.sentences.push_back(d.span_of(s.begin, s.end));
  result.title = headline_of(d.tokens, d.text);
}

}  // namespace newsx
