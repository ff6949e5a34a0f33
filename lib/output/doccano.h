// One line per document for doccano's sequence labelling: {"id", "text", "label": [[start, end, type], …]}.
//
// Offsets are code points, as doccano requires, whatever --offsets says. doccano rejects overlapping labels unless the
// project allows them, so nested mentions are omitted.
#pragma once
#include "output/document_view.h"

namespace newsx {

void append_doccano(std::string& out, const DocumentView& document);

}  // namespace newsx
