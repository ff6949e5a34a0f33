// The frame of a page of HTML around what is printed of each document.
#pragma once
#include "cli/documents.h"
#include "output/report.h"

namespace newsx::cli {

// Writes the page's beginning; its end comes after the last document.
inline void begin_page(Output& output, DocumentHooks& hooks) {
  std::string begin;
  append_html_begin(begin);
  output.write(begin);
  hooks.end = [](Output& out, const BatchSummary&) {
    std::string end;
    append_html_end(end);
    out.write(end);
  };
}

}  // namespace newsx::cli
