// Works on many records at once and hands on what came out in the order of the input.
//
// The calling thread reads; `jobs` threads work; whoever finishes the record that is next in order hands on it and
// those that wait behind it. What is read and not handed on is bounded by number and by bytes, so memory does not grow
// with the input. When nothing is left to hand on, `flush` is called: a pipe never waits for a record that is done. One
// job, or one record, needs no thread. After a signal no more is read.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/inputs.h"

namespace newsx::cli {

// What a record came to.
struct Outcome {
  std::string text;                            // to be printed
  std::vector<std::vector<std::string>> rows;  // for tables that need all of them
  std::string complaint;                       // a line for standard error, without "newsx: "
  bool failed = false;
  bool passed_over = false;  // in another language than is wanted
};

// Works on one record; made once a thread. Must not throw for bad input.
using Worker = std::function<void(Source&&, Outcome&)>;

struct BatchHooks {
  std::function<Worker()> make_worker;     // called in each thread
  std::function<void(Outcome&&)> hand_on;  // in order, by one thread at a time; may throw, which ends the batch
  std::function<void()> flush;             // as `hand_on`
};

struct BatchSummary {
  std::uint64_t records = 0;
  std::uint64_t failed = 0;
  std::uint64_t passed_over = 0;
};

BatchSummary run_batch(const Options& options, const BatchHooks& hooks);

}  // namespace newsx::cli
