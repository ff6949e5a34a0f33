// One base form for all mentions of a surname. The people are invented.
#include <doctest/doctest.h>

#include "../analyzer/examples.h"

using newsx::test::entities;

TEST_CASE("oblique forms of a foreign surname are one person's") {
  CHECK(entities("Суд арестовал Броудера. Встреча с Броудером прошла вчера. Броудеру запретили въезд.") ==
        "person Броудер [Броудера|Броудером|Броудеру]");
}

TEST_CASE("the full name tells which") {
  CHECK(entities("Приехал Уильям Кочмер. Искали Кочмера. Помогли Кочмеру.") ==
        "person Уильям Кочмер [Уильям Кочмер|Кочмера|Кочмеру]");
}

TEST_CASE("a form that is the full name's too is the full name's") {
  CHECK(entities("Приехал Ион Моровану. Моровану молчит.") == "person Ион Моровану [Ион Моровану|Моровану]");
}

TEST_CASE("a woman's surname stays hers") {
  CHECK(entities("Приехала Раиса Кочубеева. Кочубеевой рады. Кочубеева молчит.") ==
        "person Раиса Кочубеева [Раиса Кочубеева|Кочубеевой|Кочубеева]");
}

TEST_CASE("after a preposition a name is no nominative") {
  CHECK(entities("Журналисты встретились с Кочмером.") == "person Кочмер [Кочмером]");
}

TEST_CASE("a husband and his wife stay two") {
  CHECK(entities("Приехали Иван Токаев и Анна Токаева. Токаев молчит. Токаевой рады.") ==
        "person Иван Токаев [Иван Токаев|Токаев]; person Анна Токаева [Анна Токаева|Токаевой]");
}

TEST_CASE("a surname after a given name in an oblique case is declined") {
  CHECK(entities("Премию вручили Стивену Браю.") == "person Стивен Брай [Стивену Браю]");
}
