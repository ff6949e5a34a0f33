#include "text/date_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/word_table.h"
#include "text/utf8.h"

namespace newsx {
namespace {

constexpr std::size_t kShortest = 3;  // letters of a month or weekday

struct DateRow {
  std::string_view word;
  DateWord meaning;
};

DateWord::Kind kind_of(const WordTable& row) {
  const std::string_view name = row.cell(1);
  constexpr std::array<std::string_view, 10> names = {"month", "weekday", "year", "ordinal",  "between",
                                                      "label", "clock",   "zone", "sentence", "of"};
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) row.fail(name, "unknown kind \"" + std::string(name) + '"');
  return static_cast<DateWord::Kind>(found - names.begin());
}

std::vector<DateRow> read_date_words() {
  std::vector<DateRow> rows;
  for (WordTable row = WordTable::built_in("date_words.tsv"); row.next();)
    rows.push_back({row.cell(0), {kind_of(row), row.cell(2), false}});
  std::sort(rows.begin(), rows.end(), [](const DateRow& a, const DateRow& b) { return a.word < b.word; });
  return rows;
}

}  // namespace

std::optional<DateWord> date_word(std::string_view folded) {
  static const std::vector<DateRow> rows = read_date_words();
  auto row = std::lower_bound(rows.begin(), rows.end(), folded,
                              [](const DateRow& r, std::string_view word) { return r.word < word; });
  if (row == rows.end() || !row->word.starts_with(folded)) return std::nullopt;
  if (row->word == folded) return row->meaning;
  for (; row != rows.end() && row->word.starts_with(folded); ++row) {
    const bool may_be_short =
        row->meaning.kind == DateWord::Kind::month || row->meaning.kind == DateWord::Kind::weekday;
    if (!may_be_short || count_code_points(folded) < kShortest) continue;
    DateWord meaning = row->meaning;
    meaning.abbreviated = true;
    return meaning;
  }
  return std::nullopt;
}

}  // namespace newsx
