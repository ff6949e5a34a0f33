// The years in which somebody holds a post: "с 2010 по 2015 год", "в 2010—2015 годах", "(2010—2015)".
//
// O(1): looks at a few tokens on both sides. Threads: may run at once. Errors: none.
#pragma once
#include <string_view>

#include "names/post_phrases.h"

namespace newsx {

struct YearSpan {
  std::string_view from, to;  // ISO 8601; empty: not stated
};

// Next to the post, within the sentence [begin, end) and not past a comma.
YearSpan years_beside(const Document& d, const PostPhrase& post, TokenIndex begin, TokenIndex end);

}  // namespace newsx
