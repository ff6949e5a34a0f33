#include "study/ledger.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "analyzed.h"

using namespace newsx;

namespace {

// "2020-03-01 a; - b": date and title of each row.
std::string rows_of(const std::vector<Row>& rows) {
  std::string out;
  for (const Row& row : rows) {
    if (!out.empty()) out += "; ";
    out += (row[0].empty() ? "-" : row[0]) + ' ' + row[5];
  }
  return out;
}

std::vector<Row> rows_named(std::initializer_list<std::pair<const char*, const char*>> dated) {
  std::vector<Row> rows;
  for (const auto& [date, title] : dated) rows.push_back({date, "", "", "", "", title});
  return rows;
}

}  // namespace

TEST_CASE("a ledger is by date, then as the documents came; what has no date comes last") {
  std::vector<Row> rows = rows_named({{"", "о мостах"},
                                      {"2020-03-02", "о лесах"},
                                      {"", "об озёрах"},
                                      {"2019-12-31", "о школах"},
                                      {"2020-03-02", "о дорогах"}});
  sort_ledger(rows);
  CHECK(rows_of(rows) == "2019-12-31 о школах; 2020-03-02 о лесах; 2020-03-02 о дорогах; - о мостах; - об озёрах");
}

TEST_CASE("a decision has its own date where the text tells it, else the article's") {
  std::vector<Row> rows;
  const Result r = test::analyzed("Совет принял решения:\n1. Закон от 03.02.2020 № 5 «О мостах»;\n2. «Об озёрах».");
  append_ledger_rows(rows, r, "a.txt", "2020-03-01");
  append_ledger_rows(rows, r, "b.txt", {});
  CHECK(rows_of(rows) == "2020-02-03 О мостах; 2020-03-01 Об озёрах; 2020-02-03 О мостах; - Об озёрах");
}
