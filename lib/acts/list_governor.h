// The verb that a list inside a sentence depends on: "Совет в среду отменил два закона – «О лесах» и «О водах»".
//
// Cost: O(tokens back to the verb). Threads: one object per document. Errors: none.
#pragma once
#include "acts/act_words.h"
#include "acts/announcing_words.h"

namespace newsx {

enum class ListGovernor : std::uint8_t {
  none,
  verb,         // does something with the acts; or "в повестке" tells of them
  list_before,  // the acts stand beside those of the list before, and depend on its verb: "… и три указа («О хлебе»)"
};

class ListGovernorFinder {
 public:
  ListGovernorFinder(const Document& d, AnnouncingWords& words) : d_(d), words_(words) {}

  // For titles in marks that begin at token `list` and have no colon before them. The acts must be the verb's own
  // subject or object, with nothing between but attributes and adjuncts; else what is done is done to something else
  // ("принял поправки в законы «О …» и «О …»"). `free_from`: the token behind the list before.
  ListGovernor before(TokenIndex list, TokenIndex free_from);
  // Whether the word names acts, drafts or what else may be listed.
  bool is_act(TokenIndex i);
  // Whether the verb that ends with token i, or what stands for one, does something with acts.
  bool governs(TokenIndex i);
  // "приняты законы | Озёрской области «О лесах»": the token after the acts, whose owner ends at token `end`; `end` if
  // no acts stand before an owner.
  TokenIndex before_owner(TokenIndex end);

 private:
  ListGovernor of_act(TokenIndex noun, TokenIndex free_from);
  bool follows_agenda(TokenIndex i);
  bool has_form(TokenIndex noun, TokenIndex preposition, std::string_view takes) const;
  bool is_done_to(TokenIndex participle, TokenIndex preposition) const;
  bool is_preposition_of(TokenIndex i, TokenIndex noun) const;
  bool governs_genitive(TokenIndex i, TokenIndex noun);
  bool is_done_with(TokenIndex noun) const;
  bool is_planned(TokenIndex infinitive);
  bool is_attribute(TokenIndex i, const AnnouncingWord& w) const;
  TokenIndex subject_begin(TokenIndex last, TokenIndex from);
  ListGovernor behind_verb(TokenIndex end);
  bool is_done_to_before(TokenIndex verb) const;
  TokenIndex adjunct_begin(TokenIndex last, TokenIndex from) const;
  TokenIndex behind_counted_act(TokenIndex end);
  bool does_act(TokenIndex i) const;
  bool is_near(TokenIndex i, const ActVerb& verb) const;
  TokenIndex before_examples(TokenIndex i) const;
  TokenIndex behind_counted(TokenIndex part);
  bool is_done(TokenRange clause);
  bool begins_with_count(TokenIndex end);

  const Document& d_;
  AnnouncingWords& words_;
};

}  // namespace newsx
