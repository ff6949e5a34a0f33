// The worked rule in docs/grammar.md does what the page says.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "driver.h"

namespace {

// What stands between ```KIND and ``` for the first time.
std::string fenced(const std::string& page, const std::string& kind) {
  const std::size_t begin = page.find("```" + kind + "\n") + kind.size() + 4;
  return page.substr(begin, page.find("```", begin) - begin);
}

}  // namespace

TEST_CASE("the worked rule of docs/grammar.md") {
  std::ifstream file(NEWSX_SOURCE_DIR "/docs/grammar.md");
  std::ostringstream page;
  page << file.rdbuf();
  newsx::test::Driver driver(fenced(page.str(), "rules"),
                             {fenced(page.str(), "tsv"), "#! class: country\nname\nРоссия\n"});
  CHECK(driver.grammar().examples().size() == 6);
  CHECK(driver.check() == "");
}
