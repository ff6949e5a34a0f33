#include "grammar/definitions.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/error.h"
#include "grammar/limits.h"
#include "grammar/suggest.h"

namespace newsx::rulelang {
namespace {

class Binder {
 public:
  Binder(std::span<const Grammar::Source> sources, RuleSet& all) : sources_(sources), all_(all) {
    for (Definition& definition : all.definitions) add(definition);
  }

  void bind() {
    for (Definition& definition : all_.definitions) settle(definition);
    for (RuleLine& rule : all_.rules) {
      const Owner owner{rule.source, nullptr};
      bind(rule.pattern, owner, rule.uses);
      for (Constraint& constraint : rule.constraints) bind(constraint.unit, owner, rule.uses);
      sort(rule.uses);
    }
  }

 private:
  using Kind = Definition::Kind;
  using Scope = std::unordered_map<std::string_view, Definition*>;
  // In whose text a name stands.
  struct Owner {
    std::size_t source;
    Definition* definition;  // nullptr: a rule
  };

  [[noreturn]] void fail(std::size_t source, Place place, const std::string& message) const {
    throw Error(sources_[source].file, place.line, place.column, message);
  }

  void add(Definition& definition) {
    const Grammar::Source& source = sources_[definition.source];
    Scope& scope = source.kind == Grammar::FileKind::rules ? own_[definition.source] : source.user ? users_ : built_in_;
    const auto [there, is_new] = scope.emplace(definition.name, &definition);
    if (is_new) return;
    fail(definition.source, definition.place,
         "\"" + definition.name + "\" is already defined at " + sources_[there->second->source].file + ":" +
             std::to_string(there->second->place.line));
  }

  // The scopes that a file sees, the nearest first.
  std::vector<const Scope*> scopes_of(std::size_t source) const {
    std::vector<const Scope*> out;
    if (const auto own = own_.find(source); own != own_.end()) out.push_back(&own->second);
    if (sources_[source].user) out.push_back(&users_);
    out.push_back(&built_in_);
    return out;
  }

  Definition& find(const Expression& name, const Owner& owner) const {
    const std::vector<const Scope*> scopes = scopes_of(owner.source);
    for (const Scope* scope : scopes) {
      if (const auto found = scope->find(name.text); found != scope->end()) return *found->second;
    }
    std::vector<std::string_view> names;
    for (const Scope* scope : scopes)
      for (const auto& [known, definition] : *scope) names.push_back(known);
    std::sort(names.begin(), names.end());
    const std::string_view near = nearest(name.text, names);
    fail(owner.source, name.place,
         "unknown name \"@" + name.text + "\"" + did_you_mean(near.empty() ? "" : "@" + std::string(near)));
  }

  void bind(Pattern& pattern, const Owner& owner, std::vector<DefinitionId>& uses) {
    for (Pattern& child : pattern.children) bind(child, owner, uses);
    if (pattern.op != Pattern::Op::unit) return;
    Expression& unit = pattern.unit;
    if (unit.op == Expression::Op::named && refer(unit, owner, uses).kind == Kind::phrase) {
      pattern.op = Pattern::Op::phrase;
    } else {
      bind(unit, owner, uses);
    }
  }

  // A condition on one unit.
  void bind(Expression& unit, const Owner& owner, std::vector<DefinitionId>& uses) {
    for (Expression& child : unit.children) bind(child, owner, uses);
    if (unit.op != Expression::Op::named) return;
    const Definition& definition = refer(unit, owner, uses);
    if (definition.kind == Kind::phrase)
      fail(owner.source, unit.place, "\"@" + unit.text + "\" is a phrase; only a list or a unit can stand here");
    if (owner.definition != nullptr && owner.definition->kind == Kind::list && definition.kind != Kind::list)
      fail(owner.source, unit.place, "\"@" + unit.text + "\" is a unit; a list has words and other lists");
  }

  Definition& refer(Expression& name, const Owner& owner, std::vector<DefinitionId>& uses) {
    Definition& definition = find(name, owner);
    if (owner.definition != nullptr) {
      check_cycle(definition, name, owner);
      settle(definition);
      owner.definition->depth = std::max(owner.definition->depth, definition.depth + 1);
      if (owner.definition->depth > kMaxNamesDeep || at_work_.size() > kMaxNamesDeep) {
        fail(owner.source, name.place,
             "lists, units and phrases are nested more than " + std::to_string(kMaxNamesDeep) + " deep");
      }
    }
    name.definition = &definition;
    uses.push_back(definition.id);
    return definition;
  }

  void check_cycle(const Definition& definition, const Expression& name, const Owner& owner) const {
    const auto first = std::find(at_work_.begin(), at_work_.end(), &definition);
    if (first == at_work_.end()) return;
    std::string path;
    for (auto one = first; one != at_work_.end(); ++one) path += "@" + (*one)->name + " → ";
    fail(owner.source, name.place, "\"@" + definition.name + "\" contains itself: " + path + "@" + definition.name);
  }

  // Binds the names in a definition, those behind them first.
  void settle(Definition& definition) {
    if (definition.depth > 0) return;
    if (at_work_.size() > kMaxNamesDeep) return;  // the caller says so
    at_work_.push_back(&definition);
    bind(definition.pattern, {definition.source, &definition}, definition.uses);
    at_work_.pop_back();
    sort(definition.uses);
    definition.depth = std::max(definition.depth, 1u);
    definition.least = least_length(definition.pattern);
  }

  static void sort(std::vector<DefinitionId>& uses) {
    std::sort(uses.begin(), uses.end());
    uses.erase(std::unique(uses.begin(), uses.end()), uses.end());
  }

  std::span<const Grammar::Source> sources_;
  RuleSet& all_;
  std::map<std::size_t, Scope> own_;  // by file of rules
  Scope users_, built_in_;
  std::vector<const Definition*> at_work_;
};

}  // namespace

void bind_names(std::span<const Grammar::Source> sources, RuleSet& all) { Binder(sources, all).bind(); }

std::uint32_t least_length(const Pattern& pattern) {
  constexpr std::uint32_t kTooLong = kMaxMatchUnits + 1;
  std::uint32_t n = 0;
  switch (pattern.op) {
    case Pattern::Op::unit:
      return 1;
    case Pattern::Op::phrase:
      return pattern.unit.definition->least;
    case Pattern::Op::part:
      return least_length(pattern.children.front());
    case Pattern::Op::repeat:
      return std::min(kTooLong, least_length(pattern.children.front()) * pattern.least);
    case Pattern::Op::sequence:
      for (const Pattern& child : pattern.children) n = std::min(kTooLong, n + least_length(child));
      return n;
    case Pattern::Op::choice:
      n = kTooLong;
      for (const Pattern& child : pattern.children) n = std::min(n, least_length(child));
      return n;
  }
  return n;
}

}  // namespace newsx::rulelang
