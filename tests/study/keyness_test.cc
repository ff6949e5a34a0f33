// What one corpus has more of: effects, and the test by documents.
#include "study/keyness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "study/association.h"

using namespace newsx;
using doctest::Approx;

namespace {

using Counts = std::map<std::string, std::uint64_t>;

struct TestDocument {
  std::uint64_t words = 0;
  Counts counts;
};

// One thing, told by its mentions in each document of 100 words.
struct Thing {
  Occurrences occurrences;
  CorpusSize size;
};
Thing thing(const std::vector<std::uint64_t>& mentions) {
  DocumentCounts counts;
  for (const std::uint64_t m : mentions) counts.add(100, m > 0 ? Counts{{"мост", m}} : Counts{});
  const auto found = counts.things().find("мост");
  return {found == counts.things().end() ? Occurrences() : found->second, counts.size()};
}
Tested tested(const std::vector<std::uint64_t>& first, const std::vector<std::uint64_t>& second) {
  const Thing a = thing(first), b = thing(second);
  return test_by_documents(a.occurrences, a.size, b.occurrences, b.size);
}

// Articles as they are: each has a subject, whose words it says again and again, and words that all have.
std::vector<TestDocument> articles(std::uint32_t seed, std::size_t count) {
  std::mt19937 random(seed);
  std::vector<TestDocument> out(count);
  for (TestDocument& d : out) {
    d.words = 50 + random() % 200;
    const auto subject = random() % 60;
    for (std::uint64_t i = 0; i < d.words; ++i) {
      const auto kind = random() % 10;
      const auto word = kind < 3   ? 10'000 + subject * 8 + random() % 8  // the subject's
                        : kind < 7 ? random() % 12                        // и, в, на …
                                   : 100 + random() % 700;
      ++d.counts[std::to_string(word)];
    }
  }
  return out;
}

Keyness split_at_random(const std::vector<TestDocument>& documents, std::uint32_t seed, std::uint32_t one_of) {
  std::mt19937 random(seed);
  DocumentCounts a, b;
  for (const TestDocument& d : documents) (random() % one_of == 0 ? a : b).add(d.words, d.counts);
  return keyness(a, b, {0, 5, ""});
}

}  // namespace

TEST_CASE("keys: what one corpus has more of; both directions; equal rates tell nothing") {
  DocumentCounts a, b;
  a.add(1000, {{"мост", 30}, {"дом", 10}, {"и", 40}});
  b.add(2000, {{"дом", 60}, {"и", 80}});
  const Keyness found = keyness(a, b, {});
  REQUIRE(found.keys.size() == 3);
  CHECK(found.tests == 3);
  const Key &bridge = found.keys[0], &house = found.keys[1], &conjunction = found.keys[2];
  CHECK(bridge.name == "мост");
  CHECK(bridge.more_in == Key::MoreIn::first_only);
  CHECK(bridge.log_likelihood > 0);
  CHECK(house.name == "дом");
  CHECK(house.more_in == Key::MoreIn::second);
  CHECK(house.log_likelihood < 0);
  CHECK(house.log_ratio == Approx(std::log2((10 + 1 / 3.0) / 1000 / ((60 + 2 / 3.0) / 2000))));
  CHECK(conjunction.more_in == Key::MoreIn::neither);
  CHECK(conjunction.log_likelihood == 0);
  CHECK(conjunction.log_ratio == 0);
  for (const Key& key : found.keys) {
    CHECK(key.q > 0.5);  // two documents tell nothing
    CHECK(!key.interval);
  }
  CHECK(keyness(a, b, {1, 1, "ДОМ"}).keys.front().name == "дом");
  CHECK(keyness(a, b, {0, 80, ""}).keys.size() == 1);  // in both together
  CHECK(keyness(a, b, {0, 80, ""}).tests == 1);        // what is not told is not tested
}

TEST_CASE("test by documents: as the binomial one where each document has it once; documents count, not mentions") {
  // Eight documents, all in one of two corpora of eight: dealing out again gives that in one of C(16, 8) ways.
  CHECK(tested({1, 1, 1, 1, 1, 1, 1, 1}, {0, 0, 0, 0, 0, 0, 0, 0}).p == Approx(2.0 / 12870));
  CHECK(tested({1}, {0}).p == 1);
  CHECK(tested({1, 1}, {0, 0}).p == Approx(2.0 / 6));
  // Six of eight against two of eight: C(8,6)C(8,2) + C(8,7)C(8,1) + 1 of C(16, 8).
  CHECK(tested({1, 1, 1, 1, 1, 1, 0, 0}, {1, 1, 0, 0, 0, 0, 0, 0}).p == Approx(2 * 849.0 / 12870));
  // A hundred mentions in one document are one event.
  CHECK(tested({100, 0, 0, 0}, {0, 0, 0, 0}).p == 1);
  CHECK(tested({100, 1, 1, 1}, {0, 0, 0, 0}).p == Approx(2.0 / 70));
  // Two of eight documents, both in the corpus of two.
  CHECK(tested({1, 1}, {0, 0, 0, 0, 0, 0}).p == Approx(2.0 / 28));
  // Most documents have it: mentions tell.
  CHECK(tested({9, 9, 9, 9, 9, 9}, {1, 1, 1, 1, 1, 1}).p == Approx(2.0 / 64));
  // 0 + 3, 3 + 0: sums of several documents that can come about in several ways.
  CHECK(tested({2, 1, 0}, {3, 0, 0}).p == 1);
  CHECK(tested({}, {1, 2}).p == 1);
  CHECK(tested({0}, {0}).p == 1);
  std::vector<std::uint64_t> often(400, 3), seldom(400, 1);
  CHECK_FALSE(tested(often, seldom).exact);
  CHECK(tested(often, seldom).p == 1e-15);
  CHECK(tested(often, often).p == Approx(1));
}

TEST_CASE("the interval is wider where the mentions stand in few documents, and needs two of them") {
  const auto width = [](const std::vector<std::uint64_t>& first, const std::vector<std::uint64_t>& second) {
    const Thing a = thing(first), b = thing(second);
    const auto interval = log_ratio_interval(a.occurrences, a.size, b.occurrences, b.size);
    return interval ? interval->high - interval->low : 0;
  };
  const std::vector<std::uint64_t> even(40, 1);
  std::vector<std::uint64_t> burst(40, 0);
  burst[0] = 40;
  CHECK(width(even, even) == Approx(2 * 2.0227 * std::sqrt(2 / 40.5) / std::log(2)).epsilon(0.001));
  CHECK(width(burst, even) > 2 * width(even, even));
  CHECK(width({5}, even) == 0);
  CHECK(width(std::vector<std::uint64_t>(40, 0), even) == 0);  // none of one corpus
  CHECK(width({1, 1, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 2}) == 0);   // four documents would be too few, these are three
}

TEST_CASE("counts join in any order") {
  const std::vector<TestDocument> documents = articles(1, 30);
  DocumentCounts all, first, second;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    all.add(documents[i].words, documents[i].counts);
    (i % 3 == 0 ? first : second).add(documents[i].words, documents[i].counts);
  }
  second.add(first);
  CHECK(second.size().squares == all.size().squares);
  REQUIRE(second.things().size() == all.things().size());
  for (const auto& [name, thing] : all.things()) {
    CHECK(second.things().at(name).runs == thing.runs);
    CHECK(second.things().at(name).weighted == thing.weighted);
  }
}

// One corpus, split by lot: whatever is found is found by chance. Tests that take words for independent find something
// in nearly every split.
TEST_CASE("random splits of a corpus: at most one in twenty finds anything; what differs is found") {
  const std::vector<TestDocument> documents = articles(2, 150);
  for (const std::uint32_t one_of : {2u, 8u}) {  // equal and unequal sizes
    std::size_t runs = 0, with_hits = 0, with_hits_by_words = 0;
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
      const Keyness found = split_at_random(documents, seed, one_of);
      std::vector<double> by_words;
      for (const Key& key : found.keys) by_words.push_back(p_value(key.log_likelihood));
      const auto hit = [](double q) { return q < 0.05; };
      ++runs;
      with_hits += std::ranges::any_of(found.keys, hit, &Key::q);
      with_hits_by_words += std::ranges::any_of(q_values(by_words), hit);
    }
    CHECK(with_hits * 20 <= runs);
    CHECK(with_hits_by_words * 2 > runs);
  }
  // The same with a word that only one half has, in every third document.
  std::mt19937 random(3);
  DocumentCounts a, b;
  for (TestDocument d : documents) {
    const bool in_a = random() % 2 == 0;
    if (in_a && random() % 3 == 0) d.counts["мост"] = 1 + random() % 2;
    (in_a ? a : b).add(d.words, d.counts);
  }
  std::string hits;
  for (const Key& key : keyness(a, b, {}).keys)
    if (key.q < 0.05) hits += key.name + ' ';
  CHECK(hits == "мост ");
}
