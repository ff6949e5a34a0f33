// What is inside compression (gzip, bzip2, xz, zstd) and archives (tar, zip): read as a stream, a member after the
// other, nothing is unpacked to disk.
//
// By libarchive, gzip by zlib. Compression is one layer, archives are another: a compressed tar is an Archive of an
// unpacked stream. Nothing is lost without a word: each member comes out, or a fault tells of it. Bombs: whoever reads
// a member bounds what of it is kept; beside that the ratio is bounded (LibarchiveReader), also of what is unpacked
// only to be passed over. Threads: one. Errors: in words, by `cause`.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "cli/byte_stream.h"

namespace newsx::cli {

class LibarchiveReader;

// What is inside of gzip, bzip2, xz or zstd; `beginning`: its first bytes.
std::unique_ptr<ByteStream> unpack(std::unique_ptr<ByteStream> packed, std::string_view beginning);

class Archive {
 public:
  enum class Form : std::uint8_t { tar, zip };
  Archive(Form form, std::unique_ptr<ByteStream> bytes);
  ~Archive();

  enum class Status : std::uint8_t { member, fault, end, interrupted };
  // Goes on to the next member; folders are left out. `fault`: something was lost, `cause` says what; go on.
  Status next();
  // Its path inside.
  const std::string& member() const { return member_; }
  // What a member is that is no file: "link", "FIFO" …; empty: it is one.
  std::string_view other_kind() const { return other_kind_; }
  // The bytes of the member that next() came to; the archive must outlive it. The next call of next() ends it.
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
  std::string_view refusal_;  // why the member is not read; empty: it is
  bool ended_ = false;
  bool damaged_ = false;         // looking for the next sound header
  bool unpack_to_skip_ = false;  // where the member ends is not known before it is unpacked
  std::uint64_t behind_ = 0;     // of a ZIP member: where its data end, or else begin, in bytes of the archive
  std::uint64_t gone_back_to_ = 0;
  std::uint64_t headers_ = 0;      // that were read
  std::int64_t fault_place_ = -1;  // of the last header that could not be read
};

}  // namespace newsx::cli
