// The pages of a PDF, by poppler, if newsx was built with it.
//
// Threads: may run at once. Errors: values.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"
#include "base/stop.h"
#include "formats/file_meta.h"

namespace newsx {

struct PdfPages {
  std::vector<std::string> pages;  // their lines, UTF-8
  FileMeta meta;
};

bool has_poppler();
// REQUIRES: has_poppler().
Expected<PdfPages, RecordFault> pages_by_poppler(std::string_view bytes, Stop stop);

}  // namespace newsx
