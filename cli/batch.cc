#include "cli/batch.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <new>
#include <optional>
#include <stop_token>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "base/file.h"
#include "base/hash.h"
#include "cli/cause.h"
#include "cli/signals.h"

namespace newsx::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kBytesInFlight = 8u << 20;   // bytes read and not handed on; one record may be more
constexpr std::uint64_t kRecordsInFlight = 16;       // a thread
constexpr std::uint64_t kRecordsTogether = 16;       // that a thread works on at once
constexpr std::uint64_t kBytesTogether = 64 << 10;   // of these
constexpr std::uint64_t kBatchesInFlight = 3;        // a thread: while short records wait, more are read
constexpr std::chrono::milliseconds kWatchEach{10};  // how late a time limit may be noticed

double seconds_since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

// The inputs from where an earlier run stopped, each with what there was until it.
class NumberedInputs {
 public:
  NumberedInputs(const Options& options, std::function<void()> before_wait, PassOver pass_over,
                 const ResumableFile* begun)
      : inputs_(options, std::move(before_wait), std::move(pass_over)), options_(options), begun_(begun) {
    if (begun_ != nullptr) skip(begun_->begun());
  }

  // Nothing at the end or after a signal.
  std::optional<Source> next() {
    auto source = inputs_.next();
    if (!source || !options_.resume) return source;
    if (options_.by_content && source->kind == Source::Kind::file) read(*source);
    const bool is_new = source->input != last_;
    if (is_new) {
      last_ = source->input;
      ++state_.inputs;
      state_.last = stamp_of(*source);
    }
    state_.records = hash_text(source->name, state_.records ^ source->line);
    if (state_.last.state == 0) state_.records = hash_text(source->data, state_.records);
    if (is_new && begun_ != nullptr && state_.inputs <= begun_->begun().inputs.inputs) compare(*source);
    return source;
  }
  const InputState& state() const { return state_; }

 private:
  void skip(const RunState& done) {
    for (std::uint64_t i = 0; i < done.records; ++i) {
      if (next()) continue;
      if (signal_caught() != 0) return;
      refuse("the inputs are not those of the run that was begun");
    }
    if (state_.records != done.inputs.records) refuse("the inputs are not those of the run that was begun");
  }

  // Here, so that whoever works on it has what was compared.
  void read(Source& source) const {
    auto bytes = read_file(source.name, options_.max_bytes);
    if (!bytes) return;  // the worker will report why
    source.data = *std::move(bytes);
  }

  InputStamp stamp_of(const Source& source) const {
    const std::uint64_t path = hash_text(source.input->path);
    if (!options_.by_content) return {path, source.input->stamp};
    const bool is_whole =  // else its records or members do
        !source.member && (source.kind == Source::Kind::bytes || source.kind == Source::Kind::file);
    return {path, is_whole ? hash_text(source.data, 1) : 0};
  }

  // With what the run that was begun had met in this place.
  void compare(const Source& source) const {
    const InputStamp then = begun_->input(state_.inputs - 1);
    if (then.path != state_.last.path) refuse("the inputs are not those of the run that was begun");
    if (then.state != state_.last.state) refuse(source.input->path + " has changed since the run was begun");
  }

  [[noreturn]] static void refuse(const std::string& why) { throw UsageError("--resume: " + why); }

  Inputs inputs_;
  const Options& options_;
  const ResumableFile* begun_;
  std::shared_ptr<const InputFile> last_;
  InputState state_;
};

struct Job {
  std::uint64_t number = 0;
  Source source;
  InputState inputs;
};

// The most records that a thread works on at once: one if each has a time limit or its time is logged.
std::uint64_t records_together(const Options& options) {
  return options.timeout.count() > 0 || options.log_level == LogLevel::debug ? 1 : kRecordsTogether;
}

// Works on these jobs together. The outcomes are in their order.
std::vector<Outcome> work_on(const Worker& worker, std::vector<Job> jobs, Stop stop) {
  struct Record {
    std::string name;
    std::uint64_t cost;
  };
  const Clock::time_point begun = Clock::now();
  std::vector<Task> tasks(jobs.size());
  std::vector<Record> records;  // the worker consumes the sources
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    records.push_back({jobs[i].source.name, jobs[i].source.cost});
    tasks[i].source = std::move(jobs[i].source);
    tasks[i].outcome.stop = stop;
  }
  worker(tasks);
  const double seconds = seconds_since(begun) / static_cast<double>(jobs.size());
  std::vector<Outcome> outcomes;
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    Outcome& outcome = outcomes.emplace_back(std::move(tasks[i].outcome));
    outcome.name = std::move(records[i].name);
    outcome.bytes = records[i].cost;
    outcome.inputs = jobs[i].inputs;
    outcome.seconds = seconds;
  }
  return outcomes;
}

class Batch {
 public:
  // Begins the first thread. Throws std::system_error when the system gives none.
  Batch(const BatchHooks& hooks, const Options& options)
      : hooks_(hooks), jobs_(options.threads()), together_(records_together(options)), limit_(options.timeout) {
    const std::lock_guard lock(mutex_);
    threads_.reserve(jobs_);
    if (limit_.count() > 0) watch_ = std::jthread([this](const std::stop_token& end) { watch(end); });
    begin_thread();
  }
  Batch(const Batch&) = delete;
  Batch& operator=(const Batch&) = delete;
  // finish() must have returned or thrown.
  ~Batch() = default;

  // Waits for room. False: the batch has ended by an error.
  bool add(Source&& source, const InputState& inputs) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return error_ || has_room(source.cost); });
    if (error_) return false;
    bytes_ += source.cost;
    work_.push_back({read_++, std::move(source), inputs});
    more_.notify_one();
    if (threads_.size() < std::min<std::uint64_t>(jobs_, read_)) begin_another_thread();
    return true;
  }

  // Waits until all is handed on and all threads have ended; rethrows what ended the batch.
  void finish() {
    {
      const std::lock_guard lock(mutex_);
      complete_ = true;
      more_.notify_all();
    }
    for (std::thread& thread : threads_) thread.join();
    watch_ = {};
    if (error_) std::rethrow_exception(error_);
  }

 private:
  // What a thread is at.
  struct Running {
    std::atomic<bool> stop = false;
    std::optional<Clock::time_point> begun;  // nothing: waits for work
  };

  // Called with the lock.
  bool has_room(std::uint64_t cost) const {
    const std::uint64_t records = read_ - handed_on_ + 1, bytes = bytes_ + cost;
    const std::uint64_t batches = kBatchesInFlight * jobs_;
    return records == 1 || (records <= kRecordsInFlight * jobs_ && bytes <= kBytesInFlight) ||
           (records <= kRecordsTogether * batches && bytes <= kBytesTogether * batches);
  }

  // Called with the lock.
  void begin_thread() {
    Running& running = running_.emplace_back();
    try {
      threads_.emplace_back([this, &running] { work(running); });
    } catch (...) {
      running_.pop_back();
      throw;
    }
    ++able_;  // the thread cannot ask for it before the lock is free
  }

  void begin_another_thread() {
    try {
      begin_thread();
    } catch (const std::system_error&) {
      jobs_ = static_cast<unsigned>(threads_.size());
    } catch (const std::bad_alloc&) {
      jobs_ = static_cast<unsigned>(threads_.size());
    }
  }

  void work(Running& running) {
    try {
      if (const Worker worker = make_worker()) work_with(worker, running);
    } catch (...) {
      end_by(std::current_exception());
    }
  }

  // Nothing: there is no memory for it, and other threads go on.
  Worker make_worker() {
    try {
      return hooks_.make_worker();
    } catch (const std::bad_alloc&) {
      const std::lock_guard lock(mutex_);
      if (--able_ == 0) throw;
      return {};
    }
  }

  void work_with(const Worker& worker, Running& running) {
    std::unique_lock lock(mutex_);
    while (true) {
      more_.wait(lock, [&] { return error_ || complete_ || !work_.empty(); });
      if (error_ || work_.empty()) return;
      std::vector<Job> jobs = take();
      const std::uint64_t first = jobs[0].number;
      running.stop = false;
      running.begun = Clock::now();
      lock.unlock();
      std::vector<Outcome> outcomes = work_on(worker, std::move(jobs), Stop(running.stop));
      lock.lock();
      running.begun.reset();
      for (std::size_t i = 0; i < outcomes.size(); ++i) done_.emplace(first + i, std::move(outcomes[i]));
      hand_on_what_is_next(lock);
    }
  }

  // Called with the lock. The next jobs for one thread, with as many left for each of the others.
  std::vector<Job> take() {
    const std::uint64_t most = std::clamp<std::uint64_t>(work_.size() / jobs_, 1, together_);
    std::vector<Job> jobs;
    std::uint64_t bytes = 0;
    do {
      bytes += work_.front().source.cost;
      jobs.push_back(std::move(work_.front()));
      work_.pop_front();
    } while (jobs.size() < most && bytes + work_.front().source.cost <= kBytesTogether);
    return jobs;
  }

  // Called with the lock, which is given up while something is written.
  void hand_on_what_is_next(std::unique_lock<std::mutex>& lock) {
    if (writing_) return;  // who writes will come to it
    writing_ = true;
    while (!done_.empty() && done_.begin()->first == handed_on_ && !error_) {
      Outcome outcome = std::move(done_.begin()->second);
      done_.erase(done_.begin());
      const bool last = done_.empty() && handed_on_ + 1 == read_;
      const std::uint64_t cost = outcome.bytes;
      lock.unlock();
      hooks_.hand_on(std::move(outcome));
      if (last) hooks_.flush();
      lock.lock();
      ++handed_on_;
      bytes_ -= cost;
      room_.notify_one();
    }
    writing_ = false;
  }

  void end_by(std::exception_ptr error) {
    const std::lock_guard lock(mutex_);
    if (!error_) error_ = std::move(error);
    for (Running& running : running_) running.stop = true;
    more_.notify_all();
    room_.notify_all();
    give_up_input();
  }

  // In a thread of its own: stops what takes too long.
  void watch(const std::stop_token& end) {
    std::unique_lock lock(mutex_);
    while (!end.stop_requested()) {
      const Clock::time_point now = Clock::now();
      for (Running& running : running_)
        if (running.begun && now - *running.begun >= limit_) running.stop = true;
      sleep_.wait_for(lock, end, kWatchEach, [] { return false; });
    }
  }

  const BatchHooks hooks_;
  unsigned jobs_;                          // threads that there may be
  const std::uint64_t together_;           // records that one takes at once, at most
  const std::chrono::milliseconds limit_;  // 0: none
  std::mutex mutex_;
  std::condition_variable more_, room_;
  std::condition_variable_any sleep_;  // of the watch
  std::deque<Job> work_;
  std::map<std::uint64_t, Outcome> done_;
  std::uint64_t read_ = 0, handed_on_ = 0, bytes_ = 0;
  unsigned able_ = 0;  // threads that have a worker, or may still get one
  bool complete_ = false, writing_ = false;
  std::exception_ptr error_;
  std::deque<Running> running_;  // one a thread
  std::vector<std::thread> threads_;
  std::jthread watch_;
};

// Reads and works in the calling thread.
class SingleThread {
 public:
  SingleThread(const Options& options, const BatchHooks& hooks) : hooks_(hooks), together_(records_together(options)) {}

  void run(const Options& options, const ResumableFile* begun) {
    NumberedInputs inputs(
        options, [this] { work_and_flush(); }, hooks_.pass_over, begun);
    try {
      while (auto source = inputs.next()) add(*std::move(source), inputs.state());
    } catch (...) {
      work();  // finish what was read before
      throw;
    }
    work();
  }

 private:
  void add(Source&& source, const InputState& state) {
    if (bytes_ + source.cost > kBytesTogether) work();
    bytes_ += source.cost;
    waiting_.push_back({0, std::move(source), state});
    if (waiting_.size() >= together_ || bytes_ >= kBytesTogether) work();
  }

  void work() {
    if (waiting_.empty()) return;
    bytes_ = 0;
    if (!worker_) worker_ = hooks_.make_worker();
    for (Outcome& outcome : work_on(worker_, std::exchange(waiting_, {}), {})) hooks_.hand_on(std::move(outcome));
  }

  // Before a read that may have to wait.
  void work_and_flush() {
    work();
    hooks_.flush();
  }

  const BatchHooks& hooks_;
  const std::uint64_t together_;
  Worker worker_;
  std::vector<Job> waiting_;
  std::uint64_t bytes_ = 0;
};

// Nothing: the system gives no thread.
std::unique_ptr<Batch> begin_batch(const BatchHooks& hooks, const Options& options) {
  try {
    return std::make_unique<Batch>(hooks, options);
  } catch (const std::system_error& e) {
    if (options.timeout.count() > 0)
      throw std::runtime_error("--timeout: cannot start a thread: " + cause_of(e.code().value()));
    return nullptr;
  }
}

}  // namespace

void run_batch(const Options& options, const BatchHooks& hooks, const ResumableFile* begun) {
  const bool alone = options.threads() == 1 && options.timeout.count() == 0;
  const std::unique_ptr<Batch> batch = alone ? nullptr : begin_batch(hooks, options);
  if (!batch) return SingleThread(options, hooks).run(options, begun);
  std::exception_ptr unreadable;  // what was read before it is finished all the same
  try {
    NumberedInputs inputs(
        options, [] {}, hooks.pass_over, begun);
    while (auto source = inputs.next())
      if (!batch->add(std::move(*source), inputs.state())) break;
  } catch (...) {
    unreadable = std::current_exception();
  }
  batch->finish();
  if (unreadable) std::rethrow_exception(unreadable);
}

}  // namespace newsx::cli
