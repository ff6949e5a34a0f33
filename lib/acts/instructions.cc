#include "acts/instructions.h"

#include <algorithm>

#include "acts/act_words.h"
#include "acts/dates.h"
#include "names/canonical.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kLongestTail = 60;  // tokens behind the deed: "Срок …", "Ответственный …"
constexpr TokenIndex kLongestAddressee = 24;  // tokens
constexpr TokenIndex kDateWithin = 6;         // tokens from "срок" to its date
constexpr TokenIndex kLongestName = 12;       // tokens of who is responsible

}  // namespace

Instruction InstructionReader::read(ItemTitle& title, TokenIndex next) const {
  Instruction out;
  const TokenIndex begin = title.begin;
  cut_tail(title);
  take_addressee(title, out);
  const TokenIndex limit = std::min({next, d_.token_count(), std::max(title.end, begin) + kLongestTail});
  for (TokenIndex i = std::max(title.end, begin); i < limit; ++i) {
    const ActWord word = act_word(d_, i);
    if (intersects(word, ActWord::deadline) && out.deadline.empty()) {
      const Annotation* const date = dates_.from(i + 1);
      if (date != nullptr && date->begin <= i + kDateWithin && date->end <= limit)
        out.deadline = date_value(d_, *date, day_);
    } else if (intersects(word, ActWord::responsible) && out.responsible.name.empty()) {
      TokenIndex name = i + 1;
      while (name < limit && (d_.token(name).kind == TokenKind::punctuation || d_.token(name).kind == TokenKind::dash))
        ++name;
      TokenIndex end = name;
      while (end < limit && end < name + kLongestName && d_.token(end).kind != TokenKind::punctuation &&
             (end == name || !d_.token(end).has(token_flag::line_start)))
        ++end;
      if (end > name) out.responsible = responsible(name, end);
    }
  }
  return out;
}

const NameMention* InstructionReader::name_at(TokenIndex i) const {
  const auto from = names_.beginning_in(d_.token(i).span());
  return from.empty() || from.front().begin != i ? nullptr : &from.front();
}

// As it is worded.
Charged InstructionReader::responsible(TokenIndex begin, TokenIndex end) const {
  Charged out;
  out.name = folded_space(d_, d_.span_of(begin, end));
  if (const NameMention* const name = name_at(begin)) out.entity = name->entity;
  return out;
}

// "Правительству Российской Федерации [совместно с …] обеспечить …", "Минэнерго – подготовить …".
void InstructionReader::take_addressee(ItemTitle& title, Instruction& out) const {
  const TokenIndex begin = title.begin, limit = std::min(title.end, begin + kLongestAddressee);
  if (begin >= limit || d_.token(begin).kind != TokenKind::word || (d_.words.any(d_.token(begin).word) & datv) == 0)
    return;
  TokenIndex deed = begin;
  TokenIndex end = 0;  // of the addressee
  for (; deed < limit && (d_.reading(deed).reading.grammemes & INFN) == 0; ++deed) {
    const Grammemes g = d_.reading(deed).reading.grammemes;
    if ((g & VERB) != 0) return;
    const bool goes_on = d_.token(deed).kind == TokenKind::word && (g & (ADVB | PREP)) == 0;
    if (end == 0 && !goes_on && d_.token(deed).kind != TokenKind::quote_open) end = deed;
  }
  const bool headed = deed >= title.end && d_.is(title.end, ":");
  if (deed >= limit && !headed) return;
  if (end == 0) end = deed;
  if (end <= begin) return;
  out.addressee = addressee(begin, end);
  out.only_addressee = headed;
  title.begin = headed ? title.end : deed;
  title.span = headed ? Span{title.span.end, title.span.end} : d_.span_of(title.begin, title.end);
}

// In the base form.
Charged InstructionReader::addressee(TokenIndex begin, TokenIndex end) const {
  const NameMention* const name = name_at(begin);
  Charged out;
  out.name = name != nullptr && name->end == end ? name->base : phrase_base(d_, begin, end);
  if (name != nullptr) out.entity = name->entity;
  return out;
}

InstructionHead InstructionReader::head_before(TokenIndex list) const {
  if (list < 4 || d_.text_of(list - 1) != ":") return {};
  const TokenIndex end = list - 1;
  const TokenIndex low = end > kLongestAddressee ? end - kLongestAddressee : 1;
  for (TokenIndex i = end; i-- > low;) {
    if (d_.token(i).kind != TokenKind::punctuation && d_.token(i).kind != TokenKind::bracket_close) continue;
    if (d_.token(i - 1).kind != TokenKind::number || i + 1 >= end) return {};
    if ((d_.words.any(d_.token(i + 1).word) & datv) == 0) return {};
    return {addressee(i + 1, end), d_.text_of(i - 1)};
  }
  return {};
}

// "…; срок – 1 июня 2024 г." ends the deed.
void InstructionReader::cut_tail(ItemTitle& title) const {
  for (TokenIndex i = title.begin + 1; i < title.end; ++i) {
    if (!begins_tail(i, title.end)) continue;
    TokenIndex end = i;
    while (end > title.begin + 1 &&
           (d_.token(end - 1).kind == TokenKind::punctuation || d_.token(end - 1).kind == TokenKind::dash ||
            d_.token(end - 1).kind == TokenKind::bracket_open))
      --end;
    title.end = end;
    title.span = d_.span_of(title.begin, title.end);
    return;
  }
}

// A mark before it, and what it tells after it.
bool InstructionReader::begins_tail(TokenIndex i, TokenIndex end) const {
  if (!says(d_, i, ActWord::deadline | ActWord::responsible) || i + 1 >= end) return false;
  const TokenKind before = d_.token(i - 1).kind;
  if (before == TokenKind::word || before == TokenKind::number) return false;
  const TokenKind after = d_.token(i + 1).kind;
  return after == TokenKind::dash || after == TokenKind::punctuation || dates_.at(i + 1) != nullptr ||
         d_.is(i + 1, FunctionWord::until | FunctionWord::within);
}

}  // namespace newsx
