// What `rules check` remarks on: rules that load but read badly.
#include "grammar/remarks.h"

#include <doctest/doctest.h>

#include "driver.h"

using newsx::Grammar;

namespace {

// "FILE:LINE:COLUMN: remark; …"
std::string remarks(const std::vector<Grammar::Source>& sources) {
  const newsx::test::Driver driver(sources);
  std::string out;
  for (const newsx::RuleRemark& remark : newsx::remarks_on(driver.grammar(), sources))
    out += (out.empty() ? "" : "; ") + remark.file + ":" + std::to_string(remark.line) + ":" +
           std::to_string(remark.column) + ": " + remark.text;
  return out;
}

std::string remarks(const std::string& rules) { return remarks({{"f.rules", rules}}); }

// A comment of so many columns.
std::string comment(std::size_t columns) {
  std::string out = "#";
  while (--columns > 0) out += "ы";
  return out;
}

}  // namespace

TEST_CASE("lines past 120 columns, counted in characters") {
  CHECK(remarks("phase one\n" + comment(120) + "\r\n" + comment(120)) == "");
  CHECK(remarks("phase one\n" + comment(121) + "\n" + comment(300) + "\r\n") ==
        "f.rules:2:121: a line of 121 columns; continue it on a deeper line before column 120; "
        "f.rules:3:121: a line of 300 columns; continue it on a deeper line before column 120");
}

TEST_CASE("names that nothing uses, and none that a rule or another name uses") {
  CHECK(remarks("list spare лес\nlist town город\nunit here [@town & first]\nphase one\nrule r\n  pattern @here\n"
                "  make c\n") == "f.rules:1:6: list \"spare\" is used nowhere");
  CHECK(remarks({{"f.rules", "phase one\n"},
                 {"d.defs", comment(121) + "\nphrase two word word\n", true, Grammar::FileKind::definitions}}) ==
        "d.defs:1:121: a line of 121 columns; continue it on a deeper line before column 120; "
        "d.defs:2:8: phrase \"two\" is used nowhere");
}
