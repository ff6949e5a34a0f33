// A slow and simple matcher for random rules, to compare the automaton with: plain backtracking over trees,
// no automaton, no bits.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace newsx::test {

// A text is letters "абвгд" as words; a pattern's atoms are sets of them.
struct Node {
  enum class Op : std::uint8_t { atom, sequence, choice, repeat, part };
  Op op = Op::atom;
  std::string letters;  // atom: the words it takes, as ASCII "abcde"
  bool negated = false;
  std::vector<Node> children;
  std::uint32_t least = 0, most = 0;  // most 99: no bound
  char name = 'p';                    // of a part; 'i' is `it`
};

struct OracleRule {
  Node pattern;
  int priority = 0;
  std::string not_after;  // words (ASCII) that must not follow
};

// The random rule as the rule language writes it.
std::string written(const OracleRule& rule, std::size_t number);
bool can_be_empty(const Node& node);

// What the rules make of a text of words (ASCII letters), as "r3[2,5) p=2,3 q=3,5; …".
std::string oracle_made(const std::vector<OracleRule>& rules, const std::string& words);

}  // namespace newsx::test
