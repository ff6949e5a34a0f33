// The loop of all commands that read documents: read, decode, hand to the command, print in order, report failures.
#pragma once
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "analyzer/analyzer.h"
#include "cli/batch.h"
#include "cli/loader.h"
#include "cli/options.h"
#include "cli/output.h"

namespace newsx::cli {

// What a command does with the documents of one thread.
struct DocumentWork {
  std::function<void(Document&&, Outcome&)> each;  // with each of them, in order
  // With several that were read together, before `each` gets them: may do a part of its work for all at once, and
  // leaves the documents as they are where it fails. Must not throw. Empty: nothing is done ahead.
  std::function<void(std::span<Document>, Stop)> ahead = {};
};

// A thread's Scratch, replaced after an exception.
class ThreadScratch {
 public:
  explicit ThreadScratch(const Analyzer& analyzer) : analyzer_(analyzer), scratch_(analyzer.scratch()) {}

  template <class Use>
  void use(Stop stop, Use use) {
    if (!scratch_) scratch_.emplace(analyzer_.scratch());
    scratch_->set_stop(stop);
    try {
      use(*scratch_);
    } catch (...) {  // an exception leaves a Scratch unusable
      scratch_.reset();
      throw;
    }
  }

 private:
  const Analyzer& analyzer_;
  std::optional<Scratch> scratch_;
};

// Work that needs the analyzer and its thread's Scratch. The analyzer must outlive it.
DocumentWork with_scratch(const Analyzer& analyzer, std::function<void(Document&&, Scratch&, Outcome&)> work);

struct BatchSummary {
  std::uint64_t records = 0;  // with those that failed or were passed over
  std::uint64_t failed = 0;
  std::uint64_t passed_over = 0;
  std::uint64_t bytes = 0;
};

struct DocumentHooks {
  std::function<DocumentWork()> make_work;                     // called in each thread
  std::function<void(Output&, Outcome&&)> hand_on = {};        // default: prints the outcome's text
  std::function<void(Output&, const BatchSummary&)> end = {};  // default: nothing more
  bool error_records = true;  // a JSON Lines record that cannot be read gives an error record
};

// Returns the exit status.
int for_each_document(const Options& options, Output& output, const DocumentHooks& hooks);

inline constexpr int kSomeFailed = 1, kCannotRun = 2;

// Prints "newsx: TEXT" on standard error; control characters are escaped.
void complain(std::string_view text);

}  // namespace newsx::cli
