#include <doctest/doctest.h>

#include "driver.h"

using newsx::test::Driver;

namespace {

// "c[…]; c[…]": what one pattern covers.
std::string covers(const std::string& pattern, std::string_view text, const std::string& lines = "") {
  return Driver("rule r\n  pattern " + pattern + "\n  make c\n" + lines).made(text);
}

}  // namespace

TEST_CASE("atoms of one token") {
  CHECK(covers("\"ещё\"", "Еще и ещё, ЕЩЁ") == "c[Еще]; c[ещё]; c[ЕЩЁ]");
  CHECK(covers("\",\"", "раз, два") == "c[,]");
  CHECK(covers("совет", "Совета и советы, советский") == "c[Совета]; c[советы]");
  CHECK(covers("UPPER", "Глава МИД Иван и ОДКБ") == "c[МИД]; c[ОДКБ]");
  CHECK(covers("[Title & !UPPER]", "глава МИД Иван") == "c[Иван]");
  CHECK(covers("[Title & Mixed]", "РосАтом купил eBay") == "c[РосАтом]");
  CHECK(covers("number", "в 2019 году") == "c[2019]");
  CHECK(covers("first", "Он сказал. «Да», ответил я.") == "c[Он]; c[«]; c[Да]");
  CHECK(covers("[first & word]", "Он сказал. — Да, ответил я.") == "c[Он]; c[Да]");
  CHECK(covers("glued", "раз, два") == "c[,]");
  CHECK(covers("[word & !known]", "мама бзкрпт") == "c[бзкрпт]");
  CHECK(covers("NOUN,gent", "дом отца") == "c[отца]");
}

TEST_CASE("one of several words, and none of them") {
  CHECK(covers("[\"дома\" | сад | Title]", "дома, дом, в садах Минска") == "c[дома]; c[садах]; c[Минска]");
  CHECK(covers("[NOUN & !(\"дома\" | сад) & lower]", "дома, дом, сады") == "c[дом]");
  CHECK(covers("[@places & plur]", "сад, сады", "list places сад дом\n") == "c[сады]");
}

TEST_CASE("patterns: greedy, alternatives, repetition") {
  CHECK(covers("Title+", "видел Ивана Петрова и Анну") == "c[Ивана Петрова]; c[Анну]");
  CHECK(covers("Title{2}", "видел Ивана Петровича Петрова Анну Иванову") == "c[Ивана Петровича]; c[Петрова Анну]");
  CHECK(covers("\"и\" Title | \"или\" lower", "и Анна или мама и папа") == "c[и Анна]; c[или мама]");
  CHECK(covers("lower? number", "около 5 и 6") == "c[около 5]; c[и 6]");
}

TEST_CASE("`it` is what is covered, and matching goes on after it") {
  CHECK(covers("\"и\" it:Title lower*", "и Анна и Вера пошли") == "c[Анна]; c[Вера]");
}

TEST_CASE("a match never crosses a sentence and is at most 48 units long") {
  CHECK(covers("word \".\"? word", "Мама мыла раму. Папа пел.") == "c[Мама мыла]; c[Папа пел]");
  std::string many = "а";
  for (int i = 1; i < 60; ++i) many += " а";
  Driver driver("rule r\n  pattern \"а\"+\n  make c\n");
  const auto& found = driver.run(many);
  REQUIRE(found.annotations.size() == 2);
  CHECK(found.annotations[0].end == 48);
  CHECK(found.annotations[1].end == 60);
}

TEST_CASE("named parts: each repetition gives one") {
  Driver driver("rule r\n  pattern a:Title+ b:(lower+)\n  make c a=a b=b k=\"text\"\n");
  CHECK(driver.made("Иван Петров тихо спал") == "c[Иван Петров тихо спал] a=Иван a=Петров b=тихо спал k=text");
}

TEST_CASE("overlaps: earliest, longest, priority, order") {
  Driver driver(
      "rule long\n  pattern Title lower\n  make long\n"
      "rule low\n  pattern Title\n  make low\n  priority -1\n"
      "rule high\n  pattern Title\n  make high\n  priority 7\n"
      "rule later\n  pattern lower\n  make later\n"
      "rule same\n  pattern lower\n  make same\n");
  CHECK(driver.made("Иван спал долго") == "long[Иван спал]; later[долго]");
  CHECK(driver.made("МИД") == "high[МИД]");
}

TEST_CASE("of equal rules the user's come first, then those that stand first") {
  Driver driver(
      "phase one\nrule mine\n  pattern Title\n  make mine\n"
      "rule theirs\n  pattern Title\n  make theirs\n");
  CHECK(driver.made("МИД") == "mine[МИД]");
  const std::vector<newsx::Grammar::Source> sources = {
      {"a.rules", "phase one\nrule a\n  pattern Title\n  make a\n", false},
      {"b.rules", "phase one\nrule b\n  pattern Title\n  make b\n", true}};
  CHECK(Driver(sources).made("МИД") == "b[МИД]");
}

TEST_CASE("when the constraints of the longest fail, the next rule, then the next shorter match is tried") {
  Driver driver(
      "rule long\n  pattern Title Title lower\n  make long\n  after number\n"
      "rule pair\n  pattern Title Title\n  make pair\n  not-before \"и\"\n"
      "rule one\n  pattern Title\n  make one\n");
  CHECK(driver.made("Иван Петров спал 5") == "long[Иван Петров спал]");
  CHECK(driver.made("Иван Петров спал") == "pair[Иван Петров]");
  CHECK(driver.made("и Иван Петров спал") == "one[Иван]; one[Петров]");
}

TEST_CASE("constraints on edges and gaps") {
  CHECK(covers("Title", "и Иван, но Пётр", "  before \"и\"\n") == "c[Иван]");
  CHECK(covers("Title", "Анна и Иван", "  not-before any\n") == "c[Анна]");
  CHECK(covers("Title", "Все спят. Иван спит", "  before any\n") == "");  // what stands before is of the same sentence
  CHECK(covers("Title", "Анна и Иван", "  after any\n") == "c[Анна]");
  CHECK(covers("Title", "Анна и Иван", "  not-after any\n") == "c[Иван]");
  CHECK(covers("number symbol", "5 % и 6%", "  tight\n") == "c[6%]");
  CHECK(covers("word word", "раз\nдва три", "  same-line\n") == "c[два три]");
}

TEST_CASE("differ and same") {
  CHECK(covers("a:word b:word", "мама мамы папа папа", "  differ a b\n") == "c[мама мамы]");
  CHECK(covers("a:word b:word", "дом стола столы дом дом", "  same a b\n") == "c[стола столы]; c[дом дом]");
}

TEST_CASE("agreement in case, number and gender") {
  const std::string rule = "rule r\n  pattern a:ADJF b:NOUN\n  make c\n  agree a b : case number gender\n";
  CHECK(Driver(rule).made("большого дома") == "c[большого дома]");
  CHECK(Driver(rule).made("большая дома") == "");
  CHECK(Driver(rule).readings("большого дома") == "masc,sing,gent");
}
