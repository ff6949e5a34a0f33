// An item of instructions: the task, the addressee, the deadline, the person responsible.
//
// "1. Минэнерго – подготовить план. Срок – 1 июня 2024 г. Ответственный: И. Ковалюк". An item that is only an addressee
// ("Правительству:") is the head of its sub-items. Bounded look-around: O(kLongestTail) per item. Threads: may run at
// once. Errors: none.
#pragma once
#include <vector>

#include "acts/date_places.h"
#include "acts/item_title.h"
#include "names/mentions.h"

namespace newsx {

struct Instruction {
  Charged addressee, responsible;
  std::string_view deadline;
  bool only_addressee = false;  // no task: the sub-items have the tasks
};

// The line above sub-items: "2. Генеральной прокуратуре:", or of all items: "Генеральной прокуратуре:".
struct InstructionHead {
  Charged addressee;
  std::string_view number;  // empty: none is printed, or there is no such line
};

class InstructionReader {
 public:
  // `day`: the article's, in ISO 8601; empty: unknown.
  InstructionReader(const Document& d, const Mentions& names, std::string_view day, const DatePlaces& dates)
      : d_(d), names_(names), day_(day), dates_(dates) {}

  // Reads the item with this title whose tail ends before token `next`, the marker of the next item; removes the
  // addressee and everything after the task from the title.
  Instruction read(ItemTitle& title, TokenIndex next) const;
  // The deeds of [`below.begin` + 1, `below.end`) that stand in lines of their own, without markers, below the colon at
  // `below.begin`: "провести проверку,", "доложить о ней." O(tokens), at most 400.
  void read_unmarked(TokenRange below, std::vector<ItemTitle>& deeds) const;
  // For the list that starts at token `list`.
  InstructionHead head_before(TokenIndex list) const;
  // Whether a body, several offices or an inanimate noun in the dative begins in the range: "Правительству до 1 декабря
  // поручено", "главам районов", "ректорату".
  bool addresses_body(TokenRange range) const;

 private:
  // The name that starts at the token; null: none.
  const NameMention* name_at(TokenIndex i) const;
  bool is_office(TokenIndex i) const;
  Charged responsible(TokenIndex begin, TokenIndex end) const;
  Charged addressee(TokenIndex begin, TokenIndex end) const;
  InstructionHead numbered_head(TokenIndex end) const;
  bool is_addressee(TokenIndex begin, TokenIndex end) const;
  TokenIndex addressee_end(TokenIndex begin, TokenIndex limit) const;
  void take_addressee(ItemTitle& title, Instruction& out) const;
  void cut_tail(ItemTitle& title) const;
  bool begins_tail(TokenIndex i, TokenIndex end) const;

  const Document& d_;
  const Mentions& names_;
  std::string_view day_;
  const DatePlaces& dates_;
};

}  // namespace newsx
