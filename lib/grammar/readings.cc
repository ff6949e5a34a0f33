#include "grammar/readings.h"

#include <array>

namespace newsx::rulelang {
namespace {

void add_readings(const Scene& scene, std::uint32_t annotation, ReadingList& out) {
  const Annotation& a = scene.found.annotations[annotation];
  for (std::uint32_t i = 0; i < a.reading_count; ++i) out.add(scene.found.readings[a.first_reading + i]);
}

// Drops readings that would not satisfy the label on their own, unless none would.
void keep_satisfying(const Scene& scene, const Unit& unit, Label label, ReadingList& readings) {
  if (!scene.phase.labels.asks_grammemes(label)) return;
  const Primitives& primitives = scene.grammar.primitives;
  const std::uint64_t all = readings.empty() ? 0 : ~std::uint64_t{0} >> (64 - readings.size());
  const std::uint64_t satisfying = scene.phase.labels.holds(label, all, [&](Primitive p) {
    if (!primitives.asks_reading(p)) return scene.signatures.has(unit.signature, p) ? all : 0;
    const Primitives::ReadingTest& test = primitives.reading_test(p);
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < readings.size(); ++i) bits |= std::uint64_t{test.holds(readings[i])} << i;
    return bits;
  });
  if (satisfying != 0 && satisfying != all) readings.keep_bits(satisfying);
}

constexpr unsigned kCombination = 6;  // bits: two numbers, three genders each

// By set of cases: the lowest bit of each case's combinations.
constexpr auto kCasePlaces = [] {
  std::array<std::uint64_t, 64> places{};
  for (unsigned cases = 0; cases < places.size(); ++cases)
    for (unsigned c = 0; c < 6; ++c)
      if ((cases >> c & 1) != 0) places[cases] |= std::uint64_t{1} << c * kCombination;
  return places;
}();

// One bit for each combination of case, number and gender that the reading allows.
std::uint64_t combinations(Grammemes reading, Grammemes categories) {
  const auto values = [&](Grammemes category, unsigned shift, unsigned all) {
    const Grammemes wanted = reading & category & categories;
    return wanted == 0 ? all : static_cast<unsigned>(wanted >> shift);
  };
  const unsigned cases = values(gram::cases, 17, 63), numbers = values(gram::numbers, 23, 3),
                 genders = values(gram::genders, 25, 7);
  const bool plural = (reading & gram::numbers) == gram::plur;
  const unsigned singular_bits = plural ? 7 : genders, plural_bits = 7 << 3;
  return kCasePlaces[cases] * (((numbers & 1) != 0 ? singular_bits : 0) | ((numbers & 2) != 0 ? plural_bits : 0));
}

// The categories that at least one reading has: readings without them are ignored.
Grammemes required(const ReadingList& list, Grammemes categories) {
  Grammemes any = 0;
  for (const Grammemes reading : list) any |= reading;
  Grammemes out = 0;
  for (const Grammemes category : {gram::cases, gram::numbers}) {
    if ((categories & category) != 0 && (any & category) != 0) out |= category;
  }
  return out;
}

bool has_required(Grammemes reading, Grammemes needed) {
  for (const Grammemes category : {gram::cases, gram::numbers}) {
    if ((needed & category) != 0 && (reading & category) == 0) return false;
  }
  return true;
}

// The combinations of all readings of a list together.
std::uint64_t combinations(const ReadingList& list, Grammemes categories) {
  if (list.empty()) return ~std::uint64_t{0};
  const Grammemes needed = required(list, categories);
  std::uint64_t any = 0;
  for (const Grammemes reading : list)
    if (has_required(reading, needed)) any |= combinations(reading, categories);
  return any;
}

}  // namespace

std::uint32_t annotation_for(const Scene& scene, const Unit& unit, Label label) {
  for (const Primitive p : scene.phase.labels.classes(label))
    for (std::uint32_t a = unit.annotation; a != kNone; a = scene.also[a])
      if (scene.signatures.set_has(scene.facts[a], p)) return a;
  return unit.annotation;
}

void readings_for(const Scene& scene, const Unit& unit, Label label, ReadingList& out) {
  out.clear();
  for (const Primitive p : scene.phase.labels.classes(label)) {
    // All names of the class count: "Марина" is a woman's name and a form of a man's.
    for (std::uint32_t a = unit.annotation; a != kNone; a = scene.also[a])
      if (scene.signatures.set_has(scene.facts[a], p)) add_readings(scene, a, out);
    if (!out.empty()) break;
  }
  if (out.empty()) {
    if (unit.end - unit.begin == 1) {
      const WordId word = scene.input.tokens.tokens[unit.begin].word;
      for (const Analysis& analysis : scene.input.words.analyses(word)) out.add(analysis.reading.grammemes);
    }
    for (std::uint32_t a = unit.annotation; a != kNone; a = scene.also[a]) add_readings(scene, a, out);
  }
  keep_satisfying(scene, unit, label, out);
}

bool is_nominal(const Unit& unit, const ReadingList& readings) {
  constexpr Grammemes kNominal =
      gram::NOUN | gram::NPRO | gram::Name | gram::Surn | gram::Patr | gram::Geox | gram::Orgn;
  return unit.end - unit.begin > 1 ||
         std::any_of(readings.begin(), readings.end(), [](Grammemes r) { return (r & kNominal) != 0; });
}

bool keep_agreeing(std::span<ReadingList> lists, Grammemes categories) {
  std::uint64_t common = ~std::uint64_t{0};
  for (const ReadingList& list : lists) common &= combinations(list, categories);
  if (common == 0) return false;
  for (ReadingList& list : lists) {
    const Grammemes needed = required(list, categories);
    list.keep([&](Grammemes r) { return has_required(r, needed) && (combinations(r, categories) & common) != 0; });
  }
  return true;
}

bool can_agree(const ReadingList& a, const ReadingList& b, Grammemes categories) {
  return (combinations(a, categories) & combinations(b, categories)) != 0;
}

}  // namespace newsx::rulelang
