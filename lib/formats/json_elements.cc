#include "formats/json_elements.h"

#include <algorithm>
#include <utility>

namespace newsx {
namespace {

constexpr std::size_t kLongestKey = 64;        // bytes; longer strings are no key that is looked for
constexpr std::size_t kLongestContext = 4096;  // bytes; longer ones are not kept
constexpr std::size_t kBetween = 256 * 1024;   // bytes outside of objects that are given back at once

class ElementCutter : public RecordCutter {
 public:
  ElementCutter(std::vector<std::string> keys, const ElementCut& how) : keys_(std::move(keys)), how_(how) {}

  std::string_view context() const override { return array_ == 0 ? std::string_view() : std::string_view(around_); }

  std::optional<Cut> cut(std::string_view bytes, bool last) override {
    for (; seen_ < bytes.size(); ++seen_) {
      const char c = bytes[seen_];
      if (how_.with_context && array_ == 0) look_around(c);
      if (in_string_) {
        read_string(c);
      } else if (c == '"') {
        in_string_ = true;
        string_.clear();
      } else if (c == ':') {
        key_ = std::exchange(string_, {});
      } else if (c == '{' || c == '[') {
        open(c);
      } else if (c == '}' || c == ']') {
        if (close()) return element(bytes, seen_ + 1);
      } else if (c == ',') {
        key_.clear();
      }
    }
    if (last && begin_ != kNone) return found(bytes.size(), bytes.size());
    if (begin_ == kNone && seen_ > kBetween) return nothing(seen_);
    return std::nullopt;
  }

 private:
  void read_string(char c) {
    if (std::exchange(escaped_, false)) return;
    escaped_ = c == '\\';
    if (c == '"') in_string_ = false;
    if (in_string_ && string_.size() <= kLongestKey) string_ += c;
  }

  // Keeps what precedes an array, from the brace of the enclosing object.
  void look_around(char c) {
    if (c == '{' && !in_string_) around_.clear();
    if (around_.size() <= kLongestContext) around_ += c;
  }

  void open(char c) {
    ++depth_;
    if (array_ == 0 && c == '[' && std::find(keys_.begin(), keys_.end(), key_) != keys_.end()) {
      array_ = depth_;
      if (around_.size() > kLongestContext) around_.clear();
      if (!around_.empty()) around_ += kEndOfContext;
    } else if (c == '{' && array_ != 0 && depth_ == array_ + 1 && begin_ == kNone) {
      begin_ = seen_;
    }
    key_.clear();
  }

  // True: an element has ended.
  bool close() {
    const bool ends = begin_ != kNone && depth_ == array_ + 1;
    if (depth_ == array_) {
      array_ = 0;
      around_.clear();
    }
    if (depth_ > 0) --depth_;
    return ends;
  }

  Cut element(std::string_view bytes, std::size_t end) {
    const bool is_wanted = how_.wanted == nullptr || how_.wanted(bytes.substr(begin_, end - begin_));
    return is_wanted ? found(end, end) : nothing(end);
  }

  Cut nothing(std::size_t end) {
    begin_ = end;
    return found(end, end);
  }

  std::vector<std::string> keys_;
  ElementCut how_;
  std::string string_, key_;  // the last string; the key whose value comes next
  std::string around_;        // the context
  std::size_t depth_ = 0;     // open brackets
  std::size_t array_ = 0;     // the depth of the open array; 0: none
  bool in_string_ = false, escaped_ = false;
};

}  // namespace

std::unique_ptr<RecordCutter> cut_json_elements(std::vector<std::string> keys, ElementCut how) {
  return std::make_unique<ElementCutter>(std::move(keys), how);
}

ElementInContext with_context(std::string_view record) {
  const std::size_t end = record.find(kEndOfContext);
  if (end == std::string_view::npos) return {{}, record};
  return {std::string(record.substr(0, end)) + "]}", record.substr(end + 1)};
}

}  // namespace newsx
