#include <doctest/doctest.h>

#include "show.h"

using namespace newsx::test;

TEST_CASE("a sentence becomes tokens") {
  CHECK(split("ОДКБ в 2019 г. приняла «План».") == "ОДКБ|в|2019|г.|приняла|«|План|»|.");
}
