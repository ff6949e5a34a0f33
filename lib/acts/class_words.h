// The class words of acts, as the gazetteer has them: "закон", "соглашение", "ФЗ".
//
// Cost: O(names at a token); several_before() and acts_before() also read the noun's attributes. Threads: may run at
// once. Errors: none.
#pragma once
#include "reading/document.h"

namespace newsx {

constexpr TokenIndex kOwnerWithin = 3;  // tokens of "Озёрской области" behind a noun

// Whether a class word begins at token i that makes a title with its topic: "Соглашение о лесах", "программу обмена".
bool begins_document(const Document& d, TokenIndex i);
// Whether a class word begins at token i of which prose tells, too: "соглашение", "бюджет", unlike "смета".
bool is_told_kind(const Document& d, TokenIndex i);
// Whether token i is a class word: "резолюция".
bool is_class_word(const Document& d, TokenIndex i);
// The token after the class words that begin at token i, "проект закона"; i if none do.
TokenIndex behind_class_words(const Document& d, TokenIndex i);
// The noun before token `end`, at most three owners back, if it is plural or a number counts it: "три | документа
// совета"; kNone for others.
TokenIndex several_before(const Document& d, TokenIndex end);
// The same for a word for acts alone, in any case: "ряд | документов".
TokenIndex acts_before(const Document& d, TokenIndex end);
// Whether an abbreviated one begins at token i: "ФЗ", "КоАП".
bool is_abbreviated_act(const Document& d, TokenIndex i);

}  // namespace newsx
