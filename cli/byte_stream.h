// Bytes that come one after the other: of a descriptor, of a member of an archive.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace newsx::cli {

class ByteStream {
 public:
  enum class Status : std::uint8_t { bytes, end, interrupted, failed };

  virtual ~ByteStream() = default;
  // At most `size` bytes to `to`; with Status::bytes `got` is at least 1. After anything else there is no more.
  virtual Status read(char* to, std::size_t size, std::size_t& got) = 0;
  // What was wrong, after `failed`.
  const std::string& cause() const { return cause_; }

 protected:
  ByteStream() = default;
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;

  std::string cause_;
};

// A descriptor that may be a file, a pipe or a terminal. `before_wait` is called before the program may have to wait.
class DescriptorStream : public ByteStream {
 public:
  DescriptorStream(int descriptor, bool owned, std::function<void()> before_wait);
  ~DescriptorStream() override;
  Status read(char* to, std::size_t size, std::size_t& got) override;

 private:
  int descriptor_;
  bool owned_;
  bool regular_;  // never makes wait
  std::function<void()> before_wait_;
};

}  // namespace newsx::cli
