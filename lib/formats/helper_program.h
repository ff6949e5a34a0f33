// Runs an installed program that converts a file to text: bytes to its standard input, text from its standard output.
//
// Uses no shell and no temporary file. A Stop kills the program. Threads: may run at once. Errors: values; throws
// Stopped.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/stop.h"

namespace newsx {

struct HelperResult {
  enum class Status : std::uint8_t { done, absent, failed } status;
  std::string output;  // at most `most` bytes
};

HelperResult run_helper(const std::vector<std::string>& command, std::string_view input, std::uint64_t most, Stop stop);

}  // namespace newsx
