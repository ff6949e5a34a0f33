#include "text/roman.h"

#include <doctest/doctest.h>

#include <utility>

using namespace newsx;

TEST_CASE("a numeral means what it is written for") {
  for (int value = 1; value < 4000; ++value) {
    CAPTURE(value);
    REQUIRE(roman_value(roman_numeral(value)) == value);
  }
  CHECK(roman_numeral(1999) == "MCMXCIX");
  CHECK(roman_numeral(0).empty());
}

TEST_CASE("Cyrillic Х is X; other letters make no numeral") {
  const std::pair<const char*, int> cases[] = {{"XIV", 14},  {"ХIV", 14}, {"ХХ", 20}, {"IIX", 8}, {"xiv", 0},
                                               {"XX-го", 0}, {"МИ", 0},   {"A", 0},   {"", 0}};
  for (const auto& row : cases) {
    CAPTURE(row.first);
    CHECK(roman_value(row.first) == row.second);
  }
}
