// A page of HTML with a document's text, its mentions marked in it, and what was found below.
//
// It has no script and loads nothing; its Content-Security-Policy forbids both, whatever a text holds. O(text +
// mentions).
#pragma once
#include "output/document_writer.h"

namespace newsx {

void append_article_html(std::string& out, const PrintedDocument& document, const MentionFilter& filter);

void begin_article_html(std::string& out);
void end_article_html(std::string& out);

inline constexpr DocumentWriter kArticleHtml{append_article_html, false, begin_article_html, end_article_html};

}  // namespace newsx
