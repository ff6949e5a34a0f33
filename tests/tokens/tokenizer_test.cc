// What is one token, and what kind it is.
#include "tokens/tokenizer.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "show.h"

using namespace newsx;
using namespace newsx::test;

namespace {

const char* name_of(TokenKind kind) {
  static const char* const names[] = {"word", "number", "punct", "open",  "close",   "(",    ")",
                                      "dash", "symbol", "url",   "email", "hashtag", "time", "date"};
  return names[static_cast<int>(kind)];
}

// "word number word punct": the kinds of a text's tokens.
std::string kinds(std::string_view text) {
  const Read read(text);
  std::string out;
  for (const Token& token : read.tokens.tokens) out += (out.empty() ? "" : " ") + std::string(name_of(token.kind));
  return out;
}

// The tokens that have this flag, with "|" between them.
std::string flagged(std::string_view text, std::uint16_t flag) {
  const Read read(text);
  std::string out;
  for (TokenIndex i = 0; i < read.tokens.tokens.size(); ++i)
    if (read.tokens.tokens[i].has(flag)) out += (out.empty() ? "" : "|") + std::string(read.at(i));
  return out;
}

Shape shape(std::string_view word) { return Read(word).tokens.tokens.at(0).shape; }

}  // namespace

TEST_CASE("words with hyphens, apostrophes and digits are one token") {
  CHECK(split("премьер-министр Касым-Жомарт Тер-Саакян") == "премьер-министр|Касым-Жомарт|Тер-Саакян");
  CHECK(split("О'Нил, О’Халлоран и Кот-д’Ивуар") == "О'Нил|,|О’Халлоран|и|Кот-д’Ивуар");
  CHECK(split("Ту-154 и G20, COVID-19") == "Ту-154|и|G20|,|COVID-19");
  CHECK(split("российско-китайский, кто-то") == "российско-китайский|,|кто-то");
  CHECK(split("премьер\u2011министр, Прези\u00ADдент") == "премьер\u2011министр|,|Прези\u00ADдент");
  CHECK(split("Пе\u0308тр, О\u0301ша") == "Пе\u0308тр|,|О\u0301ша");
}

TEST_CASE("a hyphen between spaces is a dash, and dashes cut words") {
  CHECK(kinds("Москва - столица") == "word dash word");
  CHECK(kinds("Москва – столица — река") == "word dash word dash word");
  CHECK(split("Минск—Москва") == "Минск|—|Москва");
  CHECK(split("тоже, -- сказал") == "тоже|,|--|сказал");
  CHECK(kinds("тоже,-сказал он") == "word punct dash word word");
}

TEST_CASE("a minus before a space is a dash, before a number a sign") {
  CHECK(kinds("тоже, − сказал") == "word punct dash word");
  CHECK(kinds("тепло −5 и холодно") == kinds("тепло +5 и холодно"));
}

TEST_CASE("numbers with units, separators and endings") {
  CHECK(split("1 200,5 тонны") == "1 200,5|тонны");
  CHECK(split("1 20 тонн") == "1|20|тонн");
  CHECK(split("1\u00A0200\u00A0000 рублей, 3.14") == "1\u00A0200\u00A0000|рублей|,|3.14");
  CHECK(split("18 млрд рублей, 41,3%") == "18|млрд|рублей|,|41,3|%");
  CHECK(split("№ 5, $100 и €7") == "№|5|,|$|100|и|€|7");
  CHECK(kinds("2-й 1990-х XX XX-го 65") == "number number number number number");
  CHECK(kinds("IV IX XIV XIX XLIX") == "number number number number number");
  CHECK(split("2-й съезд, в XX веке, 40-летие") == "2-й|съезд|,|в|XX|веке|,|40-летие");
  CHECK(split("в 2019–2020 годах") == "в|2019|–|2020|годах");
}

TEST_CASE("dates and times") {
  CHECK(kinds("28.11.2019 2019-11-28 12:30") == "date date time");
  CHECK(split("28.11.2019, в 12:30.") == "28.11.2019|,|в|12:30|.");
}

TEST_CASE("addresses and tags") {
  CHECK(split("Сайт https://www.kremlin.ru/news/1?x=2. Почта press@mid.ru, тег #Саммит и @tass") ==
        "Сайт|https://www.kremlin.ru/news/1?x=2|.|Почта|press@mid.ru|,|тег|#Саммит|и|@tass");
  for (const char* after : {"", " ", ",", ". И"}) {
    const std::string address = "https://ru.wikipedia.org/wiki/Мир_(станция)";
    CHECK(split(address + after).substr(0, address.size()) == address);
  }
  CHECK(split("(см. https://a.ru/b)") == "(|см.|https://a.ru/b|)");
  CHECK(split("(см. https://a.ru/Мир_(станция))") == "(|см.|https://a.ru/Мир_(станция)|)");
  CHECK(kinds("https://kremlin.ru kremlin.ru press@mid.ru #Саммит @tass") == "url url email hashtag hashtag");
}

TEST_CASE("a full stop belongs to an abbreviation or an initial") {
  CHECK(split("ОДКБ в 2019 г. приняла «План».") == "ОДКБ|в|2019|г.|приняла|«|План|»|.");
  CHECK(split("в 2018–2020 гг., т. е. за 3 года и т. д.") == "в|2018|–|2020|гг.|,|т.|е.|за|3|года|и|т.|д.");
  CHECK(split("им. Ленина, ул. Мира, ст. 5") == "им.|Ленина|,|ул.|Мира|,|ст.|5");
  CHECK(split("К.-Ж. К. Токаев") == "К.-Ж.|К.|Токаев");
  CHECK(flagged("К.-Ж. К. Токаев и И.В.Чан-Оол", token_flag::initial) == "К.-Ж.|К.|И.|В.");
  CHECK(flagged("в г. Минске и т. д.", token_flag::abbreviation) == "г.|т.|д.");
  CHECK(split("Он уехал.") == "Он|уехал|.");
}

TEST_CASE("quotation marks have a direction") {
  CHECK(kinds("«Да» „нет“ “так” \"вот\" ''он'' <<она>>") ==
        "open word close open word close open word close open word close open word close open word close");
  CHECK(kinds("(да) [нет]") == "( word ) ( word )");
  CHECK(flagged("Он сказал: \"Да\".", token_flag::straight) == "\"|\"");
}

TEST_CASE("list markers") {
  CHECK(flagged("Приняты:\n1. О лесах;\n2) О водах;\nа) О недрах;\n— О горах;\n• О полях", token_flag::list_marker) ==
        "1|2|а|—|•");
  CHECK(flagged("Подписаны:\nI. План;\nII. Договор;\nV. Протокол", token_flag::list_marker) == "I|II|V");
  CHECK(flagged("В 2019 году\nМинск 2. Москва", token_flag::list_marker).empty());
}

TEST_CASE("shapes of words") {
  CHECK(shape("слово") == Shape::lower);
  CHECK(shape("Слово") == Shape::title);
  CHECK(shape("Нью-Йорк") == Shape::title);
  CHECK(shape("ОДКБ") == Shape::upper);
  CHECK(shape("К") == Shape::capital);
  CHECK(shape("РосАтом") == Shape::mixed);
  CHECK(shape("iPhone") == Shape::mixed);
  CHECK(shape("12") == Shape::none);
}

TEST_CASE("a bad file of abbreviations is refused with its line") {
  CHECK_THROWS_WITH_AS(Tokenizer("abbreviation\tkinds\nг\tends\nд\tends,sometimes\n", "a.tsv"),
                       doctest::Contains("a.tsv:3:9"), Error);
}
