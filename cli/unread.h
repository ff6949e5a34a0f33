// Inputs that newsx does not read: what they are, and what to do with them, in words.
//
// Threads: may run at once. Errors: none.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "cli/fault.h"

namespace newsx::cli {

// Where bytes come from that may not be read.
struct Origin {
  std::string_view name;  // as the user would name it
  bool member = false;    // of an archive: no command can open it
};

// By how bytes begin. Nothing: they may be read. `has_format`: by --input-format, which makes RTF and
// its like plain text.
std::optional<Fault> unread(std::string_view beginning, const Origin& origin, bool has_format);
// Of bytes that are no text and begin as nothing that is known: by the name.
std::string unread_by_name(std::string_view cause, const Origin& origin);
// "https://…" is no file.
std::optional<Fault> unread_address(std::string_view name);

}  // namespace newsx::cli
