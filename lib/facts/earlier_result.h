// An earlier output of newsx, read back: what it found is not looked for again.
//
// O(bytes). Threads: functions may run at once. Errors: nothing is returned for what is no result.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "reading/result.h"

namespace newsx {

struct EarlierResult {
  Result result;      // its text is sparse (facts/sparse_text.h) where the output has none
  std::string id;     // empty: none
  std::string error;  // of a record that had failed: its message; then the result is empty
};

// Whether a line looks like one: it begins as all of newsx's objects do.
bool may_be_result(std::string_view json);
std::optional<EarlierResult> read_result(std::string_view json);

}  // namespace newsx
