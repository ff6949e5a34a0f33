#include "base/word_table.h"

#include <doctest/doctest.h>

#include "base/error.h"

using namespace newsx;

namespace {

// "a|b" for each row of two columns.
std::string rows_of(std::string_view text) {
  std::string out;
  for (WordTable row(text, "x.tsv"); row.next();)
    out.append("[").append(row.cell(0)).append("|").append(row.cell(1)).append("]");
  return out;
}

}  // namespace

TEST_CASE("rows without comments, blank lines and the names of the columns") {
  CHECK(rows_of("# of words\nword\tkind\nда\tyes\n\n# more\nнет\tno\r\n") == "[да|yes][нет|no]");
  CHECK(rows_of("word\tkind\nда\tyes\tand more\nнет") == "[да|yes][нет|]");
  CHECK(rows_of("word\tkind\n\tyes\n") == "[|yes]");
  CHECK(rows_of("word\tkind\n").empty());
  CHECK(rows_of("").empty());
}

TEST_CASE("a refused row is named by file, line and column") {
  WordTable row("# one\nword\tkind\nyes\tno,maybe\n", "x.tsv");
  REQUIRE(row.next());
  CHECK_THROWS_WITH_AS(row.fail(row.cell(1).substr(3), "unknown kind"), "x.tsv:3:8: unknown kind", Error);
}

TEST_CASE("built-in tables by their names") {
  WordTable row = WordTable::built_in("linking_verbs.tsv");
  REQUIRE(row.next());
  CHECK(row.cell(0) == "быть");
  CHECK_THROWS_WITH_AS(WordTable::built_in("none.tsv"), "none.tsv: there is no built-in table of this name", Error);
}
