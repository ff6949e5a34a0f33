// Several tables for people, one below the other, each with a title.
//
// O(bytes). Threads: functions may run at once. Errors: none.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "facts/row.h"

namespace newsx {

// `heading` comes first. Empty sections are omitted. No line is wider than `width` (0: any); `color`: emphasise the
// heads of tables.
void append_sections(std::string& out, std::string_view heading, std::span<const Section> sections, unsigned width,
                     bool color);

}  // namespace newsx
