// Decompresses bodies of HTTP responses: gzip, deflate, zstd, and brotli if newsx was built with it.
//
// Cost: linear. Decompression bombs: an UnpackBound. Threads: may run at once. Errors: no value if nothing could be
// unpacked or it is a bomb. What precedes damage is kept.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/stop.h"

namespace newsx {

// Returns at most `most` bytes.
std::optional<std::string> unpack_gzip(std::string_view packed, std::uint64_t most, Stop stop);
// With the zlib header (RFC 9110) or without, as some servers send it.
std::optional<std::string> unpack_deflate(std::string_view packed, std::uint64_t most, Stop stop);
std::optional<std::string> unpack_zstd(std::string_view packed, std::uint64_t most, Stop stop);
std::optional<std::string> unpack_brotli(std::string_view packed, std::uint64_t most, Stop stop);
// Whether this newsx was built with brotli; if not, unpack_brotli gives nothing.
bool has_brotli();

}  // namespace newsx
