#include "acts/item_title.h"

#include <algorithm>

#include "acts/act_words.h"
#include "acts/brackets.h"
#include "acts/class_words.h"
#include "acts/title_leads.h"

namespace newsx {
namespace {

constexpr TokenIndex kLongestQuestion = 5;  // tokens of "рассмотрение вопроса" and its like before the marks
constexpr std::size_t kColumnGap = 3;    // spaces between two columns
constexpr TokenIndex kLongestRest = 4;   // tokens from "другие" on
constexpr TokenIndex kLongestLead = 24;  // tokens of class word, issuer, number and date before the marks

class TitleReader {
 public:
  TitleReader(const Document& d, AnnouncingWords& words, const ListItem& item) : d_(d), words_(words), item_(item) {}

  ItemTitle read() {
    TokenIndex b = item_.begin;
    TokenIndex e = item_.end;
    while (b < e && stray(b)) ++b;
    e = without_separators(b, e);
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
    return t.kind == TokenKind::dash || is_glyph(i) || (t.kind == TokenKind::punctuation && d_.text_of(i) != "…") ||
           t.kind == TokenKind::bracket_close;
  }

  // A column's line, or the bold type of plain text: "**О лесах**".
  bool is_glyph(TokenIndex i) const {
    const std::string_view sign = d_.text_of(i);
    return d_.token(i).kind == TokenKind::symbol && (sign == "|" || sign == "+" || sign.front() == '*' || sign == "__");
  }

  // Without ; , . : and the conjunction before the next item.
  TokenIndex without_separators(TokenIndex b, TokenIndex e) const {
    for (; e > b; --e) {
      const Token& t = d_.token(e - 1);
      if (t.kind == TokenKind::punctuation || t.kind == TokenKind::dash) continue;
      const bool joins = t.shape == Shape::lower && d_.is(e - 1, FunctionWord::between_items);
      if (!joins && !is_glyph(e - 1)) break;
    }
    return e;
  }

  // The first sentence's end in [b, e): lines that were torn are no sentences.
  TokenIndex first_sentence(TokenIndex b, TokenIndex e) const {
    for (TokenIndex i = b + 1; i < e; ++i) {
      const std::string_view before = d_.text_of(i - 1);
      if (d_.token(i).has(token_flag::sentence_start) &&
          ((before == "." && !ends_part_number(i - 1)) || before == "!" || before == "?" || before == ";" ||
           (closes(i - 1) && d_.token(i).shape != Shape::lower)))
        return i;
    }
    return e;
  }

  // "в статью 6.1. Закона о связи": the full stop belongs to the number.
  bool ends_part_number(TokenIndex stop) const {
    return stop > 1 && d_.token(stop - 1).kind == TokenKind::number && d_.token(stop - 2).shape == Shape::lower &&
           d_.text_of(stop - 1).find('.') != std::string_view::npos;
  }

  void set(TokenIndex b, TokenIndex e) {
    title_.begin = b;
    title_.end = std::max(b, without_separators(b, e));
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
    const TokenIndex cut = without_separators(open, first_sentence(open, e));
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

  void bare(TokenIndex b, TokenIndex e) {
    TokenIndex cut = first_sentence(b, e);
    cut = rest_begin(b, column_end(b, without_link(b, without_separators(b, cut))));
    int depth = 0, brackets = 0;
    for (TokenIndex i = b; i < cut; ++i) {
      if (!item_.line_start && depth == 0 && brackets == 0 && turns(i)) cut = i;
      depth += opens(i) - closes(i);
      brackets += d_.token(i).kind == TokenKind::bracket_open;
      brackets -= d_.token(i).kind == TokenKind::bracket_close;
      // The opening mark is missing, or the whole list stands in marks or brackets.
      if (depth < 0 || brackets < 0) cut = i;
    }
    // "О смете принято"
    if (cut > b + 2 && words_.begins_topic(b) && (finite_grammemes(d_, cut - 1) & gram::PRTS) != 0) --cut;
    set(b, cut);
  }

  // What a sentence that enumerates topics goes on with: "б) о водах; президент подписал", "б) о водах, а президент",
  // "б) о водах, сообщил мэр".
  bool turns(TokenIndex i) {
    if (d_.text_of(i) == ";") return true;
    return d_.text_of(i) == "," && i + 1 < d_.token_count() &&
           (contrasts(d_, i + 1) || words_.look_up(i + 1).role == AnnouncingRole::report);
  }

  // "О ставках (скачать)", "О ставках (PDF, 2 Мб)", "О ставках Скачать"
  TokenIndex without_link(TokenIndex b, TokenIndex e) const {
    if (e > b + 1 && says(d_, e - 1, ActWord::link)) return without_separators(b, e - 1);
    if (e < b + 2 || d_.token(e - 1).kind != TokenKind::bracket_close) return e;
    for (TokenIndex i = e - 1; i > b + 1 && i + kLongestBracket > e; --i)
      if (d_.token(i - 1).kind == TokenKind::bracket_open) return says(d_, i, ActWord::link) ? i - 1 : e;
    return e;
  }

  // ", а также другие вопросы" behind the last title
  TokenIndex rest_begin(TokenIndex b, TokenIndex e) const {
    for (TokenIndex i = e; i > b + 2 && i + kLongestRest > e; --i) {
      if (!says(d_, i - 1, ActWord::rest) || (d_.words.any(d_.token(i - 1).word) & gram::nomn) == 0) continue;
      // "и др. районов" belongs to the title.
      if (i < e && (d_.words.any(d_.token(i).word) & gram::nomn) == 0 && !says(d_, i, ActWord::rest)) return e;
      return d_.is(i - 2, FunctionWord::between_items) ? without_separators(b, i - 1) : e;
    }
    return e;
  }

  // A table's next column, or the page: "О бюджете | Минфин", "О бюджете ..... 5".
  TokenIndex column_end(TokenIndex b, TokenIndex e) const {
    int depth = opens(b);  // of marks, in which a name may have a colon
    for (TokenIndex i = b + 1; i < e; ++i) {
      depth += opens(i) - closes(i);
      if (d_.text_of(i) == ";" && i + 1 < e && says(d_, i + 1, ActWord::link)) return i;
      if (d_.text_of(i) == "|" || begins_votes(i, e) || begins_outcome(b, i, e) ||
          (i + 1 < e && words_.begins_title(b) && goes_on_to_deed(d_, i)) || begins_tag(i, e))
        return i;
      // "О поставках: завод и область", "О спорте / Громов, Ветров"
      const bool slash = d_.text_of(i) == "/" && d_.token(i).has(token_flag::space_before);
      if ((d_.text_of(i) == ":" || slash) && depth <= 0 && words_.begins_topic(b)) return i;
      const bool dots = d_.text_of(i).starts_with("..") || d_.text_of(i) == "…";
      if (dots && i + 2 == e && d_.token(i + 1).kind == TokenKind::number) return i;
      const std::string_view gap = d_.text.substr(d_.token(i - 1).end(), d_.token(i).begin - d_.token(i - 1).end());
      const bool wide = gap.size() >= kColumnGap && gap.find_first_not_of(' ') == std::string_view::npos;
      const bool tab = gap.find('\t') != gap.npos && gap.find('\n') == gap.npos;
      if (wide || tab) return i;
    }
    return e;
  }

  // "О лесах</li>", "О лесах<br>"
  bool begins_tag(TokenIndex i, TokenIndex e) const {
    if (d_.text_of(i) != "<" || i + 1 >= e || d_.token(i + 1).has(token_flag::space_before)) return false;
    return d_.text_of(i + 1) == "/" || d_.text_of(i + 1) == "br";
  }

  // "О смете – принято единогласно", "Меморандум о мосте – подписали министры": what became of it.
  bool begins_outcome(TokenIndex b, TokenIndex dash, TokenIndex e) const {
    if (d_.token(dash).kind != TokenKind::dash || dash + 1 >= e || !words_.begins_title(b)) return false;
    const Grammemes verb = finite_grammemes(d_, dash + 1);
    return d_.token(dash + 1).shape == Shape::lower &&
           ((verb & gram::PRTS) != 0 || ((verb & gram::VERB) != 0 && (verb & gram::past) != 0));
  }

  // "О вотуме – 51 голос «за»", "О смете – за 30, против 2", "О сроках – единогласно"
  bool begins_votes(TokenIndex dash, TokenIndex e) const {
    const TokenIndex i = dash + 1;
    if (d_.token(dash).kind != TokenKind::dash || i >= e) return false;
    if (says(d_, i, ActWord::end)) return i + 1 == e || (i + 2 == e && says(d_, i + 1, ActWord::voice));
    if (i + 1 >= e) return false;
    const bool figures = d_.token(i).kind == TokenKind::number;
    return figures ? says(d_, i + 1, ActWord::voice)
                   : says(d_, i, ActWord::in_favour) && d_.token(i + 1).kind == TokenKind::number;
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
  ItemTitle title_;
};

}  // namespace

ItemTitle read_title(const Document& d, AnnouncingWords& words, const ListItem& item) {
  return TitleReader(d, words, item).read();
}

}  // namespace newsx
