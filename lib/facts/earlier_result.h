// Reads an earlier output of newsx back, so that nothing is analysed twice.
//
// O(bytes). Threads: functions may run at once. Errors: returns nothing if the input is no result.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "facts/offsets.h"
#include "reading/result.h"

namespace newsx {

struct EarlierResult {
  Result result;                            // its text is sparse (facts/sparse_text.h) if the output has none
  std::string id;                           // empty: none
  std::string error;                        // the message, if the record had failed; then the result is empty
  OffsetUnit unit = OffsetUnit::codepoint;  // unit of its positions
};

// Whether a line may be a result: it starts like all of newsx's objects.
bool may_be_result(std::string_view json);
// `likely`: the unit to assume if the words fit it and others.
std::optional<EarlierResult> read_result(std::string_view json, OffsetUnit likely = OffsetUnit::codepoint);

}  // namespace newsx
