#include "acts/list_orders.h"

#include <algorithm>

#include "acts/act_words.h"

namespace newsx {

using namespace gram;

namespace {
constexpr TokenIndex kInstructionWithin = 40;  // tokens from "Перечень поручений:" to its items
}

ListOrder OrderReader::read(const Announcement& h, TokenIndex list, std::span<const ListItem> items) const {
  if (items.front().kind == MarkerKind::none || list == 0) return ListOrder::none;
  // "Премьер подписал перечень поручений: «1. Правительству …"
  if (list > 1 && d_.token(list - 1).kind == TokenKind::quote_open && d_.text_of(list - 2) == ":") --list;
  // "Совет решил а) поднять взнос"
  if (list > 1 && !items.front().line_start && says(d_, list - 1, ActWord::resolve) &&
      (finite_grammemes(d_, list - 1) & VERB) != 0)
    return ListOrder::resolution;
  if (list < 2 || d_.text_of(list - 1) != ":") {
    const ListItem& first = items.front();
    // "Президент утвердил перечень поручений." and below "1. Правительству …"
    const bool told = is_heading_line(d_, h) ? tells_deed(first) : begins_deed(first);
    const bool own_sentence = first.line_start || (list > 0 && d_.text_of(list - 1) == ".");
    return own_sentence && told && has_instruction(list) ? ListOrder::instruction : ListOrder::none;
  }
  // "решили:", "решили следующее:"
  const bool following = list > 2 && (d_.reading(list - 2).reading.grammemes & (ADJF | PRTF)) != 0;
  const TokenIndex verb = list - (following ? 3 : 2);
  const bool finite = (finite_grammemes(d_, verb) & (VERB | PRTS)) != 0;
  // "Президент распорядился: 1. Минфину – найти средства"
  const bool addressed = (d_.words.any(d_.token(items.front().begin).word) & datv) != 0;
  if (finite && addressed && says(d_, verb, ActWord::instruction)) return ListOrder::instruction;
  if (finite && says(d_, verb, ActWord::resolve)) return ListOrder::resolution;
  if ((has_instruction(list) && tells_deed(items.front())) || is_headed(list)) return ListOrder::instruction;
  if (is_resolved(h, list - 2, items.front())) return ListOrder::resolution;
  return finite && says(d_, verb, ActWord::agreement) ? ListOrder::agreement : ListOrder::none;
}

// Whom it is for, or what to do.
bool OrderReader::tells_deed(const ListItem& item) const {
  if ((d_.words.any(d_.token(item.begin).word) & datv) != 0) return true;
  for (TokenIndex i = item.begin; i < item.end; ++i)
    if ((d_.reading(i).reading.grammemes & INFN) != 0) return true;
  return false;
}

bool OrderReader::begins_deed(const ListItem& item) const {
  return item.begin < item.end && ((d_.words.any(d_.token(item.begin).word) & datv) != 0 ||
                                   (d_.reading(item.begin).reading.grammemes & INFN) != 0);
}

// "приняли резолюцию: 1. Потребовать отставки мэра."
bool OrderReader::is_resolved(const Announcement& h, TokenIndex noun, const ListItem& first) const {
  if (!h.verb || h.kind != ListKind::adopted || !says(d_, noun, ActWord::resolution)) return false;
  return (d_.reading(first.begin).reading.grammemes & INFN) != 0;
}

// "Перечень поручений: 1. Правительству: а) …"
bool OrderReader::is_headed(TokenIndex list) const {
  if (instructions_.head_before(list).number.empty()) return false;
  for (TokenIndex i = list; i > 0 && i + kInstructionWithin > list; --i)
    if (says(d_, i - 1, ActWord::instruction)) return true;
  return false;
}

TokenIndex OrderReader::sentence_before(TokenIndex list, TokenIndex from) const {
  const TokenIndex begin = std::max(d_.tokens.sentences[d_.sentence_of[list - 1]].begin, from);
  return list > begin + kInstructionWithin ? list - kInstructionWithin : begin;
}

// In the sentence before the list.
bool OrderReader::has_instruction(TokenIndex list) const {
  const TokenIndex begin = sentence_before(list, 0);
  for (TokenIndex i = begin; i < list; ++i) {
    if (!says(d_, i, ActWord::instruction)) continue;
    const Grammemes g = d_.reading(i).reading.grammemes;
    if ((g & (INFN | futr)) == 0 && ((g & PRTS) == 0 || instructions_.addresses_body({begin, list}))) return true;
  }
  // "Утверждён перечень поручений. Правительству [поручено]:"; without the first sentence these are mere duties.
  const bool led = says(d_, list - 2, ActWord::instruction) || !instructions_.head_before(list).addressee.name.empty();
  if (begin == 0 || !led) return false;
  const auto tells = [&](TokenRange range) {
    for (TokenIndex i = range.begin; i < range.end; ++i)
      if (says(d_, i, ActWord::instruction) && (d_.reading(i).reading.grammemes & NOUN) != 0) return true;
    return false;
  };
  const TokenIndex headline_end = std::min(begin, d_.tokens.paragraphs.front().end);
  if (tells({sentence_before(begin, 0), begin}) || tells({0, headline_end})) return true;
  return false;
}

}  // namespace newsx
