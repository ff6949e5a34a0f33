// A user-defined line for each row: "{name}\t{type}" with column names in braces.
//
// \t, \n and \\ stand for a tab, a line feed and a backslash, {{ and }} for braces. Threads: const functions may run at
// once.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"
#include "facts/row.h"

namespace newsx {

class LineTemplate {
 public:
  // The error is one line: "no column \"nmae\"; there are: …".
  static Expected<LineTemplate, std::string> parse(std::string_view text, std::span<const Column> columns);

  // Appends a line feed as well. Control characters in cells become spaces, so that a row stays on one line.
  void append(std::string& out, const Row& row) const;

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  struct Piece {
    std::string words;           // before the cell
    std::size_t column = kNone;  // kNone: nothing follows the words
  };
  std::vector<Piece> pieces_;
};

}  // namespace newsx
