// A stream that libarchive reads, and the bounds of what comes out of it.
//
// What gives more than kMostRatio times its bytes, once it has given kUnsuspicious of them, is a bomb. Threads: one.
// Errors: in words.
#pragma once
#include <archive.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "cli/byte_stream.h"

namespace newsx::cli {

class LibarchiveReader {
 public:
  // `begun`: bytes that go before the stream's. `tail_size`: how many of the last bytes are kept.
  LibarchiveReader(std::unique_ptr<ByteStream> packed, std::string begun, std::size_t tail_size);

  archive* handle() const { return handle_.get(); }
  // After the formats are settled. A fault is told by whatever is called next.
  void open();

  // Bytes of what the handle stands at. After `failed`: `why`.
  ByteStream::Status read(char* to, std::size_t size, std::size_t& got);
  // Unpacks what is left of it; false when that cannot be: `why`.
  bool pass_over();
  // Reads the stream to its end, without unpacking. False: `why`.
  bool drain();

  // What was wrong last.
  const std::string& why() const { return why_; }
  void say_why();  // `why` as libarchive has it
  bool is_interrupted() const { return interrupted_; }
  bool is_torn() const { return torn_; }  // libarchive can read nothing more
  // The last bytes that were read of the stream.
  std::string_view tail() const { return tail_; }
  std::uint64_t place() const { return place_; }  // where these end

 private:
  static la_ssize_t fill(archive* handle, void* self, const void** bytes);
  bool take(std::size_t& got);
  bool is_bomb(std::uint64_t bytes);

  static constexpr std::size_t kStep = 64 * 1024;            // packed bytes a read
  static constexpr std::uint64_t kMostRatio = 200;           // news packs to a tenth, tables and logs to a fiftieth
  static constexpr std::uint64_t kUnsuspicious = 16u << 20;  // bytes
  static constexpr std::uint64_t kAfterBomb = 1u << 20;      // bytes that are unsuspicious once there was a bomb

  std::unique_ptr<ByteStream> packed_;
  std::unique_ptr<archive, int (*)(archive*)> handle_;
  std::string begun_;
  std::size_t tail_size_;
  std::array<char, kStep> buffer_;
  std::uint64_t taken_ = 0, given_ = 0;  // bytes, since the last bomb
  std::uint64_t unsuspicious_ = kUnsuspicious;
  std::uint64_t place_ = 0;
  bool interrupted_ = false, torn_ = false;
  std::string tail_, why_;
  std::string stream_cause_;  // why the stream failed
};

}  // namespace newsx::cli
