#include "text/number.h"

#include <doctest/doctest.h>

#include <cstdint>

using namespace newsx;

TEST_CASE("a number is all of the text, and one that its type can hold") {
  CHECK(read_number<int>("12") == 12);
  CHECK(read_number<int>("-3") == -3);
  CHECK(read_number<double>("0.5") == 0.5);
  CHECK(read_number<std::uint8_t>("255") == std::uint8_t{255});
  CHECK_FALSE(read_number<std::uint8_t>("256"));
  CHECK_FALSE(read_number<std::uint64_t>("-3"));
  CHECK_FALSE(read_number<int>("99999999999"));
  for (const char* text : {"", " 12", "12 ", "12-го", "x"}) {
    CAPTURE(text);
    CHECK_FALSE(read_number<int>(text));
  }
}

TEST_CASE("figures that a text begins with") {
  const std::pair<const char*, int> cases[] = {{"28-го", 28}, {"2018-2020", 2018}, {"007", 7}, {"го", -1},
                                               {"", -1},      {"99999999999", -1}};
  for (const auto& row : cases) {
    CAPTURE(row.first);
    CHECK(leading_number(row.first) == row.second);
  }
  CHECK(leading_digits("14-ти") == "14");
  CHECK(leading_digits("ти").empty());
}
