#include "formats/block_text.h"

#include <algorithm>
#include <utility>

#include "text/ascii.h"

namespace newsx {
namespace {

constexpr std::size_t kMostInCell = 2;  // paragraphs; with more the table is layout

}  // namespace

void BlockText::add(std::string_view words) {
  for (const char c : words) {
    if (is_ascii_white(c)) {
      space_ = true;
      continue;
    }
    if (space_ && !words_.empty() && words_.back() != '\n') words_ += ' ';
    space_ = false;
    words_ += c;
  }
}

void BlockText::new_line() {
  space_ = false;
  if (!words_.empty()) words_ += '\n';
}

void BlockText::put(std::string_view block, Kind kind) {
  if (!text_.empty()) text_ += kind != Kind::paragraph && kind == before_ ? "\n" : "\n\n";
  text_ += block;
  before_ = kind;
}

void BlockText::end_paragraph() {
  space_ = false;
  std::string words(trim(std::exchange(words_, {})));
  std::string marker = std::exchange(marker_, {});
  if (words.empty()) return;
  last_ = words;
  const bool is_item = !marker.empty();
  if (is_item) words.insert(0, marker + ' ');
  if (tables_ > 0) {
    cell_.push_back(std::move(words));
  } else {
    put(words, is_item ? Kind::item : Kind::paragraph);
  }
}

void BlockText::end_cell() {
  end_paragraph();
  if (tables_ == 1) row_.push_back(std::exchange(cell_, {}));
}

void BlockText::end_row() {
  if (tables_ != 1) return;
  const auto row = std::exchange(row_, {});
  const auto filled = std::count_if(row.begin(), row.end(), [](const auto& cell) { return !cell.empty(); });
  const bool layout =
      filled == 1 || std::any_of(row.begin(), row.end(), [](const auto& cell) { return cell.size() > kMostInCell; });
  if (filled == 0) return;
  std::string line;
  for (const auto& cell : row) {
    std::string words;
    for (const std::string& paragraph : cell) {
      if (layout) put(paragraph, Kind::paragraph);
      words.append(words.empty() ? "" : " ").append(paragraph);
    }
    std::replace(words.begin(), words.end(), '\n', ' ');
    if (!line.empty() && !words.empty()) line += '\t';
    line += words;
  }
  if (!layout) put(line, Kind::row);
}

void BlockText::end_table() {
  if (tables_ == 0) return;
  end_cell();
  end_row();
  if (--tables_ == 0) before_ = Kind::paragraph;
}

void BlockText::push() {
  aside_.push_back({std::exchange(words_, {}), std::exchange(marker_, {}), std::exchange(space_, false)});
}

void BlockText::pop() {
  end_paragraph();
  pop_open();
}

void BlockText::pop_open() {
  if (aside_.empty()) return;
  words_ = std::move(aside_.back().words);
  marker_ = std::move(aside_.back().marker);
  space_ = aside_.back().space;
  aside_.pop_back();
}

std::string BlockText::take() {
  while (tables_ > 0) end_table();
  while (!aside_.empty()) pop();
  end_paragraph();
  before_ = Kind::paragraph;
  return std::exchange(text_, {});
}

}  // namespace newsx
