// Time grows with the text and with nothing else: counted in steps, not in seconds.
#include <doctest/doctest.h>

#include <string>

#include "driver.h"

using newsx::test::Driver;

namespace {

std::string times(const std::string& text, std::size_t n) {
  std::string out;
  for (std::size_t i = 0; i < n; ++i) out += text;
  return out;
}

// Rules that make backtracking matchers slow, and automata big.
const char* const kHostile[] = {
    "rule r\n  pattern (а* )*  \"б\"\n  make c\n",
    "rule r\n  pattern ((\"а\"* \"а\"*)* (\"а\"* \"а\"*)*)* \"б\"\n  make c\n",
    "rule r\n  pattern any* \"а\" any{12} \"б\"\n  make c\n",
    "rule r\n  pattern p:(q:any* \"а\")* \"б\"\n  make c x=p y=q\n",
    "rule r\n  pattern (any?){40} any\n  make c\n  after \"нет\"\n",
    "rule r\n  pattern p:any+ q:any+\n  make c\n  agree p q : case number gender\n  same p q\n",
    ("rule a\n  pattern any+\n  make c\n  not-before any\n  after \"нет\"\nrule b\n  pattern (any any)+\n  "
     "make c\n  after \"нет\"\n"),
};

std::uint64_t steps(const std::string& rules, const std::string& text) {
  Driver driver(rules);
  driver.run(text);
  return driver.steps();
}

}  // namespace

TEST_CASE("twice the text takes twice the steps, whatever the rules") {
  for (const char* const rules : kHostile) {
    for (const std::string word : {"а ", "а б ", "а а а а а а а б ", "дом стола "}) {
      CAPTURE(rules);
      CAPTURE(word);
      const std::uint64_t one = steps(rules, times(word, 400)), two = steps(rules, times(word, 800));
      CHECK(two <= one * 21 / 10 + 1'000);
    }
  }
}

TEST_CASE("an automaton past its bounds starts anew and finds the same") {
  // A needle that only far memory finds: about 2^20 states if all were kept.
  Driver driver("rule r\n  pattern \"а\" [\"а\" | \"б\"]{20} \"в\"\n  make c\n");
  std::string text;
  std::uint32_t random = 1;
  for (int i = 0; i < 40'000; ++i) {
    random = random * 1'664'525 + 1'013'904'223;
    text += (random >> 16) % 2 == 0 ? "а " : "б ";
  }
  text += ". " + std::string("а ") + times("б ", 20) + "в.";
  const newsx::Cascade& found = driver.run(text);
  REQUIRE(found.annotations.size() == 1);
  CHECK(found.annotations[0].end - found.annotations[0].begin == 22);
}

TEST_CASE("text that matches nothing takes one step a unit and phase") {
  const std::string text = times("и всё же он пошёл домой рано утром ", 1'000);
  CHECK(steps("rule r\n  pattern Title+ \"и\"\n  make c\n", text) <= 8'010);
}
