#include "study/near_copies.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <string>

#include "study/plain_words.h"

using namespace newsx;

namespace {

using WordList = std::vector<std::string>;

Signature signature(const WordList& words, std::size_t run = 5) {
  return signature_of(std::vector<std::string_view>(words.begin(), words.end()), run);
}

WordList random_words(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  WordList words;
  for (std::size_t i = 0; i < count; ++i) words.push_back("w" + std::to_string(random() % 5000));
  return words;
}

}  // namespace

TEST_CASE("similarity estimates the share of common runs") {
  const WordList text = random_words(1, 1000);
  CHECK(similarity(signature(text), signature(text)) == 1);
  CHECK(similarity(signature(text), signature(random_words(2, 1000))) < 0.1);
  WordList longer = text;
  const WordList more = random_words(3, 250);
  longer.insert(longer.end(), more.begin(), more.end());  // 996 runs of 1246 in common: 0.8
  CHECK(std::abs(similarity(signature(text), signature(longer)) - 0.8) < 0.15);
  CHECK(similarity(signature({"a"}), signature({"a"})) == 1);
  CHECK(similarity(signature({}), signature({"a"})) == 0);
}

TEST_CASE("copies are found among many, over others too, and nothing else") {
  std::vector<Signature> texts;
  for (unsigned i = 0; i < 300; ++i) texts.push_back(signature(random_words(i, 300)));
  WordList copy = random_words(17, 300);
  copy[150] = "other";
  texts.push_back(signature(copy));  // 300: of 17
  copy[20] = "once more";
  texts.push_back(signature(copy));  // 301: of 300
  const std::vector<std::size_t> first = find_copies(texts, 0.8);
  for (std::size_t i = 0; i < 300; ++i) CHECK(first[i] == i);
  CHECK(first[300] == 17);
  CHECK(first[301] == 17);
  CHECK(find_copies({}, 0.8).empty());
}

TEST_CASE("a thousand equal texts are one cluster, in linear time") {
  const std::vector<Signature> texts(20'000, signature(random_words(1, 50)));
  for (const std::size_t first : find_copies(texts, 0.9)) CHECK(first == 0);
}

TEST_CASE("words of plain text") {
  CHECK(folded_words("Премьер-министр — «Ёлки» 12,5% e-mail -") ==
        WordList{"премьер-министр", "елки", "12", "5", "e-mail"});
  CHECK(folded_words("").empty());
  CHECK(folded_words("а- б -в") == WordList{"а", "б", "в"});
}
