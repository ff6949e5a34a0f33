// The content of gzip, with checksum and length checked (RFC 1952).
//
// By zlib, since libarchive ignores what follows the data. As in gzip(1), consecutive files are concatenated, and zeros
// may follow the last. Memory: 64 KiB and zlib's window. Threads: one. Errors: messages; bytes that came out before one
// are not to be trusted.
#pragma once
#include <zlib.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "base/unpack_bound.h"
#include "cli/byte_stream.h"

namespace newsx::cli {

class GzipStream : public ByteStream {
 public:
  explicit GzipStream(std::unique_ptr<ByteStream> packed);
  ~GzipStream() override;
  Status read(char* to, std::size_t size, std::size_t& got) override;

 private:
  enum class Place : std::uint8_t { inside, behind, padding };  // of the next packed byte

  Status fill();
  Status lose(const std::string& why);
  Status begin_file();
  Status end_of_packed();

  std::unique_ptr<ByteStream> packed_;
  z_stream zlib_{};
  std::array<char, 64 * 1024> buffer_;
  UnpackBound bound_;
  Place place_ = Place::inside;
  bool pending_ = false;  // zlib still holds output
};

}  // namespace newsx::cli
