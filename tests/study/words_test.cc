// Concordances, collocations, n-grams, keys: what is counted in real sentences.
#include <doctest/doctest.h>

#include "analyzed.h"
#include "base/error.h"
#include "study/collation.h"
#include "study/collocations.h"
#include "study/concordance.h"
#include "study/items.h"
#include "study/ngrams.h"
#include "study/word_query.h"

using namespace newsx;
using test::analyzer;
using test::query_for;

namespace {

// The places of `words`, joined by "|".
std::string places(std::string_view words, std::string_view text, WordSearch search = WordSearch::lemma) {
  Scratch scratch = analyzer().scratch();
  const WordQuery query = query_for(words, search);
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
  const WordQuery query = query_for(words, WordSearch::lemma);
  const TokenizedText tokens = analyzer().tokenize(text, scratch);
  std::vector<Span> found;
  query.find(text, tokens, found);
  std::vector<Row> out;
  append_concordance_rows(out, text, tokens.tokens, found,
                          {ArticleCells(Text(), {}, {}, "a.txt"), context, OffsetUnit::codepoint});
  sort_concordance(out, order);
  for (Row& row : out) row.resize(6);  // without what is known of the article
  return out;
}

Row regex_row(std::string_view words, std::string_view text, unsigned context) {
  Scratch scratch = analyzer().scratch();
  const TokenizedText tokens = analyzer().tokenize(text, scratch);
  std::vector<Span> found;
  query_for(words, WordSearch::regex).find(text, tokens, found);
  std::vector<Row> out;
  append_concordance_rows(out, text, tokens.tokens, found,
                          {ArticleCells(Text(), {}, {}, "a.txt"), context, OffsetUnit::codepoint});
  return out.at(0);
}

Collocations collocations(std::string_view words, std::string_view text, unsigned window) {
  Scratch scratch = analyzer().scratch();
  const WordQuery query = query_for(words, WordSearch::lemma);
  const TokenizedText tokens = analyzer().tokenize(text, scratch);
  std::vector<Span> found;
  query.find(text, tokens, found);
  Collocations out(window);
  out.add(tokens, text, found);
  return out;
}

}  // namespace

TEST_CASE("a word is found in all its forms, or as it stands, or by a regular expression") {
  const std::string text = "Мост открыли. О мосте спорят: мосты дороги. Ёлка у Моста.";
  CHECK(places("мост", text) == "Мост|мосте|мосты|Моста");
  CHECK(places("мостов", text) == "Мост|мосте|мосты|Моста");
  CHECK(places("МОСТ", text, WordSearch::exact) == "Мост");
  CHECK(places("елка", text) == "Ёлка");
  CHECK(places("ёлка", "Елка и ёлки") == "Елка|ёлки");
  CHECK(places("\\bмост\\w+", text, WordSearch::regex) == "мосте|мосты|Моста");
  CHECK(places("x*", text, WordSearch::regex).empty());  // of no length
  CHECK(places("открытый мост", "Открытого моста нет, открытый новый мост") == "Открытого моста");
  CHECK_THROWS_AS(query_for("(", WordSearch::regex), Error);
  CHECK_THROWS_AS(query_for(" ", WordSearch::lemma), Error);
}

// A form that is no base form, and a form that is one of another word too.
TEST_CASE("a word as typed is never lost: all that it may be a form of, and the form itself") {
  CHECK(places("лет", "Пять лет, в год.") == "лет|год");
  CHECK(places("может", "Он может. Они могли.") == "может|могли");
  CHECK(places("было", "Это было давно. Он был там.") == "было|был");
  CHECK(places("стали", "Они стали выше. Сталь ржавеет.") == "стали|Сталь");
  CHECK(places("сталь", "Они стали выше. Сталь ржавеет.") == "Сталь");
  // Of a surname that no dictionary has, whether it is declined as a man's or as a woman's.
  CHECK(places("Тасыбекова", "Тасыбеков приехал. Видели Тасыбекова. Мария Тасыбекова рада.") ==
        "Тасыбеков|Тасыбекова|Тасыбекова");
  CHECK(places("лет", "Пять лет, в год.", WordSearch::exact) == "лет");
}

TEST_CASE("what is searched is said") {
  const auto said = [](const char* words, WordSearch search) { return query_for(words, search).searched(); };
  CHECK(said("мост", WordSearch::lemma) == "мост");
  CHECK(said("моста", WordSearch::lemma) == "мост (form: моста)");
  CHECK(said("стали", WordSearch::lemma) == "стать, сталь (form: стали)");
  CHECK(said("новый мост", WordSearch::lemma) == "новый + мост");
  CHECK(said("лет", WordSearch::exact) == "лет");
  CHECK(said("\\bмост", WordSearch::regex) == "\\bмост");
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
  CHECK(rows("мост", "Ёжик, мост. Жёлтый мост. Еда, мост. Latin мост.", 1, ConcordanceOrder::left)[1][2] == "Ёжик,");
  const std::string two_words = "Новый красивый мост. Ясный большой мост.";
  CHECK(rows("мост", two_words, 2, ConcordanceOrder::left)[0][2] == "Ясный большой");
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
  // The whole sentence, once though near two hits.
  const auto wide = collocations("мост", "Мост и мост рядом. Дом спит.", 0).list({});
  REQUIRE_FALSE(wide.empty());
  for (const auto& c : wide) CHECK(c.counts.both == 1);
  Collocations::Wanted nouns;
  nouns.classes = class_bit(WordClass::noun);
  const auto only_nouns = collocations("мост", text, 2).list(nouns);
  REQUIRE(only_nouns.size() == 1);
  CHECK(only_nouns[0].lemma == "река");
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
  const auto figures = Collocations::figures();
  for (std::size_t i = 0; i < x.size(); ++i) CHECK(row_of(figures, x[i]) == row_of(figures, y[i]));
}

TEST_CASE("ё and е are one letter, whatever is counted") {
  Scratch scratch = analyzer().scratch();
  constexpr std::string_view words = "Ещё елка, еще ёлка. Пришёл Журавлёв, пришел Журавлев.";
  const TokenizedText text = analyzer().tokenize(words, scratch);
  const auto counted = [&](CountBy by) {
    std::string out;
    for (const auto& [word, count] : words_of(text, by)) out += word + '=' + std::to_string(count) + ' ';
    return out;
  };
  CHECK(counted(CountBy::word) == "елка=2 еще=2 журавлев=2 пришел=2 ");
  CHECK(counted(CountBy::lemma) == "елка=2 еще=2 журавлев=2 прийти=2 ");
  for (const bool forms : {false, true}) {
    Ngrams ngrams(2, forms);
    ngrams.add(text, words);
    CHECK(ngrams.list(0, 2).size() == 2);
  }
}

TEST_CASE("words are sorted as the Russian alphabet has them") {
  std::vector<std::string> words{"ясень", "ёлка", "еж", "жук", "елка", "Zebra", "ёж", "Ёлка", "елкой"};
  sort_by_alphabet(words, [](const std::string& w) { return std::string_view(w); });
  CHECK(words == std::vector<std::string>{"еж", "ёж", "елка", "ёлка", "Ёлка", "елкой", "жук", "ясень", "Zebra"});
}

TEST_CASE("runs of words go over no mark and no sentence") {
  Scratch scratch = analyzer().scratch();
  const auto count = [&](const char* text, bool forms) {
    Ngrams ngrams(2, forms);
    for (const std::string_view article : {text, "Новый мост."})
      ngrams.add(analyzer().tokenize(article, scratch), article);
    std::string out;
    for (const auto& n : ngrams.list(0, 1))
      out += n.words + '=' + std::to_string(n.count) + '/' + std::to_string(n.documents) + ' ';
    return out;
  };
  CHECK(count("Новый мост, новый дом. Нового моста нет.", false) == "новый мост=3/2 мост нет=1/1 новый дом=1/1 ");
  CHECK(count("Нового моста нет", true) == "моста нет=1/1 нового моста=1/1 новый мост=1/1 ");
}

TEST_CASE("beside a base form stands how it is most often written") {
  Scratch scratch = analyzer().scratch();
  constexpr std::string_view text =
      "Новом мосту рады. На новом мосту люди. Новый мост стоит. Совет Озёрска. Совет Озёрска.";
  Ngrams ngrams(2, false);
  ngrams.add(analyzer().tokenize(text, scratch), text);
  std::string out;
  for (const auto& n : ngrams.list(2, 2)) out += n.words + '=' + n.form + ' ';
  CHECK(out == "новый мост=новом мосту совет озерск=Совет Озёрска ");
  Ngrams few(2, false), all(2, false);
  few.add(analyzer().tokenize("Новый мост.", scratch), "Новый мост.");
  const std::string_view many = "Новые мосты. Новые мосты.";
  all.add(analyzer().tokenize(many, scratch), many);
  few.add(all);
  CHECK(few.list(1, 1)[0].form == "Новые мосты");
  const Collocations near = collocations("мост", "Старого моста нет. Старого моста мало. Старый мост стар.", 2);
  for (const auto& c : near.list({}))
    if (c.lemma == "старый") CHECK(c.form == "Старого");
}
