// What a network says of its names: how many pairs each is in, how strongly, how much lies between others through it,
// and which names hang together.
//
// A figure of a name is a row of the table in network_figures.cc; rows and graph files print the table. O(edges) and
// what graph_measures.h says. Threads: const functions may run at once. Errors: none.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "facts/graph.h"
#include "study/figure.h"
#include "study/graph_measures.h"
#include "study/network.h"

namespace newsx {

// What weighs an edge: its units, or how far they are more than chance has it.
enum class EdgeWeight : std::uint8_t { count, log_likelihood };
double weight_of(const Network::Edge& edge, EdgeWeight weight);
// The strongest edges first, those of equal weight as the view has them; no more than `top` (0: all). Of a directed
// network with how the words are told.
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
    double strength = 0, betweenness = 0, error = 0;  // error: of betweenness, standard; 0 where it is exact
    std::uint32_t community = 0;
  };
  static Figures<Measured> figures();

  std::vector<Column> columns() const;
  // The strongest first, of equals the most mentioned; no more than `top` (0: all).
  std::vector<Row> rows(std::uint64_t top) const;
  // Network::graph with these figures.
  Graph graph() const;
  // How betweenness was estimated; empty where it is exact.
  std::string note() const;

 private:
  const Network::View& view_;
  bool directed_;
  EdgeWeight weight_;
  Betweenness betweenness_;
  std::vector<Measured> nodes_;
};

}  // namespace newsx
