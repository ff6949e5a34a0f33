#include "text/article_day.h"

#include <doctest/doctest.h>

#include "text/dateline.h"

using namespace newsx;

namespace {

// "2019-11-28", "--11-28" without a year; empty: no dateline.
std::string dateline(std::string_view text) {
  auto date = find_dateline(text);
  if (!date) return {};
  return date->year == 0 ? "--" + date->iso_day().substr(5) : date->iso_day();
}

// "2019-11-28 dateline".
std::string day(std::string_view utf8, std::string_view name, std::string_view told = {},
                DateSource source = DateSource::none) {
  Text text;
  text.utf8 = utf8;
  offer_day(text, told, source);
  settle_day(text, name);
  return text.date + ' ' + std::string(to_string(text.date_source));
}

}  // namespace

TEST_CASE("datelines at the beginning of a paragraph") {
  CHECK(dateline("БИШКЕК, 28 ноября 2019 — ТАСС. Президент прибыл.") == "2019-11-28");
  CHECK(dateline("Визит\n\nМИНСК, 28 ноября 2019 года. Совет глав принял решения.") == "2019-11-28");
  CHECK(dateline("Нью-Йорк, 28 ноя. 2019 - Генсек выступил.") == "2019-11-28");
  CHECK(dateline("РОСТОВ-НА-ДОНУ (Россия), 28 ноября 2019 г. /ТАСС/. Мост открыт.") == "2019-11-28");
  CHECK(dateline("28 ноября 2019, Минск /Корр. БЕЛТА/. Мост открыт.") == "2019-11-28");
  CHECK(dateline("28 ноября 2019 - AKIpress. Мост открыт.") == "2019-11-28");
  CHECK(dateline("Биш\u00adкек, 28\u00a0ноября 2019. Мост открыт.") == "2019-11-28");
  CHECK(dateline("(Бишкек, 28 ноября 2019) Мост открыт.") == "2019-11-28");
  CHECK(dateline("МОСКВА, 28 ноября 2019, РИА Новости. Мост открыт.") == "2019-11-28");
  CHECK(dateline("ЕРЕВАН, 28 ноября 2019, 10:15 - Мост открыт.") == "2019-11-28");
  CHECK(dateline("London, November 28, 2019 (Reuters) - The bridge is open.") == "2019-11-28");
  CHECK(dateline("МОСКВА, 28 ноября. /ТАСС/. Мост открыт.") == "--11-28");
  CHECK(dateline("Москва. 28 ноября. ИНТЕРФАКС.RU - Мост открыт.") == "--11-28");
  CHECK(dateline("МОСКВА, 28 ноя — РИА Новости. Мост открыт.") == "--11-28");
}

TEST_CASE("datelines on a line of their own") {
  CHECK(dateline("Визит\n28 ноября 2019, 10:15\nПрезидент прибыл.") == "2019-11-28");
  CHECK(dateline("Визит\r\n\r\nМинск, 28 ноября 2019 года\r\n\r\nПрезидент прибыл.") == "2019-11-28");
  CHECK(dateline("10:15 28.11.2019 (обновлено: 11:20 29.11.2019)\nПрезидент прибыл.") == "2019-11-28");
  CHECK(dateline("Опубликовано: 28.11.2019 в 10:15 (мск)\nПрезидент прибыл.") == "2019-11-28");
  CHECK(dateline("Визит\nИван Иванов | 28.11.2019 | Политика\nПрезидент прибыл.") == "2019-11-28");
  CHECK(dateline("Визит\nАвтор: Иван Иванов, 28.11.2019\nПрезидент прибыл.") == "2019-11-28");
  CHECK(dateline("28.11.2019 10:15 : Мост сегодня открыли\n\nЕго строили год.") == "2019-11-28");
  CHECK(dateline("Куда уходят мосты 28 ноября 2019, 10:15\n\nИх строили год.") == "2019-11-28");
  CHECK(dateline("Мост открыт до 28 ноября 2019, 10:15\n\nЕго строили год.").empty());
  CHECK(dateline("Мост открыт 28 ноября 2019\n\nЕго строили год.").empty());
  CHECK(dateline("Визит\n28 ноября, 10:15\nМИНСК, 27 ноября 2019 — ТАСС.") == "2019-11-27");
}

TEST_CASE("a date in the text is no dateline") {
  for (const char* text :
       {"4 июля 1776 года была подписана Декларация независимости.", "Декларация\n\nОна подписана 4 июля 1776 года.",
        "4 июля 1776 года", "Филадельфия, 4 июля 1776 года. Собрался конгресс.",
        "28 ноября 2019 года президент прибыл в Минск.", "28 ноября 2019 года — день выборов.",
        "Сегодня, 28 ноября 2019 года, президент прибыл.", "Сегодня, 28 ноября 2019 года — день выборов.",
        "Выборы 28 ноября 2019 года", "9 мая 1945. Победа", "Иванов, 28 ноября 1965 г. р., задержан.",
        "В Минске 28 ноября 2019 года. Мост", "Закон от 28.12.2010 приняли.", "Минск, 31 ноября 2019. Мост",
        "Минск, 28 ноября 2019, снег.", "Саммит 28–29 ноября 2019",
        "Один\nдва\nтри\nчетыре\nпять\nМИНСК, 28 ноября 2019. Мост", ""})
    CHECK_MESSAGE(dateline(text).empty(), text);
}

TEST_CASE("an article's day: the strongest of what tells it") {
  constexpr const char* dated = "БИШКЕК, 28 ноября 2019 — ТАСС. Президент прибыл.";
  CHECK(day(dated, "2019-12-01.txt", "2020-05-06", DateSource::field) == "2020-05-06 field");
  CHECK(day(dated, "2019-12-01.txt", "2020-05-06", DateSource::option) == "2020-05-06 option");
  CHECK(day(dated, "2019-12-01.txt") == "2019-11-28 dateline");
  CHECK(day("Президент прибыл.", "news/2019-01-02_speech.txt") == "2019-01-02 filename");
  CHECK(day("Президент прибыл.", "news/20190102.txt") == "2019-01-02 filename");
  CHECK(day("Президент прибыл.", "2019_01_02 1.txt") == "2019-01-02 filename");
  for (const char* name : {"2019-01-02/a.txt", "id123456789.txt", "20191345.txt", "2019-13-02.txt", "17760704.txt", ""})
    CHECK_MESSAGE(day("4 июля 1776 года подписана Декларация.", name) == " ", name);
}

TEST_CASE("a dateline without a year takes it from the name's day, and says nothing without one") {
  constexpr const char* dated = "МОСКВА, 31 декабря. /ТАСС/. Мост открыт.";
  CHECK(day(dated, "a.txt") == " ");
  CHECK(day(dated, "2020-01-02.txt") == "2019-12-31 dateline");
  CHECK(day("МОСКВА, 29 февраля. /ТАСС/. Мост открыт.", "2021-01-02.txt") == "2020-02-29 dateline");
}

TEST_CASE("what told the day, by name and back") {
  for (const auto source : {DateSource::none, DateSource::filename, DateSource::mail, DateSource::field})
    CHECK(date_source_of(to_string(source)) == source);
  CHECK(date_source_of("moon") == DateSource::none);
}
