#include "text/internet_date.h"

#include <algorithm>
#include <array>
#include <vector>

namespace newsx {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_number(std::string_view word) { return !word.empty() && std::all_of(word.begin(), word.end(), is_digit); }

std::string two_digits(std::string_view number) { return (number.size() == 1 ? "0" : "") + std::string(number); }

// Words between white space, without the comma behind the weekday and comments in brackets.
std::vector<std::string_view> words_of(std::string_view date) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  while ((begin = date.find_first_not_of(" \t\r\n,", begin)) != std::string_view::npos && date[begin] != '(') {
    const std::size_t end = std::min(date.find_first_of(" \t\r\n,", begin), date.size());
    words.push_back(date.substr(begin, end - begin));
    begin = end;
  }
  return words;
}

// "06", as ISO has it; empty: no month.
std::string month_of(std::string_view word) {
  if (word.size() < 3) return {};
  const auto found = std::find_if(kMonths.begin(), kMonths.end(), [&](std::string_view month) {
    return std::equal(month.begin(), month.end(), word.begin(), [](char a, char b) { return a == (b | 0x20); });
  });
  return found == kMonths.end() ? std::string() : two_digits(std::to_string(found - kMonths.begin() + 1));
}

// "+03:00", "Z"; empty: not known.
std::string zone_of(std::string_view word) {
  if (word == "GMT" || word == "UT" || word == "UTC" || word == "Z") return "Z";
  if (word == "MSK") return "+03:00";
  if (word.size() != 5 || (word[0] != '+' && word[0] != '-') || !is_number(word.substr(1))) return {};
  return std::string(word.substr(0, 3)) + ':' + std::string(word.substr(3));
}

bool is_time(std::string_view word) {
  return word.size() >= 4 && word.size() <= 8 && word.find(':') != std::string_view::npos &&
         std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c) || c == ':'; });
}

}  // namespace

std::string iso_date(std::string_view date) {
  std::vector<std::string_view> words = words_of(date);
  if (!words.empty() && !is_digit(words[0][0])) words.erase(words.begin());  // the weekday
  if (words.size() < 3) return std::string(date);
  const std::string month = month_of(words[1]);
  std::string year(words[2]);
  if (month.empty() || !is_number(words[0]) || words[0].size() > 2 || !is_number(year)) return std::string(date);
  if (year.size() == 2) year.insert(0, year < "50" ? "20" : "19");
  if (year.size() != 4) return std::string(date);
  std::string iso = year + '-' + month + '-' + two_digits(words[0]);
  if (words.size() < 4 || !is_time(words[3])) return iso;
  iso += 'T' + std::string(words[3][1] == ':' ? "0" : "") + std::string(words[3]);
  return words.size() < 5 ? iso : iso + zone_of(words[4]);
}

}  // namespace newsx
