#include "study/word_diff.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

using namespace newsx;

namespace {

using WordViews = std::vector<std::string_view>;

// "a -b +c d": the script in short.
std::string script(const WordViews& before, const WordViews& after) {
  std::string out;
  for (const DiffPiece& piece : word_diff(before, after))
    for (std::size_t i = piece.begin; i < piece.end; ++i) {
      if (!out.empty()) out += ' ';
      if (piece.change != Change::same) out += piece.change == Change::gone ? '-' : '+';
      out += piece.change == Change::added ? after[i] : before[i];
    }
  return out;
}

// What the pieces leave of each side.
void check_both_sides(const WordViews& before, const WordViews& after) {
  std::size_t old_place = 0, new_place = 0;
  for (const DiffPiece& piece : word_diff(before, after)) {
    CHECK(piece.begin < piece.end);
    if (piece.change == Change::added) {
      CHECK(piece.begin == new_place);
      new_place = piece.end;
      continue;
    }
    CHECK(piece.begin == old_place);
    if (piece.change == Change::same)
      for (std::size_t i = piece.begin; i < piece.end; ++i) CHECK(before[i] == after[new_place++]);
    old_place = piece.end;
  }
  CHECK(old_place == before.size());
  CHECK(new_place == after.size());
}

}  // namespace

TEST_CASE("the shortest script") {
  CHECK(script({"a", "b", "c"}, {"a", "b", "c"}) == "a b c");
  CHECK(script({"a", "b", "c"}, {"a", "x", "c"}) == "a -b +x c");
  CHECK(script({}, {"a", "b"}) == "+a +b");
  CHECK(script({"a", "b"}, {}) == "-a -b");
  CHECK(script({}, {}).empty());
  const std::string myers = script({"a", "b", "c", "a", "b", "b", "a"}, {"c", "b", "a", "b", "a", "c"});
  CHECK(std::count_if(myers.begin(), myers.end(), [](char c) { return c == '+' || c == '-'; }) == 5);
}

TEST_CASE("both texts come out of any script") {
  std::mt19937 random(7);
  const WordViews letters{"a", "b", "c"};
  for (int round = 0; round < 500; ++round) {
    WordViews before, after;
    for (auto i = random() % 12; i > 0; --i) before.push_back(letters[random() % 3]);
    for (auto i = random() % 12; i > 0; --i) after.push_back(letters[random() % 3]);
    check_both_sides(before, after);
  }
}

TEST_CASE("texts with nothing in common cost no more than the bound") {
  std::vector<std::string> names;
  for (int i = 0; i < 20'000; ++i) names.push_back(std::to_string(i));
  const WordViews before(names.begin(), names.begin() + 10'000), after(names.begin() + 10'000, names.end());
  CHECK(word_diff(before, after) == std::vector<DiffPiece>{{Change::gone, 0, 10'000}, {Change::added, 0, 10'000}});
}
