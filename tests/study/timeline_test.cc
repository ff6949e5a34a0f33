#include "study/timeline.h"

#include <doctest/doctest.h>

using namespace newsx;

namespace {

Result document(std::string date) {
  Result result;
  result.text.date = std::move(date);
  result.counts.words = 100;
  return result;
}

using Numbers = std::vector<std::uint64_t>;

std::string marks(const Numbers& some, const Numbers& all) {
  std::string out;
  for (const bool burst : bursts(some, all)) out += burst ? '#' : '.';
  return out;
}

}  // namespace

TEST_CASE("periods: days, ISO weeks over the year's end, months") {
  CHECK(period_of("2019-11-28", Period::day) == "2019-11-28");
  CHECK(period_of("2019-11-28", Period::month) == "2019-11");
  CHECK(period_of("2019-11-28", Period::week) == "2019-W48");
  CHECK(period_of("2021-01-03", Period::week) == "2020-W53");
  CHECK(period_of("2024-12-30", Period::week) == "2025-W01");
  CHECK(period_of("2016-01-04T10:00:00Z", Period::week) == "2016-W01");
  for (const char* wrong : {"", "2019", "2019-13-01", "2019-02-30", "28.11.2019"})
    CHECK_FALSE(period_of(wrong, Period::day));
  CHECK(period_after("2019-12-31", Period::day) == "2020-01-01");
  CHECK(period_after("2019-12", Period::month) == "2020-01");
  CHECK(period_after("2020-W53", Period::week) == "2021-W01");
  CHECK(period_after("2019-W52", Period::week) == "2020-W01");
  // Each week begins when the one before ends.
  std::string week = *period_of("1999-01-01", Period::week);
  CHECK(week == "1998-W53");
  for (int i = 0; i < 52 * 30; ++i) week = period_after(week, Period::week);
  CHECK(week == "2028-W47");
}

TEST_CASE("bursts: a rate well above the usual one, for a while") {
  const Numbers all(12, 1000);
  CHECK(marks({2, 2, 2, 2, 2, 20, 22, 19, 2, 2, 2, 2}, all) == ".....###....");
  CHECK(marks({2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2}, all) == "............");
  CHECK(marks({0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0}, all) == "............");  // once is no burst
  // More articles on one day, with as much of the thing in each.
  CHECK(marks({2, 2, 2, 2, 2, 20, 2, 2, 2, 2, 2, 2},
              {1000, 1000, 1000, 1000, 1000, 10000, 1000, 1000, 1000, 1000, 1000, 1000}) == "............");
  CHECK(marks({}, {}).empty());
  CHECK(marks({5}, {10}) == ".");
  CHECK(marks({0, 0}, {10, 10}) == "..");
}

TEST_CASE("sparklines") {
  CHECK(sparkline(Numbers{0, 1, 4, 8}) == " ▁▄█");
  CHECK(sparkline(Numbers{3, 3}) == "██");
  CHECK(sparkline(Numbers{0, 0}) == "  ");
  CHECK(sparkline(Numbers{}).empty());
}

TEST_CASE("a timeline has no gaps, and joins in any order") {
  Timeline a(Period::day), b(Period::day), whole(Period::day);
  const auto add = [&](Timeline& to, const char* date, ItemCounts things) {
    to.add(document(date), date, things);
    whole.add(document(date), date, things);
  };
  add(a, "2024-02-28", {{"Минск", 2}});
  add(b, "2024-03-01", {{"Минск", 1}, {"Брест", 5}});
  add(b, "", {{"Минск", 7}});
  Timeline ab = a, ba = b;
  ab.add(b);
  ba.add(a);
  for (const Timeline* t : {&ab, &ba, &whole}) {
    CHECK(t->periods() == std::vector<std::string>{"2024-02-28", "2024-02-29", "2024-03-01"});
    CHECK(t->of("2024-02-29").documents == 0);
    CHECK(t->unknown().documents == 1);
    const auto courses = t->courses(0);
    REQUIRE(courses.size() == 2);
    CHECK(courses[0].name == "Брест");
    CHECK(courses[1].counts == Numbers{2, 0, 1});  // what has no date is in no course
    CHECK(t->courses(1).size() == 1);
  }
}
