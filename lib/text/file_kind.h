// Files that hold no text as they are: the kinds that newsx unpacks, and those that it refuses, with advice.
//
// One table, a row a kind. The signature decides; the suffix only between kinds with the same signature. What newsx
// reads is a row of formats/formats.h instead. Cost: some comparisons; one pass over the beginning of a ZIP file.
// Threads: may run at once. Errors: none.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace newsx {

struct FileKind {
  enum class Use : std::uint8_t {
    binary,      // refused
    compressed,  // unpacked to one file
    tar,         // unpacked to members
    zip,
  };
  std::string_view name;      // "PDF"
  std::string_view suffixes;  // ".doc .dot"; only those that no other kind has
  Use use;
  bool (*is)(std::string_view beginning);
  std::string_view advice;             // "try: COMMAND", {} being the file, or other words
  std::string_view tar_suffixes = {};  // of tar archives packed this way: ".tbz .tbz2"

  bool is_packed() const { return use == Use::compressed || use == Use::tar || use == Use::zip; }
};

// Bytes of a beginning that tell kinds of ZIP files apart; for the others 512 are enough.
inline constexpr std::size_t kFileKindSample = 64 * 1024;

// All kinds. Where a signature fits several, the first wins.
std::span<const FileKind> file_kinds();
// By how a file begins; `name` only chooses between kinds with the same signature. Null: unknown.
const FileKind* file_kind(std::string_view beginning, std::string_view name = {});
// By the suffix alone, in any case. Null: unknown.
const FileKind* file_kind_of_name(std::string_view name);
// "a.jsonl.gz" gives "a.jsonl".
std::string_view unpacked_name(std::string_view name);
// Whether a suffix says that the file is packed: .gz .bz2 .xz .zst .zip .tar .tgz …
bool is_packed_name(std::string_view name);
// Whether it is that of a tar archive, compressed or not.
bool is_tar_name(std::string_view name);
// The kind's advice for that file, its name quoted for the shell.
std::string advice_for(const FileKind& kind, std::string_view file);
// As one word of a POSIX shell.
std::string shell_word(std::string_view text);

}  // namespace newsx
