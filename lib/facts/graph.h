// A graph with attributes for other programs: nodes, edges, and their cells by attribute.
//
// A writer of lib/output turns it into bytes (graph_file.h).
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsx {

struct Graph {
  enum class Type : std::uint8_t { text, whole, real };
  struct Attribute {
    std::string_view name;
    Type type;
  };
  struct Node {
    std::string label;
    std::vector<std::string> values;  // one per attribute; empty: unknown
  };
  struct Edge {
    std::uint32_t source, target;     // nodes
    std::string weight;               // a number
    std::vector<std::string> values;  // one per edge attribute; empty: unknown
  };
  bool directed = false;
  std::string note;  // about the whole, for people; may be empty
  Type weights = Type::whole;
  std::vector<Attribute> attributes;  // of nodes
  std::vector<Attribute> edge_attributes;
  std::vector<Node> nodes;
  std::vector<Edge> edges;
};

}  // namespace newsx
