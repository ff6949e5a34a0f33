// The file of --errors: a JSON object a line for each record that failed.
//
// Written as failures come, so that a long run can be watched. Where something stands in the file already, that stays
// until commit(), which puts in its place what was written to FILE.newsx-part: an input that is found late may be this
// file. Errors: OutputError. Threads: one at a time.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace newsx::cli {

class ErrorFile {
 public:
  // `path` empty: nothing is written. What is there is kept up to `begun` bytes, when a run is continued. `resumable`:
  // what was not committed stays for another run.
  ErrorFile(std::string path, std::uint64_t begun, bool resumable);
  ErrorFile(const ErrorFile&) = delete;
  ErrorFile& operator=(const ErrorFile&) = delete;
  ~ErrorFile();

  void write(std::string_view line);
  std::uint64_t bytes() const { return bytes_; }
  void commit();

 private:
  [[noreturn]] void fail(int error) const;

  std::string path_;    // for messages
  std::string target_;  // without links
  std::string part_;    // empty: written directly
  int descriptor_ = -1;
  std::uint64_t bytes_ = 0;
  bool resumable_;
  bool terminal_ = false;
};

}  // namespace newsx::cli
