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
constexpr TokenIndex kLongestDeeds = 400;     // tokens of deeds in lines without markers
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

// "Правительству Российской Федерации [совместно с …] обеспечить …", "Минэнерго – подготовить …"; the title of
// "Рекомендовать Банку России снизить ставку" stays whole.
void InstructionReader::take_addressee(ItemTitle& title, Instruction& out) const {
  const bool recommended = title.begin < title.end && says(d_, title.begin, ActWord::recommend);
  const TokenIndex begin = title.begin + recommended, limit = std::min(title.end, begin + kLongestAddressee);
  if (begin >= limit || d_.token(begin).kind != TokenKind::word || (d_.words.any(d_.token(begin).word) & datv) == 0)
    return;
  const TokenIndex end = addressee_end(begin, limit);
  if (end <= begin) return;
  TokenIndex deed = end;
  for (; deed < limit && (d_.reading(deed).reading.grammemes & INFN) == 0; ++deed)
    if ((d_.reading(deed).reading.grammemes & VERB) != 0) return;
  // "Правительству:", "Правительству обеспечить:"
  const bool headed = d_.is(title.end, ":") && (deed >= title.end || deed + 1 == title.end);
  if (deed >= limit && !headed) return;
  out.addressee = addressee(begin, end);
  if (recommended) return;
  out.only_addressee = headed;
  // "Минфину: до 1 мая найти средства", "Минфину – до 1 мая найти средства"
  const bool colon = (d_.is(end, ":") || d_.token(end).kind == TokenKind::dash) && !headed;
  title.begin = headed ? title.end : colon ? end + 1 : deed;
  title.span = headed ? Span{title.span.end, title.span.end} : d_.span_of(title.begin, title.end);
}

// Where the deed begins, or who else is to do it: "Правительству | обеспечить", "Минэнерго | совместно с …".
TokenIndex InstructionReader::addressee_end(TokenIndex begin, TokenIndex limit) const {
  for (TokenIndex i = begin; i < limit; ++i) {
    const Grammemes g = d_.reading(i).reading.grammemes;
    const bool goes_on = d_.token(i).kind == TokenKind::word && (g & (ADVB | PREP | INFN | VERB)) == 0;
    if (!goes_on && d_.token(i).kind != TokenKind::quote_open) return i;
  }
  return limit;
}

void InstructionReader::read_unmarked(TokenRange below, std::vector<ItemTitle>& deeds) const {
  deeds.clear();
  const TokenIndex limit = std::min(below.end, below.begin + kLongestDeeds);
  const auto begins = [&](TokenIndex i) {
    return d_.token(i).has(token_flag::line_start) && d_.token(i).shape == Shape::lower &&
           (d_.reading(i).reading.grammemes & INFN) != 0;
  };
  if (below.begin + 1 >= limit || !begins(below.begin + 1)) return;
  for (TokenIndex i = below.begin + 1; i < limit; ++i) {
    const std::string_view before = d_.text_of(i - 1);
    if (!deeds.empty() && before != "," && before != ";") {
      if (before == ".") break;
      continue;
    }
    if (!begins(i)) continue;
    deeds.emplace_back();
    deeds.back().begin = deeds.back().lead = i;
  }
  for (std::size_t k = 0; k < deeds.size(); ++k) {
    ItemTitle& t = deeds[k];
    t.end = t.begin + 1;
    const TokenIndex next = k + 1 < deeds.size() ? deeds[k + 1].begin : limit;
    while (t.end < next && d_.text_of(t.end) != ".") ++t.end;
    while (d_.token(t.end - 1).kind == TokenKind::punctuation) --t.end;
    t.span = d_.span_of(t.begin, t.end);
  }
}

// In the base form.
Charged InstructionReader::addressee(TokenIndex begin, TokenIndex end) const {
  const NameMention* const name = name_at(begin);
  Charged out;
  out.name = name != nullptr && name->end == end ? name->base : phrase_base(d_, begin, end);
  if (name != nullptr) out.entity = name->entity;
  return out;
}

// "Правительству Российской Федерации"
bool InstructionReader::is_addressee(TokenIndex begin, TokenIndex end) const {
  return begin < end && d_.token(begin).kind == TokenKind::word && (d_.words.any(d_.token(begin).word) & datv) != 0 &&
         addressee_end(begin, end) == end;
}

InstructionHead InstructionReader::head_before(TokenIndex list) const {
  if (list < 4 || d_.text_of(list - 1) != ":") return {};
  const TokenIndex end = list - 1;
  if (const InstructionHead head = numbered_head(end); !head.number.empty()) return head;
  const TokenIndex first = d_.tokens.sentences[d_.sentence_of[end]].begin;
  if (end - first > kLongestAddressee || !is_addressee(first, end)) return {};
  return {addressee(first, end), {}};
}

// "главам районов", "губернаторам"; what one of them is to do are duties.
bool InstructionReader::is_office(TokenIndex i) const {
  const auto found = d_.names_at(i);
  return std::any_of(found.begin(), found.end(), [&](const NameMatch& m) {
    const std::string_view cls = d_.gazetteer.entry_class(m.entry) == "post" ? d_.attribute(m.entry, "class") : "";
    return cls == "official" || cls == "minister" || cls == "government_head";
  });
}

bool InstructionReader::addresses_body(TokenRange range) const {
  for (TokenIndex i = range.begin; i < range.end; ++i) {
    const NameMention* const name = name_at(i);
    const bool body = name != nullptr && name->type == EntityType::organization;
    if (body && (d_.words.any(d_.token(i).word) & datv) != 0) return true;
    constexpr Grammemes kSeveral = datv | plur;
    const bool several = (d_.reading(i).reading.grammemes & kSeveral) == kSeveral && is_office(i);
    if (several && (i == 0 || !follows(d_, i, PREP))) return true;
    if ((d_.reading(i).reading.grammemes & (NOUN | datv | inan)) == (NOUN | datv | inan) &&
        (i == 0 || !follows(d_, i, PREP)))
      return true;
  }
  return false;
}

// "2. Генеральной прокуратуре" before token `end`.
InstructionHead InstructionReader::numbered_head(TokenIndex end) const {
  const TokenIndex low = end > kLongestAddressee ? end - kLongestAddressee : 1;
  for (TokenIndex i = end; i-- > low;) {
    if (d_.token(i).kind != TokenKind::punctuation && d_.token(i).kind != TokenKind::bracket_close) continue;
    if (d_.token(i - 1).kind != TokenKind::number || i + 1 >= end) return {};
    if ((d_.words.any(d_.token(i + 1).word) & datv) == 0) return {};
    return {addressee(i + 1, addressee_end(i + 1, end)), d_.text_of(i - 1)};
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
