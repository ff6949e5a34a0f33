#include "acts/title_end.h"

#include <algorithm>

#include "acts/act_words.h"
#include "acts/brackets.h"

namespace newsx {

namespace {
constexpr std::size_t kColumnGap = 3;   // spaces between two columns
constexpr TokenIndex kLongestRest = 4;  // tokens from "другие" on
}  // namespace

TokenIndex TitleEnd::of_bare(TokenIndex b, TokenIndex e, bool inside) {
  TokenIndex cut = first_sentence(b, e);
  cut = rest_begin(b, column_end(b, without_link(b, without_separators(b, cut))));
  int depth = 0, brackets = 0;
  for (TokenIndex i = b; i < cut; ++i) {
    if (inside && depth == 0 && brackets == 0 && turns(i)) cut = i;
    depth += opens(i) - closes(i);
    brackets += d_.token(i).kind == TokenKind::bracket_open;
    brackets -= d_.token(i).kind == TokenKind::bracket_close;
    // The opening mark is missing, or the whole list stands in marks or brackets.
    if (depth < 0 || brackets < 0) cut = i;
  }
  // "О смете принято"
  if (cut > b + 2 && words_.begins_topic(b) && (finite_grammemes(d_, cut - 1) & gram::PRTS) != 0) --cut;
  return std::max(b, without_separators(b, cut));
}

// What a sentence that enumerates topics goes on with: "б) о водах; президент подписал", "б) о водах, а президент",
// "б) о водах, сообщил мэр".
bool TitleEnd::turns(TokenIndex i) {
  if (d_.text_of(i) == ";") return true;
  return d_.text_of(i) == "," && i + 1 < d_.token_count() &&
         (contrasts(d_, i + 1) || words_.look_up(i + 1).role == AnnouncingRole::report);
}

// "О ставках (скачать)", "О ставках (PDF, 2 Мб)", "О ставках Скачать"
TokenIndex TitleEnd::without_link(TokenIndex b, TokenIndex e) const {
  if (e > b + 1 && says(d_, e - 1, ActWord::link)) return without_separators(b, e - 1);
  if (e < b + 2 || d_.token(e - 1).kind != TokenKind::bracket_close) return e;
  for (TokenIndex i = e - 1; i > b + 1 && i + kLongestBracket > e; --i)
    if (d_.token(i - 1).kind == TokenKind::bracket_open) return says(d_, i, ActWord::link) ? i - 1 : e;
  return e;
}

// ", а также другие вопросы" behind the last title
TokenIndex TitleEnd::rest_begin(TokenIndex b, TokenIndex e) const {
  for (TokenIndex i = e; i > b + 2 && i + kLongestRest > e; --i) {
    if (!says(d_, i - 1, ActWord::rest) || (d_.words.any(d_.token(i - 1).word) & gram::nomn) == 0) continue;
    // "и др. районов" belongs to the title.
    if (i < e && (d_.words.any(d_.token(i).word) & gram::nomn) == 0 && !says(d_, i, ActWord::rest)) return e;
    return d_.is(i - 2, FunctionWord::between_items) ? without_separators(b, i - 1) : e;
  }
  return e;
}

// A table's next column, or the page: "О бюджете | Минфин", "О бюджете ..... 5".
TokenIndex TitleEnd::column_end(TokenIndex b, TokenIndex e) const {
  int depth = opens(b);  // of marks, in which a name may have a colon
  const bool bold = b > 0 && d_.text_of(b - 1) == "**";
  for (TokenIndex i = b + 1; i < e; ++i) {
    depth += opens(i) - closes(i);
    if (bold && d_.text_of(i) == "**") return i;
    if (d_.text_of(i) == ";" && i + 1 < e && says(d_, i + 1, ActWord::link)) return i;
    if (d_.text_of(i) == "|" || begins_votes(i, e) || begins_outcome(b, i, e) ||
        (i + 1 < e && words_.begins_title(b) && goes_on_to_deed(d_, i)) || begins_tag(i, e))
      return i;
    // "О поставках: завод и область", "О спорте / Громов, Ветров"
    const bool slash = d_.text_of(i) == "/" && d_.token(i).has(token_flag::space_before);
    if ((d_.text_of(i) == ":" || slash) && depth <= 0 && !says(d_, i - 1, ActWord::before_colon) &&
        words_.begins_topic(b))
      return i;
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
bool TitleEnd::begins_tag(TokenIndex i, TokenIndex e) const {
  if (d_.text_of(i) != "<" || i + 1 >= e || d_.token(i + 1).has(token_flag::space_before)) return false;
  return d_.text_of(i + 1) == "/" || d_.text_of(i + 1) == "br";
}

// "О смете – принято единогласно", "Меморандум о мосте – подписали министры": what became of it.
bool TitleEnd::begins_outcome(TokenIndex b, TokenIndex dash, TokenIndex e) const {
  if (d_.token(dash).kind != TokenKind::dash || dash + 1 >= e || !words_.begins_title(b)) return false;
  const Grammemes verb = finite_grammemes(d_, dash + 1);
  return d_.token(dash + 1).shape == Shape::lower &&
         ((verb & gram::PRTS) != 0 || ((verb & gram::VERB) != 0 && (verb & gram::past) != 0));
}

// "О вотуме – 51 голос «за»", "О смете – за 30, против 2", "О сроках – единогласно"
bool TitleEnd::begins_votes(TokenIndex dash, TokenIndex e) const {
  const TokenIndex i = dash + 1;
  if (d_.token(dash).kind != TokenKind::dash || i >= e) return false;
  if (says(d_, i, ActWord::end)) return i + 1 == e || (i + 2 == e && says(d_, i + 1, ActWord::voice));
  if (i + 1 >= e) return false;
  const bool figures = d_.token(i).kind == TokenKind::number;
  return figures ? says(d_, i + 1, ActWord::voice)
                 : says(d_, i, ActWord::in_favour) && d_.token(i + 1).kind == TokenKind::number;
}

TokenIndex TitleEnd::without_separators(TokenIndex b, TokenIndex e) const {
  for (; e > b; --e) {
    const Token& t = d_.token(e - 1);
    if (t.kind == TokenKind::punctuation || t.kind == TokenKind::dash) continue;
    const bool joins = t.shape == Shape::lower && d_.is(e - 1, FunctionWord::between_items);
    if (!joins && !is_glyph(e - 1)) break;
  }
  return e;
}

TokenIndex TitleEnd::first_sentence(TokenIndex b, TokenIndex e) const {
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
bool TitleEnd::ends_part_number(TokenIndex stop) const {
  return stop > 1 && d_.token(stop - 1).kind == TokenKind::number && d_.token(stop - 2).shape == Shape::lower &&
         d_.text_of(stop - 1).find('.') != std::string_view::npos;
}

bool TitleEnd::is_glyph(TokenIndex i) const {
  const std::string_view sign = d_.text_of(i);
  return d_.token(i).kind == TokenKind::symbol && (sign == "|" || sign == "+" || sign.front() == '*' || sign == "__");
}

}  // namespace newsx
