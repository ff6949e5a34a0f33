#include "evaluate/score.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "evaluate/bcubed.h"

using namespace newsx;

namespace {

// "Глава МИД Грузии Давид Залкалиани прибыл в Тбилиси" as places of ASCII letters: a token a letter.
std::vector<Span> letters(std::uint32_t count) {
  std::vector<Span> out;
  for (std::uint32_t i = 0; i < count; ++i) out.push_back({2 * i, 2 * i + 1});
  return out;
}
Span tokens(std::uint32_t first, std::uint32_t last) { return {2 * first, 2 * last + 1}; }

Score score_of(const std::vector<GoldMention>& gold, const std::vector<SystemMention>& found,
               std::vector<EvaluationError>& errors) {
  std::vector<std::string> types;
  for (const GoldMention& m : gold) types.push_back(m.type);
  const std::vector<std::string_view> known = {"person", "weapon"};
  std::sort(types.begin(), types.end());
  types.erase(std::unique(types.begin(), types.end()), types.end());
  Score score(evaluated_types(types, known));
  score.add(gold, found, letters(20), errors);
  return score;
}

}  // namespace

TEST_CASE("marked types and newsx's own") {
  const std::vector<std::string> gold = {"CITY", "DISTRICT", "LOC", "LAW", "Weapon"};
  const std::vector<std::string_view> known = {"person", "weapon"};
  const std::vector<EvaluatedType> types = evaluated_types(gold, known);
  REQUIRE(types.size() == 3);
  CHECK(types[0].name == "PLACE");
  CHECK(types[0].gold == std::vector<std::string>{"CITY", "DISTRICT"});
  CHECK(types[0].system == std::vector<std::string>{"place"});
  CHECK(types[1].name == "LOC");
  CHECK(types[1].system == std::vector<std::string>{"country", "place"});
  CHECK(types[2].name == "Weapon");
  CHECK(types[2].system == std::vector<std::string>{"weapon"});
}

TEST_CASE("strict counts spans, the other measure tokens") {
  std::vector<EvaluationError> errors;
  const Score score = score_of(
      {{"PER", tokens(0, 1), {}}, {"PER", tokens(5, 5), {}}},
      {{"person", tokens(0, 1), "a", {}}, {"person", tokens(5, 6), "b", {}}, {"place", tokens(9, 9), "c", {}}}, errors);
  REQUIRE(score.types().size() == 1);
  CHECK(score.of(0).strict.right == 1);
  CHECK(score.of(0).strict.f1() == doctest::Approx(0.5));
  CHECK(score.of(0).tokens.precision() == doctest::Approx(3.0 / 4));
  CHECK(score.of(0).tokens.recall() == doctest::Approx(1));
  CHECK(score.rules().at("a").right == 1);
  CHECK(score.rules().at("b").fired == 1);
  CHECK(score.rules().at("b").right == 0);
  CHECK(score.rules().count("c") == 0);  // no type of the gold's
}

TEST_CASE("equal mentions of a type count once, nested ones each") {
  std::vector<EvaluationError> errors;
  const Score score = score_of({{"ORG", tokens(0, 3), {}}, {"ORG", tokens(0, 1), {}}},
                               {{"organization", tokens(0, 3), {}, {}},
                                {"organization", tokens(0, 3), {}, {}},
                                {"organization", tokens(0, 1), {}, {}}},
                               errors);
  CHECK(score.of(0).strict.found == 2);
  CHECK(score.of(0).strict.f1() == doctest::Approx(1));
  CHECK(errors.empty());
}

TEST_CASE("classes of errors") {
  std::vector<EvaluationError> errors;
  score_of({{"PER", tokens(0, 1), {}}, {"PER", tokens(4, 4), {}}, {"LOC", tokens(8, 8), {}}},
           {{"person", tokens(0, 0), "short", {}},
            {"person", tokens(8, 8), "wrong", {}},
            {"place", tokens(12, 12), "extra", {}}},
           errors);
  REQUIRE(errors.size() == 4);
  CHECK(errors[0].cls == ErrorClass::boundary);
  CHECK(errors[0].found == tokens(0, 0));
  CHECK(errors[0].rule == "short");
  CHECK(errors[1].cls == ErrorClass::missed);
  CHECK(errors[1].marked == tokens(4, 4));
  CHECK(errors[2].cls == ErrorClass::type);
  CHECK(errors[2].type == "LOC");
  CHECK(errors[2].other == "PER");
  CHECK(errors[2].rule == "wrong");
  CHECK(errors[3].cls == ErrorClass::spurious);
  CHECK(errors[3].rule == "extra");
}

TEST_CASE("a spurious mention is told though another that begins with it has other boundaries") {
  std::vector<EvaluationError> errors;
  score_of({{"ORG", tokens(3, 4), {}}, {"LOC", tokens(10, 10), {}}},
           {{"organization", tokens(0, 5), "long", {}},
            {"organization", tokens(0, 1), "short", {}},
            {"organization", tokens(10, 10), "wrong", {}},
            {"organization", tokens(10, 11), "beside", {}}},
           errors);
  std::string told;
  for (const EvaluationError& e : errors) told.append(to_string(e.cls)).append(" ").append(e.rule).append("; ");
  CHECK(told == "spurious short; boundary long; type wrong; spurious beside; ");
}

TEST_CASE("scores of threads add up") {
  std::vector<EvaluationError> errors;
  Score a = score_of({{"PER", tokens(0, 0), {}}}, {{"person", tokens(0, 0), "r", {}}}, errors);
  const Score b = score_of({{"PER", tokens(0, 0), {}}}, {{"person", tokens(1, 1), "r", {}}}, errors);
  a.add(b);
  CHECK(a.of(0).strict.marked == 2);
  CHECK(a.of(0).strict.right == 1);
  CHECK(a.rules().at("r").fired == 2);
  CHECK(a.rules().at("r").right == 1);
}

TEST_CASE("outer mentions") {
  std::vector<SystemMention> mentions = {
      {"organization", tokens(2, 5), {}, {}}, {"country", tokens(4, 5), {}, {}}, {"person", tokens(6, 6), {}, {}}};
  keep_outer(mentions);
  REQUIRE(mentions.size() == 2);
  CHECK(mentions[0].type == "organization");
  CHECK(mentions[1].type == "person");
}

// Bagga and Baldwin's example: marked {1..5}, {6, 7}, {8..12}.
TEST_CASE("B³ of the published example") {
  std::vector<std::uint32_t> marked = {1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3};
  const auto b3 = [&](const std::vector<std::uint32_t>& found) {
    std::vector<BCubed::Mention> mentions;
    for (std::size_t i = 0; i < marked.size(); ++i) mentions.emplace_back(marked[i], found[i]);
    BCubed out;
    out.add(mentions);
    return out;
  };
  const BCubed small = b3({1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2});  // the small one joined to a large one
  CHECK(small.precision() == doctest::Approx(0.76).epsilon(0.005));
  CHECK(small.recall() == doctest::Approx(1));
  const BCubed large = b3({1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1});  // two large ones joined
  CHECK(large.precision() == doctest::Approx(0.58).epsilon(0.01));
  CHECK(large.recall() == doctest::Approx(1));
}
