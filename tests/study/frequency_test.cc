#include "study/frequency.h"

#include <doctest/doctest.h>

#include <cmath>
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
  append_partial(out, {"person", {{"", list}}, {}});
  return out;
}

FrequencyList random_counts(unsigned seed) {
  std::minstd_rand random(seed);
  FrequencyList list;
  for (int d = 0; d < 20; ++d) {
    std::map<std::string, std::uint64_t> counts;
    for (int i = 0; i < 4; ++i) counts["т" + std::to_string(random() % 9)] = 1 + random() % 5;
    list.add(100 + random() % 50, counts);
  }
  return list;
}

// What is said of a file that cannot be read.
std::string refused(std::string_view text) {
  try {
    read_partial(text, "1.json");
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace

// The example of S. Th. Gries, "Analyzing dispersion" (2020): five documents of 9, 10, 10, 10 and 11 words, in which
// the word "a" stands 1, 2, 3, 4 and 5 times: DP = .18, DPnorm = .18/(1 − .18) = .22.
TEST_CASE("dispersion of the published example, in any order") {
  const std::uint64_t words[] = {9, 10, 10, 10, 11};
  for (const std::size_t first : {std::size_t{0}, std::size_t{3}}) {
    FrequencyList list;
    for (std::size_t i = 0; i < 5; ++i) {
      const std::size_t d = (first + i) % 5;
      list.add(words[d], {{"a", d + 1}, {"e", 1}});
    }
    const auto frequencies = list.list({});
    REQUIRE(frequencies.size() == 2);
    CHECK(*frequencies[0].dispersion == doctest::Approx(0.18 / 0.82));
    CHECK(frequencies[0].mentions == 15);
    CHECK(frequencies[0].share == doctest::Approx(0.75));
    CHECK(frequencies[0].per_10000 == doctest::Approx(3000));
    CHECK(*frequencies[1].dispersion == doctest::Approx(0.02 / 0.82));  // once in each of nearly the same length
  }
}

TEST_CASE("a thing in the shortest document alone is spread as badly as can be; a single document says nothing") {
  FrequencyList list;
  list.add(50, {{"x", 8}});
  CHECK_FALSE(list.list({})[0].dispersion);
  for (int document = 0; document < 9; ++document) list.add(100, {});
  CHECK(*list.list({})[0].dispersion == doctest::Approx(1));
}

TEST_CASE("dispersion is over documents, however many there are") {
  FrequencyList list;
  for (int document = 0; document < 1000; ++document) {
    if (document % 2 == 0)
      list.add(100, {{"half", 1}});
    else
      list.add(100, {});
  }
  CHECK(*list.list({})[0].dispersion == doctest::Approx(0.5 / 0.999));
}

TEST_CASE("most frequent first, of equals by name; top, least, match") {
  FrequencyList list;
  list.add(10, {{"Минск", 2}, {"Астана", 2}, {"Ереван", 5}, {"Брест", 1}});
  list.add(10, {{"Брест", 1}});
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
    const PartialCounts read = read_partial(json(left), "1.json");
    CHECK(read.by == "person");
    CHECK(json(read.groups.at("")) == json(left));
    CHECK(read.groups.at("").words() == left.words());
  }
}

TEST_CASE("counts of other versions, and what is no counts, are refused") {
  const char* const no_counts = "1.json: no counts that newsx stats --partial has written";
  CHECK(refused("{}") == no_counts);
  CHECK(refused("nothing") == no_counts);
  const auto group = [](const std::string& counts) {
    return R"({"newsx_partial":"person","version":4,"groups":{"":)" + counts +
           R"(},"names":{},"together":{"items":[],"documents":[]}})";
  };
  CHECK(refused(group(R"({"documents":[10,2],"things":{"x":[3,10,2]}})")).empty());
  for (const char* const wrong :
       {"{}", R"({"documents":[10],"things":{}})", R"({"documents":[10,2],"things":{"x":[3,10]}})",
        R"({"documents":[10,2],"things":{"x":[3,10,3]}})", R"({"documents":[10,2],"things":{"x":[3,11,1]}})",
        R"({"documents":[10,2],"things":{"x":[3,10,1,4,10,2]}})", R"({"documents":[10,-2],"things":{}})"})
    CHECK(refused(group(wrong)) == no_counts);
  CHECK(refused(R"({"newsx_partial":"person","groups":{"":{"documents":1,"words":[1],"things":{}}}})") ==
        "1.json: counts of an older newsx, which told too little to add up: run stats --partial anew");
  CHECK(refused(R"({"newsx_partial":"person","version":3,"groups":{}})") ==
        "1.json: counts of an older newsx, which told too little to add up: run stats --partial anew");
  CHECK(refused(R"({"newsx_partial":"person","version":5,"groups":{}})") ==
        "1.json: counts of a newer newsx: add them up with that one");
  const auto names = [](const std::string& of_things) {
    return R"({"newsx_partial":"person","version":4,"groups":{},"names":)" + of_things +
           R"(,"together":{"items":[],"documents":[]}})";
  };
  CHECK(refused(names(R"({"person:a-b":["a","b","m",2,"","",["c\nd"],"A B",2]})")).empty());
  for (const char* const wrong :
       {"[]", R"({"person:a-b":["a","b","m"]})", R"({"person:a-b":["a","b","m",2,"","",[],"A B"]})",
        R"({"person:a-b":["a",1,"m",2,"","",[]]})", R"({"person:a-b":["a","b","m",2,"","",[],2,2]})"})
    CHECK(refused(names(wrong)) == no_counts);
}

TEST_CASE("intervals hold the figure, and are narrow for what is everywhere") {
  FrequencyList list;
  for (int document = 0; document < 64; ++document) {
    std::map<std::string, std::uint64_t> counts{{"even", 10}};
    if (document % 8 == 0) counts["rare"] = 10;
    list.add(100, counts);
  }
  const auto found = list.list({0, 1, "", true});
  REQUIRE(found.size() == 2);
  REQUIRE(found[0].interval);
  CHECK(found[0].interval->high - found[0].interval->low == doctest::Approx(0));
  // By hand: the rate is .0125; 8 documents differ by 8.75, 56 by 1.25; the error is √(700 · 64/63)/6400 = .004167.
  REQUIRE(found[1].interval);
  const double factor = std::exp(2.36462 * std::sqrt(700 * 64.0 / 63) / 6400 / 0.0125);
  CHECK(found[1].interval->low == doctest::Approx(125 / factor).epsilon(0.001));
  CHECK(found[1].interval->high == doctest::Approx(125 * factor).epsilon(0.001));
}

TEST_CASE("no interval where it would not hold: few documents, few with the thing") {
  for (const std::uint64_t documents : {19u, 20u}) {
    FrequencyList list;
    for (std::uint64_t d = 0; d < documents; ++d) {
      if (d < 4)
        list.add(100, {{"four", 1}, {"all", 1}});
      else
        list.add(100, {{"all", d % 3 + 1}});
    }
    const auto found = list.list({0, 1, "", true});
    CHECK(found[0].interval.has_value() == (documents == 20));
    CHECK_FALSE(found[1].interval);
  }
}
