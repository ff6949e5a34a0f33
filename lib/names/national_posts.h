// Whose a post is that each state has one of, where the text does not say so beside it: "премьер-министр Лесов" in an
// article on Latvia.
//
// It is the country of the person's other posts of that kind, else the one that the article speaks of far more than of
// any other. Such an `of` is marked as inferred. O(entities + roles). Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// After write_keys, which says in which country bodies and places are.
void complete_national_posts(const Document& d, NameResult& result);

}  // namespace newsx
