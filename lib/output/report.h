// A document's result for people to read: Markdown, or a part of an HTML page with its mentions marked in the text.
//
// The HTML has no script and loads nothing; its Content-Security-Policy forbids both, whatever a text holds.
#pragma once
#include <string>
#include <string_view>

#include "output/json.h"
#include "output/mention_view.h"

namespace newsx {

// `name`: the document's path or id.
void append_markdown_report(std::string& out, const Result& result, std::string_view name, const RecordInfo& info,
                            const MentionFilter& filter);

void append_html_begin(std::string& out);
void append_html(std::string& out, const Result& result, std::string_view name, const RecordInfo& info,
                 const MentionFilter& filter);
void append_html_end(std::string& out);

}  // namespace newsx
