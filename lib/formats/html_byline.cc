#include "formats/html_byline.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
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

}  // namespace

std::string date_near(const Page& page, const GumboNode* heading, Stop stop) {
  const Dropped none(page.nodes.size());
  const std::vector<Block> blocks = measure(page, none, stop).blocks;
  const NodeIndex index = page.index_of(heading);
  const auto headline = std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) {
    return index != 0 && page.is_inside(block.owner, index);
  });
  const auto from = headline == blocks.end() ? blocks.begin() : headline;
  const auto begin = from - std::min(from - blocks.begin(), kLinesBefore);
  const auto end = from + std::min(blocks.end() - from, kLinesAfter);
  for (auto block = begin; block != end; ++block) {
    const std::string text = text_of_block(page, *block, none, kLongestByline);
    if (text.size() > kLongestByline) continue;
    if (std::string date = date_in(text); !date.empty()) return date;
  }
  return {};
}

}  // namespace newsx::html
