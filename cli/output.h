// Where the program's output goes: standard output, or a file that appears whole or not at all.
//
// Errors: OutputError from every function that writes. Threads: one at a time.
#pragma once
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/file.h"

namespace newsx::cli {

class OutputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Output {
 public:
  // `path` empty: standard output.
  explicit Output(const std::string& path);

  void write(std::string_view bytes);
  // What was written can be read by who waits for it at the other end of a pipe.
  void flush();
  // Everything is where it belongs when this returns. A file that was not committed is left as it was.
  void commit();

  bool is_terminal() const { return terminal_; }
  // Columns of the terminal; 0 when lines may be of any width.
  unsigned width() const;

 private:
  void check(const std::optional<FileError>& fault) const;

  std::string name_;  // for messages
  std::optional<AtomicFile> file_;
  std::string buffer_;  // of standard output
  bool terminal_ = false;
};

// Whether what is written to `path` (empty: standard output) is seen at a terminal.
bool is_terminal_output(const std::string& path);

}  // namespace newsx::cli
