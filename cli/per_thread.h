// One value a thread, joined when all threads are done.
//
// Threads: `add` may be called by several at once; `parts` and `joined` when they have ended. References stay valid.
#pragma once
#include <list>
#include <mutex>
#include <utility>

namespace newsx::cli {

template <class Part>
class PerThread {
 public:
  // The calling thread's own, made of `arguments`.
  template <class... Arguments>
  Part& add(Arguments&&... arguments) {
    const std::lock_guard lock(mutex_);
    return parts_.emplace_back(std::forward<Arguments>(arguments)...);
  }
  const std::list<Part>& parts() const { return parts_; }
  // All of them added to `sum`.
  Part joined(Part sum) const {
    for (const Part& part : parts_) sum.add(part);
    return sum;
  }

 private:
  std::mutex mutex_;
  std::list<Part> parts_;
};

}  // namespace newsx::cli
