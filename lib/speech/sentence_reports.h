// The reported clauses of one sentence, while its finders run one after another; longer sentences come in pieces.
//
// Reports lie in one another ("сказал, что X заявил, что Y обещал, что …"), and each repeats the words of those inside.
// Three layers are the most that some two thousand articles have. What goes deeper than kDeepestClause is left to the
// reports around it, so that the quotations of a text are a few times as long as the text at most.
// Cost: `add` O(tokens of the report), the rest O(1) or as said. Threads: as FoundQuotations.
// Errors: none.
#pragma once
#include <array>
#include <cstdint>

#include "speech/found_quotations.h"
#include "speech/media.h"
#include "speech/speakers.h"
#include "speech/speech_text.h"

namespace newsx {

class SentenceReports {
 public:
  // `found`: words in quotation marks and dialogue, sorted.
  SentenceReports(const SpeechText& text, FoundQuotations& found)
      : t_(text), found_(found), marked_(found.size()), reported_begin_(found.size()) {}

  // Goes on to the next piece: at most kLongestSentence tokens of one sentence.
  void start(const Sentence& piece);
  const Sentence& sentence() const { return sentence_; }

  // In a quotation in quotation marks or a line of dialogue.
  bool is_taken(TokenIndex i) const { return found_.is_taken(i); }
  bool is_deep_at(TokenIndex i) const { return layers_[i - sentence_.begin] >= kDeepestClause; }
  bool is_deep_anywhere() const { return deepest_ >= kDeepestClause; }

  void add(FoundQuotation q);
  // Calls `look` with each quotation found so far that begins here.
  template <class Look>
  void each(Look look) {
    for (std::size_t i = marked_begin_; i < marked_end_; ++i) look(found_[i]);
    for (std::size_t i = reported_begin_; i < found_.size(); ++i) look(found_[i]);
  }

 private:
  static constexpr std::uint8_t kDeepestClause = 8;

  const SpeechText& t_;
  FoundQuotations& found_;
  const std::size_t marked_;  // quotations that were found before
  // In found_: those in quotation marks that begin in the present piece, and where its reports begin.
  std::size_t marked_begin_ = 0, marked_end_ = 0, reported_begin_;
  Sentence sentence_;
  std::array<std::uint8_t, kLongestSentence> layers_{};  // by token of the piece: reports over it
  std::uint8_t deepest_ = 0;                             // of the layers
};

// What a finder of reported clauses works with: it reads the text and adds to `here`.
struct ReportTools {
  const SpeechText& text;
  const SpeakerFinder& speakers;
  const MediumFinder& media;
  SentenceReports& here;
};

}  // namespace newsx
