// Lines whose wording shows that they are not part of an article: lib/knowledge/words/page_phrases.tsv.
//
// Cost: O(bytes of the line). Threads: may run at once. Errors: none.
#pragma once
#include <cstdint>
#include <string_view>

namespace newsx::html {

enum class LineKind : std::uint8_t {
  text,
  aside,    // "Read also: …"
  section,  // "Comments": what follows is not part of the article either
};

constexpr std::size_t kLongestAside = 400;  // longest line that may be an aside, bytes

LineKind kind_of_line(std::string_view line);

}  // namespace newsx::html
