// Writes the decisions of a list once it is known to be one.
//
// Cost: O(items). Threads: one object per document. Errors: none.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "acts/act_words.h"
#include "acts/announcement.h"
#include "acts/date_places.h"
#include "acts/decisions.h"
#include "acts/instructions.h"
#include "acts/item_title.h"
#include "acts/list_looks.h"
#include "acts/list_orders.h"

namespace newsx {

// How a list was told.
struct Telling {
  const Announcement& phrase;
  ListOrder order;
  bool restarted;    // it goes on with the list before, whose kind it has
  bool below_last;   // it stands below the last item of the list before, an addressee
  bool in_sentence;  // it has the verb of the list before, in one sentence
};

class DecisionWriter {
 public:
  DecisionWriter(const Document& d, const Mentions& names, std::string_view day, AnnouncingWords& words,
                 const LooksReader& looks)
      : d_(d), day_(day), words_(words), looks_(looks), dates_(d), instructions_(d, names, day, dates_) {}

  const InstructionReader& instructions() const { return instructions_; }
  // Whether the last item read is an addressee alone: what follows it at once is its list.
  bool heads_sub_items() const { return heads_sub_items_; }
  // The titles are those of the items; what an instruction says beside its deed is cut off them.
  void add(std::span<const ListItem> items, std::span<ItemTitle> titles, const Telling& telling, ActResult& r);

 private:
  // What is the same for all items of a list, and what an item leaves for those below it.
  struct OpenList {
    const Telling& telling;
    std::span<ItemTitle> titles;
    DecisionList list = {};
    Stage stage = Stage::unknown;
    Index number = 0;
    bool headed = false;  // all items are below the line before the list: "2. Прокуратуре:"
    bool closed_above = false;  // letters below are items, too: "1. Порядок выдачи; а) форма пропуска;"
    std::string_view act_class = {};  // by the phrase, or by the heading of the section
    std::string_view top = {};        // number of the last item of the upper level
    Charged addressee = {};           // of the item above

    bool ordered() const { return telling.order != ListOrder::none; }
  };

  Stage stage_before(const Announcement& h, ListOrder order, ListKind kind);
  static ListKind kind_of(const Telling& telling, const ActResult& r);
  Stage reading_told(const ListItem& item, Stage stage) const;
  void add_item(std::span<const ListItem> items, std::size_t k, OpenList& open, ActResult& r);
  void add_unmarked(const ListItem& item, TokenRange below, OpenList& open, ActResult& r);
  Decision& add_decision(const ItemTitle& t, const Instruction& said, OpenList& open, ActResult& r);
  std::string_view class_of(const ItemTitle& t, std::string_view act_class);
  void read_section(TokenRange between, OpenList& open) const;
  EntryId telling_row(const Announcement& h, const ItemTitle& t);
  std::string_view date_before(const ItemTitle& t);

  const Document& d_;
  std::string_view day_;  // the article's
  AnnouncingWords& words_;
  const LooksReader& looks_;
  DatePlaces dates_;
  InstructionReader instructions_;
  std::vector<ItemTitle> deeds_;  // scratch
  bool heads_sub_items_ = false;
  bool has_items_ = false;  // the list of the last item read has others
};

}  // namespace newsx
