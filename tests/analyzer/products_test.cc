// Products and events are neither bodies nor places nor people; companies called by them are companies.
#include <doctest/doctest.h>

#include "examples.h"

using newsx::test::check;
using newsx::test::entities;

TEST_CASE("works of engineering, aircraft and ships are products") {
  check(entities, {{"Через Турецкий поток пойдёт газ.", "product Турецкий поток [Турецкий поток]"},
                   {"Северный поток — 2 достроят. О «Северном потоке-2» молчат.",
                    "product Северный поток — 2 [Северный поток — 2|Северном потоке-2]"},
                   {"Над морем пролетел Боинг 737.", "product Боинг-737 [Боинг 737]"},
                   {"Он видел истребитель Ветер-27.", "product Ветер-27 [Ветер-27]"},
                   {"Из порта вышла яхта «Анна Озерова».", "product Анна Озерова [Анна Озерова]"}});
}

TEST_CASE("a company that is called as its pipeline is a company") {
  check(entities, {{"Так решила компания Nord Stream 2 AG.", "organization Nord Stream 2 AG [Nord Stream 2 AG]"},
                   {"Строительство Nord Stream 2 идёт.", "product Северный поток — 2 [Nord Stream 2]"}});
}

TEST_CASE("feasts, operations, storms and wars are events") {
  check(entities, {{"На Курбан-байрам ждут гостей.", "event Курбан-байрам [Курбан-байрам]"},
                   {"Началась операция «Озёрный щит».", "event Озёрный щит [Озёрный щит]"},
                   {"На берег вышел ураган Марина.", "event Марина [Марина]"},
                   {"Он воевал в Великую Отечественную войну.",
                    "event Великая Отечественная война [Великую Отечественную войну]"}});
}

TEST_CASE("foreign companies in Cyrillic letters have whole names") {
  check(entities,
        {{"Иск подала Бурдуляк Газ Транспортейшн энд Файненс Б.В. к властям.",
          "organization Бурдуляк Газ Транспортейшн энд Файненс Б.В. [Бурдуляк Газ Транспортейшн энд Файненс Б.В.]"},
         {"В проект вошла фирма Тукмак Холдинг ГмбХ.", "organization Тукмак Холдинг ГмбХ [Тукмак Холдинг ГмбХ]"}});
}
