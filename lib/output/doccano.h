// A line a document as doccano imports it for sequence labelling: {"id", "text", "label": [[start, end, type], …]}.
//
// Offsets are code points, as doccano counts, whatever --offsets says. doccano takes no overlapping labels unless the
// project allows them: nested mentions are left out.
#pragma once
#include <string>

#include "output/json.h"
#include "output/mention_view.h"

namespace newsx {

void append_doccano(std::string& out, const Result& result, const RecordInfo& info, const MentionFilter& filter);

}  // namespace newsx
