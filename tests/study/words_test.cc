// Concordances, collocations, n-grams, keys: what is counted in real sentences.
#include <doctest/doctest.h>

#include <cmath>

#include "analyzed.h"
#include "base/error.h"
#include "study/collocations.h"
#include "study/concordance.h"
#include "study/keyness.h"
#include "study/ngrams.h"
#include "study/word_query.h"

using namespace newsx;
using test::analyzer;

namespace {

// The places of `words`, joined by "|".
std::string places(std::string_view words, std::string_view text, WordSearch search = WordSearch::lemma) {
  Scratch scratch = analyzer().scratch();
  const WordQuery query(words, search, analyzer());
  std::vector<Span> found;
  CHECK(query.find(text, analyzer().tokenize(text, scratch), found));
  std::string out;
  for (const Span span : found)
    out.append(out.empty() ? "" : "|").append(text.substr(span.begin, span.end - span.begin));
  return out;
}

std::vector<Row> rows(std::string_view words, std::string_view text, unsigned context,
                      ConcordanceOrder order = ConcordanceOrder::file) {
  Scratch scratch = analyzer().scratch();
  const WordQuery query(words, WordSearch::lemma, analyzer());
  const TokenizedText tokens = analyzer().tokenize(text, scratch);
  std::vector<Span> found;
  query.find(text, tokens, found);
  std::vector<Row> out;
  append_concordance_rows(out, text, tokens.tokens, found, {"a.txt", context, OffsetUnit::codepoint});
  sort_concordance(out, order);
  return out;
}

Row regex_row(std::string_view words, std::string_view text, unsigned context) {
  Scratch scratch = analyzer().scratch();
  const TokenizedText tokens = analyzer().tokenize(text, scratch);
  std::vector<Span> found;
  WordQuery(words, WordSearch::regex, analyzer()).find(text, tokens, found);
  std::vector<Row> out;
  append_concordance_rows(out, text, tokens.tokens, found, {"a.txt", context, OffsetUnit::codepoint});
  return out.at(0);
}

Collocations collocations(std::string_view words, std::string_view text, unsigned window) {
  Scratch scratch = analyzer().scratch();
  const WordQuery query(words, WordSearch::lemma, analyzer());
  const TokenizedText tokens = analyzer().tokenize(text, scratch);
  std::vector<Span> found;
  query.find(text, tokens, found);
  Collocations out(window);
  out.add(tokens, found);
  return out;
}

}  // namespace

TEST_CASE("a word is found in all its forms, or as it stands, or by a regular expression") {
  const std::string text = "Мост открыли. О мосте спорят: мосты дороги. Ёлка у Моста.";
  CHECK(places("мост", text) == "Мост|мосте|мосты|Моста");
  CHECK(places("мостов", text) == "Мост|мосте|мосты|Моста");
  CHECK(places("МОСТ", text, WordSearch::exact) == "Мост");
  CHECK(places("елка", text) == "Ёлка");
  CHECK(places("\\bмост\\w+", text, WordSearch::regex) == "мосте|мосты|Моста");
  CHECK(places("x*", text, WordSearch::regex).empty());  // of no length
  CHECK(places("открытый мост", "Открытого моста нет, открытый новый мост") == "Открытого моста");
  CHECK_THROWS_AS(WordQuery("(", WordSearch::regex, analyzer()), Error);
  CHECK_THROWS_AS(WordQuery(" ", WordSearch::lemma, analyzer()), Error);
}

TEST_CASE("contexts: so many words each side, on one line; line and offset of the hit") {
  const std::string text = "Первая строка.\nВторая, с мостом\nчерез реку.";
  CHECK(rows("мост", text, 2) == std::vector<Row>{{"a.txt", "2", "Вторая, с", "мостом", "через реку.", "25"}});
  CHECK(rows("мост", text, 0)[0][2].empty());
  // A regular expression may begin inside the last word: what stands before it in that word is the nearest context.
  CHECK(regex_row("ку", "Мост через реку", 0)[2].empty());
  CHECK(regex_row("ку", "Мост через реку", 1)[2] == "ре");
  CHECK(rows("мост", text, 100)[0][2] == "Первая строка. Вторая, с");
  CHECK(rows("мост", "Мост.", 3) == std::vector<Row>{{"a.txt", "1", "", "Мост", ".", "0"}});
}

TEST_CASE("contexts sorted by the nearest word before, or by the words after") {
  const std::string text = "Новый мост горит. Старый мост ждёт. Ёмкий мост ветшает.";
  const auto column = [&](ConcordanceOrder order, std::size_t c) {
    std::string out;
    for (const Row& row : rows("мост", text, 1, order)) out += row[c] + ';';
    return out;
  };
  CHECK(column(ConcordanceOrder::file, 2) == "Новый;Старый;Ёмкий;");
  CHECK(column(ConcordanceOrder::left, 2) == "Ёмкий;Новый;Старый;");
  CHECK(column(ConcordanceOrder::right, 2) == "Ёмкий;Новый;Старый;");
}

TEST_CASE("collocates: near in the same sentence, each once, not the word itself") {
  const std::string text = "Старый мост через реку ветшает. Старый мост чинят. Река спит. Старый дом стоит.";
  Collocations::Wanted twice;
  twice.least = 2;
  const auto list = collocations("мост", text, 1).list(twice);
  REQUIRE(list.size() == 1);
  CHECK(list[0].lemma == "старый");
  CHECK(list[0].word_class == WordClass::adjective);
  CHECK(list[0].counts.both == 2);
  CHECK(list[0].counts.column == 3);
  CHECK(list[0].counts.row == 4);   // старый, через, старый, чинят
  CHECK(list[0].counts.all == 11);  // all words but the hits
  for (const auto& c : list) CHECK(c.lemma != "мост");
  // The whole sentence, once though near two hits.
  const auto wide = collocations("мост", "Мост и мост рядом. Дом спит.", 0).list({});
  for (const auto& c : wide) CHECK(c.counts.both == 1);
  Collocations::Wanted nouns;
  nouns.classes = class_bit(WordClass::noun);
  for (const auto& c : collocations("мост", text, 0).list(nouns)) CHECK(c.lemma == "река");
}

TEST_CASE("collocations join in any order") {
  const Collocations a = collocations("мост", "Старый мост ветшает.", 5),
                     b = collocations("мост", "Новый мост стоит. Дом спит.", 5);
  Collocations ab = a, ba = b;
  ab.add(b);
  ba.add(a);
  CHECK(ab.hits() == 2);
  const auto x = ab.list({}), y = ba.list({});
  REQUIRE(x.size() == y.size());
  for (std::size_t i = 0; i < x.size(); ++i) {
    CHECK(x[i].lemma == y[i].lemma);
    CHECK(x[i].log_likelihood == y[i].log_likelihood);
  }
}

TEST_CASE("runs of words go over no mark and no sentence") {
  Scratch scratch = analyzer().scratch();
  const auto count = [&](const char* text, bool forms) {
    Ngrams ngrams(2, forms);
    ngrams.add(analyzer().tokenize(text, scratch));
    ngrams.add(analyzer().tokenize("Новый мост.", scratch));
    std::string out;
    for (const auto& n : ngrams.list(0, 1))
      out += n.words + '=' + std::to_string(n.count) + '/' + std::to_string(n.documents) + ' ';
    return out;
  };
  CHECK(count("Новый мост, новый дом. Нового моста нет.", false) == "новый мост=3/2 мост нет=1/1 новый дом=1/1 ");
  CHECK(count("Нового моста нет", true) == "моста нет=1/1 нового моста=1/1 новый мост=1/1 ");
}

TEST_CASE("keys: what one corpus has more of; both directions; equal rates tell nothing") {
  FrequencyList a, b;
  a.add(1000, {{"мост", 30}, {"дом", 10}, {"и", 40}});
  b.add(2000, {{"дом", 60}, {"и", 80}});
  const auto keys = keyness(a, b, {});
  REQUIRE(keys.size() == 3);
  CHECK(keys[0].name == "мост");
  CHECK(keys[0].second == 0);
  CHECK(keys[0].log_likelihood > 0);
  CHECK(keys[0].q < 0.001);
  CHECK(keys[1].name == "дом");
  CHECK(keys[1].log_likelihood < 0);
  CHECK(keys[1].log_ratio == doctest::Approx(std::log2(10.0 / 30)));
  CHECK(keys[2].log_likelihood == doctest::Approx(0));
  CHECK(keyness(a, b, {1, 1, "ДОМ", false}).front().name == "дом");
  CHECK(keyness(a, b, {0, 80, "", false}).size() == 1);  // in both together
}
