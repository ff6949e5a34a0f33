// A wish from outside that a long piece of work ends before it is done: a time limit, or a run that failed elsewhere.
//
// Who wants work to end sets the flag; the work looks at it in every loop that grows with its input, often enough that
// it ends within some milliseconds, and ends by throwing Stopped. What it was working on is then as unfinished as after
// any other exception. Cost: a load and a compare a look; none of the loops shows it in a profile. Threads: the flag
// may be set by any; it must outlive the copies of the Stop.
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
  // Never.
  constexpr Stop() = default;
  explicit constexpr Stop(const std::atomic<bool>& flag) : flag_(&flag) {}

  bool wanted() const { return flag_ != nullptr && flag_->load(std::memory_order_relaxed); }
  // Throws Stopped.
  void check() const {
    if (wanted()) throw Stopped();
  }
  // The same in a loop whose turns are shorter than a look is worth: looks once in kTurns.
  void check(std::size_t turn) const {
    if (turn % kTurns == 0) check();
  }

 private:
  static constexpr std::size_t kTurns = 1024;  // of some nanoseconds to a microsecond each
  const std::atomic<bool>* flag_ = nullptr;
};

}  // namespace newsx
