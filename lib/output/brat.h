// brat's standoff annotation (https://brat.nlplab.org/standoff.html): a .txt, an .ann beside it, one annotation.conf.
//
// Entities are text-bound annotations T1 …, with a note that names them and an attribute for the mention's kind;
// mentions of one entity are *Equiv. Quotations are text-bound annotations of one or more fragments with a relation
// Said_by to the speaker's mention, decisions text-bound annotations. Offsets are code points, as brat counts.
#pragma once
#include <string>
#include <string_view>

#include "facts/mentions.h"

namespace newsx {

// The .ann of a document; its .txt is the result's text.
void append_brat(std::string& out, const Result& result, const MentionFilter& filter);

// annotation.conf for the built-in types and `further` ones.
std::string brat_configuration(const std::vector<std::string>& further);

// A type as brat may name it: letters, digits, "_" and "-".
std::string brat_name(std::string_view type);

}  // namespace newsx
