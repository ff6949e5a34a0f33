// Found mentions against annotated ones: precision, recall, F1, and each error with its class.
//
// Two measures: strict, where type and both boundaries must be equal, and by token, where each token inside a mention
// of the type counts (E. Tjong Kim Sang, F. De Meulder, "Introduction to the CoNLL-2003 Shared Task", 2003, for the
// first; the second as in the published figures for factRuEval). O(annotated × found) per document. Threads: one Score
// per thread, joined with `add`. Errors: none.
#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evaluate/gold.h"
#include "reading/result.h"

namespace newsx {

// One row of scores: annotated types, and the types of newsx that correspond to them.
struct EvaluatedType {
  std::string name;                 // "LOC"
  std::vector<std::string> gold;    // "LOC"
  std::vector<std::string> system;  // "country", "place"

  bool is_marked_as(std::string_view type) const;
  bool is_found_as(std::string_view type) const;
};
// For the types in a gold file: the usual names (PER, LOC, ORG, PERSON, COUNTRY, CITY …) and newsx's own; any other
// corresponds to the class with the same name in lower case. Types without a counterpart in newsx (DATE, LAW …) are
// ignored unless a table or rule of the user makes them.
std::vector<EvaluatedType> evaluated_types(std::span<const std::string> gold_types,
                                           std::span<const std::string_view> system_types);

struct SystemMention {
  std::string type;
  Span span;  // bytes
  std::string rule;
  std::string entity;
};

// 0 if both are 0.
inline double harmonic_mean(double a, double b) { return a + b == 0 ? 0 : 2 * a * b / (a + b); }

struct Tally {
  std::uint64_t right = 0, found = 0, marked = 0;
  void add(const Tally& other) { right += other.right, found += other.found, marked += other.marked; }
  double precision() const { return found == 0 ? 0 : static_cast<double>(right) / static_cast<double>(found); }
  double recall() const { return marked == 0 ? 0 : static_cast<double>(right) / static_cast<double>(marked); }
  double f1() const { return harmonic_mean(precision(), recall()); }
};

enum class ErrorClass : std::uint8_t {
  missed,    // annotated, but nothing found of its type that overlaps it
  spurious,  // found, but nothing annotated that overlaps it
  boundary,  // the right type with other boundaries
  type,      // the same words with another type
};
std::string_view to_string(ErrorClass cls);

struct EvaluationError {
  ErrorClass cls;
  std::string type;   // the evaluated type's name
  Span marked;        // bytes; empty: nothing annotated
  Span found;         // bytes; empty: nothing found
  std::string other;  // of ErrorClass::type: the other type
  std::string rule;   // that found it

  Span place() const { return marked.empty() ? found : marked; }
};

class Score {
 public:
  struct OfType {
    Tally strict, tokens;
  };
  // How often a rule fired, and how often its mention was annotated.
  struct OfRule {
    std::uint64_t fired = 0, right = 0;
  };

  explicit Score(std::vector<EvaluatedType> types) : types_(std::move(types)) {}

  // `tokens`: spans in bytes, by position. Spans of `gold` and `found` may nest; duplicates of one type count once.
  // Errors are appended by position.
  void add(std::span<const GoldMention> gold, std::span<const SystemMention> found, std::span<const Span> tokens,
           std::vector<EvaluationError>& errors);
  void add(const Score& other);

  std::span<const EvaluatedType> types() const { return types_; }
  const OfType& of(std::size_t type) const { return of_type_.at(type); }
  const std::map<std::string, OfRule>& rules() const { return rules_; }

 private:
  std::vector<EvaluatedType> types_;
  std::vector<OfType> of_type_ = std::vector<OfType>(types_.size());
  std::map<std::string, OfRule> rules_;
};

// Of overlapping spans keeps the one that starts first, and of these the longest, like a scheme without nesting. Sorts
// them by position.
void keep_outer(std::vector<SystemMention>& mentions);

}  // namespace newsx
