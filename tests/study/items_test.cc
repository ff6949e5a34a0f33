// What is counted in a document, now or in an earlier result of it.
#include "study/items.h"

#include <doctest/doctest.h>

#include "analyzed.h"
#include "facts/earlier_result.h"
#include "output/json.h"

using namespace newsx;
using test::analyzed;
using test::analyzer;

TEST_CASE("what is read back counts as what was found") {
  const Result found = analyzed(
      "Президент Казахстана Даурен Тасыбеков заявил, что мост достроят. «Работы идут хорошо», — сказал Тасыбеков. "
      "Партия «Единая Россия» победила. Правительство молчит.\n\nПриняты решения:\n1. О бюджете\n2. О мосте\n");
  std::string json;
  append_json(json, found, {}, {});
  const auto read = read_result(json);
  REQUIRE(read);
  for (const CountBy by : {CountBy::person, CountBy::country, CountBy::organization, CountBy::place, CountBy::speaker,
                           CountBy::cue, CountBy::date, CountBy::source}) {
    CAPTURE(static_cast<int>(by));
    CHECK(items_of(read->result, "d", {by}) == items_of(found, "d", {by}));
  }
  CHECK(read->result.counts.words == found.counts.words);
  CHECK(read->result.decisions.size() == found.decisions.size());
  CHECK(read->result.decision_lists.size() == found.decision_lists.size());
  CHECK(read->result.quotations.size() == found.quotations.size());
  CHECK_FALSE(items_of(found, "d", {CountBy::person}).empty());
  CHECK_FALSE(items_of(found, "d", {CountBy::speaker}).empty());
}

TEST_CASE("words and base forms of a text") {
  Scratch scratch = analyzer().scratch();
  const std::string text = "Мост и мосты. Моста нет, 12 мостов";
  const ItemCounts words = words_of(analyzer().tokenize(text, scratch), CountBy::word);
  CHECK(words.at("мост") == 1);
  CHECK(words.count("12") == 0);
  const ItemCounts lemmas = words_of(analyzer().tokenize(text, scratch), CountBy::lemma);
  CHECK(lemmas.at("мост") == 4);
}
