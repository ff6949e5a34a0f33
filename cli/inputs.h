// The records of files, folders and standard input, one after the other.
//
// Folders are walked in the order of their paths' bytes, hidden files left out, symbolic links not followed, and give
// their *.txt and
// *.jsonl. Text files are only named here and read by who works on them, so that reading is shared by all threads; JSON
// Lines and what is no regular file are read here. Memory: one folder's names, one line. Threads: one. Errors: values,
// as records that could not be read.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/line_reader.h"
#include "cli/options.h"

namespace newsx::cli {

struct Fault {
  std::string code;     // one word: "missing", "too-large", "json" …
  std::string message;  // one line for people
};

// Something to be worked on.
struct Source {
  enum class Kind : std::uint8_t { file, bytes, json_line, failed };
  Kind kind = Kind::failed;
  std::string name;        // the path as given, "-" for standard input
  std::string data;        // the bytes or the line
  std::uint64_t line = 0;  // of a JSON line
  std::uint64_t cost = 0;  // bytes that it will hold in memory, as far as known
  Fault fault;             // of what failed
};

class Inputs {
 public:
  // `before_wait` is called before the program may have to wait for input.
  Inputs(const Options& options, std::function<void()> before_wait);

  // The next record; nothing at the end or after a signal.
  std::optional<Source> next();

 private:
  struct Entry {
    std::string path;
    bool folder;
  };

  std::optional<Source> open(const std::string& path);
  std::optional<Source> open_file(const std::string& path);
  std::optional<Source> open_descriptor(int descriptor, bool owned, const std::string& name);
  std::optional<Source> next_line();
  // Puts what is in a folder before what is left to do.
  std::optional<Source> list(const std::string& path);

  const Options& options_;
  std::function<void()> before_wait_;
  std::vector<Entry> todo_;  // of folders; the next one is last
  std::size_t next_input_ = 0;
  std::optional<LineReader> lines_;
  std::string lines_name_;
  // A folder named on the command line that gave nothing yet: said when it is done.
  std::string folder_;
  bool folder_gave_ = true;
};

}  // namespace newsx::cli
