// Messages about inputs that newsx does not read: what they are, and what to do with them.
//
// Threads: may run at once. Errors: none.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "cli/fault.h"
#include "formats/input_format.h"

namespace newsx::cli {

// Where bytes come from.
struct Origin {
  std::string_view name;  // as the user names it
  bool member = false;    // of an archive: no other program can open it there
};

// Whether a name is that of an office file or book, which is no archive to be opened.
bool is_packed_document(std::string_view name);
// By how the bytes begin. Nothing: they can be read.
std::optional<Fault> unread(std::string_view beginning, const Origin& origin);
// For a file that has the signature of one format and is to be read as another. Nothing: they are the same, or both are
// text.
std::optional<Fault> unread_as(const InputFormat& signature, const InputFormat& format);
// For binary data without a known signature: by the name.
std::string unread_by_name(std::string_view cause, const Origin& origin);
// For "https://…" in the place of a file.
std::optional<Fault> unread_address(std::string_view name);

}  // namespace newsx::cli
