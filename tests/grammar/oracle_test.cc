// The automaton and its second pass against a slow and simple matcher, on random rules and texts.
#include "oracle.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "driver.h"

using namespace newsx;
using namespace newsx::test;

namespace {

using Random = std::minstd_rand;  // the same numbers everywhere

std::uint32_t below(Random& random, std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); }

std::string some_letters(Random& random) {
  std::string out;
  for (const char c : {'a', 'b', 'c', 'd', 'e'}) {
    if (below(random, 3) == 0) out += c;
  }
  return out.empty() ? "a" : out;
}

Node random_node(Random& random, int depth) {
  Node node;
  const std::uint32_t kind = depth == 0 ? 0 : below(random, 9);
  if (kind < 3) {
    node.letters = some_letters(random);
    node.negated = below(random, 6) == 0;
    return node;
  }
  node.op = kind < 5 ? Node::Op::sequence : kind < 6 ? Node::Op::choice : kind < 8 ? Node::Op::repeat : Node::Op::part;
  const std::uint32_t count = kind < 6 ? 2 + below(random, 2) : 1;
  for (std::uint32_t i = 0; i < count; ++i) node.children.push_back(random_node(random, depth - 1));
  if (node.op == Node::Op::repeat) {
    node.least = below(random, 3);
    node.most = below(random, 2) == 0 ? 99 : node.least + 1 + below(random, 2);
  }
  node.name = "pqi"[below(random, 3)];
  return node;
}

std::string made(Driver& driver, const std::string& text) {
  const Cascade& found = driver.run(text);
  std::string out;
  for (const Annotation& a : found.annotations) {
    out += (out.empty() ? "" : "; ") + driver.grammar().rules()[a.rule].name + "[" + std::to_string(a.begin) + "," +
           std::to_string(a.end) + ")";
    std::vector<Part> parts(found.parts.begin() + a.first_part, found.parts.begin() + a.first_part + a.part_count);
    std::vector<std::string> shown;
    for (const Part& part : parts) {
      if (part.begin < part.end) {
        shown.push_back(" " + std::string(driver.grammar().key_name(part.key)) + "=" + std::to_string(part.begin) +
                        "," + std::to_string(part.end));
      }
    }
    std::sort(shown.begin(), shown.end());
    for (const std::string& part : shown) out += part;
  }
  return out;
}

// The oracle lists parts as they begin, the rules by key: both sorted here.
std::string sorted_parts(const std::string& line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find("; ", at), line.size());
    const std::string one = line.substr(at, end - at);
    std::vector<std::string> parts;
    std::size_t from = one.find(' ');
    out += (out.empty() ? "" : "; ") + one.substr(0, from);
    while (from != std::string::npos) {
      const std::size_t to = one.find(' ', from + 1);
      parts.push_back(one.substr(from, to == std::string::npos ? to : to - from));
      from = to;
    }
    std::sort(parts.begin(), parts.end());
    for (const std::string& part : parts) out += part;
    at = end + 2;
  }
  return out;
}

}  // namespace

TEST_CASE("random rules on random texts make what the simple matcher makes") {
  const char* const words[] = {"а", "б", "в", "г", "д"};
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    Random random(seed);
    std::vector<OracleRule> rules;
    while (rules.size() < 1 + seed % 5) {
      OracleRule rule;
      rule.pattern = random_node(random, 4);
      if (can_be_empty(rule.pattern)) continue;
      rule.priority = static_cast<int>(below(random, 3));
      if (below(random, 3) == 0) rule.not_after = some_letters(random);
      rules.push_back(std::move(rule));
    }
    std::string source;
    for (std::size_t i = 0; i < rules.size(); ++i) source += written(rules[i], i);
    Driver driver(source);
    for (int n = 0; n < 8; ++n) {
      std::string letters, text;
      for (std::uint32_t i = 1 + below(random, 14); i > 0; --i) {
        letters += static_cast<char>('a' + below(random, 5));
        text += std::string(text.empty() ? "" : " ") + words[letters.back() - 'a'];
      }
      CAPTURE(seed);
      CAPTURE(source);
      CAPTURE(text);
      REQUIRE(made(driver, text) == sorted_parts(oracle_made(rules, letters)));
    }
  }
}
