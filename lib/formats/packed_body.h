// Bodies of HTTP responses without their compression: gzip, deflate, zstd, and brotli where newsx was built with it.
//
// Cost: linear. Bombs: an UnpackBound. Threads: may run at once. Errors: no value: nothing came out, or it is a bomb.
// What came out before damage stays.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/stop.h"

namespace newsx {

// At most `most` bytes come out.
std::optional<std::string> unpack_gzip(std::string_view packed, std::uint64_t most, Stop stop);
// With the header of zlib (RFC 9110) or without, as some servers send it.
std::optional<std::string> unpack_deflate(std::string_view packed, std::uint64_t most, Stop stop);
std::optional<std::string> unpack_zstd(std::string_view packed, std::uint64_t most, Stop stop);
std::optional<std::string> unpack_brotli(std::string_view packed, std::uint64_t most, Stop stop);
// Whether this newsx was built with brotli; if not, unpack_brotli gives nothing.
bool has_brotli();

}  // namespace newsx
