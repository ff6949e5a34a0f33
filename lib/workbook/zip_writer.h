// A ZIP archive (APPNOTE.TXT) written as a stream: members are deflated while they come, and sizes follow the data.
//
// By zlib: libarchive's ZIP writer brings all its others along, and with them libxml2 (docs/dependencies.md). Same
// calls, same bytes: members carry no timestamps. Cost: deflation; memory: zlib's 256 KB and a record a member.
// Threads: one. Errors: ZipError.
#pragma once
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

struct z_stream_s;

namespace newsx {

class ZipError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class ZipWriter {
 public:
  ZipWriter();
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;
  ~ZipWriter();

  // Each appends the bytes that are ready. Members and their offsets are limited to 4 GB: sizes have 32 bits, because
  // Excel takes 64-bit ones behind the data for damage. `begin_member` ends the member before.
  void begin_member(std::string& out, std::string_view name);
  void write(std::string& out, std::string_view bytes);
  void finish(std::string& out);

 private:
  struct Member {
    std::string name;
    std::uint64_t begin = 0;  // in the archive
    std::uint64_t size = 0, packed = 0;
    std::uint32_t checksum = 0;
  };
  void append(std::string& out, std::string_view bytes);
  void deflate_all(std::string& out, std::string_view bytes, int flush);
  void end_member(std::string& out);

  std::vector<Member> members_;
  std::uint64_t written_ = 0;
  bool open_ = false;  // the last member is
  std::unique_ptr<z_stream_s> stream_;
};

}  // namespace newsx
