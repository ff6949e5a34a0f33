#include "facts/meta_value.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>

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

std::optional<element> value_at(element value, std::string_view path) {
  while (!path.empty()) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    if (value[path.substr(0, dot)].get(value) != simdjson::SUCCESS) return std::nullopt;
    path.remove_prefix(std::min(dot + 1, path.size()));
  }
  return value;
}

}  // namespace

std::string meta_value(std::string_view json, std::string_view path) { return first_meta_value(json, {&path, 1}); }

std::string first_meta_value(std::string_view json, std::span<const std::string_view> paths) {
  simdjson::dom::parser parser;
  element root;
  if (json.empty() || parser.parse(json).get(root) != simdjson::SUCCESS) return {};
  for (const std::string_view path : paths)
    if (const auto value = value_at(root, path))
      if (std::string words = words_of(*value); !words.empty()) return words;
  return {};
}

}  // namespace newsx
