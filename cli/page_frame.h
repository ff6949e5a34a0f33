// What a format prints around all documents, as the head and foot of an HTML page.
#pragma once
#include <string>

#include "cli/documents.h"
#include "cli/output_format.h"

namespace newsx::cli {

// Writes the format's beginning; its end comes after the last document. Nothing where it has none.
inline void begin_page(const OutputFormat& format, Output& output, DocumentHooks& hooks) {
  if (format.begin == nullptr) return;
  std::string begin;
  format.begin(begin);
  output.write(begin);
  hooks.end = [&format](Output& out, const BatchSummary&) {
    std::string end;
    format.end(end);
    out.write(end);
  };
}

}  // namespace newsx::cli
