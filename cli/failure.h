// A failed record, reported everywhere it has to be.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "cli/batch.h"
#include "cli/options.h"

namespace newsx::cli {

struct Failure {
  std::string name;                    // of the file
  std::uint64_t line = 0;              // 0: the record is the file
  std::optional<std::string> id = {};  // of the record, as far as it was read
  std::string_view code, message;
  std::string_view input = {};  // the record as it was read; empty: it is the file
};

// "FILE" or "FILE:LINE".
std::string place_of(std::string_view name, std::uint64_t line);

// Into the outcome: a line for standard error, one for the file of errors, and with `error_records`, for a record among
// many, an object in its place in the output.
void fail(Outcome& outcome, const Options& options, bool error_records, const Failure& failure);

}  // namespace newsx::cli
