// An HTML page with a document's text, its mentions marked, and a summary of what was found.
//
// It has no script and loads nothing; its Content-Security-Policy forbids both, whatever the text contains. O(text +
// mentions).
#pragma once
#include "output/document_view.h"

namespace newsx {

void append_article_html(std::string& out, const DocumentView& document);

void begin_article_html(std::string& out);
void end_article_html(std::string& out);

}  // namespace newsx
