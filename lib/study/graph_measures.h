// Measures of a graph's nodes: betweenness centrality and communities.
//
// Threads: pure functions. Errors: none. Results are deterministic.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace newsx {

struct WeightedEdge {
  std::uint32_t source, target;  // nodes
  double weight;                 // above 0
};

// For each node, the share of shortest paths between other nodes that pass through it, from 0 to 1.
struct Betweenness {
  std::vector<double> values;
  std::vector<double> errors;  // standard errors of the values; 0 if exact
  std::size_t sources = 0;     // nodes where paths start
  std::size_t sampled = 0;     // how many of them were followed; if all, the values are exact

  bool is_exact() const { return sampled == sources; }
};

// L. Freeman's (1977), by U. Brandes, "A Faster Algorithm for Betweenness Centrality" (2001). Paths are measured in
// steps; weights are ignored. Exact, in O(nodes · edges), for graphs of up to kExactEdges edges, which takes a few
// seconds. Larger graphs are sampled: paths from kPivots nodes stand for all (U. Brandes, C. Pich, "Centrality
// Estimation in Large Networks", 2007), a simple random sample without replacement with W. Cochran's standard errors
// ("Sampling Techniques", 1977, chapter 2). O(kPivots · edges).
inline constexpr std::size_t kExactEdges = 20'000;
inline constexpr std::size_t kPivots = 1000;
Betweenness betweenness(std::size_t nodes, std::span<const WeightedEdge> edges, bool directed);

// The community of each node, numbered from 0 in the order of the nodes; by modularity (V. Blondel et al., "Fast
// unfolding of communities in large networks", 2008). Directions are ignored. O(edges) per pass, a few passes.
std::vector<std::uint32_t> communities(std::size_t nodes, std::span<const WeightedEdge> edges);

}  // namespace newsx
