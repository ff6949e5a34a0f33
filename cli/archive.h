// What is inside compression (gzip, bzip2, xz, zstd) and archives (tar, zip): read as a stream, a member after the
// other, nothing is unpacked to disk.
//
// By libarchive. Bombs: whoever reads a member bounds what of it is kept; beside that, an archive that gives more than
// kMostRatio times its bytes, once it has given kUnsuspicious of them, is left. Links, devices and folders are passed
// over. Threads: one. Errors: in words, by `cause`.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/byte_stream.h"

namespace newsx::cli {

// Whether bytes begin as something packed does. 512 bytes are enough to tell.
bool looks_packed(std::string_view beginning);
// Whether a name ends as of something packed: .gz .bz2 .xz .zst .zip .tar .tgz …
bool is_packed_name(std::string_view name);
// "a.jsonl.gz" is "a.jsonl" inside.
std::string_view unpacked_name(std::string_view name);

class Archive {
 public:
  explicit Archive(std::unique_ptr<ByteStream> packed);
  ~Archive();

  enum class Status : std::uint8_t { member, end, interrupted, failed };
  // Goes on to the next file.
  Status next();
  // Its path inside; empty when there are no members, only compression.
  const std::string& member() const { return member_; }
  // The bytes of the file that next() came to; the archive must outlive it. The next call of next() ends it.
  std::unique_ptr<ByteStream> stream();
  const std::string& cause() const;

 private:
  struct Reader;
  class Member;

  std::unique_ptr<Reader> reader_;
  std::string member_;
};

}  // namespace newsx::cli
