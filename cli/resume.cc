#include "cli/resume.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/sha256.h"
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
  std::uint64_t hash = 0xCBF29CE484222325;  // FNV-1a
  for (const std::uint64_t value : {slot.number, slot.state.records, slot.state.failed, slot.state.passed_over,
                                    slot.state.names, slot.state.bytes, slot.state.error_bytes})
    hash = (hash ^ value) * 0x100000001B3;
  return hash;
}

}  // namespace

ResumableFile::ResumableFile(std::string path, std::string_view command) : path_(std::move(path)) {
  part_ = ::open((path_ + std::string(kPartEnding)).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (part_ < 0) fail(errno);
  if (::flock(part_, LOCK_EX | LOCK_NB) != 0) throw OutputError(path_ + ": another run is writing it");
  journal_ = ::open((path_ + std::string(kJournalEnding)).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (journal_ < 0) fail(errno);
  read_journal(command);
  if (::ftruncate(part_, static_cast<off_t>(begun_.bytes)) != 0 || ::lseek(part_, 0, SEEK_END) < 0) fail(errno);
  now_ = begun_;
  written_ = begun_.bytes;
}

ResumableFile::~ResumableFile() {
  if (part_ >= 0) ::close(part_);
  if (journal_ >= 0) ::close(journal_);
}

void ResumableFile::fail(int error) const { throw OutputError(path_ + ": " + cause_of(error)); }

void ResumableFile::read_journal(std::string_view command) {
  header_ = sha256_hex(command) + '\n';
  std::string bytes(header_.size() + 2 * sizeof(Slot), '\0');
  const ssize_t got = ::pread(journal_, bytes.data(), bytes.size(), 0);
  if (got < 0) fail(errno);
  bytes.resize(static_cast<std::size_t>(got));
  if (bytes.size() >= header_.size() && !bytes.starts_with(header_))
    throw OutputError(path_ + ": was begun by another command; to begin anew, remove " + path_ +
                      std::string(kJournalEnding));
  const off_t part_size = ::lseek(part_, 0, SEEK_END);
  for (std::size_t i = 0; header_.size() + (i + 1) * sizeof(Slot) <= bytes.size(); ++i) {
    Slot slot;
    std::memcpy(&slot, bytes.data() + header_.size() + i * sizeof(Slot), sizeof(Slot));
    if (slot.checksum != checksum_of(slot) || slot.number <= slot_) continue;
    if (slot.state.bytes > static_cast<std::uint64_t>(part_size)) continue;  // its bytes did not get to the disk
    slot_ = slot.number;
    begun_ = slot.state;
  }
  if (bytes.size() < header_.size() && ::pwrite(journal_, header_.data(), header_.size(), 0) < 0) fail(errno);
}

void ResumableFile::write(std::string_view bytes) {
  buffer_ += bytes;
  written_ += bytes.size();
}

void ResumableFile::record_done(RunState state) {
  state.bytes = written_;
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

void ResumableFile::write_slot() {
  Slot slot{++slot_, now_, 0};
  slot.checksum = checksum_of(slot);
  const auto at = static_cast<off_t>(header_.size() + slot_ % 2 * sizeof(Slot));
  if (::pwrite(journal_, &slot, sizeof(Slot), at) != static_cast<ssize_t>(sizeof(Slot))) fail(errno);
}

void ResumableFile::sync() {
  if (::fdatasync(part_) != 0) fail(errno);
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
