// Who held which public office when, and the titles of the offices: lib/knowledge/offices/.
//
// Terms are indexed at build time (index_offices_tool.cc) and searched in place, so they cost nothing at start; titles
// are read at the first query. Threads: may run at once. Errors: the first query throws Error for an unusable row of
// titles.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsx {

// A term of office. The views live as long as the program.
struct Term {
  std::string_view given, patronymic, surname;  // the surname is empty for monarchs
  char gender = 0;                              // 'm' or 'f'
  std::string_view office;                      // "head_of_state": a row of titles.tsv
  std::string_view country;                     // ISO 3166 code; empty for bodies of many states
  std::string_view body;                        // whose office it is; empty for an office of the state itself
  std::string_view from, to;                    // ISO day, month or year; `to` empty: still in office
  bool is_acting = false;
};

// The terms of all people with this surname, as append_person_key writes it. O(log rows + terms).
std::vector<Term> terms_of_surname(std::string_view key);

// The holder of a state's office on a day ("2013-05-07"); nothing if the table does not decide it, as on the day of a
// change. O(log rows + terms of the office).
std::optional<Term> office_holder(std::string_view office, std::string_view country, std::string_view day);

// The office for a title in its base form; if the title belongs to a body, the office of that body's head ("глава" of
// "foreign-ministry"). Empty: none. O(1).
std::string_view office_of(std::string_view title, std::string_view body_key);

// How well known the holders of an office are, from 1 to 3; 0: no such office. O(1).
int prominence_of(std::string_view office);

}  // namespace newsx
