// Entities, their mentions and roles in short texts. The people are invented.
#include <doctest/doctest.h>

#include <utility>

#include "examples.h"

using newsx::test::entities;
using newsx::test::roles;

TEST_CASE("mentions of one person are joined; base forms are in the nominative") {
  CHECK(entities("Президент Анна Озерова прибыла в Минск. Озерову встретили. А. Озерова уехала.") ==
        "person Анна Озерова [Анна Озерова|Озерову|А. Озерова]; place Минск [Минск]");
  CHECK(entities("Суд оправдал Петра Ильича Заозёрского.").starts_with("person Пётр Ильич Заозёрский ["));
}

TEST_CASE("a man in an oblique case or a woman in the nominative: the words around tell") {
  CHECK(entities("Видели Ивана Петрова.") == "person Иван Петров [Ивана Петрова]");
  CHECK(entities("По словам Евгения Петрова, дождь.") == "person Евгений Петров [Евгения Петрова]");
  CHECK(entities("Позвали Александра Тукмакова.") == "person Александр Тукмаков [Александра Тукмакова]");
  CHECK(entities("Вчера Александра Тукмакова уехала.") == "person Александра Тукмакова [Александра Тукмакова]");
}

TEST_CASE("countries by name, adjective, inhabitant and the first part of a double adjective") {
  CHECK(entities("Российско-китайские отношения развиваются. Россияне и китайцы торгуют.") ==
        "country Россия [Российско|Россияне]; country Китай [китайские|китайцы]");
}

TEST_CASE("a body's full name and its abbreviation are one") {
  CHECK(entities("Встреча прошла в Организации Объединённых Наций (ООН). В ООН довольны.") ==
        "organization Организация Объединённых Наций [Организации Объединённых Наций|ООН|ООН]");
}

TEST_CASE("a result is moved with its text, however short that is, and its views stay valid") {
  newsx::Result made = newsx::test::analyze("РФ");
  const char* const text = made.utf8().data();
  const newsx::Result moved = std::move(made);
  CHECK(moved.utf8().data() == text);
}

TEST_CASE("a body's own name keeps its inner words; a press agency owns nothing") {
  CHECK(entities("Партия «Единая Россия» победила. «Единая Россия» ликует.") ==
        "organization Партия «Единая Россия» [Партия «Единая Россия»|Единая Россия|Единая Россия]");
  CHECK(entities("Сообщило агентство ТАСС. ТАСС молчит.") == "organization ТАСС [ТАСС|ТАСС]");
}

TEST_CASE("a body's name without its attribute is no second body inside it") {
  CHECK(entities("Депутат Государственной Думы уехал.") == "organization Государственная дума [Государственной Думы]");
  CHECK(entities("Его назначили главой Федеральной таможенной службы.") ==
        "organization Федеральная таможенная служба [Федеральной таможенной службы]");
  CHECK(entities("Об этом сообщила Федеральная налоговая служба.") ==
        "organization Федеральная налоговая служба [Федеральная налоговая служба]");
}

TEST_CASE("a court alone is a body only where the text names it; a parliament always") {
  CHECK(entities("Решение суда ждали.").empty());
  CHECK(entities("Верховный суд Казахстана решил спор. Решение суда ждали.") ==
        "country Казахстан [Казахстана]; organization Верховный суд Казахстана [Верховный суд Казахстана|Верховный "
        "суд|суда]");
  CHECK(entities("Решение парламента ждали.") == "organization парламент [парламента]");
}

TEST_CASE("a common noun stands for the one body of the text that it heads, and is left alone where there are two") {
  CHECK(
      entities("Собралось правительство Казахстана. Вчера правительство решило спор.") ==
      "country Казахстан [Казахстана]; organization правительство Казахстана [правительство Казахстана|правительство]");
  CHECK(entities("Собрались правительство Казахстана и правительство Грузии. Вчера правительство решило спор.")
            .ends_with("organization правительство [правительство]"));
}

TEST_CASE("abbreviations that are read as a word are declined") {
  CHECK(entities("В МИДе молчат. Главу МИДа ждут. Он встретился с ЦИКом.") ==
        "organization Министерство иностранных дел [МИДе|МИДа]; organization Центральная избирательная комиссия "
        "[ЦИКом]");
}

TEST_CASE("a town in the name of a body is a place, a continent is none, and a whole adjective is not split") {
  CHECK(entities("Он окончил Сочинский институт туризма.") ==
        "organization Сочинский институт туризма [Сочинский институт туризма]; place Сочи [Сочинский]");
  CHECK(entities("Он принял Санкт-Петербургский институт туризма.") ==
        "organization Санкт-Петербургский институт туризма [Санкт-Петербургский институт туризма]; place "
        "Санкт-Петербург [Санкт-Петербургский]");
  CHECK(entities("Так решил Африканский банк развития.").find("place") == std::string::npos);
}

TEST_CASE("a post's title has plain spaces, whichever the text has") {
  for (const std::string space : {" ", "\u00A0", "\u202F", "\u2009"})
    CHECK(roles("Советник по" + space + "делам ветра Анна Озерова уехала.") == "Анна Озерова: советник по делам ветра");
}

TEST_CASE("posts before a name and in apposition to it") {
  CHECK(roles("Глава МИД Казахстана Анна Озерова прибыла в Минск.") == "Анна Озерова: глава of МИД Казахстана");
  CHECK(roles("Анна Озерова, министр обороны Казахстана, прибыла в Минск.") ==
        "Анна Озерова: министр обороны of Казахстан");
  CHECK(roles("В Минск прибыла Анна Озерова — президент Казахстана.") == "Анна Озерова: президент of Казахстан");
  CHECK(roles("Избран новый президент Казахстана — Анна Озерова.") == "Анна Озерова: президент of Казахстан");
  CHECK(roles("Его сменила Анна Озерова (министр обороны).") == "Анна Озерова: министр обороны");
  CHECK(roles("Приехали Анна Озерова, президент Казахстана, премьер-министр и судья.").empty());
}

TEST_CASE("attributes that share a plural head are places each, named as they are alone") {
  CHECK(entities("Выборы прошли в Заозёрской и Заречной областях. В Заозёрской области тихо.") ==
        "place Заозёрская область [Заозёрской|Заозёрской области]; place Заречная область [Заречной областях]");
  CHECK(entities("Пожары в Залесском, Заречном и Заозёрском районах.") ==
        "place Залесский район [Залесском]; place Заречный район [Заречном]; place Заозёрский район [Заозёрском "
        "районах]");
}

TEST_CASE("what stands between a post and the name that follows") {
  CHECK(roles("Депутат Госдумы от Якутии Иван Тасыбеков уехал.") == "Иван Тасыбеков: депутат of Государственная дума");
  CHECK(roles("Уехала уполномоченная при президенте по правам ребёнка Анна Тасыбекова.") ==
        "Анна Тасыбекова: уполномоченная по правам ребёнка");
}
