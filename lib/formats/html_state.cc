#include "formats/html_state.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <unordered_set>

#include "text/ascii.h"

namespace newsx::html {
namespace {

using simdjson::dom::element;

constexpr int kDeepestState = 64;         // lists and objects in one another
constexpr std::size_t kLeastString = 60;  // bytes of a string that may be of the text
constexpr std::size_t kLeastSpaces = 5;   // in it
constexpr std::size_t kWhole = 600;       // bytes of a string that may be all of the text

constexpr std::array<std::string_view, 14> kNames = {"body",     "text",     "content",     "html", "articlebody",
                                                     "value",    "fulltext", "bodyhtml",    "raw",  "paragraph",
                                                     "rendered", "markup",   "contenthtml", "story"};

bool is_name_of_text(std::string_view key) {
  std::string name;
  for (const char c : key)
    if (is_ascii_letter(c)) name += ascii_lower(c);
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

bool reads_as_text(std::string_view text) {
  return text.size() >= kLeastString &&
         static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) >= kLeastSpaces && text.front() != '{' &&
         text.front() != '[';
}

// The first object or list of a script, up to its end.
std::string_view json_of(std::string_view script) {
  std::size_t begin = 0;
  const std::size_t first = script.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  if (script[first] == '{' || script[first] == '[') {
    begin = first;
  } else {
    begin = script.find('=');
    if (begin == std::string_view::npos) return {};
    begin = script.find_first_not_of(" \t\r\n", begin + 1);
    if (begin == std::string_view::npos || (script[begin] != '{' && script[begin] != '[')) return {};
  }
  int open = 0;
  bool quoted = false;
  for (std::size_t i = begin; i < script.size(); ++i) {
    const char c = script[i];
    if (c == '\\') {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '{' || c == '[')) {
      ++open;
    } else if (!quoted && (c == '}' || c == ']') && --open == 0) {
      return script.substr(begin, i + 1 - begin);
    }
  }
  return {};
}

class StateReader {
 public:
  explicit StateReader(Stop stop) : stop_(stop) {}

  void read(element value) {
    std::string own;
    read(value, {}, own, 0);
    offer(std::move(own));
  }
  const std::string& longest() const { return longest_; }

 private:
  // `group`: of the list that the value stands in.
  void read(element value, std::string_view key, std::string& group, int depth) {
    stop_.check();
    if (depth > kDeepestState) return;
    simdjson::dom::array list;
    simdjson::dom::object object;
    std::string_view text;
    if (value.get(list) == simdjson::SUCCESS) {
      std::string own;
      for (const element one : list) read(one, key, own, depth + 1);
      offer(std::move(own));
    } else if (value.get(object) == simdjson::SUCCESS) {
      for (const auto member : object) read(member.value, member.key, group, depth + 1);
    } else if (value.get(text) == simdjson::SUCCESS && is_name_of_text(key) && reads_as_text(text)) {
      if (text.size() >= kWhole) return offer(std::string(text));
      if (seen_.insert(std::string(text)).second) (group += text) += '\n';
    }
  }
  void offer(std::string text) {
    if (text.size() > longest_.size()) longest_ = std::move(text);
  }

  Stop stop_;
  std::string longest_;
  std::unordered_set<std::string> seen_;  // of strings that are no whole text
};

}  // namespace

std::string text_of_state(const std::vector<std::string_view>& scripts, Stop stop) {
  simdjson::dom::parser parser;
  StateReader reader(stop);
  for (const std::string_view script : scripts) {
    const std::string_view json = json_of(script);
    element value;
    if (!json.empty() && parser.parse(json.data(), json.size()).get(value) == simdjson::SUCCESS) reader.read(value);
  }
  return reader.longest();
}

}  // namespace newsx::html
