// Who held which public office when, and what the offices are called: lib/knowledge/offices/.
//
// The terms are indexed at build time (index_offices_tool.cc) and searched where they lie, so that they cost nothing at
// start; the titles are read at the first question. Threads: may run at once. Errors: a row of titles that cannot be
// used throws Error at the first question.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsx {

// A term of office. The views stay valid to the program's end.
struct Term {
  std::string_view given, patronymic, surname;  // the surname is empty for monarchs
  char gender = 0;                              // 'm' or 'f'
  std::string_view office;                      // "head_of_state": a row of titles.tsv
  std::string_view country;                     // ISO 3166 code; empty for bodies of many states
  std::string_view body;                        // that it is an office of; empty for a state's own
  std::string_view from, to;                    // ISO day, month or year; `to` empty: still in office
  bool is_acting = false;
};

// The terms of all people with this surname, as append_person_key writes it. O(log rows + terms).
std::vector<Term> terms_of_surname(std::string_view key);

// The one who held a state's office on a day ("2013-05-07"); nothing where the table leaves it open, as it does for the
// day of a change. O(log rows + terms of the office).
std::optional<Term> office_holder(std::string_view office, std::string_view country, std::string_view day);

// The office of a title in its base form, or, where the title belongs to a body, of the body's head ("глава" of
// "foreign-ministry"); empty: none. O(1).
std::string_view office_of(std::string_view title, std::string_view body_key);

// How well known the office's holders are, from 1 to 3; 0: there is no such office. O(1).
int prominence_of(std::string_view office);

}  // namespace newsx
