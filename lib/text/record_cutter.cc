#include "text/record_cutter.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/prologue.h"

namespace newsx {
namespace {

constexpr std::array<std::string_view, 2> kElements = {"item", "entry"};
constexpr std::size_t kLongestTag = 9;  // "<![CDATA["

}  // namespace

RecordCutter RecordCutter::lines(char terminator) { return RecordCutter(Kind::line, terminator); }
RecordCutter RecordCutter::json() { return RecordCutter(Kind::json, '\0'); }
RecordCutter RecordCutter::csv(char separator) { return RecordCutter(Kind::csv, separator); }
RecordCutter RecordCutter::feed() { return RecordCutter(Kind::feed, '\0'); }

std::optional<RecordCutter::Cut> RecordCutter::cut(std::string_view bytes, bool last) {
  switch (kind_) {
    case Kind::json:
      return cut_json(bytes, last);
    case Kind::csv:
      return cut_csv(bytes, last);
    case Kind::feed:
      return cut_feed(bytes, last);
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
  string_ = escaped_ = closes_ = false;
  cell_begins_ = true;
  until_ = {};
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

// Tags in comments and CDATA sections are none.
std::optional<RecordCutter::Cut> RecordCutter::cut_feed(std::string_view bytes, bool last) {
  while (true) {
    if (!until_.empty()) {
      const std::size_t end = bytes.find(until_, seen_);
      if (end == std::string_view::npos) {  // what ends it may be torn
        seen_ = std::max(seen_, bytes.size() - std::min(bytes.size(), until_.size() - 1));
        break;
      }
      seen_ = end + std::exchange(until_, {}).size();
    }
    if (closes_) {
      const std::size_t close = bytes.find('>', seen_);
      if (close != std::string_view::npos) return found(close + 1, close + 1);
      seen_ = bytes.size();
      break;
    }
    seen_ = std::min(bytes.find('<', seen_), bytes.size());
    const std::string_view tag = bytes.substr(seen_);
    if (tag.empty() || (tag.size() < kLongestTag && !last)) break;
    if (tag.starts_with("<!--")) until_ = "-->";
    if (tag.starts_with("<![CDATA[")) until_ = "]]>";
    if (begin_ == kNone) {
      for (const std::string_view element : kElements)
        if (is_tag(tag.substr(1), element)) element_ = element, begin_ = seen_;
    } else if (tag.starts_with("</") && is_tag(tag.substr(2), element_)) {
      closes_ = true;
    }
    ++seen_;
  }
  return last && begin_ != kNone ? found(bytes.size(), bytes.size()) : std::nullopt;
}

}  // namespace newsx
