#include "study/association.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace newsx;
using doctest::Approx;

// Ch. Manning, H. Schütze, "Foundations of Statistical Natural Language Processing" (1999): of 14,307,668 pairs of
// words 12,593 begin with "most", 932 end in "powerful", 150 are both (table 5.12: −2 log λ 1291.42); "new" 15,828,
// "companies" 4,675, both 8 (section 5.3.1: t 0.999932).
TEST_CASE("log-likelihood and t are those of a published example") {
  CHECK(log_likelihood({150, 12593, 932, 14307668}) == Approx(1291.42).epsilon(0.001));
  CHECK(log_likelihood({10, 932, 934, 14307668}) > 0);
  CHECK(t_score({8, 15828, 4675, 14307668}) == Approx(0.999932).epsilon(0.0001));
}

TEST_CASE("measures by hand") {
  const Contingency half{4, 8, 8, 16};  // as chance has it
  CHECK(half.expected() == 4);
  CHECK(log_likelihood(half) == 0);
  CHECK(mutual_information(half) == 0);
  CHECK(t_score(half) == 0);
  CHECK(log_likelihood({0, 8, 8, 16}) < 0);  // never together
  CHECK(log_likelihood({8, 8, 8, 16}) == Approx(2 * 16 * std::log(2.0)));
  CHECK(mutual_information({8, 8, 8, 64}) == Approx(3));
  CHECK(log_dice({8, 8, 8, 64}) == Approx(14));  // never apart
  CHECK(log_dice({2, 8, 8, 64}) == Approx(12));  // each time the share falls to half, one less
  for (const auto measure : {log_likelihood, mutual_information, t_score, log_dice}) CHECK(measure({0, 0, 0, 0}) == 0);
}

TEST_CASE("effect sizes: twice as often is about 1, and 100 %") {
  CHECK(log_ratio(20000, 1e6, 10000, 1e6) == Approx(1).epsilon(0.001));
  CHECK(log_ratio(10, 1000, 20, 1000) == Approx(std::log2(10.5 / 20.5)));  // ½ each of the prior
  CHECK(log_ratio(8, 1000, 0, 1000) == Approx(std::log2(8.5 / 0.5)));
  CHECK(log_ratio(0, 3000, 8, 1000) == Approx(std::log2((0.75 / 3000) / (8.25 / 1000))));
  CHECK(percent_difference(20, 1000, 10, 1000) == Approx(100));
  CHECK(percent_difference(10, 1000, 10, 2000) == Approx(100));
  CHECK(std::isinf(percent_difference(5, 1000, 0, 1000)));
  CHECK(percent_difference(5, 0, 5, 0) == 0);
}

// ½ for a zero, whatever the sizes, would say of these that the larger corpus has less.
TEST_CASE("log ratio has the sign of the difference of the rates, whatever the sizes") {
  for (const double size : {1.0, 20.0, 1000.0, 1e6})
    for (double a = 0; a < 4; ++a)
      for (double b = 0; b < 4; ++b) {
        const double rates = a / 1e6 - b / (1e6 * size), ratio = log_ratio(a, 1e6, b, 1e6 * size);
        CHECK((rates > 0) == (ratio > 1e-12));
        CHECK((rates < 0) == (ratio < -1e-12));
      }
}

TEST_CASE("p and q: the usual thresholds, and Benjamini and Hochberg's step") {
  CHECK(p_value(3.841459) == Approx(0.05).epsilon(0.0001));
  CHECK(p_value(-6.634897) == Approx(0.01).epsilon(0.0001));
  CHECK(p_value(0) == 1);
  // p · n / rank, made monotone from the greatest down.
  const std::vector<double> q = q_values(std::vector<double>{0.04, 0.01, 0.03, 0.5});
  CHECK(q[0] == Approx(0.04 * 4 / 3));
  CHECK(q[1] == Approx(0.04));
  CHECK(q[2] == Approx(0.04 * 4 / 3));  // 0.06 alone, but 0.04 has 0.0533
  CHECK(q[3] == Approx(0.5));
  CHECK(q_values({}).empty());
}

TEST_CASE("Student's t is that of the tables") {
  for (const auto& [degrees, t] : {std::pair(1u, 12.70620), std::pair(4u, 2.77645), std::pair(5u, 2.57058),
                                   std::pair(10u, 2.22814), std::pair(20u, 2.08596), std::pair(21u, 2.07961),
                                   std::pair(25u, 2.05954), std::pair(60u, 2.00030), std::pair(1000u, 1.96234)})
    CHECK(std::abs(student_t_95(degrees) - t) < 0.00002);
}
