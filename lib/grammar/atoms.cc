#include "grammar/atoms.h"

#include <algorithm>

#include "grammar/branches.h"
#include "grammar/limits.h"

namespace newsx::rulelang {

Primitive Primitives::add(Kind kind, std::size_t index) {
  if (size() >= kMaxPrimitives) throw TooMany{"distinct atoms", kMaxPrimitives};
  kinds_.push_back({kind, static_cast<std::uint32_t>(index)});
  return static_cast<Primitive>(size() - 1);
}

Primitive Primitives::intern(WordMap& map, const std::string& word) {
  if (const Primitive* found = map.find(word)) return *found;
  const Primitive p = add(&map == &words_literal_ ? Kind::literal : Kind::lemma, 0);
  map.try_emplace(word, p);
  return p;
}

Primitive Primitives::grammemes(Grammemes mask) { return intern({mask}, false); }

Primitive Primitives::outside(std::vector<Grammemes> masks) {
  std::sort(masks.begin(), masks.end());
  return intern(std::move(masks), true);
}

Primitive Primitives::intern(std::vector<Grammemes> masks, bool outside) {
  for (const ReadingTest& test : reading_tests_) {
    if (test.outside == outside && test.masks == masks) return test.primitive;
  }
  const Primitive p = add(Kind::reading, reading_tests_.size());
  reading_tests_.push_back({std::move(masks), outside, p});
  return p;
}

Primitive Primitives::cls(ClassTest test) {
  std::string key = std::to_string(test.cls) + '/' + std::to_string(test.aliases);
  for (auto& attribute : test.attributes) {
    std::sort(attribute.values.begin(), attribute.values.end());
    key += '\n' + attribute.key;
    for (const std::string& value : attribute.values) key += '\t' + value;
  }
  if (const auto found = class_keys_.find(key); found != class_keys_.end()) return found->second;
  const Primitive p = add(Kind::cls, class_tests_.size());
  class_keys_.emplace(std::move(key), p);
  if (tests_of_class_.size() <= test.cls) tests_of_class_.resize(test.cls + std::size_t{1});
  tests_of_class_[test.cls].push_back(p);
  class_tests_.push_back(std::move(test));
  return p;
}

Primitives::Word Primitives::word_of(Primitive p) const {
  Word word{};
  const auto look = [&](const WordMap& map, bool literal) {
    map.for_each([&](std::string_view text, Primitive of) {
      if (of == p) word = {text, literal};
    });
  };
  look(words_literal_, true);
  look(words_lemma_, false);
  return word;
}

unsigned Primitives::commonness(Primitive p) const {
  if (p < kBuiltins) return 1000;
  switch (kinds_[p - kBuiltins].kind) {
    case Kind::literal:
    case Kind::lemma:
      return 1;
    case Kind::cls:
      return 10;
    case Kind::reading:
      return 100;
  }
  return 1000;
}

// Finds the primitives that a label cannot hold without.
class Triggers {
 public:
  Triggers(const Labels& labels, const Primitives& primitives) : labels_(labels), primitives_(primitives) {}

  // Every unit for which the label holds has one of `any_of`; `none_needed`: no such set is known.
  struct Need {
    bool none_needed = false;
    std::vector<Primitive> any_of;
    unsigned commonness = 0;
  };

  Need of(Label label) const {
    std::vector<Need> stack;
    std::vector<std::size_t> marks;
    for (const std::uint32_t op : labels_.codes_[label]) {
      if (op < kBoth) {
        const Primitive p = static_cast<Primitive>(op);
        stack.push_back({false, {p}, primitives_.commonness(p)});
      } else if (op == kNot) {
        stack.back() = {true, {}, 0};
      } else {
        Need right = std::move(stack.back());
        stack.pop_back();
        combine(op, stack.back(), std::move(right));
      }
    }
    return std::move(stack.front());
  }

 private:
  static void combine(std::uint32_t op, Need& left, Need right) {
    if (op == kBoth) {
      if (left.none_needed || (!right.none_needed && right.commonness < left.commonness)) left = std::move(right);
    } else if (left.none_needed || right.none_needed) {
      left = {true, {}, 0};
    } else {
      left.any_of.insert(left.any_of.end(), right.any_of.begin(), right.any_of.end());
      left.commonness += right.commonness;
    }
  }

  const Labels& labels_;
  const Primitives& primitives_;
};

Label Labels::intern(const Condition& condition) {
  if (const auto found = known_.find(condition.code); found != known_.end()) return found->second;
  if (codes_.size() >= kMaxLabels) throw TooMany{"distinct unit conditions in one phase", kMaxLabels};
  const Label label = static_cast<Label>(codes_.size());
  known_.emplace(condition.code, label);
  codes_.push_back(condition.code);
  written_.push_back(condition.written);
  return label;
}

void Labels::finish(const Primitives& primitives) {
  std::vector<std::pair<Primitive, Label>> pairs;
  const Triggers triggers(*this, primitives);
  for (std::size_t i = 0; i < codes_.size(); ++i) {
    const Label label = static_cast<Label>(i);
    branches_.push_back(branches_of(codes_[i], primitives));
    const Triggers::Need need = triggers.of(label);
    if (need.none_needed) {
      untriggered_.push_back(label);
    } else {
      for (const Primitive p : need.any_of) pairs.emplace_back(p, label);
    }
    // Class atoms outside negations: kNot drops those of its operand.
    std::vector<std::vector<Primitive>> stack;
    bool asks = false;
    for (const std::uint32_t op : codes_[i]) {
      if (op < kBoth) {
        const Primitive p = static_cast<Primitive>(op);
        asks = asks || primitives.asks_reading(p);
        stack.emplace_back();
        if (primitives.is_class(p)) stack.back().push_back(p);
      } else if (op == kNot) {
        stack.back().clear();
      } else {
        std::vector<Primitive> right = std::move(stack.back());
        stack.pop_back();
        stack.back().insert(stack.back().end(), right.begin(), right.end());
      }
    }
    classes_.push_back(std::move(stack.front()));
    asks_grammemes_.push_back(asks ? 1 : 0);
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  trigger_starts_.assign(primitives.size() + 1, 0);
  for (const auto& [p, label] : pairs) {
    ++trigger_starts_[p + 1u];
    triggered_.push_back(label);
  }
  for (std::size_t p = 0; p < primitives.size(); ++p) trigger_starts_[p + 1] += trigger_starts_[p];
}

}  // namespace newsx::rulelang
