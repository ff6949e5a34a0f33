// The mentions of names in a document, and their only owner.
//
// Passes of this layer add, change and erase mentions through `Mentions`; later layers get it as const. Mentions are in
// text order after `sort`. `covering` reflects the state at the last `cover` or `nest` and must not be called after
// `add`, `sort` or an erasure (checked by assertions). Threads: like a vector. Errors: Stopped, where a Stop is given.
#pragma once
#include <cassert>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "base/stop.h"
#include "gazetteer/gazetteer.h"
#include "grammar/grammar.h"
#include "reading/entity_types.h"
#include "reading/result.h"
#include "tokens/token.h"

namespace newsx {

// What names the owner of a body, the least certain first.
enum class OwnerFrom : std::uint8_t {
  nobody,
  table,  // the row's country: "ФСБ"
  part,   // the name has a place or another body
  state,  // the name has a state
};

// What a body is and whom it belongs to, by one of its names (names/identity.h).
struct BodyIdentity {
  std::string_view key;      // "interior-ministry.kg"
  std::string_view country;  // ISO 3166 code of the owning state; empty: not stated
  EntryId row = kNoEntry;    // of the tables
  OwnerFrom owner = OwnerFrom::nobody;

  bool has_owner() const { return owner != OwnerFrom::nobody; }  // the key includes the owner
};

struct NameMention {
  EntityType type = EntityType::other;
  MentionKind kind = MentionKind::name;
  TokenIndex begin = 0, end = 0;            // tokens
  TokenIndex core_begin = 0, core_end = 0;  // tokens; core_end is 0 if the core is the whole mention
  Span span, core;                          // bytes; a part of a token for "таджикско-афганский"
  EntryId entry = kNoEntry;                 // of the gazetteer
  std::uint32_t annotation = kNone;         // in Cascade::annotations
  std::uint32_t person = kNone;             // in Names::persons
  std::string_view base;                    // this mention in its base form
  std::string_view name;                    // the entity's name as far as this mention tells
  std::string_view abbreviation;            // in brackets right after it, or from the table
  BodyIdentity identity;                    // of a body
  bool weak = false;                        // needs evidence elsewhere
  bool nested = false;                      // inside another mention
  bool part_of_word = false;                // "таджикско" of "таджикско-афганский"
  Index entity = kNoIndex;                  // of NameResult::entities
  std::string_view because;
};

using MentionIndex = std::uint32_t;  // in Mentions; kNone: none

class Mentions {
 public:
  // By position once sorted; of two that start together, the longer first.
  std::span<const NameMention> all() const { return all_; }
  auto begin() const { return all_.begin(); }
  auto end() const { return all_.end(); }
  MentionIndex size() const { return static_cast<MentionIndex>(all_.size()); }
  bool empty() const { return all_.empty(); }
  const NameMention& operator[](MentionIndex i) const { return all_[i]; }

  // Sorted mentions that start in the bytes [span.begin, span.end). O(log mentions).
  std::span<const NameMention> beginning_in(Span span) const;
  // Sorted mentions that start at this byte or later. O(log mentions).
  std::span<const NameMention> beginning_from(std::uint32_t byte) const;
  MentionIndex index_of(const NameMention& m) const { return static_cast<MentionIndex>(&m - all_.data()); }

  // The outermost mention over a token, posts excluded, as of the last `cover`; kNone: none, as behind the last token.
  MentionIndex covering(TokenIndex t) const {
    assert(is_covered_);
    return t < covering_.size() ? covering_[t] : kNone;
  }

  void clear();
  void add(const NameMention& m) {
    all_.push_back(m);
    is_covered_ = false;
  }
  // Inserts these in order. Mentions must be sorted. O(mentions log mentions); free if `found` is empty.
  void merge(std::span<const NameMention> found, Stop stop);
  // For changes that do not move the mention: type, names, entity, evidence. If you move it, sort afterwards.
  NameMention& edit(MentionIndex i) { return all_[i]; }
  // Marks a mention for erasure. Its index and the results of `covering` stay valid until `erase_marked`.
  void mark_erased(MentionIndex i) { all_[i].end = all_[i].begin; }
  // O(mentions).
  void erase_marked();
  template <class Unwanted>
  void erase_if(Unwanted unwanted) {
    std::erase_if(all_, unwanted);
    is_covered_ = false;
  }
  // Stable. O(mentions log mentions).
  void sort(Stop stop);
  // Removes duplicates: among adjacent mentions with the same span, `better(kept, next)` says whether the next one
  // replaces the kept one. O(mentions).
  template <class Better>
  void keep_one_a_span(Better better, Stop stop);

  // Which mentions `covering` returns: never nested ones or posts, and no weak ones with `sure_only`. O(tokens).
  enum class Which : std::uint8_t { all, sure_only };
  void cover(TokenIndex token_count, Which which);
  // Marks nested mentions and maps tokens to the mentions that cover them. Calls `inside(outer, inner)` for each nested
  // mention. O(tokens).
  template <class Inside>
  void nest(TokenIndex token_count, Inside inside, Stop stop);

 private:
  std::vector<NameMention> all_;
  std::vector<MentionIndex> covering_;  // by token
  bool is_covered_ = false;
};

template <class Better>
void Mentions::keep_one_a_span(Better better, Stop stop) {
  std::size_t kept = 0;
  for (const NameMention& m : all_) {
    stop.check();
    if (kept > 0 && all_[kept - 1].span == m.span) {
      if (better(all_[kept - 1], m)) all_[kept - 1] = m;
    } else {
      all_[kept++] = m;
    }
  }
  all_.resize(kept);
  is_covered_ = false;
}

template <class Inside>
void Mentions::nest(TokenIndex token_count, Inside inside, Stop stop) {
  covering_.assign(token_count, kNone);
  for (MentionIndex i = 0; i < all_.size(); ++i) {
    stop.check();
    NameMention& m = all_[i];
    const MentionIndex outer = covering_[m.begin];
    m.nested = outer != kNone && all_[outer].span.contains(m.span);
    if (m.nested)
      inside(all_[outer], m);
    else
      std::fill(covering_.begin() + m.begin, covering_.begin() + m.end, i);
  }
  is_covered_ = true;
}

}  // namespace newsx
