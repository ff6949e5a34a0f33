// What a compiled condition asks of a unit, in the words of the rule language: for people who trace a rule.
//
// Names stand as they are written (@settlement), the rest is put together anew from the code: brackets may stand
// elsewhere than in the file, and of equal conditions of several rules the first is shown.
// Threads: functions may run at once. O(length of the condition × words of all rules). Errors: none.
#pragma once
#include <functional>
#include <string>

#include "grammar/program.h"

namespace newsx::rulelang {

// "[Title & (<surname> | Surn)]", "\"в\"".
std::string condition_text(const Grammar::Impl& grammar, const Labels& labels, Label label);

// The atoms for which a condition fails that does not hold: "Title, !known in @foreign_word, @settlement". `has` tells
// what the unit has.
std::string failing_atoms(const Grammar::Impl& grammar, const Labels& labels, Label label,
                          const std::function<bool(Primitive)>& has);

}  // namespace newsx::rulelang
