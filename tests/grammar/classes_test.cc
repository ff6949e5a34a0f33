// What gazetteers and earlier phases made, as units.
#include <doctest/doctest.h>

#include "driver.h"

using newsx::test::Driver;

namespace {

const std::vector<std::string> kTables = {
    "#! class: country\nname\taliases\tiso\n"
    "Россия\tabbr:РФ; Российская Федерация; adj:российский; prefix:российско; demonym:россиянин; "
    "short:Федерация\tRU\n"
    "Китай\tadj:китайский\tCN\n",
    "#! class: post\nname\taliases\tinflect\tclass\n"
    "министр\t\tplural\tminister\nминистр "
    "обороны\t\tplural\tminister\nпосол\t\tplural\tdiplomat\nаким\t\tplural\t\n",
    "#! class: given\nname\taliases\tgender\nВладимир\t\tm\nМарта\t\tf\n",
    "#! class: place\nname\nВладимир\n",
};

std::string covers_classes(const std::string& pattern, std::string_view text) {
  return Driver("rule r\n  pattern " + pattern + "\n  make c x=it\n", kTables).made(text);
}

}  // namespace

TEST_CASE("a class means its names, not its adjectives") {
  CHECK(covers_classes("it:<country>", "В России, РФ и Российской Федерации российский") ==
        "c[России] x=России<country>; c[РФ] x=РФ<country>; c[Российской Федерации] x=Российской "
        "Федерации<country>");
  CHECK(covers_classes("it:<country alias=adj>", "Россия, российского") == "c[российского] x=российского<country>");
  CHECK(covers_classes("it:<country alias=demonym|short>", "россиянам Федерация РФ") ==
        "c[россиянам] x=россиянам<country>; c[Федерация] x=Федерация<country>");
}

TEST_CASE("attributes of rows") {
  CHECK(covers_classes("it:<country iso=CN>", "Россия и Китай") == "c[Китай] x=Китай<country>");
  CHECK(covers_classes("it:<post class=minister|diplomat>", "посол, аким, министр") ==
        "c[посол] x=посол<post>; c[министр] x=министр<post>");
  CHECK(covers_classes("it:<post class>", "посол и аким") == "c[посол] x=посол<post>");
  CHECK(covers_classes("it:[<post> & !<post class>]", "посол и аким") == "c[аким] x=аким<post>");
  CHECK(covers_classes("it:<post|country iso=RU>", "посол России") == "c[России] x=России<country>");
}

TEST_CASE("a name of several words is one unit, and its first words are no units of their own") {
  CHECK(covers_classes("it:<post>", "министру обороны") == "c[министру обороны] x=министру обороны<post>");
  CHECK(covers_classes("it:(lower lower)", "министру обороны сказал он") ==
        "c[министру обороны сказал] x=министру обороны сказал");
  CHECK(covers_classes("it:[<post> & datv]", "министра обороны и министру обороны") ==
        "c[министру обороны] x=министру обороны<post>");
}

TEST_CASE("overlapping names: the leftmost, then the longest is the unit, the others are hidden") {
  Driver driver("rule r\n  pattern <party>\n  make c\n",
                {"#! class: party\nname\tinflect\nНовая Россия\tno\nРоссия Единая\tno\nЕдиная\tno\n"});
  CHECK(driver.made("Новая Россия Единая") == "c[Новая Россия]; c[Единая]");
  std::size_t hidden = 0;
  for (const newsx::Annotation& a : driver.run("Новая Россия Единая сила").annotations)
    hidden += a.rule == newsx::kNoRule && a.hidden ? 1 : 0;
  CHECK(hidden >= 2);  // covered by what the rule made
}

TEST_CASE("two entries on the same word: each class matches, and a part knows which was asked for") {
  CHECK(covers_classes("it:<given>", "Владимир") == "c[Владимир] x=Владимир<given>");
  CHECK(covers_classes("it:<place>", "Владимир") == "c[Владимир] x=Владимир<place>");
  CHECK(covers_classes("it:[<given> & <place>]", "Владимир") == "c[Владимир] x=Владимир<given>");
  CHECK(covers_classes("it:[!<given> | Title & <place>]", "Владимир") == "c[Владимир] x=Владимир<place>");
}

TEST_CASE("what a phase made is a unit of the next, and what covers it replaces it") {
  Driver driver(
      "phase one\n"
      "rule role\n  pattern it:<post> of:<country>?\n  make role of=of kind=\"of state\"\n"
      "phase two\n"
      "rule person\n  pattern role:<role> it:([Title & !<role> & !<country>]+)\n  make person role=role\n"
      "phase three\n"
      "rule all\n  pattern <role kind=\"of state\"> <person role>\n  make all\n",
      kTables);
  CHECK(driver.made("посол Владимир Иванов") == "all[посол Владимир Иванов]");
  CHECK(driver.made("посол России Владимир Иванов") == "role[посол] of=России<country> kind=of state");
}

TEST_CASE("phases that are not in the cascade run last") {
  Driver driver("phase zero\nrule b\n  pattern <a>\n  make b\nphase one\nrule a\n  pattern Title\n  make a\n", {},
                {"one"});
  CHECK(driver.made("Иван") == "b[Иван]");
}

TEST_CASE("a rule that makes the class of the one entry it covers keeps the entry") {
  Driver driver("rule r\n  pattern it:<country alias=adj> word\n  make country\n", kTables);
  const newsx::Cascade& found = driver.run("российского посла");
  REQUIRE(found.annotations.size() == 3);
  CHECK(found.annotations[0].hidden);
  CHECK(found.annotations[2].entry == found.annotations[0].entry);
  CHECK(found.annotations[2].alias == newsx::AliasKind::adjective);
}

TEST_CASE("readings: taken as a class, a word is read as its name") {
  const std::string lines = "\n  make c\n  agree a b : case number gender\n";
  // "Марта" is also the genitive of "март".
  CHECK(Driver("rule r\n  pattern a:ADJF b:<given>" + lines, kTables).readings("новая Марта") == "femn,sing,nomn");
  CHECK(Driver("rule r\n  pattern a:ADJF b:<given>" + lines, kTables).readings("нового Марта") == "nothing");
  CHECK(Driver("rule r\n  pattern a:ADJF b:Title" + lines, kTables).readings("нового Марта") == "masc,sing,gent");
  CHECK(Driver("rule r\n  pattern a:ADJF b:[NOUN & gent]" + lines, kTables).readings("российской столицы") ==
        "femn,sing,gent");
}

TEST_CASE("a match takes the case of its head") {
  CHECK(Driver("rule r\n  pattern it:(ADJF <post>)\n  make c\n", kTables).readings("нового министра обороны") ==
        "masc,sing,accs | masc,sing,gent");
  CHECK(Driver("rule r\n  pattern it:(Title NOUN)\n  make c\n").readings("русского языка") == "nothing");
  CHECK(Driver("rule r\n  pattern it:(Title NOUN+)\n  make c\n").readings("Русского языка") ==
        "masc,sing,accs | masc,sing,gent");
  CHECK(Driver("rule r\n  pattern it:(Title NOUN+)\n  make c\n").readings("Учёному Москвы") ==
        "masc,sing,datv | neut,sing,datv");
}

TEST_CASE("examples in rules") {
  Driver driver(
      "rule r\n  pattern role:<post> it:( given:<given> surname:Title )\n  make person given=given "
      "surname=surname role=role\n"
      "  + \"посол Владимир Иванов\" => person \"Владимир Иванов\" given=\"Владимир\" role=\"посол\"\n"
      "  + \"посол Владимир Иванов\" => person \"Владимир\"\n"
      "  + \"посол Владимир Иванов\" => person \"Владимир Иванов\" given=\"Иван\"\n"
      "  + \"посол Китая\" => person \"Китая\"\n"
      "  - \"посол Китая\"\n"
      "  - \"посол Марта Иванова\"\n"
      "rule country\n  pattern <country>\n  make state\n",
      kTables);
  CHECK(driver.check() ==
        "6: made person \"Владимир Иванов\" given=\"Владимир\" surname=\"Иванов\" role=\"посол\" by r\n"
        "7: made person \"Владимир Иванов\" given=\"Владимир\" surname=\"Иванов\" role=\"посол\" by r\n"
        "8: made nothing; other rules made state \"Китая\" by country\n"
        "10: made person \"Марта Иванова\" given=\"Марта\" surname=\"Иванова\" role=\"посол\" by r\n");
}

TEST_CASE("words are looked up anew when the vocabulary was cleared") {
  Driver driver("rule r\n  pattern совет\n  make c\n");
  CHECK(driver.made("раз Совета") == "c[Совета]");
  driver.vocabulary().clear();
  CHECK(driver.made("советы два") == "c[советы]");
  CHECK(driver.made("раз Совета") == "c[Совета]");
}
