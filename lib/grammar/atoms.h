// Conditions on one unit, compiled.
//
// A primitive is a fact that is evaluated alone: a literal, a lemma, a set of grammemes on one reading, a
// class with its attribute tests, or one of the Builtins. A unit has a set of primitives. A label is what
// one place of a pattern asks of a unit: a Boolean expression over primitives; equal expressions of one
// phase are one label.
#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text_map.h"
#include "grammar/ast.h"
#include "grammar/grammar.h"

namespace newsx::rulelang {

using Primitive = std::uint16_t;  // the first kBuiltins are the Builtins
using Label = std::uint16_t;

// Set in ClassTest::aliases when alias= was written: then what rules made is asked too.
inline constexpr std::uint32_t kAliasGiven = 1u << 31;

// <class key=value|value …>
struct ClassTest {
  struct Attribute {
    std::string key;
    KeyId key_id;  // 0xFFFF when no rule makes it
    std::vector<std::string> values;
  };
  ClassId cls;
  std::uint32_t aliases = 0;  // bits of AliasKind
  std::vector<Attribute> attributes;
};

// All distinct primitives of a grammar.
class Primitives {
 public:
  Primitive literal(const std::string& word) { return intern(words_literal_, word); }
  Primitive lemma(const std::string& word) { return intern(words_lemma_, word); }
  Primitive grammemes(Grammemes mask);
  Primitive cls(ClassTest test);

  std::size_t size() const { return kBuiltins + kinds_.size(); }
  // What a word or lemma (ё as е) is asked for.
  const Primitive* find_literal(std::string_view word) const { return words_literal_.find(word); }
  const Primitive* find_lemma(std::string_view word) const { return words_lemma_.find(word); }
  struct GrammemeSet {
    Grammemes mask;
    Primitive primitive;
  };
  std::span<const GrammemeSet> grammeme_sets() const { return grammeme_sets_; }
  std::span<const Primitive> tests_of(ClassId cls) const {
    return cls < tests_of_class_.size() ? std::span<const Primitive>(tests_of_class_[cls])
                                        : std::span<const Primitive>();
  }
  const ClassTest& class_test(Primitive p) const { return class_tests_[kinds_[p - kBuiltins].index]; }
  bool is_class(Primitive p) const { return p >= kBuiltins && kinds_[p - kBuiltins].kind == Kind::cls; }
  bool is_grammemes(Primitive p) const { return p >= kBuiltins && kinds_[p - kBuiltins].kind == Kind::grammemes; }
  Grammemes grammemes_of(Primitive p) const { return grammeme_sets_[kinds_[p - kBuiltins].index].mask; }
  // The literal or lemma that a primitive is, which is neither of the others. O(words of all rules).
  struct Word {
    std::string_view text;
    bool literal;
  };
  Word word_of(Primitive p) const;
  // How often a unit is expected to have it, for choosing what triggers a label.
  unsigned commonness(Primitive p) const;

 private:
  enum class Kind : std::uint8_t { literal, lemma, grammemes, cls };
  struct Entry {
    Kind kind;
    std::uint32_t index;
  };
  using WordMap = TextMap<Primitive>;

  Primitive add(Kind kind, std::size_t index);
  Primitive intern(WordMap& map, const std::string& word);

  std::vector<Entry> kinds_;
  WordMap words_literal_, words_lemma_;
  std::vector<GrammemeSet> grammeme_sets_;
  std::vector<ClassTest> class_tests_;
  std::map<std::string, Primitive> class_keys_;
  std::vector<std::vector<Primitive>> tests_of_class_;
};

// Thrown where more distinct things are asked for than 16 bits number; the compiler adds the place.
struct TooMany {
  std::string what;
};

// The labels of one phase.
class Labels {
 public:
  // `code` is what compile_expression gave.
  Label intern(const std::vector<std::uint32_t>& code);
  // Makes the index from primitives to labels; call once, after the last `intern`.
  void finish(const Primitives& primitives);

  std::size_t size() const { return codes_.size(); }
  std::span<const std::uint32_t> code(Label label) const { return codes_[label]; }
  std::size_t primitive_count() const { return trigger_starts_.size() - 1; }
  // For which of up to 64 units or readings the label holds: `has(Primitive)` gives the bits of those that have it.
  template <typename Has>
  std::uint64_t holds(Label label, const Has& has) const;
  // Labels that can hold only where a unit has this primitive, and those that need none.
  std::span<const Label> triggered_by(Primitive p) const {
    return {triggered_.data() + trigger_starts_[p], trigger_starts_[p + 1u] - trigger_starts_[p]};
  }
  std::span<const Label> untriggered() const { return untriggered_; }
  // Class atoms without negation, in the order of writing.
  std::span<const Primitive> classes(Label label) const { return classes_[label]; }
  bool asks_grammemes(Label label) const { return asks_grammemes_[label]; }

 private:
  friend class Triggers;
  std::vector<std::vector<std::uint32_t>> codes_;
  std::map<std::vector<std::uint32_t>, Label> known_;
  std::vector<std::vector<Primitive>> classes_;
  std::vector<bool> asks_grammemes_;
  std::vector<std::uint32_t> trigger_starts_;
  std::vector<Label> triggered_, untriggered_;
};

// Postfix code: a primitive's number, or one of these.
inline constexpr std::uint32_t kBoth = 0x10000, kEither = 0x10001, kNot = 0x10002;
inline constexpr std::size_t kMaxStack = 512;  // truth values; nesting of brackets is bounded by kMaxNesting

template <typename Has>
std::uint64_t Labels::holds(Label label, const Has& has) const {
  // NOLINTBEGIN(clang-analyzer-core.*): each value is written before it is read, since codes are balanced.
  std::uint64_t stack[kMaxStack];
  std::size_t top = 0;
  for (const std::uint32_t op : codes_[label]) {
    if (op < kBoth) {
      stack[top++] = has(static_cast<Primitive>(op));
    } else if (op == kNot) {
      stack[top - 1] = ~stack[top - 1];
    } else {
      --top;
      stack[top - 1] = op == kBoth ? stack[top - 1] & stack[top] : stack[top - 1] | stack[top];
    }
  }
  return stack[0];
  // NOLINTEND(clang-analyzer-core.*)
}

}  // namespace newsx::rulelang
