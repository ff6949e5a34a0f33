// Conditions on one unit, compiled.
//
// A primitive is a fact about a unit that is evaluated on its own: a literal, a lemma, a test of one reading, a class
// with its attribute tests, or a Builtin. A label is the condition at one place of a pattern, a Boolean expression over
// primitives; equal expressions in a phase share a label.
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
#include "grammar/lists.h"

namespace newsx::rulelang {

using Primitive = std::uint16_t;  // the first kBuiltins are the Builtins
using Label = std::uint16_t;

// Set in ClassTest::aliases where alias= was written: then annotations made by rules are tested for it too.
inline constexpr std::uint32_t kAliasGiven = 1u << 31;

// <class key=value|value …>
struct ClassTest {
  struct Attribute {
    std::string key;
    KeyId key_id;  // 0xFFFF when no rule has this key
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
  // Some reading has all grammemes of none of these.
  Primitive outside(std::vector<Grammemes> masks);
  Primitive cls(ClassTest test);

  std::size_t size() const { return kBuiltins + kinds_.size(); }
  // `word` folded; nullptr when no rule has it.
  const Primitive* find_literal(std::string_view word) const { return words_literal_.find(word); }
  const Primitive* find_lemma(std::string_view word) const { return words_lemma_.find(word); }
  // A test of one reading: it has all grammemes of one of the masks or, with `outside`, of none of them.
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
  // The word of a primitive that is a literal or lemma. O(words of all rules).
  struct Word {
    std::string_view text;
    bool literal;
  };
  Word word_of(Primitive p) const;
  // How often units are expected to have it: the rarest primitives of a label become its triggers.
  unsigned commonness(Primitive p) const;

 private:
  friend struct Parts;
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
  std::map<std::string, Primitive> class_keys_;  // while compiling
  std::vector<std::vector<Primitive>> tests_of_class_;
};

// Thrown past a limit; the compiler adds the place.
struct TooMany {
  std::string what;
  std::size_t most;
};

// The part of a condition's code that was written as a name or with `only`. Used to show conditions, never to match.
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

// One test of a condition (branches.h), and where to go on: the number of a branch, or the end.
struct Branch {
  static constexpr std::uint16_t kFails = 0xFFFE, kHolds = 0xFFFF;
  Primitive test;
  std::uint16_t yes, no;
};

// The labels of one phase.
class Labels {
 public:
  // Equal codes are one label, which remembers how the first was written.
  Label intern(const Condition& condition);
  // Builds the index from primitives to labels; call once, after the last `intern`.
  void finish(const Primitives& primitives);

  std::size_t size() const { return codes_.size(); }
  std::span<const std::uint32_t> code(Label label) const { return codes_[label]; }
  std::span<const WrittenAs> written(Label label) const { return written_[label]; }
  std::size_t primitive_count() const { return trigger_starts_.size() - 1; }
  // Tests up to 64 units or readings at once, the bits of `all`: `has(Primitive)` returns the bits of those that have
  // it. Returns those for which the condition holds.
  template <typename Has>
  std::uint64_t holds(Label label, std::uint64_t all, const Has& has) const;
  // Labels that can hold only if the unit has this primitive, or one of its other triggers; and labels without
  // triggers.
  std::span<const Label> triggered_by(Primitive p) const {
    return {triggered_.data() + trigger_starts_[p], trigger_starts_[p + 1u] - trigger_starts_[p]};
  }
  std::span<const Label> untriggered() const { return untriggered_; }
  // Class atoms that are not negated, as written.
  std::span<const Primitive> classes(Label label) const { return classes_[label]; }
  bool asks_grammemes(Label label) const { return asks_grammemes_[label] != 0; }

 private:
  friend class Triggers;
  friend struct Parts;
  Lists<std::uint32_t> codes_;
  Lists<WrittenAs> written_;
  Lists<Branch> branches_;
  std::map<std::vector<std::uint32_t>, Label> known_;  // while compiling
  Lists<Primitive> classes_;
  std::vector<std::uint8_t> asks_grammemes_;  // 0 or 1
  std::vector<std::uint32_t> trigger_starts_;
  std::vector<Label> triggered_, untriggered_;
};

// Postfix code: a primitive's number, or one of these.
inline constexpr std::uint32_t kBoth = 0x10000, kEither = 0x10001, kNot = 0x10002;
inline constexpr std::size_t kMaxStack = 512;  // operands that wait for their operator; more are refused

template <typename Has>
std::uint64_t Labels::holds(Label label, std::uint64_t all, const Has& has) const {
  const std::span<const Branch> branches = branches_[label];
  std::uint64_t holding = 0;
  while (all != 0) {
    // The lowest goes its way, and those whose answers are the same go with it.
    std::uint64_t together = all;
    const std::uint64_t lowest = all & (~all + 1);
    std::uint16_t at = 0;
    do {
      const Branch& branch = branches[at];
      const std::uint64_t having = has(branch.test);
      const bool yes = (having & lowest) != 0;
      together &= yes ? having : ~having;
      at = yes ? branch.yes : branch.no;
    } while (at < Branch::kFails);
    if (at == Branch::kHolds) holding |= together;
    all &= ~together;
  }
  return holding;
}

}  // namespace newsx::rulelang
