// An input format: how it is recognised and how its documents are read.
//
// Each format has one file with its row, an InputFormat, and the functions that the row names; formats.cc lists the
// rows. Everything else follows from them: --input-format with its help and completion, which files of a folder are
// read, how an input is recognised and read. A test compares docs/input.md with the rows.
// Threads: rows are constants; their functions may run at once. Errors: values; functions that take a Stop throw
// Stopped.
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

// What the command line says about reading.
struct ReadOptions {
  RecordFields fields;
  std::string encoding;                 // of the bytes, as decode() takes it; empty: recognised
  std::uint64_t max_bytes = 64u << 20;  // of one document
};

// Parses the records of one file. Not shared between threads.
using RecordParser = std::function<RecordResult(std::string_view record, Stop stop)>;
// Makes a parser for one thread.
using MakeParser = std::function<RecordParser()>;

// A file of many documents, opened.
struct RecordFile {
  std::unique_ptr<RecordCutter> cutter;
  MakeParser make_parser;
  // If set, the first record is a header, and `make_parser` comes from it, as does the note.
  std::function<Expected<MakeParser, RecordFault>(std::string_view header, std::string& note)> read_header = {};
  std::string note = {};  // for people, with --log-level info: which fields were recognised; empty: nothing to say
};

// A file that is read whole before its records come: what `open` then reads.
struct FlatFile {
  std::string bytes;
  std::string note;  // for people, with --log-level info; empty: nothing to say
};

struct InputFormat {
  std::string_view name;                      // the value of --input-format: "csv"
  std::string_view help = {};                 // in --help, in parentheses after the name
  std::string_view suffixes;                  // of file names, the usual one first: ".html .htm .xhtml"
  std::string_view document;                  // what doctor calls one document: "page", "row of a table"
  std::string_view documents;                 // and several
  DateSource date_source = DateSource::none;  // of the dates in its records
  bool read_from_folders = false;             // by default; false: such files often hold something else
  bool is_json = false;                       // records are JSON objects, which may be earlier results of newsx
  bool may_be_empty = false;                  // a file without documents is none of its faults
  bool has_signature = false;                 // `begins` is certain and overrides the file's name
  bool holds_bytes = false;                   // records are bytes of any encoding, between marks in ASCII
  bool is_binary = false;                     // cannot be read as another format that is text
  // Whether a file may be of this format, judging by its beginning: at least the first line, or 64 KiB. Null: only the
  // name tells.
  bool (*begins)(std::string_view beginning) = nullptr;
  // Exactly one is set. `read`: the file is one document. `open`: it holds many; `beginning` has no byte order mark.
  RecordResult (*read)(std::string bytes, const ReadOptions& options, Stop stop) = nullptr;
  RecordFile (*open)(std::string_view beginning, const ReadOptions& options) = nullptr;
  // If set, the file is read whole, and this makes of it what `open` reads.
  Expected<FlatFile, RecordFault> (*flatten)(std::string bytes, const ReadOptions& options, Stop stop) = nullptr;
};

}  // namespace newsx
