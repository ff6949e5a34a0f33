// The frame of a page of HTML around what is printed of each document.
#pragma once
#include "cli/documents.h"
#include "output/article_html.h"

namespace newsx::cli {

// Writes the page's beginning; its end comes after the last document.
inline void begin_page(Output& output, DocumentHooks& hooks) {
  std::string begin;
  begin_article_html(begin);
  output.write(begin);
  hooks.end = [](Output& out, const BatchSummary&) {
    std::string end;
    end_article_html(end);
    out.write(end);
  };
}

}  // namespace newsx::cli
