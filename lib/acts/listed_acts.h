// What the lists of a text tell of, so that sentences around them do not tell it again.
//
// Cost: O(decisions) to make; each answer O(log decisions), or O(kinds of acts). Threads: may run at once. Errors:
// none.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "acts/act_phrase.h"
#include "acts/announcing_words.h"
#include "reading/result.h"

namespace newsx {

class ListedActs {
 public:
  // `result` must outlive the object; it has the lists and their decisions so far, by position, and nothing else.
  ListedActs(const Document& d, const ActResult& result);

  // Whether the sentence of token i leads up to a list, or to its announcement in the same paragraph, or is the
  // announcement.
  bool lead_from(TokenIndex i) const;
  // Whether the act does so, or is an item of a list: "принят закон «О лесах»" before a list in the same line is
  // neither.
  bool announces(const ActPhrase& act) const;
  // Whether a list tells of `acts`, which one sentence tells of: "внесло три законопроекта о миграции" where a list has
  // three, "принял решения по паводку" where one has decisions, a headline "подписал указы о воде и о медали" where one
  // has the two, "принят закон о рынках" where one has «О розничных рынках», "утвердил перечень поручений" above them.
  bool has(std::span<const ActPhrase> acts, AnnouncingWords& words) const;

 private:
  struct ListOfClass {
    std::string_view act_class;
    std::uint32_t found = 0;
  };

  bool has_in_headline(std::span<const ActPhrase> acts) const;
  bool has_title_of(const ActPhrase& act) const;

  const Document& d_;
  const ActResult& result_;
  std::size_t decisions_;              // of lists
  std::vector<std::uint32_t> counts_;  // of the acts in each list, as announced or found
  std::vector<ListOfClass> lists_;     // each class of each list once
  bool instructions_ = false;          // a list has instructions
};

}  // namespace newsx
