#include "evaluate/bcubed.h"

#include <doctest/doctest.h>

#include <vector>

using namespace newsx;

TEST_CASE("B³ by hand: one mention of three taken from its entity to another") {
  // Marked {1, 2, 3}, {4, 5}; found {1, 2}, {3, 4, 5}.
  // Precision: 1, 1, 1/3, 2/3, 2/3 in the mean. Recall: 2/3, 2/3, 1/3, 1, 1.
  const std::vector<BCubed::Mention> mentions = {{0, 0}, {0, 0}, {0, 1}, {1, 1}, {1, 1}};
  BCubed score;
  score.add(mentions);
  CHECK(score.mentions() == 5);
  CHECK(score.precision() == doctest::Approx(11.0 / 15));
  CHECK(score.recall() == doctest::Approx(11.0 / 15));
  CHECK(score.f1() == doctest::Approx(11.0 / 15));
  // A second document, all right, of five mentions: the same numbers there are other entities.
  BCubed right;
  right.add(std::vector<BCubed::Mention>{{0, 1}, {0, 1}, {0, 1}, {1, 0}, {1, 0}});
  score.add(right);
  CHECK(score.mentions() == 10);
  CHECK(score.precision() == doctest::Approx(13.0 / 15));
}

TEST_CASE("B³ when everything is apart, and when everything is joined") {
  BCubed apart, joined, nothing;
  apart.add(std::vector<BCubed::Mention>{{0, 0}, {0, 1}, {0, 2}, {1, 3}});
  CHECK(apart.precision() == doctest::Approx(1));
  CHECK(apart.recall() == doctest::Approx(0.5));  // 1/3 thrice and 1
  joined.add(std::vector<BCubed::Mention>{{0, 0}, {0, 0}, {0, 0}, {1, 0}});
  CHECK(joined.precision() == doctest::Approx(0.625));  // 3/4 thrice and 1/4
  CHECK(joined.recall() == doctest::Approx(1));
  CHECK(nothing.mentions() == 0);
  CHECK(nothing.f1() == 0);
}

TEST_CASE("B³ over what both have: same span, a type that answers, a marked entity") {
  const std::vector<EvaluatedType> types = {{"PER", {"PER"}, {"person"}}, {"LOC", {"LOC"}, {"country", "place"}}};
  const std::vector<GoldMention> gold = {{"PER", {0, 5}, "a"},
                                         {"PER", {10, 15}, "a"},
                                         {"LOC", {20, 25}, "b"},
                                         {"LOC", {30, 35}, "b"},
                                         {"PER", {40, 45}, ""}};
  const std::vector<SystemMention> found = {{"person", {0, 5}, "r", "p1"},
                                            {"person", {10, 15}, "r", "p2"},   // kept apart
                                            {"person", {20, 25}, "r", "p1"},   // another type
                                            {"place", {20, 25}, "r", "l1"},    //
                                            {"place", {30, 36}, "r", "l1"},    // another edge
                                            {"person", {40, 45}, "r", "p1"}};  // its entity is not told
  BCubed score;
  score.add(types, gold, found);
  CHECK(score.mentions() == 3);
  CHECK(score.precision() == doctest::Approx(1));
  CHECK(score.recall() == doctest::Approx(2.0 / 3));  // 1/2, 1/2, 1
}
