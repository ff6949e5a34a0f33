// WebAnno TSV 3.3, which INCEpTION imports: one line per token, entities as named entities with their kind.
//
// Format: https://webanno.github.io/webanno/releases/3.6.6/docs/user-guide.html#sect_webannotsv. Offsets are UTF-16
// units, as the format requires, whatever --offsets says.
#pragma once
#include "output/document_view.h"

namespace newsx {

void append_webanno(std::string& out, const DocumentView& document);

}  // namespace newsx
