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
  // A reading that has none of these.
  Primitive outside(std::vector<Grammemes> masks);
  Primitive cls(ClassTest test);

  std::size_t size() const { return kBuiltins + kinds_.size(); }
  // What a word or lemma (ё as е) is asked for.
  const Primitive* find_literal(std::string_view word) const { return words_literal_.find(word); }
  const Primitive* find_lemma(std::string_view word) const { return words_lemma_.find(word); }
  // What is asked of one reading: all grammemes of one of the masks; `outside`: of none of them.
  struct ReadingTest {
    std::vector<Grammemes> masks;
    bool outside;
    Primitive primitive;
    bool holds(Grammemes reading) const {
      for (const Grammemes mask : masks)
        if ((reading & mask) == mask) return !outside;
      return outside;
    }
  };
  std::span<const ReadingTest> reading_tests() const { return reading_tests_; }
  std::span<const Primitive> tests_of(ClassId cls) const {
    return cls < tests_of_class_.size() ? std::span<const Primitive>(tests_of_class_[cls])
                                        : std::span<const Primitive>();
  }
  const ClassTest& class_test(Primitive p) const { return class_tests_[kinds_[p - kBuiltins].index]; }
  bool is_class(Primitive p) const { return p >= kBuiltins && kinds_[p - kBuiltins].kind == Kind::cls; }
  bool asks_reading(Primitive p) const { return p >= kBuiltins && kinds_[p - kBuiltins].kind == Kind::reading; }
  const ReadingTest& reading_test(Primitive p) const { return reading_tests_[kinds_[p - kBuiltins].index]; }
  // The literal or lemma that a primitive is, which is neither of the others. O(words of all rules).
  struct Word {
    std::string_view text;
    bool literal;
  };
  Word word_of(Primitive p) const;
  // How often a unit is expected to have it, for choosing what triggers a label.
  unsigned commonness(Primitive p) const;

 private:
  enum class Kind : std::uint8_t { literal, lemma, reading, cls };
  struct Entry {
    Kind kind;
    std::uint32_t index;
  };
  using WordMap = TextMap<Primitive>;

  Primitive add(Kind kind, std::size_t index);
  Primitive intern(WordMap& map, const std::string& word);
  Primitive intern(std::vector<Grammemes> masks, bool outside);

  std::vector<Entry> kinds_;
  WordMap words_literal_, words_lemma_;
  std::vector<ReadingTest> reading_tests_;
  std::vector<ClassTest> class_tests_;
  std::map<std::string, Primitive> class_keys_;
  std::vector<std::vector<Primitive>> tests_of_class_;
};

// Thrown where more distinct things are asked for than 16 bits number; the compiler adds the place.
struct TooMany {
  std::string what;
  std::size_t most;
};

// Which part of a condition's code a name, or `only`, was written for. For people who trace a rule; nothing is matched
// by it.
struct WrittenAs {
  static constexpr DefinitionId kOnly = kNoDefinition;
  std::uint32_t begin, end;  // of the code
  DefinitionId definition;
};

// A condition on one unit, compiled.
struct Condition {
  std::vector<std::uint32_t> code;
  std::vector<WrittenAs> written;  // inner ones first
};

// The labels of one phase.
class Labels {
 public:
  // Equal codes are one label, which remembers how the first was written.
  Label intern(const Condition& condition);
  // Makes the index from primitives to labels; call once, after the last `intern`.
  void finish(const Primitives& primitives);

  std::size_t size() const { return codes_.size(); }
  std::span<const std::uint32_t> code(Label label) const { return codes_[label]; }
  std::span<const WrittenAs> written(Label label) const { return written_[label]; }
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
  std::vector<std::vector<WrittenAs>> written_;
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
