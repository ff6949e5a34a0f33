// Appends JSON to one string: no tree, no locale, no allocation but the string's own growth.
//
// Commas, line breaks and indentation are the writer's affair; the caller gives keys and values in order and closes
// what it opened. Strings must be valid UTF-8; control characters, quotation mark, backslash, and U+2028/2029 are
// escaped, all else stands as it is. While something is open, or a writer writes, the string holds more than the text;
// once all is closed it holds the text alone. Threads: one writer a thread.
#pragma once
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/json_string.h"

namespace newsx {

class JsonWriter {
 public:
  // `out` is appended to. `pretty`: one key a line, two spaces a level.
  explicit JsonWriter(std::string& out, bool pretty = false) : out_(out), pretty_(pretty), begin_(out.size()) {}
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;
  ~JsonWriter() { settle(); }

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  // `name` must need no escaping: it is a word of the contract. Keys are a third of the output: inline, a key that is
  // a literal costs a few moves.
  [[gnu::always_inline]] void key(std::string_view name) {
    separate(name.size() + 4);
    put('"');
    put(name);
    put('"');
    put(':');
    if (pretty_) put(' ');
    after_key_ = true;
  }

  // A name that is a JSON string already, with its quotation marks.
  void raw_key(std::string_view json) {
    separate(json.size() + 2);
    put(json);
    put(':');
    if (pretty_) put(' ');
    after_key_ = true;
  }

  void string(std::string_view text) {
    const bool plain = is_plain_json(text);
    separate(2 + (plain ? text.size() : escaped_json_size(text)));
    put('"');
    if (plain)
      put(text);
    else
      at_ = escape_json(text, at_);
    put('"');
    if (depth_ == 0) settle();
  }
  // null where `text` is empty: how the contract says "not known".
  void string_or_null(std::string_view text) {
    if (text.empty()) {
      null();
    } else {
      string(text);
    }
  }
  void number(std::uint64_t value) {
    constexpr std::size_t most_digits = 20;
    separate(most_digits);
    at_ = std::to_chars(at_, at_ + most_digits, value).ptr;
    if (depth_ == 0) settle();
  }
  void boolean(bool value) { raw(value ? "true" : "false"); }
  void null() { raw("null"); }
  // A value that is JSON already.
  void raw(std::string_view json) {
    separate(json.size());
    put(json);
    if (depth_ == 0) settle();
  }

  [[gnu::always_inline]] void member(std::string_view name, std::string_view text) { key(name), string(text); }
  [[gnu::always_inline]] void member_or_null(std::string_view name, std::string_view text) {
    key(name), string_or_null(text);
  }
  [[gnu::always_inline]] void member(std::string_view name, std::uint64_t value) { key(name), number(value); }

 private:
  void open(char bracket) {
    separate(1);
    put(bracket);
    ++depth_;
    first_ = true;
  }
  void close(char bracket) {
    --depth_;
    if (pretty_ && !first_) new_line();
    room(1);
    put(bracket);
    first_ = false;
    if (depth_ == 0) settle();
  }
  // What stands between the value or key that comes and what was before it; then room for `bytes`.
  [[gnu::always_inline]] void separate(std::size_t bytes) {
    room(bytes + 2);
    if (after_key_) {
      after_key_ = false;
      return;
    }
    if (depth_ == 0) return;
    if (!first_) put(',');
    first_ = false;
    if (pretty_) {
      new_line();
      room(bytes + 1);
    }
  }
  void put(char c) { *at_++ = c; }
  void put(std::string_view text) { at_ = std::copy(text.begin(), text.end(), at_); }
  void room(std::size_t bytes) {
    if (static_cast<std::size_t>(end_ - at_) < bytes) grow(bytes);
  }
  void new_line();
  void grow(std::size_t bytes);
  void settle();

  std::string& out_;
  bool pretty_;
  bool after_key_ = false;
  bool first_ = true;  // nothing stands in the innermost open bracket yet
  int depth_ = 0;
  std::size_t begin_;  // where this writer's text begins in the string
  // Where the next byte goes, and the string's end, which is past the text's; both null when the string is the text.
  char *at_ = nullptr, *end_ = nullptr;
};

}  // namespace newsx
