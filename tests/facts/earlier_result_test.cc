#include "facts/earlier_result.h"

#include <doctest/doctest.h>

using namespace newsx;

TEST_CASE("failed records, and what is no result") {
  const auto failed = read_result(R"({"schema":1,"id":"a","error":{"code":"json","message":"broken"}})");
  REQUIRE(failed);
  CHECK(failed->error == "broken");
  CHECK(failed->id == "a");
  CHECK_FALSE(read_result(R"({"id":"a","text":"b"})"));
  CHECK_FALSE(read_result(R"({"schema":1,"id":"a","tokens":[]})"));
  CHECK_FALSE(read_result("{"));
  CHECK(may_be_result(R"({"schema":1,"id":"a"})"));
  CHECK_FALSE(may_be_result(R"({"id":"a","text":"b"})"));
}
