// What a command line asks for, and the one table of all options.
//
// The table serves parsing, help and suggestions alike. Boost.ProgramOptions splits the words of the command line;
// prefixes of options are not guessed. Errors: UsageError, whose text is one line for people.
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/analyzer.h"
#include "cli/walk.h"
#include "facts/quotation_filter.h"
#include "formats/input_format.h"
#include "output/json.h"
#include "study/calendar.h"
#include "study/collocations.h"
#include "study/concordance.h"
#include "study/items.h"
#include "study/network.h"
#include "study/word_query.h"

namespace newsx::cli {

class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

enum class Format : std::uint8_t {
  automatic,
  json,
  jsonl,
  table,
  csv,
  tsv,
  lines,  // of --template
  markdown,
  html,
  conllu,
  brat,
  gexf,
  graphml,
  webanno,
  doccano,
  text,  // of --explain
};

enum class GroupBy : std::uint8_t { none, date, month, language, folder, meta };
enum class EvalView : std::uint8_t { scores, errors, rules };
enum class Wish : std::uint8_t { automatic, yes, no };
enum class LogLevel : std::uint8_t { quiet, error, info, debug };

// What is read, and how.
struct InputOptions {
  std::vector<std::string> inputs;
  std::string files_from;  // a file with more of them; "-": standard input; empty: none
  WalkOptions walk;
  RecordFields record_fields;
  std::string encoding;                       // empty: recognised
  std::string date;                           // "2019-11-28", where nothing beside the text tells it; empty: not given
  std::uint64_t max_bytes = 64u << 20;        // of one document
  const InputFormat* input_format = nullptr;  // null: recognised
  bool null = false;                          // NUL ends the names in files_from, not a line feed
  bool only_russian = false;                  // pass over other languages
  bool accept_results = false;  // earlier output and databases of newsx are read too; set by commands that study

  ReadOptions reading() const { return {record_fields, encoding, max_bytes}; }
};

// What is printed, and how.
struct OutputOptions {
  std::string output;                // empty: standard output
  std::string database;              // an SQLite file that results are added to; empty: none
  std::string format_name;           // as it was given
  std::string line_template;         // empty: none
  std::vector<std::string> types;    // of entities; empty: all
  std::vector<std::string> fields;   // keys of JSON, columns of tables; empty: all
  QuotationFilter quotations;        // quotes: which ones
  std::string rule, at;              // rules trace: the only rule to look at; a word or offset; empty: all
  std::string results, compare;      // eval: earlier results, in the place of an analysis and beside it; empty: none
  EvalView show = EvalView::scores;  // eval
  MentionKinds kinds = kAllKinds;
  Format format = Format::automatic;
  OffsetUnit offsets = OffsetUnit::codepoint;
  Wish color = Wish::automatic;
  bool mentions = true;   // false: without lists of mentions
  bool csv_safe = false;  // cells that would be formulas begin with '
  bool pretty = false;
  bool explain = false;
  bool all = false;     // tokens: every reading
  bool count = false;   // tokens: numbers only
  bool ledger = false;  // decisions: one table of all, by date
  bool check = false;   // decisions: exit status tells whether lists are complete
  bool core = false;    // eval: compare the names inside of mentions
  bool flat = false;    // eval: leave out mentions inside of mentions
  bool pager = true;
};

// What is counted, looked for, compared in many documents.
struct StudyOptions {
  std::uint64_t top = 10;            // lines a list in statistics
  std::optional<CountBy> by;         // stats, timeline: what is counted; nothing: all together
  GroupBy group_by = GroupBy::none;  // stats
  std::string group_by_meta;         // a dotted path, for GroupBy::meta
  Period period = Period::day;       // timeline
  std::string match;                 // stats: what a name must have in it
  std::uint64_t least = 1;           // stats: mentions
  std::string word;                  // concordance, collocations: what is looked for
  std::string entity;                // concordance: whose mentions; empty: those of `word`
  std::string split_date;            // compare: the first day of the second part; empty: two inputs are compared
  WordSearch search = WordSearch::lemma;
  std::string_view measure = "ll";         // collocations: a figure of theirs
  WordClasses word_classes = kAllClasses;  // collocations
  ConcordanceOrder sort = ConcordanceOrder::file;
  unsigned context = 8;  // concordance: words each side
  unsigned window = 5;   // collocations: words each side; 0: the sentence
  unsigned ngram_size = 2;
  std::string_view language = "en";           // report
  Relation relation = Relation::sentence;     // network
  bool by_likelihood = false, edges = false;  // network
  std::optional<double> threshold;            // dedupe: the least similarity; nothing: the usual one
  bool keep_longest = false, list = false, quotations_too = false;  // dedupe
  bool words = false;                                               // diff: the text, not a table
  bool confidence = false, partial = false, merge = false;          // stats
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
  std::string command_line;  // what decides about the output, one way to write it; for --resume
  AnalyzerOptions data;

  unsigned threads() const;  // `jobs`, or the number of cores
  JsonOptions json() const { return {offsets, kinds, explain, pretty, types, mentions}; }
};

struct OptionSpec {
  std::string_view name;      // without dashes
  char letter;                // 0: none
  std::string_view argument;  // as help names it; empty: a switch
  std::string_view help;
  std::string_view group;  // the heading that it stands under in help
  // The commands that have it, with spaces between; "*": all that read documents; "*csv": all that have this format.
  std::string_view commands;
  void (*apply)(Options&, const std::string& value);
  std::string_view values = {};    // that the argument may be, with spaces between; empty: any
  std::string_view standard = {};  // what holds when it is not given; empty: nothing
  std::string_view word = {};      // of a switch: what may follow it, as --name=WORD
  // Whether it may stand in the newsx.conf of the current folder, which may be of anybody. Not an option by which
  // something is written, is loaded, is chosen to be read, or fails unseen.
  bool in_folder_settings = false;

  constexpr OptionSpec harmless() const {
    OptionSpec option = *this;
    option.in_folder_settings = true;
    return option;
  }
};
std::span<const OptionSpec> option_table();
// Its parts, a file each.
std::span<const OptionSpec> input_options();
std::span<const OptionSpec> study_options();
std::span<const OptionSpec> output_options();
std::span<const OptionSpec> run_options();
bool has_option(std::string_view command, const OptionSpec& option);
// Whether the command's arguments are files and folders.
bool reads_documents(std::string_view command);

struct Command;
// `words`: the command line after the command's name. Throws UsageError.
Options parse_options(const Command& command, const std::vector<std::string>& words);

}  // namespace newsx::cli
