// Which words report, by the tables, and what is said of them.
#include "speech/cues.h"

#include <doctest/doctest.h>

#include "examples.h"

using namespace newsx;
using newsx::test::Example;

namespace {

// "по её словам=по словам; сказала=сказать": the cues with their lemmas.
std::string cues(std::string_view marked) {
  const Example e(marked);
  std::vector<Cue> found;
  test::Knowledge::instance().cues.find(e.document(), found);
  std::string out;
  for (const Cue& c : found) {
    if (!out.empty()) out += "; ";
    out.append(e.words(c.begin, c.end)).append("=").append(c.row->lemma);
  }
  return out;
}

// The traits of the first cue, in the order of CueTrait.
std::string traits(std::string_view marked) {
  const Example e(marked);
  std::vector<Cue> found;
  test::Knowledge::instance().cues.find(e.document(), found);
  if (found.empty()) return "none";
  std::string out;
  const char* const names[] = {"that",     "direct", "weak",      "denying", "naming",
                               "relaying", "medium", "addressed", "telling", "topical"};
  for (std::uint16_t bit = 0; bit < 10; ++bit)
    if (found.front().is(static_cast<CueTrait>(1 << bit))) out.append(out.empty() ? "" : " ").append(names[bit]);
  return out;
}

}  // namespace

TEST_CASE("verbs and nouns are cues in any form") {
  CHECK(cues("Она сказала, что он говорил бы.") == "сказала=сказать; говорил=говорить");
  CHECK(cues("Об этом рассказано в заявлениях.") == "рассказано=рассказать; заявлениях=заявление");
  CHECK(cues("Мост стоит у реки.") == "");
}

TEST_CASE("predicates stand in the table in the masculine") {
  CHECK(cues("Она уверена, они согласны, он убежден.") == "уверена=уверен; согласны=согласен; убежден=убеждён");
  CHECK(cues("Мост намерены закрыть.") == "намерены=намерен");
}

TEST_CASE("verbs of several words, with one other word between at most") {
  CHECK(cues("Он обратил внимание на мост.") == "обратил внимание=обратить внимание");
  CHECK(cues("Он обратил также внимание на мост.") == "обратил также внимание=обратить внимание");
  CHECK(cues("Он обратил на мост внимание.") == "");
}

TEST_CASE("prepositional cues, with a possessive inside") {
  CHECK(cues("По словам жителей, мост закрыт.") == "По словам=по словам");
  CHECK(cues("По её словам, мост закрыт.") == "По её словам=по словам");
  CHECK(cues("По ее словам, мост закрыт.") == "По ее словам=по словам");
  CHECK(cues("На его взгляд, мост хорош.") == "На его взгляд=на взгляд");
  CHECK(cues("С их точки зрения, мост хорош.") == "С их точки зрения=с точки зрения");
  CHECK(cues("По его мосту не пройти.") == "");
  CHECK(cues("В интервью газете он сказал.") == "В интервью=в интервью; сказал=сказать");
}

TEST_CASE("what a row says of its cue") {
  CHECK(traits("Он сказал.") == "that direct addressed telling topical");
  CHECK(traits("Он заявил.") == "that direct addressed telling topical");
  CHECK(traits("Он отрицает.") == "that direct denying");
  CHECK(traits("Он назвал.") == "that naming telling");
  CHECK(traits("В интервью газете.") == "medium");
}
