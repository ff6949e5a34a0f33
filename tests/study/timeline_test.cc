#include "study/timeline.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

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
  const Numbers all(12, 100);
  CHECK(marks({2, 2, 2, 2, 2, 20, 22, 19, 2, 2, 2, 2}, all) == ".....###....");
  CHECK(marks({2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2}, all) == "............");
  CHECK(marks({0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0}, all) == "............");  // once is no burst
  // More articles on one day, with as much of the thing among them.
  CHECK(marks({2, 2, 2, 2, 2, 20, 2, 2, 2, 2, 2, 2}, {100, 100, 100, 100, 100, 1000, 100, 100, 100, 100, 100, 100}) ==
        "............");
  CHECK(marks({}, {}).empty());
  CHECK(marks({5}, {10}) == ".");
  CHECK(marks({0, 0}, {10, 10}) == "..");
}

// Of a batch, the upper state is the likelier one from 1.44 times the usual rate on, where it is low; what it gains
// must pay ln n for getting there.
TEST_CASE("bursts: where the states part, and what getting up costs") {
  Numbers all(50, 10000), some(50, 100);
  // At p and 2p a document with the thing gains ln 2, one without loses ln((1 − p)/(1 − 2p)); ln 50 = 3.9 is the price.
  for (const auto& price : {std::pair(1.40, false), std::pair(1.55, true), std::pair(2.0, true)}) {
    const double times = price.first;  // clang 14 captures no structured bindings
    const bool wanted = price.second;
    CAPTURE(times);
    some[20] = static_cast<std::uint64_t>(100 * times);
    const std::string found = marks(some, all);
    CHECK((found[20] == '#') == wanted);
    CHECK(std::count(found.begin(), found.end(), '#') == (wanted ? 1 : 0));
  }
}

TEST_CASE("bursts: periods without documents tell nothing, and lie in a burst between two of its periods") {
  CHECK(marks({2, 2, 2, 2, 0, 20, 0, 0, 22, 0, 2, 2, 2, 2},  //
              {99, 99, 99, 99, 0, 99, 0, 0, 99, 0, 99, 99, 99, 99}) == ".....####.....");
  // A day with documents but not the thing goes into one, too, where that is cheaper than to leave and come back.
  CHECK(marks({2, 2, 2, 2, 30, 0, 30, 2, 2, 2, 2}, {99, 99, 99, 99, 99, 1, 99, 99, 99, 99, 99}) == "....###....");
}

TEST_CASE("bursts: what half of all documents have has none") {
  CHECK(marks({1, 1, 9, 1, 1, 1}, {4, 4, 9, 4, 4, 3}) == "......");
  CHECK(marks({5, 5, 5}, {5, 5, 5}) == "...");
}

// With dates drawn by lot there is nothing to find: by mentions, of which a document has many or none, there was.
TEST_CASE("bursts of random dates are rare") {
  std::minstd_rand random(7);
  int found = 0;
  constexpr int things = 400;
  for (int thing = 0; thing < things; ++thing) {
    Numbers some(30, 0), all(30, 0);
    const unsigned having = 3 + thing % 12;  // of 100 documents
    for (unsigned d = 0; d < 100; ++d) {
      const std::size_t day = random() % 30;
      ++all[day];
      if (d < having) ++some[day];
    }
    found += marks(some, all).find('#') != std::string::npos;
  }
  CHECK(found <= things / 20);
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
    CHECK(t->of("2024-02-29").documents() == 0);
    CHECK(t->unknown().documents() == 1);
    const auto courses = t->courses(0);
    REQUIRE(courses.size() == 2);
    CHECK(courses[0].name == "Брест");
    CHECK(courses[1].documents == 2);
    const auto counts = t->counts("Минск", t->periods());  // what has no date is in none
    CHECK(counts.mentions == Numbers{2, 0, 1});
    CHECK(counts.documents == Numbers{1, 0, 1});
    CHECK(t->courses(1).size() == 1);
  }
}

TEST_CASE("periods are complete; beyond 20,000 a time without documents is one entry") {
  const auto periods = [](std::initializer_list<const char*> dates) {
    Timeline timeline(Period::day);
    for (const char* date : dates) timeline.add(document(date), date, {});
    return timeline.periods();
  };
  CHECK(periods({"1975-01-01", "2024-05-07"}).size() == 18'025);
  CHECK(periods({"1900-03-01", "1900-03-03", "2024-05-06", "2024-05-07"}) ==
        std::vector<std::string>{"1900-03-01", "1900-03-02", "1900-03-03", "1900-03-04/2024-05-05", "2024-05-06",
                                 "2024-05-07"});
  CHECK(periods({"9999-12-30", "9999-12-31"}).size() == 2);
  CHECK(periods({"0001-01-01", "9999-12-31"}) ==
        std::vector<std::string>{"0001-01-01", "0001-01-02/9999-12-30", "9999-12-31"});
}
