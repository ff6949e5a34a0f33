#include "acts/bare_leads.h"

#include <algorithm>

#include "acts/act_words.h"
#include "acts/class_words.h"
#include "acts/item_labels.h"
#include "acts/part_leads.h"
#include "acts/title_leads.h"

namespace newsx {
namespace {

constexpr TokenIndex kLongestLineLead = 6;  // tokens of "в сфере торговли –"
constexpr TokenIndex kLeadWithin = 12;      // tokens of a line before its title in marks
constexpr std::uint32_t kLongestSign = 3;   // bytes of "№" or "No."
constexpr TokenIndex kLongestMarks = 60;    // tokens

}  // namespace

bool BareLeads::begins_item(TokenIndex i) const {
  if (titled_(i)) return true;
  const TokenIndex marks = marks_after_number(d_, i);
  if ((marks != kNone && titled_(marks)) || orders_title(i) || counted_title(i) != kNone || figures_marks(i) != kNone)
    return true;
  if (!starts_line(i) && tokens_[i - 1].kind == TokenKind::dash && names_act(i)) return true;
  if (day_before_marks(i) != kNone) return true;
  if (!starts_line(i)) return false;
  const TokenIndex day = behind_day(d_, i);
  if (day != kNone && (titled_(day) || marks_after_number(d_, day) != kNone)) return true;
  return leads_to_marks(i) || behind_lead(i) != kNone;
}

bool BareLeads::in_marks(TokenIndex part) const {
  if (tokens_[part].kind == TokenKind::quote_open || marks_after_number(d_, part) != kNone ||
      figures_marks(part) != kNone || day_before_marks(part) != kNone)
    return true;
  // "законы «О лесах» и «О водах», а также указ «О гербе»"
  const bool class_word = (titled_(part) && leads_to_marks(part)) || names_act(part);
  const bool ordered = orders_title(part) && tokens_[part + 2].kind == TokenKind::quote_open;
  return class_word || ordered || counted_title(part) != kNone;
}

bool BareLeads::names_act(TokenIndex part) const {
  const TokenIndex open = behind_class_words(d_, part);
  return open > part && open < size() && tokens_[open].kind == TokenKind::quote_open && titled_(open);
}

bool BareLeads::has_class_word(TokenIndex part) const {
  const TokenIndex open = behind_class_words(d_, part);
  return open > part && open < size() && tokens_[open].kind == TokenKind::quote_open;
}

TokenIndex BareLeads::figures_marks(TokenIndex i) const {
  const TokenIndex marks = starts_line(i) ? kNone : marks_after_figures(d_, i);
  return marks != kNone && titled_(marks) ? marks : kNone;
}

bool BareLeads::orders_title(TokenIndex i) const {
  if (i + 2 >= size() || tokens_[i].kind != TokenKind::word || at(i + 1) != "," || starts_line(i)) return false;
  const bool topic =
      d_.is(i + 2, FunctionWord::about) && (d_.reading(i).reading.grammemes & (gram::CONJ | gram::ADVB)) != 0;
  return (topic || tokens_[i + 2].kind == TokenKind::quote_open) && titled_(i + 2);
}

TokenIndex BareLeads::counted_title(TokenIndex i) const {
  if ((d_.words.any(tokens_[i].word) & gram::PREP) != 0) ++i;
  if (i + 2 >= size() || tokens_[i].kind != TokenKind::word || ordinal_at(d_, i) == 0) return kNone;
  const TokenIndex open = tokens_[i + 1].kind == TokenKind::dash ? i + 2 : i + 1;
  return tokens_[open].kind == TokenKind::quote_open && !starts_line(open) && titled_(open) ? open : kNone;
}

TokenIndex BareLeads::day_before_marks(TokenIndex i) const {
  const TokenIndex marks = behind_day(d_, i);
  return marks != kNone && tokens_[marks].kind == TokenKind::quote_open && titled_(marks) ? marks : kNone;
}

TokenIndex BareLeads::behind_lead(TokenIndex line) const {
  for (TokenIndex i = line; i + 1 < size() && i < line + kLongestLineLead && (i == line || !starts_line(i)); ++i) {
    if (tokens_[i].kind == TokenKind::dash)
      return i > line && !starts_line(i + 1) && !d_.is(i + 1, FunctionWord::about) && titled_(i + 1) ? i + 1 : kNone;
    if (tokens_[i].kind != TokenKind::word || finite_reading(d_, i) != nullptr) return kNone;
  }
  return kNone;
}

bool BareLeads::is_numbered_act(TokenIndex line) const {
  if (!begins_document(d_, line)) return false;
  bool numbered = false;
  for (TokenIndex i = line + 1; i < size() && i < line + kLeadWithin; ++i) {
    if (tokens_[i].kind == TokenKind::quote_open) return numbered;  // in the next line, too
    if (starts_line(i)) return numbered && d_.is(i, FunctionWord::about) && titled_(i);
    numbered |= !act_number_at(d_, i).span.empty() || (i == line + 1 && tokens_[i].kind == TokenKind::number);
    if (at(i) == "," || at(i) == ";" || at(i) == "." || at(i) == ":") return false;
  }
  return false;
}

bool BareLeads::leads_to_marks(TokenIndex line) const {
  bool act = false;
  for (TokenIndex i = line; i < size() && i < line + kLeadWithin && (i == line || !starts_line(i)); ++i) {
    if (tokens_[i].kind == TokenKind::quote_open)  // "Пакет из двух законов («О лесах», «О водах»)" is no lead
      return act && d_.is(i + 1, FunctionWord::about) && titled_(i) &&
             (i == line || tokens_[i - 1].kind != TokenKind::bracket_open);
    act |= titled_(i);
    if (at(i) == "," || at(i) == ";" || at(i) == ".") return false;
    if (at(i) == ":" && acts_before(d_, i) != kNone) return false;  // "Среди принятых документов: закон «О лесах»"
    if (i > line && d_.is(i, FunctionWord::about)) return false;
    if ((d_.reading(i).reading.grammemes & (gram::VERB | gram::INFN | gram::PRTS)) != 0) return false;
  }
  return false;
}

bool BareLeads::marks_after_word(TokenIndex i) const {
  const TokenKind kind = tokens_[i].kind;
  if (kind != TokenKind::quote_open && kind != TokenKind::symbol && kind != TokenKind::word &&
      kind != TokenKind::number)
    return false;
  const bool behind_dash = i > 1 && tokens_[i - 1].kind == TokenKind::dash && !starts_line(i - 1);
  // "два постановления – № 14 «О лесах» и № 15 «О водах»", "приняты решения № 14 «О лесах», № 15 «О водах»"
  const bool numbered = (tokens_[i].length <= kLongestSign && is_number_sign(at(i)) && marks_in_same_brackets(i)) ||
                        figures_marks(i) != kNone ||
                        (d_.is(i, FunctionWord::from) && marks_after_number(d_, i) != kNone);
  // "подписание двух документов – соглашения «О лесах» и протокола «О водах»"
  if (behind_dash && names_act(i)) return true;
  if (tokens_[i].kind != TokenKind::quote_open && !numbered) return false;
  // "два закона («О лесах», «О водах»)"
  const TokenIndex word = i > 1 && tokens_[i - 1].kind == TokenKind::bracket_open ? i - 2 : i - 1;
  if (tokens_[word].kind == TokenKind::word || part_lead_before(d_, i) != kNone) return true;
  if (at(i - 1) == "," && follows_class_word(i - 1)) return true;  // "на два закона, «О лесах» и «О водах», он"
  // "внёс три законопроекта – «О лесах», «О водах»", unlike "второе решение – «О лесах»"
  return behind_dash && tokens_[i - 2].kind == TokenKind::word && ordinal_at(d_, i - 2) == 0 &&
         (i == 2 || ordinal_at(d_, i - 3) == 0);
}

TokenIndex BareLeads::name_marks(TokenIndex i) const {
  TokenIndex next = behind_class_words(d_, i);
  // "Журнал № 34 «О приходах»": a noun that no table knows
  if (next == i && starts_line(i) && i + 1 < size() && is_number_sign(at(i + 1)) &&
      (d_.reading(i).reading.grammemes & gram::NOUN) != 0)
    ++next;
  if (next >= size() || (next > i && starts_line(next))) return kNone;
  if (tokens_[next].kind == TokenKind::quote_open) return next;
  if (is_number_sign(at(next))) return marks_in_same_brackets(next) ? marks_after_number(d_, next) : kNone;
  return marks_after_figures(d_, next);
}

bool BareLeads::is_name_line(TokenIndex line) const {
  if (name_marks(line) == kNone) return false;
  TokenIndex end = line + 1;
  while (end < size() && !starts_line(end) && end < line + kLongestItem) ++end;
  if (at(end - 1) == ";" || at(end - 1) == "," || at(end - 1) == ".") --end;
  return tokens_[end - 1].kind == TokenKind::quote_close;
}

bool BareLeads::is_in_marks(TokenIndex i) const {
  int depth = 0;
  for (TokenIndex k = i; k > 0 && k + kLongestMarks > i && !tokens_[k - 1].has(token_flag::paragraph_start); --k) {
    depth += tokens_[k - 1].kind == TokenKind::quote_close;
    if (tokens_[k - 1].kind == TokenKind::quote_open && --depth < 0) return true;
  }
  return false;
}

bool BareLeads::begins_names(TokenIndex i) const {
  if (i == 0) return false;
  const TokenKind kind = tokens_[i].kind, before = tokens_[i - 1].kind;
  const bool figures = kind == TokenKind::number || tokens_[i].has(token_flag::digit);
  const bool plain = kind == TokenKind::word && !figures;
  if (kind == TokenKind::punctuation || (plain && before == TokenKind::word)) return false;  // most tokens
  const bool mark = before == TokenKind::dash || before == TokenKind::bracket_open || at(i - 1) == ":";
  if (plain && !mark) return false;
  const TokenIndex open = name_marks(i);
  if (open == kNone || (starts_line(i) && !is_name_line(i))) return false;
  const bool class_word = behind_class_words(d_, i) > i, numbered = !class_word && open > i;
  if (numbered && begins_document(d_, i - 1)) return true;
  if (class_word && !mark) return false;
  return several_before(d_, mark ? i - 1 : i) != kNone && !is_in_marks(i);
}

// "№ 4 «О лесах»", unlike "(№ 4–8): «О лесах»"
bool BareLeads::marks_in_same_brackets(TokenIndex sign) const {
  const TokenIndex marks = marks_after_number(d_, sign);
  if (marks == kNone) return false;
  return std::none_of(tokens_.begin() + sign, tokens_.begin() + marks,
                      [](const Token& t) { return t.kind == TokenKind::bracket_close; });
}

// "законы |", "законы Озёрской области |", "а на два |"
bool BareLeads::follows_class_word(TokenIndex end) const {
  if (end > 0 && (d_.words.any(tokens_[end - 1].word) & gram::NUMR) != 0) return true;
  for (TokenIndex i = end; i > 0 && i + kOwnerWithin >= end && tokens_[i - 1].kind == TokenKind::word; --i)
    if (is_class_word(d_, i - 1)) return true;
  return false;
}

}  // namespace newsx
