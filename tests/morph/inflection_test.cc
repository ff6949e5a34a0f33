#include <doctest/doctest.h>

#include "readings.h"

using namespace newsx;
using namespace newsx::test;

TEST_CASE("a word is put into another form") {
  const struct {
    const char *word, *from, *to, *expected;
  } table[] = {
      {"президент", "NOUN|nomn", "gent", "президента"},
      {"президентов", "NOUN|gent", "nomn", "президенты"},
      {"президентов", "NOUN|gent", "nomn|sing", "президент"},
      {"странах", "NOUN|loct", "nomn|sing", "страна"},
      {"людей", "NOUN|gent", "nomn|sing", "человек"},
      {"республики", "NOUN|gent", "ablt", "республикой"},
      {"российской", "ADJF|femn|gent", "nomn", "российская"},
      {"российской", "ADJF|femn|gent", "nomn|masc", "российский"},
      {"российских", "ADJF|plur|gent", "nomn|sing|neut", "российское"},
      {"иванову", "Surn|masc|datv", "nomn", "иванов"},
      {"ивановой", "Surn|femn|datv", "nomn", "иванова"},
      {"жээнбекова", "Surn|femn|nomn", "datv", "жээнбековой"},
      {"жээнбекова", "Surn|masc|gent", "nomn", "жээнбеков"},
      {"зеленский", "Surn|masc|nomn", "ablt", "зеленским"},
      {"орла", "NOUN|gent", "nomn", "орёл"},
      {"порошенко", "Surn|masc|nomn", "ablt", "порошенко"},
      {"касым-жомартом", "masc|ablt", "nomn", "касым-жомарт"},
      {"касым-жомарт", "masc|nomn", "gent", "касым-жомарта"},
      {"экс-президентом", "NOUN|ablt", "datv", "экс-президенту"},
      {"страна-агрессор", "NOUN|nomn", "gent", "страны-агрессора"},
      {"сказал", "VERB|past", "femn", "сказала"},
      {"сказал", "VERB|past", "plur", "сказали"},
      {"метро", "NOUN|gent", "nomn", "метро"},
      {"года", "NOUN|gent|sing", "loct", "годе"},
      {"высшего", "ADJF|masc|gent", "nomn", "высший"},
      {"высочайшего", "ADJF|masc|gent", "nomn", "высочайший"},
      {"лучшим", "ADJF|masc|ablt", "nomn", "лучший"},
  };
  for (const auto& row : table) {
    CAPTURE(row.word);
    CAPTURE(row.to);
    CHECK(inflected(row.word, row.from, row.to) == row.expected);
  }
}

TEST_CASE("a form that the paradigm does not have is empty") {
  CHECK(inflected("метро", "NOUN|gent", "impr").empty());
  CHECK(inflected("сказал", "VERB|past", "gent").empty());
  CHECK(Dictionary::built_in().inflect("123", Reading{}, gram::gent).empty());
}

TEST_CASE("all forms of a word") {
  bool found = false;
  const Reading r = reading_with("закону", gram::NOUN | gram::datv, found);
  REQUIRE(found);
  std::string forms;
  for (const auto& [form, grammemes] : Dictionary::built_in().forms("закону", r)) forms += form + " ";
  CHECK(forms == "закон закона закону закон законом законе законы законов законам законы законами законах ");
}

TEST_CASE("a reading that was made for another word does no harm") {
  bool found = false;
  const Reading long_suffix = reading_with("наилучшими", gram::ADJF | gram::ablt, found);
  Reading late = reading_with("касым-жомарта", gram::gent, found);
  late.head_bytes = 200;
  Reading outside;
  outside.origin = Origin::dictionary;
  outside.paradigm = 4000;
  outside.form = 999;
  for (const Reading& r : {long_suffix, late, outside})
    for (const char* word : {"", "я", "ая", "-", "х."}) {
      Dictionary::built_in().lemma(word, r);
      Dictionary::built_in().inflect(word, r, gram::datv);
      Dictionary::built_in().forms(word, r);
    }
}

TEST_CASE("capitals are written on to another form") {
  CHECK(restore_case("президент", "ПРЕЗИДЕНТА") == "ПРЕЗИДЕНТ");
  CHECK(restore_case("президент", "Президенту") == "Президент");
  CHECK(restore_case("президент", "президента") == "президент");
  CHECK(restore_case("касым-жомарт", "Касым-Жомарта") == "Касым-Жомарт");
  CHECK(restore_case("касым-жомарт", "КАСЫМ-ЖОМАРТА") == "КАСЫМ-ЖОМАРТ");
  CHECK(restore_case("премьер-министр", "Премьер-министра") == "Премьер-министр");
  CHECK(restore_case("росатом", "РосАтома") == "РосАтом");
  CHECK(restore_case("ёлкин", "Ёлкина") == "Ёлкин");
  CHECK(restore_case("о'нил", "О'Нила") == "О'Нил");
  CHECK(restore_case("", "Президент").empty());
  CHECK(restore_case("президент", "").size() == std::string("президент").size());
}
