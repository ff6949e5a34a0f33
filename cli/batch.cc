#include "cli/batch.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <thread>

namespace newsx::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kBytesInFlight = 8u << 20;   // bytes read and not handed on; one record may be more
constexpr std::uint64_t kRecordsInFlight = 16;       // a thread
constexpr std::chrono::milliseconds kWatchEach{10};  // how late a time limit may be noticed

double seconds_since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

// The inputs from where an earlier run stopped, each with the hash of the names until it.
class NumberedInputs {
 public:
  NumberedInputs(const Options& options, std::function<void()> before_wait, PassOver pass_over, const RunState& begun)
      : inputs_(options, std::move(before_wait), std::move(pass_over)) {
    for (std::uint64_t i = 0; i < begun.records; ++i)
      if (!next()) refuse();
    if (begun.records > 0 && names_ != begun.names) refuse();
  }

  std::optional<Source> next() {
    auto source = inputs_.next();
    if (!source) return source;
    for (const char c : source->name) names_ = (names_ ^ static_cast<unsigned char>(c)) * kPrime;
    names_ = (names_ ^ source->line) * kPrime;
    return source;
  }
  std::uint64_t names() const { return names_; }

 private:
  static constexpr std::uint64_t kPrime = 0x100000001B3;  // of FNV-1a
  [[noreturn]] static void refuse() {
    throw UsageError("--resume: the inputs are not those of the run that was begun");
  }

  Inputs inputs_;
  std::uint64_t names_ = 0xCBF29CE484222325;
};

struct Job {
  std::uint64_t number = 0;
  Source source;
  std::uint64_t names = 0;
};

class Batch : public std::enable_shared_from_this<Batch> {
 public:
  Batch(const BatchHooks& hooks, const Options& options)
      : hooks_(hooks), jobs_(options.threads()), limit_(options.timeout) {}

  // Waits for room. False: the batch has ended by an error.
  bool add(Source&& source, std::uint64_t names) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] {
      return error_ || read_ == handed_on_ ||
             (read_ - handed_on_ < kRecordsInFlight * jobs_ && bytes_ + source.cost <= kBytesInFlight);
    });
    if (error_) return false;
    bytes_ += source.cost;
    work_.push_back({read_++, std::move(source), names});
    more_.notify_one();
    if (threads_ < jobs_) begin_thread();  // no more threads than records
    return true;
  }

  // Waits until all is handed on; rethrows what ended the batch. Whether threads were left to themselves.
  bool finish() {
    std::unique_lock lock(mutex_);
    complete_ = true;
    more_.notify_all();
    while (!(threads_ == 0 && (error_ || read_ == handed_on_))) {
      if (limit_.count() == 0) {
        ended_.wait(lock);
      } else {
        ended_.wait_for(lock, kWatchEach);
        give_up_what_takes_too_long(lock);
      }
    }
    if (error_) std::rethrow_exception(error_);
    return left_ > 0;
  }

  // While the caller waits elsewhere; does nothing without a time limit.
  void watch() {
    std::unique_lock lock(mutex_);
    give_up_what_takes_too_long(lock);
  }

 private:
  struct Running {
    Clock::time_point begun;
    std::string name;
    std::uint64_t line, cost, names;
  };

  void begin_thread() {
    ++threads_;
    std::thread([self = shared_from_this()] { self->work(); }).detach();
  }

  void work() {
    bool mine = true;  // false: this thread was given up and counts no more
    try {
      const Worker worker = hooks_.make_worker();
      std::unique_lock lock(mutex_);
      while (mine) {
        more_.wait(lock, [&] { return error_ || complete_ || !work_.empty(); });
        if (error_ || work_.empty()) break;
        Job job = std::move(work_.front());
        work_.pop_front();
        const Clock::time_point begun = Clock::now();
        running_.emplace(job.number, Running{begun, job.source.name, job.source.line, job.source.cost, job.names});
        lock.unlock();
        Outcome outcome;
        const std::uint64_t number = job.number, names = job.names, cost = job.source.cost;
        std::string name = job.source.name;
        worker(std::move(job.source), outcome);
        outcome.name = std::move(name);
        outcome.bytes = cost;
        outcome.names = names;
        outcome.seconds = seconds_since(begun);
        lock.lock();
        mine = running_.erase(number) > 0;
        if (!mine) return;
        done_.emplace(number, std::move(outcome));
        hand_on_what_is_next(lock);
      }
    } catch (...) {
      stop(std::current_exception());
    }
    const std::lock_guard lock(mutex_);
    --threads_;
    ended_.notify_all();
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
      ended_.notify_all();
    }
    writing_ = false;
  }

  void give_up_what_takes_too_long(std::unique_lock<std::mutex>& lock) {
    if (limit_.count() == 0 || error_) return;
    const Clock::time_point now = Clock::now();
    for (auto at = running_.begin(); at != running_.end();) {
      const Running& running = at->second;
      if (now - running.begun < limit_) {
        ++at;
        continue;
      }
      Outcome outcome;
      hooks_.took_too_long(running.name, running.line, outcome);
      outcome.name = running.name;
      outcome.bytes = running.cost;
      outcome.names = running.names;
      outcome.seconds = std::chrono::duration<double>(now - running.begun).count();
      done_.emplace(at->first, std::move(outcome));
      at = running_.erase(at);
      ++left_;
      --threads_;
      if (!work_.empty() || !complete_) begin_thread();
    }
    try {
      hand_on_what_is_next(lock);
    } catch (...) {
      if (!lock.owns_lock()) lock.lock();
      error_ = std::current_exception();
      more_.notify_all();
    }
  }

  void stop(std::exception_ptr error) {
    const std::lock_guard lock(mutex_);
    if (!error_) error_ = std::move(error);
    more_.notify_all();
    room_.notify_all();
  }

  const BatchHooks hooks_;
  const unsigned jobs_;
  const std::chrono::milliseconds limit_;  // 0: none
  std::mutex mutex_;
  std::condition_variable more_, room_, ended_;
  std::deque<Job> work_;
  std::map<std::uint64_t, Running> running_;
  std::map<std::uint64_t, Outcome> done_;
  std::uint64_t read_ = 0, handed_on_ = 0, bytes_ = 0;
  unsigned threads_ = 0, left_ = 0;
  bool complete_ = false, writing_ = false;
  std::exception_ptr error_;
};

void run_here(NumberedInputs& inputs, const BatchHooks& hooks) {
  std::optional<Source> source = inputs.next();
  if (!source) return;
  const Worker worker = hooks.make_worker();
  for (; source; source = inputs.next()) {
    Outcome outcome;
    const Clock::time_point begun = Clock::now();
    const std::uint64_t cost = source->cost;
    std::string name = source->name;
    worker(std::move(*source), outcome);
    outcome.name = std::move(name);
    outcome.bytes = cost;
    outcome.names = inputs.names();
    outcome.seconds = seconds_since(begun);
    hooks.hand_on(std::move(outcome));
  }
}

// Looks at the clock for the batch while its caller reads or waits for room.
class Watch {
 public:
  Watch(Batch& batch, bool needed) {
    if (!needed) return;
    thread_ = std::jthread([&batch](const std::stop_token& stop) {
      while (!stop.stop_requested()) {
        batch.watch();
        std::this_thread::sleep_for(kWatchEach);
      }
    });
  }

 private:
  std::jthread thread_;
};

}  // namespace

bool run_batch(const Options& options, const BatchHooks& hooks, const RunState& begun) {
  const bool limited = options.timeout.count() > 0;
  if (options.threads() == 1 && !limited) {
    NumberedInputs inputs(options, hooks.flush, hooks.pass_over, begun);
    run_here(inputs, hooks);
    return false;
  }
  NumberedInputs inputs(
      options, [] {}, hooks.pass_over, begun);
  const auto batch = std::make_shared<Batch>(hooks, options);
  {
    const Watch watch(*batch, limited);
    try {
      while (auto source = inputs.next())
        if (!batch->add(std::move(*source), inputs.names())) break;
    } catch (...) {  // a list of files that cannot be read on: what was read is finished all the same
      batch->finish();
      throw;
    }
  }
  return batch->finish();
}

}  // namespace newsx::cli
