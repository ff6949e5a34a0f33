// Prints compiled conditions in the rule language, for tracing rules.
//
// Names are printed as written (@settlement); the rest is rebuilt from the code, so brackets may differ from the file,
// and equal conditions of several rules print like the first.
// Threads: functions may run at once. O(length of the condition × words of all rules). Errors: none.
#pragma once
#include <functional>
#include <string>

#include "grammar/program.h"

namespace newsx::rulelang {

// "[Title & (<surname> | Surn)]", "\"в\"".
std::string condition_text(const Grammar::Impl& grammar, const Labels& labels, Label label);

// The atoms that make a condition fail: "Title, !known in @foreign_word, @settlement". `has`: the unit's primitives.
std::string failing_atoms(const Grammar::Impl& grammar, const Labels& labels, Label label,
                          const std::function<bool(Primitive)>& has);

}  // namespace newsx::rulelang
