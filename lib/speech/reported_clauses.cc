#include "speech/reported_clauses.h"

#include <algorithm>

#include "speech/author_beside.h"
#include "speech/headlines.h"
#include "speech/named_sources.h"
#include "speech/report_behind_colon.h"
#include "speech/sentence_reports.h"
#include "speech/that_clauses.h"

namespace newsx {
namespace {

constexpr TokenIndex kShortestSentence = 4;  // tokens; a shorter one has no room for a report

}  // namespace

void find_reported_clauses(const SpeechText& text, const SpeakerFinder& speakers, const MediumFinder& media,
                           FoundQuotations& found) {
  found.sort();
  SentenceReports here(text, found);
  const ReportTools tools = {text, speakers, media, here};
  for (const Sentence& sentence : text.d.tokens.sentences) {
    for (TokenIndex begin = sentence.begin; begin < sentence.end; begin += kLongestSentence) {
      text.d.stop.check();
      Sentence piece = sentence;
      piece.begin = begin == sentence.begin ? words_begin(text, sentence) : begin;
      piece.end = std::min(sentence.end, begin + kLongestSentence);
      if (piece.end - piece.begin < kShortestSentence) continue;
      if (found.is_taken(piece.begin) && found.is_taken(piece.end - 1)) continue;
      here.start(piece);
      find_that_clauses(tools);
      find_prepositional_sources(tools);
      find_as_clauses(tools);
      find_topic_in_front(tools);
      find_author_behind(tools);
      find_author_between(tools);
      find_headline_before_dash(tools);
      find_headline_behind_colon(tools);
      find_report_behind_colon(tools);
    }
  }
}

}  // namespace newsx
