#include "cli/input_format.h"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/archive.h"
#include "text/feed.h"
#include "text/html.h"
#include "text/mail.h"

namespace newsx::cli {
namespace {

constexpr std::string_view kWhite = " \t\r\n";

constexpr std::array<std::pair<std::string_view, InputFormat>, 13> kSuffixes{{{".txt", InputFormat::text},
                                                                              {".html", InputFormat::html},
                                                                              {".htm", InputFormat::html},
                                                                              {".xhtml", InputFormat::html},
                                                                              {".jsonl", InputFormat::jsonl},
                                                                              {".ndjson", InputFormat::jsonl},
                                                                              {".json", InputFormat::json},
                                                                              {".csv", InputFormat::csv},
                                                                              {".tsv", InputFormat::tsv},
                                                                              {".tab", InputFormat::tsv},
                                                                              {".eml", InputFormat::mail},
                                                                              {".rss", InputFormat::feed},
                                                                              {".atom", InputFormat::feed}}};

// Whether an object's inside begins: a key, or nothing.
bool begins_key(std::string_view rest) {
  const std::size_t key = rest.find_first_not_of(kWhite);
  return key != std::string_view::npos && (rest[key] == '"' || rest[key] == '}');
}

}  // namespace

InputFormat format_of_name(std::string_view name) {
  for (const auto& [suffix, format] : kSuffixes)
    if (name.ends_with(suffix)) return format;
  return InputFormat::automatic;
}

InputFormat format_of_content(std::string_view beginning) {
  if (looks_like_html(beginning)) return InputFormat::html;
  if (looks_like_feed(beginning)) return InputFormat::feed;
  if (looks_like_mail(beginning)) return InputFormat::mail;
  constexpr std::size_t long_line = 4096;  // bytes: an object that ends further on is one line all the same
  if (beginning.starts_with(kByteOrderMark)) beginning.remove_prefix(kByteOrderMark.size());
  beginning.remove_prefix(std::min(beginning.find_first_not_of(kWhite), beginning.size()));
  if (beginning.starts_with('[')) {
    beginning.remove_prefix(1);
    beginning.remove_prefix(std::min(beginning.find_first_not_of(kWhite), beginning.size()));
    return beginning.starts_with('{') && begins_key(beginning.substr(1)) ? InputFormat::json : InputFormat::text;
  }
  if (!beginning.starts_with('{') || !begins_key(beginning.substr(1))) return InputFormat::text;
  const std::string_view line = beginning.substr(0, beginning.find('\n'));
  const std::size_t last = line.find_last_not_of(kWhite);
  return line[last] == '}' || line.size() > long_line ? InputFormat::jsonl : InputFormat::json;
}

bool is_usual(std::string_view name, InputFormat asked_for) {
  const InputFormat format = format_of_name(unpacked_name(name));
  if (asked_for != InputFormat::automatic) return format == asked_for;
  return format == InputFormat::text || format == InputFormat::html || format == InputFormat::jsonl;
}

}  // namespace newsx::cli
