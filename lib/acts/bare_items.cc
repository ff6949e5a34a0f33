#include "acts/bare_items.h"

#include <algorithm>

#include "acts/act_words.h"
#include "acts/brackets.h"
#include "acts/class_words.h"
#include "acts/item_labels.h"
#include "acts/part_leads.h"
#include "acts/title_leads.h"

namespace newsx {
namespace {

constexpr TokenIndex kLongestAside = 20;    // tokens between two items of a sentence
constexpr TokenIndex kLongestLineLead = 6;  // tokens of "в сфере торговли –"
constexpr TokenIndex kLongestPart = 60;     // tokens of a title before a semicolon
constexpr TokenIndex kLeadWithin = 12;      // tokens of a line before its title in marks
constexpr std::uint32_t kLongestSign = 3;   // bytes of "№" or "No."
constexpr TokenIndex kAttributes = 3;         // before a class word
constexpr TokenIndex kOneWithin = 5;          // tokens from "один" to the colon
constexpr TokenIndex kToNextKind = 6;       // tokens from "»" to "«" of "») и ещё один указ («"
constexpr std::uint32_t kMostBareItems = 200;

class BareItemFinder {
 public:
  BareItemFinder(const Document& d, const TitleTest& titled, const ItemBounds& bounds, std::vector<Marker>& markers)
      : d_(d), tokens_(d.tokens.tokens), titled_(titled), bounds_(bounds), markers_(markers) {}

  void run() {
    marked_ = markers_.size();
    for (TokenIndex i = 0; i < size(); ++i) {
      d_.stop.check(i);
      const bool colon = i > 0 && (at(i - 1) == ":" || behind_aside(i));
      const bool first =
          i == 0 && leads_to_marks(0) && bounds_.line_end(0) < size() && leads_to_marks(bounds_.line_end(0));
      const bool below = i > 0 && starts_line(i) && !enumerates_numbers(i) && !is_sentence(i) &&
                         (heads_list(i) || is_numbered_act(i) || are_marked_lines(i)) &&
                         (tokens_[i].shape != Shape::lower || marks_after_number(d_, i) != kNone);
      const bool headed = first || colon || below;
      const bool sentence = !colon && !first && (begins_sentence(i) || (!below && leads_parts(i)));
      const bool inside = i > 0 && !starts_line(i) &&
                          ((marks_after_word(i) && figures_marks(i - 1) != i) || are_topics(i));
      const bool begins = headed || sentence || inside;
      if (!begins || !begins_item(i) || (starts_line(i) ? is_in_item(i) : is_labelled(i))) continue;
      ++run_;
      i = starts_line(i) && !sentence ? bare_lines(i) : bare_parts(i);
    }
    std::inplace_merge(markers_.begin(), marked_end(), markers_.end(), by_place);
  }

 private:
  std::string_view at(TokenIndex i) const { return i < size() ? d_.text_of(i) : std::string_view{}; }
  TokenIndex size() const { return static_cast<TokenIndex>(tokens_.size()); }
  bool starts_line(TokenIndex i) const { return tokens_[i].has(token_flag::line_start); }
  std::vector<Marker>::iterator marked_end() { return markers_.begin() + static_cast<std::ptrdiff_t>(marked_); }

  // "В частности, о бюджете; о бане": a topic behind a word that says that the list is a part.
  bool behind_aside(TokenIndex i) const {
    if (i == 0 || at(i - 1) != "," || starts_line(i) || !d_.is(i, FunctionWord::about)) return false;
    const TokenIndex lead = part_lead_before(d_, i);
    return lead != kNone && tokens_[lead].has(token_flag::sentence_start);
  }

  bool begins_item(TokenIndex i) const {
    if (titled_(i)) return true;
    const TokenIndex marks = marks_after_number(d_, i);
    if ((marks != kNone && titled_(marks)) || orders_title(i) || counted_title(i) != kNone ||
        figures_marks(i) != kNone)
      return true;
    if (!starts_line(i) && tokens_[i - 1].kind == TokenKind::dash && names_act(i)) return true;
    if (day_before_marks(i) != kNone) return true;
    if (!starts_line(i)) return false;
    const TokenIndex day = behind_day(d_, i);
    if (day != kNone && (titled_(day) || marks_after_number(d_, day) != kNone)) return true;
    return leads_to_marks(i) || behind_lead(i) != kNone;
  }

  // The token behind the dash of "МИД – «План консультаций»", "в сфере торговли – Соглашение о ввозе"; kNone for none.
  TokenIndex behind_lead(TokenIndex line) const {
    for (TokenIndex i = line; i + 1 < size() && i < line + kLongestLineLead && (i == line || !starts_line(i)); ++i) {
      if (tokens_[i].kind == TokenKind::dash)
        return i > line && !starts_line(i + 1) && !d_.is(i + 1, FunctionWord::about) && titled_(i + 1) ? i + 1 : kNone;
      if (tokens_[i].kind != TokenKind::word || finite_reading(d_, i) != nullptr) return kNone;
    }
    return kNone;
  }

  // "Указ от 5 мая № 15 «О лесах»", "Резолюция 41/7 «Право на воду»": a line that needs no colon before it.
  bool is_numbered_act(TokenIndex line) const {
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

  // "Указы № 4 «О лесах» и № 5 «О водах» подписал президент": no item but a sentence.
  bool enumerates_numbers(TokenIndex line) const {
    if (!is_number_sign(at(line + 1)) || starts_line(line + 1)) return false;
    TokenIndex next = part_end(line, true);
    while (next < size() && !starts_line(next) && (separates(next) || d_.is(next, FunctionWord::between_items))) ++next;
    return next < size() && !starts_line(next) && is_number_sign(at(next));
  }

  // "Законы подписаны: «О лесах»", "Законы «О лесах» и «О водах» подписаны.": a class word with a verb of its own.
  bool is_sentence(TokenIndex line) const {
    TokenIndex noun = line;  // "Два новых закона"
    while (noun < line + kAttributes && noun + 1 < size() &&
           (tokens_[noun].kind == TokenKind::number ||
            (d_.words.any(tokens_[noun].word) & (gram::ADJF | gram::PRTF | gram::NUMR)) != 0))
      ++noun;
    const bool counted = noun > line;
    if (!is_class_word(d_, noun) || (!counted && (d_.words.any(tokens_[noun].word) & gram::plur) == 0)) return false;
    int depth = 0;
    for (TokenIndex i = noun + 1; i < size() && i < line + kLongestItem && !starts_line(i); ++i) {
      depth += tokens_[i].kind == TokenKind::quote_open;
      depth -= tokens_[i].kind == TokenKind::quote_close;
      if (depth <= 0 && (finite_grammemes(d_, i) & (gram::VERB | gram::PRTS)) != 0) return true;
    }
    return false;
  }

  // "«О лесах»" and below "«О водах»", whatever stands above.
  bool are_marked_lines(TokenIndex line) const {
    if (tokens_[line].kind != TokenKind::quote_open) return false;
    const TokenIndex next = part_end(line, true);
    return next < size() && starts_line(next) && tokens_[next].kind == TokenKind::quote_open && titled_(next);
  }

  // "Подписано пять документов. Соглашение о дипломах; Меморандум о рыбе": a sentence of titles.
  bool leads_parts(TokenIndex i) const {
    if (!tokens_[i].has(token_flag::sentence_start) || !titled_(i)) return false;
    for (TokenIndex k = i + 1; k + 1 < size() && k < i + kLongestPart && !starts_line(k); ++k) {
      if (at(k) == ";") return titled_(k + 1);
      if (at(k) == ":" || tokens_[k].has(token_flag::sentence_start)) return false;
    }
    return false;
  }

  // "Указ № 15: «О лесах»", "**Закон**	«О лесах»": a line with its title in marks behind a lead without a verb.
  bool leads_to_marks(TokenIndex line) const {
    bool act = false;
    for (TokenIndex i = line; i < size() && i < line + kLeadWithin && (i == line || !starts_line(i)); ++i) {
      if (tokens_[i].kind == TokenKind::quote_open)  // "Пакет из двух законов («О лесах», «О водах»)" is no lead
        return act && d_.is(i + 1, FunctionWord::about) && titled_(i) &&
               (i == line || tokens_[i - 1].kind != TokenKind::bracket_open);
      act |= titled_(i);
      if (at(i) == "," || at(i) == ";" || at(i) == ".") return false;
      if (i > line && d_.is(i, FunctionWord::about)) return false;
      if ((d_.reading(i).reading.grammemes & (gram::VERB | gram::INFN | gram::PRTS)) != 0) return false;
    }
    return false;
  }

  // The opening mark of "первый «О лесах»", "вторым – «О водах»", "по третьему – «О горах»"; kNone for none.
  TokenIndex counted_title(TokenIndex i) const {
    if ((d_.words.any(tokens_[i].word) & gram::PREP) != 0) ++i;
    if (i + 2 >= size() || tokens_[i].kind != TokenKind::word || ordinal_at(d_, i) == 0) return kNone;
    const TokenIndex open = tokens_[i + 1].kind == TokenKind::dash ? i + 2 : i + 1;
    return tokens_[open].kind == TokenKind::quote_open && !starts_line(open) && titled_(open) ? open : kNone;
  }

  // "во-первых, «О лесах»", "во-вторых, о водах"
  bool orders_title(TokenIndex i) const {
    if (i + 2 >= size() || tokens_[i].kind != TokenKind::word || at(i + 1) != "," || starts_line(i)) return false;
    const bool topic =
        d_.is(i + 2, FunctionWord::about) && (d_.reading(i).reading.grammemes & (gram::CONJ | gram::ADVB)) != 0;
    return (topic || tokens_[i + 2].kind == TokenKind::quote_open) && titled_(i + 2);
  }

  // "«О лесах», «О водах» – эти законы подписаны": a sentence that begins with titles.
  bool begins_sentence(TokenIndex i) const {
    if (tokens_[i].kind != TokenKind::quote_open || (i > 0 && !tokens_[i].has(token_flag::sentence_start)))
      return false;
    const TokenIndex end = part_end(i, true);
    if (end + 1 >= size() || starts_line(end + 1)) return false;
    if (at(end) == "," || d_.is(end, FunctionWord::additive)) return tokens_[end + 1].kind == TokenKind::quote_open;
    // "«О лесах» – 38 голосами. «О водах» – единогласно."
    return tokens_[end].kind == TokenKind::dash && over_comment(end) > end;
  }

  bool marks_after_word(TokenIndex i) const {
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

  // The marks of "4 мая – «О лесах»", at the day; kNone for none.
  TokenIndex day_before_marks(TokenIndex i) const {
    const TokenIndex marks = behind_day(d_, i);
    return marks != kNone && tokens_[marks].kind == TokenKind::quote_open && titled_(marks) ? marks : kNone;
  }

  // "законы |", "законы Озёрской области |"
  bool follows_class_word(TokenIndex end) const {
    for (TokenIndex i = end; i > 0 && i + kAttributes >= end && tokens_[i - 1].kind == TokenKind::word; --i)
      if (is_class_word(d_, i - 1)) return true;
    return false;
  }

  // The marks of "резолюции 2254 «О лесах»", at the number; kNone for none.
  TokenIndex figures_marks(TokenIndex i) const {
    const TokenIndex marks = starts_line(i) ? kNone : marks_after_figures(d_, i);
    return marks != kNone && titled_(marks) ? marks : kNone;
  }

  // "рассмотрит вопросы о лесах, о водах", "в повестке два вопроса – о лесах и о водах"
  bool are_topics(TokenIndex i) const {
    const TokenKind before = tokens_[i - 1].kind;
    const bool bracket = before == TokenKind::bracket_open;  // "четыре решения (о лесах; о водах)"
    if ((before != TokenKind::word && before != TokenKind::dash && !bracket) || !d_.is(i, FunctionWord::about) ||
        !titled_(i))
      return false;
    const TokenIndex end = part_end(i, false);
    return end < size() && (begins_topic_part(end) || (bracket && at(end) == ";" && titled_(end + 1)));
  }

  // "№ 4 «О лесах»", unlike "(№ 4–8): «О лесах»"
  bool marks_in_same_brackets(TokenIndex sign) const {
    const TokenIndex marks = marks_after_number(d_, sign);
    if (marks == kNone) return false;
    return std::none_of(tokens_.begin() + sign, tokens_.begin() + marks,
                        [](const Token& t) { return t.kind == TokenKind::bracket_close; });
  }

  // A line before token i that has no mark at its end, as headings.
  bool heads_list(TokenIndex i) const {
    const TokenKind last = tokens_[i - 1].kind;
    return last == TokenKind::word || last == TokenKind::number || last == TokenKind::date ||
           last == TokenKind::bracket_close;
  }

  TokenIndex bare_lines(TokenIndex line) {
    const std::size_t before = markers_.size();
    const TokenIndex first = line;
    const bool all_begin = tokens_[first].kind == TokenKind::quote_open || is_numbered_act(first);
    bool separated = false;
    for (std::uint32_t found = 0; line < size() && found < kMostBareItems && (begins_item(line) || separated);
         ++found) {
      if (is_marked(line)) break;
      add_bare(line, true);
      line = bounds_.torn_end(line, size());
      line = over_comment_lines(first, line);
      if (separated && at(line - 1) == ".") break;
      separated = (at(line - 1) == ";" && !all_begin) || (at(line - 1) == "," && line < size() && begins_document(d_, line));
      line = over_bracket_line(line);
    }
    // "Законопроекты второго чтения" above "1.1. О лесах" heads the items.
    if (markers_.size() == before + 1 && tokens_[first].kind != TokenKind::quote_open && is_marked(line))
      markers_.resize(before);
    return std::max(line, first + 1) - 1;
  }

  // "Закон № 4 «О лесах»", "Штрафы вырастут.", "Закон № 5 «О водах»": what is said of an act stands below it.
  TokenIndex over_comment_lines(TokenIndex first, TokenIndex line) const {
    if (line >= size() || begins_item(line) || !is_numbered_act(first)) return line;
    const TokenIndex next = bounds_.line_end(line);
    return next < size() && starts_line(next) && is_numbered_act(next) && at(next - 1) == "." ? next : line;
  }

  // The marker with a label or sign that begins at token i; null: none.
  const Marker* marker_at(TokenIndex i) {
    const auto end = marked_end();
    const auto m =
        std::lower_bound(markers_.begin(), end, i, [](const Marker& a, TokenIndex t) { return a.begin < t; });
    return m != end && m->begin == i ? &*m : nullptr;
  }

  // Whether a marker of its own stands at token i; "вторым – «О водах»" is read here, too.
  bool is_labelled(TokenIndex i) {
    const Marker* const m = marker_at(i);
    if (m == nullptr || m->kind == MarkerKind::ordinal) return false;
    return at(i - 1) == ":" || figures_marks(i) == kNone;  // "распоряжения 602-р «О лесах» и 611-р «О водах»"
  }

  // "№ 602", and the title in the line below, at token i.
  bool is_in_item(TokenIndex i) {
    const auto end = marked_end();
    const auto m =
        std::lower_bound(markers_.begin(), end, i, [](const Marker& a, TokenIndex t) { return a.begin < t; });
    if (m == markers_.begin()) return false;
    const Marker& last = *std::prev(m);
    return last.body == i || (last.line_start && bounds_.torn_end(last.body, size()) > i);
  }

  bool is_marked(TokenIndex line) {
    const Marker* const m = marker_at(line);
    return m != nullptr && m->line_start;
  }

  // "(подписали министры)" in a line of its own between two items.
  TokenIndex over_bracket_line(TokenIndex line) const {
    if (line >= size() || tokens_[line].kind != TokenKind::bracket_open) return line;
    const TokenIndex end = bounds_.line_end(line);
    return end < size() && tokens_[end - 1].kind == TokenKind::bracket_close ? end : line;
  }

  // "«О …», «О …» и «О …»" or parts between semicolons. One part alone is no list, unless it goes on with one.
  TokenIndex bare_parts(TokenIndex part) {
    const std::size_t before = markers_.size();
    const TokenIndex first = part;
    const bool marks = in_marks(part);
    while (part < size() && (begins_item(part) || (part > first && marks && has_class_word(part))) && !is_labelled(part)) {
      add_bare(part, false);
      TokenIndex words_end = over_bracket(d_, part_end(part, marks), size());
      if (closes_own_bracket(part, words_end)) ++words_end;
      const TokenIndex end = marks && words_end < size() ? over_comment(words_end) : words_end;
      part = end;
      if (end >= size() || starts_line(end) ||
          !(end > words_end || separates(end) || (marks && dash_before_marks(end))))
        break;
      while (part < size() && (separates(part) || d_.is(part, FunctionWord::between_items))) ++part;
      if (marks && part + 2 < size() && dash_before_marks(part)) part += at(part) == "." ? 2 : 1;
      if (part < size() && marks && !in_marks(part) && !has_class_word(part)) break;
    }
    // "два закона («О лесах», «О водах») и указ («О гербе»)"
    const bool goes_on =
        first > 0 && tokens_[first - 1].kind == TokenKind::bracket_open && first <= run_end_ + kToNextKind;
    if (markers_.size() == before + 1 && !goes_on && !is_only_one(first)) markers_.resize(before);
    if (markers_.size() > before) run_end_ = part;
    return std::max(part, first + 1) - 1;
  }

  // "602-р («О лесах»)"
  bool closes_own_bracket(TokenIndex part, TokenIndex end) const {
    const TokenIndex figures = figures_marks(part);
    const TokenIndex marks = figures != kNone ? figures : marks_after_number(d_, part);
    return marks != kNone && tokens_[marks - 1].kind == TokenKind::bracket_open && end < size() &&
           tokens_[end].kind == TokenKind::bracket_close;
  }

  // "принят один закон: «О лесах»", "в повестке единственный вопрос – о лесах"
  bool is_only_one(TokenIndex part) const {
    if (part < 2 || (at(part - 1) != ":" && tokens_[part - 1].kind != TokenKind::dash) || starts_line(part)) return false;
    for (TokenIndex i = part - 1; i-- > 0 && i + kOneWithin > part && tokens_[i].kind == TokenKind::word;)
      if (says(d_, i, ActWord::only)) return true;
    return false;
  }

  bool in_marks(TokenIndex part) const {
    if (tokens_[part].kind == TokenKind::quote_open || marks_after_number(d_, part) != kNone ||
        figures_marks(part) != kNone || day_before_marks(part) != kNone)
      return true;
    // "законы «О лесах» и «О водах», а также указ «О гербе»"
    const bool class_word = (titled_(part) && leads_to_marks(part)) || names_act(part);
    const bool ordered = orders_title(part) && tokens_[part + 2].kind == TokenKind::quote_open;
    return class_word || ordered || counted_title(part) != kNone;
  }

  // "стандарт «Почтовый ящик»": beside other titles
  bool has_class_word(TokenIndex part) const {
    const TokenIndex open = behind_class_words(d_, part);
    return open > part && open < size() && tokens_[open].kind == TokenKind::quote_open;
  }

  // "конвенцию «О рыбе»": in whatever case
  bool names_act(TokenIndex part) const {
    const TokenIndex open = behind_class_words(d_, part);
    return open > part && open < size() && tokens_[open].kind == TokenKind::quote_open && titled_(open);
  }

  // "закон «О гусях» – о нём спорили год, закон «О рыбе»": the mark before the next item; i if none is near.
  TokenIndex over_comment(TokenIndex i) const {
    if (tokens_[i].kind != TokenKind::dash || starts_line(i) || dash_before_marks(i)) return i;
    for (TokenIndex k = i + 1; k < i + kLongestAside && k + 2 < size(); ++k) {
      if (starts_line(k)) return i;
      if (tokens_[k].has(token_flag::sentence_start))
        return tokens_[k].kind == TokenKind::quote_open && titled_(k) ? k : i;
      const bool separator = at(k) == "," || at(k) == ";";
      if (!separator && tokens_[k].kind != TokenKind::dash) continue;
      const TokenIndex next = d_.is(k + 1, FunctionWord::between_items) ? k + 2 : k + 1;
      if (in_marks(next) && begins_item(next)) return separator ? k : k + 1;
    }
    return i;
  }

  bool separates(TokenIndex i) const {
    return at(i) == ";" || at(i) == "," || at(i) == "/" || at(i) == "|" || at(i) == "…" || at(i) == "..." ||
           d_.is(i, FunctionWord::additive);
  }

  // "«О рубке леса». – «О сплаве»"
  bool dash_before_marks(TokenIndex i) const {
    const TokenIndex dash = at(i) == "." ? i + 1 : i;
    return dash + 1 < size() && tokens_[dash].kind == TokenKind::dash && !starts_line(dash) &&
           tokens_[dash + 1].kind == TokenKind::quote_open && titled_(dash + 1);
  }

  // ", о регламенте", "и о выборах" behind a topic: a question of its own.
  bool begins_topic_part(TokenIndex i) const {
    if (at(i) != "," && !d_.is(i, FunctionWord::between_items)) return false;
    if (orders_title(i + 1)) return true;
    while (i + 1 < size() && d_.is(i + 1, FunctionWord::between_items)) ++i;  // ", а также"
    return i + 1 < size() && d_.is(i + 1, FunctionWord::about) && titled_(i + 1);
  }

  // ", «О банках»" behind "Гражданский кодекс"
  bool begins_marks_part(TokenIndex i) const {
    return at(i) == "," && i + 1 < size() && tokens_[i + 1].kind == TokenKind::quote_open && titled_(i + 1);
  }

  // "«О поправках в решение № 4 «О бюджете», «О саде»": one mark closes two, unless what is open is plural, "законы «О
  // лесах», «О водах»".
  bool closes_two(TokenIndex inner, TokenIndex close) const {
    if (inner == kNone || inner == 0 || !begins_marks_part(close + 1)) return false;
    const Token& before = tokens_[inner - 1];
    return before.kind != TokenKind::word || (d_.reading(inner - 1).reading.grammemes & gram::plur) == 0;
  }

  // ", сообщил мэр", ", утвердили смету"
  bool ends_clause(TokenIndex comma) const {
    return at(comma) == "," && comma + 1 < size() && (finite_grammemes(d_, comma + 1) & (gram::VERB | gram::PRTS)) != 0;
  }

  // The token after a part: after its closing mark, or a semicolon.
  TokenIndex part_end(TokenIndex part, bool marks) const {
    int depth = 0, brackets = 0;
    TokenIndex inner = kNone;  // the mark inside the outer ones
    TokenIndex i = part;
    for (; i < size() && i < part + kLongestItem && (i == part || !starts_line(i)); ++i) {
      depth += tokens_[i].kind == TokenKind::quote_open;
      if (depth == 2 && tokens_[i].kind == TokenKind::quote_open) inner = i;
      brackets += tokens_[i].kind == TokenKind::bracket_open;
      if (!marks && tokens_[i].kind == TokenKind::bracket_close && --brackets < 0) return i;
      if (tokens_[i].kind == TokenKind::quote_close && (--depth <= 0 || closes_two(inner, i)) && marks) return i + 1;
      if (!marks && depth <= 0 &&
          (at(i) == ";" || at(i) == "|" ||
           (i > part && (begins_topic_part(i) || begins_marks_part(i) || ends_clause(i))) ||
           (i > part && tokens_[i].has(token_flag::sentence_start))))
        return i;
    }
    return i;
  }

  void add_bare(TokenIndex i, bool line) {
    Marker m;
    m.begin = i;
    const TokenIndex day = line && !titled_(i) ? behind_day(d_, i) : day_before_marks(i);
    const TokenIndex counted = counted_title(i);
    const TokenIndex led = line && !titled_(i) ? behind_lead(i) : kNone;
    m.body = orders_title(i) ? i + 2 : counted != kNone ? counted : day != kNone ? day : led != kNone ? led : i;
    m.line_start = line;
    m.run = run_;
    m.value = 1;
    // "Указ № 11 «О премиях»; указ от 5 мая № 12 «О стипендиях»", "резолюция 85/112 «О льдах»"
    const bool numbered = is_class_word(d_, i) || is_number_sign(at(i)) || d_.is(i, FunctionWord::item_label) ||
                          (tokens_[i].kind == TokenKind::bracket_open && is_number_sign(at(i + 1))) ||
                          marks_after_number(d_, i) != kNone;
    if (line || numbered) read_act_number(d_, i, m);
    if (figures_marks(i) != kNone) m.number = any_number_at(d_, i);
    markers_.push_back(m);
  }

  static bool by_place(const Marker& a, const Marker& b) { return a.begin < b.begin; }

  const Document& d_;
  const std::vector<Token>& tokens_;
  const TitleTest& titled_;
  const ItemBounds& bounds_;
  std::vector<Marker>& markers_;
  std::size_t marked_ = 0;  // markers that were there before
  std::uint32_t run_ = 0;
  TokenIndex run_end_ = 0;  // of the last list inside a line
};

}  // namespace

void find_bare_items(const Document& d, const TitleTest& titled, const ItemBounds& bounds,
                     std::vector<Marker>& markers) {
  BareItemFinder(d, titled, bounds, markers).run();
}

}  // namespace newsx
