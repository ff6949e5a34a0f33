#include "acts/list_looks.h"

namespace newsx {

using namespace gram;

Looks LooksReader::look_at(std::span<const ListItem> items, std::span<const ItemTitle> titles) {
  Looks looks;
  for (std::size_t k = 0; k < items.size(); ++k) {
    const ItemTitle& t = titles[k];
    if (t.span.empty()) continue;
    if (heads_others(items[k], t) || heads_section(items, titles, k)) continue;
    const bool clause = has_own_verb(t);
    const bool official = is_official(items[k], t) && !clause;
    if (items[k].level > 0 && !official) continue;
    ++looks.items;
    looks.official += official;
    looks.clauses += clause;
    looks.about += items[k].glued_bytes > 0 || words_.begins_topic(t.begin);
    looks.classed += t.lead != t.begin && !t.act_class.empty() && words_.begins_topic(t.begin);
    TokenIndex end = t.begin;
    looks.papers += d_.attribute(words_.act_at(t.begin, t.end, end), "document") == "yes";
    looks.marked += t.begin > 0 && d_.token(t.begin - 1).kind == TokenKind::quote_open;
    looks.drafts += words_.begins_topic(t.begin) && words_.look_up(t.begin + 1).role == AnnouncingRole::draft;
    const Token& first = d_.token(t.begin);
    looks.verbal +=
        first.kind == TokenKind::word && (d_.reading(t.begin).reading.grammemes & (VERB | INFN | GRND)) != 0;
    looks.named += first.kind == TokenKind::number || first.kind == TokenKind::date || first.kind == TokenKind::time ||
                   names(t.begin);
    if (items[k].end > items[k].begin) {
      const std::string_view last = d_.text_of(items[k].end - 1);
      const bool closed =
          items[k].end > items[k].begin + 1 && d_.token(items[k].end - 2).kind == TokenKind::quote_close;
      looks.spoken += last == "?" || last == "!" || (last == "…" && !closed);
      looks.sentences += last == "." && has_verb(t);
    }
  }
  return looks;
}

bool LooksReader::is_official(const ListItem& item, const ItemTitle& t) const {
  if (t.lead == t.begin && item.kind != MarkerKind::none && is_heading_word(t)) return false;
  return item.glued_bytes > 0 || words_.begins_title(t.lead) || words_.begins_title(t.begin) || is_marked_act(item, t);
}

// "Общие положения": no title by itself.
bool LooksReader::is_heading_word(const ItemTitle& t) const {
  TokenIndex end = t.begin;
  words_.act_at(t.begin, t.end, end);
  return end >= t.end && is_plural(end - 1);
}

bool LooksReader::heads_section(std::span<const ListItem> items, std::span<const ItemTitle> titles,
                                std::size_t k) const {
  return items[k].level == 0 && k + 1 < items.size() && items[k + 1].level > 0 &&
         items[k + 1].kind == MarkerKind::arabic && is_heading(titles[k]) && is_official(items[k + 1], titles[k + 1]);
}

bool LooksReader::heads_others(const ListItem& item, const ItemTitle& t) const {
  return item.line_start && item.end > item.begin && d_.text_of(item.end - 1) == ":" && is_heading(t);
}

bool LooksReader::is_heading(const ItemTitle& t) const {
  if (words_.begins_topic(t.begin)) return false;
  TokenIndex end = t.begin;
  const EntryId act = words_.act_at(t.begin, t.end, end);
  return d_.attribute(act, "document") != "yes" || end >= t.end || is_plural(end - 1);
}

// "– концепцию развития портов": a class word at a line's beginning, in whatever case.
bool LooksReader::is_marked_act(const ListItem& item, const ItemTitle& t) const {
  TokenIndex end = t.lead;
  return item.line_start && d_.attribute(words_.act_at(t.lead, t.end, end), "document") == "yes";
}

bool LooksReader::names(TokenIndex i) const {
  const std::uint32_t begin = d_.token(i).begin;
  const auto from = names_.beginning_from(begin);
  if (from.empty() || from.front().span.begin != begin || from.front().entity == kNoIndex) return false;
  // "программу «Чистая вода»", "стратегию «Тихие улицы»" have the name of something else, or what reads like a place's.
  const bool marked = i > 0 && d_.token(i - 1).kind == TokenKind::quote_open;
  return from.front().type != EntityType::other && !(marked && from.front().type == EntityType::place);
}

std::string_view LooksReader::common_head(std::span<const ListItem> items, std::span<const ItemTitle> titles) const {
  std::string_view head;
  for (std::size_t k = 0; k < items.size(); ++k) {
    TokenIndex i = titles[k].begin;
    while (i < titles[k].end && (d_.reading(i).reading.grammemes & (ADJF | PRTF)) != 0) ++i;
    if (i >= titles[k].end || (d_.reading(i).reading.grammemes & NOUN) == 0) return {};
    if (k > 0 && d_.reading(i).lemma != head) return {};
    head = d_.reading(i).lemma;
  }
  return head;
}

// Before any comma, bracket or dash, behind which a title may have one: "О том, как работает рынок".
bool LooksReader::has_own_verb(const ItemTitle& t) const {
  int depth = 0;
  for (TokenIndex i = t.begin; i < t.end; ++i) {
    const TokenKind kind = d_.token(i).kind;
    if (d_.text_of(i) == "," || kind == TokenKind::bracket_open || kind == TokenKind::dash) return false;
    depth += d_.token(i).kind == TokenKind::quote_open;
    depth -= d_.token(i).kind == TokenKind::quote_close;
    const Grammemes g = d_.token(i).kind == TokenKind::word ? d_.reading(i).reading.grammemes : 0;
    if (depth <= 0 && i > t.begin && (g & VERB) != 0 && (g & impr) == 0) return true;
  }
  return false;
}

bool LooksReader::has_verb(const ItemTitle& t) const {
  int depth = 0;
  for (TokenIndex i = t.begin; i < t.end; ++i) {
    depth += d_.token(i).kind == TokenKind::quote_open;
    depth -= d_.token(i).kind == TokenKind::quote_close;
    if (depth <= 0 && d_.token(i).kind == TokenKind::word && (d_.reading(i).reading.grammemes & (VERB | PRTS)) != 0)
      return true;
  }
  return false;
}

}  // namespace newsx
