#include "formats/csv.h"

#include <doctest/doctest.h>

using namespace newsx;

namespace {

std::string cells(std::string_view row, char separator = ',') {
  std::string out;
  for (const std::string& cell : split_cells(row, separator)) out += '[' + cell + ']';
  return out;
}

// "id | text | title | date | meta", or "! code id | message".
std::string read(std::string_view header, std::string_view row, const RecordFields& fields = {}) {
  const auto reader = CsvReader::open(header, cell_separator(header, false), fields, "");
  if (!reader) return "! " + reader.error().code + " | " + reader.error().message;
  const RecordResult record = reader->read(row);
  if (!record)
    return "! " + record.error().code + " " + record.error().id.value_or("-") + " | " + record.error().message;
  return record->id.value_or("-") + " | " + record->text + " | " + record->title.value_or("-") + " | " +
         (record->date.empty() ? "-" : record->date) + " | " + record->meta;
}

}  // namespace

TEST_CASE("cells") {
  CHECK(cells("") == "[]");
  CHECK(cells("a,,\"b,\"\"c\"\"\n\"\r") == "[a][][b,\"c\"\n]");
  CHECK(cells("5\" screen,\"\"") == "[5\" screen][]");
  CHECK(cells("a\\tb\t\\\\n\tc\\d\\", kTab) == "[a\tb][\\n][c\\d\\]");
}

TEST_CASE("rows are records") {
  CHECK(read("id,text", "7,Да") == "7 | Да | - | - | ");
  CHECK(read("text;автор;\"№ \"\"а\"\"\"", "Да;Он;\"x\ty\"") ==
        "- | Да | - | - | {\"автор\":\"Он\",\"№ \\\"а\\\"\":\"x\\ty\"}");
  CHECK(read("n,body,head,day", "1,Да,Ну,2019-11-28", {"body", "n", "head", "day"}) == "1 | Да | Ну | 2019-11-28 | ");
}

TEST_CASE(
    "a column of the date: what says more than the day stays in meta; \"date\" is looked at where no field is told") {
  CHECK(read("text,day", "Да,28.11.2019", {"text", "id", "", "day"}) ==
        "- | Да | - | 28.11.2019 | {\"day\":\"28.11.2019\"}");
  CHECK(read("text,date", "Да,2019-11-28") == "- | Да | - | 2019-11-28 | {\"date\":\"2019-11-28\"}");
  CHECK(read("text,date,day", "Да,2019-11-28,", {"text", "id", "", "day"}) ==
        "- | Да | - | 2019-11-28 | {\"date\":\"2019-11-28\"}");
  CHECK(read("text,published", "Да,", {"text", "id", "", "published"}) == "- | Да | - | - | ");
}

TEST_CASE("a column without a name, as pandas writes its index, is no field") {
  CHECK(read(",id,text", "0,7,Да") == "7 | Да | - | - | {\"\":\"0\"}");
  CHECK(read(",id,text", "2019-11-28,7,Да", {"text", "id", "title", ""}) == "7 | Да | - | - | {\"\":\"2019-11-28\"}");
}

TEST_CASE("tables and rows that cannot be read") {
  CHECK(read("id,words", "") == "! missing_text | no column \"text\"; there are: id, words");
  CHECK(read("text,a,a", "") == "! duplicate_key | the column \"a\" stands twice");
  CHECK(read("id,text", "7,a,b") == "! wrong_cells 7 | a row of 3 cells under a header of 2");
  CHECK(read("text,id", "a") == "! wrong_cells - | a row of 1 cells under a header of 2");
}
