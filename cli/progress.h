// Progress of a run on standard error: at a terminal, one line that is overwritten.
//
// Threads: one at a time. Cost: one clock reading per record.
#pragma once
#include <chrono>
#include <cstdint>
#include <string>

#include "cli/options.h"

namespace newsx::cli {

class Progress {
 public:
  // Shown when options say so, or by default when standard error is a terminal and the output is not seen there.
  explicit Progress(const Options& options);

  bool is_shown() const { return shown_; }
  // A record was handed on.
  void add(std::uint64_t bytes, bool failed);
  // Erases the line before another is printed.
  void clear();

 private:
  void show(std::chrono::steady_clock::time_point now);

  bool shown_ = false, terminal_ = false, drawn_ = false;
  std::uint64_t total_ = 0;  // bytes of the inputs; 0: not known
  std::uint64_t records_ = 0, bytes_ = 0, failed_ = 0;
  std::chrono::steady_clock::time_point begun_, last_;
};

// "1 234 documents, 12.3 MB, 5.6 MB/s, 3 failed"
std::string progress_text(std::uint64_t records, std::uint64_t bytes, double seconds, std::uint64_t failed);

}  // namespace newsx::cli
