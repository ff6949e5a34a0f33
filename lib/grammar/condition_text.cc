#include "grammar/condition_text.h"

#include <algorithm>
#include <vector>

namespace newsx::rulelang {
namespace {

std::string test_text(const Grammar::Impl& grammar, const ClassTest& test) {
  std::string out = '<' + grammar.classes[test.cls];
  for (const ClassTest::Attribute& attribute : test.attributes) {
    out += ' ' + attribute.key;
    for (std::size_t i = 0; i < attribute.values.size(); ++i) (out += i == 0 ? '=' : '|') += attribute.values[i];
  }
  if ((test.aliases & kAliasGiven) != 0) out += " alias=…";
  return out + '>';
}

std::string reading_text(const Primitives::ReadingTest& test) {
  std::string out;
  for (const Grammemes mask : test.masks) out += (out.empty() ? "" : " | ") + grammeme_names(mask);
  if (!test.outside) return out;
  return test.masks.size() > 1 ? "!only (" + out + ')' : "!only " + out;
}

std::string atom_text(const Grammar::Impl& grammar, Primitive p) {
  const Primitives& primitives = grammar.primitives;
  if (p < kBuiltins) return std::string(kBuiltinNames[p]);
  if (primitives.is_class(p)) return test_text(grammar, primitives.class_test(p));
  if (primitives.asks_reading(p)) return reading_text(primitives.reading_test(p));
  const Primitives::Word word = primitives.word_of(p);
  return word.literal ? '"' + std::string(word.text) + '"' : std::string(word.text);
}

struct Piece {
  std::string text;
  enum { atom, both, either } top;  // its outermost operator
};

std::string bracketed(const Piece& piece, bool bracket) { return bracket ? '(' + piece.text + ')' : piece.text; }

std::string negated(const std::string& atom) { return atom.starts_with('!') ? atom.substr(1) : '!' + atom; }

// Calls `op` for each item of a condition's code, then `end` for each name or `only` that ends there.
template <typename Operator, typename End>
void read_code(const Labels& labels, Label label, const Operator& op, const End& end) {
  const std::span<const std::uint32_t> code = labels.code(label);
  const std::span<const WrittenAs> written = labels.written(label);
  std::size_t next = 0;
  for (std::size_t i = 0; i < code.size(); ++i) {
    op(code[i]);
    for (; next < written.size() && written[next].end == i + 1; ++next) end(written[next]);
  }
}

// "only (NOUN | ADJF)"
std::string only_text(const Grammar::Impl& grammar, const Labels& labels, Label label, const WrittenAs& written) {
  // Its code ends with the test for other readings, kNot and kBoth.
  return negated(atom_text(grammar, static_cast<Primitive>(labels.code(label)[written.end - 3])));
}

}  // namespace

std::string condition_text(const Grammar::Impl& grammar, const Labels& labels, Label label) {
  std::vector<Piece> stack;
  const auto read = [&](std::uint32_t op) {
    if (op < kBoth) {
      stack.push_back({atom_text(grammar, static_cast<Primitive>(op)), Piece::atom});
    } else if (op == kNot) {
      stack.back() = {'!' + bracketed(stack.back(), stack.back().top != Piece::atom), Piece::atom};
    } else {
      const Piece right = std::move(stack.back());
      stack.pop_back();
      const bool both = op == kBoth;
      stack.back() = {bracketed(stack.back(), both && stack.back().top == Piece::either) + (both ? " & " : " | ") +
                          bracketed(right, both && right.top == Piece::either),
                      both ? Piece::both : Piece::either};
    }
  };
  read_code(labels, label, read, [&](const WrittenAs& written) {
    stack.back() = {written.definition == WrittenAs::kOnly ? only_text(grammar, labels, label, written)
                                                           : '@' + grammar.definitions[written.definition].name,
                    Piece::atom};
  });
  const Piece& whole = stack.front();
  return whole.top == Piece::atom && !whole.text.starts_with('!') ? whole.text : '[' + whole.text + ']';
}

std::string failing_atoms(const Grammar::Impl& grammar, const Labels& labels, Label label,
                          const std::function<bool(Primitive)>& has) {
  // For each part of the condition: whether it holds, and the atoms that would have to change to reverse that.
  struct Part {
    bool holds;
    std::vector<std::string> against;
  };
  std::vector<Part> stack;
  const auto read = [&](std::uint32_t op) {
    if (op < kBoth) {
      const auto p = static_cast<Primitive>(op);
      stack.push_back({has(p), {atom_text(grammar, p)}});
    } else if (op == kNot) {
      Part& part = stack.back();
      part.holds = !part.holds;
      for (std::string& atom : part.against) atom = negated(atom);
    } else {
      Part right = std::move(stack.back());
      stack.pop_back();
      Part& left = stack.back();
      const bool holds = op == kBoth ? left.holds && right.holds : left.holds || right.holds;
      if (left.holds == holds && right.holds == holds)
        left.against.insert(left.against.end(), right.against.begin(), right.against.end());
      else if (left.holds != holds)
        left.against = std::move(right.against);
      left.holds = holds;
    }
  };
  // A list or `only` fails as one atom; for a unit, its failing atoms are named.
  read_code(labels, label, read, [&](const WrittenAs& written) {
    Part& part = stack.back();
    if (written.definition == WrittenAs::kOnly) {
      part.against = {only_text(grammar, labels, label, written)};
      return;
    }
    const Grammar::DefinitionInfo& definition = grammar.definitions[written.definition];
    if (definition.kind == Grammar::DefinitionKind::list) {
      part.against = {'@' + definition.name};
    } else {
      for (std::string& atom : part.against)
        if (atom.find(" in @") == std::string::npos) atom += " in @" + definition.name;
    }
  });
  std::vector<std::string>& atoms = stack.front().against;
  std::string out;
  for (std::size_t i = 0; i < atoms.size(); ++i)
    if (std::find(atoms.begin(), atoms.begin() + static_cast<std::ptrdiff_t>(i), atoms[i]) ==
        atoms.begin() + static_cast<std::ptrdiff_t>(i))
      out += (out.empty() ? "" : ", ") + atoms[i];
  return out;
}

}  // namespace newsx::rulelang
