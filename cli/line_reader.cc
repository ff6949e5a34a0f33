#include "cli/line_reader.h"

#include <unistd.h>

#include <cerrno>
#include <utility>

#include "cli/cause.h"
#include "cli/signals.h"

namespace newsx::cli {
namespace {

constexpr std::size_t kStep = 128 * 1024;  // bytes a read

}  // namespace

LineReader::LineReader(int descriptor, bool owned, bool regular, std::uint64_t longest,
                       std::function<void()> before_wait)
    : descriptor_(descriptor),
      owned_(owned),
      regular_(regular),
      longest_(longest),
      before_wait_(std::move(before_wait)) {}

LineReader::LineReader(LineReader&& other) noexcept
    : descriptor_(other.descriptor_),
      owned_(std::exchange(other.owned_, false)),
      regular_(other.regular_),
      longest_(other.longest_),
      before_wait_(std::move(other.before_wait_)),
      buffer_(std::move(other.buffer_)),
      begin_(other.begin_),
      line_(other.line_),
      stopped_(other.stopped_),
      cause_(std::move(other.cause_)) {}

LineReader::~LineReader() {
  if (owned_) ::close(descriptor_);
}

bool LineReader::fill() {
  if (stopped_ != Status::line) return false;
  if (begin_ > 0) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  if (regular_ ? signal_caught() != 0 : (before_wait_(), !wait_for_input(descriptor_))) {
    stopped_ = Status::interrupted;
    return false;
  }
  const std::size_t used = buffer_.size();
  buffer_.resize(used + kStep);
  ssize_t got = 0;
  do {
    got = ::read(descriptor_, buffer_.data() + used, kStep);
  } while (got < 0 && errno == EINTR && signal_caught() == 0);
  if (got < 0) {
    stopped_ = errno == EINTR ? Status::interrupted : Status::failed;
    cause_ = cause_of(errno);
  } else if (got == 0) {
    stopped_ = Status::end;
  }
  buffer_.resize(used + static_cast<std::size_t>(got > 0 ? got : 0));
  return got > 0;
}

std::string LineReader::peek() {
  while (buffer_.find('\n') == std::string::npos && buffer_.size() < kStep && fill()) {
  }
  return buffer_.substr(0, buffer_.find('\n'));
}

LineReader::Status LineReader::rest(std::string& out) {
  while (buffer_.size() - begin_ <= longest_ && fill()) {
  }
  if (stopped_ == Status::interrupted || stopped_ == Status::failed) return stopped_;
  if (buffer_.size() - begin_ > longest_) return Status::too_long;
  buffer_.erase(0, begin_);
  begin_ = 0;
  out = std::move(buffer_);
  buffer_.clear();
  return Status::line;
}

LineReader::Status LineReader::next(std::string& out) {
  std::size_t searched = begin_;
  bool passed_over = false;
  while (true) {
    const std::size_t end = buffer_.find('\n', searched);
    if (end != std::string::npos) {
      ++line_;
      const std::size_t from = std::exchange(begin_, end + 1);
      if (passed_over || end - from > longest_) return Status::too_long;
      out.assign(buffer_, from, end - from);
      return Status::line;
    }
    if (buffer_.size() - begin_ > longest_) {
      passed_over = true;
      buffer_.clear();
      begin_ = 0;
    }
    searched = buffer_.size() - begin_;  // fill() moves what is left to the front
    if (fill()) continue;
    if (stopped_ != Status::end) return stopped_;
    if (passed_over || begin_ < buffer_.size()) {
      ++line_;
      out.assign(buffer_, begin_);
      buffer_.clear();
      begin_ = 0;
      return passed_over ? Status::too_long : Status::line;
    }
    return Status::end;
  }
}

}  // namespace newsx::cli
