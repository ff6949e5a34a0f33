// What a file is that is no text: which ones newsx unpacks, which ones it does not read, and what to do with those.
//
// One table, a row a kind. The signature decides; where it fits several kinds, the end of the name. Cost: some
// comparisons; one pass over the beginning of a ZIP file. Threads: may run at once. Errors: none.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsx {

struct FileKind {
  enum class Use : std::uint8_t {
    binary,      // not read
    text,        // not read unless its format is named: one might want it as plain text
    compressed,  // unpacked to one file
    tar,         // unpacked to members
    zip,
  };
  std::string_view name;      // "PDF"
  std::string_view suffixes;  // ".doc .dot"; that others have as well are not among them
  Use use;
  bool (*is)(std::string_view beginning);
  std::string_view advice;             // "try: COMMAND" with {} in the place of the file, or words
  std::string_view tar_suffixes = {};  // of a tar packed so: ".tbz .tbz2"
  std::string_view taken_as = {};      // suffixes of files that are read though they begin so: ".eml"

  bool is_packed() const { return use == Use::compressed || use == Use::tar || use == Use::zip; }
};

// Bytes of a beginning that are enough for kinds of ZIP files; 512 are for others.
inline constexpr std::size_t kFileKindSample = 64 * 1024;

// By the bytes a file begins with; `name` only chooses between kinds that begin alike. Null: none that is known.
const FileKind* file_kind(std::string_view beginning, std::string_view name = {});
// By the end of the name alone, in whatever case. Null: none that is known.
const FileKind* file_kind_of_name(std::string_view name);
// "a.jsonl.gz" is "a.jsonl" inside. As for all of these, case matters.
std::string_view unpacked_name(std::string_view name);
// Whether a name ends as of something packed: .gz .bz2 .xz .zst .zip .tar .tgz …
bool is_packed_name(std::string_view name);
// Whether it ends as of a tar archive, compressed or not.
bool is_tar_name(std::string_view name);
// Whether a file of that name is read though it begins as this kind.
bool is_taken(const FileKind& kind, std::string_view name);
// The kind's advice for a file, whose name is quoted as the shell needs it.
std::string advice_for(const FileKind& kind, std::string_view file);
// As one word of a POSIX shell.
std::string shell_word(std::string_view text);

}  // namespace newsx
