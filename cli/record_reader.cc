#include "cli/record_reader.h"

#include <algorithm>
#include <utility>

namespace newsx::cli {
namespace {

constexpr std::size_t kStep = 128 * 1024;  // bytes a read

RecordReader::Status end_of(ByteStream::Status stopped) {
  switch (stopped) {
    case ByteStream::Status::interrupted:
      return RecordReader::Status::interrupted;
    case ByteStream::Status::failed:
      return RecordReader::Status::failed;
    case ByteStream::Status::bytes:
    case ByteStream::Status::end:
      break;
  }
  return RecordReader::Status::end;
}

// Replays bytes already read, then reads on.
class ReplayStream : public ByteStream {
 public:
  ReplayStream(std::string begun, std::unique_ptr<ByteStream> rest, Status stopped)
      : begun_(std::move(begun)), rest_(std::move(rest)), stopped_(stopped) {}

  Status read(char* to, std::size_t size, std::size_t& got) override {
    if (given_ < begun_.size()) {
      got = begun_.copy(to, size, given_);
      given_ += got;
      return Status::bytes;
    }
    if (stopped_ == Status::bytes) stopped_ = rest_->read(to, size, got);
    cause_ = rest_->cause();
    return stopped_;
  }

 private:
  std::string begun_;
  std::size_t given_ = 0;
  std::unique_ptr<ByteStream> rest_;
  Status stopped_;
};

}  // namespace

RecordReader::RecordReader(std::unique_ptr<ByteStream> stream, std::uint64_t longest)
    : stream_(std::move(stream)), longest_(longest) {}

bool RecordReader::fill() {
  if (stopped_ != ByteStream::Status::bytes) return false;
  if (begin_ > 0) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  const std::size_t used = buffer_.size();
  buffer_.resize(used + kStep);
  std::size_t got = 0;
  stopped_ = stream_->read(buffer_.data() + used, kStep, got);
  buffer_.resize(used + got);
  return stopped_ == ByteStream::Status::bytes;
}

std::string_view RecordReader::sample(std::size_t least) {
  while (left().size() < least && fill()) {
  }
  while (left().find('\n') == std::string_view::npos && left().size() < kStep && fill()) {
  }
  return left();
}

std::unique_ptr<ByteStream> RecordReader::release() {
  return std::make_unique<ReplayStream>(buffer_.substr(begin_), std::move(stream_), stopped_);
}

RecordReader::Status RecordReader::rest(std::string& out) {
  while (left().size() <= longest_ && fill()) {
  }
  if (const Status end = end_of(stopped_); end != Status::end) return end;
  if (left().size() > longest_) return Status::too_long;
  buffer_.erase(0, begin_);
  begin_ = 0;
  out = std::exchange(buffer_, {});
  return Status::record;
}

std::uint64_t RecordReader::line_feeds(std::size_t from, std::size_t to) const {
  const auto begin = buffer_.begin() + static_cast<std::ptrdiff_t>(begin_);
  return static_cast<std::uint64_t>(
      std::count(begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(to), '\n'));
}

RecordReader::Status RecordReader::next(std::string& out) {
  bool passed_over = false;
  while (true) {
    const bool last = stopped_ == ByteStream::Status::end;
    if (const auto cut = cutter_->cut(left(), last)) {
      if (!passed_over) line_ = next_line_ + line_feeds(0, cut->begin);
      next_line_ += line_feeds(0, cut->next);
      const std::size_t begin = begin_ + cut->begin;
      begin_ += cut->next;
      if (passed_over || cut->end - cut->begin > longest_) return Status::too_long;
      out = cut->end > cut->begin ? cutter_->context() : std::string_view();
      out.append(buffer_, begin, cut->end - cut->begin);
      return Status::record;
    }
    if (left().size() > longest_) {
      if (!passed_over) line_ = next_line_;
      passed_over = true;
      const std::size_t seen = cutter_->forget();
      next_line_ += line_feeds(0, seen);
      begin_ += seen;
    }
    if (fill()) continue;
    if (stopped_ == ByteStream::Status::end && !last) continue;  // the last record ends with the stream
    if (stopped_ == ByteStream::Status::end && std::exchange(passed_over, false)) {
      begin_ = buffer_.size();
      return Status::too_long;
    }
    return end_of(stopped_);
  }
}

}  // namespace newsx::cli
