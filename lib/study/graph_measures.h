// Measures of a graph's nodes: betweenness centrality and communities.
//
// Threads: pure functions. Errors: none. The same numbers at each run.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace newsx {

struct WeightedEdge {
  std::uint32_t source, target;  // nodes
  double weight;                 // above 0
};

// The share of the other pairs whose shortest paths go through each node: of 0 to 1.
struct Betweenness {
  std::vector<double> values;
  std::vector<double> errors;  // standard errors of the values; 0 where they are exact
  std::size_t sources = 0;     // nodes that paths begin at
  std::size_t sampled = 0;     // how many of them were followed; all of them: exact

  bool is_exact() const { return sampled == sources; }
};

// L. Freeman's (1977), by U. Brandes, "A Faster Algorithm for Betweenness Centrality" (2001). Paths are counted in
// steps, weights have no part. Exact, in O(nodes · edges), of graphs with up to kExactEdges edges, which takes a few
// seconds; beyond, the paths from kPivots nodes stand for all (U. Brandes, C. Pich, "Centrality Estimation in Large
// Networks", 2007): a simple random sample without replacement, whose standard errors are W. Cochran's ("Sampling
// Techniques", 1977, chapter 2). O(kPivots · edges).
inline constexpr std::size_t kExactEdges = 20'000;
inline constexpr std::size_t kPivots = 1000;
Betweenness betweenness(std::size_t nodes, std::span<const WeightedEdge> edges, bool directed);

// A number for each node's community, from 0 on in the order of the nodes; by modularity (V. Blondel et al., "Fast
// unfolding of communities in large networks", 2008). Directions have no part. O(edges) a pass, some passes.
std::vector<std::uint32_t> communities(std::size_t nodes, std::span<const WeightedEdge> edges);

}  // namespace newsx
