// Finds a document's quotations; shared by the files quotations_*.cc, each of which has one way of finding them.
//
// The ways run one after another: words in marks, dialogue, reported clauses; what an earlier one took is left alone.
// None looks further than kLongestSentence tokens around. O(tokens).
#pragma once
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "reading/document.h"
#include "speech/cues.h"
#include "speech/referents.h"
#include "speech/speakers.h"

namespace newsx {

// A quoted span of fewer words without a verb, with a capital, is a name rather than somebody's words.
inline constexpr int kNameWords = 6;

// A word of fewer bytes alone in marks is a letter or a sign: п. «в».
inline constexpr std::uint32_t kShortestWord = 6;

// A clause of fewer words may be anything.
inline constexpr int kFewWords = 4;

// Nobody writes longer sentences; what pretends to be one is looked at piece by piece, so that the cost is linear in
// the text whatever it is.
inline constexpr TokenIndex kLongestSentence = 400;  // tokens

// Reports lie in one another ("сказал, что X заявил, что Y обещал, что …"), and each repeats the words of those inside.
// Three is the most that some two thousand articles have; what goes deeper is left to the reports around it, so that
// the quotations of a text are a few times as long as the text at most.
inline constexpr std::uint8_t kDeepestReport = 8;

class Attributor {
 public:
  Attributor(const Document& d, const Names& names, const NameResult& result, CueFinder& finder);
  void run(SpeechResult& out);

 private:
  struct Found {
    Quotation quotation;
    Speaker speaker;       // as its own clause has it
    bool carried = false;  // nobody in its own clause: who spoke before goes on
    std::vector<Span> fragments;

    std::uint32_t begin() const { return fragments.empty() ? 0 : fragments.front().begin; }
    std::uint32_t end() const { return fragments.empty() ? 0 : fragments.back().end; }
    bool holds(std::uint32_t byte) const;  // in one of its fragments; O(log fragments)
  };

  // An author's clause beside or inside somebody's words.
  struct Author {
    TokenIndex begin = 0, end = 0;  // tokens of the clause, dashes left out
    bool present = false;
    bool goes_on = false;  // a dash after it: the quotation continues
    TokenIndex next = 0;   // token after it
  };

  // The sentence around a token, as far as is looked.
  Sentence sentence(TokenIndex i) const {
    Sentence s = d_.tokens.sentences[d_.sentence_of[i]];
    s.begin = std::max(s.begin, i > kLongestSentence ? i - kLongestSentence : 0);
    s.end = std::min(s.end, i + kLongestSentence);
    return s;
  }
  const Token& token(TokenIndex i) const { return d_.token(i); }
  bool is_kind(TokenIndex i, TokenKind kind) const { return i < d_.token_count() && token(i).kind == kind; }
  bool is_mark(TokenIndex i, std::string_view mark) const { return d_.is(i, mark); }

  // The first cue in [from, to) that `wanted` accepts.
  template <class Wanted>
  const Cue* first_cue(TokenIndex from, TokenIndex to, Wanted wanted) const {
    for (TokenIndex i = from; i < to && i < d_.token_count(); ++i)
      if (cue_at_[i] != kNone && wanted(cues_[cue_at_[i]])) return &cues_[cue_at_[i]];
    return nullptr;
  }
  template <class Wanted>
  const Cue* last_cue(TokenIndex from, TokenIndex to, Wanted wanted) const {
    for (TokenIndex i = to; i-- > from;)
      if (cue_at_[i] != kNone && wanted(cues_[cue_at_[i]])) return &cues_[cue_at_[i]];
    return nullptr;
  }
  static bool finite(const Cue& c) {
    return (c.kind == CueKind::predicate && (c.form & gram::PRTF) == 0) ||
           (c.kind == CueKind::verb && (c.form & (gram::VERB | gram::GRND | gram::PRTS)) != 0);
  }

  // Calls `look` with each quotation found so far that begins in the present sentence.
  template <class Look>
  void each_found_here(Look look) {
    for (std::size_t i = here_.marked_begin; i < here_.marked_end; ++i) look(found_[i]);
    for (std::size_t i = here_.reported_begin; i < found_.size(); ++i) look(found_[i]);
  }

  // Words, fragments, speakers, output: attributor.cc.
  void index_words();
  void index_cues();
  int words_in(TokenIndex begin, TokenIndex end) const;   // O(1)
  bool has_verb(TokenIndex begin, TokenIndex end) const;  // O(1)
  TokenIndex close_of(TokenIndex open) const;
  Shape first_shape(TokenIndex begin, TokenIndex end) const;
  Span trimmed(TokenIndex begin, TokenIndex end) const;
  void take(TokenIndex begin, TokenIndex end);
  void add_fragment(Found& q, TokenIndex begin, TokenIndex end);
  // Words in marks inside a reported clause are by its speaker, whatever is the subject inside the clause.
  void share_speakers();
  void resolve_speakers();
  Speaker carried_speaker(std::size_t i) const;
  TokenIndex token_at(std::uint32_t byte) const;
  bool is_medium(const Speaker& s) const;
  void set_via(Found& q, const Cue& cue, TokenIndex lo, TokenIndex hi, const Speaker& speaker);
  void medium_beside(Found& q);
  void give_via(Found& q, const Speaker& medium);
  Speaker relayed_source(Found& q, const Cue& cue, const Author& clause, const Speaker& subject);
  const NameMention* medium_after(TokenIndex lo, TokenIndex hi) const;
  bool denied(const Cue& cue, QuotationKind kind, TokenIndex sentence_begin) const;
  QuotationStatus status(const Cue* cue, QuotationKind kind) const;
  // What is said inside words that nobody is said to have said is not asserted either.
  void inherit_status();
  void attach(Found& q, const Cue* cue, const Speaker& speaker, std::string_view rule);
  void add_addressees(const Found& q, Quotation& out, std::vector<Index>& entities) const;
  void add_topics(const Found& q, Quotation& out, std::vector<Index>& entities);
  void write(SpeechResult& out);

  // The text of several fragments: quotations_text.cc.
  std::string_view stop_between(Span before, Span after) const;
  std::string_view text_of(const std::vector<Span>& fragments);

  // Author's clauses: quotations_author.cc.
  Author author_clause(TokenIndex i, TokenIndex limit) const;
  bool comma_only(TokenIndex start, TokenIndex i) const;
  Author inner_author(TokenIndex begin, TokenIndex end) const;
  // What stands in [begin, end) without the author's clauses inside.
  void add_words(Found& q, TokenIndex begin, TokenIndex end);

  // Words in marks: quotations_marked.cc.
  void marked_quotations();
  std::size_t marked_quotation(std::size_t m);
  bool only_time_before(TokenIndex begin, TokenIndex open) const;
  bool holds_name(const MarkPair& pair) const;
  bool holds_title(const MarkPair& pair) const;
  bool noun_before_names(std::size_t m) const;
  std::size_t direct_with(std::size_t m, Author author, bool inside, bool colon);
  Speaker speaker_before(TokenIndex open);
  void direct_after_colon(std::size_t m, const Cue* before);
  void continue_direct(std::size_t m);
  void partial(std::size_t m, int words, bool verb, bool capital, const Cue* before, const Author& tail);
  const Cue* naming_cue(const MarkPair& pair) const;

  // Dialogue: quotations_dialogue.cc.
  void dialogue_lines();
  TokenIndex label(const Paragraph& paragraph, Speaker& speaker);
  void labelled_turns();
  void after_colon(std::size_t p);
  bool dash_line(const Paragraph& paragraph);
  TokenIndex turn_dash(TokenIndex begin, TokenIndex end) const;
  TokenIndex dialogue_turn(TokenIndex begin, TokenIndex end);

  // Reported clauses: quotations_reported.cc.
  void reported_clauses();
  void begin_piece(const Sentence& s, std::size_t marked);
  void add_report(Found q);
  void that_clauses(const Sentence& s);
  bool is_remark(const Cue& cue, const Sentence& s) const;
  bool is_infinitive(const Cue& cue, const Sentence& s) const;
  TokenIndex find_that(const Cue& cue, const Sentence& s) const;
  TokenIndex clause_end(TokenIndex from, const Sentence& s, const Cue* cue = nullptr) const;
  bool begins_report(TokenIndex i, const Sentence& s) const;
  bool back_to_subject(TokenIndex i, TokenIndex from, const Cue* cue, const Sentence& s) const;
  bool conditional(const Cue& cue, const Sentence& s) const;
  bool before_main_clause(const Cue& cue, const Sentence& s) const;
  TokenIndex first_clause_end(TokenIndex from, const Sentence& s) const;
  bool ends_after(TokenIndex from, const Sentence& s) const;
  bool is_link(TokenIndex i) const;
  bool links_behind(TokenIndex i, const Sentence& s) const;
  Span whole(TokenIndex begin, TokenIndex end) const;
  void prepositional(const Sentence& s);
  bool introductory(TokenIndex begin, TokenIndex end) const;
  bool in_relative(TokenIndex i, const Sentence& s) const;
  void as_clauses(const Sentence& s);
  void parenthetic(const Sentence& s);
  void headline(const Sentence& s);
  Speaker name_after_dash(TokenIndex dash, TokenIndex end);
  void trailing(const Sentence& s);

  // Words and verbs before a token.
  struct Before {
    std::uint32_t words = 0, verbs = 0;
  };

  const Document& d_;
  const Names& names_;
  const NameResult& result_;
  const std::vector<Entity>& entities_;
  const CueLexicon& lexicon_;
  SpeakerFinder speakers_;
  std::vector<Before> before_;  // by token, and behind the last one
  std::vector<Cue> cues_;
  std::vector<std::uint32_t> cue_at_;  // by token: the cue that begins there
  std::vector<bool> taken_;            // tokens inside quotations found so far
  std::vector<bool> in_marks_;         // tokens between quotation marks
  std::vector<Found> found_;
  std::vector<Index> told_in_;  // by entity: the number of the last quotation that speaks of it
  // The present sentence. In found_: quotations in marks that begin in it, and where its reported clauses begin.
  struct Here {
    std::size_t marked_begin = 0, marked_end = 0, reported_begin = 0;
    TokenIndex begin = 0, end = 0;
    std::array<std::uint8_t, kLongestSentence> layers{};  // by token from `begin`: reported clauses over it
    std::uint8_t deepest = 0;                             // of the layers
  };
  Here here_;
};

}  // namespace newsx
