// A stream of bytes: a descriptor, a member of an archive.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>

namespace newsx::cli {

class ByteStream {
 public:
  enum class Status : std::uint8_t { bytes, end, interrupted, failed };

  virtual ~ByteStream() = default;
  // Reads at most `size` bytes; with Status::bytes `got` is at least 1. Any other status ends the stream.
  virtual Status read(char* to, std::size_t size, std::size_t& got) = 0;
  // Why, after `failed`.
  const std::string& cause() const { return cause_; }

 protected:
  ByteStream() = default;
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;

  std::string cause_;
};

// Bytes in memory.
class MemoryStream : public ByteStream {
 public:
  explicit MemoryStream(std::string bytes) : bytes_(std::move(bytes)) {}
  Status read(char* to, std::size_t size, std::size_t& got) override {
    got = bytes_.copy(to, size, given_);
    given_ += got;
    return got == 0 ? Status::end : Status::bytes;
  }

 private:
  std::string bytes_;
  std::size_t given_ = 0;
};

// A file, a pipe or a terminal. `before_wait` is called before a read that may block.
class DescriptorStream : public ByteStream {
 public:
  DescriptorStream(int descriptor, bool owned, std::function<void()> before_wait);
  ~DescriptorStream() override;
  Status read(char* to, std::size_t size, std::size_t& got) override;

 private:
  int descriptor_;
  bool owned_;
  bool regular_;  // never blocks
  std::function<void()> before_wait_;
};

}  // namespace newsx::cli
