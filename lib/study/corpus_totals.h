// The totals of `newsx stats`: sums over documents, and figures derived from them.
//
// Each is a row of the table in corpus_totals.cc; JSON and rows print the table, docs/schema.json is tested against it.
// Adding a result is O(its findings). Threads: one object per thread, joined with `add`, which is associative and
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
  enum class Group : std::uint8_t { corpus, quotations, decisions, hidden };  // hidden: only used by others
  Group group;
  std::string_view name;
  std::string_view measures;
  std::string_view unit;
  std::uint64_t (*count)(const Result&) = nullptr;  // what a document contributes
  bool listed = true;                               // false: only in JSON
  // Derived from other totals, with one decimal place; nothing if undefined.
  std::optional<double> (*made_of)(const CorpusTotals&) = nullptr;
  std::string_view source = {};
};

class CorpusTotals {
 public:
  static std::span<const CorpusTotal> table();

  CorpusTotals() : sums_(table().size()) {}
  void add(const Result& result);
  void add(const CorpusTotals& other);
  // Inputs that could not be read; no result has them.
  void set_failed(std::uint64_t failed);

  std::uint64_t sum(CorpusTotal::Group group, std::string_view name) const;
  std::optional<double> made(std::string_view name) const;
  // The figure as printed; nothing if undefined.
  std::optional<std::string> text(const CorpusTotal& total) const;

 private:
  std::vector<std::uint64_t> sums_;  // in the order of the table
};

}  // namespace newsx
