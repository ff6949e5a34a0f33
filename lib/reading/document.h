// The working state of one document on its way through the extraction passes; each pass adds to it.
//
// Owned by a thread's Scratch, so that vectors keep their room from document to document.
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/stop.h"
#include "reading/result.h"
#include "reading/stems.h"
#include "grammar/grammar.h"
#include "morph/inflections.h"
#include "morph/words.h"
#include "tokens/marks.h"
#include "tokens/token.h"

namespace newsx {

enum class EntityType : std::uint8_t { person, country, organization, place, other };

// A mention before it is linked to an entity.
struct Candidate {
  EntityType type = EntityType::other;
  MentionKind kind = MentionKind::name;
  TokenIndex begin = 0, end = 0;            // tokens
  TokenIndex core_begin = 0, core_end = 0;  // tokens; core_end is 0 when the core is the whole
  Span span, core;                          // bytes; a part of a token for "таджикско-афганский"
  EntryId entry = kNoEntry;                 // of the gazetteer
  std::uint32_t annotation = kNone;         // in Cascade::annotations
  std::uint32_t person = kNone;             // in Document::names
  std::string_view base;                    // this mention in its base form
  std::string_view name;                    // what the entity is called, by this mention alone
  std::string_view abbreviation;            // that stands right after it in brackets, or in the table
  bool weak = false;                        // needs evidence elsewhere
  bool nested = false;                      // inside another candidate
  Index entity = kNoIndex;
  std::string_view because;
};

// The parts of a person's name in a mention, in their base forms.
struct PersonName {
  std::string_view given, patronymic, surname;  // initials stand in `given`/`patronymic` with their full stops
  std::string_view surname_other;  // the base form were it the other gender: "Токаева" for "Токаев"
  char gender = 0;
  char other_gender = 0;  // the one that explains the words nearly as well, else 0
  bool initials = false;
};

// A post in the text: "Президент Казахстана", "глава МИД".
struct RoleMention {
  TokenIndex begin = 0, end = 0;
  Span span;
  std::string_view title;              // base form without `of`
  std::string_view cls;                // of the post: state_head, minister …
  std::string_view of;                 // the body or country, in its base form
  std::string_view ministry;           // what the ministry is for that it heads: "иностранных дел"
  std::uint32_t of_candidate = kNone;  // in Document::candidates
  std::uint32_t annotation = kNone;
  std::uint32_t holder = kNone;    // the candidate (a person's name) that it stands beside, as collected
  std::uint32_t holder_begin = 0;  // byte where that name begins
  bool leader = false;      // "лидер", "руководитель": heads of states and governments are called so
  bool delegation = false;  // "руководитель … делегации"
  Index entity = kNoIndex;  // the person it was resolved to
  bool plural = false;
  char gender = 0;
};

// Everything the passes share. References point into the thread's Scratch.
struct Document {
  Document(const Grammar& g, const Gazetteer& z, const Tokens& t, const Vocabulary& v, const Words& w,
           const std::vector<std::uint8_t>& c, const std::vector<MarkPair>& m, const NameMatches& n, const Cascade& k,
           StemTable& s, Inflections& i)
      : grammar(g),
        gazetteer(z),
        tokens(t),
        vocabulary(v),
        words(w),
        choice(c),
        marks(m),
        matches(n),
        cascade(k),
        stems(s),
        inflections(i) {}

  const Grammar& grammar;
  const Gazetteer& gazetteer;
  const Tokens& tokens;
  const Vocabulary& vocabulary;
  const Words& words;
  const std::vector<std::uint8_t>& choice;
  const std::vector<MarkPair>& marks;
  const NameMatches& matches;
  const Cascade& cascade;
  StemTable& stems;
  Inflections& inflections;

  std::string_view text;
  Result* result = nullptr;
  Stop stop;                          // each pass looks at it in its outer loop
  bool explain = false;               // with evidence in words
  std::vector<Candidate> candidates;  // sorted by position once collected
  std::vector<PersonName> names;
  std::vector<RoleMention> roles;
  std::vector<std::uint32_t> sentence_of;  // by token
  std::vector<std::uint32_t> covered_by;   // by token: the outermost candidate that is no role, or kNone

  const Token& token(TokenIndex i) const { return tokens.tokens[i]; }
  TokenIndex token_count() const { return static_cast<TokenIndex>(tokens.tokens.size()); }
  std::string_view text_of(TokenIndex i) const { return token(i).span().of(text); }
  std::string_view folded(TokenIndex i) const { return vocabulary.folded(token(i).word); }
  std::span<const Analysis> analyses(TokenIndex i) const { return words.analyses(token(i).word); }
  const Analysis& reading(TokenIndex i) const { return analyses(i)[choice[i]]; }
  Span span_of(TokenIndex begin, TokenIndex end) const { return {token(begin).begin, token(end - 1).end()}; }
  // The token's word in another form, by one of its readings; folded, empty when there is none.
  std::string_view form(TokenIndex i, const Analysis& reading, Grammemes wanted) {
    return inflections.form(token(i).word, reading, wanted);
  }
  bool is(TokenIndex i, std::string_view folded_word) const { return i < token_count() && folded(i) == folded_word; }
  // By position, of two that begin together the longer one first; others stay as they are. O(candidates log
  // candidates).
  void sort_candidates() {
    std::stable_sort(candidates.begin(), candidates.end(), [this](const Candidate& a, const Candidate& b) {
      stop.check();  // a long text has so many that this alone would take too long
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
  }
  // Fills `covered_by`: what it held is void when candidates come, go or change places. `sure`: without the weak ones.
  // O(tokens).
  void cover_tokens(bool sure = false) {
    covered_by.assign(token_count(), kNone);
    for (std::uint32_t c = 0; c < candidates.size(); ++c)
      if (!candidates[c].nested && candidates[c].kind != MentionKind::role && !(sure && candidates[c].weak))
        std::fill(covered_by.begin() + candidates[c].begin, covered_by.begin() + candidates[c].end, c);
  }
  std::string_view store(std::string_view s) { return result->strings->store(s); }
  // The names of the tables that begin at token i. O(log names).
  std::span<const NameMatch> names_at(TokenIndex i) const {
    const auto& all = matches.matches;
    const auto first =
        std::lower_bound(all.begin(), all.end(), i, [](const NameMatch& m, TokenIndex at) { return m.begin < at; });
    auto last = first;
    while (last != all.end() && last->begin == i) ++last;
    return {first, last};
  }
  std::string_view cls(const Annotation& a) const { return grammar.class_name(a.cls); }
  std::span<const Part> parts(const Annotation& a) const { return {cascade.parts.data() + a.first_part, a.part_count}; }
  std::string_view attribute(EntryId entry, std::string_view key) const {
    return entry == kNoEntry ? std::string_view{} : gazetteer.attribute(entry, key);
  }
};

}  // namespace newsx
