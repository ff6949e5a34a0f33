#include "acts/decisions.h"

#include <optional>
#include <span>
#include <vector>

#include "acts/announcement.h"
#include "acts/decision_writer.h"
#include "acts/item_lists.h"
#include "acts/item_title.h"
#include "acts/list_admission.h"
#include "acts/list_looks.h"
#include "acts/list_phrase.h"

namespace newsx {
namespace {

class DecisionReader {
 public:
  DecisionReader(const Document& d, const Mentions& names, std::string_view day, AnnouncingMemory& memory)
      : d_(d),
        names_(names),
        words_(d, memory),
        looks_(d, names, words_),
        phrases_(d, names, words_, looks_),
        admission_(d, words_),
        writer_(d, names, day, words_, looks_),
        orders_(d, writer_.instructions()) {}

  void run(ActResult& out) {
    find_lists(
        d_, [this](TokenIndex i) { return words_.begins_title(i); }, lists_);
    for (const ItemList& list : lists_.lists) {
      d_.stop.check();
      read_list(list, out);
    }
  }

 private:
  void read_list(const ItemList& list, ActResult& out) {
    const PlacedList placed = place(list);
    const std::span<const ListItem> items = placed.items;
    Looks looks = looks_.look_at(items, placed.titles);
    const std::uint32_t found_before = out.decision_lists.empty() ? 0 : out.decision_lists.back().found;
    const std::optional<ListPhrase> phrase = phrases_.find(placed, looks, found_before);
    if (!phrase) return;
    if (phrase->repeats_noun) looks.official = looks.items;
    const bool below_last = writer_.heads_sub_items() && placed.begin() <= free_from_;
    const ListOrder order = below_last ? ListOrder::instruction : order_of(placed, *phrase, looks, out);
    Announcement told = phrase->announcement;
    if (order == ListOrder::none) {
      if (!phrase->is_section && !admission_.tells_decisions(placed, looks, told)) return;
    } else if (looks.most(looks.spoken)) {
      return;
    }
    if (admission_.is_left_to_prose(placed, told)) return;
    if (order != ListOrder::none && placed.begin() > free_from_) told = order_phrase(placed, told, looks.items);
    if (told.announced < 0 && !told.part && !phrase->goes_on)
      told.announced = phrases_.count_told_behind(placed, looks.items);
    const Telling telling = {.phrase = told,
                             .order = order,
                             .restarted = placed.begin() <= free_from_ && free_from_ > 0,
                             .below_last = below_last,
                             .in_sentence = phrase->goes_on};
    writer_.add(items, titles_, telling, out);
    phrases_.keep(told);
    // Inside a paragraph what comes after the last title may announce another list.
    const ItemTitle& last = titles_[items.size() - 1];
    free_from_ = list.line_start || last.span.empty() ? items.back().end : last.end;
  }

  // The list without what stands behind its last title.
  PlacedList place(const ItemList& list) {
    titles_.clear();
    for (std::uint32_t i = 0; i < list.item_count; ++i)
      titles_.push_back(read_title(d_, words_, lists_.items[list.first_item + i]));
    std::span<const ListItem> items(lists_.items.data() + list.first_item, list.item_count);
    while (items.size() > 1 && (speech_after(items) || is_rest(items))) items = items.first(items.size() - 1);
    return {items, std::span(titles_).first(items.size()), free_from_, list.line_start};
  }

  // What the list orders, if its phrase or an addressee before it does.
  ListOrder order_of(const PlacedList& list, const ListPhrase& phrase, const Looks& looks, const ActResult& out) const {
    if (2 * looks.official > looks.items) return ListOrder::none;
    const ListOrder order = orders_.read(phrase.announcement, list.begin(), list.items);
    if (order != ListOrder::none) return order;
    return is_other_addressee(list.before(), out) ? ListOrder::instruction : ListOrder::none;
  }

  // The phrase of a list of orders: the sentence before the one that names the addressee.
  Announcement order_phrase(const PlacedList& list, const Announcement& before, std::uint32_t found) {
    const TokenIndex begin = list.begin();
    Announcement h = read_announcement(d_, names_, words_, {orders_.sentence_before(begin, free_from_), begin, found});
    // "Утверждён перечень из пяти поручений." and below "Правительству:"
    if (list.line_start && h.announced < 0 && !h.verb) h.announced = before.announced;
    return h;
  }

  // "Национальному банку:", between instructions to the government and those to the bank.
  bool is_other_addressee(TokenRange between, const ActResult& out) const {
    if (between.end <= between.begin || between.end - between.begin > kLongestHeading || out.decision_lists.empty())
      return false;
    return out.decision_lists.back().kind == ListKind::instruction &&
           !writer_.instructions().head_before(between.end).addressee.name.empty();
  }

  // A sentence and no title, in a line after the list's: with a dash after dashes, or without a marker ("Закон о
  // лесах вступит в силу летом.") after lines without markers.
  bool speech_after(std::span<const ListItem> items) const {
    const ListItem& item = items.back();
    const ItemTitle& last = titles_[items.size() - 1];
    if (!item.line_start || last.span.empty() || !looks_.has_verb(last)) return false;
    if (item.kind == MarkerKind::none) return d_.text_of(item.end - 1) == ".";
    return item.kind == MarkerKind::bullet && !words_.begins_title(last.lead) && words_.begins_title(titles_[0].lead);
  }

  // "• и другие."
  bool is_rest(std::span<const ListItem> items) const {
    const ItemTitle& last = titles_[items.size() - 1];
    return !last.span.empty() && d_.is(last.begin, FunctionWord::between_items) && !words_.begins_title(last.begin + 1);
  }

  const Document& d_;
  const Mentions& names_;
  AnnouncingWords words_;
  LooksReader looks_;
  ListPhraseFinder phrases_;
  ListAdmission admission_;
  Lists lists_;
  std::vector<ItemTitle> titles_;
  DecisionWriter writer_;
  OrderReader orders_;
  TokenIndex free_from_ = 0;  // after the list before
};

}  // namespace

void read_decisions(const Document& d, const Mentions& names, std::string_view day, AnnouncingMemory& memory,
                    ActResult& out) {
  DecisionReader(d, names, day, memory).run(out);
}

}  // namespace newsx
