// The members of a ZIP file that is one document: office files and books.
//
// By libarchive, from memory. Bombs are refused: an UnpackBound holds, and all members together may have no more bytes
// than `most`. Cost: the wanted members are unpacked. Threads: may run at once. Errors: values; throws Stopped.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/expected.h"
#include "base/stop.h"
#include "formats/record.h"

namespace newsx {

// All members of a file may unpack to so many times what a document may have: XML has more marks than words.
inline constexpr std::uint64_t kMostUnpacked = 8;

// The content of members by their names.
using ZipMembers = std::map<std::string, std::string, std::less<>>;

// Those that `wanted` accepts. Damage anywhere in the directory or in one of them is a fault: half a text is none.
Expected<ZipMembers, RecordFault> read_zip(std::string_view bytes, bool (*wanted)(std::string_view name),
                                           std::uint64_t most, Stop stop);

// The member of that name; empty: there is none.
std::string_view member_of(const ZipMembers& members, std::string_view name);

}  // namespace newsx
