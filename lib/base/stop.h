// Cancels long work from outside: a time limit, or a run that failed elsewhere.
//
// Whoever cancels sets the flag. Every loop that grows with the input checks it, often enough to end within
// milliseconds by throwing Stopped; what it was working on is then unfinished, as after any other exception. Cost: a
// load and a compare a check, which no profile shows. Threads: any may set the flag; it must outlive the copies of the
// Stop.
#pragma once
#include <atomic>
#include <cstddef>
#include <exception>

namespace newsx {

class Stopped : public std::exception {
 public:
  const char* what() const noexcept override { return "stopped"; }
};

class Stop {
 public:
  // Never stops.
  constexpr Stop() = default;
  explicit constexpr Stop(const std::atomic<bool>& flag) : flag_(&flag) {}

  bool wanted() const { return flag_ != nullptr && flag_->load(std::memory_order_relaxed); }
  // Throws Stopped.
  void check() const {
    if (wanted()) throw Stopped();
  }
  // For loops with short turns: checks only every kTurns-th one.
  void check(std::size_t turn) const {
    if (turn % kTurns == 0) check();
  }

 private:
  static constexpr std::size_t kTurns = 1024;  // of some nanoseconds to a microsecond each
  const std::atomic<bool>* flag_ = nullptr;
};

}  // namespace newsx
