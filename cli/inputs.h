// The documents of files, folders, archives and standard input, one after the other.
//
// A regular file that is one document is only named here: the worker reads it, so that all threads share the reading.
// Files of many records, packed files, pipes and devices are read here. Memory: the names of one folder, one record.
// Threads: one. Errors: sources of kind `failed`; an unreadable list of files, or an input that the run also writes, is
// a UsageError.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/fault.h"
#include "cli/options.h"
#include "cli/passed_over.h"
#include "cli/record_reader.h"
#include "cli/unpack.h"
#include "cli/walk.h"
#include "cli/written_files.h"
#include "formats/input_format.h"

namespace newsx::cli {

// A file, or standard input.
struct InputFile {
  std::string path;
  std::uint64_t stamp = 0;  // a hash of size and time; 0: missing, or a pipe, which has none
};

// A document to be read, or why there is none.
struct Source {
  enum class Kind : std::uint8_t { file, bytes, record, failed };
  Kind kind = Kind::failed;
  const InputFormat* format = nullptr;            // null: failed
  std::shared_ptr<const InputFile> input;         // that it is or belongs to; shared by all its records
  std::string name;                               // the path as given, "-" for standard input
  std::string data;                               // bytes or a record; empty for a file not read yet
  std::uint64_t line = 0;                         // where a record begins in its file, from 1
  std::size_t argument = 0;                       // which input of the command line, from 0; --files-from counts last
  std::uint64_t cost = 0;                         // bytes it will take in memory, as far as known
  bool member = false;                            // of an archive
  std::shared_ptr<const MakeParser> make_parser;  // of a record; shared by all records of an input
  Fault fault;                                    // why it failed
};

Source failed(const std::string& name, Fault fault, std::uint64_t line = 0);
Fault too_large(std::uint64_t most);

class Inputs {
 public:
  // `before_wait` is called before a read that may block, `pass_over` for each file of a folder or archive that is
  // skipped.
  Inputs(const Options& options, std::function<void()> before_wait, PassOver pass_over);

  // Called with what is to be said of a file that was opened; by default it is said with --log-level info.
  void say_by(std::function<void(const std::string&)> say) { say_ = std::move(say); }
  // Nothing at the end or after a signal.
  std::optional<Source> next();

 private:
  // How deep a stream is: as found, inside compression, or a member of an archive.
  enum class Layer : std::uint8_t { outer, unpacked, member };
  // What happened to the files of a folder or archive so far.
  struct Yield {
    bool read = false, passed_over = false;  // `read` includes those that failed
  };

  std::optional<Source> read_on();
  std::optional<std::string> next_name();
  std::optional<Source> end_of_list();
  std::optional<Source> next_of_folder();
  std::optional<Source> next_record();
  std::optional<Source> end_of_records();
  std::optional<Source> open(const std::string& path);
  std::optional<Source> open_file(const std::string& path);
  // `name`: for people; `inner`: the name whose suffix gives the format.
  std::optional<Source> open_stream(std::unique_ptr<ByteStream> stream, const std::string& name, std::string_view inner,
                                    Layer layer);
  bool open_packed(RecordReader& reader, std::string_view inner, Layer layer, std::unique_ptr<ByteStream>& unpacked);
  bool is_wanted(const InputFormat* signature) const;
  bool is_recognised(const std::string& path) const;
  std::optional<Source> next_member();
  std::optional<Source> end_of_archive();
  std::optional<Source> begin_flat(const InputFormat& format, RecordReader& reader, const std::string& name);
  std::optional<Source> begin_records(const InputFormat& format, RecordReader reader, const std::string& name);
  std::optional<Fault> read_header(RecordFile& file);
  std::string nothing_read(std::string_view container, const Yield& yield) const;

  const Options& options_;
  const WrittenFiles written_;
  std::function<void()> before_wait_;
  PassOver pass_over_;
  std::function<void(const std::string&)> say_;
  std::size_t next_input_ = 0;
  std::size_t argument_ = 0;  // being read
  std::shared_ptr<const InputFile> input_;
  std::unique_ptr<RecordReader> list_;  // of --files-from
  bool list_is_empty_;                  // so far
  FolderWalk walk_;
  std::string folder_;  // being walked, as named; empty: none
  Yield folder_yield_, archive_yield_;
  std::unique_ptr<Archive> archive_;
  std::string archive_name_;
  // The current file of many records, which may be a member of the archive.
  std::unique_ptr<RecordReader> records_;
  std::string records_name_;
  const InputFormat* records_format_ = nullptr;
  std::shared_ptr<const MakeParser> make_parser_;
  bool records_found_ = false;  // or failed
};

}  // namespace newsx::cli
