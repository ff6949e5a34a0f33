// Unpacks compression (gzip, bzip2, xz, zstd) and archives (tar, zip) as a stream, member by member, without touching
// the disk.
//
// By libarchive; gzip by zlib. Compression and archives are separate layers: a compressed tar is an Archive over an
// unpacked stream. Nothing is lost silently: each member comes out, or a fault reports it. Bombs: the reader of a
// member bounds what it stores, and LibarchiveReader bounds the ratio, also of members that are skipped. Threads: one.
// Errors: messages in cause().
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "cli/byte_stream.h"

namespace newsx::cli {

class LibarchiveReader;

// The content of gzip, bzip2, xz or zstd; `beginning`: the first packed bytes.
std::unique_ptr<ByteStream> unpack(std::unique_ptr<ByteStream> packed, std::string_view beginning);

class Archive {
 public:
  enum class Form : std::uint8_t { tar, zip };
  Archive(Form form, std::unique_ptr<ByteStream> bytes);
  ~Archive();

  enum class Status : std::uint8_t { member, fault, end, interrupted };
  // The next member, folders aside. `fault`: something was lost, see cause(); call again.
  Status next();
  // Its path in the archive.
  const std::string& member() const { return member_; }
  // What a member is if it is not a file: "link", "FIFO" …; else empty.
  std::string_view other_kind() const { return other_kind_; }
  // The current member's bytes, valid until the next call of next(); the archive must outlive it.
  std::unique_ptr<ByteStream> stream();
  const std::string& cause() const { return cause_; }

 private:
  class Member;

  Status lose(std::string cause);
  Status lose_rest(std::string cause);
  Status end();
  void open();
  void look_at_zip_header();
  bool go_on_behind_fault();

  const Form form_;
  std::unique_ptr<LibarchiveReader> reader_;
  std::string member_, cause_;
  std::string_view other_kind_;
  std::string_view refusal_;  // why the member is not read; empty: it can be
  bool ended_ = false;
  bool damaged_ = false;         // looking for the next sound header
  bool unpack_to_skip_ = false;  // only unpacking finds the end of the member
  std::uint64_t behind_ = 0;     // offset in the archive of the end of a ZIP member's data, or else of their beginning
  std::uint64_t gone_back_to_ = 0;
  std::uint64_t headers_ = 0;      // read so far
  std::int64_t fault_place_ = -1;  // of the last header that could not be read
};

}  // namespace newsx::cli
