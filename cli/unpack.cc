#include "cli/unpack.h"

#include <archive_entry.h>
#include <locale.h>

#include <clocale>
#include <optional>
#include <utility>

#include "cli/gzip_stream.h"
#include "cli/libarchive_reader.h"
#include "text/zip_signature.h"

namespace newsx::cli {
namespace {

constexpr std::size_t kZipTail = 192 * 1024;      // bytes: longer than a header and than the end of a ZIP file
constexpr std::size_t kTarFolder = 512;           // bytes of tar_folder()
constexpr std::string_view kZipMark = "PK\7\x8";  // begins no header
constexpr std::string_view kRestLost = "the rest of the archive was not read";

// libarchive gives names of members in the encoding of the thread's locale; this makes it UTF-8.
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

// libarchive recognises tar by a sound first header. This one, of a folder, goes before the archive, so that damage in
// the first real header is handled like damage further on.
std::string tar_folder() {
  std::string header(kTarFolder, '\0');
  const auto put = [&](std::size_t place, std::string_view text) { text.copy(header.data() + place, text.size()); };
  put(0, "./");
  put(100, "0000755");
  put(108, "0000000");
  put(116, "0000000");
  put(124, "00000000000");
  put(136, "00000000000");
  put(148, "        ");
  put(156, "5");
  put(257, std::string_view("ustar\00000", 8));
  unsigned sum = 0;
  for (const char c : header) sum += static_cast<unsigned char>(c);
  std::string digits(6, '0');
  for (std::size_t i = 6; i-- > 0; sum /= 8) digits[i] = static_cast<char>('0' + sum % 8);
  put(148, digits);
  header[154] = '\0';
  return header;
}

// The number of members in the central directory of a ZIP file (APPNOTE.TXT 4.3.14, 4.3.16). Nothing: its end is
// missing.
std::optional<std::uint64_t> listed_members(std::string_view tail) {
  const std::size_t end = tail.rfind("PK\5\6");
  if (end == std::string_view::npos || tail.size() - end < 22) return std::nullopt;
  const std::uint64_t count = little_endian(tail, end + 10, 2);
  if (count != 0xFFFF) return count;
  const std::size_t large = tail.rfind("PK\6\6", end);
  return large == std::string_view::npos ? count : little_endian(tail, large + 32, 8);
}

std::string_view other_than_file(archive_entry* entry) {
  if (archive_entry_hardlink(entry) != nullptr) return "hard link";
  switch (archive_entry_filetype(entry)) {
    case AE_IFLNK:
      return "link";
    case AE_IFIFO:
      return "FIFO";
    case AE_IFSOCK:
      return "socket";
    case AE_IFCHR:
    case AE_IFBLK:
      return "device";
    default:
      return {};
  }
}

// The content of compression other than gzip.
class UnpackedStream : public ByteStream {
 public:
  explicit UnpackedStream(std::unique_ptr<ByteStream> packed) : reader_(std::move(packed), {}, 0) {
    archive_read_support_filter_bzip2(reader_.handle());
    archive_read_support_filter_xz(reader_.handle());
    archive_read_support_filter_zstd(reader_.handle());
    archive_read_support_format_raw(reader_.handle());
    archive_read_support_format_empty(reader_.handle());
  }

  Status read(char* to, std::size_t size, std::size_t& got) override {
    if (!std::exchange(open_, true)) {
      reader_.open();
      archive_entry* entry = nullptr;
      const int result = archive_read_next_header(reader_.handle(), &entry);
      if (result == ARCHIVE_EOF) return Status::end;
      if (result != ARCHIVE_OK && result != ARCHIVE_WARN) {
        reader_.say_why();
        cause_ = reader_.why();
        return reader_.is_interrupted() ? Status::interrupted : Status::failed;
      }
      // libarchive would hand out damaged compression unchanged.
      if (archive_filter_code(reader_.handle(), 0) == ARCHIVE_FILTER_NONE) {
        cause_ = "cannot be unpacked: damaged, its first bytes are not sound";
        return Status::failed;
      }
    }
    const Status status = reader_.read(to, size, got);
    if (status == Status::failed) cause_ = reader_.why();
    return status;
  }

 private:
  LibarchiveReader reader_;
  bool open_ = false;
};

}  // namespace

std::unique_ptr<ByteStream> unpack(std::unique_ptr<ByteStream> packed, std::string_view beginning) {
  if (beginning.starts_with("\x1F\x8B")) return std::make_unique<GzipStream>(std::move(packed));
  return std::make_unique<UnpackedStream>(std::move(packed));
}

// The current member's bytes.
class Archive::Member : public ByteStream {
 public:
  Member(LibarchiveReader& reader, std::string_view refusal) : reader_(reader) { cause_ = refusal; }

  Status read(char* to, std::size_t size, std::size_t& got) override {
    if (!cause_.empty()) return Status::failed;
    const Status status = reader_.read(to, size, got);
    if (status == Status::failed) cause_ = reader_.why();
    return status;
  }

 private:
  LibarchiveReader& reader_;
};

Archive::Archive(Form form, std::unique_ptr<ByteStream> bytes)
    : form_(form),
      reader_(std::make_unique<LibarchiveReader>(std::move(bytes), form == Form::tar ? tar_folder() : std::string(),
                                                 form == Form::zip ? kZipTail : 0)) {
  open();
}

void Archive::open() {
  if (form_ == Form::tar) {
    archive_read_support_format_tar(reader_->handle());
    // After the end of an archive comes another one, or a member with a damaged header.
    archive_read_set_format_option(reader_->handle(), "tar", "read_concatenated_archives", "1");
  } else {
    archive_read_support_format_zip_streamable(reader_->handle());
  }
  reader_->open();
}

Archive::~Archive() = default;

Archive::Status Archive::lose(std::string cause) {
  cause_ = std::move(cause);
  return Status::fault;
}

Archive::Status Archive::lose_rest(std::string cause) {
  ended_ = true;
  if (reader_->is_interrupted()) return Status::interrupted;
  return lose(std::move(cause));
}

// The central directory of a ZIP file tells whether members were missed.
Archive::Status Archive::end() {
  ended_ = true;
  if (!reader_->drain()) return lose_rest(reader_->why());
  if (form_ == Form::tar) return Status::end;
  const auto listed = listed_members(reader_->tail());
  if (!listed) return lose("cannot be unpacked: its end, with the list of its members, is missing");
  if (*listed <= headers_) return Status::end;
  return lose("cannot be unpacked: damaged, " + std::to_string(*listed - headers_) + " of its " +
              std::to_string(*listed) + " members were not found");
}

// Takes the length of a ZIP member from its header, which libarchive has just read (APPNOTE.TXT 4.3.7). With a known
// length libarchive skips the member without unpacking.
void Archive::look_at_zip_header() {
  constexpr unsigned char size_follows = 8;  // the flag of members written to a pipe
  constexpr std::size_t header_size = 30;
  constexpr std::uint64_t elsewhere = 0xFFFFFFFF;  // the size is in the extra field
  unpack_to_skip_ = true;
  behind_ = reader_->place();
  const std::string_view tail = reader_->tail();
  const std::uint64_t place = reader_->header_place(), begin = reader_->place() - tail.size();
  if (place < begin) return;
  const std::size_t at = tail.find(kZipMember, place - begin);
  if (at == std::string_view::npos || tail.size() - at < header_size) return;
  const std::string_view header = tail.substr(at);
  const std::uint64_t size = little_endian(header, 18, 4);
  behind_ = begin + at + header_size + little_endian(header, 26, 2) + little_endian(header, 28, 2);
  if ((static_cast<unsigned char>(header[6]) & size_follows) != 0) return;
  unpack_to_skip_ = at != place - begin;
  if (size != elsewhere) behind_ += size;
}

// Looks for the next header after a ZIP member that libarchive gave up on. False: there is none to be found.
bool Archive::go_on_behind_fault() {
  if (form_ != Form::zip || headers_ == 0 || behind_ <= gone_back_to_) return false;
  gone_back_to_ = behind_;
  // libarchive recognises ZIP by one of its marks.
  if (!reader_->go_back(behind_, std::string(kZipMark))) return false;
  open();
  return true;
}

Archive::Status Archive::next() {
  if (ended_) return Status::end;
  const Utf8Names utf8_names;
  while (true) {
    if (std::exchange(unpack_to_skip_, false) && !reader_->is_torn() && !reader_->pass_over() && !reader_->is_torn())
      return lose_rest(member_ + ": " + reader_->why() + "; " + std::string(kRestLost));
    if (reader_->is_torn() && headers_ > 0 && !go_on_behind_fault())
      return form_ == Form::zip ? end() : lose_rest(std::string(kRestLost));
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(reader_->handle(), &entry);
    if (result == ARCHIVE_EOF) return end();
    if (result == ARCHIVE_RETRY && std::exchange(damaged_, true)) continue;
    if (result == ARCHIVE_RETRY)
      return lose("cannot be unpacked: damaged, the header at byte " + std::to_string(reader_->header_place()) +
                  " is not sound");
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN) {
      reader_->say_why();
      const auto place = static_cast<std::int64_t>(reader_->header_place());
      if (result == ARCHIVE_FAILED && std::exchange(fault_place_, place) != place) return lose(reader_->why());
      return lose_rest(reader_->why() + "; " + std::string(kRestLost));
    }
    damaged_ = false;
    ++headers_;
    if (form_ == Form::zip) look_at_zip_header();
    const char* name = archive_entry_pathname(entry);
    if (name == nullptr) name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) return lose("cannot be unpacked: the name of a member is not valid");
    member_ = name;
    if (archive_entry_filetype(entry) == AE_IFDIR) continue;
    other_kind_ = other_than_file(entry);
    refusal_ = archive_entry_is_data_encrypted(entry) == 1 ? "is encrypted: unpack it with its password first"
               : archive_entry_sparse_count(entry) > 0     ? "is a sparse file, which newsx does not read"
                                                           : "";
    return Status::member;
  }
}

std::unique_ptr<ByteStream> Archive::stream() { return std::make_unique<Member>(*reader_, refusal_); }

}  // namespace newsx::cli
