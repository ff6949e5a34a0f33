// Tells which rules were tried at a place of a text, how far each got and what stopped it.
//
// Replays each rule on what the matcher saw before each phase; the matcher itself records nothing.
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
  TokenIndex begin, end;  // the tokens that the pattern took; if made: that the annotation covers
  Outcome outcome;
  std::string why;  // empty when made
};
std::string_view to_string(RuleAttempt::Outcome outcome);

struct RuleWatch {
  RuleId rule = kNoRule;  // kNoRule: all rules
  Span place;             // bytes: the pattern must begin here; empty: anywhere
};

// Runs all phases. Attempts are ordered by phase, then by position. Those in which the pattern took no unit are
// omitted, unless `watch` names both a rule and a place.
std::vector<RuleAttempt> watch_rules(const Grammar& grammar, Matcher& matcher, const MatchInput& input,
                                     const RuleWatch& watch, Cascade& out);

}  // namespace newsx
