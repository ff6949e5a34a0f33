// Finds record boundaries in a stream of bytes.
//
// Each format of many documents has its own cutter; the one for lines is here. A cutter looks for boundaries only: the
// format's parser judges whether a record is well-formed. Cost: each byte is looked at once. Threads: one cutter a
// thread. Errors: none; the last record may be truncated.
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
  // `bytes` begin at the last cut's `next`, and may have grown since the last call. `last`: they are complete. Nothing:
  // the next record is incomplete, or there is none.
  virtual std::optional<Cut> cut(std::string_view bytes, bool last) = 0;
  // Drops the bytes looked at so far, in the middle of a record: the next call begins after them. Returns how many.
  virtual std::size_t forget();
  // After cut(): the kind of what came out empty because it holds no document, to be counted; empty: nothing to count.
  virtual std::string_view passed_over() const { return {}; }
  // After cut(): what stands before the record in the file and belongs to it; goes before its bytes. Empty: nothing.
  virtual std::string_view context() const { return {}; }

 protected:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  RecordCutter() = default;
  RecordCutter(const RecordCutter&) = default;
  RecordCutter& operator=(const RecordCutter&) = default;
  // Ends the record that began at `begin_`, or at the first byte.
  Cut found(std::size_t end, std::size_t next);

  std::size_t seen_ = 0;       // bytes looked at
  std::size_t begin_ = kNone;  // of the open record, if not the first byte
};

// Records end with the byte `terminator`.
std::unique_ptr<RecordCutter> cut_lines(char terminator = '\n');

}  // namespace newsx
