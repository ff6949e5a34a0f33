// Antecedents of relative and participial clauses: "Озерова, которая заявила", "с премьером Лесовым, объявившим".
//
// O(kMostTokens × tokens of a phrase). Threads: may run at once. Errors: none.
#pragma once
#include "speech/phrases.h"

namespace newsx {

// The longest noun phrase after `lo` that ends at `comma`, is a person, body or animate noun, and agrees with `clause`,
// the grammemes of the pronoun or participle after the comma. Not found if there is none.
Speaker antecedent_of(const SpeechText& text, const PhraseReader& phrases, TokenIndex comma, Grammemes clause,
                      TokenIndex lo);
// "дипломат, который в интервью заявил": the one before the comma. Not found where the word at `pronoun` is no relative
// pronoun that may be a subject.
Speaker antecedent_of_relative(const SpeechText& text, const PhraseReader& phrases, TokenIndex pronoun, TokenIndex lo);

}  // namespace newsx
