// JSON Lines and JSON. In JSON Lines each object has its own line. In JSON, records are the top-level values, or the
// elements of a top-level array.
#include <algorithm>
#include <array>
#include <utility>

#include "formats/input_format.h"
#include "formats/json_elements.h"
#include "formats/json_record.h"
#include "text/prologue.h"

namespace newsx {
namespace {

constexpr std::string_view kWhite = " \t\r\n";
constexpr std::size_t kLongLine = 4096;  // bytes: a longer first line is taken for one object

class JsonCutter : public RecordCutter {
 public:
  std::optional<Cut> cut(std::string_view bytes, bool last) override {
    for (; seen_ < bytes.size(); ++seen_) {
      const char c = bytes[seen_];
      if (string_) {
        if (ends_string(c) && depth_ == 0) return whole(seen_ + 1);
        continue;
      }
      if (begin_ == kNone) {
        if (is_between(c)) continue;
        begin_ = seen_;
      } else if (depth_ == 0 && is_between(c)) {  // after a number or word
        return whole(seen_);
      }
      if (c == '"') string_ = true;
      if (c == '{' || c == '[') ++depth_;
      if (c == '}' || c == ']') {
        if (depth_ <= 1) return whole(seen_ + 1);
        --depth_;
      }
    }
    if (last && begin_ != kNone) return whole(bytes.size());
    return std::nullopt;
  }

 private:
  static bool is_between(char c) {
    return kWhite.find(c) != std::string_view::npos || c == ',' || c == '[' || c == ']';
  }

  bool ends_string(char c) {
    if (std::exchange(escaped_, false)) return false;
    escaped_ = c == '\\';
    if (c == '"') string_ = false;
    return !string_;
  }

  Cut whole(std::size_t end) {
    depth_ = 0;
    string_ = escaped_ = false;
    return found(end, end);
  }

  unsigned depth_ = 0;  // open brackets
  bool string_ = false;
  bool escaped_ = false;  // after a backslash
};

void skip_white(std::string_view& rest) { rest.remove_prefix(std::min(rest.find_first_not_of(kWhite), rest.size())); }

// Whether `rest` begins with "{" and a key, or "{}".
bool begins_object(std::string_view rest) {
  if (!rest.starts_with('{')) return false;
  rest.remove_prefix(1);
  skip_white(rest);
  return rest.starts_with('"') || rest.starts_with('}');
}

std::string_view without_mark(std::string_view beginning) {
  if (beginning.starts_with(kByteOrderMark)) beginning.remove_prefix(kByteOrderMark.size());
  skip_white(beginning);
  return beginning;
}

// The arrays of records in API responses of news services.
constexpr std::array<std::string_view, 5> kAnswerArrays = {"articles", "stories", "results", "items", "docs"};

// Whether the bytes start an object that contains such an array.
bool begins_answer(std::string_view beginning) {
  constexpr std::size_t most = 8 * 1024;  // bytes before the array
  beginning = without_mark(beginning).substr(0, most);
  std::string_view string;
  int depth = 0;
  for (std::size_t i = 0; i < beginning.size(); ++i) {
    const char c = beginning[i];
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    if (c == '"') {
      const std::size_t begin = ++i;
      while (i < beginning.size() && beginning[i] != '"') i += beginning[i] == '\\' ? 2 : 1;
      string = beginning.substr(begin, i - begin);
      continue;
    }
    if (c != ':' || depth != 1 || std::find(kAnswerArrays.begin(), kAnswerArrays.end(), string) == kAnswerArrays.end())
      continue;
    std::string_view value = beginning.substr(i + 1);
    skip_white(value);
    if (!value.starts_with('[')) continue;
    value.remove_prefix(1);
    skip_white(value);
    if (begins_object(value)) return true;
  }
  return false;
}

// Whether the first line holds a whole object, or is too long to tell.
bool begins_lines(std::string_view beginning) {
  beginning = without_mark(beginning);
  if (!begins_object(beginning) || begins_answer(beginning)) return false;
  const std::string_view line = beginning.substr(0, beginning.find('\n'));
  return line[line.find_last_not_of(kWhite)] == '}' || line.size() > kLongLine;
}

// An object over several lines, or an array of objects.
bool begins_json(std::string_view beginning) {
  beginning = without_mark(beginning);
  if (!beginning.starts_with('[')) return begins_object(beginning) && !begins_lines(beginning);
  beginning.remove_prefix(1);
  skip_white(beginning);
  return begins_object(beginning);
}

std::string note_of(std::string_view beginning, const ReadOptions& options);

RecordFile json_records(std::unique_ptr<RecordCutter> cutter, std::string_view beginning, const ReadOptions& options) {
  return {std::move(cutter),
          [options] {
            const auto reader = std::make_shared<JsonLineReader>(options.max_bytes, options.fields);
            return [reader](std::string_view record, Stop stop) { return reader->read(record, stop); };
          },
          {},
          note_of(beginning, options)};
}

std::unique_ptr<RecordCutter> cut_records(std::string_view beginning) {
  if (!begins_answer(beginning)) return cut_json();
  return cut_json_elements({kAnswerArrays.begin(), kAnswerArrays.end()});
}

// The fields recognised in the first record, for people.
std::string note_of(std::string_view beginning, const ReadOptions& options) {
  const auto cut = cut_records(beginning)->cut(beginning, false);
  return cut ? fields_of_object(beginning.substr(cut->begin, cut->end - cut->begin), options.fields) : std::string();
}

}  // namespace

RecordFile open_json_lines(std::string_view beginning, const ReadOptions& options) {
  return json_records(cut_lines(), beginning, options);
}

std::unique_ptr<RecordCutter> cut_json() { return std::make_unique<JsonCutter>(); }

extern const InputFormat kJsonLines{
    .name = "jsonl",
    .help = "a record {\"id\", \"text\"} a line",
    .suffixes = ".jsonl .ndjson",
    .document = "JSON object",
    .documents = "JSON objects",
    .date_source = DateSource::field,
    .read_from_folders = true,
    .is_json = true,
    .may_be_empty = true,
    .begins = begins_lines,
    .open = open_json_lines,
};

extern const InputFormat kJson{
    .name = "json",
    .help = "objects, or an array of them",
    .suffixes = ".json",
    .document = "JSON object",
    .documents = "JSON objects",
    .date_source = DateSource::field,
    .is_json = true,
    .may_be_empty = true,
    .begins = begins_json,
    .open = [](std::string_view b, const ReadOptions& options) { return json_records(cut_records(b), b, options); },
};

}  // namespace newsx
