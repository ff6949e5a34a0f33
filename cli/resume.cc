#include "cli/resume.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <type_traits>
#include <utility>

#include "base/file.h"
#include "base/hash.h"
#include "cli/cause.h"
#include "cli/output.h"

namespace newsx::cli {
namespace {

constexpr std::size_t kBuffer = 64 * 1024;  // bytes
constexpr std::chrono::seconds kSyncEach{5};

// As it stands in the journal: of this machine only.
struct Slot {
  std::uint64_t number = 0;
  RunState state;
  std::uint64_t checksum = 0;
};

std::uint64_t checksum_of(const Slot& slot) {
  static_assert(std::has_unique_object_representations_v<Slot>);  // no bytes between its numbers
  return hash_text({reinterpret_cast<const char*>(&slot), offsetof(Slot, checksum)});
}

// Where the slots and stamps stand, after a header of so many bytes.
std::size_t slot_place(std::size_t header, std::uint64_t number) { return header + number % 2 * sizeof(Slot); }
std::size_t stamp_place(std::size_t header, std::uint64_t number) {
  return header + 2 * sizeof(Slot) + number * sizeof(InputStamp);
}

std::string header_of(const RunIdentity& identity) {
  std::string header = "newsx-journal 2\n";
  for (const IdentityPart& part : identity) header.append(part.name).append(" ").append(part.value).append("\n");
  return header;
}

}  // namespace

ResumableFile::ResumableFile(std::string path, const RunIdentity& identity)
    : path_(std::move(path)), header_(header_of(identity)) {
  part_ = ::open((path_ + std::string(kPartEnding)).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (part_ < 0) fail(errno);
  if (::flock(part_, LOCK_EX | LOCK_NB) != 0) throw OutputError(path_ + ": another run is writing it");
  take_mode(part_, path_);
  journal_ = ::open((path_ + std::string(kJournalEnding)).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (journal_ < 0) fail(errno);
  std::string found(header_.size(), '\0');
  const ssize_t got = ::pread(journal_, found.data(), found.size(), 0);
  if (got < 0) fail(errno);
  found.resize(static_cast<std::size_t>(got));
  if (!header_.starts_with(found)) refuse(found, identity);
  if (found.size() < header_.size() && ::pwrite(journal_, header_.data(), header_.size(), 0) < 0) fail(errno);
  read_journal();
  if (::ftruncate(part_, static_cast<off_t>(begun_.bytes)) != 0 || ::lseek(part_, 0, SEEK_END) < 0) fail(errno);
  now_ = begun_;
  written_ = begun_.bytes;
}

ResumableFile::~ResumableFile() {
  if (part_ >= 0) ::close(part_);
  if (journal_ >= 0) ::close(journal_);
}

void ResumableFile::fail(int error) const { throw OutputError(path_ + ": " + cause_of(error)); }

// Says what of the journal's header is another than `identity`.
void ResumableFile::refuse(std::string_view header, const RunIdentity& identity) const {
  std::string_view change = identity.front().change;  // a journal of another form
  std::size_t end = header.find('\n');
  for (const IdentityPart& part : identity) {
    if (end == std::string_view::npos || !header_.starts_with(header.substr(0, end))) break;
    change = part.change;
    end = header.find('\n', end + 1);
  }
  throw OutputError(path_ + ": " + std::string(change) + "; to begin anew, remove " + path_ +
                    std::string(kJournalEnding));
}

void ResumableFile::read_journal() {
  const off_t part_size = ::lseek(part_, 0, SEEK_END), journal_size = ::lseek(journal_, 0, SEEK_END);
  if (part_size < 0 || journal_size < 0) fail(errno);
  for (std::uint64_t i = 0; i < 2; ++i) {
    Slot slot;
    const auto at = static_cast<off_t>(slot_place(header_.size(), i));
    if (::pread(journal_, &slot, sizeof(Slot), at) != static_cast<ssize_t>(sizeof(Slot))) continue;
    if (slot.checksum != checksum_of(slot) || slot.number <= slot_) continue;
    // Its bytes, or its stamps, did not get to the disk.
    if (slot.state.bytes > static_cast<std::uint64_t>(part_size)) continue;
    if (slot.state.inputs.inputs > 0 &&
        stamp_place(header_.size(), slot.state.inputs.inputs) > static_cast<std::uint64_t>(journal_size))
      continue;
    slot_ = slot.number;
    begun_ = slot.state;
  }
}

InputStamp ResumableFile::input(std::uint64_t number) const {
  InputStamp stamp;
  const auto at = static_cast<off_t>(stamp_place(header_.size(), number));
  if (::pread(journal_, &stamp, sizeof(InputStamp), at) != static_cast<ssize_t>(sizeof(InputStamp))) fail(errno);
  return stamp;
}

void ResumableFile::write(std::string_view bytes) {
  buffer_ += bytes;
  written_ += bytes.size();
}

void ResumableFile::record_done(RunState state) {
  state.bytes = written_;
  if (state.inputs.inputs > now_.inputs.inputs) stamps_.push_back(state.inputs.last);
  now_ = state;
  if (buffer_.size() >= kBuffer) flush();
}

void ResumableFile::write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(part_, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) fail(errno);
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
}

void ResumableFile::write_stamps() {
  if (stamps_.empty()) return;
  const std::size_t bytes = stamps_.size() * sizeof(InputStamp);
  const auto at = static_cast<off_t>(stamp_place(header_.size(), now_.inputs.inputs - stamps_.size()));
  if (::pwrite(journal_, stamps_.data(), bytes, at) != static_cast<ssize_t>(bytes)) fail(errno);
  stamps_.clear();
}

void ResumableFile::write_slot() {
  write_stamps();
  Slot slot{++slot_, now_, 0};
  slot.checksum = checksum_of(slot);
  const auto at = static_cast<off_t>(slot_place(header_.size(), slot_));
  if (::pwrite(journal_, &slot, sizeof(Slot), at) != static_cast<ssize_t>(sizeof(Slot))) fail(errno);
}

void ResumableFile::sync() {
  write_stamps();
  if (::fdatasync(part_) != 0 || ::fdatasync(journal_) != 0) fail(errno);
  write_slot();
  if (::fdatasync(journal_) != 0) fail(errno);
  synced_ = std::chrono::steady_clock::now();
}

void ResumableFile::flush() {
  write_all(buffer_);
  buffer_.clear();
  if (std::chrono::steady_clock::now() - synced_ >= kSyncEach) return sync();
  write_slot();
}

void ResumableFile::commit() {
  write_all(buffer_);
  buffer_.clear();
  now_.bytes = written_;
  sync();
  if (::rename((path_ + std::string(kPartEnding)).c_str(), path_.c_str()) != 0) fail(errno);
  ::unlink((path_ + std::string(kJournalEnding)).c_str());
}

}  // namespace newsx::cli
