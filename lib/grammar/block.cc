// A compiled grammar as bytes, and back.
#include "grammar/block.h"

#include <memory>

#include "grammar/grammar.h"
#include "grammar/program.h"

namespace newsx {
namespace rulelang {

// What a block gives its parts to: it reads them or is written from them.
template <typename Block, typename Record>
using Of = std::conditional_t<Block::kReads, Record, const Record>;

struct Parts {
  template <typename Block>
  static void of(Block& block, Of<Block, Grammar::Impl>& g) {
    block(g.rules, g.examples, g.definitions, g.classes, g.keys, g.primitives, g.used_builtins, g.phases, g.starters);
  }
  template <typename Block>
  static void of(Block& block, Of<Block, Grammar::RuleInfo>& rule) {
    block(rule.name, rule.file, rule.phase, rule.line, rule.weak, rule.cls, rule.priority, rule.uses);
  }
  template <typename Block>
  static void of(Block& block, Of<Block, Grammar::Example>& e) {
    block(e.rule, e.positive, e.text, e.cls, e.covered, e.values, e.line);
  }
  template <typename Block>
  static void of(Block& block, Of<Block, Grammar::DefinitionInfo>& d) {
    block(d.kind, d.name, d.file, d.line, d.column, d.uses, d.used);
  }

  template <typename Block>
  static void of(Block& block, Of<Block, Primitives>& p) {
    block(p.kinds_, p.words_literal_, p.words_lemma_, p.reading_tests_, p.class_tests_, p.tests_of_class_);
  }
  template <typename Block>
  static void of(Block& block, Of<Block, Primitives::Entry>& entry) {
    block(entry.kind, entry.index);
  }
  template <typename Block>
  static void of(Block& block, Of<Block, Primitives::ReadingTest>& test) {
    block(test.masks, test.outside, test.primitive);
  }
  template <typename Block>
  static void of(Block& block, Of<Block, ClassTest>& test) {
    block(test.cls, test.aliases, test.attributes);
  }
  template <typename Block>
  static void of(Block& block, Of<Block, ClassTest::Attribute>& attribute) {
    block(attribute.key, attribute.key_id, attribute.values);
  }

  template <typename Block>
  static void of(Block& block, Of<Block, Phase>& phase) {
    block(phase.name, phase.labels, phase.steps, phase.phrases, phase.rules);
  }
  template <typename Block>
  static void of(Block& block, Of<Block, Labels>& labels) {
    block(labels.codes_, labels.written_, labels.branches_, labels.classes_, labels.asks_grammemes_,
          labels.trigger_starts_, labels.triggered_, labels.untriggered_);
  }
  template <typename Block, typename Item>
  static void of(Block& block, Lists<Item>& lists) {
    block(lists.items_, lists.ends_);
  }
  template <typename Block, typename Item>
  static void of(Block& block, const Lists<Item>& lists) {
    block(lists.items_, lists.ends_);
  }
  template <typename Block>
  static void of(Block& block, Of<Block, WrittenAs>& written) {
    block(written.begin, written.end, written.definition);
  }
  template <typename Block>
  static void of(Block& block, Of<Block, Step>& step) {
    block(step.op, step.label, step.next, step.other);
  }
  template <typename Block>
  static void of(Block& block, Of<Block, CompiledRule>& rule) {
    block(rule.id, rule.cls, rule.weak, rule.start, rule.first, rule.last, rule.covered, rule.parts, rule.constraints,
          rule.values);
  }
  template <typename Block>
  static void of(Block& block, Of<Block, CompiledConstraint>& constraint) {
    block(constraint.kind, constraint.parts, constraint.categories, constraint.label);
  }
  template <typename Block>
  static void of(Block& block, Of<Block, CompiledValue>& value) {
    block(value.key, value.part, value.fixed, value.text);
  }
  template <typename Block>
  static void of(Block& block, Of<Block, Starters>& starters) {
    block(starters.always_, starters.of_);
  }
};

}  // namespace rulelang

std::vector<std::byte> Grammar::block() const {
  rulelang::BlockWriter<rulelang::Parts> out;
  out(*impl_);
  return out.take();
}

Grammar Grammar::view(std::span<const std::byte> block) {
  const auto impl = std::make_shared<Impl>();
  rulelang::BlockReader<rulelang::Parts> in(block);
  in(*impl);
  return Grammar(impl);
}

}  // namespace newsx
