#include "workbook/zip_writer.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <limits>
#include <new>

namespace newsx {
namespace {

constexpr std::size_t kStep = 32 * 1024;  // bytes that zlib writes at once
constexpr std::uint32_t kLocalHeader = 0x04034b50, kDescriptor = 0x08074b50, kDirectoryHeader = 0x02014b50,
                        kDirectoryEnd = 0x06054b50;
constexpr std::uint16_t kVersion = 20;                // 2.0: deflation
constexpr std::uint16_t kFlags = 1u << 3 | 1u << 11;  // sizes follow the data; names are UTF-8
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint16_t kNoTime = 0, kFirstDay = 1 << 5 | 1;  // 1980-01-01, the first that ZIP has

void append_number(std::string& out, std::uint64_t value, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
}
void append_16(std::string& out, std::initializer_list<std::uint64_t> values) {
  for (const std::uint64_t value : values) append_number(out, value, 2);
}
void append_32(std::string& out, std::initializer_list<std::uint64_t> values) {
  for (const std::uint64_t value : values) append_number(out, value, 4);
}

void check_room(std::uint64_t size) {
  if (size > std::numeric_limits<std::uint32_t>::max()) throw ZipError("a workbook has at most 4 GB; use --format csv");
}

}  // namespace

ZipWriter::ZipWriter() : stream_(std::make_unique<z_stream>()) {
  constexpr int raw_window = -MAX_WBITS, usual_memory = 8;
  if (deflateInit2(stream_.get(), Z_DEFAULT_COMPRESSION, Z_DEFLATED, raw_window, usual_memory, Z_DEFAULT_STRATEGY) !=
      Z_OK)
    throw std::bad_alloc();
}

ZipWriter::~ZipWriter() { deflateEnd(stream_.get()); }

void ZipWriter::append(std::string& out, std::string_view bytes) {
  out += bytes;
  written_ += bytes.size();
}

void ZipWriter::begin_member(std::string& out, std::string_view name) {
  end_member(out);
  check_room(written_);
  members_.push_back({.name = std::string(name), .begin = written_});
  open_ = true;
  deflateReset(stream_.get());
  std::string header;
  append_32(header, {kLocalHeader});
  append_16(header, {kVersion, kFlags, kDeflated, kNoTime, kFirstDay});
  append_32(header, {0, 0, 0});  // checksum and sizes
  append_16(header, {name.size(), 0});
  append(out, header);
  append(out, name);
}

void ZipWriter::deflate_all(std::string& out, std::string_view bytes, int flush) {
  std::array<char, kStep> packed;
  z_stream& z = *stream_;
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib only reads it
  z.avail_in = static_cast<uInt>(bytes.size());
  do {
    z.next_out = reinterpret_cast<Bytef*>(packed.data());
    z.avail_out = static_cast<uInt>(packed.size());
    ::deflate(&z, flush);
    const std::string_view ready(packed.data(), packed.size() - z.avail_out);
    members_.back().packed += ready.size();
    append(out, ready);
  } while (z.avail_out == 0);
}

void ZipWriter::write(std::string& out, std::string_view bytes) {
  Member& member = members_.back();
  constexpr std::size_t most = 1 << 30;  // zlib counts in 32 bits
  for (; !bytes.empty(); bytes.remove_prefix(std::min(most, bytes.size()))) {
    const std::string_view part = bytes.substr(0, most);
    member.checksum = static_cast<std::uint32_t>(
        crc32(member.checksum, reinterpret_cast<const Bytef*>(part.data()), static_cast<uInt>(part.size())));
    deflate_all(out, part, Z_NO_FLUSH);
    member.size += part.size();
  }
}

void ZipWriter::end_member(std::string& out) {
  if (!open_) return;
  open_ = false;
  deflate_all(out, {}, Z_FINISH);
  const Member& member = members_.back();
  check_room(member.size);
  check_room(member.packed);
  std::string descriptor;
  append_32(descriptor, {kDescriptor, member.checksum, member.packed, member.size});
  append(out, descriptor);
}

void ZipWriter::finish(std::string& out) {
  end_member(out);
  const std::uint64_t begin = written_;
  std::string entry;
  for (const Member& member : members_) {
    entry.clear();
    append_32(entry, {kDirectoryHeader});
    append_16(entry, {kVersion, kVersion, kFlags, kDeflated, kNoTime, kFirstDay});
    append_32(entry, {member.checksum, member.packed, member.size});
    append_16(entry, {member.name.size(), 0, 0, 0, 0});
    append_32(entry, {0, member.begin});
    append(out, entry);
    append(out, member.name);
  }
  check_room(written_);
  entry.clear();
  append_32(entry, {kDirectoryEnd});
  append_16(entry, {0, 0, members_.size(), members_.size()});
  append_32(entry, {written_ - begin, begin});
  append_16(entry, {0});
  append(out, entry);
}

}  // namespace newsx
