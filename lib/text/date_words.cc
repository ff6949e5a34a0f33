#include "text/date_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"

extern "C" {
extern const char newsx_date_words_begin[];
extern const char newsx_date_words_end[];
}

namespace newsx {
namespace {

constexpr std::size_t kShortest = 3;  // letters of a month or weekday

struct DateRow {
  std::string_view word;
  DateWord meaning;
};

DateWord::Kind kind_of(std::string_view name, std::uint32_t line) {
  constexpr std::array<std::string_view, 9> names = {"month", "weekday", "year", "ordinal", "between",
                                                     "label", "clock",   "zone", "sentence"};
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) throw Error("date_words.tsv", line, 1, "unknown kind \"" + std::string(name) + '"');
  return static_cast<DateWord::Kind>(found - names.begin());
}

// What comes before the mark, which is taken off with it.
std::string_view take_until(std::string_view& text, char mark) {
  const std::size_t end = std::min(text.find(mark), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

std::vector<DateRow> read_table() {
  std::string_view table(newsx_date_words_begin,
                         static_cast<std::size_t>(newsx_date_words_end - newsx_date_words_begin));
  std::vector<DateRow> rows;
  bool header = true;
  for (std::uint32_t number = 1; !table.empty(); ++number) {
    std::string_view line = take_until(table, '\n');
    if (line.empty() || line.front() == '#') continue;
    if (std::exchange(header, false)) continue;
    const std::string_view word = take_until(line, '\t'), kind = take_until(line, '\t');
    rows.push_back({word, {kind_of(kind, number), line, false}});
  }
  std::sort(rows.begin(), rows.end(), [](const DateRow& a, const DateRow& b) { return a.word < b.word; });
  return rows;
}

std::size_t letters_in(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

std::optional<DateWord> date_word(std::string_view folded) {
  static const std::vector<DateRow> rows = read_table();
  auto row = std::lower_bound(rows.begin(), rows.end(), folded,
                              [](const DateRow& r, std::string_view word) { return r.word < word; });
  if (row == rows.end() || !row->word.starts_with(folded)) return std::nullopt;
  if (row->word == folded) return row->meaning;
  for (; row != rows.end() && row->word.starts_with(folded); ++row) {
    const bool may_be_short =
        row->meaning.kind == DateWord::Kind::month || row->meaning.kind == DateWord::Kind::weekday;
    if (!may_be_short || letters_in(folded) < kShortest) continue;
    DateWord meaning = row->meaning;
    meaning.abbreviated = true;
    return meaning;
  }
  return std::nullopt;
}

}  // namespace newsx
