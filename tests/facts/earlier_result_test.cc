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

TEST_CASE("what an earlier result refers to is there, whatever was done to it") {
  const auto earlier =
      read_result(R"({"schema":1,"entities":[{"id":"p1","mentions":[{"start":9,"end":2},{"start":1,"end":5000000000}]}],
    "quotations":[{"text":"a"},{"text":"b","fragments":[],"speaker":{"entity":"p7"},"about":[{"entity":"p7"},{"entity":"p1"}]}],
    "decisions":[{"title":"none","list":0},{"title":"prose","list":null,"stage":"reading 3","votes":{"for":3}},{"title":"one","list":1},{"title":"far","list":2},{"title":"far","list":4294967297}],
    "decision_lists":[{"found":1,"announced":4294967295}]})");
  REQUIRE(earlier);
  const Result& r = earlier->result;
  REQUIRE(r.mentions.size() == 2);
  for (const Mention& m : r.mentions) CHECK(m.span.empty());
  REQUIRE(r.quotations.size() == 2);
  for (const Quotation& q : r.quotations) {
    CHECK(q.fragment_count == 1);
    CHECK(q.first_fragment < r.fragments.size());
    CHECK(q.speaker_entity == kNoIndex);
  }
  CHECK(r.quotations[1].about_count == 1);
  REQUIRE(r.decisions.size() == 2);
  CHECK(r.decisions[0].title == "prose");
  CHECK(r.decisions[0].stage == Stage::third_reading);
  CHECK(r.decisions[0].votes.in_favour == 3);
  CHECK(r.decisions[0].votes.against == -1);
  CHECK(r.decisions[1].title == "one");
  CHECK(r.decision_lists[0].announced == -1);
}
