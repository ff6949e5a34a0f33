#include "study/near_copies.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <string>

#include "study/plain_words.h"

using namespace newsx;

namespace {

using WordList = std::vector<std::string>;

constexpr double kThreshold = 0.3;

TextSketch sketch(const WordList& words, double threshold = kThreshold) {
  return sketch_of(std::vector<std::string_view>(words.begin(), words.end()), 2, threshold);
}

WordList random_words(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  WordList words;
  for (std::size_t i = 0; i < count; ++i) words.push_back("w" + std::to_string(random() % 5000));
  return words;
}

// The share of words that are replaced by others.
WordList rewritten(WordList words, double share, unsigned seed) {
  std::mt19937 random(seed);
  for (std::string& word : words)
    if (std::uniform_real_distribution<>()(random) < share) word = "x" + std::to_string(random() % 5000);
  return words;
}

}  // namespace

TEST_CASE("similarity is the share of common pairs of words") {
  const TextSketch text = sketch({"a", "b", "c", "d"});
  CHECK(similarity(text, text) == 1);
  CHECK(similarity(text, sketch({"a", "b", "c", "x"})) == 0.5);             // ab bc of ab bc cd cx
  CHECK(similarity(text, sketch({"a", "b", "a", "b", "c", "d"})) == 0.75);  // ab twice counts once; ba is new
  CHECK(similarity(text, sketch({"d", "c", "b", "a"})) == 0);
  CHECK(similarity(sketch({"a"}), sketch({"a"})) == 1);
  CHECK(similarity(sketch({}), sketch({"a"})) == 0);
  CHECK(similarity(sketch({}), sketch({})) == 1);
}

TEST_CASE("bands meet as often as their formula says") {
  // Of 300 pairs of words a change of one word in twenty leaves some .82 in common.
  for (const double share : {0.05, 0.1, 0.2, 0.3}) {
    std::size_t met = 0;
    double expected = 0;
    for (unsigned i = 0; i < 40; ++i) {
      const WordList words = random_words(i, 300);
      const TextSketch a = sketch(words), b = sketch(rewritten(words, share, i));
      for (std::size_t band = 0; band < kBands; ++band) met += a.bands[band] == b.bands[band] ? 1 : 0;
      expected += static_cast<double>(kBands) * std::pow(similarity(a, b), 3);
    }
    CAPTURE(share);
    CHECK(std::abs(static_cast<double>(met) - expected) < 5 * std::sqrt(expected));
  }
}

TEST_CASE("rewritten copies are found among many, and nothing else") {
  std::vector<TextSketch> texts;
  for (unsigned i = 0; i < 300; ++i) texts.push_back(sketch(random_words(i, 300)));
  for (unsigned i = 0; i < 300; ++i) texts.push_back(sketch(rewritten(random_words(i, 300), 0.2, i)));
  const std::vector<std::size_t> kept = find_copies(texts, kThreshold);
  std::size_t found = 0;
  for (std::size_t i = 0; i < 300; ++i) {
    CHECK(kept[i] == i);
    CHECK((kept[300 + i] == i || kept[300 + i] == 300 + i));
    found += kept[300 + i] == i ? 1 : 0;
  }
  CHECK(found >= 294);
  CHECK(find_copies({}, 0.8).empty());
}

TEST_CASE("no chains: each copy is at least that like what is kept, and goes to the likest") {
  // Each text has a tenth of the words of the one before replaced, so the last has little of the first.
  std::vector<TextSketch> texts;
  WordList words = random_words(5, 300);
  for (unsigned i = 0; i < 12; ++i) {
    texts.push_back(sketch(words));
    words = rewritten(words, 0.1, i);
  }
  const std::vector<std::size_t> kept = find_copies(texts, 0.5);
  CHECK(kept[1] == 0);
  CHECK(kept[11] != 0);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    CAPTURE(i);
    CHECK(kept[kept[i]] == kept[i]);
    CHECK(similarity(texts[i], texts[kept[i]]) >= 0.5);
    for (std::size_t other = 0; other < i; ++other)
      if (kept[other] == other && kept[i] != i)
        CHECK(similarity(texts[i], texts[other]) <= similarity(texts[i], texts[kept[i]]));
  }
}

TEST_CASE("news that share their background are no copies; a long text with a new lead is one") {
  const auto with_lead = [](unsigned lead, std::size_t background) {
    WordList words = random_words(lead, 60);
    const WordList rest = random_words(7, background);
    words.insert(words.end(), rest.begin(), rest.end());
    return sketch(words);
  };
  const std::vector<TextSketch> news{with_lead(1, 120), with_lead(2, 120)};
  CHECK(similarity(news[0], news[1]) > 0.45);
  CHECK(shared_lead(news[0], news[1]) < 0.1);
  CHECK(find_copies(news, kThreshold)[1] == 1);
  const std::vector<TextSketch> updates{with_lead(1, 600), with_lead(2, 600)};
  CHECK(similarity(updates[0], updates[1]) > kSurelySame);
  CHECK(find_copies(updates, kThreshold)[1] == 0);
  // The lead counts wherever it stands in the other text.
  WordList words = random_words(9, 300), turned(words.begin() + 150, words.end());
  turned.insert(turned.end(), words.begin(), words.begin() + 150);
  CHECK(shared_lead(sketch(words), sketch(turned)) > 0.9);
}

TEST_CASE("twenty thousand equal texts are one cluster, in linear time") {
  const std::vector<TextSketch> texts(20'000, sketch(random_words(1, 50)));
  for (const std::size_t kept : find_copies(texts, 0.9)) CHECK(kept == 0);
}

TEST_CASE("words of plain text") {
  CHECK(folded_words("Премьер-министр — «Ёлки» 12,5% e-mail -") ==
        WordList{"премьер-министр", "елки", "12", "5", "e-mail"});
  CHECK(folded_words("").empty());
  CHECK(folded_words("а- б -в") == WordList{"а", "б", "в"});
}
