// A readable summary of a document's entities, quotations and decisions in Markdown.
//
// O(mentions).
#pragma once
#include "output/document_view.h"

namespace newsx {

void append_article_markdown(std::string& out, const DocumentView& document);

}  // namespace newsx
