// What a command line asks for.
//
// Here is what several commands share; what one command alone has is a struct in its file (`own`). cli/option.h says
// how an option gets here. Boost.ProgramOptions splits the words of the command line; prefixes of options are not
// guessed. Errors: UsageError, whose text is one line for people.
#pragma once
#include <any>
#include <chrono>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/analyzer.h"
#include "cli/walk.h"
#include "facts/quotation_filter.h"
#include "formats/input_format.h"
#include "output/json.h"
#include "study/items.h"
#include "study/word_query.h"

namespace newsx::cli {

class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

enum class Wish : std::uint8_t { automatic, yes, no };
enum class LogLevel : std::uint8_t { quiet, error, info, debug };

// What is read, and how.
struct InputOptions {
  std::vector<std::string> inputs;
  std::string files_from;  // a file with more of them; "-": standard input; empty: none
  WalkOptions walk;
  RecordFields record_fields;
  std::string encoding;                       // empty: recognised
  std::string date;                           // "2019-11-28", where no metadata has it; empty: not given
  std::uint64_t max_bytes = 64u << 20;        // of one document
  const InputFormat* input_format = nullptr;  // null: recognised
  bool null = false;                          // NUL ends the names in files_from, not a line feed
  bool only_russian = false;                  // pass over other languages
  bool accept_results = false;  // earlier output and databases of newsx are read too; set by commands that study

  ReadOptions reading() const { return {record_fields, encoding, max_bytes}; }
};

struct OutputFormat;

// What is printed, and how.
struct OutputOptions {
  std::string output;               // empty: standard output
  std::string database;             // an SQLite file that results are added to; empty: none
  std::string format_name;          // as it was given
  std::string line_template;        // empty: none
  std::vector<std::string> types;   // of entities; empty: all
  std::vector<std::string> fields;  // keys of JSON, columns of tables; empty: all
  QuotationFilter quotations;
  MentionKinds kinds = kAllKinds;
  const OutputFormat* format = nullptr;  // nullptr: by where the output goes
  OffsetUnit offsets = OffsetUnit::codepoint;
  Wish color = Wish::automatic;
  bool mentions = true;   // false: without lists of mentions
  bool csv_safe = false;  // cells that would be formulas begin with '
  bool pretty = false;
  bool explain = false;
  bool with_text = false;  // JSON has the text
  bool pager = true;
};

// What is counted or looked for in many documents.
struct StudyOptions {
  std::uint64_t top = 10;     // rows of a list
  std::uint64_t least = 1;    // what is counted less often is left out
  std::optional<CountBy> by;  // what is counted; nothing: all together
  Join join = Join::corpus;
  std::string aliases;  // a file; empty: none
  std::string match;    // what a name must contain
  std::string word;     // what is looked for
  WordSearch search = WordSearch::lemma;
};

// How the program goes about it.
struct BatchOptions {
  std::string errors;                    // a file for records that failed; empty: none
  std::chrono::milliseconds timeout{0};  // for one document; 0: none
  unsigned jobs = 0;                     // 0: as many as cores
  Wish progress = Wish::automatic;
  LogLevel log_level = LogLevel::error;
  bool resume = false;      // continue what an interrupted run has begun
  bool by_content = false;  // resume: inputs are the same when their contents are, not their sizes and times
  bool fail_fast = false;   // stop at the first record that fails
  bool help = false;
};

struct Options : InputOptions, OutputOptions, StudyOptions, BatchOptions {
  std::string command_line;            // what decides about the output, one way to write it; for --resume
  std::vector<std::string> also_read;  // files that a command reads beside its inputs; empty names: none
  AnalyzerOptions data;

  unsigned threads() const;  // `jobs`, or the number of cores
  MentionFilter mention_filter() const { return {kinds, types, {}}; }
  JsonOptions json() const { return {offsets, kinds, explain, pretty, types, mentions}; }

  // The options that the command has alone: a struct of its file, as it is made where none of them was given.
  template <class Own>
  Own own() const {
    return own_.has_value() ? std::any_cast<const Own&>(own_) : Own();
  }
  template <class Own>
  Own& own() {
    if (!own_.has_value()) own_.emplace<Own>();
    return std::any_cast<Own&>(own_);
  }

 private:
  std::any own_;
};

struct Command;
// `words`: the command line after the command's name. Throws UsageError.
Options parse_options(const Command& command, const std::vector<std::string>& words);

}  // namespace newsx::cli
