#include "grammar/branches.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace newsx::rulelang {
namespace {

// A condition as a tree; operators of one kind inside one another are one.
struct Tree {
  std::uint32_t op = 0;  // a primitive, kBoth, kEither or kNot
  std::vector<Tree> children;
  std::size_t atoms = 1;
};

// In time that grows with `right` only, for long lists are joined word by word.
Tree joined(std::uint32_t op, Tree left, Tree right) {
  Tree out{op, {}, 0};
  if (left.op == op) {
    out = std::move(left);
  } else {
    out.atoms = left.atoms;
    out.children.push_back(std::move(left));
  }
  out.atoms += right.atoms;
  if (right.op == op)
    std::move(right.children.begin(), right.children.end(), std::back_inserter(out.children));
  else
    out.children.push_back(std::move(right));
  return out;
}

Tree tree_of(std::span<const std::uint32_t> code) {
  std::vector<Tree> stack;
  for (const std::uint32_t op : code) {
    if (op < kBoth) {
      stack.push_back({op, {}, 1});
      continue;
    }
    Tree right = std::move(stack.back());
    stack.pop_back();
    if (op == kNot) {
      Tree out{op, {}, right.atoms};
      out.children.push_back(std::move(right));
      stack.push_back(std::move(out));
    } else {
      Tree left = std::move(stack.back());
      stack.back() = joined(op, std::move(left), std::move(right));
    }
  }
  return std::move(stack.front());
}

class Writer {
 public:
  explicit Writer(const Primitives& primitives) : primitives_(primitives) {}

  std::vector<Branch> write(const Tree& tree) {
    append(tree, Branch::kHolds, Branch::kFails);
    // Each goes on to one that was appended before it, so the first is the last.
    const std::size_t count = out_.size();
    std::reverse(out_.begin(), out_.end());
    for (Branch& branch : out_)
      for (std::uint16_t* next : {&branch.yes, &branch.no})
        if (*next < Branch::kFails) *next = static_cast<std::uint16_t>(count - 1 - *next);
    return std::move(out_);
  }

 private:
  // Appends the branches of a tree that go on to `yes` or `no`; returns the first.
  std::uint16_t append(const Tree& tree, std::uint16_t yes, std::uint16_t no) {
    if (tree.op < kBoth) {
      out_.push_back({static_cast<Primitive>(tree.op), yes, no});
      return static_cast<std::uint16_t>(out_.size() - 1);
    }
    if (tree.op == kNot) return append(tree.children.front(), no, yes);
    const bool both = tree.op == kBoth;
    std::vector<const Tree*> children;
    for (const Tree& child : tree.children) children.push_back(&child);
    std::stable_sort(children.begin(), children.end(), [&](const Tree* a, const Tree* b) {
      return a->atoms != b->atoms ? a->atoms < b->atoms : rarity(*a) != rarity(*b) && (rarity(*a) < rarity(*b)) == both;
    });
    std::uint16_t next = both ? yes : no;
    for (auto child = children.rbegin(); child != children.rend(); ++child)
      next = both ? append(**child, next, no) : append(**child, yes, next);
    return next;
  }

  // Smaller for what seldom holds.
  unsigned rarity(const Tree& tree) const {
    constexpr unsigned mostly = 10'000;
    return tree.op < kBoth ? primitives_.commonness(static_cast<Primitive>(tree.op)) : tree.op == kNot ? mostly : 0;
  }

  const Primitives& primitives_;
  std::vector<Branch> out_;
};

}  // namespace

std::vector<Branch> branches_of(std::span<const std::uint32_t> code, const Primitives& primitives) {
  return Writer(primitives).write(tree_of(code));
}

}  // namespace newsx::rulelang
