#include "formats/json_record.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <vector>

#include "formats/bytes.h"
#include "formats/field_names.h"
#include "text/utf8.h"
#include "text/written_date.h"

namespace newsx {
namespace {

constexpr std::size_t kDeepest = 128;          // nested arrays and objects
constexpr std::size_t kLargestKept = 1 << 20;  // bytes: buffers of larger lines are given back

// Escapes of lone surrogates (\ud800), which are invalid, become \ufffd. The length stays the same.
void replace_lone_surrogates(std::string& json) {
  const auto unit_at = [&](std::size_t i) -> int {  // of \uXXXX at i, -1 when there is none
    if (i + 6 > json.size() || json[i] != '\\' || json[i + 1] != 'u') return -1;
    int value = 0;
    for (std::size_t k = i + 2; k < i + 6; ++k) {
      const int digit = hex_digit(json[k]);
      if (digit < 0) return -1;
      value = value * 16 + digit;
    }
    return value;
  };
  for (std::size_t i = 0; i + 1 < json.size();) {
    if (json[i] != '\\') {
      ++i;
      continue;
    }
    const int unit = unit_at(i);
    if (unit < 0xD800 || unit > 0xDFFF) {
      i += 2;
      continue;
    }
    const int next = unit_at(i + 6);
    if (unit < 0xDC00 && next >= 0xDC00 && next <= 0xDFFF) {
      i += 12;
    } else {
      json.replace(i + 2, 4, "fffd");
      i += 6;
    }
  }
}

// Values that are kept must stay on one line.
void fold(std::string& json) {
  // Faster than find_first_of.
  if (json.find('\n') == std::string::npos && json.find('\r') == std::string::npos) return;
  std::string folded(json.size() + simdjson::SIMDJSON_PADDING, '\0');
  std::size_t length = 0;
  if (simdjson::minify(json.data(), json.size(), folded.data(), length) != simdjson::SUCCESS) return;
  folded.resize(length);
  json = std::move(folded);
}

RecordFault invalid_json(simdjson::error_code error) {
  if (error == simdjson::DEPTH_ERROR)
    return {"too_deep", "more than " + std::to_string(kDeepest) + " nested arrays and objects", {}};
  return {"invalid_json", simdjson::error_message(error), {}};
}

// A string, or a number as it is written; empty: neither.
std::string date_in(simdjson::dom::element value, std::string_view as_written) {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  return std::string(value.is_number() ? as_written : std::string_view());
}

// Walks over JSON that simdjson has validated, to get values as written.
class Written {
 public:
  explicit Written(std::string_view json) : p_(json.data()), end_(json.data() + json.size()) {}

  void enter_object() {
    skip_space();
    ++p_;
  }
  // The next key, in its quotation marks.
  std::string_view key() {
    skip_space();
    if (*p_ == ',') ++p_;
    skip_space();
    const std::string_view found = string();
    skip_space();
    ++p_;  // the colon
    return found;
  }
  std::string_view value() {
    skip_space();
    if (*p_ == '"') return string();
    const char* const begin = p_;
    if (*p_ == '{' || *p_ == '[') {
      int depth = 0;
      do {
        if (*p_ == '"') {
          string();
          continue;
        }
        depth += (*p_ == '{' || *p_ == '[') - (*p_ == '}' || *p_ == ']');
        ++p_;
      } while (depth > 0 && p_ < end_);
    } else {
      while (p_ < end_ && *p_ != ',' && *p_ != '}' && !is_space(*p_)) ++p_;
    }
    return {begin, static_cast<std::size_t>(p_ - begin)};
  }

 private:
  static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
  void skip_space() {
    while (p_ < end_ && is_space(*p_)) ++p_;
  }
  std::string_view string() {
    const char* const begin = p_++;
    while (true) {
      const auto* const mark = static_cast<const char*>(std::memchr(p_, '"', static_cast<std::size_t>(end_ - p_)));
      if (mark == nullptr) {  // not in valid JSON
        p_ = end_;
        break;
      }
      const char* slash = mark;
      while (slash > p_ && slash[-1] == '\\') --slash;
      p_ = mark + 1;
      if ((mark - slash) % 2 == 0) break;
    }
    return {begin, static_cast<std::size_t>(p_ - begin)};
  }

  const char* p_;
  const char* end_;
};

}  // namespace

struct JsonLineReader::State {
  // Where a field of the record is looked for, and its value.
  struct Part {
    std::string path;
    enum class Kind : std::uint8_t { text, id, title, date } kind;
    bool stays = false;  // also under meta: it was recognised, not named
  };

  simdjson::dom::parser parser;
  std::string line;  // a copy with simdjson's padding after it
  std::vector<std::string_view> keys;
  RecordFields wanted;
  std::string wanted_for;    // the keys for which `parts` were made
  std::string url_key;       // empty: none
  bool is_headline = false;  // the text is no more than that
  std::vector<Part> parts;
  // Of the record that is being read.
  Record record;
  std::string named_date;  // in a key "date" that is no field
  bool has_text = false;
  std::optional<RecordFault> error;

  simdjson::error_code parse(simdjson::dom::element& element) {
    line.reserve(line.size() + simdjson::SIMDJSON_PADDING);
    return parser.parse(line.data(), line.size(), false).get(element);
  }
  RecordResult read(simdjson::dom::object object);

 private:
  void choose_parts(simdjson::dom::object object);
  void fail(const char* code, std::string message) {
    if (!error) error = RecordFault{code, std::move(message), {}};
  }
  void read_object(simdjson::dom::object object, Written& written, const std::string& prefix, std::string& rest);
  void take(const Part& part, simdjson::dom::element value, std::string_view as_written);
  bool goes_on(std::string_view path) const;
};

JsonLineReader::JsonLineReader(std::size_t largest_line, RecordFields fields)
    : state_(std::make_unique<State>()), largest_line_(largest_line) {
  // Capacity grows with the lines; depth is fixed here.
  if (state_->parser.allocate(kLargestKept / 16, kDeepest) != simdjson::SUCCESS) throw std::bad_alloc();
  state_->wanted = std::move(fields);
}

JsonLineReader::~JsonLineReader() = default;
JsonLineReader::JsonLineReader(JsonLineReader&&) noexcept = default;

RecordResult JsonLineReader::read(std::string_view line, Stop stop) {
  if (line.size() > largest_line_) {
    return RecordFault{
        "too_large",
        "a line of " + std::to_string(line.size()) + " bytes, the limit is " + std::to_string(largest_line_),
        {}};
  }
  State& state = *state_;
  state.record = {};
  if (is_valid_utf8(line)) {
    state.line = line;
  } else {
    state.line = replace_invalid_utf8(line, state.record.invalid, stop);
  }
  stop.check();
  fold(state.line);
  stop.check();
  simdjson::dom::element element;
  simdjson::error_code error = state.parse(element);
  if (error == simdjson::STRING_ERROR) {
    replace_lone_surrogates(state.line);
    error = state.parse(element);
  }
  stop.check();
  if (error != simdjson::SUCCESS) return invalid_json(error);
  simdjson::dom::object object;
  if (element.get(object) != simdjson::SUCCESS)
    return RecordFault{"not_an_object", "expected an object {\"id\": …, \"text\": …}", {}};
  RecordResult result = state.read(object);
  if (state.line.capacity() > kLargestKept) state.line = {};
  return result;
}

std::string fields_of_object(std::string_view object, const RecordFields& wanted) {
  simdjson::dom::parser parser;
  simdjson::dom::object parsed;
  const simdjson::padded_string padded(object);
  if (parser.parse(padded).get(parsed) != simdjson::SUCCESS) return {};
  std::vector<std::string_view> names;
  for (const auto [key, value] : parsed) {
    std::string_view text;
    const bool is_text = value.get(text) == simdjson::SUCCESS && !text.empty();
    if (is_text || value.is_number()) names.push_back(key);
  }
  return describe_fields(recognise_fields(wanted, names), wanted);
}

// The keys of the fields, chosen among all that hold a text or a number.
void JsonLineReader::State::choose_parts(simdjson::dom::object object) {
  std::vector<std::string_view> names, empty;
  std::string all;
  for (const auto [key, value] : object) {
    std::string_view text;
    const bool is_text = value.get(text) == simdjson::SUCCESS;
    if (!is_text && !value.is_number() && key != wanted.text && key != wanted.id) continue;
    (is_text && text.empty() ? empty : names).push_back(key);
    all.append(key).append(is_text && text.empty() ? "\n" : "\t");
  }
  if (!parts.empty() && all == wanted_for) return;
  wanted_for = std::move(all);
  FoundFields found = recognise_fields(wanted, names);
  if (!found.has_text) {
    names.insert(names.end(), empty.begin(), empty.end());
    found = recognise_fields(wanted, names);
  }
  url_key = found.url;
  is_headline = found.fields.text != wanted.text && is_headline_name(found.fields.text);
  parts.clear();
  const auto add = [&](const std::string& path, const std::string& named, Part::Kind kind) {
    if (!path.empty()) parts.push_back({path, kind, path != named && kind != Part::Kind::text});
  };
  add(found.fields.text, wanted.text, Part::Kind::text);
  add(found.fields.id, wanted.id, Part::Kind::id);
  add(found.fields.title, wanted.title, Part::Kind::title);
  add(found.fields.date, wanted.date, Part::Kind::date);
}

// Whether a field may be further down.
bool JsonLineReader::State::goes_on(std::string_view path) const {
  return std::any_of(parts.begin(), parts.end(), [&](const Part& part) {
    return part.path.size() > path.size() && part.path.starts_with(path) && part.path[path.size()] == '.';
  });
}

void JsonLineReader::State::take(const Part& part, simdjson::dom::element value, std::string_view as_written) {
  std::string_view text;
  const bool is_string = value.get(text) == simdjson::SUCCESS;
  const std::string quoted = '"' + part.path + '"';
  switch (part.kind) {
    case Part::Kind::text:
      has_text = true;
      if (!is_string) fail("text_not_string", quoted + " is not a string");
      record.text = text;
      if (is_headline) record.title = std::string(text);
      return;
    case Part::Kind::id:
      if (is_string) {
        record.id = std::string(text);
      } else if (value.is_number()) {
        record.id = std::string(as_written);
      } else if (!value.is_null()) {
        fail("id_not_string", quoted + " is neither a string nor a number");
      }
      return;
    case Part::Kind::title:
      if (is_string) {
        record.title = std::string(text);
      } else if (!value.is_null()) {
        fail("title_not_string", quoted + " is not a string");
      }
      return;
    case Part::Kind::date:
      record.date = date_in(value, as_written);
      if (!is_string && !value.is_number() && !value.is_null())
        fail("date_not_string", quoted + " is neither a string nor a number");
  }
}

// Takes the fields and appends everything else to `rest` as the inside of an object. Recursion is no deeper than paths
// have dots.
void JsonLineReader::State::read_object(simdjson::dom::object object, Written& written, const std::string& prefix,
                                        std::string& rest) {
  written.enter_object();
  for (const auto [key, value] : object) {
    const std::string_view written_key = written.key();
    const std::string path = prefix + std::string(key);
    const auto part = std::find_if(parts.begin(), parts.end(), [&](const Part& p) { return p.path == path; });
    if (prefix.empty()) keys.push_back(key);
    const std::string_view as_written = written.value();
    const bool is_part = part != parts.end();
    if (is_part) take(*part, value, as_written);
    std::string_view address;
    if (path == url_key && value.get(address) == simdjson::SUCCESS) record.url = address;
    // A date that says more than the day is also kept as written.
    const bool says_more =
        is_part && part->kind == Part::Kind::date && !record.date.empty() && !is_plain_day(record.date);
    if (is_part && !says_more && !part->stays) continue;
    if (path == "date" && !is_part) named_date = date_in(value, as_written);
    std::string_view carried = as_written;
    std::string inside;
    simdjson::dom::object nested;
    if (goes_on(path) && value.get(nested) == simdjson::SUCCESS) {
      Written below(as_written);
      read_object(nested, below, path + '.', inside);
      inside = '{' + inside + '}';
      carried = inside;
    }
    if (!rest.empty()) rest += ',';
    rest.append(written_key).append(":").append(carried);
  }
}

RecordResult JsonLineReader::State::read(simdjson::dom::object object) {
  keys.clear();
  has_text = false;
  named_date.clear();
  error.reset();
  choose_parts(object);
  Written written(line);
  read_object(object, written, "", record.meta);
  if (!record.meta.empty()) record.meta = '{' + record.meta + '}';
  if (record.date.empty()) record.date = std::move(named_date);
  if (!has_text) fail("missing_text", "no key \"" + wanted.text + "\"");
  std::sort(keys.begin(), keys.end());
  const auto twice = std::adjacent_find(keys.begin(), keys.end());
  if (twice != keys.end()) fail("duplicate_key", "the key \"" + std::string(*twice) + "\" stands twice");
  if (!error) return std::move(record);
  error->id = std::move(record.id);
  return *std::move(error);
}

}  // namespace newsx
