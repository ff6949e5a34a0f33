// Who and what is mentioned together: a graph of entities over all documents, as GEXF 1.3 or GraphML.
//
// Two entities are joined when one sentence mentions both; the edge's weight is the number of such sentences, a node's
// weight the number of its mentions. Entities of different documents are one node when type and name are the same. Each
// thread counts for itself; sums and order do not depend on the number of threads. Memory: a record a node and an edge.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "output/mention_view.h"

namespace newsx {

class Graph {
 public:
  explicit Graph(MentionFilter filter) : filter_(std::move(filter)) {}

  void add(const Result& result);
  void add(const Graph& other);

  void append_gexf(std::string& out) const;
  void append_graphml(std::string& out) const;

 private:
  struct Node {
    std::string type, name, iso2, iso3, cls;
    std::uint64_t mentions = 0, documents = 0;
  };
  using Number = std::uint32_t;
  using Edge = std::pair<Number, Number>;  // the smaller one first
  struct EdgeHash {
    std::size_t operator()(const Edge& edge) const {
      return std::hash<std::uint64_t>()(std::uint64_t{edge.first} << 32 | edge.second);
    }
  };
  struct Sorted;  // the same with numbers in the order of the names

  Number node(const Entity& entity);
  Number node(const Node& like);
  void join(Number a, Number b, std::uint64_t weight);

  MentionFilter filter_;
  std::vector<Node> nodes_;
  std::unordered_map<std::string, Number> numbers_;  // by type and name
  std::unordered_map<Edge, std::uint64_t, EdgeHash> edges_;
};

}  // namespace newsx
