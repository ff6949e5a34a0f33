#include "study/document_counts.h"

#include <algorithm>

namespace newsx {

void CorpusSize::add(const CorpusSize& other) {
  documents += other.documents;
  words += other.words;
  squares += other.squares;
}

void Occurrences::add_run(std::uint64_t mentions_each, std::uint64_t documents) {
  mentions += mentions_each * documents;
  const auto at = std::ranges::lower_bound(runs, mentions_each, {}, [](const auto& run) { return run.first; });
  if (at != runs.end() && at->first == mentions_each) {
    at->second += documents;
  } else {
    runs.insert(at, {mentions_each, documents});
  }
}

void Occurrences::add(const Occurrences& other) {
  weighted += other.weighted;
  for (const auto& [count, documents] : other.runs) add_run(count, documents);
}

std::uint64_t Occurrences::documents() const {
  std::uint64_t sum = 0;
  for (const auto& [count, documents] : runs) sum += documents;
  return sum;
}

double Occurrences::squares() const {
  double sum = 0;
  for (const auto& [count, documents] : runs)
    sum += static_cast<double>(count) * static_cast<double>(count) * static_cast<double>(documents);
  return sum;
}

void DocumentCounts::add(std::uint64_t words, const std::map<std::string, std::uint64_t>& counts) {
  size_.add({1, words, words * words});
  for (const auto& [name, count] : counts) {
    Occurrences& thing = things_[name];
    thing.weighted += count * words;
    thing.add_run(count, 1);
  }
}

void DocumentCounts::add_items(std::uint64_t words, const std::map<std::string, std::uint64_t>& counts) {
  unnamed_.add(words, counts);
}

void DocumentCounts::add(const DocumentCounts& other) {
  unnamed_.add(other.unnamed_);
  size_.add(other.size_);
  for (const auto& [name, thing] : other.things_) things_[name].add(thing);
}

void DocumentCounts::name(const Things& things) {
  unnamed_.each([&](std::string_view item) { return things.name_of(item); },
                [&](std::uint64_t words, const ItemsByDocument::Counts& counts) { add(words, counts); });
  unnamed_ = {};
}

}  // namespace newsx
