#include "formats/html_byline.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/utf8.h"
#include "text/written_date.h"

namespace newsx::html {
namespace {

constexpr std::size_t kLongestByline = 120;                  // bytes
constexpr std::ptrdiff_t kLinesBefore = 4, kLinesAfter = 8;  // of the headline

// The part between marks that is a whole date.
std::string date_in(std::string_view line) {
  constexpr std::array<std::string_view, 5> kMarks = {"|", "•", "·", " — ", " / "};
  if (const auto date = read_date(line); date && date->year != 0) return std::string(line);
  for (const std::string_view mark : kMarks) {
    if (line.find(mark) == std::string_view::npos) continue;
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t end = std::min(line.find(mark, begin), line.size());
      const std::string_view part = trim(line.substr(begin, end - begin));
      if (const auto date = read_date(part); date && date->year != 0) return std::string(part);
      begin = end + mark.size();
    }
  }
  // "Опубликовано: 28 ноября 2019"
  const std::size_t colon = line.find(": ");
  return colon == std::string_view::npos ? std::string() : date_in(trim(line.substr(colon + 2)));
}

std::string words_of_block(const Page& page, const Block& block) {
  std::string text;
  for (NodeIndex i = block.begin; i < block.end; ++i) {
    if (!is_text(page.nodes[i].source)) continue;
    for (const char* c = page.nodes[i].source->v.text.text; *c != '\0' && text.size() <= kLongestByline; ++c)
      if (!is_ascii_white(*c)) {
        text += *c;
      } else if (!text.empty() && text.back() != ' ') {
        text += ' ';
      }
  }
  return std::string(trim(text));
}

}  // namespace

std::string date_near(const Page& page, const GumboNode* heading, Stop stop) {
  const Measures measures = measure(page, Dropped(page.nodes.size()), stop);
  const auto& blocks = measures.blocks;
  const auto is_heading = [&](const Block& block) {
    return heading != nullptr && html::is_inside(page.nodes[block.owner].source, heading);
  };
  const auto headline = std::find_if(blocks.begin(), blocks.end(), is_heading);
  const auto from = headline == blocks.end() ? blocks.begin() : headline;
  const auto begin = from - std::min(from - blocks.begin(), kLinesBefore);
  const auto end = from + std::min(blocks.end() - from, kLinesAfter);
  for (auto block = begin; block != end; ++block) {
    const std::string text = words_of_block(page, *block);
    if (text.size() > kLongestByline) continue;
    if (std::string date = date_in(text); !date.empty()) return date;
  }
  return {};
}

}  // namespace newsx::html
