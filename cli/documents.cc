#include "cli/documents.h"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <memory>
#include <new>
#include <optional>
#include <utility>
#include <vector>

#include "cli/error_file.h"
#include "cli/failure.h"
#include "cli/passed_over.h"
#include "cli/progress.h"
#include "cli/signals.h"
#include "text/printable.h"

namespace newsx::cli {
namespace {

// Loads records and hands their documents to a command's work.
class DocumentWorker {
 public:
  DocumentWorker(const Options& options, const DocumentHooks& hooks)
      : options_(options),
        error_records_(hooks.error_records),
        loader_(options, hooks.error_records),
        work_(hooks.make_work()) {}

  void operator()(std::span<Task> tasks) {
    std::vector<Document> documents;
    std::vector<Loaded> loaded;
    documents.reserve(tasks.size());
    loaded.reserve(tasks.size());
    for (Task& task : tasks) {
      Loaded record{task.outcome, task.source.name, task.source.line};
      task.outcome.argument = task.source.argument;
      attempt(record, [&] {
        if (auto document = loader_.load(std::move(task.source), task.outcome)) {
          documents.push_back(*std::move(document));
          loaded.push_back(std::move(record));
        }
      });
    }
    if (documents.size() > 1 && work_.ahead) work_.ahead(documents, loaded[0].outcome.stop);
    for (std::size_t i = 0; i < documents.size(); ++i)
      attempt(loaded[i], [&] { work_.each(std::move(documents[i]), loaded[i].outcome); });
  }

 private:
  // A record whose source is taken.
  struct Loaded {
    Outcome& outcome;
    std::string name;
    std::uint64_t line;
  };

  template <class Step>
  void attempt(const Loaded& record, Step step) {
    try {
      step();
    } catch (const std::bad_alloc&) {
      give_up(record, "memory", "not enough memory");
    } catch (const Stopped&) {  // or the batch has ended, and nobody will see this
      give_up(record, "timeout",
              fmt::format("took more than {:g} s", static_cast<double>(options_.timeout.count()) / 1000));
    }
  }

  void give_up(const Loaded& record, std::string_view code, std::string_view message) {
    std::optional<std::string> id = std::move(record.outcome.id);
    record.outcome = {};
    if (!id) id = place_of(record.name, record.line);  // it has none, or was not read far enough to know it
    fail(record.outcome, options_, error_records_, {record.name, record.line, std::move(id), code, message});
  }

  const Options& options_;
  bool error_records_;
  Loader loader_;
  DocumentWork work_;
};

// Thrown to end a batch at the first failure.
struct FailFast {};

// Takes the finished records, in order.
class Run {
 public:
  Run(const Options& options, Output& output, const DocumentHooks& hooks)
      : options_(options),
        output_(output),
        hooks_(hooks),
        progress_(options),
        state_(output.begun()),
        errors_(options.errors, state_.error_bytes, options.resume) {
    summary_ = {state_.records, state_.failed, state_.passed_over, 0};
  }

  void hand_on(Outcome&& outcome) {
    progress_.add(outcome.bytes, outcome.failed);
    summary_.bytes += outcome.bytes;
    if (outcome.failed) ++summary_.failed;
    if (outcome.passed_over) ++summary_.passed_over;
    if (!outcome.complaint.empty() && options_.log_level != LogLevel::quiet) say(outcome.complaint);
    if (options_.log_level == LogLevel::debug)
      say(fmt::format("{}: {} bytes, {:.1f} ms", outcome.name, outcome.bytes, outcome.seconds * 1000));
    ++summary_.records;
    errors_.write(outcome.error_line);
    const bool ends = outcome.failed && options_.fail_fast;
    const RunState state = {summary_.records, summary_.failed, summary_.passed_over, outcome.inputs, 0,
                            errors_.bytes()};
    if (hooks_.hand_on) {
      hooks_.hand_on(output_, std::move(outcome));
    } else {
      output_.write(outcome.text);
    }
    if (ends) throw FailFast();
    state_ = state;
    output_.record_done(state_);
  }

  // Called by the reading thread while others hand on, so messages wait for the end.
  void pass_over(const std::string& path, std::string_view kind) {
    const bool as_wished = kind == kExcludedFile || kind == kExcludedFolder;
    if (!as_wished || options_.log_level >= LogLevel::info) passed_over_.add(kind);
    if (options_.log_level == LogLevel::debug)
      passed_over_list_.push_back(fmt::format("{}: passed over: {}", path, kind));
  }

  void end() {
    progress_.clear();
    errors_.commit();
    for (const std::string& line : passed_over_list_) say(line);
    if (!passed_over_.empty() && options_.log_level != LogLevel::quiet)
      say(passed_over_.text() + (options_.log_level == LogLevel::debug ? "" : "; --log-level debug lists them"));
    if (!progress_.is_shown() && options_.log_level < LogLevel::info) return;
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
    std::string text = progress_text(summary_.records, summary_.bytes, seconds, summary_.failed);
    if (summary_.passed_over > 0) text += fmt::format(", {} in other languages", summary_.passed_over);
    say(fmt::format("{}, {:.1f} s", text, seconds));
  }

  const BatchSummary& summary() const { return summary_; }

 private:
  void say(std::string_view text) {
    progress_.clear();
    complain(text);
  }

  const Options& options_;
  Output& output_;
  const DocumentHooks& hooks_;
  Progress progress_;
  RunState state_;
  ErrorFile errors_;
  BatchSummary summary_;
  PassedOver passed_over_;
  std::vector<std::string> passed_over_list_;  // with --log-level debug
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

int finish(const Options& options, Output& output, const DocumentHooks& hooks, Run& run) {
  const int signal = signal_caught();
  if (signal == 0 || !options.resume) {
    if (hooks.end) hooks.end(output, run.summary());
  }
  run.end();
  if (signal != 0) {
    output.flush();
    return 128 + signal;
  }
  output.commit();
  return run.summary().failed > 0 ? kSomeFailed : 0;
}

}  // namespace

void complain(std::string_view text) {
  const std::string line = "newsx: " + escape_controls(text, EscapeForm::bytes, Layout::line) + '\n';
  if (::write(STDERR_FILENO, line.data(), line.size()) < 0) {
    // There is nowhere left to report it.
  }
}

DocumentWork with_scratch(const Analyzer& analyzer, std::function<void(Document&&, Scratch&, Outcome&)> work) {
  const auto scratch = std::make_shared<ThreadScratch>(analyzer);  // std::function wants to be copied
  return {[scratch, work = std::move(work)](Document&& document, Outcome& outcome) {
    scratch->use(outcome.stop, [&](Scratch& mine) { work(std::move(document), mine, outcome); });
  }};
}

int for_each_document(const Options& options, Output& output, const DocumentHooks& hooks) {
  Run run(options, output, hooks);
  BatchHooks batch;
  batch.make_worker = [&]() -> Worker {
    // Shared, since std::function wants to be copied.
    return [worker = std::make_shared<DocumentWorker>(options, hooks)](std::span<Task> tasks) { (*worker)(tasks); };
  };
  batch.flush = [&] { output.flush(); };
  batch.hand_on = [&](Outcome&& outcome) { run.hand_on(std::move(outcome)); };
  batch.pass_over = [&](const std::string& path, std::string_view kind) { run.pass_over(path, kind); };
  try {
    run_batch(options, batch, output.resumable());
  } catch (const FailFast&) {
    output.flush();
    run.end();
    return kSomeFailed;
  }
  return finish(options, output, hooks, run);
}

}  // namespace newsx::cli
