#include "formats/html_phrases.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text_map.h"
#include "base/word_table.h"
#include "text/ascii.h"
#include "text/fold_case.h"

namespace newsx::html {
namespace {

constexpr std::size_t kLongestOffer = 250;  // bytes
constexpr std::size_t kSureWords = 3;       // a phrase of so many is an aside even where it begins a sentence

class PhraseTable {
 public:
  PhraseTable() {
    for (WordTable row = WordTable::built_in("page_phrases.tsv"); row.next();) {
      std::string phrase = fold_case(row.cell(0));
      const std::string_view kind = row.cell(1);
      if (kind == "part") {
        parts_.push_back(std::move(phrase));
        continue;
      }
      if (kind != "line" && kind != "section") row.fail(kind, "expected line, section or part");
      longest_ = std::max(longest_, phrase.size());
      phrases_.try_emplace(phrase, kind == "line" ? LineKind::aside : LineKind::section);
    }
  }

  // `line` is folded.
  LineKind kind_of(std::string_view line) const {
    if (const LineKind* found = phrases_.find(without_count(line))) return *found;
    const bool sentence = line.ends_with('.') || line.ends_with('!') || line.ends_with('?');
    std::size_t words = 0;
    for (std::size_t end = 1; end <= std::min(longest_, line.size()); ++end) {
      const std::string_view beginning = line.substr(0, end);
      const bool ends_in_mark = is_mark(beginning);
      const bool edge = end == line.size() || is_edge(line[end]) || ends_in_mark;
      if (!edge) continue;
      words += end < line.size() && (line[end] == ' ' || line[end] == ':');
      const LineKind* found = phrases_.find(beginning);
      if (found == nullptr) continue;
      const bool marked = ends_in_mark || (end < line.size() && line[end] == ':');
      if (words >= kSureWords || (!sentence && (marked || words > 1))) return LineKind::aside;
    }
    return has_part(line) ? LineKind::aside : LineKind::text;
  }

 private:
  bool has_part(std::string_view line) const {
    return line.size() <= kLongestOffer && std::any_of(parts_.begin(), parts_.end(), [&](const std::string& part) {
             return line.find(part) != std::string_view::npos;
           });
  }
  static bool is_edge(char c) {
    return static_cast<unsigned char>(c) < 0x80 && !is_ascii_letter(c) && !is_ascii_digit(c);
  }
  // Also within a number: "Copyright 20" begins "Copyright 2024".
  static bool is_mark(std::string_view text) {
    const char last = text.back();
    if (last == ':' || last == '(' || last == '@' || is_ascii_digit(last)) return true;
    return text.ends_with("\xC2\xA9") || text.ends_with("\xEF\xBC\x9A");  // ©, the colon of full width
  }
  // "12 Comments (3):" as "comments".
  static std::string_view without_count(std::string_view line) {
    constexpr std::string_view kAround = "0123456789()[]:, ";
    const std::size_t begin = std::min(line.find_first_not_of(kAround), line.size());
    return line.substr(begin, line.find_last_not_of(kAround) + 1 - begin);
  }

  TextMap<LineKind> phrases_;
  std::vector<std::string> parts_;
  std::size_t longest_ = 0;
};

}  // namespace

LineKind kind_of_line(std::string_view line) {
  static const PhraseTable table;
  return line.size() > kLongestAside ? LineKind::text : table.kind_of(fold_case(line));
}

}  // namespace newsx::html
