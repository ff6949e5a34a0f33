// Who held which public office when: lib/knowledge/words/offices.tsv, and what the offices are called:
// office_titles.tsv.
//
// Both tables are read once, at the first question: O(rows), about a millisecond. Threads: const functions may run at
// once. Errors: a row that cannot be used throws Error at the first question.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsx {

// A term of office.
struct Term {
  std::string_view given, patronymic, surname;  // the surname is empty for monarchs
  char gender = 0;                              // 'm' or 'f'
  std::string_view office;                      // "head_of_state": a row of office_titles.tsv
  std::string_view country;                     // ISO 3166 code; empty for bodies of many states
  std::string_view body;                        // that it is an office of; empty for a state's own
  std::string_view from, to;                    // ISO day, month or year; `to` empty: still in office
  bool is_acting = false;
};

class Offices {
 public:
  static const Offices& built_in();

  // The terms of all people with this surname, as append_person_key writes it. O(hits).
  std::span<const Term> of_surname(const std::string& key) const;
  // The one who held a state's office on a day ("2013-05-07"); nullptr where the table leaves it open. O(terms of the
  // office).
  const Term* holder(std::string_view office, std::string_view country, std::string_view day) const;

  // The office of a title in its base form, or of the head of a body by the body's key ("глава" of
  // "foreign-ministry"); empty: none. O(1).
  std::string_view office_of(std::string_view title, std::string_view body_key) const;
  // How well known its holders are, from 1 to 3; 0 for what is no office.
  int prominence(std::string_view office) const;

 private:
  Offices();
  void read_titles();
  void read_terms();

  struct Range {
    std::uint32_t first = 0, count = 0;
  };
  std::vector<Term> terms_;  // by surname
  std::unordered_map<std::string, Range> by_surname_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_office_;  // "head_of_state KG"
  std::unordered_map<std::string_view, std::string_view> by_title_, by_body_;
  std::unordered_map<std::string_view, int> prominence_;
};

}  // namespace newsx
