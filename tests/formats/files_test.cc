// The parts of readers that files of real programs seldom show: chunks and compression of web archives, lines of PDF,
// numbers of lists, marks of Markdown, columns of exports.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "formats/block_text.h"
#include "formats/field_names.h"
#include "formats/formats.h"
#include "formats/http_message.h"
#include "formats/input_format.h"
#include "formats/list_marker.h"
#include "formats/packed_body.h"
#include "formats/pdf_text.h"
#include "formats/sheet_rows.h"

using namespace newsx;

namespace {

std::string body(std::string_view response) {
  auto plain = plain_body(split_header(response), 1 << 20, {});
  return plain ? *plain : "! " + plain.error().cause;
}

std::string pdf(const std::vector<std::string_view>& pages) { return text_of_pages(pages, {}); }

std::string markdown(const std::string& text) {
  auto record = find_format("markdown")->read(text, {}, {});
  return record ? record->text : "! " + record.error().code;
}

std::string rtf(const std::string& text) {
  auto record = find_format("rtf")->read("{\\rtf1" + text + "}", {}, {});
  return record ? record->text : "! " + record.error().code;
}

std::string fields(const std::vector<std::string_view>& names, const RecordFields& wanted = {}) {
  return describe_fields(recognise_fields(wanted, names), wanted);
}

}  // namespace

TEST_CASE("bodies of HTTP: chunks are joined, fields count in any case, damage is told") {
  CHECK(body("HTTP/1.1 200 OK\r\nA: b\r\n\r\ntext") == "text");
  CHECK(body("HTTP/1.1 200 OK\r\ntransfer-ENCODING: chunked\r\n\r\n3\r\nabc\r\n2;x\r\nde\r\n0\r\n\r\n") == "abcde");
  CHECK(body("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n<p>not in chunks") == "<p>not in chunks");
  CHECK(body("HTTP/1.1 200 OK\r\n\r\n\x1F\x8B torn") == "! a page that cannot be unpacked");
  CHECK(body("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n <p>unpacked already") == " <p>unpacked already");
  CHECK(body("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n<p>unpacked already") == "<p>unpacked already");
  CHECK(body("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n\uFEFF<p>unpacked") == "\uFEFF<p>unpacked");
  CHECK(body("HTTP/1.1 200 OK\r\n\r\n\x28\xB5\x2F\xFD torn") == "! a page that cannot be unpacked");
  CHECK(body("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nxyz") ==
        (has_brotli() ? "! a page that cannot be unpacked"
                      : "! a page packed with br, which this newsx does not unpack: rebuild it with libbrotli-dev"));
  CHECK(media_type("Text/HTML ; charset=\"koi8-r\"") == "text/html");
  CHECK(charset_of("Text/HTML ; CharSet=\"koi8-r\"") == "koi8-r");
}

TEST_CASE("PDF: lines become paragraphs") {
  CHECK(pdf({"Президент Казахстана прибыл в столицу на заседа-\nние глав государств.\n\nОн доволен.\n"}) ==
        "Президент Казахстана прибыл в столицу на заседание глав государств.\n\nОн доволен.");
  CHECK(pdf({"Вестник\nодно и то же\nещё строка\n\n1", "Вестник\nдругое слово\nещё одна\n\n2"}) ==
        "одно и то же ещё строка другое слово ещё одна");
  CHECK(pdf({"Решения:\n1. О воде\n2. О дорогах\nи мостах"}) == "Решения:\n\n1. О воде\n\n2. О дорогах и мостах");
  CHECK(are_scanned({"\n", "  \n"}));
  CHECK(!are_scanned({"Президент прибыл в Минск."}));
}

TEST_CASE("numbers of lists") {
  CHECK(in_form(4, NumberForm::lower_roman) == "iv");
  CHECK(in_form(28, NumberForm::upper_latin) == "BB");
  CHECK(in_form(2, NumberForm::lower_cyrillic) == "б");
  CHECK(in_form(10, NumberForm::upper_cyrillic) == "К");  // after "И": "Й" numbers nothing
  CHECK(in_form(5000, NumberForm::upper_roman) == "5000");
}

TEST_CASE("blocks: items and rows are lines, layout tables are paragraphs") {
  BlockText text;
  text.begin_table();
  text.add(" Страна ");
  text.end_cell();
  text.add("Взнос");
  text.end_table();
  text.begin_table();
  for (const char* words : {"Первый.", "Второй.", "Третий."}) {
    text.add(words);
    text.end_paragraph();
  }
  text.end_table();
  CHECK(text.take() == "Страна\tВзнос\n\nПервый.\n\nВторой.\n\nТретий.");
}

TEST_CASE("Markdown: marks, links, notes and pictures") {
  CHECK(markdown("**Важно:** [сайт](http://a.example/(1)) и ~~не~~ это[^1], 2 * 2\n\n[^1]: Сноска.\n") ==
        "Важно: сайт) и не это, 2 * 2");
  CHECK(markdown("Заголовок\n===\n\n> Цитата\n> дальше\n\n```\nкод\n```\n![x](y)\n") == "Заголовок\n\nЦитата дальше");
  CHECK(markdown("[вне] скобок a_b_c #тег\n") == "[вне] скобок a_b_c #тег");
  CHECK(markdown("\n") == "! no_text");
}

TEST_CASE("RTF: code pages, Unicode with its fallback, hidden and skipped groups, tables") {
  CHECK(rtf("\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset204 A;}}\\f0 \\'cc\\'e8\\'ed\\'f1\\'ea") == "Минск");
  CHECK(rtf("\\uc1\\u1052\\'3f\\u1080? {\\v скрыто}{\\*\\unknown x}{\\footnote y}z") == "Ми z");
  CHECK(rtf("{\\listtext 1.\\tab}Первый\\par {\\listtext 2.\\tab}Второй\\par") == "1. Первый\n2. Второй");
  CHECK(rtf("\\trowd\\intbl A\\cell B\\cell\\row\\pard C\\par") == "A\tB\n\nC");
  CHECK(rtf("{{{{") == "! no_text");
}

TEST_CASE("columns are recognised, and never where the user named one") {
  CHECK(fields({"stories_id", "publish_date", "title", "url", "text"}) == "id from stories_id, date from publish_date");
  CHECK(fields({"Headline", "BODY", "publishedAt"}) == "text from BODY, title from Headline, date from publishedAt");
  CHECK(fields({"summary", "title"}) == "text from summary");
  RecordFields wanted;
  wanted.text = "summary";
  CHECK(fields({"summary", "body"}, wanted).empty());
  CHECK(recognise_fields({}, std::vector<std::string_view>{"text", "link"}).url == "link");
}

TEST_CASE("sheets: titles before the header, columns without a name, empty rows") {
  SheetRows rows{RecordFields{}, 1 << 20};
  for (const std::vector<std::string>& row :
       std::vector<std::vector<std::string>>{{"Отчёт"}, {"id", "text", ""}, {}, {"1", "Минск.", "x"}})
    rows.add_row(row);
  rows.end_sheet("A");
  const auto flat = rows.take();
  REQUIRE(flat);
  CHECK(flat->bytes == "\n\n\n{\"id\":\"1\",\"text\":\"Минск.\",\"column 3\":\"x\"}\n");
}

TEST_CASE("sheets: cells that are shared or repeated without end are refused") {
  SheetRows rows{RecordFields{}, 100};
  CHECK(rows.take_room(60));
  CHECK(!rows.take_room(60));
  CHECK(rows.take().error().code == "too_large");
}

TEST_CASE("Telegram's export of everything begins with what it is about; a record about Telegram is none") {
  const auto begins = find_format("telegram")->begins;
  CHECK(begins("{\n \"about\": \"Here is the data. Telegram is free.\",\n \"personal_information\": {"));
  CHECK(!begins(R"({"id": "1", "about": "x", "text": "В Telegram сообщили."})"));
  CHECK(!begins(R"({"about": "x", "text": "В Telegram сообщили."})"));
  CHECK(!begins(R"({"about")"));
}

TEST_CASE("Markdown: brackets that open no link stay") {
  CHECK(markdown("[а] и [[б]] [г](http://a.example/) [д]\n") == "[а] и [[б]] г [д]");
}

TEST_CASE("Markdown: what stands before the text, in YAML and TOML, with lists") {
  const auto meta = [](const std::string& text) {
    const auto record = find_format("markdown")->read(text, {}, {});
    return record ? record->meta : "! " + record.error().code;
  };
  CHECK(meta("---\ntitle: Визит\nauthors:\n  - \"Анна\"\n  - Иван\n---\nТекст.\n") ==
        R"({"title":"Визит","author":"Анна"})");
  CHECK(meta("---\nauthor: [Анна, Иван]\n---\nТекст.\n") == R"({"author":"Анна"})");
  CHECK(meta("+++\ntitle = 'Визит'\ndate = 2024-05-07\n+++\nТекст.\n") == R"({"title":"Визит","date":"2024-05-07"})");
}

TEST_CASE("columns in Russian come after English ones, a headline last") {
  CHECK(fields({"Дата_публикации", "ТЕКСТ СТАТЬИ", "Заголовок"}) ==
        "text from ТЕКСТ СТАТЬИ, title from Заголовок, date from Дата_публикации");
  CHECK(fields({"Текст", "body"}) == "text from body");
  CHECK(fields({"Описание", "Заголовок"}) == "text from Описание, title from Заголовок");
  CHECK(fields({"Заголовок", "headline"}) == "text from headline, title from headline");
  CHECK(is_headline_name("Заголовок"));
  CHECK(!is_headline_name("текст"));
}
