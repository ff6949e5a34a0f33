#include "study/graph_measures.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace newsx {
namespace {

using Number = std::uint32_t;

// The neighbours of each node, and how strongly they are joined.
using Neighbours = std::vector<std::vector<std::pair<Number, double>>>;

Neighbours neighbours(std::size_t nodes, std::span<const WeightedEdge> edges, bool directed) {
  Neighbours out(nodes);
  for (const auto& [a, b, weight] : edges) {
    out[a].emplace_back(b, weight);
    if (!directed && a != b) out[b].emplace_back(a, weight);
  }
  return out;
}

// Adds what the shortest paths from one node give to the others.
void add_paths_from(Number source, const Neighbours& graph, std::vector<double>& through) {
  const std::size_t n = graph.size();
  std::vector<Number> order;  // by distance
  std::vector<std::vector<Number>> before(n);
  std::vector<double> paths(n, 0), share(n, 0);
  std::vector<std::int64_t> distance(n, -1);
  paths[source] = 1;
  distance[source] = 0;
  order.push_back(source);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Number v = order[i];
    for (const auto& [w, weight] : graph[v]) {
      if (distance[w] < 0) {
        distance[w] = distance[v] + 1;
        order.push_back(w);
      }
      if (distance[w] != distance[v] + 1) continue;
      paths[w] += paths[v];
      before[w].push_back(v);
    }
  }
  for (std::size_t i = order.size(); i-- > 1;) {
    const Number w = order[i];
    for (const Number v : before[w]) share[v] += paths[v] / paths[w] * (1 + share[w]);
    through[w] += share[w];
  }
}

// One level: each node goes where modularity gains most, until none moves. True when any moved.
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

// The numbers from 0 on, in order of their first use.
std::size_t renumber(std::vector<Number>& values) {
  std::map<Number, Number> numbers;
  for (Number& value : values) value = numbers.try_emplace(value, static_cast<Number>(numbers.size())).first->second;
  return numbers.size();
}

}  // namespace

std::vector<double> betweenness(std::size_t nodes, std::span<const WeightedEdge> edges, bool directed) {
  const Neighbours graph = neighbours(nodes, edges, directed);
  std::vector<double> through(nodes, 0);
  const std::size_t pivots = std::min(nodes, kPivots);
  for (std::size_t i = 0; i < pivots; ++i) add_paths_from(static_cast<Number>(i * nodes / pivots), graph, through);
  if (nodes < 3) return through;
  const auto n = static_cast<double>(nodes);
  for (double& value : through) value *= n / static_cast<double>(pivots) / ((n - 1) * (n - 2));
  return through;
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
    // Communities are the nodes of the next level; what lies inside one is an edge to itself.
    std::map<std::pair<Number, Number>, double> joined;
    for (const auto& [a, b, weight] : level) joined[std::minmax(community[a], community[b])] += weight;
    level.clear();
    for (const auto& [edge, weight] : joined) level.push_back({edge.first, edge.second, weight});
  }
  renumber(whole);
  return whole;
}

}  // namespace newsx
