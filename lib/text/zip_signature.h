// Tells kinds of ZIP files apart by the members they begin with, without unpacking.
//
// Each member has its header before its data (APPNOTE.TXT 4.3.7). Cost: one pass over the beginning. Threads: may run
// at once. Errors: none; bytes that are cut off, or no ZIP file, do not match.
#pragma once
#include <cstdint>
#include <string_view>

namespace newsx {

inline constexpr std::string_view kZipMember = "PK\3\4";  // begins a member's header

// Office Open XML (ECMA-376): `main` is among the members, or a list of types and anything in `folder`.
bool is_office_file(std::string_view beginning, std::string_view folder, std::string_view main);
// OpenDocument and EPUB: the member "mimetype", stored uncompressed, has that type.
bool is_zip_of_type(std::string_view beginning, std::string_view type);

// A number of `size` bytes at an offset that lies in `bytes`.
std::uint64_t little_endian(std::string_view bytes, std::size_t offset, std::size_t size);

}  // namespace newsx
