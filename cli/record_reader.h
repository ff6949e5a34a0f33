// Cuts a stream into records.
//
// Memory: one record and one read. Threads: one. Errors: values; cause() is the stream's.
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

  // Records longer than `longest` bytes are skipped without being stored.
  RecordReader(std::unique_ptr<ByteStream> stream, std::uint64_t longest);

  // The beginning, for recognising the format: up to a first line feed or 128 KiB, and at least `least` bytes if there
  // are as many. Valid until the next call.
  std::string_view sample(std::size_t least = 0);
  // After sample(): whether the stream has no bytes.
  bool is_empty() const { return stopped_ == ByteStream::Status::end && left().empty(); }
  void skip(std::size_t bytes) { begin_ += bytes; }
  // The rest of the stream; `too_long` if it exceeds `longest` bytes.
  Status rest(std::string& out);
  // The stream from its beginning, if only sample() was called. Leaves this object unusable.
  std::unique_ptr<ByteStream> release();
  // From here on; by default records are lines.
  void cut_by(std::unique_ptr<RecordCutter> cutter) { cutter_ = std::move(cutter); }
  // The next record, without its terminator.
  Status next(std::string& out);

  // After next(): what came out empty because it holds no document; empty: nothing to count.
  std::string_view passed_over() const { return cutter_->passed_over(); }
  std::uint64_t line() const { return line_; }  // where the last record begins, from 1
  const std::string& cause() const { return stream_->cause(); }

 private:
  bool fill();  // more bytes into the buffer; false at the end, after a signal, or when reading failed
  std::string_view left() const { return std::string_view(buffer_).substr(begin_); }
  std::uint64_t line_feeds(std::size_t from, std::size_t to) const;

  std::unique_ptr<ByteStream> stream_;
  std::uint64_t longest_;
  std::unique_ptr<RecordCutter> cutter_ = cut_lines();
  std::string buffer_;
  std::size_t begin_ = 0;  // of what is left in the buffer
  std::uint64_t line_ = 1, next_line_ = 1;
  ByteStream::Status stopped_ = ByteStream::Status::bytes;
};

}  // namespace newsx::cli
