#include "output/table.h"

#include <doctest/doctest.h>

#include <array>

#include "output/separated.h"
#include "output/width.h"

using namespace newsx;

namespace {

constexpr std::array columns = {Column{.name = "name"}, Column{.name = "n", .number = true},
                                Column{.name = "hidden", .shown = false}, Column{.name = "text", .wrap = true}};

std::string table(unsigned width, const std::vector<Row>& rows) {
  std::string out;
  Table t(columns, width);
  for (const Row& row : rows) t.add(out, row);
  t.finish(out);
  return out;
}

std::string lines(std::string_view text, unsigned width) {
  std::string out;
  for (const std::string& line : wrapped(text, width)) out += '[' + line + ']';
  return out;
}

}  // namespace

TEST_CASE("room at a terminal") {
  CHECK(display_width("Токаев") == 6);
  CHECK(display_width("国家") == 4);
  CHECK(display_width("ｗ") == 2);
  CHECK(display_width("и\xCC\x86") == 1);      // a combining breve
  CHECK(display_width("сло\xC2\xADво") == 5);  // a soft hyphen
  CHECK(display_width("а\xE2\x80\x8B"
                      "б") == 2);  // a zero-width space
}

TEST_CASE("nothing printable acts on the terminal") {
  CHECK(printable("a\x1b[31mb\x07") == "a\\u{1b}[31mb\\u{7}");
  CHECK(printable("a\xE2\x80\xAE"
                  "b") == "a\\u{202e}b");
  CHECK(printable("a\xC2\x9B"
                  "b") == "a\\u{9b}b");  // one byte of a control sequence in C1
  CHECK(printable("  a \t\n b\xC2\xA0"
                  "c ") == "a b c");
}

TEST_CASE("cutting and wrapping count columns, not bytes") {
  CHECK(cut("Организация", 11) == "Организация");
  CHECK(cut("Организация", 10) == "Организац…");
  CHECK(cut("国家国家", 6) == "国家…");
  CHECK(cut("раз два", 5) == "раз…");
  CHECK(cut_front("corpora/summit.txt", 11) == "…summit.txt");
  CHECK(lines("раз два три", 7) == "[раз два][три]");
  CHECK(lines("раз два три", 6) == "[раз][два][три]");
  CHECK(lines("длинноеслово да", 4) == "[длин][ноес][лово][да]");
  CHECK(lines("", 4) == "[]");
  CHECK(lines("国家国家", 3) == "[国][家][国][家]");
}

TEST_CASE("a table of any width") {
  CHECK(table(0, {{"Токаев", "5", "-", "да"}, {"国", "12", "-", ""}}) ==
        "name     n  text\n"
        "──────  ──  ────\n"
        "Токаев   5  да\n"
        "国      12\n");
  CHECK(table(0, {}) == "");
}

TEST_CASE("a table that must be narrow breaks text and cuts names") {
  CHECK(table(40, {{"Организация Объединённых Наций", "5", "-", "один два три четыре пять шесть семь"}}) ==
        "name         n  text\n"
        "───────────  ─  ────────────────────────\n"
        "Организаци…  5  один два три четыре пять\n"
        "                шесть семь\n");
}

TEST_CASE("widths come from the first rows, the others follow at once") {
  std::string out;
  Table t(columns, 0);
  for (int i = 0; i < 2000; ++i) t.add(out, {"имя", std::to_string(i), "", "x"});
  const std::size_t before = out.size();
  CHECK(before > 0);
  t.add(out, {"имя", "7", "", "x"});
  CHECK(out.size() > before);
}

TEST_CASE("CSV by RFC 4180, TSV with escapes") {
  std::string out;
  append_csv_header(out, columns);
  append_csv(out, {"a,b", "say \"да\"", "line\nfeed", "plain"});
  append_tsv(out, {"a\tb", "c\\d", "line\nfeed", "\r"});
  CHECK(out ==
        "name,n,hidden,text\n"
        "\"a,b\",\"say \"\"да\"\"\",\"line\nfeed\",plain\n"
        "a\\tb\tc\\\\d\tline\\nfeed\t\\r\n");
}
