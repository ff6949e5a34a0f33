// Where a record ends in bytes that come in pieces.
//
// Lines end with a byte (line feed or NUL). JSON records are the values that follow each other at the top level of the
// bytes, or the elements of an array that stands there. CSV records are lines whose quoted cells may hold line breaks
// (RFC 4180). Records of a feed are its <item> and <entry> elements. Only boundaries are looked for: whether a record
// is well-formed is told by who reads it. Cost: each byte is looked at once. Threads: one cutter a thread. Errors:
// none, the last record may be torn.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace newsx {

class RecordCutter {
 public:
  static RecordCutter lines(char terminator = '\n');
  static RecordCutter json();
  static RecordCutter csv(char separator);
  static RecordCutter feed();

  // A record is bytes [begin, end); the bytes after it begin at `next`.
  struct Cut {
    std::size_t begin, end, next;
  };
  // `bytes` begin where the last cut's `next` was, and may be longer than at the call before. `last`: no more will
  // come. Nothing: the next record is not whole yet, or there is none.
  std::optional<Cut> cut(std::string_view bytes, bool last);
  // All that was looked at will not be shown again, though the record goes on. How much that is.
  std::size_t forget();

 private:
  enum class Kind : std::uint8_t { line, json, csv, feed };
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  explicit RecordCutter(Kind kind, char mark) : kind_(kind), mark_(mark) {}
  std::optional<Cut> cut_line(std::string_view bytes, bool last);
  std::optional<Cut> cut_json(std::string_view bytes, bool last);
  std::optional<Cut> cut_csv(std::string_view bytes, bool last);
  std::optional<Cut> cut_feed(std::string_view bytes, bool last);
  std::optional<Cut> found(std::size_t end, std::size_t next);

  Kind kind_;
  char mark_;                  // a line's terminator, a cell's separator
  std::size_t seen_ = 0;       // bytes looked at
  std::size_t begin_ = kNone;  // of a JSON record or an element that is open
  unsigned depth_ = 0;         // open brackets of a JSON record
  bool string_ = false;        // inside a JSON string or a quoted cell
  bool escaped_ = false;       // behind a backslash
  bool cell_begins_ = true;    // a quotation mark here opens a cell
  std::string_view element_;   // that is open: "item"
  bool closes_ = false;        // in its end tag
  std::string_view until_;     // what ends the comment or CDATA section that is open; empty: none is
};

}  // namespace newsx
