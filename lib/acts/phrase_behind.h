// The words behind a list in a sentence that say what was done with its acts.
//
// Cost: O(tokens of the sentence), at most kWidestClause before the list. Threads: one object per document. Errors:
// none.
#pragma once
#include <span>

#include "acts/item_lists.h"
#include "acts/item_title.h"
#include "acts/list_governor.h"

namespace newsx {

class PhraseBehindFinder {
 public:
  // All must outlive the object.
  PhraseBehindFinder(const Document& d, AnnouncingWords& words, ListGovernorFinder& governors)
      : d_(d), words_(words), governors_(governors) {}

  // `titles` are those of `items`, in both calls; both give an empty range where there is no such phrase.
  // "«О лесах», «О водах» – эти два закона подписал президент": what stands behind the dash.
  TokenRange phrase(std::span<const ListItem> items, std::span<const ItemTitle> titles);
  // "Два закона – «О лесах» и «О водах» – подписаны", "на два закона, «О лесах» и «О водах», он наложил вето": what
  // stands behind the list that is inserted between the acts and their verb.
  TokenRange deed(std::span<const ListItem> items, std::span<const ItemTitle> titles);
  // The beginning of the clause in which the acts before token `noun` stand: "четыре он подписал, | а на два".
  TokenIndex clause_begin(TokenIndex noun) const;

 private:
  bool inserts(TokenIndex i) const;
  bool follows_verb(TokenIndex noun) const;
  bool has_deed(TokenRange range);

  const Document& d_;
  AnnouncingWords& words_;
  ListGovernorFinder& governors_;
};

}  // namespace newsx
