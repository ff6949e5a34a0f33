// A line a document as doccano imports it for sequence labelling: {"id", "text", "label": [[start, end, type], …]}.
//
// Offsets are code points, as doccano counts, whatever --offsets says. doccano takes no overlapping labels unless the
// project allows them: nested mentions are left out.
#pragma once
#include "output/document_writer.h"

namespace newsx {

void append_doccano(std::string& out, const PrintedDocument& document, const MentionFilter& filter);

inline constexpr DocumentWriter kDoccano{append_doccano};

}  // namespace newsx
