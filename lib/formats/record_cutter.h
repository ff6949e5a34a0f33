// Finds record boundaries in a stream of bytes.
//
// Each format of many documents has its own cutter; this file has the one for lines. A cutter only finds boundaries;
// the format's parser checks whether a record is well-formed. Cost: each byte is examined once. Threads: one cutter per
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

  // A record is the bytes [begin, end); the next one starts at or after `next`.
  struct Cut {
    std::size_t begin, end, next;
  };
  // `bytes` start at the last cut's `next` and may have grown since the last call. `last`: no more will follow. Returns
  // nothing if the next record is incomplete or there is none.
  virtual std::optional<Cut> cut(std::string_view bytes, bool last) = 0;
  // Discards the bytes examined so far in the middle of a record: the next call starts after them. Returns their
  // number.
  virtual std::size_t forget();
  // After cut(): the kind of an empty result that holds no document, to be counted; empty: nothing to count.
  virtual std::string_view passed_over() const { return {}; }
  // After cut(): what precedes the record in the file and belongs to it; put it before the record's bytes. Empty:
  // nothing.
  virtual std::string_view context() const { return {}; }

 protected:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  RecordCutter() = default;
  RecordCutter(const RecordCutter&) = default;
  RecordCutter& operator=(const RecordCutter&) = default;
  // Ends the record that started at `begin_`, or at the first byte.
  Cut found(std::size_t end, std::size_t next);

  std::size_t seen_ = 0;       // bytes examined
  std::size_t begin_ = kNone;  // of the open record, unless it is the first byte
};

// Records end with the byte `terminator`.
std::unique_ptr<RecordCutter> cut_lines(char terminator = '\n');

}  // namespace newsx
