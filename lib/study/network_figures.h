// The figures of a network's nodes (degree, strength, betweenness, community), and its edges as rows.
//
// Each figure is a row of the table in network_figures.cc; rows and graph files print the table. O(edges), plus what
// graph_measures.h says. Threads: const functions may run at once. Errors: none.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "facts/graph.h"
#include "study/figure.h"
#include "study/graph_measures.h"
#include "study/network.h"

namespace newsx {

// The weight of an edge: its number of units, or how unlikely that number is by chance (G²).
enum class EdgeWeight : std::uint8_t { count, log_likelihood };
double weight_of(const Network::Edge& edge, EdgeWeight weight);
// The strongest edges first, ties in the order of the view; at most `top` (0: all). Directed edges also say how the
// words are reported.
std::vector<Column> edge_columns(bool directed);
std::vector<Row> edge_rows(const Network::View& view, bool directed, EdgeWeight weight, std::uint64_t top);

class NodeMeasures {
 public:
  // The view must outlive this.
  NodeMeasures(const Network::View& view, bool directed, EdgeWeight weight);

  struct Measured {
    const Network::Node* node;
    EdgeWeight weight;
    std::uint64_t degree = 0;
    double strength = 0, betweenness = 0, error = 0;  // error: standard error of betweenness; 0 if exact
    std::uint32_t community = 0;
  };
  static Figures<Measured> figures();

  std::vector<Column> columns() const;
  // The strongest first, ties by mentions; at most `top` (0: all).
  std::vector<Row> rows(std::uint64_t top) const;
  // Network::graph with these figures.
  Graph graph() const;
  // How betweenness was estimated; empty if it is exact.
  std::string note() const;

 private:
  const Network::View& view_;
  bool directed_;
  EdgeWeight weight_;
  Betweenness betweenness_;
  std::vector<Measured> nodes_;
};

}  // namespace newsx
