// Where the title of a list item ends that no marks close: before what the item says of the act.
//
// A next sentence, votes, the outcome, the next column, a link, "и другие" and who presented it are no part of the
// title. O(tokens of the item). Threads: one object per document. Errors: none.
#pragma once
#include "acts/announcing_words.h"

namespace newsx {

class TitleEnd {
 public:
  // Both must outlive the object.
  TitleEnd(const Document& d, AnnouncingWords& words) : d_(d), words_(words) {}

  // The end of the title without marks that begins at token b, within [b, e). `inside`: the item stands in a sentence.
  TokenIndex of_bare(TokenIndex b, TokenIndex e, bool inside);
  // Without ; , . : and the conjunction before the next item.
  TokenIndex without_separators(TokenIndex b, TokenIndex e) const;
  // The first sentence's end in [b, e): lines that were torn are no sentences.
  TokenIndex first_sentence(TokenIndex b, TokenIndex e) const;
  // A column's line, or the bold type of plain text: "**О лесах**".
  bool is_glyph(TokenIndex i) const;

 private:
  bool opens(TokenIndex i) const { return d_.token(i).kind == TokenKind::quote_open; }
  bool closes(TokenIndex i) const { return d_.token(i).kind == TokenKind::quote_close; }
  bool ends_part_number(TokenIndex stop) const;
  bool turns(TokenIndex i);
  TokenIndex without_link(TokenIndex b, TokenIndex e) const;
  TokenIndex rest_begin(TokenIndex b, TokenIndex e) const;
  TokenIndex column_end(TokenIndex b, TokenIndex e) const;
  bool begins_tag(TokenIndex i, TokenIndex e) const;
  bool begins_outcome(TokenIndex b, TokenIndex dash, TokenIndex e) const;
  bool begins_votes(TokenIndex dash, TokenIndex e) const;

  const Document& d_;
  AnnouncingWords& words_;
};

}  // namespace newsx
