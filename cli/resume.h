// An output file that a later run can continue: what was written, and a journal of how far that is.
//
// Beside FILE stand FILE.newsx-part, the output so far, and FILE.newsx-journal: what must be the same for the run to be
// continued, line by line; two slots that are written in turn, each with a checksum, so that whatever moment the
// program is killed at, one of them is whole; and a stamp for each input. A slot counts whole records only, and is
// written after their bytes and stamps; so a run that continues cuts the part to what the newest whole slot says and
// goes on from there. Every few seconds both files are synced, which bounds what a power failure costs. At the end the
// part is renamed to FILE. A lock keeps two runs apart. Errors: OutputError. Threads: one.
#pragma once
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/run_identity.h"

namespace newsx::cli {

// Beside a file, what is written of it until it is whole.
inline constexpr std::string_view kPartEnding = ".newsx-part", kJournalEnding = ".newsx-journal";
// An input that has given records: hashes.
struct InputStamp {
  std::uint64_t path = 0;
  std::uint64_t state = 0;  // its size and time, or its contents; 0: of neither anything is known
};

// How far the inputs were read.
struct InputState {
  std::uint64_t records = 0;  // a hash of the records' places and, where no stamp covers them, contents
  std::uint64_t inputs = 0;   // that gave records
  InputStamp last;            // of these
};

// How far a run is.
struct RunState {
  std::uint64_t records = 0, failed = 0, passed_over = 0;
  InputState inputs;
  std::uint64_t bytes = 0;        // of the output
  std::uint64_t error_bytes = 0;  // of the file of errors
};

class ResumableFile {
 public:
  // `identity`: what must be the same for a run to be continued; what differs is refused.
  ResumableFile(std::string path, const RunIdentity& identity);
  ResumableFile(const ResumableFile&) = delete;
  ResumableFile& operator=(const ResumableFile&) = delete;
  ~ResumableFile();

  // Where the interrupted run was; all zero at a new one.
  const RunState& begun() const { return begun_; }
  // What it had met as the input with this number, below begun().inputs.inputs.
  InputStamp input(std::uint64_t number) const;

  // Buffered. Bytes after the last record_done() are not part of a whole record.
  void write(std::string_view bytes);
  // What was written until now makes whole records; `state.bytes` is set here.
  void record_done(RunState state);
  // Writes what is buffered and the journal.
  void flush();
  void commit();

 private:
  void read_journal();
  [[noreturn]] void refuse(std::string_view header, const RunIdentity& identity) const;
  void write_stamps();
  void write_slot();
  void write_all(std::string_view bytes);
  void sync();
  [[noreturn]] void fail(int error) const;

  std::string path_;
  int part_ = -1, journal_ = -1;
  std::string header_;  // the journal's first bytes
  RunState begun_, now_;
  std::vector<InputStamp> stamps_;  // not written yet: the last ones of now_
  std::uint64_t written_ = 0;       // bytes given to write()
  std::uint64_t slot_ = 0;          // number of the last slot written
  std::string buffer_;
  std::chrono::steady_clock::time_point synced_ = std::chrono::steady_clock::now();
};

}  // namespace newsx::cli
