#include "morph/dictionary.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "readings.h"

using namespace newsx;
using namespace newsx::test;

TEST_CASE("known words have all their readings, the usual one first") {
  CHECK(lemmas("президента") == "президент");
  CHECK(lemmas("стали") == "стать сталь");
  CHECK(lemmas("людей") == "человек");
  CHECK(lemmas("для") == "для длить");
  CHECK(base("москве", "NOUN|Geox|loct") == "москва dictionary");
  CHECK(base("шёл", "VERB|past") == "идти dictionary");
}

TEST_CASE("е is read as е or ё, ё also as е") {
  CHECK(lemmas("самолетов") == "самолет");
  CHECK(lemmas("самолётов") == "самолет");
  CHECK(base("все", "ADJF|plur|nomn") == "весь dictionary");
  CHECK(base("все", "ADJF|sing|neut") == "весь dictionary");
  CHECK(base("соединенных", "PRTF|gent") == "соединить dictionary");
  CHECK(base("афёры", "NOUN|gent") == "афера dictionary");
}

TEST_CASE("base forms that the paradigms file elsewhere") {
  CHECK(base("ивановича", "Patr|gent") == "иванович dictionary");
  CHECK(base("петровны", "Patr|gent") == "петровна dictionary");
  CHECK(base("первого", "ADJF|gent") == "первый dictionary");
  CHECK(base("двадцатой", "ADJF|gent") == "двадцатый dictionary");
  CHECK(base("лучших", "ADJF|gent") == "лучший dictionary");
  CHECK(base("наилучших", "ADJF|gent") == "наилучший dictionary");
  CHECK(base("крупнейшим", "ADJF|ablt") == "крупнейший dictionary");
  CHECK(base("месяца", "NOUN|gent") == "месяц dictionary");
  CHECK(base("должны", "ADJS|plur") == "должен dictionary");
  CHECK(base("деньгами", "NOUN|ablt") == "деньги dictionary");
}

TEST_CASE("homonyms of one tag are told by how often their words are met") {
  CHECK(lemmas("море").starts_with("море мор"));
  CHECK(lemmas("поле").starts_with("поле пол"));
}

TEST_CASE("what is no Russian word has one reading without grammemes") {
  for (const char* word : {"", "-", "covid", "covid-19", "123", "бвг", "\xD0", "\xFF\xFF", "日本", "российско-"}) {
    CAPTURE(word);
    const std::vector<Reading> readings = read(word);
    REQUIRE(readings.size() == 1);
    CHECK(readings[0].origin == Origin::none);
    CHECK(readings[0].grammemes == 0);
    CHECK(Dictionary::built_in().lemma(word, readings[0]) == word);
  }
}

TEST_CASE("words of any length are read") {
  std::string word;
  for (int letters = 0; letters < 400; ++letters, word += letters % 2 ? "ё" : "е") CHECK_FALSE(read(word).empty());
  for (int parts = 0; parts < 200; ++parts, word += "-не") CHECK_FALSE(read(word).empty());
}

TEST_CASE("weights add up to one word") {
  for (const std::string word :
       {"стали", "все", "президента", "иванова", "пашиняна", "токаев", "россии", "жээнбекову"}) {
    CAPTURE(word);
    unsigned sum = 0;
    unsigned before = 65535;
    for (const Reading& r : read(word)) {
      if (r.origin != Origin::ending || read(word)[0].origin == Origin::ending) sum += r.weight;
      CHECK(r.weight > 0);
      CHECK(r.weight <= before);
      before = r.weight;
    }
    CHECK(sum > 50000);
    CHECK(sum <= 65540);
  }
}

TEST_CASE("look-up has only what the dictionary has") {
  std::vector<Reading> out = read("москва");
  Dictionary::built_in().look_up("жээнбеков", out);
  CHECK(out.empty());
  Dictionary::built_in().look_up("назарбаеву", out);
  CHECK_FALSE(out.empty());
  for (const Reading& r : out) CHECK(r.origin == Origin::dictionary);
}

TEST_CASE("the dictionary says what it is") {
  const Dictionary& dictionary = Dictionary::built_in();
  CHECK(dictionary.version() == "OpenCorpora 394551, format 1");
  CHECK(dictionary.license().find("CC BY-SA 3.0") != std::string::npos);
  CHECK_NOTHROW(dictionary.verify());
}
