// Lists whose items say what is to be done: "Перечень поручений:", "Решили:", "Стороны договорились:".
//
// Cost: O(1), at most the sentence before the list. Threads: may run at once. Errors: none.
#pragma once
#include <span>

#include "acts/announcement.h"
#include "acts/instructions.h"
#include "acts/item_lists.h"

namespace newsx {

enum class ListOrder : std::uint8_t { none, instruction, resolution, agreement };

class OrderReader {
 public:
  OrderReader(const Document& d, const InstructionReader& instructions) : d_(d), instructions_(instructions) {}

  // What the phrase orders of the items of the list that begins at token `list`.
  ListOrder read(const Announcement& phrase, TokenIndex list, std::span<const ListItem> items) const;
  // Where the sentence before token `list` begins, at most 40 tokens back and not before `from`.
  TokenIndex sentence_before(TokenIndex list, TokenIndex from) const;

 private:
  bool tells_deed(const ListItem& item) const;
  bool begins_deed(const ListItem& item) const;
  bool is_resolved(const Announcement& h, TokenIndex noun, const ListItem& first) const;
  bool is_headed(TokenIndex list) const;
  bool has_instruction(TokenIndex list) const;

  const Document& d_;
  const InstructionReader& instructions_;
};

}  // namespace newsx
