#include "study/frequency.h"

#include <doctest/doctest.h>

#include <random>

using namespace newsx;

namespace {

std::string shown(const FrequencyList& list, const FrequencyList::Wanted& wanted = {}) {
  std::string out;
  for (const FrequencyList::Frequency& f : list.list(wanted))
    out += f.name + ' ' + std::to_string(f.mentions) + '/' + std::to_string(f.documents) + ' ';
  return out;
}

std::string json(const FrequencyList& list) {
  std::string out;
  append_partial(out, {"person", {{"", list}}});
  return out;
}

FrequencyList random_counts(unsigned seed) {
  std::minstd_rand random(seed);
  FrequencyList list;
  for (int d = 0; d < 20; ++d) {
    std::map<std::string, std::uint64_t> counts;
    for (int i = 0; i < 4; ++i) counts["т" + std::to_string(random() % 9)] = 1 + random() % 5;
    list.add(random() % FrequencyList::kParts, 100 + random() % 50, counts);
  }
  return list;
}

}  // namespace

// The example of S. Th. Gries, "Analyzing dispersion" (2020): five parts of 9, 10, 10, 10 and 11 words, in which the
// word "a" stands 1, 2, 3, 4 and 5 times: DP = .18.
TEST_CASE("dispersion of the published example") {
  FrequencyList list;
  const std::uint64_t words[] = {9, 10, 10, 10, 11};
  for (std::size_t part = 0; part < 5; ++part) list.add(part, words[part], {{"a", part + 1}, {"e", 1}});
  const auto frequencies = list.list({});
  REQUIRE(frequencies.size() == 2);
  CHECK(frequencies[0].dispersion == doctest::Approx(0.18));
  CHECK(frequencies[0].mentions == 15);
  CHECK(frequencies[0].share == doctest::Approx(0.75));
  CHECK(frequencies[0].per_10000 == doctest::Approx(3000));
  CHECK(frequencies[1].dispersion == doctest::Approx(0.02));  // once in each part of nearly the same size
}

TEST_CASE("a thing in one part alone is spread as badly as can be") {
  FrequencyList list;
  for (std::size_t part = 0; part < 10; ++part) list.add(part, 100, {});
  list.add(3, 0, {{"x", 8}});
  CHECK(list.list({})[0].dispersion == doctest::Approx(0.9));
}

TEST_CASE("most frequent first, of equals by name; top, least, match") {
  FrequencyList list;
  list.add(0, 10, {{"Минск", 2}, {"Астана", 2}, {"Ереван", 5}, {"Брест", 1}});
  list.add(1, 10, {{"Брест", 1}});
  CHECK(shown(list) == "Ереван 5/1 Астана 2/1 Брест 2/2 Минск 2/1 ");
  CHECK(shown(list, {2, 1, "", false}) == "Ереван 5/1 Астана 2/1 ");
  CHECK(shown(list, {0, 3, "", false}) == "Ереван 5/1 ");
  CHECK(shown(list, {0, 1, "МИН", false}) == "Минск 2/1 ");
  CHECK(shown(list, {0, 1, "", false}) == shown(list));
}

TEST_CASE("adding counts is associative and commutative, and goes through JSON unharmed") {
  for (unsigned seed = 1; seed < 20; ++seed) {
    const FrequencyList a = random_counts(seed), b = random_counts(seed + 100), c = random_counts(seed + 200);
    FrequencyList left = a, right = b, turned = c;
    left.add(b), left.add(c);
    right.add(c);
    FrequencyList nested = a;
    nested.add(right);
    turned.add(a), turned.add(b);
    CHECK(json(left) == json(nested));
    CHECK(json(left) == json(turned));
    const auto read = read_partial(json(left));
    REQUIRE(read);
    CHECK(read->by == "person");
    CHECK(json(read->groups.at("")) == json(left));
  }
  CHECK_FALSE(read_partial("{}"));
  CHECK_FALSE(read_partial("{\"newsx_partial\":\"person\",\"groups\":{\"\":{}}}"));
  CHECK_FALSE(read_partial("nothing"));
}

TEST_CASE("intervals hold the figure, are the same at each run, and are narrow for what is everywhere") {
  FrequencyList list;
  for (std::size_t part = 0; part < FrequencyList::kParts; ++part)
    list.add(part, 100, {{"even", 10}, {part % 16 == 0 ? "rare" : "other", 10}});
  const FrequencyList::Wanted wanted{0, 1, "", true};
  for (const FrequencyList::Frequency& f : list.list(wanted)) {
    CAPTURE(f.name);
    CHECK(f.low <= f.per_10000);
    CHECK(f.high >= f.per_10000);
    if (f.name == "even") CHECK(f.high - f.low == doctest::Approx(0));
    if (f.name == "rare") CHECK(f.high - f.low > 50);
  }
  CHECK(list.list(wanted)[0].low == list.list(wanted)[0].low);
}
