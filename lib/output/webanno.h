// WebAnno TSV 3.3, which INCEpTION imports: a line a token, entities as named entities with their kind.
//
// Format: https://webanno.github.io/webanno/releases/3.6.6/docs/user-guide.html#sect_webannotsv. Offsets are UTF-16
// units, as the format wants, whatever --offsets says.
#pragma once
#include "output/document_writer.h"

namespace newsx {

void append_webanno(std::string& out, const PrintedDocument& document, const MentionFilter& filter);

inline constexpr DocumentWriter kWebanno{append_webanno, true};

}  // namespace newsx
