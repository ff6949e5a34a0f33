// Which rules were tried at a place of a text, how far each came, and what stopped it: for those who write rules.
//
// Walks beside the matcher, a rule at a time, and looks at what the matcher saw; the matcher itself keeps no record.
// O(units × rules × steps of a rule). Threads: as Matcher. Errors: none.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "grammar/grammar.h"

namespace newsx {

struct RuleAttempt {
  enum class Outcome : std::uint8_t {
    made,        // the annotation was made
    lost,        // it matches, but another rule took these words
    constraint,  // the pattern matches, a constraint does not hold
    stopped,     // the pattern went no further
  };
  RuleId rule;
  TokenIndex begin, end;  // tokens: the words that the pattern took; of what was made, those that it covers
  Outcome outcome;
  std::string why;  // empty when made
};
std::string_view to_string(RuleAttempt::Outcome outcome);

struct RuleWatch {
  RuleId rule = kNoRule;  // the only one to be watched; kNoRule: all
  Span place;             // bytes: where the pattern must begin; empty: anywhere
};

// Runs all phases. In the order of phases, then of the text. Attempts in which the pattern took no unit are left out
// but where one rule is watched at one place.
std::vector<RuleAttempt> watch_rules(const Grammar& grammar, Matcher& matcher, const MatchInput& input,
                                     const RuleWatch& watch, Cascade& out);

}  // namespace newsx
