#include "speech/sentence_reports.h"

#include <algorithm>

namespace newsx {

void SentenceReports::start(const Sentence& piece) {
  sentence_ = piece;
  while (marked_begin_ < marked_ && found_[marked_begin_].begin() < t_.token(piece.begin).begin) ++marked_begin_;
  marked_end_ = marked_begin_;
  while (marked_end_ < marked_ && found_[marked_end_].begin() < t_.token(piece.end - 1).end()) ++marked_end_;
  reported_begin_ = found_.size();
  std::fill_n(layers_.begin(), piece.end - piece.begin, std::uint8_t{0});
  deepest_ = 0;
}

void SentenceReports::add(FoundQuotation q) {
  for (const Span& s : q.fragments)
    for (TokenIndex i = t_.token_at(s.begin); i < sentence_.end && t_.token(i).begin < s.end; ++i)
      deepest_ = std::max(deepest_, ++layers_[i - sentence_.begin]);
  found_.add(std::move(q));
}

}  // namespace newsx
