#include "facts/meta_value.h"

#include <simdjson.h>

#include <algorithm>

namespace newsx {
namespace {

using simdjson::dom::element;

std::string words_of(const element& value) {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  if (value.is_null() || value.is_object()) return {};
  simdjson::dom::array elements;
  if (value.get(elements) != simdjson::SUCCESS) return simdjson::minify(value);
  std::string all;
  for (const element one : elements) {
    const std::string words = words_of(one);
    if (!words.empty()) all.append(all.empty() ? "" : "; ").append(words);
  }
  return all;
}

}  // namespace

std::string meta_value(std::string_view json, std::string_view path) {
  simdjson::dom::parser parser;
  element value;
  if (json.empty() || parser.parse(json).get(value) != simdjson::SUCCESS) return {};
  while (!path.empty()) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    if (value[path.substr(0, dot)].get(value) != simdjson::SUCCESS) return {};
    path.remove_prefix(std::min(dot + 1, path.size()));
  }
  return words_of(value);
}

}  // namespace newsx
