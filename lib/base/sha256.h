// SHA-256 (FIPS 180-4), to name an input by its bytes.
//
// Cost: nettle's, which uses the processor's SHA instructions where it has them. Threads: a pure function.
#pragma once
#include <string>
#include <string_view>

#include "base/stop.h"

namespace newsx {

// 64 lower-case hexadecimal digits. Throws Stopped.
std::string sha256_hex(std::string_view bytes, Stop stop = {});

}  // namespace newsx
