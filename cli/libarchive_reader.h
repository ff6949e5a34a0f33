// A stream read by libarchive, with a bound on what comes out.
//
// An UnpackBound detects bombs. Reading can resume after a fault that made libarchive give up. Threads: one. Errors:
// messages in why().
#pragma once
#include <archive.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/unpack_bound.h"
#include "cli/byte_stream.h"

namespace newsx::cli {

class LibarchiveReader {
 public:
  // `begun`: bytes to put before the stream. `tail_size`: how many of the last bytes to keep.
  LibarchiveReader(std::unique_ptr<ByteStream> packed, std::string begun, std::size_t tail_size);

  archive* handle() const { return handle_.get(); }
  // Call after choosing the formats. A fault shows in the next call.
  void open();
  // Replaces the handle by a new one, to be set up and opened like the first, that resumes at that offset, or at the
  // first byte still kept. False: the stream itself has ended or failed.
  bool go_back(std::uint64_t place, std::string begun);

  // The current entry's bytes. After `failed` see why().
  ByteStream::Status read(char* to, std::size_t size, std::size_t& got);
  // Unpacks the rest of the entry. False: see why().
  bool pass_over();
  // Reads the stream to its end without unpacking. False: see why().
  bool drain();

  // The last fault.
  const std::string& why() const { return why_; }
  void say_why();  // takes libarchive's message
  bool is_interrupted() const { return interrupted_; }
  bool is_torn() const { return torn_; }  // libarchive has given up
  // The last bytes read of the stream.
  std::string_view tail() const { return tail_; }
  std::uint64_t place() const { return place_; }  // offset of their end
  // Offset in the stream where libarchive began to look for the last header.
  std::uint64_t header_place() const;

 private:
  static la_ssize_t fill(archive* handle, void* self, const void** bytes);
  bool take(std::size_t& got);
  bool is_bomb(std::uint64_t bytes);

  static constexpr std::size_t kStep = 64 * 1024;      // packed bytes a read
  static constexpr std::size_t kStepAgain = 4 * 1024;  // when bytes are read again, once a fault

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
