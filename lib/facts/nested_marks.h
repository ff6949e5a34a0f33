// A walk over a text with marked stretches in it, nested as they nest.
#pragma once
#include <cstdint>
#include <vector>

#include "base/span.h"

namespace newsx {

// Calls words(Span) for each piece of the text, open(mark) and close(mark) where marks begin and end, the innermost
// closed first. `marks`: by begin, of two that begin together the longer one first; `span_of(mark)` is where it lies.
// One that only overlaps another is left out. O(marks). `size`: of the text, bytes.
template <class Marks, class SpanOf, class Words, class Open, class Close>
void walk_nested(const Marks& marks, std::uint32_t size, const SpanOf& span_of, const Words& words, const Open& open,
                 const Close& close) {
  using Mark = const typename Marks::value_type*;
  std::uint32_t at = 0;
  std::vector<Mark> stack;
  const auto words_to = [&](std::uint32_t end) {
    if (at < end) words(Span{at, end});
    at = end;
  };
  const auto close_to = [&](std::uint32_t end) {
    while (!stack.empty() && span_of(*stack.back()).end <= end) {
      words_to(span_of(*stack.back()).end);
      close(*stack.back());
      stack.pop_back();
    }
  };
  for (const auto& mark : marks) {
    const Span span = span_of(mark);
    close_to(span.begin);
    if (!stack.empty() && span_of(*stack.back()).end < span.end) continue;
    words_to(span.begin);
    open(mark);
    stack.push_back(&mark);
  }
  close_to(size);
  words_to(size);
}

}  // namespace newsx
