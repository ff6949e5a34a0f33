// Readings of units, and agreement between them.
//
// A unit that matched a class atom has the readings of that annotation ("Мира" taken as <given> is a woman's name, not
// the genitive of "мир"). Any other token has the readings of its word and of its annotations. Readings that would not
// satisfy the unit's condition on their own are dropped.
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>

#include "grammar/limits.h"
#include "grammar/scene.h"

namespace newsx::rulelang {

// Distinct readings, at most kMaxUnitReadings: further ones are ignored.
class ReadingList {
 public:
  ReadingList() = default;
  ReadingList(const ReadingList& other) { *this = other; }
  ReadingList& operator=(const ReadingList& other) {
    if (this == &other) return *this;
    count_ = other.count_;
    std::copy_n(other.items_, count_, items_);
    return *this;
  }

  void add(Grammemes reading) {
    if (count_ < kMaxUnitReadings && std::find(begin(), end(), reading) == end()) items_[count_++] = reading;
  }
  template <typename Wanted>
  void keep(const Wanted& wanted) {
    count_ = static_cast<std::size_t>(
        std::remove_if(items_, items_ + count_, [&](Grammemes reading) { return !wanted(reading); }) - items_);
  }
  // Keeps the readings whose bits are set; bit 0 is the first.
  void keep_bits(std::uint64_t bits) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count_; ++i)
      if ((bits >> i & 1) != 0) items_[kept++] = items_[i];
    count_ = kept;
  }
  void clear() { count_ = 0; }
  bool empty() const { return count_ == 0; }
  std::size_t size() const { return count_; }
  Grammemes operator[](std::size_t i) const { return items_[i]; }
  const Grammemes* begin() const { return items_; }
  const Grammemes* end() const { return items_ + count_; }

 private:
  static_assert(kMaxUnitReadings <= 64);
  std::size_t count_ = 0;
  Grammemes items_[kMaxUnitReadings];  // the first count_ are set
};

// The annotation that a unit matched by `label` stands for: the one of the label's first class atom, else the first.
std::uint32_t annotation_for(const Scene& scene, const Unit& unit, Label label);

// Replaces `out`.
void readings_for(const Scene& scene, const Unit& unit, Label label, ReadingList& out);

// Whether the unit can head a phrase: it has several tokens, or a reading as a noun, pronoun or name.
bool is_nominal(const Unit& unit, const ReadingList& readings);

// Keeps in each list the readings that agree with one of every other list, all in the same case, number and gender as
// far as `categories` asks. Returns false and changes nothing if no such choice exists. A reading without a category
// agrees in it if no reading of its list has that category; plurals agree in gender; an empty list agrees.
bool keep_agreeing(std::span<ReadingList> lists, Grammemes categories);
// Whether such a choice exists for two lists.
bool can_agree(const ReadingList& a, const ReadingList& b, Grammemes categories);

}  // namespace newsx::rulelang
