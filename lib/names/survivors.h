// Decides which annotations of gazetteers and rules stay mentions when others cover them.
//
// An annotation of a later phase hides what lies under it, except where names nest: a country inside an organization's
// name stays a mention; a given name that is also a city does not stay one inside a person's name. Three arrays by
// token hold the evidence: the last phase's annotation over the token, the longest body of the tables over it, and the
// end of the longest body without a name of its own that starts there. O(annotations + tokens) to construct; a query is
// O(length of the annotation). Threads: const functions may run at once. Errors: Stopped.
#pragma once
#include <vector>

#include "names/lexicon.h"

namespace newsx {

class Survivors {
 public:
  Survivors(const Document& d, const NameLexicon& lexicon);

  // Whether an annotation whose class becomes an entity stays a mention.
  bool contains(const Annotation& a) const;
  // The outermost annotation of the last phase over a token (for tables, only of several words); nullptr: none.
  const Annotation* cover(TokenIndex t) const { return at(cover_[t]); }

 private:
  const Annotation* at(std::uint32_t annotation) const {
    return annotation == kNone ? nullptr : &d_.cascade.annotations[annotation];
  }
  bool begins_other_name(const Annotation& a) const;
  bool is_part_of_place(const Annotation& a, const Annotation& cover) const;
  bool survives_under(const Annotation& a, const Annotation& cover) const;
  bool survives_in_body(const Annotation& a, const Annotation& body) const;
  bool names_after_somebody(const Annotation& a, const Annotation& body) const;
  bool repeats(const Annotation& a, const Annotation& cover) const;
  bool is_in_marks(const Annotation& a) const;
  bool is_named_head(const Annotation& a, const Annotation& cover) const;
  bool is_residence(const Annotation& a) const;
  bool is_of_kind(const Annotation& a, MentionKind kind) const;
  bool is_generic(const Annotation& a) const { return is_of_kind(a, MentionKind::generic); }
  EntityType type(const Annotation& a) const { return classes_.type(a.cls); }

  const Document& d_;
  const NameLexicon& lexicon_;
  const EntityClasses& classes_;
  std::vector<std::uint32_t> cover_, body_;  // by token: numbers of annotations
  std::vector<TokenIndex> generic_end_;      // by token
};

}  // namespace newsx
