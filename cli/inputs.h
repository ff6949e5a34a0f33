// The records of files, folders and standard input, one after the other.
//
// Text files are only named here and read by who works on them, so that reading is shared by all threads; files of many
// records and what is no regular file are read here. Memory: one folder's names, one record. Threads: one. Errors:
// values, as records that could not be read; a list of files that cannot be read, and an input that the run writes,
// are UsageErrors.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/archive.h"
#include "cli/fault.h"
#include "cli/options.h"
#include "cli/passed_over.h"
#include "cli/record_reader.h"
#include "cli/walk.h"
#include "cli/written_files.h"
#include "formats/input_format.h"

namespace newsx::cli {

// A file, or standard input, as it was found.
struct InputFile {
  std::string path;
  std::uint64_t stamp = 0;  // a hash of its size and time; 0: it has none, as a pipe, or is not there
};

// Something to be worked on.
struct Source {
  enum class Kind : std::uint8_t { file, bytes, record, failed };
  Kind kind = Kind::failed;
  const InputFormat* format = nullptr;     // of what did not fail
  std::shared_ptr<const InputFile> input;  // that it is of, or in; the same for all records of one
  std::string name;                        // the path as given, "-" for standard input
  std::string data;                        // the bytes, or the record; of a file, when it was read
  std::uint64_t line = 0;                  // where a record begins in its file, from 1
  std::size_t argument = 0;                // the input that it is of, from 0; of --files-from: after all arguments
  std::uint64_t cost = 0;                  // bytes that it will hold in memory, as far as known
  bool member = false;                     // of an archive
  std::shared_ptr<const MakeParser> make_parser;  // of a record; the same for all records of one input
  Fault fault;                                    // of what failed
};

class Inputs {
 public:
  // `before_wait` is called before the program may have to wait for input, `pass_over` for each file of a folder or
  // archive that is not read.
  Inputs(const Options& options, std::function<void()> before_wait, PassOver pass_over);

  // The next record; nothing at the end or after a signal.
  std::optional<Source> next();

 private:
  // Where a stream is: nothing was unpacked yet, compression was, or it is a member of the archive.
  enum class Layer : std::uint8_t { outer, unpacked, member };
  // What became of the files of a folder or archive so far.
  struct Yield {
    bool read = false, passed_over = false;  // those that failed were read
  };

  std::optional<Source> read_on();
  std::optional<std::string> next_name();
  std::optional<Source> end_of_list();
  std::optional<Source> next_of_folder();
  std::optional<Source> next_record();
  std::optional<Source> open(const std::string& path);
  std::optional<Source> open_file(const std::string& path);
  // `name`: how it is called; `inner`: whose end tells what it is.
  std::optional<Source> open_stream(std::unique_ptr<ByteStream> stream, const std::string& name, std::string_view inner,
                                    Layer layer);
  bool open_packed(RecordReader& reader, std::string_view inner, Layer layer, std::unique_ptr<ByteStream>& unpacked);
  std::optional<Source> next_member();
  std::optional<Source> end_of_archive();
  std::optional<Source> begin_records(const InputFormat& format, RecordReader reader, const std::string& name);
  std::optional<Fault> read_header(const RecordFile& file);
  std::string nothing_read(std::string_view container, const Yield& yield) const;

  const Options& options_;
  const WrittenFiles written_;
  std::function<void()> before_wait_;
  PassOver pass_over_;
  std::size_t next_input_ = 0;
  std::size_t argument_ = 0;  // that is being read
  std::shared_ptr<const InputFile> input_;
  std::unique_ptr<RecordReader> list_;  // of --files-from
  bool list_is_empty_;                  // as far as it was read
  FolderWalk walk_;
  std::string folder_;  // that is being walked, as named; empty: none
  Yield folder_yield_, archive_yield_;
  std::unique_ptr<Archive> archive_;
  std::string archive_name_;
  // A file of many records; it may be a member of the archive.
  std::unique_ptr<RecordReader> records_;
  std::string records_name_;
  const InputFormat* records_format_ = nullptr;
  std::shared_ptr<const MakeParser> make_parser_;
};

}  // namespace newsx::cli
