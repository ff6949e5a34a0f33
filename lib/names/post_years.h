// The years for which somebody has a post: "с 2010 по 2015 год", "в 2010—2015 годах", "(2010—2015)".
//
// O(1): a look at some tokens on both sides. Threads: may run at once. Errors: none.
#pragma once
#include <string_view>

#include "names/post_phrases.h"

namespace newsx {

struct YearSpan {
  std::string_view from, to;  // ISO 8601; empty: not said
};

// Beside the post, in the sentence [begin, end) and not behind a comma.
YearSpan years_beside(const Document& d, const PostPhrase& post, TokenIndex begin, TokenIndex end);

}  // namespace newsx
