// The quotations found so far and the tokens they cover: the only state that the finders share.
//
// A finder appends quotations; all it reads of other finders' results is which tokens are taken. Threads: like a
// vector. Errors: none.
#pragma once
#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "reading/result.h"
#include "speech/speaker.h"
#include "speech/speech_text.h"

namespace newsx {

struct FoundQuotation {
  Quotation quotation;
  Speaker speaker;       // by its own clause
  bool carried = false;  // its own clause names nobody: the previous speaker goes on
  std::vector<Span> fragments;

  explicit FoundQuotation(QuotationKind kind) { quotation.kind = kind; }

  std::uint32_t begin() const { return fragments.empty() ? 0 : fragments.front().begin; }
  std::uint32_t end() const { return fragments.empty() ? 0 : fragments.back().end; }
  // Whether the byte is in one of its fragments. O(log fragments).
  bool holds(std::uint32_t byte) const;
  // Adds the words of [begin, end) without dashes and stops at the edges; nothing if no words remain.
  void add_words(const SpeechText& text, TokenIndex begin, TokenIndex end);
  // Sets the speaker and the cue (nullptr: none), from which the status follows; `rule`: how it was found, for
  // --explain.
  void attribute(const SpeechText& text, const Cue* cue, const Speaker& who, std::string_view rule);
  // Sets the medium that relays the words.
  void set_medium(const Document& d, const Speaker& medium);
};

class FoundQuotations {
 public:
  explicit FoundQuotations(TokenIndex token_count) : taken_(token_count) {}

  bool is_taken(TokenIndex i) const { return taken_[i]; }
  // Marks [begin, end) as taken.
  void take(TokenIndex begin, TokenIndex end);

  void add(FoundQuotation q) { all_.push_back(std::move(q)); }
  std::size_t size() const { return all_.size(); }
  FoundQuotation& operator[](std::size_t i) { return all_[i]; }
  const FoundQuotation& operator[](std::size_t i) const { return all_[i]; }
  auto begin() { return all_.begin(); }
  auto end() { return all_.end(); }

  // Sorts by first word and drops quotations without words. Stable. O(quotations log quotations).
  void sort();
  // Sorts, and drops quotations that lie entirely inside direct speech: the speaker is quoting them. O(quotations log
  // quotations).
  void drop_nested();

 private:
  std::vector<FoundQuotation> all_;
  std::vector<bool> taken_;  // by token
};

}  // namespace newsx
