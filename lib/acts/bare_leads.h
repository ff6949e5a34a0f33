// How a list item without a marker begins: with a title, or with what leads to one in marks.
//
// Cost: O(1), at most 12 tokens. Threads: may run at once. Errors: none. All queries are about one token.
#pragma once
#include <string_view>
#include <vector>

#include "acts/item_bounds.h"

namespace newsx {

class BareLeads {
 public:
  // Both must outlive the object.
  BareLeads(const Document& d, const TitleTest& titled) : d_(d), tokens_(d.tokens.tokens), titled_(titled) {}

  bool begins_item(TokenIndex i) const;
  bool in_marks(TokenIndex part) const;
  // "конвенцию «О рыбе»": in whatever case
  bool names_act(TokenIndex part) const;
  // "стандарт «Почтовый ящик»": beside other titles
  bool has_class_word(TokenIndex part) const;
  // The marks of "резолюции 2254 «О лесах»", at the number; kNone for none.
  TokenIndex figures_marks(TokenIndex i) const;
  // "во-первых, «О лесах»", "во-вторых, о водах"
  bool orders_title(TokenIndex i) const;
  // The opening mark of "первый «О лесах»", "вторым – «О водах»", "по третьему – «О горах»"; kNone for none.
  TokenIndex counted_title(TokenIndex i) const;
  // The marks of "4 мая – «О лесах»", at the day; kNone for none.
  TokenIndex day_before_marks(TokenIndex i) const;
  // The token behind the dash of "МИД – «План консультаций»", "в сфере торговли – Соглашение о ввозе"; kNone for none.
  TokenIndex behind_lead(TokenIndex line) const;
  // "Указ от 5 мая № 15 «О лесах»", "Резолюция 41/7 «Право на воду»": a line that needs no colon before it.
  bool is_numbered_act(TokenIndex line) const;
  // "Указ № 15: «О лесах»", "**Закон**	«О лесах»": a line with its title in marks behind a lead without a verb.
  bool leads_to_marks(TokenIndex line) const;
  bool marks_after_word(TokenIndex i) const;

 private:
  std::string_view at(TokenIndex i) const { return i < size() ? d_.text_of(i) : std::string_view{}; }
  TokenIndex size() const { return static_cast<TokenIndex>(tokens_.size()); }
  bool starts_line(TokenIndex i) const { return tokens_[i].has(token_flag::line_start); }
  bool marks_in_same_brackets(TokenIndex sign) const;
  bool follows_class_word(TokenIndex end) const;

  const Document& d_;
  const std::vector<Token>& tokens_;
  const TitleTest& titled_;
};

}  // namespace newsx
