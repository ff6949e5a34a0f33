// Where a record ends in bytes that come in pieces.
//
// Each format of many documents has a cutter of its own; lines are here. Only boundaries are looked for: whether a
// record is well-formed is told by who reads it. Cost: each byte is looked at once. Threads: one cutter a thread.
// Errors: none, the last record may be torn.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace newsx {

class RecordCutter {
 public:
  virtual ~RecordCutter() = default;

  // A record is bytes [begin, end); the bytes after it begin at `next`.
  struct Cut {
    std::size_t begin, end, next;
  };
  // `bytes` begin where the last cut's `next` was, and may be longer than at the call before. `last`: no more will
  // come. Nothing: the next record is not whole yet, or there is none.
  virtual std::optional<Cut> cut(std::string_view bytes, bool last) = 0;
  // All that was looked at will not be shown again, though the record goes on. How much that is.
  std::size_t forget();

 protected:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  RecordCutter() = default;
  RecordCutter(const RecordCutter&) = default;
  RecordCutter& operator=(const RecordCutter&) = default;
  // The record that began at `begin_`, or with the bytes, ends.
  Cut found(std::size_t end, std::size_t next);

  std::size_t seen_ = 0;       // bytes looked at
  std::size_t begin_ = kNone;  // of a record that is open and did not begin with the bytes
};

// A record ends with a byte.
std::unique_ptr<RecordCutter> cut_lines(char terminator = '\n');

}  // namespace newsx
