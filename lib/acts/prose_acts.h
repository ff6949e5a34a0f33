// Decisions reported in a sentence: "Президент подписал закон о музеях", "Рада постановила создать комиссию",
// "подписаны пять документов: соглашение о торговле, …".
//
// Starts from class words of acts and verbs that resolve, which the tables find, and looks around each within its
// sentence; a text without them costs one scan of its matches. Acts enumerated in a sentence form a list. An act that
// is merely mentioned is no decision. Guidelines: docs/decisions.md. O(matches + acts). Threads: may run at once.
// Errors: Stopped.
#pragma once
#include "acts/announcing_words.h"
#include "names/mentions.h"

namespace newsx {

// Adds to the decisions and lists of `out`; sentences that belong to its lists are skipped. `day`: the article's, in
// ISO 8601; empty: unknown.
void read_prose_acts(const Document& d, const Mentions& names, std::string_view day, AnnouncingMemory& memory,
                     ActResult& out);

}  // namespace newsx
