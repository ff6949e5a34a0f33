// Decisions that a sentence tells: "Президент подписал закон о музеях", "Рада постановила создать комиссию", "подписаны
// пять документов: соглашение о торговле, …".
//
// Begins at class words of acts and verbs that resolve, which the tables find, and looks around each within its
// sentence; a text without them costs a look at its matches. Acts that a sentence enumerates are a list of their own.
// An act that is merely mentioned is none. Guidelines: docs/decisions.md. O(matches + acts).
// Threads: may run at once. Errors: Stopped.
#pragma once
#include "acts/announcing_words.h"
#include "names/mentions.h"

namespace newsx {

// Adds them to the decisions and lists of `out`, which has those of lists: sentences of theirs are passed over.
// `day`: the article's, in ISO 8601; empty: not known.
void read_prose_acts(const Document& d, const Mentions& names, std::string_view day, AnnouncingMemory& memory,
                     ActResult& out);

}  // namespace newsx
