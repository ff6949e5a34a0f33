// Works on many records at once and hands on what came out in the order of the input.
//
// The calling thread reads; `jobs` threads work; whoever finishes the record that is next in order hands on it and
// those that wait behind it. What is read and not handed on is bounded by number and by bytes, so memory does not grow
// with the input. When nothing is left to hand on, `flush` is called: a pipe never waits for a record that is done. One
// job, or one record, needs no thread. After a signal no more is read.
//
// A thread takes a few short records at once where that many wait. With a time limit it takes one, and work on a record
// that takes longer is stopped, and so is all work when the batch ends by an
// error, within 100 ms (base/stop.h). All threads have ended when run_batch returns or throws. Where the
// system gives fewer threads, or memory for fewer, than were requested, those do the work.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/stop.h"
#include "cli/inputs.h"
#include "cli/resume.h"

namespace newsx::cli {

// What a record came to.
struct Outcome {
  struct Payload {
    virtual ~Payload() = default;
  };
  std::unique_ptr<Payload> payload;            // what a command wants to see again in order
  std::string text;                            // to be printed
  std::vector<std::vector<std::string>> rows;  // for tables that need all of them
  std::string complaint;                       // a line for standard error, without "newsx: "
  std::string error_line;                      // for the file of errors
  bool failed = false;
  bool passed_over = false;       // in another language than is wanted
  std::optional<std::string> id;  // of the record, as soon as it is known
  std::size_t argument = 0;       // of the command line that the record is of: see Source
  Stop stop;                      // set by the batch before the work: looked at by it
  // Set by the batch after the work.
  std::string name;         // of the record's file
  std::uint64_t bytes = 0;  // read
  InputState inputs;        // with this record and all before it
  double seconds = 0;       // that it took; of records worked on together, the mean
};

// A record to be worked on.
struct Task {
  Source source;
  Outcome outcome;
};

// Works on a few records together, which is faster if they are short; made once a thread. Consumes the sources. Must
// not throw for bad input, nor Stopped.
using Worker = std::function<void(std::span<Task>)>;

struct BatchHooks {
  std::function<Worker()> make_worker;     // called in each thread
  std::function<void(Outcome&&)> hand_on;  // in order, by one thread at a time; may throw, which ends the batch
  std::function<void()> flush;             // as `hand_on`
  PassOver pass_over = [](const std::string&, std::string_view) {};  // by the calling thread
};

// `begun`: what an earlier run has done, if one was begun; UsageError when the inputs are not those of that run. A
// signal ends also the search for where it stopped.
void run_batch(const Options& options, const BatchHooks& hooks, const ResumableFile* begun = nullptr);

}  // namespace newsx::cli
