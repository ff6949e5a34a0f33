#include "cli/batch.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <thread>

namespace newsx::cli {
namespace {

constexpr std::uint64_t kBytesInFlight = 8u << 20;  // bytes read and not handed on; one record may be more
constexpr std::uint64_t kRecordsInFlight = 16;      // a thread

class Batch {
 public:
  Batch(const BatchHooks& hooks, unsigned jobs) : hooks_(hooks), jobs_(jobs) {}

  // Waits for room. False: the batch has ended by an error.
  bool add(Source&& source) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] {
      return error_ || read_ == handed_on_ ||
             (read_ - handed_on_ < kRecordsInFlight * jobs_ && bytes_ + source.cost <= kBytesInFlight);
    });
    if (error_) return false;
    bytes_ += source.cost;
    work_.push_back({read_++, std::move(source)});
    more_.notify_one();
    return true;
  }

  void finish() {
    const std::lock_guard lock(mutex_);
    complete_ = true;
    more_.notify_all();
  }

  void work() try {
    const Worker worker = hooks_.make_worker();
    std::unique_lock lock(mutex_);
    while (true) {
      more_.wait(lock, [&] { return error_ || complete_ || !work_.empty(); });
      if (error_ || work_.empty()) return;
      Numbered job = std::move(work_.front());
      work_.pop_front();
      lock.unlock();
      Done done;
      done.cost = job.source.cost;
      worker(std::move(job.source), done.outcome);
      lock.lock();
      done_.emplace(job.number, std::move(done));
      hand_on_what_is_next(lock);
    }
  } catch (...) {
    stop(std::current_exception());
  }

  BatchSummary end() {
    if (error_) std::rethrow_exception(error_);
    return summary_;
  }

 private:
  struct Numbered {
    std::uint64_t number;
    Source source;
  };
  struct Done {
    Outcome outcome;
    std::uint64_t cost = 0;
  };

  // Called with the lock, which is given up while something is written.
  void hand_on_what_is_next(std::unique_lock<std::mutex>& lock) {
    if (writing_) return;  // who writes will come to it
    writing_ = true;
    while (!done_.empty() && done_.begin()->first == handed_on_ && !error_) {
      Done done = std::move(done_.begin()->second);
      done_.erase(done_.begin());
      const bool last = done_.empty() && handed_on_ + 1 == read_;
      lock.unlock();
      ++summary_.records;
      if (done.outcome.failed) ++summary_.failed;
      if (done.outcome.passed_over) ++summary_.passed_over;
      hooks_.hand_on(std::move(done.outcome));
      if (last) hooks_.flush();
      lock.lock();
      ++handed_on_;
      bytes_ -= done.cost;
      room_.notify_one();
    }
    writing_ = false;
  }

  void stop(std::exception_ptr error) {
    const std::lock_guard lock(mutex_);
    if (!error_) error_ = std::move(error);
    more_.notify_all();
    room_.notify_all();
  }

  const BatchHooks& hooks_;
  const unsigned jobs_;
  std::mutex mutex_;
  std::condition_variable more_, room_;
  std::deque<Numbered> work_;
  std::map<std::uint64_t, Done> done_;
  std::uint64_t read_ = 0, handed_on_ = 0, bytes_ = 0;
  bool complete_ = false, writing_ = false;
  std::exception_ptr error_;
  BatchSummary summary_;
};

BatchSummary run_here(Inputs& inputs, std::optional<Source> source, const BatchHooks& hooks) {
  BatchSummary summary;
  if (!source) return summary;
  const Worker worker = hooks.make_worker();
  for (; source; source = inputs.next()) {
    Outcome outcome;
    worker(std::move(*source), outcome);
    ++summary.records;
    if (outcome.failed) ++summary.failed;
    if (outcome.passed_over) ++summary.passed_over;
    hooks.hand_on(std::move(outcome));
  }
  return summary;
}

}  // namespace

BatchSummary run_batch(const Options& options, const BatchHooks& hooks) {
  const unsigned jobs = options.threads();
  if (jobs == 1) {
    Inputs inputs(options, hooks.flush);
    return run_here(inputs, inputs.next(), hooks);
  }
  Inputs inputs(options, [] {});
  std::optional<Source> source = inputs.next();
  if (!source) return {};
  Batch batch(hooks, jobs);
  std::vector<std::jthread> threads;
  while (source && batch.add(std::move(*source))) {
    if (threads.size() < jobs) threads.emplace_back([&] { batch.work(); });  // no more threads than records
    source = inputs.next();
  }
  batch.finish();
  threads.clear();  // joins
  return batch.end();
}

}  // namespace newsx::cli
