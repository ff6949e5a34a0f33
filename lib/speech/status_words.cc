#include "speech/status_words.h"

#include <array>
#include <string>
#include <utility>

#include "text/yo.h"

namespace newsx {
namespace {

constexpr std::string_view kStatusWordFile = "report_status.tsv";

constexpr std::array<std::pair<std::string_view, StatusPlace>, 4> kStatusPlaces = {{
    {"cue", StatusPlace::cue},
    {"around", StatusPlace::around},
    {"before", StatusPlace::before},
    {"governor", StatusPlace::governor},
}};
constexpr std::array kTableStatuses = {QuotationStatus::denied, QuotationStatus::alleged,
                                       QuotationStatus::hypothetical};

StatusPlace status_place(const WordTable& row) {
  for (const auto& [name, place] : kStatusPlaces)
    if (name == row.cell(1)) return place;
  row.fail(row.cell(1), "expected cue, around, before or governor");
}

QuotationStatus table_status(const WordTable& row) {
  for (const QuotationStatus status : kTableStatuses)
    if (to_string(status) == row.cell(2)) return status;
  row.fail(row.cell(2), "expected denied, alleged or hypothetical");
}

}  // namespace

const StatusWords& StatusWords::built_in() {
  static const StatusWords words{WordTable::built_in(kStatusWordFile)};
  return words;
}

StatusWords::StatusWords(WordTable row) {
  while (row.next()) {
    const StatusWord word = {status_place(row), table_status(row)};
    if (!rows_.try_emplace(without_yo(row.cell(0)), word)) row.fail(row.cell(0), "the word has a row already");
  }
}

const StatusWord* StatusWords::find(std::string_view word) const {
  std::string buffer;
  return rows_.find(without_yo(word, buffer));
}

}  // namespace newsx
