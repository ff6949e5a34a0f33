#include "cli/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <clocale>
#include <new>
#include <utility>

namespace newsx::cli {
namespace {

constexpr std::size_t kStep = 64 * 1024;            // packed bytes a read
constexpr std::uint64_t kMostRatio = 200;           // news packs to a tenth, tables and logs to a fiftieth
constexpr std::uint64_t kUnsuspicious = 16u << 20;  // bytes
constexpr std::size_t kTarMark = 257;               // where a header of tar has "ustar"

constexpr std::array<std::string_view, 6> kMarks = {std::string_view("\x1F\x8B\x08", 3),
                                                    "BZh",
                                                    std::string_view("\xFD"
                                                                     "7zXZ\0",
                                                                     6),
                                                    std::string_view("\x28\xB5\x2F\xFD", 4),
                                                    std::string_view("PK\x03\x04", 4),
                                                    std::string_view("PK\x05\x06", 4)};
constexpr std::array<std::string_view, 4> kCompressions = {".gz", ".bz2", ".xz", ".zst"};
constexpr std::array<std::string_view, 7> kArchives = {".zip", ".tar", ".tgz", ".tbz", ".tbz2", ".txz", ".tzst"};

// Names of members are UTF-8 where the archive says so; libarchive gives them in the encoding of the thread's locale.
class Utf8Names {
 public:
  Utf8Names() : locale_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{})) {
    if (locale_ != locale_t{}) before_ = ::uselocale(locale_);
  }
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;
  ~Utf8Names() {
    if (locale_ == locale_t{}) return;
    ::uselocale(before_);
    ::freelocale(locale_);
  }

 private:
  locale_t locale_;
  locale_t before_{};
};

}  // namespace

bool looks_packed(std::string_view beginning) {
  const auto begins = [&](std::string_view mark) { return beginning.starts_with(mark); };
  return std::any_of(kMarks.begin(), kMarks.end(), begins) ||
         (beginning.size() > kTarMark && beginning.substr(kTarMark).starts_with("ustar"));
}

bool is_packed_name(std::string_view name) {
  const auto ends = [&](std::string_view suffix) { return name.ends_with(suffix); };
  return std::any_of(kCompressions.begin(), kCompressions.end(), ends) ||
         std::any_of(kArchives.begin(), kArchives.end(), ends);
}

std::string_view unpacked_name(std::string_view name) {
  for (const std::string_view suffix : kCompressions)
    if (name.ends_with(suffix)) return name.substr(0, name.size() - suffix.size());
  return name;
}

struct Archive::Reader {
  std::unique_ptr<ByteStream> packed;
  std::unique_ptr<archive, int (*)(archive*)> handle{nullptr, archive_read_free};
  std::array<char, kStep> buffer;
  std::uint64_t taken = 0, given = 0;  // bytes
  bool interrupted = false;
  std::string cause;

  static la_ssize_t fill(archive* handle, void* self, const void** bytes) {
    auto& reader = *static_cast<Reader*>(self);
    std::size_t got = 0;
    const ByteStream::Status status = reader.packed->read(reader.buffer.data(), reader.buffer.size(), got);
    *bytes = reader.buffer.data();
    switch (status) {
      case ByteStream::Status::bytes:
        reader.taken += got;
        return static_cast<la_ssize_t>(got);
      case ByteStream::Status::end:
        return 0;
      case ByteStream::Status::interrupted:
        reader.interrupted = true;
        break;
      case ByteStream::Status::failed:
        reader.cause = reader.packed->cause();
        break;
    }
    archive_set_error(handle, EIO, "%s", "reading failed");
    return ARCHIVE_FATAL;
  }

  Status fail() {
    if (interrupted) return Status::interrupted;
    const char* words = archive_error_string(handle.get());
    if (cause.empty()) cause = std::string("cannot be unpacked: ") + (words == nullptr ? "damaged" : words);
    return Status::failed;
  }
};

// The bytes of the member that the archive stands at.
class Archive::Member : public ByteStream {
 public:
  explicit Member(Reader& reader) : reader_(reader) {}

  Status read(char* to, std::size_t size, std::size_t& got) override {
    const la_ssize_t count = archive_read_data(reader_.handle.get(), to, size);
    if (count < 0) {
      const auto status = reader_.fail();
      cause_ = reader_.cause;
      return status == Archive::Status::interrupted ? Status::interrupted : Status::failed;
    }
    got = static_cast<std::size_t>(count);
    reader_.given += got;
    if (reader_.given > kUnsuspicious && reader_.given / kMostRatio > reader_.taken) {
      cause_ = reader_.cause = "cannot be unpacked: more than " + std::to_string(kMostRatio) + " times its size";
      return Status::failed;
    }
    return got == 0 ? Status::end : Status::bytes;
  }

 private:
  Reader& reader_;
};

Archive::Archive(std::unique_ptr<ByteStream> packed) : reader_(std::make_unique<Reader>()) {
  reader_->packed = std::move(packed);
  reader_->handle.reset(archive_read_new());
  archive* const handle = reader_->handle.get();
  if (handle == nullptr) throw std::bad_alloc();
  archive_read_support_filter_gzip(handle);
  archive_read_support_filter_bzip2(handle);
  archive_read_support_filter_xz(handle);
  archive_read_support_filter_zstd(handle);
  archive_read_support_format_tar(handle);
  archive_read_support_format_zip_streamable(handle);
  archive_read_support_format_raw(handle);
  archive_read_open(handle, reader_.get(), nullptr, Reader::fill, nullptr);  // a fault is told by next()
}

Archive::~Archive() = default;

const std::string& Archive::cause() const { return reader_->cause; }

Archive::Status Archive::next() {
  if (!reader_->cause.empty()) return Status::end;  // the fault was told
  const Utf8Names utf8_names;
  archive* const handle = reader_->handle.get();
  archive_entry* entry = nullptr;
  while (true) {
    const int result = archive_read_next_header(handle, &entry);
    if (result == ARCHIVE_EOF) return Status::end;
    if (result == ARCHIVE_RETRY) continue;
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN) return reader_->fail();
    member_.clear();
    if (archive_format(handle) == ARCHIVE_FORMAT_RAW) return Status::member;
    const char* name = archive_entry_pathname(entry);
    if (name == nullptr) name = archive_entry_pathname_utf8(entry);
    if (name == nullptr || archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr)
      continue;
    member_ = name;
    return Status::member;
  }
}

std::unique_ptr<ByteStream> Archive::stream() { return std::make_unique<Member>(*reader_); }

}  // namespace newsx::cli
