// The written forms of something counted by lemma, and their frequencies.
//
// Most things have one form: only further ones cost a record each. O(log forms). Threads: one object per thread, joined
// with `add`, which is associative and commutative. Errors: none.
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
    if (times_ == 0) first_ = form;
    if (form == first_)
      times_ += times;
    else if (const auto at = others_.find(form); at != others_.end())
      at->second += times;
    else
      others_.emplace(form, times);
  }
  void add(const WrittenForms& other) {
    if (other.times_ > 0) add(other.first_, other.times_);
    for (const auto& [form, times] : other.others_) add(form, times);
  }
  // The most frequent; of ties the last by bytes, so lower case before upper case. Empty: none was added.
  std::string_view commonest() const {
    std::string_view best = first_;
    std::uint64_t most = times_;
    for (const auto& [form, times] : others_)
      if (times > most || (times == most && form > best)) {
        best = form;
        most = times;
      }
    return best;
  }

 private:
  std::string first_;  // the first one added
  std::uint64_t times_ = 0;
  std::map<std::string, std::uint64_t, std::less<>> others_;
};

}  // namespace newsx
