#include "morph/grammemes.h"

#include <doctest/doctest.h>

#include "readings.h"

using namespace newsx;
using namespace newsx::test;

TEST_CASE("names of grammemes and masks are the same thing") {
  CHECK(grammeme_names(mask("NOUN|anim|masc|sing|gent")) == "NOUN,anim,masc,sing,gent");
  CHECK(grammeme_names(mask("VERB|1per")) == "VERB,1per");
  CHECK(grammeme_names(0).empty());
}

TEST_CASE("rarer names fold into commoner ones") {
  CHECK(mask("gen2") == gram::gent);
  CHECK(mask("loc2") == gram::loct);
  CHECK(mask("Ms-f") == (gram::masc | gram::femn));
  CHECK_FALSE(grammeme_by_name("voct").has_value());
  CHECK_FALSE(grammeme_by_name("").has_value());
}

TEST_CASE("a misspelt grammeme has a nearest one") {
  CHECK(nearest_grammeme("gnt") == "gent");
  CHECK(nearest_grammeme("genitive") == "");
  CHECK(nearest_grammeme("NOUNN") == "NOUN");
  CHECK(nearest_grammeme("датив") == "");
}

TEST_CASE("every bit has a name") {
  for (int n = 0; n < 64; ++n) {
    CAPTURE(n);
    CHECK_FALSE(grammeme_names(gram::bit(n)).empty());
  }
}

TEST_CASE("agreement asks for a shared value in each category that both have") {
  const auto agrees = [](const char* a, const char* b) { return agree(mask(a), mask(b)); };
  CHECK(agrees("ADJF|gent|sing|masc", "NOUN|gent|sing|masc"));
  CHECK_FALSE(agrees("ADJF|gent|sing|masc", "NOUN|datv|sing|masc"));
  CHECK_FALSE(agrees("ADJF|gent|sing|masc", "NOUN|gent|sing|femn"));
  CHECK(agrees("ADJF|gent|plur", "NOUN|gent|plur|femn"));
  CHECK(agrees("NOUN|nomn|sing|masc|femn", "VERB|sing|femn"));
  CHECK(agrees("ADVB", "NOUN|gent"));
}
