#include "facts/readability.h"

#include <doctest/doctest.h>

using namespace newsx;

TEST_CASE("syllables are vowels, whatever their case") {
  CHECK(syllables_in("Мама мыла раму.") == 6);
  CHECK(syllables_in("АЕЁИОУЫЭЮЯ аеёиоуыэюя") == 20);
  CHECK(syllables_in("бвгджзйклмнпрстфхцчшщъь БВГДЖЗЙКЛМНПРСТФХЦЧШЩЪЬ, 12 abc") == 0);
  CHECK(syllables_in("") == 0);
}

TEST_CASE("reading ease by hand") {
  CHECK(*reading_ease(6, 3, 1) == doctest::Approx(206.835 - 3.9 - 120.2));
  CHECK_FALSE(reading_ease(0, 0, 1));
  CHECK_FALSE(reading_ease(1, 1, 0));
}
