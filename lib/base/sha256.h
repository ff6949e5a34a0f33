// SHA-256 (FIPS 180-4), to name an input by its bytes.
//
// Cost: 1 to 2 GB/s where the processor has SHA instructions, about 250 MB/s elsewhere. Threads: a pure function.
#pragma once
#include <string>
#include <string_view>

#include "base/stop.h"

namespace newsx {

// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes, Stop stop = {});

namespace detail {
// Without SHA instructions, for the test that compares both.
std::string sha256_hex_portable(std::string_view bytes);
}  // namespace detail

}  // namespace newsx
