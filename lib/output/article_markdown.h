// What was found in a document as Markdown to read: entities, quotations, decisions.
//
// O(mentions).
#pragma once
#include "output/document_writer.h"

namespace newsx {

void append_article_markdown(std::string& out, const PrintedDocument& document, const MentionFilter& filter);

inline constexpr DocumentWriter kArticleMarkdown{append_article_markdown};

}  // namespace newsx
