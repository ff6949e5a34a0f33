// A document as read so far: its tokens, their readings, pairs of marks, gazetteer names, and matches of rules. Const
// for all later passes.
//
// It combines three things with different lifetimes: the knowledge (shared by all threads), a thread's caches of words
// (`WordCaches`: they grow from document to document and never change a result), and one document (`DocumentSlot`:
// filled once, then only read; its vectors keep their capacity for the next one). Threads: a Document belongs to the
// thread of its caches. Errors: Stopped, where a pass checks `stop`.
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/stop.h"
#include "grammar/grammar.h"
#include "morph/inflections.h"
#include "morph/words.h"
#include "reading/function_words.h"
#include "reading/result.h"
#include "reading/stems.h"
#include "tokens/marks.h"
#include "tokens/token.h"

namespace newsx {

// Tokens [begin, end).
struct TokenRange {
  TokenIndex begin = 0, end = 0;
};

// Rules and tables, shared by all threads.
struct RulesAndTables {
  const Grammar& grammar;
  const Gazetteer& gazetteer;
};

// A thread's caches of words.
struct WordCaches {
  explicit WordCaches(const Dictionary& dictionary) : words(dictionary), inflections(words, vocabulary) {}

  Vocabulary vocabulary;
  Words words;
  Inflections inflections;
  StemTable stems;
  FunctionWordMemory functions;
};

// One document.
struct DocumentSlot {
  Tokens tokens;
  std::vector<std::uint8_t> choice;    // by token: the reading chosen, of Words::analyses
  std::vector<std::uint8_t> evidence;  // by token: evidence::… bits of grammar.h
  std::vector<MarkPair> marks;
  NameMatches matches;
  Cascade cascade;
  std::vector<std::uint32_t> sentence_of;  // by token
};

// The sentence of each token. O(tokens).
void number_sentences(const Tokens& tokens, std::vector<std::uint32_t>& sentence_of);

// What passes read. A view: cheap to make, valid as long as the things it refers to.
class Document {
 public:
  Document(const RulesAndTables& data, WordCaches& caches, const DocumentSlot& slot, std::string_view utf8,
           Arena& arena)
      : grammar(data.grammar),
        gazetteer(data.gazetteer),
        tokens(slot.tokens),
        vocabulary(caches.vocabulary),
        words(caches.words),
        stems(caches.stems),
        choice(slot.choice),
        marks(slot.marks),
        matches(slot.matches),
        cascade(slot.cascade),
        sentence_of(slot.sentence_of),
        text(utf8),
        functions_(caches.functions),
        inflections_(caches.inflections),
        arena_(arena) {}

  const Grammar& grammar;
  const Gazetteer& gazetteer;
  const Tokens& tokens;
  const Vocabulary& vocabulary;
  const Words& words;
  const StemTable& stems;
  const std::vector<std::uint8_t>& choice;
  const std::vector<MarkPair>& marks;
  const NameMatches& matches;
  const Cascade& cascade;
  const std::vector<std::uint32_t>& sentence_of;
  std::string_view text;
  Stop stop;             // checked by each pass in its outer loop
  bool explain = false;  // put evidence into words

  const Token& token(TokenIndex i) const { return tokens.tokens[i]; }
  TokenIndex token_count() const { return static_cast<TokenIndex>(tokens.tokens.size()); }
  std::string_view text_of(TokenIndex i) const { return token(i).span().of(text); }
  std::string_view folded(TokenIndex i) const { return vocabulary.folded(token(i).word); }
  std::span<const Analysis> analyses(TokenIndex i) const { return words.analyses(token(i).word); }
  const Analysis& reading(TokenIndex i) const { return analyses(i)[choice[i]]; }
  Span span_of(TokenIndex begin, TokenIndex end) const { return {token(begin).begin, token(end - 1).end()}; }
  // The token's word in another form, by one of its readings; folded, empty if there is none.
  std::string_view form(TokenIndex i, const Analysis& analysis, Grammemes wanted) const {
    return inflections_.form(token(i).word, analysis, wanted);
  }
  // Whether the token is in a paragraph of another language.
  bool is_foreign(TokenIndex i) const {
    return newsx::is_foreign(tokens.paragraphs[tokens.sentences[sentence_of[i]].paragraph]);
  }
  bool is(TokenIndex i, std::string_view folded_word) const { return i < token_count() && folded(i) == folded_word; }
  // Whether the token's word has any of these functions: `is(i, FunctionWord::that | FunctionWord::as_if)`.
  bool is(TokenIndex i, FunctionWord wanted) const {
    if (i >= token_count()) return false;
    const FunctionWordMemory::Functions& functions = functions_.of(token(i).word);
    if (intersects(functions.by_form, wanted)) return true;
    return intersects(functions.by_lemma, wanted) &&
           intersects(FunctionWordTable::built_in().of_lemma(reading(i).lemma), wanted);
  }
  // The gazetteer names that start at token i. O(log names).
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
  std::string_view key(const Part& p) const { return grammar.key_name(p.key); }
  // The cases that the annotation as a whole may be in.
  Grammemes cases_of(const Annotation& a) const {
    Grammemes all = 0;
    for (std::uint32_t i = 0; i < a.reading_count; ++i) all |= cascade.readings[a.first_reading + i] & gram::cases;
    return all;
  }
  std::string_view attribute(EntryId entry, std::string_view key) const {
    return entry == kNoEntry ? std::string_view{} : gazetteer.attribute(entry, key);
  }
  // A copy that lives as long as the document's result.
  std::string_view store(std::string_view s) const { return arena_.store(s); }

 private:
  const FunctionWordMemory& functions_;
  Inflections& inflections_;  // a cache: its answers depend on the word alone
  Arena& arena_;
};

}  // namespace newsx
