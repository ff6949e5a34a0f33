// What a graph says of its nodes: how much lies between others through them, and which hang together.
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

// The share of the other pairs whose shortest paths go through each node (L. Freeman, 1977), by U. Brandes, "A Faster
// Algorithm for Betweenness Centrality" (2001): of 0 to 1. Paths are counted in steps, weights have no part. With more
// than kPivots nodes it is estimated from the paths of so many of them (U. Brandes, C. Pich, "Centrality Estimation in
// Large Networks", 2007), so that it is O(kPivots · (nodes + edges)).
inline constexpr std::size_t kPivots = 1000;
std::vector<double> betweenness(std::size_t nodes, std::span<const WeightedEdge> edges, bool directed);

// A number for each node's community, from 0 on in the order of the nodes; by modularity (V. Blondel et al., "Fast
// unfolding of communities in large networks", 2008). Directions have no part. O(edges) a pass, some passes.
std::vector<std::uint32_t> communities(std::size_t nodes, std::span<const WeightedEdge> edges);

}  // namespace newsx
