// Indexes the tables of public offices at build time: newsx-index-offices BY_SURNAME BY_OFFICE FILE.tsv …
//
// BY_SURNAME becomes all rows sorted by surname, BY_OFFICE those of states' offices sorted by office and country, each
// after its key and a tab: names/offices.cc searches them where they lie.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/word_table.h"
#include "names/letters.h"

namespace {

using Line = std::pair<std::string, std::string>;  // key, cells

bool is_day(std::string_view day) {
  if (day.size() != 4 && day.size() != 7 && day.size() != 10) return false;
  for (std::size_t i = 0; i < day.size(); ++i)
    if ((i == 4 || i == 7) ? day[i] != '-' : day[i] < '0' || day[i] > '9') return false;
  return true;
}

void check(const newsx::WordTable& row) {
  if (row.cell(0).empty()) row.fail(row.cell(0), "nobody is named");
  if (row.cell(3) != "m" && row.cell(3) != "f") row.fail(row.cell(3), "the gender is m or f");
  if (row.cell(4).empty()) row.fail(row.cell(4), "the office is missing");
  if (row.cell(5).empty()) row.fail(row.cell(5), "the state or body is missing");
  const std::string_view from = row.cell(6), to = row.cell(7);
  if (!is_day(from)) row.fail(from, "not a day, month or year of ISO 8601");
  if (!to.empty() && !is_day(to)) row.fail(to, "not a day, month or year of ISO 8601");
  const std::size_t common = std::min(from.size(), to.size());
  if (!to.empty() && to.substr(0, common) < from.substr(0, common)) row.fail(to, "ends before it begins");
  if (!row.cell(8).empty() && row.cell(8) != "acting") row.fail(row.cell(8), "the status is acting or empty");
}

void read(std::string_view text, const std::string& file, std::vector<Line>& by_surname, std::vector<Line>& by_office) {
  for (newsx::WordTable row(text, file); row.next();) {
    check(row);
    std::string cells;
    for (std::size_t c = 0; c < 9; ++c) cells.append(row.cell(c)).append(c < 8 ? "\t" : "");
    std::string key;
    newsx::append_person_key(row.cell(2), key);
    if (!key.empty()) by_surname.emplace_back(key, cells);
    if (row.cell(5).find(':') == std::string_view::npos)
      by_office.emplace_back(std::string(row.cell(4)).append(" ").append(row.cell(5)), cells);
  }
}

bool write(const char* path, std::vector<Line>& lines) {
  std::ranges::stable_sort(lines, {}, &Line::first);
  std::ofstream out(path, std::ios::binary);
  for (const Line& line : lines) out << line.first << '\t' << line.second << '\n';
  out.close();
  return static_cast<bool>(out);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fputs("usage: newsx-index-offices BY_SURNAME BY_OFFICE FILE.tsv ...\n", stderr);
    return 2;
  }
  std::vector<Line> by_surname, by_office;
  try {
    for (int i = 3; i < argc; ++i) {
      std::ifstream in(argv[i], std::ios::binary);
      const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
      if (!in) throw newsx::Error(argv[i], "cannot be read");
      read(text, std::filesystem::path(argv[i]).filename().string(), by_surname, by_office);
    }
  } catch (const newsx::Error& e) {
    std::fprintf(stderr, "newsx-index-offices: %s\n", e.what());
    return 2;
  }
  return write(argv[1], by_surname) && write(argv[2], by_office) ? 0 : 2;
}
