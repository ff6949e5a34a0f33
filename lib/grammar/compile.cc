// Grammar::compile: turns syntax trees into phases of labels and steps.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/error.h"
#include "grammar/definitions.h"
#include "grammar/grammar.h"
#include "grammar/limits.h"
#include "grammar/parser.h"
#include "grammar/program.h"
#include "grammar/suggest.h"

namespace newsx {
namespace rulelang {
namespace {

constexpr std::string_view kAliasNames[] = {"name", "abbr", "short", "adj", "prefix", "demonym", "fixed"};
constexpr std::uint32_t alias_bit(AliasKind kind) { return 1u << static_cast<unsigned>(kind); }
// The kinds of alias that <class> means without alias=.
constexpr std::uint32_t kPlainAliases =
    alias_bit(AliasKind::name) | alias_bit(AliasKind::abbreviation) | alias_bit(AliasKind::fixed);

class Compiler final : private PatternCompiler {
 public:
  Compiler(std::span<const Grammar::Source> sources, const Gazetteer& gazetteer, Grammar::Impl& out)
      : sources_(sources), out_(out) {
    for (std::size_t i = 0; i < sources.size(); ++i) parse_rules(sources[i], i, all_);
    if (rules_.size() > kMaxRules)
      throw Error(sources.back().file, "more than " + std::to_string(kMaxRules) + " rules");
    bind_names(sources, all_);
    number_names(gazetteer);
  }

  void compile(std::span<const std::string> cascade) {
    for (const Definition& definition : all_.definitions) {
      source_ = definition.source;
      check_classes(definition.pattern);
    }
    describe_definitions();
    order_phases(cascade);
    for (std::size_t i = 0; i < out_.phases.size(); ++i) compile_phase(i);
    for (Phase& phase : out_.phases) phase.labels.finish(out_.primitives);
    out_.starters = Starters(out_.phases, out_.primitives.size());
    for (const RuleLine& rule : rules_) add_examples(rule);
  }

 private:
  // Numbers the names that rules share: classes and keys; rule names must differ.
  void number_names(const Gazetteer& gazetteer) {
    for (const std::string_view name : gazetteer.classes())
      number(class_ids_, out_.classes, std::string(name), kMaxClasses, "classes");
    std::unordered_map<std::string, const RuleLine*> seen;
    for (const RuleLine& rule : rules_) {
      source_ = rule.source;
      const auto [earlier, is_new] = seen.emplace(rule.name, &rule);
      if (!is_new) {
        fail(rule.place, "rule \"" + rule.name + "\" stands already at " + sources_[earlier->second->source].file +
                             ":" + std::to_string(earlier->second->place.line));
      }
      number(class_ids_, out_.classes, rule.cls, kMaxClasses, "classes");
      for (const Value& value : rule.values) number(key_ids_, out_.keys, value.key, kMaxKeys, "keys");
    }
  }

  void number(std::unordered_map<std::string, std::uint16_t>& ids, std::vector<std::string>& names,
              const std::string& name, std::size_t most, const std::string& what) {
    if (ids.count(name) != 0) return;
    if (names.size() >= most)
      throw Error(sources_.empty() ? "" : sources_[source_].file, "more than " + std::to_string(most) + " " + what);
    ids.emplace(name, static_cast<std::uint16_t>(names.size()));
    names.push_back(name);
  }

  void order_phases(std::span<const std::string> cascade) {
    for (const std::string& name : cascade) add_phase(name);
    for (const RuleLine& rule : rules_) {
      source_ = rule.source;
      add_phase(rule.phase);
      Grammar::RuleInfo info{rule.name, sources_[rule.source].file, rule.phase,    rule.place.line,
                             rule.weak, class_ids_[rule.cls],       rule.priority, rule.uses};
      out_.rules.push_back(std::move(info));
    }
  }

  void add_phase(const std::string& name) {
    if (phase_ids_.count(name) != 0) return;
    if (out_.phases.size() >= kMaxPhases) {
      throw Error(sources_.empty() ? "" : sources_[source_].file,
                  "more than " + std::to_string(kMaxPhases) + " phases");
    }
    phase_ids_.emplace(name, out_.phases.size());
    out_.phases.emplace_back();
    out_.phases.back().name = name;
  }

  void compile_phase(std::size_t index) {
    phase_ = &out_.phases[index];
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      if (phase_ids_[rules_[i].phase] == index) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      if (rules_[a].priority != rules_[b].priority) return rules_[a].priority > rules_[b].priority;
      return sources_[rules_[a].source].user && !sources_[rules_[b].source].user;
    });
    for (const std::size_t i : order) compile_rule(rules_[i], static_cast<RuleId>(i));
  }

  void compile_rule(const RuleLine& line, RuleId id) {
    source_ = line.source;
    CompiledRule rule;
    rule.id = id;
    rule.cls = class_ids_[line.cls];
    rule.weak = line.weak;
    parts_ = &rule.parts;
    PatternCompiler::compile(line.pattern, *phase_, rule, static_cast<std::uint16_t>(phase_->rules.size()));
    const auto it = std::find(rule.parts.begin(), rule.parts.end(), "it");
    if (it != rule.parts.end()) rule.covered = static_cast<std::uint16_t>(it - rule.parts.begin());
    for (const Constraint& constraint : line.constraints) rule.constraints.push_back(compile_constraint(constraint));
    for (const Value& value : line.values) {
      CompiledValue compiled{key_ids_[value.key], 0, value.fixed, value.fixed ? value.text : std::string()};
      if (!value.fixed) compiled.part = known_part(value.text, value.place);
      rule.values.push_back(std::move(compiled));
    }
    phase_->rules.push_back(std::move(rule));
  }

  CompiledConstraint compile_constraint(const Constraint& constraint) {
    CompiledConstraint out{constraint.kind, {}, constraint.categories, 0};
    for (const auto& [name, place] : constraint.parts) out.parts.push_back(known_part(name, place));
    using Kind = Constraint::Kind;
    const bool has_unit = constraint.kind == Kind::before || constraint.kind == Kind::not_before ||
                          constraint.kind == Kind::after || constraint.kind == Kind::not_after;
    if (has_unit) out.label = label_of(constraint.unit);
    return out;
  }

  std::uint16_t known_part(const std::string& name, Place place) const {
    const auto found = std::find(parts_->begin(), parts_->end(), name);
    if (found == parts_->end()) {
      const std::vector<std::string_view> names(parts_->begin(), parts_->end());
      fail(place, "unknown part \"" + name + "\"" + did_you_mean(nearest(name, names)));
    }
    return static_cast<std::uint16_t>(found - parts_->begin());
  }

  // Looks up the classes in a definition, used or not.
  void check_classes(const Pattern& pattern) const {
    if (pattern.op == Pattern::Op::unit) check_classes(pattern.unit);
    for (const Pattern& child : pattern.children) check_classes(child);
  }
  void check_classes(const Expression& e) const {
    if (e.op == Expression::Op::cls) class_test(e);
    for (const Expression& child : e.children) check_classes(child);
  }

  void describe_definitions() {
    for (const Definition& d : all_.definitions)
      out_.definitions.push_back(
          {d.kind, d.name, sources_[d.source].file, d.place.line, d.place.column, d.uses, false});
    const auto mark = [&](const std::vector<DefinitionId>& uses) {
      for (const DefinitionId id : uses) out_.definitions[id].used = true;
    };
    for (const Definition& definition : all_.definitions) mark(definition.uses);
    for (const RuleLine& rule : rules_) mark(rule.uses);
  }

  Label label_of(const Expression& unit) override {
    Condition condition;
    try {
      append_code(unit, condition);
      if (condition.code.size() > kMaxStack && stack_depth(condition.code) > kMaxStack)
        fail(place_in_rule(unit.place), "this condition is nested too deep with its names written out");
      return phase_->labels.intern(condition);
    } catch (const TooMany& many) {
      fail(place_in_rule(unit.place), "too many " + many.what + " (" + std::to_string(many.most) + " at most)");
    }
  }

  std::uint16_t part_of(const Pattern& part) override {
    const auto found = std::find(parts_->begin(), parts_->end(), part.name);
    if (found != parts_->end()) return static_cast<std::uint16_t>(found - parts_->begin());
    if (parts_->size() >= kMaxParts)
      fail(place_in_rule(part.place), "more than " + std::to_string(kMaxParts) + " part names in one rule");
    parts_->push_back(part.name);
    return static_cast<std::uint16_t>(parts_->size() - 1);
  }

  [[noreturn]] void fail(Place place, const std::string& message) const override {
    throw Error(sources_[source_].file, place.line, place.column, message);
  }

  // Postfix: operands, then the operator.
  void append_code(const Expression& e, Condition& out) {
    using Op = Expression::Op;
    Primitives& primitives = out_.primitives;
    std::vector<std::uint32_t>& code = out.code;
    if (code.size() >= kMaxConditionCode) throw TooMany{"atoms in one condition", kMaxConditionCode};
    switch (e.op) {
      case Op::literal:
        code.push_back(primitives.literal(e.text));
        return;
      case Op::lemma:
        code.push_back(primitives.lemma(e.text));
        return;
      case Op::grammemes:
        code.push_back(primitives.grammemes(e.grammemes));
        return;
      case Op::builtin:
        out_.used_builtins |= 1u << static_cast<unsigned>(e.builtin);
        code.push_back(static_cast<std::uint32_t>(e.builtin));
        return;
      case Op::cls:
        code.push_back(primitives.cls(class_test(e)));
        return;
      case Op::negation:
        append_code(e.children.front(), out);
        code.push_back(kNot);
        return;
      case Op::both:
      case Op::either:
        append_children(e, e.op == Op::both ? kBoth : kEither, out);
        return;
      case Op::only:
        append_only(e, out);
        return;
      case Op::named: {
        const auto begin = static_cast<std::uint32_t>(code.size());
        append_code(e.definition->pattern.unit, out);
        out.written.push_back({begin, static_cast<std::uint32_t>(code.size()), e.definition->id});
        return;
      }
    }
  }

  void append_children(const Expression& e, std::uint32_t op, Condition& out) {
    for (std::size_t i = 0; i < e.children.size(); ++i) {
      append_code(e.children[i], out);
      if (i > 0) out.code.push_back(op);
    }
  }

  // Some reading is one of them, and no reading is none of them.
  void append_only(const Expression& e, Condition& out) {
    const auto begin = static_cast<std::uint32_t>(out.code.size());
    append_children(e, kEither, out);
    std::vector<Grammemes> masks;
    for (const Expression& child : e.children) masks.push_back(child.grammemes);
    out.code.insert(out.code.end(), {out_.primitives.outside(std::move(masks)), kNot, kBoth});
    out.written.push_back({begin, static_cast<std::uint32_t>(out.code.size()), WrittenAs::kOnly});
  }

  static std::size_t stack_depth(const std::vector<std::uint32_t>& code) {
    std::size_t now = 0, most = 0;
    for (const std::uint32_t op : code) {
      if (op < kBoth)
        most = std::max(most, ++now);
      else if (op != kNot)
        --now;
    }
    return most;
  }

  ClassTest class_test(const Expression& e) const {
    const auto found = class_ids_.find(e.text);
    if (found == class_ids_.end()) {
      const std::vector<std::string_view> names(out_.classes.begin(), out_.classes.end());
      fail(e.place, "unknown class \"" + e.text + "\"" + did_you_mean(nearest(e.text, names)));
    }
    ClassTest out;
    out.cls = found->second;
    out.aliases = kPlainAliases;
    for (const AttributeTest& test : e.tests) {
      if (test.key == "alias") {
        out.aliases = alias_mask(test);
        continue;
      }
      const auto key = key_ids_.find(test.key);
      out.attributes.push_back({test.key, key == key_ids_.end() ? KeyId{0xFFFF} : key->second, test.values});
    }
    return out;
  }

  std::uint32_t alias_mask(const AttributeTest& test) const {
    if (test.values.empty()) fail(test.place, "\"alias\" wants a kind: alias=adj");
    std::uint32_t mask = kAliasGiven;
    for (const std::string& value : test.values) {
      const auto* kind = std::find(std::begin(kAliasNames), std::end(kAliasNames), value);
      if (kind == std::end(kAliasNames))
        fail(test.place, "unknown kind of alias \"" + value + "\"" + did_you_mean(nearest(value, kAliasNames)));
      mask |= 1u << (kind - std::begin(kAliasNames));
    }
    return mask;
  }

  void add_examples(const RuleLine& rule) {
    source_ = rule.source;
    for (const ExampleLine& line : rule.examples) {
      Grammar::Example example;
      example.rule = static_cast<RuleId>(&rule - rules_.data());
      example.positive = line.positive;
      example.text = line.text;
      example.cls = line.cls;
      example.covered = line.covered;
      example.line = line.place.line;
      if (line.positive && line.cls != rule.cls) {
        fail(line.place, "rule \"" + rule.name + "\" makes " + rule.cls + ", not " + line.cls);
      }
      for (const Value& value : line.values) {
        const bool made =
            std::any_of(rule.values.begin(), rule.values.end(), [&](const Value& v) { return v.key == value.key; });
        if (!made) fail(value.place, "rule \"" + rule.name + "\" gives no value to \"" + value.key + "\"");
        example.values.emplace_back(value.key, value.text);
      }
      out_.examples.push_back(std::move(example));
    }
  }

  std::span<const Grammar::Source> sources_;
  Grammar::Impl& out_;
  RuleSet all_;
  const std::vector<RuleLine>& rules_ = all_.rules;
  std::unordered_map<std::string, std::uint16_t> class_ids_, key_ids_;
  std::unordered_map<std::string, std::size_t> phase_ids_;
  std::size_t source_ = 0;  // the file being compiled
  Phase* phase_ = nullptr;
  std::vector<std::string>* parts_ = nullptr;
};

}  // namespace
}  // namespace rulelang

Grammar Grammar::compile(std::span<const Source> sources, std::span<const std::string> cascade,
                         const Gazetteer& gazetteer) {
  auto impl = std::make_shared<Impl>();
  rulelang::Compiler(sources, gazetteer, *impl).compile(cascade);
  return Grammar(std::move(impl));
}

Grammar::Grammar(std::shared_ptr<Impl> impl) {
  impl->compiled.resize(impl->rules.size());
  for (const rulelang::Phase& phase : impl->phases) {
    for (const rulelang::CompiledRule& rule : phase.rules) impl->compiled[rule.id] = &rule;
  }
  impl_ = std::move(impl);
}

std::span<const Grammar::RuleInfo> Grammar::rules() const { return impl_->rules; }
std::span<const Grammar::Example> Grammar::examples() const { return impl_->examples; }
std::span<const Grammar::DefinitionInfo> Grammar::definitions() const { return impl_->definitions; }

std::string_view to_string(Grammar::DefinitionKind kind) {
  constexpr std::string_view kNames[] = {"list", "unit", "phrase"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view Grammar::class_name(ClassId id) const {
  return id < impl_->classes.size() ? std::string_view(impl_->classes[id]) : std::string_view();
}

ClassId Grammar::class_id(std::string_view name) const {
  const auto found = std::find(impl_->classes.begin(), impl_->classes.end(), name);
  return found == impl_->classes.end() ? ClassId{0xFFFF} : static_cast<ClassId>(found - impl_->classes.begin());
}

std::string_view Grammar::key_name(KeyId id) const {
  return id < impl_->keys.size() ? std::string_view(impl_->keys[id]) : std::string_view();
}

KeyId Grammar::key_id(std::string_view name) const {
  const auto found = std::find(impl_->keys.begin(), impl_->keys.end(), name);
  return found == impl_->keys.end() ? KeyId{0xFFFF} : static_cast<KeyId>(found - impl_->keys.begin());
}

}  // namespace newsx
