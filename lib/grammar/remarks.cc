#include "grammar/remarks.h"

#include <algorithm>

#include "text/utf8.h"

namespace newsx {
namespace {

std::uint32_t columns_of(std::string_view line) { return static_cast<std::uint32_t>(count_code_points(line)); }

void add_wide_lines(const Grammar::Source& source, std::vector<RuleRemark>& out) {
  std::uint32_t number = 1;
  for (std::size_t at = 0; at < source.text.size(); ++number) {
    const std::size_t end = std::min(source.text.find('\n', at), source.text.size());
    std::string_view line = std::string_view(source.text).substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    at = end + 1;
    if (const std::uint32_t columns = columns_of(line); columns > kWidestLine) {
      out.push_back({source.file, number, kWidestLine + 1,
                     "a line of " + std::to_string(columns) + " columns; continue it on a deeper line before column " +
                         std::to_string(kWidestLine)});
    }
  }
}

}  // namespace

std::vector<RuleRemark> remarks_on(const Grammar& grammar, std::span<const Grammar::Source> sources) {
  std::vector<RuleRemark> out;
  for (const Grammar::Source& source : sources) {
    const auto first = static_cast<std::ptrdiff_t>(out.size());
    add_wide_lines(source, out);
    for (const Grammar::DefinitionInfo& definition : grammar.definitions()) {
      if (!definition.used && definition.file == source.file) {
        out.push_back({source.file, definition.line, definition.column,
                       std::string(to_string(definition.kind)) + " \"" + definition.name + "\" is used nowhere"});
      }
    }
    std::sort(out.begin() + first, out.end(), [](const RuleRemark& a, const RuleRemark& b) {
      return a.line != b.line ? a.line < b.line : a.column < b.column;
    });
  }
  return out;
}

}  // namespace newsx
