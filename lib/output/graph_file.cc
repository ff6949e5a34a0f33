#include "output/graph_file.h"

#include "output/markup.h"

namespace newsx {
namespace {

std::string_view edge_type(const Graph& graph) { return graph.directed ? "directed" : "undirected"; }

std::string_view gexf_type(Graph::Type type) {
  return type == Graph::Type::text ? "string" : type == Graph::Type::whole ? "integer" : "double";
}

std::string_view graphml_type(Graph::Type type) {
  return type == Graph::Type::text ? "string" : type == Graph::Type::whole ? "long" : "double";
}

void append_key(std::string& out, std::string_view name, std::string_view of, std::string_view type) {
  out.append("<key id=\"").append(name).append("\" for=\"").append(of).append("\" attr.name=\"").append(name);
  out.append("\" attr.type=\"").append(type).append("\"/>\n");
}

void append_gexf_attributes(std::string& out, std::string_view of, const std::vector<Graph::Attribute>& attributes) {
  out.append("<attributes class=\"").append(of).append("\">\n");
  for (const auto& [name, type] : attributes)
    out.append("<attribute id=\"")
        .append(name)
        .append("\" title=\"")
        .append(name)
        .append("\" type=\"")
        .append(gexf_type(type))
        .append("\"/>\n");
  out += "</attributes>\n";
}

void append_gexf_values(std::string& out, const std::vector<Graph::Attribute>& attributes,
                        const std::vector<std::string>& values) {
  out += "<attvalues>";
  for (std::size_t k = 0; k < values.size(); ++k)
    if (!values[k].empty())
      out.append("<attvalue for=\"")
          .append(attributes[k].name)
          .append("\" value=\"")
          .append(markup_text(values[k]))
          .append("\"/>");
  out += "</attvalues>";
}

void append_data(std::string& out, std::string_view key, std::string_view value) {
  if (!value.empty()) out.append("<data key=\"").append(key).append("\">").append(markup_text(value)).append("</data>");
}

}  // namespace

void append_gexf(std::string& out, const Graph& graph) {
  out +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n"
      "<meta><creator>newsx</creator>";
  if (!graph.note.empty()) out.append("<description>").append(markup_text(graph.note)).append("</description>");
  out += "</meta>\n<graph defaultedgetype=\"";
  out.append(edge_type(graph)).append("\">\n");
  append_gexf_attributes(out, "node", graph.attributes);
  if (!graph.edge_attributes.empty()) append_gexf_attributes(out, "edge", graph.edge_attributes);
  out += "<nodes>\n";
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const Graph::Node& node = graph.nodes[i];
    out += "<node id=\"" + std::to_string(i) + "\" label=\"" + markup_text(node.label) + "\">";
    append_gexf_values(out, graph.attributes, node.values);
    out += "</node>\n";
  }
  out += "</nodes>\n<edges>\n";
  std::size_t number = 0;
  for (const Graph::Edge& edge : graph.edges) {
    out += "<edge id=\"" + std::to_string(number++) + "\" source=\"" + std::to_string(edge.source) + "\" target=\"" +
           std::to_string(edge.target) + "\" weight=\"" + edge.weight + "\"";
    if (edge.values.empty()) {
      out += "/>\n";
      continue;
    }
    out += '>';
    append_gexf_values(out, graph.edge_attributes, edge.values);
    out += "</edge>\n";
  }
  out += "</edges>\n</graph>\n</gexf>\n";
}

void append_graphml(std::string& out, const Graph& graph) {
  out +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  if (!graph.note.empty()) out.append("<desc>").append(markup_text(graph.note)).append("</desc>\n");
  append_key(out, "label", "node", "string");
  for (const auto& [name, type] : graph.attributes) append_key(out, name, "node", graphml_type(type));
  append_key(out, "weight", "edge", graphml_type(graph.weights));
  for (const auto& [name, type] : graph.edge_attributes) append_key(out, name, "edge", graphml_type(type));
  out.append("<graph edgedefault=\"").append(edge_type(graph)).append("\">\n");
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const Graph::Node& node = graph.nodes[i];
    out += "<node id=\"n" + std::to_string(i) + "\">";
    append_data(out, "label", node.label);
    for (std::size_t k = 0; k < node.values.size(); ++k) append_data(out, graph.attributes[k].name, node.values[k]);
    out += "</node>\n";
  }
  for (const Graph::Edge& edge : graph.edges) {
    out += "<edge source=\"n" + std::to_string(edge.source) + "\" target=\"n" + std::to_string(edge.target) + "\">";
    append_data(out, "weight", edge.weight);
    for (std::size_t k = 0; k < edge.values.size(); ++k)
      append_data(out, graph.edge_attributes[k].name, edge.values[k]);
    out += "</edge>\n";
  }
  out += "</graph>\n</graphml>\n";
}

}  // namespace newsx
