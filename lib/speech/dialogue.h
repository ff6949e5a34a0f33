// Finds quotations without quotation marks: lines of dialogue, turns of a transcript, a paragraph after a colon.
//
// Examines each paragraph once. O(tokens). Threads: as SpeechText. Errors: Stopped.
#pragma once
#include "speech/author_clauses.h"
#include "speech/found_quotations.h"
#include "speech/media.h"
#include "speech/speakers.h"
#include "speech/speech_text.h"

namespace newsx {

class Dialogue {
 public:
  Dialogue(const SpeechText& text, const SpeakerFinder& speakers, const MediumFinder& media, FoundQuotations& found)
      : t_(text), speakers_(speakers), media_(media), found_(found) {}
  void find();

 private:
  // "Имя:" at the start of a paragraph.
  struct Label {
    TokenIndex after = 0;  // the token after the colon; 0: no label
    Speaker speaker;
  };

  bool is_exclaimed(const Paragraph& paragraph) const;
  Label label_of(const Paragraph& paragraph) const;
  bool is_answer(std::size_t p, TokenIndex begin) const;
  std::size_t turn_end(std::size_t first) const;
  void find_labelled_turns();
  bool begins_with_report(TokenIndex begin) const;
  bool is_authors(TokenIndex begin, TokenIndex end) const;
  bool answers_in_marks(const Cue& cue, TokenIndex begin, TokenIndex end) const;
  Speaker speaker_line(const Paragraph& line) const;
  Speaker person_before(const Paragraph& line, TokenIndex from, TokenIndex begin, TokenIndex end) const;
  bool is_own_paragraph(const Paragraph& paragraph) const;
  std::size_t speech_end(std::size_t p) const;
  void find_after_colon(std::size_t p);
  bool find_author_below(std::size_t p);
  void find_dialogue_line(const Paragraph& paragraph);
  TokenIndex find_turn(TokenIndex begin, TokenIndex end);
  TokenIndex turn_dash(TokenIndex begin, TokenIndex end) const;
  void add(FoundQuotation q, const Cue* cue, const Speaker& speaker, std::string_view rule);

  const SpeechText& t_;
  const SpeakerFinder& speakers_;
  const MediumFinder& media_;
  FoundQuotations& found_;
};

}  // namespace newsx
