#include "text/record_cutter.h"

#include <utility>

namespace newsx {

RecordCutter RecordCutter::lines(char terminator) { return RecordCutter(Kind::line, terminator); }
RecordCutter RecordCutter::json() { return RecordCutter(Kind::json, '\0'); }
RecordCutter RecordCutter::csv(char separator) { return RecordCutter(Kind::csv, separator); }

std::optional<RecordCutter::Cut> RecordCutter::cut(std::string_view bytes, bool last) {
  switch (kind_) {
    case Kind::json:
      return cut_json(bytes, last);
    case Kind::csv:
      return cut_csv(bytes, last);
    case Kind::line:
      break;
  }
  return cut_line(bytes, last);
}

std::size_t RecordCutter::forget() {
  if (begin_ != kNone) begin_ = 0;
  return std::exchange(seen_, 0);
}

// The open record ends; the state is that before a record.
std::optional<RecordCutter::Cut> RecordCutter::found(std::size_t end, std::size_t next) {
  const std::size_t begin = begin_ == kNone ? 0 : begin_;
  seen_ = 0;
  begin_ = kNone;
  depth_ = 0;
  string_ = escaped_ = false;
  cell_begins_ = true;
  return Cut{begin, end, next};
}

std::optional<RecordCutter::Cut> RecordCutter::cut_line(std::string_view bytes, bool last) {
  const std::size_t end = bytes.find(mark_, seen_);
  if (end != std::string_view::npos) return found(end, end + 1);
  seen_ = bytes.size();
  return last && !bytes.empty() ? found(bytes.size(), bytes.size()) : std::nullopt;
}

std::optional<RecordCutter::Cut> RecordCutter::cut_csv(std::string_view bytes, bool last) {
  for (; seen_ < bytes.size(); ++seen_) {
    const char c = bytes[seen_];
    if (c == '"' && (string_ || cell_begins_)) {
      string_ = !string_;       // a doubled mark closes and opens again
      cell_begins_ = !string_;  // so the second of two marks opens
      continue;
    }
    if (c == '\n' && !string_) return found(seen_, seen_ + 1);
    cell_begins_ = c == mark_ && !string_;
  }
  return last && !bytes.empty() ? found(bytes.size(), bytes.size()) : std::nullopt;
}

std::optional<RecordCutter::Cut> RecordCutter::cut_json(std::string_view bytes, bool last) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  const auto is_between = [&](char c) { return is_space(c) || c == ',' || c == '[' || c == ']'; };
  for (; seen_ < bytes.size(); ++seen_) {
    const char c = bytes[seen_];
    if (string_) {
      if (escaped_) {
        escaped_ = false;
      } else if (c == '\\') {
        escaped_ = true;
      } else if (c == '"') {
        string_ = false;
        if (depth_ == 0) return found(seen_ + 1, seen_ + 1);
      }
      continue;
    }
    if (begin_ == kNone) {
      if (is_between(c)) continue;
      begin_ = seen_;
    } else if (depth_ == 0 && is_between(c)) {  // behind a number or word
      return found(seen_, seen_);
    }
    if (c == '"') string_ = true;
    if (c == '{' || c == '[') ++depth_;
    if (c == '}' || c == ']') {
      if (depth_ <= 1) return found(seen_ + 1, seen_ + 1);
      --depth_;
    }
  }
  return last && begin_ != kNone ? found(bytes.size(), bytes.size()) : std::nullopt;
}

}  // namespace newsx
