// The files that a run writes: it may read none of them, and write none twice.
//
// Files are one where device and inode are, so that links and other spellings of a path hide nothing. Only regular
// files count: /dev/null may be everything at once. What is found during the run, in folders and lists, is asked about
// before it is read; until then no file that was there has been touched. Cost: a stat() a written file and question.
// Threads: const functions may run at once. Errors: UsageError that names the file and what to do.
#pragma once
#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"

namespace newsx::cli {

// Where a file is, or would be made: links followed.
std::filesystem::path place_of_file(std::filesystem::path path);

class WrittenFiles {
 public:
  explicit WrittenFiles(const Options& options);

  // Throw where an input is also written. A missing file is no input.
  void refuse_input(const std::string& path) const;
  void refuse_inputs_in(const std::string& folder) const;
  void refuse_standard_input() const;
  // Throws where two of them are one file, also one that is not there yet.
  void refuse_twice() const;
  // Whether a path is one of them, or of what this run writes aside until it is whole.
  bool is_written(const std::string& path) const;

 private:
  using FileStatus = std::optional<struct stat>;  // nothing: not there

  struct File {
    std::string path;         // empty: standard output
    std::string_view option;  // that names it

    FileStatus status() const;
  };
  // What is written until the output is whole: files and folders beside it, or in the folder that it is.
  struct Aside {
    std::string folder, beginning;  // of the names
  };
  void refuse(const std::string& name, const FileStatus& input) const;
  void note_aside(const std::string& target);

  std::vector<File> files_;
  std::vector<Aside> asides_;
  std::string folder_;  // that a format writes; empty: none
};

// All that the command line and the settings name, before anything is opened for writing.
void refuse_overlap(const Command& command, const Options& options);

}  // namespace newsx::cli
