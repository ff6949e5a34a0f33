// How something that is counted by its base form is written in the texts, and how often each way.
//
// Memory: a record a distinct form. Cost: log of their number. Threads: one a thread, joined with `add`, which is
// associative and commutative. Errors: none.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace newsx {

class WrittenForms {
 public:
  void add(std::string_view form, std::uint64_t times = 1) {
    const auto at = counts_.find(form);
    if (at != counts_.end())
      at->second += times;
    else
      counts_.emplace(form, times);
  }
  void add(const WrittenForms& other) {
    for (const auto& [form, times] : other.counts_) add(form, times);
  }
  // The most frequent; of equals the last by its bytes, so small letters before capitals. Empty: none was added.
  std::string_view commonest() const {
    std::string_view best;
    std::uint64_t most = 0;
    for (const auto& [form, times] : counts_)
      if (times >= most) {
        best = form;
        most = times;
      }
    return best;
  }

 private:
  std::map<std::string, std::uint64_t, std::less<>> counts_;
};

}  // namespace newsx
