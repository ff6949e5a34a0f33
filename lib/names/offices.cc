#include "names/offices.h"

#include <algorithm>
#include <unordered_map>

#include "base/word_table.h"

// What newsx-index-offices made of the tables, and titles.tsv, with a NUL after it.
extern "C" const char newsx_by_surname_begin[];
extern "C" const char newsx_by_surname_end[];
extern "C" const char newsx_by_office_begin[];
extern "C" const char newsx_by_office_end[];
extern "C" const char newsx_office_titles_begin[];

namespace newsx {
namespace {

std::string_view take_cell(std::string_view& line) {
  const std::size_t end = std::min(line.find('\t'), line.size());
  const std::string_view cell = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return cell;
}

Term term_of(std::string_view cells) {
  Term t;
  t.given = take_cell(cells);
  t.patronymic = take_cell(cells);
  t.surname = take_cell(cells);
  t.gender = take_cell(cells).front();
  t.office = take_cell(cells);
  const std::string_view of = take_cell(cells);
  t.country = of.substr(0, of.find(':'));
  if (t.country.size() < of.size()) t.body = of.substr(t.country.size() + 1);
  t.from = take_cell(cells);
  t.to = take_cell(cells);
  t.is_acting = !take_cell(cells).empty();
  return t;
}

// Lines "key TAB cells", sorted by key.
class SortedLines {
 public:
  SortedLines(const char* begin, const char* end) : text_(begin, static_cast<std::size_t>(end - begin)) {}

  std::vector<Term> find(std::string_view key) const {
    std::vector<Term> out;
    for (std::size_t at = first_not_before(key); at < text_.size();) {
      const std::size_t end = text_.find('\n', at);
      std::string_view line = text_.substr(at, end - at);
      if (take_cell(line) != key) break;
      out.push_back(term_of(line));
      at = end + 1;
    }
    return out;
  }

 private:
  // Where the first line begins whose key does not come before `key`. It looks forward from the middle: memchr finds
  // an end of line in a tenth of the time that a search backwards takes.
  std::size_t first_not_before(std::string_view key) const {
    std::size_t low = 0, high = text_.size();  // beginnings of lines
    while (low < high) {
      std::size_t middle = after_line(low + (high - low) / 2);
      if (middle >= high) middle = low;
      std::string_view line = text_.substr(middle);
      if (take_cell(line) < key)
        low = after_line(middle);
      else
        high = middle;
    }
    return low;
  }
  std::size_t after_line(std::size_t byte) const { return text_.find('\n', byte) + 1; }

  std::string_view text_;
};

struct Titles {
  Titles() {
    for (WordTable row(newsx_office_titles_begin, "titles.tsv"); row.next();) {
      const std::string_view office = row.cell(0), weight = row.cell(1);
      if (weight != "1" && weight != "2" && weight != "3") row.fail(weight, "prominence is 1, 2 or 3");
      prominence.emplace(office, weight.front() - '0');
      each_part(row.cell(2), [&](std::string_view title) { by_title.emplace(title, office); });
      each_part(row.cell(3), [&](std::string_view body) { by_body.emplace(body, office); });
    }
  }
  static const Titles& built_in() {
    static const Titles titles;
    return titles;
  }

  std::unordered_map<std::string_view, std::string_view> by_title, by_body;
  std::unordered_map<std::string_view, int> prominence;

 private:
  // Calls `see` with each part of "a; b".
  template <class See>
  static void each_part(std::string_view list, See see) {
    while (!list.empty()) {
      const std::size_t end = std::min(list.find(';'), list.size());
      std::string_view part = list.substr(0, end);
      while (part.starts_with(' ')) part.remove_prefix(1);
      if (!part.empty()) see(part);
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  }
};

// The last day that a day, month or year may mean, written so that strings compare as days do; the first one is the
// string itself.
std::string latest(std::string_view day) { return std::string(day) + (day.size() < 10 ? "-99" : ""); }

}  // namespace

std::vector<Term> terms_of_surname(std::string_view key) {
  return SortedLines(newsx_by_surname_begin, newsx_by_surname_end).find(key);
}

std::optional<Term> office_holder(std::string_view office, std::string_view country, std::string_view day) {
  if (day.size() != 10) return std::nullopt;
  std::optional<Term> only;
  const SortedLines by_office(newsx_by_office_begin, newsx_by_office_end);
  for (const Term& t : by_office.find(std::string(office).append(" ").append(country))) {
    const bool may_hold = t.from <= day && (t.to.empty() || day <= latest(t.to));
    if (!may_hold) continue;
    const bool holds = latest(t.from) < day && (t.to.empty() || day < t.to);
    if (!holds || only) return std::nullopt;
    only = t;
  }
  return only;
}

std::string_view office_of(std::string_view title, std::string_view body_key) {
  const Titles& titles = Titles::built_in();
  if (!body_key.empty())
    if (const auto body = titles.by_body.find(body_key); body != titles.by_body.end()) return body->second;
  const auto known = titles.by_title.find(title);
  return known == titles.by_title.end() ? std::string_view() : known->second;
}

int prominence_of(std::string_view office) {
  const auto& prominence = Titles::built_in().prominence;
  const auto known = prominence.find(office);
  return known == prominence.end() ? 0 : known->second;
}

}  // namespace newsx
