// Decisions in lists: titled acts with their announced and found counts.
//
// First the structure of the list (markers, ascending numbers, inline lists), then titles by quotation marks or
// official opening words, then the phrase that announces the list. Guidelines: docs/decisions.md. O(tokens). Threads:
// may run at once. Errors: Stopped.
#pragma once
#include "acts/announcing_words.h"
#include "names/mentions.h"

namespace newsx {

// Fills the decisions and lists of `out`. `names` are the possible issuers. `day`: the article's, in ISO 8601; empty:
// unknown. `memory`: one per thread.
void read_decisions(const Document& d, const Mentions& names, std::string_view day, AnnouncingMemory& memory,
                    ActResult& out);

}  // namespace newsx
