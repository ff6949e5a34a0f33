// Where the program's output goes: standard output, a file that appears whole or not at all, or one that a later run
// can continue.
//
// Errors: OutputError from every function that writes. Threads: one at a time.
#pragma once
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/file.h"
#include "cli/options.h"
#include "cli/pager.h"
#include "cli/resume.h"

namespace newsx::cli {

class OutputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Output {
 public:
  // `path` empty: standard output.
  explicit Output(const std::string& path);
  // With --resume a file that can be continued.
  explicit Output(const Options& options);

  // At a terminal, control characters are escaped.
  void write(std::string_view bytes);
  // Text whose control characters are escaped already; what remains are colours.
  void write_styled(std::string_view bytes);
  // Hands everything written so far to the reader of a pipe.
  void flush();
  // The state of the interrupted run that this one continues; zero without --resume.
  RunState begun() const { return resumable_ ? resumable_->begun() : RunState(); }
  // Nothing without --resume.
  const ResumableFile* resumable() const { return resumable_.get(); }
  // Everything written so far is whole records.
  void record_done(const RunState& state);
  // The output is in place when this returns. A file that is not committed stays as it was.
  void commit();

  // At a terminal, pages the output until commit().
  void page() {
    if (terminal_) pager_.start();
  }

  bool is_terminal() const { return terminal_; }
  // Columns of the terminal; 0 when lines may be of any width.
  unsigned width() const;

 private:
  void check(const std::optional<FileError>& fault) const;

  std::string name_;  // for messages
  std::optional<AtomicFile> file_;
  std::unique_ptr<ResumableFile> resumable_;
  std::string buffer_;  // of standard output
  Pager pager_;
  bool terminal_ = false;
  bool escapes_ = false;  // what write() is given: a terminal, as standard output or named
};

// Whether what is written to `path` (empty: standard output) is seen at a terminal.
bool is_terminal_output(const std::string& path);

}  // namespace newsx::cli
