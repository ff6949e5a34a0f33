// An input format: how it is recognised, and how its documents are read.
//
// Each format has one file, with its row (an InputFormat) and all that the row names; formats.cc lists the rows. What
// --input-format takes, its help and completion, what is taken from folders, and how inputs are recognised and read
// follow from the rows; a test compares docs/input.md with them.
// Threads: rows are constants; their functions may run at once. Errors: values; what works on documents throws Stopped.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/stop.h"
#include "formats/record.h"
#include "formats/record_cutter.h"
#include "text/text.h"

namespace newsx {

// What the command line says of reading.
struct ReadOptions {
  RecordFields fields;
  std::string encoding;                 // of the bytes, as decode() takes it; empty: recognised
  std::uint64_t max_bytes = 64u << 20;  // of one document
};

// Reads the records of one file; not to be shared by threads.
using RecordParser = std::function<RecordResult(std::string_view record, Stop stop)>;
// Makes a parser for a thread.
using MakeParser = std::function<RecordParser()>;

// A file of many documents, as it is begun.
struct RecordFile {
  std::unique_ptr<RecordCutter> cutter;
  MakeParser make_parser;
  // If set, the first record is a header and no document; `make_parser` comes from it.
  std::function<Expected<MakeParser, RecordFault>(std::string_view header)> read_header = {};
};

struct InputFormat {
  std::string_view name;       // as --input-format takes it: "csv"
  std::string_view help;       // what --help says of it; may be empty
  std::string_view suffixes;   // of file names, the usual one first: ".html .htm .xhtml"
  std::string_view document;   // what doctor calls one document: "page", "row of a table"
  DateSource date_source;      // of the dates that its documents tell
  bool read_from_folders;      // without being asked for; false: files of this name often hold other things
  bool is_json = false;        // its records are JSON objects, among which earlier results of newsx may be
  bool has_signature = false;  // nothing else begins so: `begins` is believed before the name
  // Whether a file that begins so may be one; `beginning` has at least its first line, or 64 KiB. Null: only the name
  // tells.
  bool (*begins)(std::string_view beginning) = nullptr;
  // One of these: a file is one document, or one of many. `open` sees the beginning, without a byte order mark.
  RecordResult (*read)(std::string bytes, const ReadOptions& options, Stop stop) = nullptr;
  RecordFile (*open)(std::string_view beginning, const ReadOptions& options) = nullptr;
};

}  // namespace newsx
