// Which mentions are one: people by parts of their names, posts and misspellings, bodies by abbreviation and head noun.
#include <doctest/doctest.h>

#include "examples.h"

using newsx::test::entities;

TEST_CASE("a surname, initials and a slip of the pen are the person named in full") {
  CHECK(entities("Анна Озерова и Пётр Тукмаков встретились. Озерова говорила, Тукмаков слушал.") ==
        "person Анна Озерова [Анна Озерова|Озерова]; person Пётр Тукмаков [Пётр Тукмаков|Тукмаков]");
  CHECK(entities("Даурен Тасыбеков прибыл в Минск. Д. Тасыбеков доволен.") ==
        "person Даурен Тасыбеков [Даурен Тасыбеков|Д. Тасыбеков]; place Минск [Минск]");
  CHECK(entities("Прибыл Даурен Тасыбеков. Даурен Тасыбкеов доволен. Тасыбеков уехал.") ==
        "person Даурен Тасыбеков [Даурен Тасыбеков|Даурен Тасыбкеов|Тасыбеков]");
}

TEST_CASE("posts refer to the person who has them") {
  CHECK(entities(
            "Президент Казахстана Даурен Тасыбеков прибыл. Глава государства доволен. Президент Казахстана уехал.") ==
        "person Даурен Тасыбеков [Президент Казахстана|Даурен Тасыбеков|Глава государства|Президент Казахстана]; "
        "country Казахстан [Казахстана|Казахстана]");
}

TEST_CASE("a body is known by its abbreviation and by its head noun with a capital") {
  CHECK(entities("Встреча прошла в Организации Договора о коллективной безопасности (ОДКБ). Организация довольна. В "
                 "ОДКБ рады.") ==
        "organization Организация Договора о коллективной безопасности "
        "[Организации Договора о коллективной безопасности|ОДКБ|Организация|ОДКБ]");
}

TEST_CASE("names nest: a body in an office of it, a country in its ministry") {
  CHECK(entities("Пресс-служба Министерства обороны России молчит.") ==
        "country Россия [России]; organization Пресс-служба Министерства обороны России "
        "[Пресс-служба Министерства обороны России]; organization Министерство обороны России "
        "[Министерства обороны России|Министерства обороны]");
}
