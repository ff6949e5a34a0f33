#include "output/sections.h"

#include "output/table.h"
#include "output/width.h"

namespace newsx {
namespace {

void append_heading(std::string& out, std::string_view heading, unsigned width) {
  const std::string line = printable(heading);  // a type or class of an earlier result may be anything
  for (const std::string& part : width == 0 ? std::vector{line} : wrapped(line, width)) out += part + '\n';
}

}  // namespace

void append_sections(std::string& out, std::string_view heading, std::span<const Section> sections, unsigned width,
                     bool color) {
  append_heading(out, heading, width);
  for (const Section& section : sections) {
    if (section.rows.empty()) continue;
    out += '\n';
    append_heading(out, section.title, width);
    Table table(section.columns, width, false, color);
    for (const Row& row : section.rows) table.add(out, row);
    table.finish(out);
  }
}

}  // namespace newsx
