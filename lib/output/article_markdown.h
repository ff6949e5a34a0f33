// What was found in a document as Markdown to read: entities, quotations, decisions.
//
// O(mentions).
#pragma once
#include "output/document_view.h"

namespace newsx {

void append_article_markdown(std::string& out, const DocumentView& document);

}  // namespace newsx
