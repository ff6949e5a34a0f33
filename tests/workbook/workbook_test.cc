#include "workbook/workbook.h"

#include <doctest/doctest.h>

#include <array>

using namespace newsx;

namespace {

constexpr std::array kColumns{Column{.name = "day", .day = true}, Column{.name = "count", .number = true},
                              Column{.name = "words"}};

std::string workbook(const std::vector<Row>& rows, std::uint64_t most_rows = kMostSheetRows) {
  std::string out;
  WorkbookWriter writer(kColumns, most_rows);
  writer.begin(out);
  for (const Row& row : rows) writer.add(out, row);
  writer.finish(out);
  return out;
}

std::size_t count(std::string_view text, std::string_view word) {
  std::size_t found = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("days as spreadsheets count them") {
  CHECK(spreadsheet_day("2019-11-28") == 43797);
  CHECK(spreadsheet_day("1900-03-01") == 61);
  CHECK(spreadsheet_day("1900-02-28") == 0);  // Excel has a 29th of February there
  CHECK(spreadsheet_day("2019-02-29") == 0);
  CHECK(spreadsheet_day("2019-11-XX") == 0);
  CHECK(spreadsheet_day("2019-11") == 0);
  CHECK(spreadsheet_day("") == 0);
}

TEST_CASE("the same rows give the same bytes") {
  const std::vector<Row> rows{{"2019-11-28", "12", "мост"}, {"", "", "река"}};
  CHECK(workbook(rows) == workbook(rows));
  CHECK(workbook(rows).starts_with("PK\3\4"));
}

TEST_CASE("what a sheet has no room for goes on in a further one") {
  const std::vector<Row> rows(7, {"", "1", "a"});
  CHECK(count(workbook(rows, 8), "xl/worksheets/sheet") == 2);  // its header, and the archive's directory
  CHECK(count(workbook(rows, 4), "xl/worksheets/sheet") == 6);
}

TEST_CASE("a cell has 32,767 UTF-16 units") {
  std::string most(kLongestCell - 2, 'a');
  most += "\xF0\x9F\x98\x80";  // two units
  CHECK_NOTHROW(workbook({{"", "", most}}));
  CHECK_THROWS_WITH_AS(workbook({{"", "", most + "a"}}),
                       "row 2: \"words\" has more than 32767 characters, the most of a spreadsheet; use --format csv",
                       WorkbookError);
}

TEST_CASE("bytes come while rows are added, and few are kept") {
  std::string out;
  WorkbookWriter writer(kColumns);
  writer.begin(out);
  std::size_t largest = 0;
  for (int i = 0; i < 100'000; ++i) {
    writer.add(out, {"2019-11-28", std::to_string(i * 7919 % 100'003), "мост"});
    largest = std::max(largest, out.size());
    out.clear();
  }
  CHECK(largest > 0);
  CHECK(largest < 1 << 18);
}
