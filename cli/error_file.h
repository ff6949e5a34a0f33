// The file of --errors: a JSON object a line for each record that failed.
//
// Written as failures come, so that a long run can be watched. Errors: OutputError. Threads: one at a time.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace newsx::cli {

class ErrorFile {
 public:
  // `path` empty: nothing is written. What is there is kept up to `begun` bytes, when a run is continued.
  ErrorFile(std::string path, std::uint64_t begun);
  ErrorFile(const ErrorFile&) = delete;
  ErrorFile& operator=(const ErrorFile&) = delete;
  ~ErrorFile();

  void write(std::string_view line);
  std::uint64_t bytes() const { return bytes_; }

 private:
  std::string path_;
  int descriptor_ = -1;
  std::uint64_t bytes_ = 0;
};

}  // namespace newsx::cli
