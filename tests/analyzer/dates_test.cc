#include <doctest/doctest.h>

#include <string>

#include "examples.h"

using namespace newsx;
using newsx::test::analyze;

namespace {

// "27 ноября=2019-11-27; вчера=": each date of the text with its value.
std::string dates(std::string_view text, std::string_view day = {}) {
  const Result r = analyze(text, day);
  std::string out;
  for (const Date& d : r.dates) {
    if (!out.empty()) out += "; ";
    out += std::string(d.span.of(r.utf8())) + '=' + std::string(d.value);
  }
  return out;
}

// "закон 5 «О школе» 2019-05-03 x2": each act with what is known of it and how often it is named.
std::string acts(std::string_view text) {
  const Result r = analyze(text);
  std::string out;
  for (const Act& a : r.acts) {
    if (!out.empty()) out += "; ";
    out += a.cls;
    if (!a.docnum.empty()) out += " " + std::string(a.docnum);
    if (!a.title.empty()) out += " «" + std::string(a.title) + "»";
    if (!a.date.empty()) out += " " + std::string(a.date);
    if (!a.article.empty()) out += " art. " + std::string(a.article);
    for (Index p = 0; p < a.party_count; ++p)
      out += " + " + std::string(r.entities[r.act_parties[a.first_party + p]].name);
    if (a.issuer != kNoIndex) out += " by " + std::string(r.entities[a.issuer].name);
    if (a.mention_count > 1) out += " x" + std::to_string(a.mention_count);
  }
  return out;
}

}  // namespace

TEST_CASE("dates that say their year have a value") {
  CHECK(dates("Съезд открылся 28 ноября 2019 года.") == "28 ноября 2019 года=2019-11-28");
  CHECK(dates("Съезд шёл 27–28 ноября 2019 г. в Минске.") == "27–28 ноября 2019 г.=2019-11-27/2019-11-28");
  CHECK(dates("Принят 28.11.2019 в Минске.") == "28.11.2019=2019-11-28");
  CHECK(dates("Принят 2019-11-28 в Минске.") == "2019-11-28=2019-11-28");
  CHECK(dates("План на 2018–2020 годы готов.") == "2018–2020 годы=2018/2020");
  CHECK(dates("План на 2026−2030 годы готов.") == "2026−2030 годы=2026/2030");
  CHECK(dates("Это было в 1990-е годы.") == "в 1990-е годы=199X");
  CHECK(dates("Это было в XX веке.") == "в XX веке=19XX");
  CHECK(dates("Выборы пройдут осенью 2019 года.") == "осенью 2019 года=2019-23");
  CHECK(dates("Экспорт вырос во II квартале 2019 года.") == "II квартале 2019 года=2019-34");
}

TEST_CASE("a date without a year takes it from the article's own date, and has no value without that") {
  CHECK(dates("Съезд откроется 3 мая.") == "3 мая=");
  CHECK(dates("Минск, 28 ноября 2019 года\n\nСъезд был в мае текущего года, вчера уехали.") ==
        "28 ноября 2019 года=2019-11-28; в мае текущего года=2019-05; вчера=2019-11-27");
  CHECK(dates("Минск, 28 декабря 2019 года\n\nСъезд откроется 3 января.") ==
        "28 декабря 2019 года=2019-12-28; 3 января=2020-01-03");
  CHECK(dates("Минск, 1 марта 2020 года\n\nОн приехал вчера.") == "1 марта 2020 года=2020-03-01; вчера=2020-02-29");
}

TEST_CASE("dates told from the article's day, which stands beside the text") {
  constexpr const char* day = "2019-11-28";  // a Thursday
  CHECK(dates("Позавчера он уехал, послезавтра вернётся.", day) == "Позавчера=2019-11-26; послезавтра=2019-11-30");
  CHECK(dates("Сессия прошла на прошлой неделе.", day) == "на прошлой неделе=2019-W47");
  CHECK(dates("Сессия прошла на прошлой неделе.", "2021-01-04") == "на прошлой неделе=2020-W53");
  CHECK(dates("Сессия открылась в минувший вторник.", day) == "в минувший вторник=2019-11-26");
  CHECK(dates("Сессия открылась в прошлый четверг.", day) == "в прошлый четверг=2019-11-21");
  CHECK(dates("Сессия откроется в следующий четверг.", day) == "в следующий четверг=2019-12-05");
  CHECK(dates("Сессия открылась в пятницу.", day) == "в пятницу=");
  CHECK(dates("Учения идут с 28 декабря по 3 января.", day) == "28 декабря по 3 января=2019-12-28/2020-01-03");
  CHECK(dates("Он уехал вчера.", "2019-13-45") == "вчера=");
}

TEST_CASE("the day of an act is not the article's") {
  CHECK(dates("Закон от 28.12.2010 приняли вчера.") == "28.12.2010=2010-12-28; вчера=");
}

TEST_CASE("numbers that count other things are no dates") {
  CHECK(dates("Срок в 33 года истёк 5 лет назад.").empty());
  CHECK(dates("Приехали 25 мая 1500 человек.") == "25 мая=");
  CHECK(dates("Встретились 31 февраля 2019 года.") == "31 февраля 2019 года=");
}

TEST_CASE("acts are read with number, date, title and issuer, each once") {
  CHECK(acts("Принят Федеральный закон от 28.12.2010 № 390-ФЗ «О безопасности». Закон «О безопасности» действует.") ==
        "федеральный закон 390-ФЗ «О безопасности» 2010-12-28 x2");
  CHECK(acts("Резолюция 2254 Совета Безопасности ООН не выполнена.") == "резолюция 2254 by Совет Безопасности ООН");
  CHECK(acts("Отменено постановление правительства от 3 марта 2019 года.") ==
        "постановление 2019-03-03 by правительство");
  CHECK(acts("Действует Договор о мостах и границе от 3 марта 1999 года.") ==
        "договор «о мостах и границе» 1999-03-03");
  CHECK(acts("Вышел фильм «О бедном гусаре».").empty());
  CHECK(acts("Подписан договор «О  дружбе».") == "договор «О дружбе»");
}

TEST_CASE("acts without a number or title of their own: articles, constitutions, agreements between parties") {
  CHECK(acts("Его обвиняют по ч. 2 ст. 159 УК РФ. Статья 159 УК РФ сурова.") ==
        "уголовный кодекс art. 159 by Россия x2");
  CHECK(acts("Принята Конституция Кыргызстана.") == "конституция by Кыргызстан");
  CHECK(acts("Принята резолюция 2254.") == "резолюция 2254");
  CHECK(acts("Подписан договор между Россией и Ираном.") == "договор + Россия + Иран");
}

TEST_CASE("the short name of an act stands for it afterwards") {
  CHECK(acts("Принят закон «О школах» (далее — Закон). По мнению депутатов, Закон нужен. Другой закон ждёт.") ==
        "закон «О школах» x3");
}

TEST_CASE("times of the day, where the day stands beside them") {
  CHECK(dates("Встреча пройдёт 2 июня 2025 года в 15:00 по московскому времени.") ==
        "2 июня 2025 года=2025-06-02; в 15:00 по московскому времени=2025-06-02T15:00+03:00");
  CHECK(dates("В 14.30 мск 3 марта 2020 года всё началось.") ==
        "В 14.30 мск=2020-03-03T14:30+03:00; 3 марта 2020 года=2020-03-03");
  CHECK(dates("Вчера, в 9 часов вечера, он прибыл.", "2025-06-02") ==
        "Вчера=2025-06-01; в 9 часов вечера=2025-06-01T21:00");
  CHECK(dates("Это было 5 мая 2021 года в 9:00 (06:00 по Гринвичу).") ==
        "5 мая 2021 года=2021-05-05; в 9:00=2021-05-05T09:00; 06:00 по Гринвичу=2021-05-05T06:00Z");
  CHECK(dates("Это было 5 мая 2021 года в 8:45 (UTC−3).") ==
        "5 мая 2021 года=2021-05-05; в 8:45 (UTC−3)=2021-05-05T08:45-03:00");
}

TEST_CASE("times: a zone whose offset was another then, no day, no time") {
  CHECK(dates("Это было 5 мая 2012 года в 9:00 мск.") == "5 мая 2012 года=2012-05-05; в 9:00 мск=2012-05-05T09:00");
  CHECK(dates("Это было в 9:00 мск.") == "");
  CHECK(dates("Вчера в 9:00 он прибыл.") == "Вчера=");
  CHECK(dates("Это было 5 мая 2021 года в 25.10 мск.") == "5 мая 2021 года=2021-05-05");
  CHECK(dates("В мае 2021 года в 9:00 мск.") == "В мае 2021 года=2021-05");
}

TEST_CASE("times and zones are no entities") {
  CHECK(analyze("Это было 5 мая 2021 года в 9:00 по московскому времени.").entities.empty());
}

TEST_CASE("acts with a name of their own, and the class word that stands for the one act of its class") {
  CHECK(acts("Стороны нарушают Минские соглашения. По Минским соглашениям споров нет.") ==
        "соглашение «Минские соглашения» x2");
  CHECK(acts("Страна вышла из ДНЯО.") == "договор «о нераспространении ядерного оружия»");
  CHECK(acts("Действует Конвенция о правах ребёнка. Изменён Устав ОДКБ.") ==
        "конвенция «о правах ребёнка»; устав by Организация Договора о коллективной безопасности");
  CHECK(acts("Действует директива 2009/73/ЕС.") == "директива 2009/73/ЕС");
  CHECK(acts("Опубликован указ № 573. По словам министра, Указ нужен.") == "указ 573 x2");
  CHECK(acts("Опубликованы указ № 573 и указ № 574. По словам министра, Указ нужен.") == "указ 573; указ 574");
  CHECK(acts("Опубликован указ № 573. По словам министра, Указ № 1 нужен.") == "указ 573; указ 1");
}
