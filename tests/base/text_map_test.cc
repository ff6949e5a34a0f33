#include "base/text_map.h"

#include <doctest/doctest.h>

#include <string>

using newsx::TextMap;

TEST_CASE("an empty map has nothing, a key has its first value") {
  TextMap<int> map;
  CHECK(map.find("а") == nullptr);
  CHECK(map.try_emplace("а", 1));
  CHECK_FALSE(map.try_emplace("а", 2));
  CHECK(*map.find("а") == 1);
  CHECK(map.find("б") == nullptr);
  CHECK(map.find("") == nullptr);
}

TEST_CASE("all keys are found after it has grown, also the empty one, and keys that share a beginning") {
  TextMap<std::size_t> map;
  std::string key;
  for (std::size_t n = 0; n < 3000; ++n) {
    REQUIRE(map.try_emplace(key, n));
    key += static_cast<char>('a' + n % 26);
    if (key.size() > 40) key = std::to_string(n);
  }
  key.clear();
  for (std::size_t n = 0; n < 3000; ++n) {
    CAPTURE(key);
    REQUIRE(map.find(key) != nullptr);
    CHECK(*map.find(key) == n);
    key += static_cast<char>('a' + n % 26);
    if (key.size() > 40) key = std::to_string(n);
  }
  CHECK(map.size() == 3000);
  CHECK(map.find("no such key") == nullptr);
}
