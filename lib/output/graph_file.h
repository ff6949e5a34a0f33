// Graphs as files of other programs: GEXF 1.2 (Gephi), GraphML (igraph, NetworkX, yEd).
//
// O(nodes + edges). Threads: functions may run at once. Errors: none.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsx {

struct GraphFile {
  enum class Type : std::uint8_t { text, whole, real };
  struct Attribute {
    std::string_view name;
    Type type;
  };
  struct Node {
    std::string label;
    std::vector<std::string> values;  // as many as attributes; empty: not known
  };
  struct Edge {
    std::uint32_t source, target;     // nodes
    std::string weight;               // a number
    std::vector<std::string> values;  // as many as edge_attributes; empty: not known
  };
  bool directed = false;
  std::string note;  // about the whole, for people; may be empty
  Type weights = Type::whole;
  std::vector<Attribute> attributes;  // of nodes
  std::vector<Attribute> edge_attributes;
  std::vector<Node> nodes;
  std::vector<Edge> edges;
};

void append_gexf(std::string& out, const GraphFile& graph);
void append_graphml(std::string& out, const GraphFile& graph);

}  // namespace newsx
