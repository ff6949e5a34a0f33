// What an earlier result without its text has of it: the words that it names, at their places, with spaces between
// them.
//
// So whatever prints or counts a result can take it for one that was just found, as long as it asks only for words that
// the result names. Places may count code points, bytes or UTF-16 units, since results do not say what their --offsets
// were: the first unit counts in which the words are as long as their places say.
// O(bytes of the result). Threads: const functions may run at once. Errors: none; places that no text can have are
// empty.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.h"
#include "facts/offsets.h"

namespace newsx {

struct NamedWords {
  std::uint64_t start = 0, end = 0;  // in the result's unit
  std::string_view text;
};

class SparseText {
 public:
  // `whole`: the text, where the result has it. `length`: of the text in the result's unit, as far as known. `likely`:
  // the unit that is tried first.
  SparseText(std::optional<std::string_view> whole, std::vector<NamedWords> words, std::uint64_t length,
             OffsetUnit likely = OffsetUnit::codepoint);

  OffsetUnit unit() const { return unit_; }
  const std::string& utf8() const { return utf8_; }
  // The text itself; utf8() is empty then, and bytes() as before.
  std::string take_utf8() { return std::exchange(utf8_, {}); }
  // The bytes of the text from one place to another; {0, 0} where it has no such places.
  Span bytes(std::uint64_t start, std::uint64_t end) const;

 private:
  OffsetUnit unit_;
  std::string utf8_;
  std::vector<std::uint32_t> begins_;  // bytes, by unit, and the text's end
};

}  // namespace newsx
