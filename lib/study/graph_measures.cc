#include "study/graph_measures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

namespace newsx {
namespace {

using Number = std::uint32_t;

// The neighbours of each node, with the weights of the edges.
using Neighbours = std::vector<std::vector<std::pair<Number, double>>>;

Neighbours neighbours(std::size_t nodes, std::span<const WeightedEdge> edges, bool directed) {
  Neighbours out(nodes);
  for (const auto& [a, b, weight] : edges) {
    out[a].emplace_back(b, weight);
    if (!directed && a != b) out[b].emplace_back(a, weight);
  }
  return out;
}

// Contribution of each source's shortest paths to the other nodes. Only the nodes that a source's paths reached are
// reset afterwards, so a source costs no more than the part of the graph it reaches. Neighbours are stored
// contiguously, and so is the state of each node: memory access dominates the time.
class Paths {
 public:
  explicit Paths(const Neighbours& graph) : nodes_(graph.size() + 1) {
    for (std::size_t v = 0; v < graph.size(); ++v) {
      nodes_[v].begin = static_cast<Number>(neighbours_.size());
      for (const auto& [w, weight] : graph[v]) neighbours_.push_back(w);
    }
    nodes_.back().begin = static_cast<Number>(neighbours_.size());
  }

  // Calls see(node, share) for each node between `source` and others, with the number of these that it lies before.
  template <typename See>
  void from(Number source, const See& see) {
    walk(source);
    // From the farthest node back: by then, nodes one step farther have their share.
    for (std::size_t i = order_.size(); i-- > 0;) {
      const Number v = order_[i];
      Node& node = nodes_[v];
      double sum = 0;
      for (const Number w : neighbours_of(v))
        if (nodes_[w].distance == node.distance + 1) sum += nodes_[w].part;
      const double share = node.paths * sum;
      node.part = (1 + share) / node.paths;
      if (v != source && share > 0) see(v, share);
    }
    for (const Number v : order_) {
      nodes_[v].distance = kFar;
      nodes_[v].paths = 0;
    }
  }

 private:
  static constexpr std::int32_t kFar = -1;
  struct Node {
    Number begin = 0;  // of its neighbours, which end where those of the next node begin
    std::int32_t distance = kFar;
    double paths = 0, part = 0;  // shortest ones that lead to it; of what it passes on, for each of them
  };

  std::span<const Number> neighbours_of(Number v) const {
    return std::span(neighbours_).subspan(nodes_[v].begin, nodes_[v + 1].begin - nodes_[v].begin);
  }

  void walk(Number source) {
    order_.assign(1, source);
    nodes_[source].distance = 0;
    nodes_[source].paths = 1;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const Number v = order_[i];
      const std::int32_t next = nodes_[v].distance + 1;
      for (const Number w : neighbours_of(v)) {
        Node& node = nodes_[w];
        if (node.distance == kFar) {
          node.distance = next;
          order_.push_back(w);
        }
        if (node.distance == next) node.paths += nodes_[v].paths;
      }
    }
  }

  std::vector<Number> neighbours_;
  std::vector<Node> nodes_;
  std::vector<Number> order_;  // by distance
};

// The first `count` values in a random order, the same at each run.
void draw(std::vector<Number>& values, std::size_t count) {
  std::minstd_rand random(1);
  for (std::size_t i = 0; i < count; ++i) std::swap(values[i], values[i + random() % (values.size() - i)]);
  values.resize(count);
}

// One level: moves each node to where modularity gains most, until none moves. True if any moved.
bool move_nodes(const Neighbours& graph, double total, std::vector<Number>& community) {
  const std::size_t n = graph.size();
  std::vector<double> degree(n, 0), in_community(n, 0);
  for (std::size_t v = 0; v < n; ++v) {
    for (const auto& [w, weight] : graph[v]) degree[v] += w == v ? 2 * weight : weight;
    in_community[community[v]] += degree[v];
  }
  constexpr int most_rounds = 50;
  constexpr double too_little = 1e-12;
  bool any = false;
  for (int round = 0; round < most_rounds; ++round) {
    bool moved = false;
    for (Number v = 0; v < n; ++v) {
      std::map<Number, double> links;  // to each community around
      for (const auto& [w, weight] : graph[v])
        if (w != v) links[community[w]] += weight;
      const Number old = community[v];
      in_community[old] -= degree[v];
      const auto gain = [&](Number c, double link) { return link - in_community[c] * degree[v] / (2 * total); };
      Number best = old;
      double most = gain(old, links.contains(old) ? links[old] : 0) + too_little;
      for (const auto& [c, link] : links) {
        if (gain(c, link) <= most) continue;
        most = gain(c, link);
        best = c;
      }
      in_community[best] += degree[v];
      community[v] = best;
      moved |= best != old;
    }
    any |= moved;
    if (!moved) break;
  }
  return any;
}

// Numbers from 0, in order of first use.
std::size_t renumber(std::vector<Number>& values) {
  std::map<Number, Number> numbers;
  for (Number& value : values) value = numbers.try_emplace(value, static_cast<Number>(numbers.size())).first->second;
  return numbers.size();
}

}  // namespace

Betweenness betweenness(std::size_t nodes, std::span<const WeightedEdge> edges, bool directed) {
  const Neighbours graph = neighbours(nodes, edges, directed);
  std::vector<Number> sources;
  for (Number v = 0; v < nodes; ++v)
    if (!graph[v].empty()) sources.push_back(v);
  Betweenness out{std::vector<double>(nodes, 0), std::vector<double>(nodes, 0), sources.size(), sources.size()};
  if (nodes < 3) return out;
  if (edges.size() > kExactEdges && sources.size() > kPivots) {
    draw(sources, kPivots);
    out.sampled = kPivots;
  }
  std::vector<double>& sums = out.values;
  std::vector<double>& squares = out.errors;
  Paths paths(graph);
  for (const Number source : sources)
    paths.from(source, [&](Number v, double share) {
      sums[v] += share;
      squares[v] += share * share;
    });
  std::vector<std::uint8_t> is_source(nodes, 0), is_sampled(nodes, 0);
  for (Number v = 0; v < nodes; ++v) is_source[v] = !graph[v].empty();
  for (const Number v : sources) is_sampled[v] = 1;
  const auto n = static_cast<double>(nodes);
  const double pairs = (n - 1) * (n - 2);
  for (std::size_t v = 0; v < nodes; ++v) {
    // A node's own paths do not count for it, and need no estimate. For the others: all · √((1 − k/all) s²/k).
    const auto all = static_cast<double>(out.sources - is_source[v]),
               k = static_cast<double>(out.sampled - is_sampled[v]);
    if (out.is_exact() || k < 2) {
      sums[v] /= pairs;
      squares[v] = 0;
      continue;
    }
    const double variance = std::max(0.0, squares[v] - sums[v] * sums[v] / k) / (k - 1);
    squares[v] = all * std::sqrt((1 - k / all) * variance / k) / pairs;
    sums[v] *= all / k / pairs;
  }
  return out;
}

std::vector<Number> communities(std::size_t nodes, std::span<const WeightedEdge> edges) {
  std::vector<Number> whole(nodes);
  std::iota(whole.begin(), whole.end(), Number{0});
  double total = 0;
  for (const WeightedEdge& edge : edges) total += edge.weight;
  if (total <= 0) return whole;
  std::vector<WeightedEdge> level(edges.begin(), edges.end());
  std::size_t size = nodes;
  while (true) {
    std::vector<Number> community(size);
    std::iota(community.begin(), community.end(), Number{0});
    if (!move_nodes(neighbours(size, level, false), total, community)) break;
    size = renumber(community);
    for (Number& c : whole) c = community[c];
    // Communities become the nodes of the next level; edges inside one become an edge to itself.
    std::map<std::pair<Number, Number>, double> joined;
    for (const auto& [a, b, weight] : level) joined[std::minmax(community[a], community[b])] += weight;
    level.clear();
    for (const auto& [edge, weight] : joined) level.push_back({edge.first, edge.second, weight});
  }
  renumber(whole);
  return whole;
}

}  // namespace newsx
