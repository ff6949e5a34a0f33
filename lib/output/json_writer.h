// Appends JSON to one string: no tree, no locale, no allocation but the string's own growth.
//
// Commas, line breaks and indentation are the writer's affair; the caller gives keys and values in order and closes
// what it opened. Strings must be valid UTF-8; control characters, quotation mark, backslash, and U+2028/2029 are
// escaped, all else stands as it is. Threads: one writer a thread.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/json_string.h"

namespace newsx {

class JsonWriter {
 public:
  // `out` is appended to. `pretty`: one key a line, two spaces a level.
  explicit JsonWriter(std::string& out, bool pretty = false) : out_(out), pretty_(pretty) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  // `name` must need no escaping: it is a word of the contract.
  void key(std::string_view name) {
    separate();
    // One append instead of three: keys are a third of the output.
    constexpr std::size_t room = 64;
    std::array<char, room> text;
    if (name.size() + 4 > room) {
      out_.append(1, '"').append(name).append(pretty_ ? "\": " : "\":");
    } else {
      char* end = text.data();
      *end++ = '"';
      end = std::copy(name.begin(), name.end(), end);
      *end++ = '"';
      *end++ = ':';
      if (pretty_) *end++ = ' ';
      out_.append(text.data(), static_cast<std::size_t>(end - text.data()));
    }
    after_key_ = true;
  }

  // A name that is a JSON string already, with its quotation marks.
  void raw_key(std::string_view json) {
    separate();
    out_.append(json).append(pretty_ ? ": " : ":");
    after_key_ = true;
  }

  void string(std::string_view text) {
    separate();
    append_json_string(out_, text);
  }
  // null where `text` is empty: how the contract says "not known".
  void string_or_null(std::string_view text) {
    if (text.empty()) {
      null();
    } else {
      string(text);
    }
  }
  void number(std::uint64_t value);
  void boolean(bool value) { literal(value ? "true" : "false"); }
  void null() { literal("null"); }
  // A value that is JSON already.
  void raw(std::string_view json) { literal(json); }

  void member(std::string_view name, std::string_view text) { key(name), string(text); }
  void member_or_null(std::string_view name, std::string_view text) { key(name), string_or_null(text); }
  void member(std::string_view name, std::uint64_t value) { key(name), number(value); }

 private:
  void literal(std::string_view text) {
    separate();
    out_ += text;
  }
  void open(char bracket);
  void close(char bracket);
  // What stands between the value or key that comes and what was before it.
  void separate() {
    if (after_key_) {
      after_key_ = false;
      return;
    }
    if (depth_ == 0) return;
    if (!first_) out_ += ',';
    first_ = false;
    if (pretty_) new_line();
  }
  void new_line();

  std::string& out_;
  bool pretty_;
  bool after_key_ = false;
  bool first_ = true;  // nothing stands in the innermost open bracket yet
  int depth_ = 0;
};

}  // namespace newsx
