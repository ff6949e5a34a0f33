#include "grammar/diagnosis.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "grammar/automaton.h"
#include "grammar/condition_text.h"
#include "grammar/constraints.h"
#include "grammar/scene.h"
#include "grammar/trace.h"

namespace newsx {

using namespace rulelang;

namespace {

std::string_view words_of(const Scene& scene, std::uint32_t unit) {
  const std::vector<Token>& tokens = scene.input.tokens.tokens;
  const Unit& u = scene.units[unit];
  return Span{tokens[u.begin].begin, tokens[u.end - 1].end()}.of(scene.input.text);
}

class Watcher {
 public:
  Watcher(const Grammar::Impl& grammar, const RuleWatch& watch, std::vector<RuleAttempt>& out)
      : grammar_(grammar), watch_(watch), out_(out) {}

  // Before a phase.
  void look(const Scene& scene, Automaton& automaton) {
    std::uint32_t at = 0;
    for (const Sentence& sentence : scene.input.tokens.sentences) {
      UnitRange range{at, at};
      while (range.end < scene.units.size() && scene.units[range.end].begin < sentence.end) ++range.end;
      for (; at < range.end; ++at)
        if (is_watched(scene, at)) try_rules(scene, automaton, at, range);
    }
  }

 private:
  bool is_watched(const Scene& scene, std::uint32_t unit) const {
    if (watch_.place.empty()) return true;
    const std::vector<Token>& tokens = scene.input.tokens.tokens;
    const Unit& u = scene.units[unit];
    return tokens[u.begin].begin < watch_.place.end && tokens[u.end - 1].end() > watch_.place.begin;
  }

  void try_rules(const Scene& scene, Automaton& automaton, std::uint32_t at, UnitRange sentence) {
    for (const CompiledRule& rule : scene.phase.rules)
      if (watch_.rule == kNoRule || watch_.rule == rule.id) try_rule(scene, automaton, rule, at, sentence);
  }

  void try_rule(const Scene& scene, Automaton& automaton, const CompiledRule& rule, std::uint32_t at,
                UnitRange sentence) {
    walk(scene, automaton, rule, at, sentence.end);
    if (lengths_.empty()) {
      const bool only_this = watch_.rule != kNoRule && !watch_.place.empty();
      if (taken_ > 0 || only_this) add(scene, rule, {at, at + taken_}, stop_at(scene, at + taken_, sentence.end));
      return;
    }
    std::string first_why;
    for (auto length = lengths_.rbegin(); length != lengths_.rend(); ++length) {
      UnitRange match{at, at + *length};
      std::string why = failing_constraint(scene, automaton, rule, match, sentence);
      if (why.empty()) return add(scene, rule, covered(rule, match), RuleAttempt::Outcome::lost, {});
      if (first_why.empty()) first_why = std::move(why);
    }
    add(scene, rule, {at, at + lengths_.back()}, RuleAttempt::Outcome::constraint, std::move(first_why));
  }

  // Follows the pattern from `at`: the lengths at which it matches, and what it waits for where it goes no further.
  void walk(const Scene& scene, Automaton& automaton, const CompiledRule& rule, std::uint32_t at, std::uint32_t end) {
    lengths_.clear();
    std::vector<StepIndex> now = {rule.start}, next;
    for (taken_ = 0;; ++taken_) {
      bool accepts = false;
      now = closure(scene, std::move(now), accepts);
      if (accepts && taken_ > 0) lengths_.push_back(taken_);
      wanted_ = now;
      if (at + taken_ == end || taken_ == kMaxMatchUnits) return;
      const UnitClass cls = automaton.class_of(scene.units[at + taken_].signature, scene.signatures);
      next.clear();
      for (const StepIndex step : now)
        if (automaton.holds(cls, scene.phase.steps[step].label)) next.push_back(scene.phase.steps[step].next);
      if (next.empty()) return;
      now = next;
    }
  }

  // The unit steps that are reached without taking a unit.
  static std::vector<StepIndex> closure(const Scene& scene, std::vector<StepIndex> from, bool& accepts) {
    std::vector<StepIndex> seen, out;
    while (!from.empty()) {
      const StepIndex index = from.back();
      from.pop_back();
      if (std::find(seen.begin(), seen.end(), index) != seen.end()) continue;
      seen.push_back(index);
      const Step& step = scene.phase.steps[index];
      if (step.op == Step::Op::unit) {
        out.push_back(index);
      } else if (step.op == Step::Op::accept) {
        accepts = true;
      } else {
        from.push_back(step.next);
        if (step.op == Step::Op::split) from.push_back(step.other);
      }
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  std::string stop_at(const Scene& scene, std::uint32_t unit, std::uint32_t sentence_end) const {
    std::vector<std::pair<Label, DefinitionId>> conditions;  // and the phrase in which it is asked
    for (const StepIndex step : wanted_)
      if (const std::pair condition{scene.phase.steps[step].label, scene.phase.phrases[step]};
          std::find(conditions.begin(), conditions.end(), condition) == conditions.end())
        conditions.push_back(condition);
    std::string out = unit == sentence_end ? "the sentence ends" : "at «" + std::string(words_of(scene, unit)) + "»";
    for (std::size_t i = 0; i < conditions.size(); ++i) {
      constexpr std::size_t most = 4;
      if (i == most) return out + ", or one of " + std::to_string(conditions.size() - most) + " other conditions";
      const auto [label, phrase] = conditions[i];
      out += (i == 0 ? ": wanted " : ", or ") + condition_text(grammar_, scene.phase.labels, label);
      if (phrase != kNoDefinition) out += " in @" + grammar_.definitions[phrase].name;
      if (unit == sentence_end) continue;
      const SignatureId signature = scene.units[unit].signature;
      out += " (fails: " +
             failing_atoms(grammar_, scene.phase.labels, label,
                           [&](Primitive p) { return scene.signatures.has(signature, p); }) +
             ')';
    }
    return out;
  }

  // The first constraint that does not hold, in words; empty: all hold.
  std::string failing_constraint(const Scene& scene, Automaton& automaton, const CompiledRule& rule, UnitRange match,
                                 UnitRange sentence) {
    std::vector<UnitClass> classes;
    for (std::uint32_t unit = match.begin; unit < match.end; ++unit)
      classes.push_back(automaton.class_of(scene.units[unit].signature, scene.signatures));
    tracer_.trace(scene.phase, rule, automaton, classes, trace_);
    CompiledRule so_far = rule;
    so_far.constraints.clear();
    for (const CompiledConstraint& constraint : rule.constraints) {
      so_far.constraints.push_back(constraint);
      if (!edges_hold(scene, so_far, match, sentence, automaton) ||
          !parts_hold(scene, so_far, match, trace_, agreement_))
        return constraint_text(scene, rule, constraint);
    }
    return {};
  }

  std::string constraint_text(const Scene& scene, const CompiledRule& rule, const CompiledConstraint& c) const {
    using Kind = Constraint::Kind;
    std::string out;
    const auto add_parts = [&] {
      for (const std::uint16_t part : c.parts) out += ' ' + rule.parts[part];
    };
    const auto with_condition = [&](std::string_view word) {
      return std::string(word) + ' ' + condition_text(grammar_, scene.phase.labels, c.label);
    };
    switch (c.kind) {
      case Kind::before:
        return with_condition("before");
      case Kind::not_before:
        return with_condition("not-before");
      case Kind::after:
        return with_condition("after");
      case Kind::not_after:
        return with_condition("not-after");
      case Kind::same_line:
        return "same-line";
      case Kind::tight:
        return "tight";
      case Kind::differ:
        out = "differ";
        break;
      case Kind::same:
        out = "same";
        break;
      case Kind::agree:
        out = "agree";
        add_parts();
        out += " :";
        if ((c.categories & gram::cases) != 0) out += " case";
        if ((c.categories & gram::numbers) != 0) out += " number";
        if ((c.categories & gram::genders) != 0) out += " gender";
        return out;
    }
    add_parts();
    return out;
  }

  // What the rule would cover, once `failing_constraint` has traced its parts.
  UnitRange covered(const CompiledRule& rule, UnitRange match) const {
    const auto it = std::find_if(trace_.parts.begin(), trace_.parts.end(),
                                 [&](const Trace::Found& f) { return f.part == rule.covered; });
    return it == trace_.parts.end() ? match : UnitRange{match.begin + it->begin, match.begin + it->end};
  }

  void add(const Scene& scene, const CompiledRule& rule, UnitRange units, std::string why) {
    add(scene, rule, units, RuleAttempt::Outcome::stopped, std::move(why));
  }
  void add(const Scene& scene, const CompiledRule& rule, UnitRange units, RuleAttempt::Outcome outcome,
           std::string why) {
    const TokenIndex begin = units.begin < scene.units.size() ? scene.units[units.begin].begin : 0;
    const TokenIndex end = units.end > units.begin ? scene.units[units.end - 1].end : begin;
    out_.push_back({rule.id, begin, end, outcome, std::move(why)});
  }

  const Grammar::Impl& grammar_;
  const RuleWatch& watch_;
  std::vector<RuleAttempt>& out_;
  // Of the last walk: units at which the pattern matches, units taken, steps that wait for the next unit.
  std::vector<std::uint32_t> lengths_;
  std::uint32_t taken_ = 0;
  std::vector<StepIndex> wanted_;
  Tracer tracer_;
  Trace trace_;
  Agreement agreement_;
};

// Now that all is made: which of those that match were taken, and what took the words of the others.
void settle(const Grammar& grammar, const Cascade& found, RuleAttempt& attempt) {
  const std::string& phase = grammar.rules()[attempt.rule].phase;
  for (const Annotation& a : found.annotations) {
    if (a.rule == kNoRule) continue;
    if (a.rule == attempt.rule && a.begin == attempt.begin && a.end == attempt.end) {
      attempt.outcome = RuleAttempt::Outcome::made;
      attempt.why.clear();
      return;
    }
    const Grammar::RuleInfo& other = grammar.rules()[a.rule];
    if (other.phase == phase && a.begin < attempt.end && attempt.begin < a.end)
      attempt.why =
          "taken by " + other.name + (a.end - a.begin > attempt.end - attempt.begin ? ", which is longer" : "");
  }
  if (attempt.why.empty()) attempt.why = "taken by a match that began earlier";
}

}  // namespace

std::string_view to_string(RuleAttempt::Outcome outcome) {
  switch (outcome) {
    case RuleAttempt::Outcome::made:
      return "made";
    case RuleAttempt::Outcome::lost:
      return "lost";
    case RuleAttempt::Outcome::constraint:
      return "constraint";
    case RuleAttempt::Outcome::stopped:
      return "stopped";
  }
  return {};
}

std::vector<RuleAttempt> watch_rules(const Grammar& grammar, Matcher& matcher, const MatchInput& input,
                                     const RuleWatch& watch, Cascade& out) {
  std::vector<RuleAttempt> attempts;
  Watcher watcher(grammar.impl(), watch, attempts);
  matcher.run(input, out, [&](const Scene& scene, Automaton& automaton) { watcher.look(scene, automaton); });
  for (RuleAttempt& attempt : attempts)
    if (attempt.outcome == RuleAttempt::Outcome::lost) settle(grammar, out, attempt);
  // What stands before the part `it` may be there or not: the same annotation, tried from several units, is told once.
  std::set<std::tuple<RuleId, TokenIndex, TokenIndex>> told;
  std::erase_if(attempts, [&](const RuleAttempt& attempt) {
    return attempt.outcome == RuleAttempt::Outcome::made &&
           !told.emplace(attempt.rule, attempt.begin, attempt.end).second;
  });
  return attempts;
}

}  // namespace newsx
