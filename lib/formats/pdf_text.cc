#include "formats/pdf_text.h"

#include <algorithm>
#include <map>

#include "formats/block_text.h"
#include "formats/list_marker.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace newsx {
namespace {

constexpr std::size_t kEdge = 2;            // lines at the top and at the bottom that may repeat
constexpr std::size_t kLineWidth = 64;      // code points; a sentence that ends a shorter line ends its paragraph
constexpr std::size_t kFewestLetters = 10;  // bytes of letters that a page of text has on average
constexpr char32_t kFirstSmall = 0x430, kLastSmall = 0x45F;        // Cyrillic letters in lower case
constexpr char32_t kFirstPrivate = 0xF000, kLastPrivate = 0xF8FF;  // where fonts of symbols have their marks
constexpr std::string_view kSoftHyphen = "\xC2\xAD";

using Lines = std::vector<std::string_view>;

std::size_t width_of(std::string_view line) {  // in code points
  return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), begins_code_point));
}

bool begins_in_lower_case(std::string_view line) {
  if (line.empty()) return false;
  const char32_t first = code_point_at(line, 0);
  return (first >= U'a' && first <= U'z') || (first >= kFirstSmall && first <= kLastSmall);
}

bool ends_sentence(std::string_view line) {
  while (line.ends_with("»") || line.ends_with("”")) line.remove_suffix(line.ends_with("»") ? 2 : 3);
  while (line.ends_with('"') || line.ends_with(')')) line.remove_suffix(1);
  constexpr std::string_view ends = ".!?:;";
  return line.ends_with("…") || (!line.empty() && ends.find(line.back()) != std::string_view::npos);
}

// "3." or "•" and words: an item of a list.
bool begins_item(std::string_view line) {
  if (line.starts_with(kBullet) || line.starts_with("– ") || line.starts_with("— ")) return true;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789."), line.size());
  return digits > 0 && digits + 1 < line.size() && digits < 8 && is_ascii_digit(line[0]) &&
         (line[digits - 1] == '.' || line[digits] == ')') && line.find(' ') <= digits + 1;
}

// A mark alone on its line, including those of Symbol and Wingdings in the private area.
bool is_lone_bullet(std::string_view line) {
  return line == kBullet || line == "-" || line == "▪" || line == "◦" ||
         (!line.empty() && line == first_code_point(line) && code_point_at(line, 0) >= kFirstPrivate &&
          code_point_at(line, 0) <= kLastPrivate);
}

Lines lines_of(std::string_view page) {
  Lines lines;
  while (!page.empty()) {
    const std::size_t end = std::min(page.find('\n'), page.size());
    lines.push_back(trim(page.substr(0, end)));
    page.remove_prefix(std::min(end + 1, page.size()));
  }
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

bool is_page_number(std::string_view line) {
  return !line.empty() && line.find_first_not_of("0123456789 -/") == std::string_view::npos &&
         std::any_of(line.begin(), line.end(), is_ascii_digit);
}

// Digits differ from page to page.
std::string without_numbers(std::string_view line) {
  std::string out;
  for (const char c : line)
    if (!is_ascii_digit(c)) out += c;
  return out;
}

// The non-empty lines at the edges of a page, by index.
std::vector<std::size_t> edges_of(const Lines& lines) {
  std::vector<std::size_t> filled;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!lines[i].empty()) filled.push_back(i);
  if (filled.size() > 2 * kEdge) filled.erase(filled.begin() + kEdge, filled.end() - kEdge);
  return filled;
}

void drop_running_titles(std::vector<Lines>& pages) {
  if (pages.size() < 2) return;
  std::map<std::string, std::size_t> seen;
  for (const Lines& lines : pages)
    for (const std::size_t i : edges_of(lines)) ++seen[without_numbers(lines[i])];
  const std::size_t often = std::max<std::size_t>(2, pages.size() / 2);
  const auto repeats = [&](const Lines& lines) {
    const auto edges = edges_of(lines);
    return std::all_of(edges.begin(), edges.end(),
                       [&](std::size_t i) { return seen[without_numbers(lines[i])] >= often; });
  };
  if (std::all_of(pages.begin(), pages.end(), repeats)) return;  // short pages that are alike
  for (Lines& lines : pages)
    for (const std::size_t i : edges_of(lines))
      if (is_page_number(lines[i]) || seen[without_numbers(lines[i])] >= often) lines[i] = {};
}

// Joins lines into paragraphs.
class Joiner {
 public:
  void line(std::string_view line, std::size_t widest) {
    if (line.empty()) {
      gap_ = true;
      return;
    }
    if (is_lone_bullet(line)) {
      end();
      text_.mark(std::string(kBullet));
      gap_ = false;
      return;
    }
    const bool lower = begins_in_lower_case(line);
    const bool divided = lower && divides_word();
    if (!words_.empty() && !divided && starts_anew(line, lower)) end();
    if (divided) {
      words_.resize(words_.size() - (words_.ends_with('-') ? 1 : kSoftHyphen.size()));
    } else if (!words_.empty()) {
      words_ += ' ';
    }
    words_ += line;
    width_ = width_of(line);
    was_short_ = width_ * 5 < widest * 4;
    gap_ = false;
  }
  void end_page() { gap_ = gap_ || ends_sentence(words_); }
  std::string take() {
    end();
    return text_.take();
  }

 private:
  bool divides_word() const {
    if (words_.ends_with(kSoftHyphen)) return true;
    return words_.size() > 1 && words_.ends_with('-') && words_[words_.size() - 2] != ' ';
  }
  bool starts_anew(std::string_view line, bool lower) const {
    if (begins_item(line)) return true;
    if (gap_) return !lower || ends_sentence(words_);
    return !lower && (was_short_ || (width_ < kLineWidth && ends_sentence(words_)));
  }
  void end() {
    if (words_.empty()) return;
    text_.add(words_);
    text_.end_paragraph();
    words_.clear();
    was_short_ = gap_ = false;
  }

  BlockText text_;
  std::string words_;
  std::size_t width_ = 0;  // of the last line
  bool gap_ = false, was_short_ = false;
};

}  // namespace

std::string text_of_pages(const std::vector<std::string_view>& pages, Stop stop) {
  std::vector<Lines> all;
  all.reserve(pages.size());
  for (const std::string_view page : pages) all.push_back(lines_of(page));
  drop_running_titles(all);
  Joiner joiner;
  for (const Lines& lines : all) {
    stop.check();
    std::size_t widest = 0;
    for (const std::string_view line : lines) widest = std::max(widest, width_of(line));
    for (const std::string_view line : lines) joiner.line(line, widest);
    joiner.end_page();
  }
  return joiner.take();
}

bool are_scanned(const std::vector<std::string_view>& pages) {
  std::size_t letters = 0;
  for (const std::string_view page : pages)
    letters += static_cast<std::size_t>(
        std::count_if(page.begin(), page.end(), [](char c) { return is_ascii_letter(c) || !is_ascii(c); }));
  return letters < kFewestLetters * std::max<std::size_t>(pages.size(), 1);
}

}  // namespace newsx
