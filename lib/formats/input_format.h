// An input format: how it is detected and how its documents are read.
//
// Each format has one file with its row, an InputFormat, and the functions that the row points to; formats.cc lists the
// rows. Everything else follows from the rows: --input-format with its help and completion, which files of a folder are
// read, how an input is detected and read. A test compares docs/input.md with the rows. Threads: rows are constants;
// their functions may run at once. Errors: values; functions that take a Stop throw Stopped.
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

// Options that concern reading.
struct ReadOptions {
  RecordFields fields;
  std::string encoding;                 // of the bytes, as decode() takes it; empty: detected
  std::uint64_t max_bytes = 64u << 20;  // of one document
};

// Parses the records of one file. Belongs to one thread.
using RecordParser = std::function<RecordResult(std::string_view record, Stop stop)>;
// Makes a parser for one thread.
using MakeParser = std::function<RecordParser()>;

// An open file of many documents.
struct RecordFile {
  std::unique_ptr<RecordCutter> cutter;
  MakeParser make_parser;
  // If set, the first record is a header from which `make_parser` and the note are made.
  std::function<Expected<MakeParser, RecordFault>(std::string_view header, std::string& note)> read_header = {};
  std::string note = {};  // for people, with --log-level info: which fields were recognised; empty: nothing to say
};

// A file that must be read whole before its records are known: the input for `open`.
struct FlatFile {
  std::string bytes;
  std::string note;  // for people, with --log-level info; empty: nothing to say
};

struct InputFormat {
  std::string_view name;                      // the value of --input-format: "csv"
  std::string_view help = {};                 // in --help, in parentheses after the name
  std::string_view suffixes;                  // of file names, the usual one first: ".html .htm .xhtml"
  std::string_view document;                  // how doctor refers to one document: "page", "row of a table"
  std::string_view documents;                 // the plural
  DateSource date_source = DateSource::none;  // where the dates of its records come from
  bool read_from_folders = false;             // by default; false: such files often hold something else
  bool is_json = false;                       // records are JSON objects, which may be earlier results of newsx
  bool may_be_empty = false;                  // a file without documents is no error
  bool has_signature = false;                 // `begins` is reliable and overrides the file's name
  bool holds_bytes = false;                   // records are bytes in any encoding, separated by ASCII
  bool is_binary = false;                     // cannot be read as a text format
  // Whether a file may have this format, judging by its beginning: at least the first line, or 64 KiB. Null: only the
  // name tells.
  bool (*begins)(std::string_view beginning) = nullptr;
  // Exactly one is set. `read`: the file is one document. `open`: it holds many; `beginning` has no byte order mark.
  RecordResult (*read)(std::string bytes, const ReadOptions& options, Stop stop) = nullptr;
  RecordFile (*open)(std::string_view beginning, const ReadOptions& options) = nullptr;
  // If set, the file is read whole and converted to the input for `open`.
  Expected<FlatFile, RecordFault> (*flatten)(std::string bytes, const ReadOptions& options, Stop stop) = nullptr;
};

}  // namespace newsx
