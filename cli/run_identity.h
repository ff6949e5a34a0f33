// What must match for an interrupted run to be continued.
//
// Errors: newsx::Error for files that cannot be read. Threads: one.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"

namespace newsx::cli {

struct IdentityPart {
  std::string_view name;    // one word
  std::string value;        // a hash, of the same length for all
  std::string_view change;  // the message where it differs, after "FILE: "
};
using RunIdentity = std::vector<IdentityPart>;

// The program (as it was linked, and so the built-in rules and tables), the options that decide about the output, the
// contents of the user's own rules, tables and data, and how inputs are compared.
RunIdentity identity_of(const Options& options);

}  // namespace newsx::cli
