// Numbered decisions: lists of titled acts in the text, their announced and found counts.
//
// List structure first (markers, monotone numbers, inline lists), then titles by their marks or official opening words,
// then the announcing phrase before the list. Guidelines: docs/decisions.md. O(tokens).
// Threads: may run at once. Errors: Stopped.
#pragma once
#include "acts/announcing_words.h"
#include "names/mentions.h"

namespace newsx {

// Fills the decisions and their lists of `out`. `names` tell who issued them. `day`: the article's, in ISO 8601; empty:
// not known. `memory`: one a thread.
void read_decisions(const Document& d, const Mentions& names, std::string_view day, AnnouncingMemory& memory,
                    ActResult& out);

}  // namespace newsx
