#include "oracle.h"

#include <algorithm>
#include <functional>

#include "grammar/grammar.h"

namespace newsx::test {
namespace {

const char* const kWords[] = {"а", "б", "в", "г", "д"};

std::string quoted(char letter) { return std::string("\"") + kWords[letter - 'a'] + '"'; }

std::string atom(const std::string& letters, bool negated) {
  std::string out;
  for (const char c : letters) out += (out.empty() ? "" : " | ") + quoted(c);
  return negated ? "[!(" + out + ")]" : "[" + out + "]";
}

std::string part_name(char name) { return name == 'i' ? "it" : std::string(1, name); }

std::string written(const Node& node) {
  switch (node.op) {
    case Node::Op::atom:
      return atom(node.letters, node.negated);
    case Node::Op::part:
      return part_name(node.name) + ":(" + written(node.children[0]) + ")";
    case Node::Op::repeat: {
      const std::string bounds =
          "{" + std::to_string(node.least) + (node.most == 99 ? ",}" : "," + std::to_string(node.most) + "}");
      return "(" + written(node.children[0]) + ")" + bounds;
    }
    default:
      break;
  }
  std::string out;
  for (const Node& child : node.children)
    out += (out.empty() ? "" : node.op == Node::Op::choice ? " | " : " ") + written(child);
  return "(" + out + ")";
}

std::string range(const char* sign, std::size_t begin, std::size_t end) {
  return sign + std::to_string(begin) + "," + std::to_string(end);
}

struct Found {
  char name;
  std::size_t begin, end;
};

// Continuation-passing backtracking: `then(at)` says whether the rest matches from `at` on.
class Backtracker {
 public:
  Backtracker(const std::string& words, std::size_t end) : words_(words), end_(end) {}

  bool match(const Node& pattern, std::size_t begin) {
    return go(pattern, begin, [&](std::size_t at) { return at == end_; });
  }
  std::vector<Found> parts;

 private:
  using Then = std::function<bool(std::size_t)>;

  bool go(const Node& node, std::size_t at, const Then& then) {
    switch (node.op) {
      case Node::Op::atom: {
        if (at >= end_) return false;
        const bool in = node.letters.find(words_[at]) != std::string::npos;
        return in != node.negated && then(at + 1);
      }
      case Node::Op::sequence:
        return sequence(node, 0, at, then);
      case Node::Op::choice:
        return std::any_of(node.children.begin(), node.children.end(),
                           [&](const Node& child) { return go(child, at, then); });
      case Node::Op::repeat:
        return repeat(node, 0, at, then);
      case Node::Op::part: {
        const std::size_t mine = parts.size();
        parts.push_back({node.name, at, at});
        const bool ok = go(node.children[0], at, [&](std::size_t to) {
          const std::size_t before = parts[mine].end;
          parts[mine].end = to;
          if (then(to)) return true;
          parts[mine].end = before;
          return false;
        });
        if (!ok) parts.resize(mine);
        return ok;
      }
    }
    return false;
  }
  bool sequence(const Node& node, std::size_t child, std::size_t at, const Then& then) {
    if (child == node.children.size()) return then(at);
    return go(node.children[child], at, [&](std::size_t to) { return sequence(node, child + 1, to, then); });
  }
  bool repeat(const Node& node, std::uint32_t done, std::size_t at, const Then& then) {
    if (node.most == 99 || done < node.most) {
      const std::size_t mine = parts.size();
      const bool more = go(node.children[0], at, [&](std::size_t to) {
        if (to == at && done >= node.least) return false;  // an optional round that takes nothing leads nowhere new
        return repeat(node, done + 1, to, then);
      });
      if (more) return true;
      parts.resize(mine);
    }
    return done >= node.least && then(at);
  }

  const std::string& words_;
  std::size_t end_;
};

}  // namespace

std::string written(const OracleRule& rule, std::size_t number) {
  std::string out =
      "rule r" + std::to_string(number) + "\n  pattern " + written(rule.pattern) + "\n  make c" + " k=\"\"";
  const std::string pattern = written(rule.pattern);
  for (const char* name : {"p", "q", "it"}) {
    if (pattern.find(std::string(name) + ":(") != std::string::npos) out += " " + std::string(name) + "=" + name;
  }
  out += "\n  priority " + std::to_string(rule.priority) + "\n";
  if (!rule.not_after.empty()) out += "  not-after " + atom(rule.not_after, false) + "\n";
  return out;
}

bool can_be_empty(const Node& node) {
  const auto empty = [](const Node& child) { return can_be_empty(child); };
  switch (node.op) {
    case Node::Op::atom:
      return false;
    case Node::Op::part:
      return can_be_empty(node.children[0]);
    case Node::Op::repeat:
      return node.least == 0 || can_be_empty(node.children[0]);
    case Node::Op::sequence:
      return std::all_of(node.children.begin(), node.children.end(), empty);
    case Node::Op::choice:
      return std::any_of(node.children.begin(), node.children.end(), empty);
  }
  return false;
}

std::string oracle_made(const std::vector<OracleRule>& rules, const std::string& words) {
  std::vector<std::size_t> order(rules.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return rules[a].priority > rules[b].priority; });
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    bool matched = false;
    for (std::size_t end = std::min<std::size_t>(words.size(), at + kMaxMatchUnits); end > at && !matched; --end) {
      for (const std::size_t i : order) {
        if (end < words.size() && rules[i].not_after.find(words[end]) != std::string::npos) continue;
        Backtracker tracker(words, end);
        if (!tracker.match(rules[i].pattern, at)) continue;
        std::size_t from = at, to = end;
        const auto it = std::find_if(tracker.parts.begin(), tracker.parts.end(),
                                     [](const Found& part) { return part.name == 'i' && part.begin < part.end; });
        if (it != tracker.parts.end()) from = it->begin, to = it->end;
        out += (out.empty() ? "r" : "; r") + std::to_string(i) + range("[", from, to) + ")";
        for (const Found& part : tracker.parts) {
          if (part.begin < part.end) out += " " + part_name(part.name) + range("=", part.begin, part.end);
        }
        at = to;
        matched = true;
        break;
      }
    }
    if (!matched) ++at;
  }
  return out;
}

}  // namespace newsx::test
