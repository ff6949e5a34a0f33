// An output file that a later run can continue: what was written, and a journal of how far that is.
//
// Beside FILE stand FILE.newsx-part, the output so far, and FILE.newsx-journal, two slots that are written in turn,
// each with a checksum: whatever moment the program is killed at, one of them is whole. A slot counts whole records
// only, and is written after their bytes; so a run that continues cuts the part to what the newest whole slot says and
// goes on from there. Every few seconds both are synced, which bounds what a power failure costs. At the end the part
// is renamed to FILE. A lock keeps two runs apart. Errors: OutputError. Threads: one.
#pragma once
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsx::cli {

// Beside a file, what is written of it until it is whole.
inline constexpr std::string_view kPartEnding = ".newsx-part", kJournalEnding = ".newsx-journal";

// How far a run is.
struct RunState {
  std::uint64_t records = 0, failed = 0, passed_over = 0;
  std::uint64_t names = 0;        // a hash of the records' names: the inputs must be the same
  std::uint64_t bytes = 0;        // of the output
  std::uint64_t error_bytes = 0;  // of the file of errors
};

class ResumableFile {
 public:
  // `command`: what must be the same for a run to be continued.
  ResumableFile(std::string path, std::string_view command);
  ResumableFile(const ResumableFile&) = delete;
  ResumableFile& operator=(const ResumableFile&) = delete;
  ~ResumableFile();

  // Where the interrupted run was; all zero at a new one.
  const RunState& begun() const { return begun_; }

  // Buffered. Bytes after the last record_done() are not part of a whole record.
  void write(std::string_view bytes);
  // What was written until now makes whole records; `state.bytes` is set here.
  void record_done(RunState state);
  // Writes what is buffered and the journal.
  void flush();
  void commit();

 private:
  void read_journal(std::string_view command);
  void write_slot();
  void write_all(std::string_view bytes);
  void sync();
  [[noreturn]] void fail(int error) const;

  std::string path_;
  int part_ = -1, journal_ = -1;
  std::string header_;  // the journal's first bytes
  RunState begun_, now_;
  std::uint64_t written_ = 0;  // bytes given to write()
  std::uint64_t slot_ = 0;     // number of the last slot written
  std::string buffer_;
  std::chrono::steady_clock::time_point synced_ = std::chrono::steady_clock::now();
};

}  // namespace newsx::cli
