// Several tables for people, one under the other, each with its title.
//
// O(bytes). Threads: functions may run at once. Errors: none.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "facts/row.h"

namespace newsx {

// `heading` comes first. Sections without rows are left out. No line is wider than `width` (0: any); `color`: heads of
// tables are set off with the terminal's means.
void append_sections(std::string& out, std::string_view heading, std::span<const Section> sections, unsigned width,
                     bool color);

}  // namespace newsx
