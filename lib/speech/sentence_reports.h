// The reported clauses of one sentence while its finders run one after another; long sentences come in pieces.
//
// Reports nest ("сказал, что X заявил, что Y обещал, что …"), and each repeats the words of those inside it. Two
// thousand articles never nest more than three. Reports deeper than kDeepestClause are left to the ones around them, so
// that the quotations of a text are at most a few times as long as the text. Cost: `add` O(tokens of the report), the
// rest O(1) unless stated. Threads: as FoundQuotations. Errors: none.
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

  // Moves to the next piece: at most kLongestSentence tokens of one sentence.
  void start(const Sentence& piece);
  const Sentence& sentence() const { return sentence_; }

  // Whether the token is in quotation marks that hold a quotation, or in a line of dialogue.
  bool is_taken(TokenIndex i) const { return found_.is_taken(i); }
  bool is_deep_at(TokenIndex i) const { return layers_[i - sentence_.begin] >= kDeepestClause; }
  bool is_deep_anywhere() const { return deepest_ >= kDeepestClause; }

  void add(FoundQuotation q);
  // Calls `look` with each quotation found so far that starts here.
  template <class Look>
  void each(Look look) {
    for (std::size_t i = marked_begin_; i < marked_end_; ++i) look(found_[i]);
    for (std::size_t i = reported_begin_; i < found_.size(); ++i) look(found_[i]);
  }

 private:
  static constexpr std::uint8_t kDeepestClause = 8;

  const SpeechText& t_;
  FoundQuotations& found_;
  const std::size_t marked_;  // number of quotations found before
  // Positions in found_: quotations in marks that start in the present piece, and the first of its reports.
  std::size_t marked_begin_ = 0, marked_end_ = 0, reported_begin_;
  Sentence sentence_;
  std::array<std::uint8_t, kLongestSentence> layers_{};  // by token of the piece: how many reports cover it
  std::uint8_t deepest_ = 0;                             // maximum of layers_
};

// What finders of reported clauses work with: they read the text and add to `here`.
struct ReportTools {
  const SpeechText& text;
  const SpeakerFinder& speakers;
  const MediumFinder& media;
  SentenceReports& here;
};

}  // namespace newsx
