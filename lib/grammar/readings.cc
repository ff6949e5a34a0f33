#include "grammar/readings.h"

#include <algorithm>

#include "grammar/limits.h"

namespace newsx::rulelang {
namespace {

void add_reading(Grammemes reading, std::vector<Grammemes>& out) {
  if (out.size() < kMaxUnitReadings && std::find(out.begin(), out.end(), reading) == out.end()) out.push_back(reading);
}

void add_readings(const Scene& scene, std::uint32_t annotation, std::vector<Grammemes>& out) {
  const Annotation& a = scene.found.annotations[annotation];
  for (std::uint32_t i = 0; i < a.reading_count; ++i) add_reading(scene.found.readings[a.first_reading + i], out);
}

// Drops the readings with which alone the label would not hold, unless that drops all.
void keep_satisfying(const Scene& scene, const Unit& unit, Label label, std::vector<Grammemes>& readings) {
  if (!scene.phase.labels.asks_grammemes(label)) return;
  const Primitives& primitives = scene.grammar.primitives;
  const auto satisfies = [&](Grammemes reading) {
    return scene.phase.labels.holds(label, [&](Primitive p) {
      if (!primitives.is_grammemes(p)) return scene.signatures.has(unit.signature, p);
      const Grammemes mask = primitives.grammemes_of(p);
      return (reading & mask) == mask;
    });
  };
  if (std::none_of(readings.begin(), readings.end(), satisfies)) return;
  std::erase_if(readings, [&](Grammemes reading) { return !satisfies(reading); });
}

// One bit for each combination of case, number and gender that the reading allows.
std::uint64_t combinations(Grammemes reading, Grammemes categories) {
  const auto values = [&](Grammemes category, unsigned shift, unsigned all) {
    const Grammemes asked = reading & category & categories;
    return asked == 0 ? all : static_cast<unsigned>(asked >> shift);
  };
  const unsigned cases = values(gram::cases, 17, 63), numbers = values(gram::numbers, 23, 3),
                 genders = values(gram::genders, 25, 7);
  const bool plural = (reading & gram::numbers) == gram::plur;
  std::uint64_t out = 0;
  for (unsigned c = 0; c < 6; ++c) {
    for (unsigned n = 0; n < 2; ++n) {
      if ((cases >> c & 1) == 0 || (numbers >> n & 1) == 0) continue;
      out |= std::uint64_t{plural || n == 1 ? 7u : genders} << (c * 6 + n * 3);
    }
  }
  return out;
}

// Readings without an asked category do not count where others of the list have it.
Grammemes required(const std::vector<Grammemes>& list, Grammemes categories) {
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

}  // namespace

std::uint32_t annotation_for(const Scene& scene, const Unit& unit, Label label, bool& asked) {
  asked = true;
  for (const Primitive p : scene.phase.labels.classes(label)) {
    const ClassTest& test = scene.grammar.primitives.class_test(p);
    for (std::uint32_t a = unit.annotation; a != kNone; a = scene.also[a]) {
      if (scene.signatures.holds(test, scene.found.annotations[a], scene.found)) return a;
    }
  }
  asked = false;
  return unit.annotation;
}

void readings_for(const Scene& scene, const Unit& unit, Label label, std::vector<Grammemes>& out) {
  out.clear();
  for (const Primitive p : scene.phase.labels.classes(label)) {
    // All names of the class: "Марина" is a woman's name and a form of a man's.
    const ClassTest& test = scene.grammar.primitives.class_test(p);
    for (std::uint32_t a = unit.annotation; a != kNone; a = scene.also[a])
      if (scene.signatures.holds(test, scene.found.annotations[a], scene.found)) add_readings(scene, a, out);
    if (!out.empty()) break;
  }
  if (out.empty()) {
    if (unit.end - unit.begin == 1) {
      const WordId word = scene.input.tokens.tokens[unit.begin].word;
      for (const Analysis& analysis : scene.input.words.analyses(word)) add_reading(analysis.reading.grammemes, out);
    }
    for (std::uint32_t a = unit.annotation; a != kNone; a = scene.also[a]) add_readings(scene, a, out);
  }
  keep_satisfying(scene, unit, label, out);
}

bool is_nominal(const Unit& unit, const std::vector<Grammemes>& readings) {
  constexpr Grammemes kNominal =
      gram::NOUN | gram::NPRO | gram::Name | gram::Surn | gram::Patr | gram::Geox | gram::Orgn;
  return unit.end - unit.begin > 1 ||
         std::any_of(readings.begin(), readings.end(), [](Grammemes r) { return (r & kNominal) != 0; });
}

bool keep_agreeing(std::vector<std::vector<Grammemes>>& lists, Grammemes categories) {
  std::uint64_t common = ~std::uint64_t{0};
  for (const std::vector<Grammemes>& list : lists) {
    if (list.empty()) continue;
    const Grammemes needed = required(list, categories);
    std::uint64_t any = 0;
    for (const Grammemes reading : list) {
      if (has_required(reading, needed)) any |= combinations(reading, categories);
    }
    common &= any;
  }
  if (common == 0) return false;
  for (std::vector<Grammemes>& list : lists) {
    const Grammemes needed = required(list, categories);
    std::erase_if(list,
                  [&](Grammemes r) { return !has_required(r, needed) || (combinations(r, categories) & common) == 0; });
  }
  return true;
}

}  // namespace newsx::rulelang
