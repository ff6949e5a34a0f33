// A stream of text in UTF-8 with line feeds, whatever it was in: UTF-16, or the line ends of old Macs.
//
// Files of records are cut at bytes, which neither has where they are looked for. Threads: one. Errors: those of the
// stream inside; half a character is U+FFFD.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "cli/byte_stream.h"

namespace newsx::cli {

// `beginning`: the first bytes, as many as there are up to a line feed. `encoding`: an IANA name; empty: UTF-8 or one
// of 8 bits.
bool needs_plain_stream(std::string_view beginning, std::string_view encoding);
// For a stream that needs it.
std::unique_ptr<ByteStream> plain_stream(std::unique_ptr<ByteStream> stream, std::string_view encoding);

}  // namespace newsx::cli
