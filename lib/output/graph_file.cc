#include "output/graph_file.h"

#include "output/markup.h"

namespace newsx {
namespace {

std::string_view edge_type(const GraphFile& graph) { return graph.directed ? "directed" : "undirected"; }

std::string_view gexf_type(GraphFile::Type type) {
  return type == GraphFile::Type::text ? "string" : type == GraphFile::Type::whole ? "integer" : "double";
}

std::string_view graphml_type(GraphFile::Type type) {
  return type == GraphFile::Type::text ? "string" : type == GraphFile::Type::whole ? "long" : "double";
}

void append_key(std::string& out, std::string_view name, std::string_view of, std::string_view type) {
  out.append("<key id=\"").append(name).append("\" for=\"").append(of).append("\" attr.name=\"").append(name);
  out.append("\" attr.type=\"").append(type).append("\"/>\n");
}

}  // namespace

void append_gexf(std::string& out, const GraphFile& graph) {
  out +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n"
      "<meta><creator>newsx</creator>";
  if (!graph.note.empty()) out.append("<description>").append(markup_text(graph.note)).append("</description>");
  out += "</meta>\n<graph defaultedgetype=\"";
  out.append(edge_type(graph)).append("\">\n<attributes class=\"node\">\n");
  for (const auto& [name, type] : graph.attributes)
    out.append("<attribute id=\"")
        .append(name)
        .append("\" title=\"")
        .append(name)
        .append("\" type=\"")
        .append(gexf_type(type))
        .append("\"/>\n");
  out += "</attributes>\n<nodes>\n";
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const GraphFile::Node& node = graph.nodes[i];
    out += "<node id=\"" + std::to_string(i) + "\" label=\"" + markup_text(node.label) + "\"><attvalues>";
    for (std::size_t k = 0; k < node.values.size(); ++k)
      if (!node.values[k].empty())
        out.append("<attvalue for=\"")
            .append(graph.attributes[k].name)
            .append("\" value=\"")
            .append(markup_text(node.values[k]))
            .append("\"/>");
    out += "</attvalues></node>\n";
  }
  out += "</nodes>\n<edges>\n";
  std::size_t number = 0;
  for (const auto& [source, target, weight] : graph.edges)
    out += "<edge id=\"" + std::to_string(number++) + "\" source=\"" + std::to_string(source) + "\" target=\"" +
           std::to_string(target) + "\" weight=\"" + weight + "\"/>\n";
  out += "</edges>\n</graph>\n</gexf>\n";
}

void append_graphml(std::string& out, const GraphFile& graph) {
  out +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  if (!graph.note.empty()) out.append("<desc>").append(markup_text(graph.note)).append("</desc>\n");
  append_key(out, "label", "node", "string");
  for (const auto& [name, type] : graph.attributes) append_key(out, name, "node", graphml_type(type));
  append_key(out, "weight", "edge", graphml_type(graph.weights));
  out.append("<graph edgedefault=\"").append(edge_type(graph)).append("\">\n");
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const GraphFile::Node& node = graph.nodes[i];
    out += "<node id=\"n" + std::to_string(i) + "\">";
    const auto data = [&](std::string_view key, std::string_view value) {
      if (!value.empty())
        out.append("<data key=\"").append(key).append("\">").append(markup_text(value)).append("</data>");
    };
    data("label", node.label);
    for (std::size_t k = 0; k < node.values.size(); ++k) data(graph.attributes[k].name, node.values[k]);
    out += "</node>\n";
  }
  for (const auto& [source, target, weight] : graph.edges)
    out += "<edge source=\"n" + std::to_string(source) + "\" target=\"n" + std::to_string(target) +
           "\"><data key=\"weight\">" + weight + "</data></edge>\n";
  out += "</graph>\n</graphml>\n";
}

}  // namespace newsx
