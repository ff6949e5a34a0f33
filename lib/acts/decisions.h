// Numbered decisions: lists of titled acts in the text, their announced and found counts.
//
// List structure first (markers, monotone numbers, inline lists), then titles by their marks or official opening words,
// then the announcing phrase before the list. Guidelines: docs/decisions.md. O(tokens).
#pragma once
#include "acts/decisions_words.h"

namespace newsx {

// Fills result.decisions and result.decision_lists. Runs after entities are finished (issuer).
void read_decisions(Document& d, AnnouncingMemory& memory);

}  // namespace newsx
