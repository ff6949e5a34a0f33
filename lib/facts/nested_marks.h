// Walks over a text with nested marks in it.
//
// O(marks + pieces). Threads: pure functions. Errors: none.
#pragma once
#include <cstdint>
#include <vector>

#include "base/span.h"

namespace newsx {

// What a walk calls: words(Span) for each piece of the text, open(mark) and close(mark) where marks begin and end, the
// innermost closed first.
template <class Words, class Open, class Close>
struct NestedVisitor {
  Words words;
  Open open;
  Close close;
};
template <class Words, class Open, class Close>
NestedVisitor(Words, Open, Close) -> NestedVisitor<Words, Open, Close>;

// `marks`: by their beginnings, of two that begin together the longer one first; `span_of(mark)` is where it lies. One
// that only overlaps another is left out. O(marks). `size`: of the text, bytes.
template <class Marks, class SpanOf, class Visitor>
void walk_nested(const Marks& marks, std::uint32_t size, const SpanOf& span_of, Visitor visitor) {
  using Mark = const typename Marks::value_type*;
  std::uint32_t at = 0;
  std::vector<Mark> stack;
  const auto words_to = [&](std::uint32_t end) {
    if (at < end) visitor.words(Span{at, end});
    at = end;
  };
  const auto close_to = [&](std::uint32_t end) {
    while (!stack.empty() && span_of(*stack.back()).end <= end) {
      words_to(span_of(*stack.back()).end);
      visitor.close(*stack.back());
      stack.pop_back();
    }
  };
  for (const auto& mark : marks) {
    const Span span = span_of(mark);
    close_to(span.begin);
    if (!stack.empty() && span_of(*stack.back()).end < span.end) continue;
    words_to(span.begin);
    visitor.open(mark);
    stack.push_back(&mark);
  }
  close_to(size);
  words_to(size);
}

}  // namespace newsx
