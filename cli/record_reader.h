// Records of a stream, one after the other: lines, JSON values, rows.
//
// Memory: one record and one read. Threads: one. Errors: values; the stream's cause tells more.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "cli/byte_stream.h"
#include "formats/record_cutter.h"

namespace newsx::cli {

class RecordReader {
 public:
  enum class Status : std::uint8_t { record, too_long, end, interrupted, failed };

  // Records longer than `longest` bytes are passed over without being kept.
  RecordReader(std::unique_ptr<ByteStream> stream, std::uint64_t longest);

  // What stands at the beginning, to see what it is: at most the first read and on to the first line feed, and `least`
  // bytes where there are as many. Valid until the next call.
  std::string_view sample(std::size_t least = 0);
  // After sample(): whether the stream ended without a byte.
  bool is_empty() const { return stopped_ == ByteStream::Status::end && left().empty(); }
  void skip(std::size_t bytes) { begin_ += bytes; }
  // All that is left, at most `longest` bytes; `too_long` beyond.
  Status rest(std::string& out);
  // The stream from its beginning, when only sample() was called. This is of no use any more.
  std::unique_ptr<ByteStream> release();
  // How records end from here on; lines unless it is called.
  void cut_by(std::unique_ptr<RecordCutter> cutter) { cutter_ = std::move(cutter); }
  // The next record without what ends it.
  Status next(std::string& out);

  std::uint64_t line() const { return line_; }  // where the record that `next` gave begins, from 1
  const std::string& cause() const { return stream_->cause(); }

 private:
  bool fill();  // more bytes into the buffer; false at the end, after a signal, or when reading failed
  std::string_view left() const { return std::string_view(buffer_).substr(begin_); }
  std::uint64_t line_feeds(std::size_t from, std::size_t to) const;

  std::unique_ptr<ByteStream> stream_;
  std::uint64_t longest_;
  std::unique_ptr<RecordCutter> cutter_ = cut_lines();
  std::string buffer_;
  std::size_t begin_ = 0;  // of what was not given yet
  std::uint64_t line_ = 1, next_line_ = 1;
  ByteStream::Status stopped_ = ByteStream::Status::bytes;
};

}  // namespace newsx::cli
