#include "acts/bare_items.h"

#include <algorithm>

#include "acts/act_words.h"
#include "acts/brackets.h"
#include "acts/class_words.h"
#include "acts/marker_inserter.h"
#include "acts/part_leads.h"
#include "acts/sentence_parts.h"
#include "acts/title_leads.h"

namespace newsx {
namespace {

constexpr TokenIndex kOneWithin = 5;   // tokens from "один" to the colon
constexpr TokenIndex kToNextKind = 6;  // tokens from "»" to "«" of "») и ещё один указ («"
constexpr std::uint32_t kMostBareItems = 200;

class BareItemFinder : private TokenLines {
 public:
  BareItemFinder(const Document& d, const TitleTest& titled, const ItemBounds& bounds, std::vector<Marker>& markers)
      : TokenLines(d),
        titled_(titled),
        bounds_(bounds),
        leads_(d, titled),
        parts_(d, titled, leads_),
        markers_(markers),
        inserter_(markers) {}

  void run() {
    for (TokenIndex i = 0; i < size(); ++i) {
      d_.stop.check(i);
      const bool colon = i > 0 && (at(i - 1) == ":" || behind_aside(i));
      const bool first = i == 0 && leads_.leads_to_marks(0) && bounds_.line_end(0) < size() &&
                         leads_.leads_to_marks(bounds_.line_end(0));
      const bool below = i > 0 && starts_line(i) && !parts_.enumerates_numbers(i) && !parts_.is_sentence(i) &&
                         (heads_list(i) || leads_.is_numbered_act(i) || parts_.are_marked_lines(i)) &&
                         (tokens_[i].shape != Shape::lower || marks_after_number(d_, i) != kNone);
      const bool headed = first || colon || below;
      const bool sentence = !colon && !first && (parts_.begins_sentence(i) || (!below && parts_.leads_parts(i)));
      const bool inside = i > 0 && !starts_line(i) &&
                          ((leads_.marks_after_word(i) && leads_.figures_marks(i - 1) != i) || parts_.are_topics(i) ||
                           parts_.are_papers(i));
      const bool begins = (headed || sentence || inside) && leads_.begins_item(i);
      if (!(begins || leads_.begins_names(i)) || (starts_line(i) ? is_in_item(i) : is_labelled(i))) continue;
      ++run_;
      i = starts_line(i) && !sentence ? bare_lines(i) : bare_parts(i);
    }
    inserter_.merge();
  }

 private:
  // "В частности, о бюджете; о бане": a topic behind a word that says that the list is a part.
  bool behind_aside(TokenIndex i) const {
    if (i == 0 || at(i - 1) != "," || starts_line(i) || !d_.is(i, FunctionWord::about)) return false;
    const TokenIndex lead = part_lead_before(d_, i);
    return lead != kNone && tokens_[lead].has(token_flag::sentence_start);
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
    const bool all_begin = tokens_[first].kind == TokenKind::quote_open || leads_.is_numbered_act(first);
    bool separated = false;
    const bool names = leads_.begins_names(first);
    const bool papers = first > 1 && at(first - 1) == ":" && acts_before(d_, first - 1) != kNone;
    for (std::uint32_t found = 0; line < size() && found < kMostBareItems &&
                                  (leads_.begins_item(line) || separated || (names && leads_.is_name_line(line)) ||
                                   (papers && parts_.is_paper_line(line)));
         ++found) {
      if (is_marked(line)) break;
      add_bare(line, true);
      line = bounds_.torn_end(line, size());
      line = over_comment_lines(first, line);
      if (separated && at(line - 1) == ".") break;
      separated =
          (at(line - 1) == ";" && !all_begin) || (at(line - 1) == "," && line < size() && begins_document(d_, line));
      line = over_bracket_line(line);
    }
    // "Законопроекты второго чтения" above "1.1. О лесах" heads the items.
    if (markers_.size() == before + 1 && tokens_[first].kind != TokenKind::quote_open && is_marked(line))
      markers_.resize(before);
    return std::max(line, first + 1) - 1;
  }

  // "Закон № 4 «О лесах»", "Штрафы вырастут.", "Закон № 5 «О водах»": what is said of an act stands below it.
  TokenIndex over_comment_lines(TokenIndex first, TokenIndex line) const {
    if (line >= size() || leads_.begins_item(line) || !leads_.is_numbered_act(first)) return line;
    const TokenIndex next = bounds_.line_end(line);
    return next < size() && starts_line(next) && leads_.is_numbered_act(next) && at(next - 1) == "." ? next : line;
  }

  // Whether a marker of its own stands at token i; "вторым – «О водах»" is read here, too.
  bool is_labelled(TokenIndex i) const {
    const Marker* const m = inserter_.at(i);
    if (m == nullptr || m->kind == MarkerKind::ordinal) return false;
    return at(i - 1) == ":" || marks_after_figures(d_, i) == kNone;  // "распоряжения 602-р «О лесах» и 611-р «О водах»"
  }

  // "№ 602", and the title in the line below, at token i.
  bool is_in_item(TokenIndex i) const {
    const Marker* const last = inserter_.last_before(i);
    return last != nullptr && (last->body == i || (last->line_start && bounds_.torn_end(last->body, size()) > i));
  }

  bool is_marked(TokenIndex line) const {
    const Marker* const m = inserter_.at(line);
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
    const bool names = leads_.begins_names(part), marks = names || leads_.in_marks(part);
    const bool papers = !marks && tokens_[part].shape == Shape::title && begins_document(d_, part);
    const auto is_name = [&](TokenIndex i) { return names && leads_.name_marks(i) != kNone; };
    const auto is_part = [&](TokenIndex i) {
      return leads_.begins_item(i) || (i > first && marks && leads_.has_class_word(i)) || is_name(i) ||
             (papers && parts_.begins_paper(i));
    };
    while (part < size() && is_part(part) && !is_labelled(part)) {
      add_bare(part, false);
      TokenIndex words_end = over_bracket(d_, parts_.part_end(part, marks), size());
      if (closes_own_bracket(part, words_end)) ++words_end;
      const TokenIndex end = marks && words_end < size() ? parts_.over_comment(words_end) : words_end;
      part = end;
      if (end >= size() || starts_line(end) ||
          !(end > words_end || parts_.separates(end) || (marks && parts_.dash_before_marks(end))))
        break;
      while (part < size() && (parts_.separates(part) || d_.is(part, FunctionWord::between_items))) ++part;
      if (parts_.leads_to_number(part)) ++part;
      if (marks && part + 2 < size() && parts_.dash_before_marks(part)) part += at(part) == "." ? 2 : 1;
      if (part < size() && marks && !leads_.in_marks(part) && !leads_.has_class_word(part) && !is_name(part)) break;
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
    const TokenIndex figures = leads_.figures_marks(part);
    const TokenIndex marks = figures != kNone ? figures : marks_after_number(d_, part);
    return marks != kNone && tokens_[marks - 1].kind == TokenKind::bracket_open && end < size() &&
           tokens_[end].kind == TokenKind::bracket_close;
  }

  // "принят один закон: «О лесах»", "в повестке единственный вопрос – о лесах"
  bool is_only_one(TokenIndex part) const {
    if (part < 2 || (at(part - 1) != ":" && tokens_[part - 1].kind != TokenKind::dash) || starts_line(part))
      return false;
    for (TokenIndex i = part - 1; i-- > 0 && i + kOneWithin > part && tokens_[i].kind == TokenKind::word;)
      if (says(d_, i, ActWord::only)) return true;
    return false;
  }

  void add_bare(TokenIndex i, bool line) {
    Marker m;
    m.begin = i;
    const TokenIndex day = line && !titled_(i) ? behind_day(d_, i) : leads_.day_before_marks(i);
    const TokenIndex counted = leads_.counted_title(i);
    const TokenIndex led = line && !titled_(i) ? leads_.behind_lead(i) : kNone;
    m.body = leads_.orders_title(i) ? i + 2 : counted != kNone ? counted : day != kNone ? day : led != kNone ? led : i;
    m.line_start = line;
    m.run = run_;
    m.value = 1;
    // "Указ № 11 «О премиях»; указ от 5 мая № 12 «О стипендиях»", "резолюция 85/112 «О льдах»"
    const bool numbered = is_class_word(d_, i) || is_number_sign(at(i)) || d_.is(i, FunctionWord::item_label) ||
                          (tokens_[i].kind == TokenKind::bracket_open && is_number_sign(at(i + 1))) ||
                          marks_after_number(d_, i) != kNone;
    if (line || numbered) read_act_number(d_, i, m);
    if (leads_.figures_marks(i) != kNone || (!line && m.number.empty() && marks_after_figures(d_, i) != kNone))
      m.number = any_number_at(d_, i);
    markers_.push_back(m);
  }

  const TitleTest& titled_;
  const ItemBounds& bounds_;
  const BareLeads leads_;
  const SentenceParts parts_;
  std::vector<Marker>& markers_;
  MarkerInserter inserter_;
  std::uint32_t run_ = 0;
  TokenIndex run_end_ = 0;  // of the last list inside a line
};

}  // namespace

void find_bare_items(const Document& d, const TitleTest& titled, const ItemBounds& bounds,
                     std::vector<Marker>& markers) {
  BareItemFinder(d, titled, bounds, markers).run();
}

}  // namespace newsx
