// How a list item without a marker begins: with a title, or with what leads to one in marks.
//
// All queries are about one token. Cost: O(1): at most 12 tokens, 60 in is_in_marks(), a line in is_name_line().
// Threads: may run at once. Errors: none.
#pragma once
#include "acts/item_bounds.h"
#include "acts/token_lines.h"

namespace newsx {

class BareLeads : private TokenLines {
 public:
  // Both must outlive the object.
  BareLeads(const Document& d, const TitleTest& titled) : TokenLines(d), titled_(titled) {}

  // Whether an item may begin at token i: with a title, or with one of the leads below.
  bool begins_item(TokenIndex i) const;
  // Whether the item's title stands in marks, behind its lead.
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
  // "законы | «О лесах»", "два закона – | № 4 «О лесах»", "законы (| «О лесах»": a title in marks behind the word for
  // it.
  bool marks_after_word(TokenIndex i) const;
  // The marks of "«Чистая вода»", "план «Наш двор»", "№ 4 «Чистая вода»", "резолюцию 85/112 «Роль транзита»", "Журнал
  // № 34 «О приходах»", in which any name may stand; kNone for none.
  TokenIndex name_marks(TokenIndex i) const;
  // Whether marks that stand open at token i began a few tokens before it.
  bool is_in_marks(TokenIndex i) const;
  // Whether the line has nothing but such a name: "план «Наш двор»;"
  bool is_name_line(TokenIndex line) const;
  // Whether such a name begins at token i behind a word that tells that acts follow: "программы | «Чистая вода»", "три
  // документа: | план «Наш двор»", "резолюцию | 85/112 «Роль транзита»".
  bool begins_names(TokenIndex i) const;

 private:
  bool marks_in_same_brackets(TokenIndex sign) const;
  bool follows_class_word(TokenIndex end) const;

  const TitleTest& titled_;
};

}  // namespace newsx
