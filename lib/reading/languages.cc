#include "reading/languages.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "reading/entity_types.h"
#include "text/language.h"

namespace newsx {
namespace {

constexpr std::string_view kRussian = "ru";
constexpr std::size_t kMostlyKnown = 60;  // percent of the words: Russian prose has 90, Ukrainian and Bulgarian 45
constexpr std::size_t kFewWords = 5;      // headings and names: their letters prove nothing
constexpr std::size_t kManyWords = 15;    // how often a letter comes can be said
constexpr std::string_view kByFrequency = "bg";
constexpr std::size_t kSureName = 8;  // bytes: four Cyrillic letters

struct WordCounts {
  std::size_t known = 0, cyrillic = 0, latin = 0;

  std::size_t all() const { return cyrillic + latin; }
};

WordCounts count_words(const Words& words, const Tokens& tokens, const Paragraph& p) {
  WordCounts n;
  for (TokenIndex i = p.begin; i < p.end; ++i) {
    const Token& t = tokens.tokens[i];
    if (t.kind != TokenKind::word) continue;
    if (t.has(token_flag::cyrillic)) {
      ++n.cyrillic;
      n.known += words.known(t.word) ? 1 : 0;
    } else if (t.has(token_flag::latin)) {
      ++n.latin;
    }
  }
  return n;
}

bool is_sure_alone(const Gazetteer& gazetteer, const NameMatch& m, std::string_view written) {
  if (m.kind != AliasKind::name || written.size() < kSureName || written != m.alias) return false;
  const std::string_view cls = gazetteer.entry_class(m.entry);
  return entity_type(cls) != EntityType::other && gazetteer.attribute(m.entry, "ambiguous").empty() &&
         gazetteer.attribute(m.entry, "also").empty();
}

}  // namespace

void find_languages(std::string_view text, const Words& words, Tokens& tokens, Stop stop) {
  std::string_view before = kRussian;
  for (Paragraph& p : tokens.paragraphs) {
    stop.check();
    p.language = {};
    if (p.begin == p.end) continue;
    const WordCounts n = count_words(words, tokens, p);
    if (n.all() == 0) continue;
    if (n.latin <= n.cyrillic && n.known * 100 >= kMostlyKnown * n.cyrillic) {
      p.language = kRussian;
    } else {
      const Span span{tokens.tokens[p.begin].begin, tokens.tokens[p.end - 1].end()};
      p.language = guess_language(span.of(text));
      const std::size_t enough = p.language == kByFrequency ? kManyWords : kFewWords;
      if (n.all() < enough && p.language != before) p.language = n.latin > n.cyrillic ? std::string_view() : kRussian;
    }
    if (!p.language.empty()) before = p.language;
  }
}

void drop_foreign_matches(std::string_view text, const Gazetteer& gazetteer, const Tokens& tokens, NameMatches& names) {
  if (std::none_of(tokens.paragraphs.begin(), tokens.paragraphs.end(), is_foreign)) return;
  std::size_t paragraph = 0;
  std::erase_if(names.matches, [&](const NameMatch& m) {
    while (tokens.paragraphs[paragraph].end <= m.begin) ++paragraph;
    const Span written{tokens.tokens[m.begin].begin, tokens.tokens[m.end - 1].end()};
    return is_foreign(tokens.paragraphs[paragraph]) && !is_sure_alone(gazetteer, m, written.of(text));
  });
}

void drop_foreign_marks(const Tokens& tokens, std::vector<MarkPair>& marks) {
  if (std::none_of(tokens.paragraphs.begin(), tokens.paragraphs.end(), is_foreign)) return;
  std::size_t paragraph = 0;
  std::erase_if(marks, [&](const MarkPair& pair) {
    while (tokens.paragraphs[paragraph].end <= pair.open) ++paragraph;
    return is_foreign(tokens.paragraphs[paragraph]);
  });
}

std::vector<LanguageShare> shares_of_languages(const Tokens& tokens) {
  std::vector<LanguageShare> shares;
  double all = 0;
  for (const Paragraph& p : tokens.paragraphs) {
    if (p.language.empty()) continue;
    const auto words = static_cast<double>(std::count_if(tokens.tokens.begin() + p.begin, tokens.tokens.begin() + p.end,
                                                         [](const Token& t) { return t.kind == TokenKind::word; }));
    auto at =
        std::find_if(shares.begin(), shares.end(), [&](const LanguageShare& s) { return s.language == p.language; });
    if (at == shares.end()) at = shares.insert(at, {p.language, 0});
    at->share += words;
    all += words;
  }
  for (LanguageShare& s : shares) s.share /= all;
  std::stable_sort(shares.begin(), shares.end(),
                   [](const LanguageShare& a, const LanguageShare& b) { return a.share > b.share; });
  return shares;
}

}  // namespace newsx
