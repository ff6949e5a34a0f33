// Takes a document through the phases: makes units, finds matches, makes annotations.
#include <algorithm>
#include <optional>

#include "grammar/automaton.h"
#include "grammar/constraints.h"
#include "grammar/grammar.h"
#include "grammar/readings.h"
#include "grammar/scene.h"
#include "grammar/signatures.h"
#include "grammar/trace.h"

namespace newsx {

using namespace rulelang;

struct Matcher::State {
  State(const Grammar& g, const Gazetteer& gazetteer) : grammar(g), impl(grammar.impl()), signatures(impl, gazetteer) {
    automata.reserve(impl.phases.size());
    for (const Phase& phase : impl.phases) automata.emplace_back(phase);
  }

  void run(const MatchInput& input, Cascade& out, const PhaseWatcher* watcher);

  // One phase over one document.
  struct Run {
    std::size_t index;
    Scene scene;
    Automaton& automaton;
    Cascade& out;
  };
  // An annotation that has just been made.
  struct Made {
    UnitRange covered;
    std::uint32_t annotation;
  };
  // Rules match here.
  struct End {
    std::uint32_t length;
    StateId state;
  };

  void add_names(const MatchInput& input, Cascade& out);
  void make_units(const MatchInput& input, Cascade& out);
  // The first unit from `at` on where a rule of the phase may begin, or the number of units.
  std::uint32_t next_start(std::uint32_t at, PhaseSet phase) const;
  void run_phase(std::size_t index, const MatchInput& input, Cascade& out);
  std::uint32_t match_at(const Run& run, std::uint32_t at, UnitRange sentence, UnitClass cls, StateId state);
  std::optional<UnitRange> try_rule(const Run& run, const CompiledRule& rule, UnitRange match, UnitRange sentence);
  void make(const Run& run, const CompiledRule& rule, const Match& match, UnitRange covered);
  void make_parts(const Run& run, const CompiledRule& rule, const Match& match, Annotation& made);
  void merge_units(const MatchInput& input, Cascade& out);
  std::uint32_t facts_of(const Unit& unit);

  const Grammar grammar;  // keeps `impl` alive
  const Grammar::Impl& impl;
  Signatures signatures;
  std::vector<Automaton> automata;
  Tracer tracer;
  std::uint64_t steps = 0;

  // Of the current document.
  std::vector<Unit> units;
  std::vector<PhaseSet> starts;      // by unit: the phases that may begin a match there
  std::vector<std::uint32_t> also;   // by annotation: the next one on the same unit
  std::vector<std::uint32_t> facts;  // by annotation that became a unit: the set of its facts

  // Scratch.
  std::vector<Made> made;
  std::vector<End> ends;
  Agreement agreed;
  ReadingList readings;
  Trace trace;
  UnitClass classes[kMaxMatchUnits] = {};
  std::vector<std::uint32_t> sets;
};

Matcher::Matcher(const Grammar& grammar, const Gazetteer& gazetteer)
    : state_(std::make_unique<State>(grammar, gazetteer)) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
void Matcher::run(const MatchInput& input, Cascade& out) { state_->run(input, out, nullptr); }
void Matcher::run(const MatchInput& input, Cascade& out, const PhaseWatcher& watcher) {
  state_->run(input, out, &watcher);
}
std::uint64_t Matcher::steps() const { return state_->steps + state_->tracer.steps(); }

void Matcher::State::run(const MatchInput& input, Cascade& out, const PhaseWatcher* watcher) {
  out.clear();
  if (signatures.begin(input)) {
    for (Automaton& automaton : automata) automaton.forget_signatures();
  }
  add_names(input, out);
  make_units(input, out);
  for (std::size_t i = 0; i < impl.phases.size(); ++i) {
    if (impl.phases[i].rules.empty()) continue;
    if (watcher != nullptr) {
      automata[i].trim(signatures);
      (*watcher)({input, impl, signatures, impl.phases[i], units, out, also, facts}, automata[i]);
    }
    run_phase(i, input, out);
  }
}

void Matcher::State::add_names(const MatchInput& input, Cascade& out) {
  out.readings = input.names.readings;
  facts.clear();
  for (const NameMatch& name : input.names.matches) {
    input.stop.check(facts.size());
    const Signatures::NameFacts known = signatures.facts_of(name, input.names);
    facts.push_back(known.set);
    Annotation annotation{};
    annotation.cls = known.cls;
    annotation.rule = kNoRule;
    annotation.begin = name.begin;
    annotation.end = name.end;
    annotation.entry = name.entry;
    annotation.alias = name.kind;
    annotation.hidden = true;  // until it becomes a unit
    annotation.first_reading = name.first_reading;
    annotation.reading_count = name.reading_count;
    out.annotations.push_back(annotation);
  }
  also.assign(out.annotations.size(), kNone);
}

// Leftmost longest names become units; every other token is a unit of its own.
void Matcher::State::make_units(const MatchInput& input, Cascade& out) {
  constexpr TokenIndex ahead = 16;  // tokens
  units.clear();
  starts.clear();
  std::size_t name = 0;
  for (const Sentence& sentence : input.tokens.sentences) {
    bool first = true;
    const bool foreign = is_foreign(input.tokens.paragraphs[sentence.paragraph]);  // rules begin nowhere in it
    for (TokenIndex token = sentence.begin; token < sentence.end;) {
      input.stop.check(units.size());
      if (token + ahead < input.tokens.tokens.size()) signatures.prefetch_word(input.tokens.tokens[token + ahead].word);
      Unit unit{token, token + 1, kNone, 0};
      std::uint32_t last = kNone;  // of the unit's annotations, a chain in their order
      for (; name < out.annotations.size() && out.annotations[name].begin <= token; ++name) {
        Annotation& annotation = out.annotations[name];
        if (annotation.begin < token || annotation.end > sentence.end || annotation.end <= annotation.begin) continue;
        if (unit.annotation == kNone) unit.end = annotation.end;
        if (annotation.end != unit.end) continue;
        annotation.hidden = false;
        (last == kNone ? unit.annotation : also[last]) = static_cast<std::uint32_t>(name);
        last = static_cast<std::uint32_t>(name);
      }
      std::uint32_t form = signatures.form_of(input, token, first);
      const std::uint32_t unit_facts = unit.annotation == kNone ? 0 : facts_of(unit);
      if (unit.end - token == 1) {
        unit.signature = signatures.of_token(input, form, input.tokens.tokens[token].word, unit_facts);
      } else {
        std::uint32_t others = 0;
        for (TokenIndex t = token + 1; t < unit.end; ++t) others |= signatures.form_of(input, t, false);
        form = Signatures::joined_form(form, others);
        unit.signature = signatures.of_joined(form, unit_facts);
      }
      starts.push_back(foreign ? PhaseSet{0} : signatures.starts(unit.signature));
      first = first && unit.end - token == 1 && Signatures::stands_before_words(input.tokens.tokens[token]);
      units.push_back(unit);
      token = unit.end;
    }
  }
}

std::uint32_t Matcher::State::facts_of(const Unit& unit) {
  sets.clear();
  for (std::uint32_t a = unit.annotation; a != kNone; a = also[a]) sets.push_back(facts[a]);
  return signatures.joined_facts(sets);
}

void Matcher::State::run_phase(std::size_t index, const MatchInput& input, Cascade& out) {
  Automaton& automaton = automata[index];
  automaton.trim(signatures);
  made.clear();
  const Run run{index, {input, impl, signatures, impl.phases[index], units, out, also, facts}, automaton, out};
  const std::vector<Sentence>& sentences = input.tokens.sentences;
  const std::uint32_t count = static_cast<std::uint32_t>(units.size());
  const PhaseSet bit = phase_bit(index);
  steps += count;
  std::size_t sentence = 0;
  UnitRange range{0, 0};  // units of the current sentence
  for (std::uint32_t at = next_start(0, bit); at < count; at = next_start(at, bit)) {
    input.stop.check();
    const UnitClass cls = automaton.class_of(units[at].signature, signatures);
    const StateId state = automaton.first(cls);
    if (state == Automaton::kDead) {
      ++at;
      continue;
    }
    if (at >= range.end) {
      while (sentences[sentence].end <= units[at].begin) ++sentence;
      const auto unit_at = [&](std::uint32_t from, TokenIndex token) {
        const auto first = units.begin() + from;
        return static_cast<std::uint32_t>(
            std::partition_point(first, units.end(), [&](const Unit& u) { return u.begin < token; }) - units.begin());
      };
      range = {unit_at(range.end, sentences[sentence].begin), unit_at(at, sentences[sentence].end)};
    }
    at = match_at(run, at, range, cls, state);
    if (automaton.is_full()) automaton.trim(signatures);
  }
  if (!made.empty()) merge_units(input, out);
}

std::uint32_t Matcher::State::next_start(std::uint32_t at, PhaseSet phase) const {
  const std::uint32_t count = static_cast<std::uint32_t>(starts.size());
  const PhaseSet* const s = starts.data();
  for (; at + 4 <= count; at += 4)
    if (((s[at] | s[at + 1] | s[at + 2] | s[at + 3]) & phase) != 0) break;
  while (at < count && (s[at] & phase) == 0) ++at;
  return at;
}

// Tries the rules from one start, longest match first; returns where to continue.
std::uint32_t Matcher::State::match_at(const Run& run, std::uint32_t at, UnitRange sentence, UnitClass cls,
                                       StateId state) {
  Automaton& automaton = run.automaton;
  const std::uint32_t most = std::min(kMaxMatchUnits, sentence.end - at);
  ends.clear();
  classes[0] = cls;
  for (std::uint32_t length = 1;; ++length) {
    if (!automaton.accepted(state).empty()) ends.push_back({length, state});
    if (length == most) break;
    classes[length] = automaton.class_of(units[at + length].signature, signatures);
    state = automaton.next(state, classes[length]);
    ++steps;
    if (state == Automaton::kDead) break;
  }
  for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
    const UnitRange match{at, at + end->length};
    for (const std::uint16_t rule_index : automaton.accepted(end->state)) {
      const CompiledRule& rule = run.scene.phase.rules[rule_index];
      if (const std::optional<UnitRange> covered = try_rule(run, rule, match, sentence)) {
        make(run, rule, {run.scene, match, trace}, *covered);
        return covered->end;
      }
    }
  }
  return at + 1;
}

// What the rule's annotation would cover, unless a constraint fails.
std::optional<UnitRange> Matcher::State::try_rule(const Run& run, const CompiledRule& rule, UnitRange match,
                                                  UnitRange sentence) {
  ++steps;
  if (!edges_hold(run.scene, rule, match, sentence, run.automaton)) return {};
  if (!tracer.trace(run.scene.phase, rule, run.automaton, {classes, match.end - match.begin}, trace)) return {};
  UnitRange covered = match;
  if (rule.covered != 0xFFFF) {
    const auto it = std::find_if(trace.parts.begin(), trace.parts.end(),
                                 [&](const Trace::Found& f) { return f.part == rule.covered; });
    if (it != trace.parts.end()) covered = {match.begin + it->begin, match.begin + it->end};
  }
  if (!parts_hold({run.scene, match, trace}, rule, agreed)) return {};
  return covered;
}

void Matcher::State::make(const Run& run, const CompiledRule& rule, const Match& match, UnitRange covered) {
  Cascade& out = run.out;
  Annotation annotation{};
  annotation.cls = rule.cls;
  annotation.rule = rule.id;
  annotation.begin = units[covered.begin].begin;
  annotation.end = units[covered.end - 1].end;
  annotation.weak = rule.weak;
  annotation.phase = static_cast<std::uint8_t>(run.index + 1);
  if (covered.end - covered.begin == 1) {
    const std::uint32_t there = annotation_for(run.scene, units[covered.begin], match.label_of(covered.begin));
    if (there != kNone && out.annotations[there].cls == rule.cls) {
      annotation.entry = out.annotations[there].entry;
      annotation.alias = out.annotations[there].alias;
    }
  }
  head_of(match, covered, agreed, readings);
  make_parts(run, rule, match, annotation);
  annotation.first_reading = static_cast<std::uint32_t>(out.readings.size());
  annotation.reading_count = static_cast<std::uint32_t>(readings.size());
  out.readings.insert(out.readings.end(), readings.begin(), readings.end());
  made.push_back({covered, static_cast<std::uint32_t>(out.annotations.size())});
  out.annotations.push_back(annotation);
}

void Matcher::State::make_parts(const Run& run, const CompiledRule& rule, const Match& match, Annotation& annotation) {
  Cascade& out = run.out;
  annotation.first_part = static_cast<std::uint32_t>(out.parts.size());
  for (const CompiledValue& value : rule.values) {
    if (value.fixed) {
      out.parts.push_back({value.key, annotation.begin, annotation.begin, kNone, value.text});
      continue;
    }
    for (const Trace::Found& found : match.trace.parts) {
      if (found.part != value.part) continue;
      const auto [begin, end] = match.units_of(found);
      Part part{value.key, units[begin].begin, units[end - 1].end, kNone, {}};
      if (end - begin == 1) part.annotation = annotation_for(run.scene, units[begin], match.label_of(begin));
      out.parts.push_back(part);
    }
  }
  annotation.part_count = static_cast<std::uint32_t>(out.parts.size()) - annotation.first_part;
}

// Merges the units that each new annotation covers.
void Matcher::State::merge_units(const MatchInput& input, Cascade& out) {
  also.resize(out.annotations.size(), kNone);
  facts.resize(out.annotations.size(), 0);
  std::size_t to = made.front().covered.begin, from = to;
  const auto keep_until = [&](std::size_t end) {
    std::copy(units.begin() + static_cast<std::ptrdiff_t>(from), units.begin() + static_cast<std::ptrdiff_t>(end),
              units.begin() + static_cast<std::ptrdiff_t>(to));
    std::copy(starts.begin() + static_cast<std::ptrdiff_t>(from), starts.begin() + static_cast<std::ptrdiff_t>(end),
              starts.begin() + static_cast<std::ptrdiff_t>(to));
    to += end - from;
    from = end;
  };
  for (const Made& m : made) {
    input.stop.check();
    keep_until(m.covered.begin);
    Unit unit{units[m.covered.begin].begin, units[m.covered.end - 1].end, m.annotation, 0};
    std::uint32_t form = signatures.form(units[from].signature), others = 0;
    for (; from < m.covered.end; ++from) {
      others |= signatures.form(units[from].signature);
      for (std::uint32_t a = units[from].annotation; a != kNone; a = also[a]) out.annotations[a].hidden = true;
    }
    const std::uint32_t unit_facts = facts[m.annotation] = signatures.facts_of(out.annotations[m.annotation], out);
    unit.signature = unit.end - unit.begin == 1
                         ? signatures.of_token(input, form, input.tokens.tokens[unit.begin].word, unit_facts)
                         : signatures.of_joined(Signatures::joined_form(form, others), unit_facts);
    starts[to] = signatures.starts(unit.signature);
    units[to++] = unit;
  }
  keep_until(units.size());
  units.resize(to);
  starts.resize(to);
}

}  // namespace newsx
