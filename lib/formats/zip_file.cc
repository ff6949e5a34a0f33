#include "formats/zip_file.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>
#include <new>
#include <optional>
#include <utility>

#include "base/unpack_bound.h"

namespace newsx {
namespace {

constexpr std::size_t kUnpackStep = 64 * 1024;  // bytes a read

RecordFault damaged_zip(std::string cause) { return {"unreadable", std::move(cause), {}}; }

// Unpacks members, each while it is the current one.
class MemberReader {
 public:
  MemberReader(archive* handle, std::uint64_t packed, std::uint64_t most) : handle_(handle), most_(most) {
    bound_.take(packed);
  }

  // Appends its bytes; for damaged data, those before the damage. Returns an error text if the member is refused, which
  // ends the reading.
  std::optional<std::string> read(std::string& out, Stop stop) {
    while (true) {
      stop.check();
      const la_ssize_t got = archive_read_data(handle_, buffer_.data(), buffer_.size());
      if (got == 0) return std::nullopt;
      if (got < 0) {
        damaged_ = true;
        return std::nullopt;
      }
      const auto size = static_cast<std::uint64_t>(got);
      if (!bound_.give(size)) return UnpackBound::why();
      if (total_ += size; total_ > most_) return "cannot be unpacked: more than " + std::to_string(most_) + " bytes";
      out.append(buffer_.data(), size);
    }
  }
  bool take_damage() { return std::exchange(damaged_, false); }

 private:
  archive* handle_;
  std::uint64_t most_, total_ = 0;  // bytes
  UnpackBound bound_;
  bool damaged_ = false;
  std::array<char, kUnpackStep> buffer_;
};

std::string name_of_entry(archive_entry* entry) {
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  return name == nullptr ? std::string() : name;
}

}  // namespace

Expected<ZipMembers, RecordFault> read_zip(std::string_view bytes, bool (*wanted)(std::string_view name),
                                           std::uint64_t most, Stop stop) {
  const std::unique_ptr<archive, int (*)(archive*)> handle(archive_read_new(), archive_read_free);
  if (handle == nullptr) throw std::bad_alloc();
  archive_read_support_format_zip_streamable(handle.get());
  archive_read_support_format_zip_seekable(handle.get());
  if (archive_read_open_memory(handle.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
    return damaged_zip("cannot be unpacked: no ZIP file");
  ZipMembers members;
  const auto reader = std::make_unique<MemberReader>(handle.get(), bytes.size(), most);
  bool encrypted = false, damaged = false;
  while (true) {
    stop.check();
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(handle.get(), &entry);
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN) {
      damaged = damaged || result != ARCHIVE_EOF;
      break;
    }
    const std::string name = name_of_entry(entry);
    if (!wanted(name)) continue;
    encrypted = encrypted || archive_entry_is_data_encrypted(entry) == 1;
    std::string content;
    if (auto cause = reader->read(content, stop)) return damaged_zip(*std::move(cause));
    if (reader->take_damage()) {
      damaged = true;
    } else {
      members.emplace(name, std::move(content));
    }
  }
  if (encrypted) return damaged_zip("is encrypted: save it without a password first");
  if (damaged) return damaged_zip("cannot be unpacked: damaged");
  return members;
}

std::string_view member_of(const ZipMembers& members, std::string_view name) {
  const auto found = members.find(name);
  return found == members.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace newsx
