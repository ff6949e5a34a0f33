// The text of a document as all commands read it, with its title: for people and other tools.
//
// Appends whole lines to a string. O(bytes). Threads: may run at once. Errors: none.
#pragma once
#include <string>
#include <string_view>

#include "output/record_info.h"
#include "text/text.h"

namespace newsx {

struct ArticleText {
  const Text& text;
  std::string_view title;  // empty if the text starts with it or there is none
  RecordInfo info;
};

void append_plain_text(std::string& out, const ArticleText& article);
// The title as a heading; markup in the text is escaped.
void append_text_markdown(std::string& out, const ArticleText& article);
void append_text_json(std::string& out, const ArticleText& article, bool pretty);

}  // namespace newsx
