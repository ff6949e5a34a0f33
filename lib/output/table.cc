#include "output/table.h"

#include <algorithm>

#include "output/width.h"

namespace newsx {

Table::Table(std::span<const Column> columns, unsigned width, bool without_first, bool color)
    : width_(width), color_(color) {
  for (std::size_t i = without_first ? 1 : 0; i < columns.size(); ++i)
    if (columns[i].shown) shown_.push_back({columns[i], i, display_width(columns[i].name)});
}

void Table::add(std::string& out, const Row& row) {
  std::vector<std::string> cells;
  cells.reserve(shown_.size());
  for (const Shown& s : shown_) cells.push_back(printable(row[s.index]));
  if (measured_) return print(out, cells);
  kept_.push_back(std::move(cells));
  if (kept_.size() == kKeptRows) finish(out);
}

void Table::finish(std::string& out) {
  if (measured_ || kept_.empty()) return;
  measure();
  std::vector<std::string> names, rules;
  for (const Shown& s : shown_) {
    names.push_back(cut(s.column.name, s.width));
    rules.emplace_back();
    for (unsigned i = 0; i < s.width; ++i) rules.back() += "─";
  }
  if (color_) out += "\033[1m";
  print_line(out, {names.begin(), names.end()});
  if (color_) out += "\033[0m";
  print_line(out, {rules.begin(), rules.end()});
  for (const auto& cells : kept_) print(out, cells);
  kept_.clear();
}

void Table::measure() {
  measured_ = true;
  for (const auto& cells : kept_)
    for (std::size_t i = 0; i < shown_.size(); ++i)
      shown_[i].width = std::max(shown_[i].width, display_width(cells[i]));
  if (width_ == 0) return;
  unsigned total = kGap * static_cast<unsigned>(shown_.size() - 1);
  for (const Shown& s : shown_) total += s.width;
  // Takes what is too much from the widest column: first from those that may be broken down to two fifths of the line,
  // then from the others, then from those again.
  const auto narrow = [&](bool wrap, unsigned floor) {
    while (total > width_) {
      Shown* widest = nullptr;
      for (Shown& s : shown_)
        if (s.column.wrap == wrap && s.width > floor && (widest == nullptr || s.width > widest->width)) widest = &s;
      if (widest == nullptr) return;
      --widest->width;
      --total;
    }
  };
  narrow(true, std::max(width_ * 2 / 5, kNarrowestWrapped));
  narrow(false, kNarrowest);
  narrow(true, kNarrowestWrapped);
  narrow(false, kLeast);
  narrow(true, kLeast);
}

void Table::print(std::string& out, const std::vector<std::string>& cells) {
  std::vector<std::vector<std::string>> lines;
  std::size_t height = 1;
  for (std::size_t i = 0; i < shown_.size(); ++i) {
    const Shown& s = shown_[i];
    if (width_ == 0) {
      lines.push_back({cells[i]});
    } else if (s.column.wrap) {
      lines.push_back(wrapped(cells[i], s.width));
    } else {
      lines.push_back({s.column.path ? cut_front(cells[i], s.width) : cut(cells[i], s.width)});
    }
    height = std::max(height, lines.back().size());
  }
  std::vector<std::string_view> line(shown_.size());
  for (std::size_t row = 0; row < height; ++row) {
    for (std::size_t i = 0; i < shown_.size(); ++i)
      line[i] = row < lines[i].size() ? lines[i][row] : std::string_view();
    print_line(out, line);
  }
}

void Table::print_line(std::string& out, const std::vector<std::string_view>& cells) {
  std::size_t owed = 0;  // spaces that are only written before something else
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const unsigned used = display_width(cells[i]);
    const std::size_t room = shown_[i].width > used ? shown_[i].width - used : 0;
    const bool flush_right = shown_[i].column.number || shown_[i].column.flush_right;
    if (flush_right) owed += room;
    if (!cells[i].empty()) {
      out.append(owed, ' ');
      owed = 0;
      out += cells[i];
    }
    owed += kGap + (flush_right ? 0 : room);
  }
  out += '\n';
}

}  // namespace newsx
