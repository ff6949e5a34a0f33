// The quotations found so far, and the tokens that they took: the one thing that the finders share and change.
//
// A finder appends; it reads of what others found no more than which tokens are taken. Threads: as a vector's.
// Errors: none.
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
  Speaker speaker;       // as its own clause has it
  bool carried = false;  // nobody in its own clause: who spoke before goes on
  std::vector<Span> fragments;

  explicit FoundQuotation(QuotationKind kind) { quotation.kind = kind; }

  std::uint32_t begin() const { return fragments.empty() ? 0 : fragments.front().begin; }
  std::uint32_t end() const { return fragments.empty() ? 0 : fragments.back().end; }
  // Whether the byte lies in one of its fragments. O(log fragments).
  bool holds(std::uint32_t byte) const;
  // The words of [begin, end) without dashes and stops at their edges; nothing where no words are left.
  void add_words(const SpeechText& text, TokenIndex begin, TokenIndex end);
  // Who says it and by which cue (nullptr: none); `rule`: how it was found, for --explain. Its status follows from
  // them.
  void attribute(const SpeechText& text, const Cue* cue, const Speaker& who, std::string_view rule);
  // The medium that passes the words on.
  void set_medium(const Document& d, const Speaker& medium);
};

class FoundQuotations {
 public:
  explicit FoundQuotations(TokenIndex token_count) : taken_(token_count) {}

  bool is_taken(TokenIndex i) const { return taken_[i]; }
  // Later finders leave [begin, end) alone.
  void take(TokenIndex begin, TokenIndex end);

  void add(FoundQuotation q) { all_.push_back(std::move(q)); }
  std::size_t size() const { return all_.size(); }
  FoundQuotation& operator[](std::size_t i) { return all_[i]; }
  const FoundQuotation& operator[](std::size_t i) const { return all_[i]; }
  auto begin() { return all_.begin(); }
  auto end() { return all_.end(); }

  // By their first words; those without any go. Stable. O(quotations log quotations).
  void sort();
  // Sorts, and drops quotations that lie wholly inside somebody's direct speech: he quotes them. O(quotations log
  // quotations).
  void drop_nested();

 private:
  std::vector<FoundQuotation> all_;
  std::vector<bool> taken_;  // by token
};

}  // namespace newsx
