#include "base/arena.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace newsx;

TEST_CASE("strings stay as they were stored, whatever their length and whatever comes after") {
  Arena arena;
  std::vector<std::string> given;
  std::vector<std::string_view> stored;
  for (const std::size_t length : {0u, 1u, 4'096u, 5'000u, 3u, 2'000'000u, 4'095u, 1u})
    given.emplace_back(length, static_cast<char>('a' + given.size()));
  for (const std::string& text : given) stored.push_back(arena.store(text));
  for (std::size_t i = 0; i < given.size(); ++i) CHECK(stored[i] == given[i]);
}
