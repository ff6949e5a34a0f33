// Numbers of things, for people. O(length). Threads: pure functions. Errors: none.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace newsx {

// "1 document", "2 documents".
inline std::string counted(std::uint64_t count, std::string_view what) {
  std::string out = std::to_string(count) + ' ';
  out += what;
  if (count != 1) out += 's';
  return out;
}

}  // namespace newsx
