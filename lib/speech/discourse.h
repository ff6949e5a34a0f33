// Whom the text has named and who has spoken, as far as it is read: what Referents and BodyReferents look back on.
//
// Cost: O(mentions) to construct, once per document; queries are O(1) or bounded by kMostMentions. Threads: as
// SpeechText; call `add_spoken` in text order. Errors: Stopped, during construction.
#pragma once
#include <algorithm>
#include <initializer_list>
#include <vector>

#include "speech/speaker.h"
#include "speech/speech_text.h"

namespace newsx {

class Discourse {
 public:
  struct Seen {
    TokenIndex at = 0, end = 0;
    Index entity = kNoIndex;
    int times = 0;  // number of earlier mentions
    bool subject = false;
    bool quoted = false;
    bool told = false;  // quoted, but in a sentence of the author's
    bool related = false;  // described by a relation to somebody else: "его предшественник Иван Лесов"
  };
  struct Spoken {
    TokenIndex at = 0;
    Speaker speaker;
  };

  // Bounds of what is looked at. With ten mentions 2 texts of 2,164 have another speaker somewhere.
  static constexpr int kMostMentions = 40;
  static constexpr int kLastSpeakers = 8;
  static constexpr int kMostSentencesBack = 6;     // of mentions that may be meant; without a limit 19 texts differ
  static constexpr int kMostSentencesBetween = 3;  // from who spoke to "они" or "в заявлении"

  // Weights: a sentence of distance is worth kSentence. Measured by leaving each out, on the speakers of two annotated
  // sets (114 and 224; 104 and 212 are right) and on 2,164 texts, of which so many then have another speaker somewhere.
  static constexpr int kSentence = 2;     // 103 and 208 right; 151 texts
  static constexpr int kSubject = 3;      // 103 and 209 right; 55 texts
  static constexpr int kSpokeLast = 1;    // as many right; 2 texts
  static constexpr int kInsideWords = 6;  // as many right; 31 texts
  static constexpr int kRelated = 4;      // as many right; 2 texts
  static constexpr int kFits = 5;         // as many right; 43 texts

  // By token, whether it is inside quoted words, and whether in a sentence that the next one says to be somebody's.
  Discourse(const SpeechText& text, const std::vector<bool>& quoted, const std::vector<bool>& told);
  // Records who spoke, as resolved, at token `at`.
  void add_spoken(const Speaker& s, TokenIndex at);

  const std::vector<Seen>& persons() const { return persons_; }  // by position
  const std::vector<Seen>& bodies() const { return bodies_; }    // the same
  const std::vector<Spoken>& spoken() const { return spoken_; }  // the same
  // The mentions before token `at` end where this one begins.
  static std::vector<Seen>::const_iterator first_from(const std::vector<Seen>& mentions, TokenIndex at) {
    return std::partition_point(mentions.begin(), mentions.end(), [&](const Seen& m) { return m.at < at; });
  }
  int sentences_between(TokenIndex before, TokenIndex after) const;
  // How near and prominent a mention is, seen from token `at`.
  int weight(const Seen& m, TokenIndex at) const;
  // The first of `kinds` that is the subject of the sentence.
  Speaker subject_of(std::uint32_t sentence, std::initializer_list<const std::vector<Seen>*> kinds) const;

 private:
  const SpeechText& t_;
  const std::vector<Entity>& entities_;
  std::vector<Seen> persons_, bodies_;
  std::vector<Spoken> spoken_;
};

}  // namespace newsx
