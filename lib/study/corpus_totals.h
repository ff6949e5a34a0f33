// The figures that `newsx stats` gives of a corpus as a whole: sums over documents, and what is made of such sums.
//
// Each is a row of the table in corpus_totals.cc; JSON and rows print the table, docs/schema.json is tested against it.
// Adding a result is O(what was found in it). Threads: one a thread, joined with `add`, which is associative and
// commutative. Errors: none.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reading/result.h"

namespace newsx {

class CorpusTotals;

struct CorpusTotal {
  enum class Group : std::uint8_t { corpus, quotations, decisions, hidden };  // hidden: others are made of it
  Group group;
  std::string_view name;
  std::string_view measures;
  std::string_view unit;
  std::uint64_t (*count)(const Result&) = nullptr;  // what a document adds
  bool listed = true;                               // not in JSON alone
  // A figure made of others, with one decimal place; nothing where it has no value.
  std::optional<double> (*made_of)(const CorpusTotals&) = nullptr;
  std::string_view source = {};
};

class CorpusTotals {
 public:
  static std::span<const CorpusTotal> table();

  CorpusTotals() : sums_(table().size()) {}
  void add(const Result& result);
  void add(const CorpusTotals& other);
  // What no result says: inputs that could not be read.
  void set_failed(std::uint64_t failed);

  std::uint64_t sum(CorpusTotal::Group group, std::string_view name) const;
  std::optional<double> made(std::string_view name) const;
  // The figure as it is printed; nothing where it has no value.
  std::optional<std::string> text(const CorpusTotal& total) const;

 private:
  std::vector<std::uint64_t> sums_;  // as the table
};

}  // namespace newsx
