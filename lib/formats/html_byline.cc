#include "formats/html_byline.h"

#include <algorithm>
#include <vector>

#include "text/date_items.h"
#include "text/written_date.h"

namespace newsx::html {
namespace {

constexpr std::size_t kLongestByline = 160;                  // bytes
constexpr std::size_t kMostBefore = 8;                       // words and marks before the day in a byline
constexpr std::ptrdiff_t kLinesBefore = 4, kLinesAfter = 8;  // of the headline

// "2019 г." and "2 Min." end in an abbreviation.
bool is_sure_sentence(std::string_view line) {
  constexpr std::size_t kAbbreviation = 4;  // bytes
  if (line.ends_with('!') || line.ends_with('?')) return true;
  return line.ends_with('.') && line.size() - 1 - std::min(line.rfind(' ') + 1, line.size() - 1) > kAbbreviation;
}

}  // namespace

std::string date_in_byline(std::string_view line) {
  if (line.size() > kLongestByline) return {};
  if (const auto date = read_date(line)) return date->year != 0 ? date->iso() : std::string();
  if (is_sure_sentence(line)) return {};
  const std::vector<DateItem> items = date_items(line);
  for (std::size_t i = 0; i < std::min(items.size(), kMostBefore); ++i) {
    WrittenDate date;
    std::size_t end = day_at(items, i, DateForms::running, date);
    if (end == i || date.year == 0) continue;
    // "Война кончилась 9 мая 1945 г." is a sentence, "№ 34 от 26 августа 2004 г." is not.
    const bool labelled = std::any_of(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(i),
                                      [](const DateItem& item) { return item.kind == DateItem::Kind::mark; });
    if (line.ends_with('.') && i > 0 && !labelled) return {};
    while (end < items.size() && (items[end].kind == DateItem::Kind::mark || items[end].is(DateWord::Kind::between)))
      ++end;
    if (end < items.size()) time_at(items, end, false, date);
    return date.iso();
  }
  return {};
}

std::string date_near(const Page& page, NodeIndex near, Stop stop) {
  const Dropped none(page.nodes.size());
  const Measures measures = measure(page, none, stop);
  const std::vector<Block>& blocks = measures.blocks;
  const auto from = measures.first_block(near);
  const auto begin = from - std::min(from - blocks.begin(), kLinesBefore);
  const auto end = from + std::min(blocks.end() - from, kLinesAfter);
  for (auto block = begin; block != end; ++block) {
    if (std::string date = date_in_byline(text_of_block(page, *block, none, kLongestByline)); !date.empty())
      return date;
  }
  return {};
}

}  // namespace newsx::html
