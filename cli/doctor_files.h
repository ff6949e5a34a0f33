// What a file is and what to do with it: reads it as the commands do and reports.
#pragma once
#include <functional>
#include <string>

#include "cli/options.h"

namespace newsx::cli {

// Where the findings go, one line each.
struct Examination {
  std::function<void(std::string_view)> good, note, bad;
};

// Cost: all documents are read and decoded, none is analysed.
void examine_file(const Options& options, const std::string& file, const Examination& found);

}  // namespace newsx::cli
