// Words that the dictionary does not have.
#include <doctest/doctest.h>

#include "readings.h"

using namespace newsx;
using namespace newsx::test;

TEST_CASE("surnames of political news") {
  const struct {
    std::string word, form, lemma;
  } table[] = {
      {"пашиняна", "Surn|masc|gent", "пашинян ending"},
      {"пашинян", "Surn|femn|datv", "пашинян ending"},
      {"зеленскому", "Surn|masc|datv", "зеленский ending"},
      {"зеленской", "Surn|femn|gent", "зеленский ending"},
      {"токаевым", "Surn|masc|ablt", "токаев ending"},
      {"токаев", "Surn|masc|nomn", "токаев ending"},
      {"жээнбекова", "Surn|masc|gent", "жээнбеков ending"},
      {"жээнбекова", "Surn|masc|accs", "жээнбеков ending"},
      {"жээнбекова", "Surn|femn|nomn", "жээнбеков ending"},
      {"зурабишвили", "Surn|femn|gent", "зурабишвили ending"},
      {"тихановской", "Surn|femn|datv", "тихановский ending"},
      {"тимощенко", "Surn|masc|ablt", "тимощенко ending"},
      {"шмыгаля", "Surn|masc|gent", "шмыгаль ending"},
      {"урсулы", "Name|femn|gent", "урсула dictionary"},
      {"байдена", "masc|gent", "байден ending"},
      {"эрдоганом", "masc|ablt", "эрдоган ending"},
      {"мадуро", "Surn|masc|gent", "мадуро ending"},
      {"нетаньяху", "Surn|masc|nomn", "нетаньяху ending"},
      {"ахмадзода", "Surn|masc|nomn", "ахмадзода ending"},
  };
  for (const auto& row : table) {
    CAPTURE(row.word);
    CHECK(base(row.word, row.form) == row.lemma);
  }
}

TEST_CASE("a form of a common noun is not a surname as well") {
  for (const char* word : {"законов", "вопросов", "столбов", "заводов", "президентов"}) {
    CAPTURE(word);
    CHECK(base(word, "Surn") == "no such reading");
  }
}

TEST_CASE("given names of Central Asia") {
  CHECK(base("сооронбая", "Name|gent") == "сооронбай ending");
  CHECK(base("жомарта", "masc|gent") == "жомарт ending");
  CHECK(base("касым-жомарта", "Name|masc|gent") == "касым-жомарт hyphen");
  CHECK(base("касым-жомарту", "masc|datv") == "касым-жомарт hyphen");
}

TEST_CASE("a hyphenated word is read by its last part, its first part is inflected with it") {
  CHECK(base("города-миллионника", "NOUN|gent") == "город-миллионник hyphen");
  CHECK(base("страны-агрессора", "NOUN|gent") == "страна-агрессор hyphen");
  CHECK(base("веб-портала", "NOUN|gent") == "веб-портал hyphen");
  CHECK(base("экс-президенту", "NOUN|datv") == "экс-президент hyphen");
  CHECK(base("таджикско-афганскому", "ADJF|datv") == "таджикско-афганский hyphen");
  CHECK(base("беликова-громова", "Surn|masc|gent") == "беликов-громов hyphen");
  CHECK(base("скажите-ка", "VERB|impr") == "сказать hyphen");
}

TEST_CASE("known prefixes") {
  CHECK(base("кибербезопасности", "NOUN|gent") == "кибербезопасность prefix");
  CHECK(base("псевдогосударство", "NOUN|nomn") == "псевдогосударство prefix");
  CHECK(base("микроям", "NOUN|datv") == "микрой ending");  // two letters are no word after a prefix
  CHECK(base("нефтегазопровода", "NOUN|gent") == "нефтегазопровод prefix");
}

TEST_CASE("abbreviations and ordinals in digits") {
  CHECK(lemmas("г.") == "год");
  CHECK(lemmas("тыс.") == "тысяча");
  CHECK(lemmas("им.") == "имя");
  CHECK(lemmas("1990-х") == "1990-й");
  CHECK(base("1990-х", "ADJF|plur|gent") == "1990-й hyphen");
  CHECK(base("65-летию", "NOUN|datv") == "65-летие hyphen");
}

TEST_CASE("every guess can be put into its base form and back") {
  for (const char* word : {"бжезинского", "мбеки", "квиташвили", "оюун-эрдэнэ", "гутерриша", "сперанца", "фрундзе",
                           "лхаса", "грибаускайте", "коронавируса", "ковидный", "блогеров", "импичментом", "дедлайны",
                           "хештегами", "перезапустим"}) {
    CAPTURE(word);
    for (const Reading& r : read(word)) {
      CHECK(r.origin != Origin::none);
      CHECK_FALSE(Dictionary::built_in().lemma(word, r).empty());
      CHECK(Dictionary::built_in().inflect(word, r, r.grammemes & gram::cases) != "");
    }
  }
}
