// The parts of a sentence that lists titles: where they begin and end, and what stands between them.
//
// Cost: O(tokens of a part), at most 400. Threads: may run at once. Errors: none.
#pragma once
#include "acts/bare_leads.h"

namespace newsx {

class SentenceParts : private TokenLines {
 public:
  // All must outlive the object.
  SentenceParts(const Document& d, const TitleTest& titled, const BareLeads& leads)
      : TokenLines(d), titled_(titled), leads_(leads) {}

  // The token after a part: after its closing mark, or a semicolon.
  TokenIndex part_end(TokenIndex part, bool marks) const;
  // "закон «О гусях» – о нём спорили год, закон «О рыбе»": the mark before the next item; i if none is near.
  TokenIndex over_comment(TokenIndex i) const;
  // ",", ";", "и" and other signs between two parts
  bool separates(TokenIndex i) const;
  // "«О рубке леса». – «О сплаве»"
  bool dash_before_marks(TokenIndex i) const;
  // "«О лесах», «О водах» – эти законы подписаны": a sentence that begins with titles.
  bool begins_sentence(TokenIndex i) const;
  // "Подписано пять документов. Соглашение о дипломах; Меморандум о рыбе": a sentence of titles.
  bool leads_parts(TokenIndex i) const;
  // "рассмотрит вопросы о лесах, о водах", "в повестке два вопроса – о лесах и о водах"
  bool are_topics(TokenIndex i) const;
  // "три документа (Порядок учёта, Правила отвода и Методику оценки)"
  bool are_papers(TokenIndex i) const;
  // "Политика управления рисками": a line that begins so and has no verb
  bool is_paper_line(TokenIndex line) const;
  // "Порядок учёта", "Методику оценки": a capital that begins no name
  bool begins_paper(TokenIndex i) const;
  // "«О лесах»" and below "«О водах»", whatever stands above.
  bool are_marked_lines(TokenIndex line) const;
  // "Указы № 4 «О лесах» и № 5 «О водах» подписал президент": no item but a sentence.
  bool enumerates_numbers(TokenIndex line) const;
  // "Законы подписаны: «О лесах»", "Законы «О лесах» и «О водах» подписаны.": a class word with a verb of its own.
  bool is_sentence(TokenIndex line) const;
  // "под | № 88 «О лесах»": a preposition.
  bool leads_to_number(TokenIndex i) const;

 private:
  bool begins_topic_part(TokenIndex i) const;
  bool begins_marks_part(TokenIndex i) const;
  bool closes_two(TokenIndex inner, TokenIndex close) const;
  bool ends_clause(TokenIndex comma) const;
  bool leads_to_paper(TokenIndex i) const;

  const TitleTest& titled_;
  const BareLeads& leads_;
};

}  // namespace newsx
