#include "cli/gzip_stream.h"

#include <algorithm>
#include <limits>
#include <new>
#include <string>
#include <utility>

namespace newsx::cli {
namespace {

constexpr int kGzip = 16 + MAX_WBITS;  // windowBits for the gzip format

}  // namespace

GzipStream::GzipStream(std::unique_ptr<ByteStream> packed) : packed_(std::move(packed)) {
  if (::inflateInit2(&zlib_, kGzip) != Z_OK) throw std::bad_alloc();
}

GzipStream::~GzipStream() { ::inflateEnd(&zlib_); }

ByteStream::Status GzipStream::lose(const std::string& why) {
  cause_ = "cannot be unpacked: " + why;
  return Status::failed;
}

// Refills the empty buffer.
ByteStream::Status GzipStream::fill() {
  std::size_t got = 0;
  const Status status = packed_->read(buffer_.data(), buffer_.size(), got);
  if (status == Status::failed) cause_ = packed_->cause();
  if (status != Status::bytes) return status;
  bound_.take(got);
  zlib_.next_in = reinterpret_cast<Bytef*>(buffer_.data());
  zlib_.avail_in = static_cast<uInt>(got);
  return status;
}

ByteStream::Status GzipStream::end_of_packed() {
  return place_ == Place::behind || place_ == Place::padding ? Status::end : lose("its end is missing");
}

// At the first byte after a file: the next file, or zeros up to the end.
ByteStream::Status GzipStream::begin_file() {
  const Bytef* const end = zlib_.next_in + zlib_.avail_in;
  if (place_ == Place::padding || *zlib_.next_in == 0) {
    place_ = Place::padding;
    if (std::any_of(static_cast<const Bytef*>(zlib_.next_in), end, [](Bytef byte) { return byte != 0; }))
      return lose("damaged, what stands behind its end is not gzip");
    zlib_.avail_in = 0;
    return Status::bytes;
  }
  if (::inflateReset(&zlib_) != Z_OK) return lose("damaged");
  place_ = Place::inside;
  return Status::bytes;
}

ByteStream::Status GzipStream::read(char* to, std::size_t size, std::size_t& got) {
  if (!cause_.empty()) return Status::failed;  // the fault came after bytes already handed out
  const auto room = static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
  zlib_.next_out = reinterpret_cast<Bytef*>(to);
  zlib_.avail_out = room;
  while (zlib_.avail_out == room) {
    if (zlib_.avail_in == 0 && !pending_) {
      const Status status = fill();
      if (status == Status::end) return end_of_packed();
      if (status != Status::bytes) return status;
    }
    if (place_ != Place::inside) {
      if (begin_file() != Status::bytes) return Status::failed;
      continue;
    }
    const int result = ::inflate(&zlib_, Z_NO_FLUSH);
    pending_ = zlib_.avail_out == 0 && result == Z_OK;
    if (result == Z_MEM_ERROR) throw std::bad_alloc();
    if (result == Z_STREAM_END) {
      place_ = Place::behind;
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      lose("damaged, " + std::string(zlib_.msg == nullptr ? "its data are not sound" : zlib_.msg));
      break;
    }
  }
  got = room - zlib_.avail_out;
  if (got == 0) return Status::failed;
  if (bound_.give(got)) return Status::bytes;
  cause_ = UnpackBound::why();
  return Status::failed;
}

}  // namespace newsx::cli
