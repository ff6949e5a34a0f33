// Found mentions against marked ones: precision, recall, F1, and each error with its class.
//
// Two measures beside each other: strict, where type and both edges must be equal, and by token, where each token
// counts that lies in a mention of the type (E. Tjong Kim Sang, F. De Meulder, "Introduction to the CoNLL-2003 Shared
// Task", 2003, for the first; the second as in the published figures for factRuEval). O(marked × found) a document.
// Threads: one Score a thread, joined with `add`. Errors: none.
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

// What is compared under one name: a marked type, and the types of newsx that answer it.
struct EvaluatedType {
  std::string name;                 // "LOC"
  std::vector<std::string> gold;    // "LOC"
  std::vector<std::string> system;  // "country", "place"

  bool is_marked_as(std::string_view type) const;
  bool is_found_as(std::string_view type) const;
};
// For the types that a gold file has: the usual names (PER, LOC, ORG, PERSON, COUNTRY, CITY …) and newsx's own; any
// other stands for the class of the same name in small letters. Types that newsx has nothing for by those names
// (DATE, LAW …) are left out unless a table or rule of the user's makes them.
std::vector<EvaluatedType> evaluated_types(std::span<const std::string> gold_types,
                                           std::span<const std::string_view> system_types);

struct SystemMention {
  std::string type;
  Span span;  // bytes
  std::string rule;
  std::string entity;
};

// 0 where both are.
inline double harmonic_mean(double a, double b) { return a + b == 0 ? 0 : 2 * a * b / (a + b); }

struct Tally {
  std::uint64_t right = 0, found = 0, marked = 0;
  void add(const Tally& other) { right += other.right, found += other.found, marked += other.marked; }
  double precision() const { return found == 0 ? 0 : static_cast<double>(right) / static_cast<double>(found); }
  double recall() const { return marked == 0 ? 0 : static_cast<double>(right) / static_cast<double>(marked); }
  double f1() const { return harmonic_mean(precision(), recall()); }
};

enum class ErrorClass : std::uint8_t {
  missed,    // marked, and nothing of its type found that overlaps it
  spurious,  // found, and nothing marked that overlaps it
  boundary,  // the right type with other edges
  type,      // the same words under another type
};
std::string_view to_string(ErrorClass cls);

struct EvaluationError {
  ErrorClass cls;
  std::string type;   // the evaluated type's name
  Span marked;        // bytes; empty: nothing marked
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
  // How often a rule fired, and how often its mention was a marked one.
  struct OfRule {
    std::uint64_t fired = 0, right = 0;
  };

  explicit Score(std::vector<EvaluatedType> types) : types_(std::move(types)) {}

  // `tokens`: spans in bytes, by position. Spans of `gold` and `found` may nest; of equal ones of a type one counts.
  // Errors are appended, by position.
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

// Of spans that overlap, the one that begins first and of these the longest: what a scheme without nesting keeps.
// Sorts them by position.
void keep_outer(std::vector<SystemMention>& mentions);

}  // namespace newsx
