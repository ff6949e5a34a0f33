// An earlier output of newsx, read back: what it found is not looked for again.
//
// O(bytes). Threads: functions may run at once. Errors: nothing is returned for what is no result.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "facts/offsets.h"
#include "reading/result.h"

namespace newsx {

struct EarlierResult {
  Result result;                            // its text is sparse (facts/sparse_text.h) where the output has none
  std::string id;                           // empty: none
  std::string error;                        // of a record that had failed: its message; then the result is empty
  OffsetUnit unit = OffsetUnit::codepoint;  // in which its places count
};

// Whether a line looks like one: it begins as all of newsx's objects do.
bool may_be_result(std::string_view json);
// `likely`: the unit in which its places count, where its words fit that one and others.
std::optional<EarlierResult> read_result(std::string_view json, OffsetUnit likely = OffsetUnit::codepoint);

}  // namespace newsx
