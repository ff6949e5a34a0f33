#include "tokens/vocabulary.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace newsx;

TEST_CASE("spellings of one word have one number") {
  Vocabulary v;
  const WordId word = v.id_of("москва");
  CHECK(v.id_of("Москва") == word);
  CHECK(v.id_of("МОСКВА") == word);
  CHECK(v.id_of("МоскВа") == word);
  CHECK(v.id_of("мос\u00ADква") == word);
  CHECK(v.id_of("Москва\u0301") == word);
  CHECK(v.folded(word) == "москва");
  CHECK(v.id_of("москвы") != word);
  CHECK(v.size() == 2);
}

TEST_CASE("what folding keeps and changes") {
  Vocabulary v;
  const auto folded = [&](std::string_view word) { return std::string(v.folded(v.id_of(word))); };
  CHECK(folded("ЁЛКА") == "ёлка");
  CHECK(folded("Санкт\u2011Петербург") == "санкт-петербург");
  CHECK(folded("О\u2019Нил") == "о'нил");
  CHECK(folded("РФАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ") == "рфабвгдежзийклмнопрстуфхцчшщъыьэюя");
  CHECK(folded("Mосквa") == "москва");  // Latin M and a
  CHECK(folded("Cоca") == "cоca");      // more Latin letters than Cyrillic ones
  CHECK(folded("Мосs") == "мосs");      // no Cyrillic letter looks like this one
  CHECK(folded("Ўзбекистон") == "ўзбекистон");
  CHECK(folded("\u0301") == "\u0301");
  CHECK(folded("a\xFF") == "a\xFF");
}

TEST_CASE("long words, and words that differ in their last letter only") {
  Vocabulary v;
  const std::string longer(5000, 'x');
  const WordId word = v.id_of(longer);
  CHECK(v.id_of(longer) == word);
  CHECK(v.id_of(longer + "y") != word);
  for (std::size_t length : {1, 7, 8, 9, 15, 16, 17, 64}) {
    const std::string text(length, 'z');
    std::string other = text;
    other.back() = 'w';
    CAPTURE(length);
    CHECK(v.id_of(text) != v.id_of(other));
    CHECK(v.id_of(text) == v.id_of(std::string(length, 'Z')));
  }
}

TEST_CASE("number gives what id_of gives, over many words and a clear") {
  Vocabulary together, alone;
  for (int round = 0; round < 2; ++round) {
    std::string text;
    std::vector<Token> tokens;
    for (std::uint32_t n = 0; n < 20000; ++n) {
      const std::string word = (n % 3 == 0 ? "Слово" : "слово") + std::to_string(n % 7001);
      tokens.push_back({static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(word.size()), 0,
                        TokenKind::word, Shape::lower, 0});
      text += word + ' ';
    }
    together.number(text, tokens);
    bool same = true;
    for (const Token& t : tokens) same &= t.word == alone.id_of(t.span().of(text));
    CHECK(same);
    CHECK(together.size() == 7001);
    together.clear();
    alone.clear();
    CHECK(together.generation() == static_cast<std::uint32_t>(round + 1));
  }
}

TEST_CASE("forgetting keeps the words met first, and says so") {
  Vocabulary v;
  const auto word = [](std::uint32_t n) { return "слово" + std::to_string(n); };
  const std::uint32_t many = Vocabulary::kLasting + 500;
  for (std::uint32_t n = 0; n < many; ++n) REQUIRE(v.id_of(word(n)) == n);
  CHECK(v.kept_since(0) == many);
  v.forget();
  CHECK(v.generation() == 1);
  CHECK(v.size() == Vocabulary::kLasting);
  CHECK(v.kept_since(0) == Vocabulary::kLasting);
  for (std::uint32_t n = 0; n < Vocabulary::kLasting; ++n) REQUIRE(v.id_of(word(n)) == n);
  CHECK(v.id_of("Новое") == Vocabulary::kLasting);
  CHECK(v.folded(Vocabulary::kLasting) == "новое");
  CHECK(v.id_of(word(many - 1)) == Vocabulary::kLasting + 1);
  v.clear();
  CHECK(v.kept_since(0) == 0);
  CHECK(v.kept_since(1) == 0);
  CHECK(v.id_of("другое") == 0);
  CHECK(v.kept_since(v.generation()) == 1);
}
