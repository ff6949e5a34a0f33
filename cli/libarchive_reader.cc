#include "cli/libarchive_reader.h"

#include <algorithm>
#include <cerrno>
#include <new>
#include <utility>

namespace newsx::cli {

LibarchiveReader::LibarchiveReader(std::unique_ptr<ByteStream> packed, std::string begun, std::size_t tail_size)
    : packed_(std::move(packed)),
      handle_(archive_read_new(), archive_read_free),
      begun_(std::move(begun)),
      begun_size_(begun_.size()),
      tail_size_(tail_size) {
  if (handle_ == nullptr) throw std::bad_alloc();
}

void LibarchiveReader::open() {
  if (archive_read_open(handle(), this, nullptr, fill, nullptr) != ARCHIVE_OK) torn_ = true;
}

bool LibarchiveReader::go_back(std::uint64_t place, std::string begun) {
  if (interrupted_ || !stream_cause_.empty()) return false;
  for (std::size_t got = 0; place_ < place;)
    if (!take(got)) return false;
  handle_.reset(archive_read_new());
  if (handle_ == nullptr) throw std::bad_alloc();
  begun_ = std::move(begun);
  begun_size_ = begun_.size();
  again_ = static_cast<std::size_t>(std::min<std::uint64_t>(place_ - place, tail_.size()));
  base_ = place_ - again_;
  torn_ = false;
  return true;
}

std::uint64_t LibarchiveReader::header_place() const {
  const auto place = static_cast<std::uint64_t>(archive_read_header_position(handle()));
  return base_ + place - std::min(place, begun_size_);
}

la_ssize_t LibarchiveReader::fill(archive* handle, void* self, const void** bytes) {
  auto& reader = *static_cast<LibarchiveReader*>(self);
  *bytes = reader.buffer_.data();
  std::size_t got = reader.begun_.copy(reader.buffer_.data(), kStep);
  reader.begun_.clear();
  if (got == 0 && reader.again_ > 0) {
    const std::string_view tail = reader.tail_;
    got = tail.substr(tail.size() - reader.again_).copy(reader.buffer_.data(), kStepAgain);
    reader.again_ -= got;
  }
  if (got > 0 || reader.take(got)) return static_cast<la_ssize_t>(got);
  if (!reader.interrupted_ && reader.stream_cause_.empty()) return 0;
  archive_set_error(handle, EIO, "%s", "reading failed");
  return ARCHIVE_FATAL;
}

// Refills the buffer. False: the end, or see interrupted_ and stream_cause_.
bool LibarchiveReader::take(std::size_t& got) {
  const ByteStream::Status status = packed_->read(buffer_.data(), buffer_.size(), got);
  interrupted_ = status == ByteStream::Status::interrupted;
  if (status == ByteStream::Status::failed) stream_cause_ = packed_->cause();
  if (status != ByteStream::Status::bytes) return false;
  bound_.take(got);
  place_ += got;
  if (tail_size_ > 0) tail_.append(buffer_.data(), got);
  if (tail_.size() > 2 * tail_size_) tail_.erase(0, tail_.size() - tail_size_);
  return true;
}

void LibarchiveReader::say_why() {
  const char* words = archive_error_string(handle());
  why_ = !stream_cause_.empty() ? stream_cause_
                                : std::string("cannot be unpacked: ") + (words == nullptr ? "damaged" : words);
}

bool LibarchiveReader::is_bomb(std::uint64_t bytes) {
  if (bound_.give(bytes)) return false;
  why_ = UnpackBound::why();
  return true;
}

ByteStream::Status LibarchiveReader::read(char* to, std::size_t size, std::size_t& got) {
  const la_ssize_t count = archive_read_data(handle(), to, size);
  if (count < 0) {
    torn_ = torn_ || count == ARCHIVE_FATAL;
    say_why();
    return interrupted_ ? ByteStream::Status::interrupted : ByteStream::Status::failed;
  }
  got = static_cast<std::size_t>(count);
  if (is_bomb(got)) return ByteStream::Status::failed;
  return got == 0 ? ByteStream::Status::end : ByteStream::Status::bytes;
}

// By blocks, which do not fill the holes of sparse files.
bool LibarchiveReader::pass_over() {
  while (true) {
    const void* block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int result = archive_read_data_block(handle(), &block, &size, &offset);
    if (result == ARCHIVE_FATAL) {
      torn_ = true;
      say_why();
      return false;
    }
    if (result != ARCHIVE_OK) return true;  // the end, or a fault in data that nobody wants
    if (is_bomb(size)) return false;
  }
}

bool LibarchiveReader::drain() {
  std::size_t got = 0;
  while (!interrupted_ && stream_cause_.empty() && take(got)) {
  }
  if (!stream_cause_.empty()) why_ = stream_cause_;
  return !interrupted_ && stream_cause_.empty();
}

}  // namespace newsx::cli
