#include "names/offices.h"

#include <algorithm>
#include <numeric>

#include "base/word_table.h"
#include "names/letters.h"

namespace newsx {
namespace {

std::string office_key(std::string_view office, std::string_view country) {
  return std::string(office).append(" ").append(country);
}

// Calls `see` with each part of "a; b".
template <class See>
void each_part(std::string_view list, See see) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(';'), list.size());
    std::string_view part = list.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    if (!part.empty()) see(part);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

// The first and last day that a day, month or year may mean, written so that strings compare as days do.
std::string earliest(std::string_view day) { return std::string(day); }
std::string latest(std::string_view day) { return std::string(day) + (day.size() < 10 ? "-99" : ""); }

}  // namespace

const Offices& Offices::built_in() {
  static const Offices offices;
  return offices;
}

Offices::Offices() {
  read_titles();
  read_terms();
}

void Offices::read_titles() {
  for (WordTable row = WordTable::built_in("office_titles.tsv"); row.next();) {
    const std::string_view office = row.cell(0), weight = row.cell(1);
    if (weight.size() != 1 || weight < "1" || weight > "3") row.fail(weight, "prominence is 1, 2 or 3");
    prominence_.emplace(office, weight.front() - '0');
    each_part(row.cell(2), [&](std::string_view title) { by_title_.emplace(title, office); });
    each_part(row.cell(3), [&](std::string_view body) { by_body_.emplace(body, office); });
  }
}

void Offices::read_terms() {
  std::vector<std::string> keys;
  for (WordTable row = WordTable::built_in("offices.tsv"); row.next();) {
    Term t;
    t.given = row.cell(0);
    t.patronymic = row.cell(1);
    t.surname = row.cell(2);
    t.gender = row.cell(3).empty() ? '\0' : row.cell(3).front();
    t.office = row.cell(4);
    if (prominence(t.office) == 0) row.fail(t.office, "no office of office_titles.tsv");
    const std::string_view of = row.cell(5);
    t.country = of.substr(0, of.find(':'));
    if (t.country.size() < of.size()) t.body = of.substr(t.country.size() + 1);
    t.from = row.cell(6);
    t.to = row.cell(7);
    t.is_acting = !row.cell(8).empty();
    terms_.push_back(t);
    append_person_key(t.surname, keys.emplace_back());
  }
  std::vector<std::uint32_t> order(terms_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t i) -> const std::string& { return keys[i]; });
  std::vector<Term> sorted;
  sorted.reserve(terms_.size());
  for (const std::uint32_t i : order) {
    const auto number = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(terms_[i]);
    if (!keys[i].empty()) {
      Range& range = by_surname_.try_emplace(keys[i], Range{number, 0}).first->second;
      ++range.count;
    }
    if (terms_[i].body.empty()) by_office_[office_key(terms_[i].office, terms_[i].country)].push_back(number);
  }
  terms_ = std::move(sorted);
}

std::span<const Term> Offices::of_surname(const std::string& key) const {
  const auto found = by_surname_.find(key);
  if (found == by_surname_.end()) return {};
  return std::span(terms_).subspan(found->second.first, found->second.count);
}

const Term* Offices::holder(std::string_view office, std::string_view country, std::string_view day) const {
  const auto terms = by_office_.find(office_key(office, country));
  if (terms == by_office_.end() || day.size() != 10) return nullptr;
  const Term* only = nullptr;
  for (const std::uint32_t i : terms->second) {
    const Term& t = terms_[i];
    const bool may_hold = earliest(t.from) <= day && (t.to.empty() || day < latest(t.to));
    if (!may_hold) continue;
    const bool holds = latest(t.from) <= day && (t.to.empty() || day < earliest(t.to));
    if (!holds || only != nullptr) return nullptr;  // a day of change, or a term with an uncertain end
    only = &t;
  }
  return only;
}

std::string_view Offices::office_of(std::string_view title, std::string_view body_key) const {
  if (!body_key.empty())
    if (const auto body = by_body_.find(body_key); body != by_body_.end()) return body->second;
  const auto known = by_title_.find(title);
  return known == by_title_.end() ? std::string_view() : known->second;
}

int Offices::prominence(std::string_view office) const {
  const auto known = prominence_.find(office);
  return known == prominence_.end() ? 0 : known->second;
}

}  // namespace newsx
