// What is right in rule files but hard to read: lines past kWidestLine columns, names that nothing uses.
//
// O(bytes of all files). Threads: functions may run at once. Errors: none; the files have been compiled.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "grammar/grammar.h"

namespace newsx {

inline constexpr std::uint32_t kWidestLine = 120;  // code points: what two windows side by side show

struct RuleRemark {
  std::string file;
  std::uint32_t line, column;
  std::string text;
};

// In the order of files and lines; `grammar` was compiled from `sources`.
std::vector<RuleRemark> remarks_on(const Grammar& grammar, std::span<const Grammar::Source> sources);

}  // namespace newsx
