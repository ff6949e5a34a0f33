// The members of a ZIP file that is one document: office files and books.
//
// Uses libarchive, in memory. Decompression bombs are refused by an UnpackBound and by a limit of `most` bytes for all
// members together. Cost: the wanted members are unpacked. Threads: may run at once. Errors: values; throws Stopped.
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

// All members together may unpack to this many times the limit of a document: XML has more markup than text.
inline constexpr std::uint64_t kMostUnpacked = 8;

// Content of members by name.
using ZipMembers = std::map<std::string, std::string, std::less<>>;

// The members that `wanted` accepts. Damage in the directory or in one of them is a fault: half a text is worse than
// none.
Expected<ZipMembers, RecordFault> read_zip(std::string_view bytes, bool (*wanted)(std::string_view name),
                                           std::uint64_t most, Stop stop);

// The member with that name; empty: none.
std::string_view member_of(const ZipMembers& members, std::string_view name);

}  // namespace newsx
