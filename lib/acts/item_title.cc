#include "acts/item_title.h"

#include <algorithm>

#include "acts/act_words.h"
#include "acts/brackets.h"
#include "acts/class_words.h"
#include "acts/title_end.h"
#include "acts/title_leads.h"

namespace newsx {
namespace {

constexpr TokenIndex kLongestQuestion = 5;  // tokens of "рассмотрение вопроса" and its like before the marks
constexpr TokenIndex kLongestLead = 24;  // tokens of class word, issuer, number and date before the marks

class TitleReader {
 public:
  TitleReader(const Document& d, AnnouncingWords& words, const ListItem& item)
      : d_(d), words_(words), item_(item), end_(d, words) {}

  ItemTitle read() {
    TokenIndex b = item_.begin;
    TokenIndex e = item_.end;
    while (b < e && stray(b)) ++b;
    e = end_.without_separators(b, e);
    title_.lead = b;
    if (b >= e) return title_;
    // "(12.03.2026) О лесах"
    if (const TokenIndex next = over_bracket(d_, b, e); next < e && words_.begins_topic(next)) b = next;
    if (opens(b) && !names_only(b, e)) {
      inside(b, e);
    } else {
      TokenIndex open = after_lead(b, e);
      if (open == e && !words_.begins_title(b))
        open = d_.token(b).kind == TokenKind::bracket_open ? after_bracket(b, e) : after_dash(b, e);
      if (open == e) open = after_question(b, e);
      if (open == e) open = after_plain_noun(b, e);
      if (open != e)
        inside(open, e);
      else if (const TokenIndex topic = topic_after_number(b, e); topic != e)
        bare(topic, e);
      else
        bare(d_.is(b, FunctionWord::from) ? topic_after_dash(b, e) : b, e);
    }
    if (title_.act_class.empty()) {
      TokenIndex end = title_.begin;
      const EntryId act = words_.act_at(title_.begin, title_.end, end);
      if (act != kNoEntry && d_.attribute(act, "document") == "yes") title_.act_class = d_.attribute(act, "class");
    }
    if (title_.begin < title_.end) {
      title_.span = d_.span_of(title_.begin, title_.end);
      if (title_.begin == item_.begin) title_.span.begin += item_.glued_bytes;
    }
    return title_;
  }

 private:
  bool opens(TokenIndex i) const { return d_.token(i).kind == TokenKind::quote_open; }
  bool closes(TokenIndex i) const { return d_.token(i).kind == TokenKind::quote_close; }
  bool stray(TokenIndex i) const {
    const Token& t = d_.token(i);
    return t.kind == TokenKind::dash || end_.is_glyph(i) ||
           (t.kind == TokenKind::punctuation && d_.text_of(i) != "…") || t.kind == TokenKind::bracket_close;
  }

  void set(TokenIndex b, TokenIndex e) {
    title_.begin = b;
    title_.end = std::max(b, end_.without_separators(b, e));
  }

  // "«Дорожная карта» на 2025 год": the marks are a name's, and the title goes on.
  bool names_only(TokenIndex open, TokenIndex e) const {
    if (words_.begins_topic(open + 1)) return false;
    int depth = 0;
    for (TokenIndex i = open; i < e; ++i) {
      depth += opens(i);
      if (closes(i) && --depth == 0) return i + 1 < e && !tail(i + 1);
    }
    return false;
  }

  // `open` is the outer opening mark.
  void inside(TokenIndex open, TokenIndex e) {
    TokenIndex match = e;
    int depth = 0;
    for (TokenIndex i = open; i < e && match == e; ++i) {
      depth += opens(i);
      if (closes(i) && --depth == 0) match = i;
    }
    const TokenIndex cut = end_.without_separators(open, end_.first_sentence(open, e));
    if (match < e && (match < cut || !closes(cut - 1))) {
      title_.begin = open + 1;
      title_.end = without_stop(open + 1, match);
      if (title_.docnum.empty()) title_.docnum = number_in_bracket(match + 1, e);
      return;
    }
    const TokenIndex last = without_bracket(open, cut);
    if (last > open + 1 && closes(last - 1)) {  // one mark closes two
      title_.begin = open + 1;
      title_.end = last - 1;
      return;
    }
    set(open + 1, cut);
  }

  void bare(TokenIndex b, TokenIndex e) {
    title_.begin = b;
    title_.end = end_.of_bare(b, e, !item_.line_start);
  }

  // "«О лесах» (№ 12)", "«О лесах» (Указ от 4 мая 2024 года № 12)"
  Span number_in_bracket(TokenIndex bracket, TokenIndex e) const {
    const TokenIndex end = over_bracket(d_, bracket, e), first = bracket + 1;
    if (end == bracket || first >= e) return {};
    return begins_document(d_, first) ? last_act_number(d_, {first, end}) : act_number_at(d_, first).span;
  }

  // "«О лесах;»"
  TokenIndex without_stop(TokenIndex b, TokenIndex e) const {
    while (e > b && (d_.text_of(e - 1) == ";" || d_.text_of(e - 1) == "," || d_.text_of(e - 1) == ".")) --e;
    return e;
  }

  // Before "(докладчик Громов)" and what stands behind it.
  TokenIndex without_bracket(TokenIndex b, TokenIndex e) const {
    for (TokenIndex i = e; i > b + 1; --i)
      if (d_.token(i - 1).kind == TokenKind::bracket_open && closes(i - 2)) return i - 1;
    return e;
  }

  // The opening mark after a lead without a class word, "от 3 мая № 301", or with one; e when there is no such lead.
  TokenIndex after_lead(TokenIndex b, TokenIndex e) {
    // "от 4 июня 2024 года «О лесах»", whose number is the item's
    TokenIndex day = b;
    while (day < e && is_date_part(d_, day)) ++day;
    if (d_.is(b, FunctionWord::from) && day < e && opens(day) && words_.begins_title(day)) return day;
    // "85/113 «Роль транзита»", unlike "5 «Восход» закрыта"
    const auto named = [&](TokenIndex mark) { return words_.begins_title(mark) || !names_only(mark, e); };
    if (const TokenIndex open = marks_after_figures(d_, b); open < e && named(open)) {
      title_.docnum = any_number_at(d_, b);
      return open;
    }
    // "Журнал № 34 «О приходах»": a noun that no table knows
    const bool noun =
        b + 1 < e && is_number_sign(d_.text_of(b + 1)) && (d_.reading(b).reading.grammemes & gram::NOUN) != 0;
    TokenIndex class_end = b;
    if (noun && words_.act_at(b, e, class_end) == kNoEntry) ++b;
    const TokenIndex open = marks_after_number(d_, b);
    const bool sign = is_number_sign(d_.text_of(b));
    if (open == kNone || open >= e || !(sign ? named(open) : words_.begins_title(open))) return after_class_word(b, e);
    title_.docnum = last_act_number(d_, {b, open});
    return open;
  }

  // The topic after a number and date without marks: "№ 12-З О лесах", "Решение № 7 от 5 мая О плане"; e if none.
  TokenIndex topic_after_number(TokenIndex b, TokenIndex e) {
    TokenIndex i = b;
    const EntryId act = words_.act_at(b, e, i);
    if (i > b) title_.docnum = number_behind_class(d_, i, e);
    for (; i < e && i < b + kLongestLead; ++i) {
      if (const ActNumber n = act_number_at(d_, i); !n.span.empty()) {
        title_.docnum = n.span;
        i = n.end - 1;
        continue;
      }
      // "№ 513-р: План продаж"
      if (!title_.docnum.empty() && act == kNoEntry && d_.text_of(i - 1) == ":") return i;
      // A class word in lower case goes on with its topic: "решение № 7 о плане".
      const bool closed = i > b && (d_.text_of(i - 1) == ":" || d_.text_of(i - 1) == ".");
      if (!title_.docnum.empty() && words_.begins_topic(i) &&
          (act == kNoEntry || closed || d_.token(i).shape != Shape::lower)) {
        if (act != kNoEntry) title_.act_class = d_.attribute(act, "class");
        return i;
      }
      if (!is_date_part(d_, i) && d_.token(i).kind != TokenKind::dash && d_.text_of(i) != "." && d_.text_of(i) != ":")
        break;
    }
    title_.docnum = {};
    return e;
  }

  // "По вопросу «О лесах»", "Рассмотрение вопроса «О лесах»", "Принят закон «О лесах»", "ФЗ «О лесах»"; e for others.
  TokenIndex after_question(TokenIndex b, TokenIndex e) {
    bool told = false;
    for (TokenIndex i = b; i + 1 < e && i < b + kLongestQuestion; ++i) {
      if (told && d_.text_of(i) == ":") continue;
      if (opens(i)) return told && words_.begins_topic(i + 1) ? i : e;
      using enum AnnouncingRole;
      const AnnouncingRole role = words_.look_up(i).role;
      const bool done = role == adopt && (finite_grammemes(d_, i) & (gram::VERB | gram::PRTS)) != 0;
      const bool tells = role == question || role == considering || done || is_abbreviated_act(d_, i);
      if (!tells && role != act && role != draft && (d_.words.any(d_.token(i).word) & gram::PREP) == 0) return e;
      told |= tells;
    }
    return e;
  }

  // "глоссарий «Термины экономики»", "стандарт СТБ 25-2024 «Мёд»": a noun that no table knows, with attributes or a
  // code, and marks that end the item.
  TokenIndex after_plain_noun(TokenIndex b, TokenIndex e) const {
    TokenIndex i = b;
    for (; i < e && i < b + kLongestQuestion; ++i) {
      const bool code = i > b && (d_.token(i).kind == TokenKind::number || d_.token(i).shape == Shape::upper);
      if (code) continue;
      if (d_.token(i).kind != TokenKind::word) break;
      const Grammemes g = d_.words.any(d_.token(i).word);
      if (d_.token(i).shape != Shape::lower || (g & (gram::NOUN | gram::ADJF)) == 0 ||
          (g & (gram::nomn | gram::accs)) == 0 || (g & gram::PREP) != 0)
        return e;
    }
    return i > b && i < e && opens(i) && closes(e - 1) ? i : e;
  }

  // "(закон) «О сенокосах»"
  TokenIndex after_bracket(TokenIndex b, TokenIndex e) const {
    for (TokenIndex i = b; i + 1 < e && i < b + kLongestLead; ++i)
      if (d_.token(i).kind == TokenKind::bracket_close) return opens(i + 1) && words_.begins_title(i + 1) ? i + 1 : e;
    return e;
  }

  // "Су туралы – «О воде»", "сенат – закон «О воде»", "Депутат Озеров: «О воде»": what stands before the dash is no
  // title.
  TokenIndex after_dash(TokenIndex b, TokenIndex e) {
    for (TokenIndex i = b + 1; i + 1 < e && i < b + kLongestLead && !opens(i); ++i) {
      if (d_.text_of(i) == ":" && opens(i + 1) && words_.begins_title(i + 1)) return i + 1;
      if (d_.token(i).kind != TokenKind::dash) continue;
      return opens(i + 1) && words_.begins_title(i + 1) ? i + 1 : after_class_word(i + 1, e);
    }
    return e;
  }

  // "от 1 мая – о субботнике"; b when there is no topic behind a dash.
  TokenIndex topic_after_dash(TokenIndex b, TokenIndex e) const {
    for (TokenIndex i = b; i + 1 < e && i < b + kLongestLead; ++i)
      if (d_.token(i).kind == TokenKind::dash) return words_.begins_topic(i + 1) ? i + 1 : b;
    return b;
  }

  // The opening mark after "Решение № 7", "Федеральный закон от 5 мая 2019 года № 12-ФЗ"; e when there is no such lead.
  TokenIndex after_class_word(TokenIndex b, TokenIndex e) {
    TokenIndex i = b;
    const EntryId act = words_.act_at(b, e, i);
    if (act == kNoEntry) return e;
    const std::string_view cls = d_.attribute(act, "class");
    const TokenIndex class_end = i;
    Span number = number_behind_class(d_, i, e);
    bool leads_away = false, about = false;
    for (; i < e && i < b + kLongestLead && !opens(i); ++i) {
      if (const ActNumber n = act_number_at(d_, i); n.end > i && n.end <= e) number = n.span;
      const Token& t = d_.token(i);
      const bool before_marks = i + 1 < e && opens(i + 1) && !number.empty();  // "Указ № 4, «О лесах»"
      if (t.kind == TokenKind::punctuation && d_.text_of(i) == "," && !before_marks) return e;
      if (t.kind == TokenKind::bracket_open && i + 1 < e && opens(i + 1))
        return e;  // "План («дорожная карта») по рыбе"
      leads_away |= t.kind == TokenKind::word && t.shape == Shape::lower && (d_.words.any(t.word) & gram::PREP) != 0 &&
                    !d_.is(i, FunctionWord::from) && t.length <= 8 &&
                    (d_.reading(i).reading.grammemes & gram::PREP) != 0;
      about |= d_.is(i, FunctionWord::about);
      // "Решение № 1: О создании центра «Семья»": the marks are in the title.
      if (about && i > b && words_.begins_topic(i) && (d_.text_of(i - 1) == ":" || d_.text_of(i - 1) == ".")) return e;
    }
    if (i >= e || !opens(i)) return e;
    const bool titled = words_.begins_title(i);
    // "Обращение к правительству «О пожарах»", unlike "Поправки к закону «О лесах»"
    if (leads_away && (about || !words_.begins_topic(i + 1) || is_class_word(d_, i - 1))) return e;
    // "Программа «Чистый воздух»", unlike "План развития коридора «Юг»"
    const bool named = d_.attribute(act, "topic") == "free" && i == class_end;
    if (!titled && !named && d_.attribute(act, "legal") != "yes") return e;
    TokenIndex close = i;
    int depth = 0;
    for (; close < e; ++close) {
      depth += opens(close);
      if (closes(close) && --depth == 0) break;
    }
    // What goes on after the mark belongs to the title with the class word: "Программа «Столицы» на 2025 год".
    if (close + 1 < e && !titled && !tail(close + 1)) return e;
    title_.act_class = cls;
    title_.docnum = number;
    return i;
  }

  bool tail(TokenIndex i) const {
    const TokenKind k = d_.token(i).kind;
    if (d_.text_of(i) == "/") return false;  // "Программа «Ак суу» / «Белая вода»": a name in two languages
    return k == TokenKind::bracket_open || k == TokenKind::bracket_close || k == TokenKind::quote_open ||
           k == TokenKind::quote_close || k == TokenKind::dash || k == TokenKind::punctuation || d_.text_of(i) == "№" ||
           d_.is(i, FunctionWord::from);
  }

  const Document& d_;
  AnnouncingWords& words_;
  const ListItem& item_;
  TitleEnd end_;
  ItemTitle title_;
};

}  // namespace

ItemTitle read_title(const Document& d, AnnouncingWords& words, const ListItem& item) {
  return TitleReader(d, words, item).read();
}

}  // namespace newsx
