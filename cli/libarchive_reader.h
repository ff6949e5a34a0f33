// A stream that libarchive reads, and the bounds of what comes out of it.
//
// An UnpackBound notices bombs. What libarchive gives up can be read on behind the fault. Threads: one. Errors: in
// words.
#pragma once
#include <archive.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "cli/byte_stream.h"
#include "cli/unpack_bound.h"

namespace newsx::cli {

class LibarchiveReader {
 public:
  // `begun`: bytes that go before the stream's. `tail_size`: how many of the last bytes are kept.
  LibarchiveReader(std::unique_ptr<ByteStream> packed, std::string begun, std::size_t tail_size);

  archive* handle() const { return handle_.get(); }
  // After the formats are settled. Whatever is called next reports a fault.
  void open();
  // A new handle, to be settled and opened as the first, that reads on from a byte of the stream: one that is still
  // kept, or the first that is. False: the stream itself gives nothing more.
  bool go_back(std::uint64_t place, std::string begun);

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
  // Where libarchive began to look for the header that it read last, in bytes of the stream.
  std::uint64_t header_place() const;

 private:
  static la_ssize_t fill(archive* handle, void* self, const void** bytes);
  bool take(std::size_t& got);
  bool is_bomb(std::uint64_t bytes);

  static constexpr std::size_t kStep = 64 * 1024;      // packed bytes a read
  static constexpr std::size_t kStepAgain = 4 * 1024;  // of those that are read again: each fault costs one

  std::unique_ptr<ByteStream> packed_;
  std::unique_ptr<archive, int (*)(archive*)> handle_;
  std::string begun_;
  std::uint64_t begun_size_;  // bytes that went before the stream's
  std::uint64_t base_ = 0;    // where in the stream the handle began
  std::size_t again_ = 0;     // bytes at the end of the tail that are to be read again
  std::size_t tail_size_;
  std::array<char, kStep> buffer_;
  UnpackBound bound_;
  std::uint64_t place_ = 0;
  bool interrupted_ = false, torn_ = false;
  std::string tail_, why_;
  std::string stream_cause_;  // why the stream failed
};

}  // namespace newsx::cli
