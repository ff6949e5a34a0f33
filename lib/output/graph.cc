#include "output/graph.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

#include "output/markup.h"
#include "output/rows.h"

namespace newsx {
namespace {

// A sentence with more entities than this is an enumeration, whose pairs say little and would make n² edges.
constexpr std::size_t kMostInSentence = 64;

}  // namespace

// Nodes and edges in an order that depends on names only.
struct Graph::Sorted {
  std::vector<const Node*> nodes;
  std::vector<std::tuple<Number, Number, std::uint64_t>> edges;  // source, target, weight

  explicit Sorted(const Graph& graph) {
    std::vector<Number> order(graph.nodes_.size());
    std::iota(order.begin(), order.end(), Number{0});
    std::sort(order.begin(), order.end(), [&](Number a, Number b) {
      const Node &x = graph.nodes_[a], &y = graph.nodes_[b];
      return std::tie(x.type, x.name) < std::tie(y.type, y.name);
    });
    std::vector<Number> place(order.size());
    for (Number i = 0; i < order.size(); ++i) {
      nodes.push_back(&graph.nodes_[order[i]]);
      place[order[i]] = i;
    }
    for (const auto& [edge, weight] : graph.edges_) {
      const auto [a, b] = std::minmax(place[edge.first], place[edge.second]);
      edges.emplace_back(a, b, weight);
    }
    std::sort(edges.begin(), edges.end());
  }
};

Graph::Number Graph::node(const Node& like) {
  const auto [found, is_new] = numbers_.try_emplace(like.type + '\n' + like.name, static_cast<Number>(nodes_.size()));
  if (is_new) {
    nodes_.push_back(like);
    nodes_.back().mentions = nodes_.back().documents = 0;
  }
  Node& node = nodes_[found->second];
  // Not every document tells all; what is the least in order is kept, so that the order of documents is no matter.
  for (auto [mine, other] :
       {std::pair(&node.iso2, &like.iso2), std::pair(&node.iso3, &like.iso3), std::pair(&node.cls, &like.cls)})
    if (mine->empty() || (!other->empty() && *other < *mine)) *mine = *other;
  return found->second;
}

Graph::Number Graph::node(const Entity& entity) {
  return node(Node{std::string(entity.type), std::string(entity.name), std::string(entity.iso2),
                   std::string(entity.iso3), std::string(entity.cls), 0, 0});
}

void Graph::join(Number a, Number b, std::uint64_t weight) {
  if (a > b) std::swap(a, b);
  edges_[{a, b}] += weight;
}

void Graph::add(const Result& result) {
  constexpr Number none = ~Number{0};
  std::vector<Number> numbers(result.entities.size(), none);
  std::map<Index, std::vector<Number>> sentences;
  for (const Mention* m : mentions_in_order(result, filter_)) {
    const Entity& entity = result.entities[m->entity];
    Number& number = numbers[m->entity];
    if (number == none) {
      if (is_only_generic(result, entity)) continue;
      number = node(entity);
      ++nodes_[number].documents;
    }
    ++nodes_[number].mentions;
    sentences[m->sentence].push_back(number);
  }
  for (auto& [sentence, together] : sentences) {
    std::sort(together.begin(), together.end());
    together.erase(std::unique(together.begin(), together.end()), together.end());
    if (together.size() > kMostInSentence) continue;
    for (std::size_t i = 0; i < together.size(); ++i)
      for (std::size_t k = i + 1; k < together.size(); ++k) join(together[i], together[k], 1);
  }
}

void Graph::add(const Graph& other) {
  std::vector<Number> numbers;
  for (const Node& theirs : other.nodes_) {
    numbers.push_back(node(theirs));
    nodes_[numbers.back()].mentions += theirs.mentions;
    nodes_[numbers.back()].documents += theirs.documents;
  }
  for (const auto& [edge, weight] : other.edges_) join(numbers[edge.first], numbers[edge.second], weight);
}

void Graph::append_gexf(std::string& out) const {
  const Sorted sorted(*this);
  out +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n"
      "<meta><creator>newsx</creator></meta>\n"
      "<graph defaultedgetype=\"undirected\">\n"
      "<attributes class=\"node\">\n";
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> attributes = {{{"type", "string"},
                                                                                        {"iso2", "string"},
                                                                                        {"iso3", "string"},
                                                                                        {"class", "string"},
                                                                                        {"mentions", "integer"},
                                                                                        {"documents", "integer"}}};
  for (const auto& [name, type] : attributes)
    out.append("<attribute id=\"")
        .append(name)
        .append("\" title=\"")
        .append(name)
        .append("\" type=\"")
        .append(type)
        .append("\"/>\n");
  out += "</attributes>\n<nodes>\n";
  for (std::size_t i = 0; i < sorted.nodes.size(); ++i) {
    const Node& n = *sorted.nodes[i];
    out += "<node id=\"" + std::to_string(i) + "\" label=\"" + markup_text(n.name) + "\"><attvalues>";
    const std::array<std::string, 6> values = {markup_text(n.type),        markup_text(n.iso2),
                                               markup_text(n.iso3),        markup_text(n.cls),
                                               std::to_string(n.mentions), std::to_string(n.documents)};
    for (std::size_t k = 0; k < values.size(); ++k)
      if (!values[k].empty())
        out.append("<attvalue for=\"")
            .append(attributes[k].first)
            .append("\" value=\"")
            .append(values[k])
            .append("\"/>");
    out += "</attvalues></node>\n";
  }
  out += "</nodes>\n<edges>\n";
  std::size_t number = 0;
  for (const auto& [source, target, weight] : sorted.edges)
    out += "<edge id=\"" + std::to_string(number++) + "\" source=\"" + std::to_string(source) + "\" target=\"" +
           std::to_string(target) + "\" weight=\"" + std::to_string(weight) + "\"/>\n";
  out += "</edges>\n</graph>\n</gexf>\n";
}

void Graph::append_graphml(std::string& out) const {
  const Sorted sorted(*this);
  out +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> keys = {{{"label", "string"},
                                                                                  {"type", "string"},
                                                                                  {"iso2", "string"},
                                                                                  {"iso3", "string"},
                                                                                  {"class", "string"},
                                                                                  {"mentions", "long"},
                                                                                  {"documents", "long"}}};
  for (const auto& [name, type] : keys)
    out.append("<key id=\"")
        .append(name)
        .append("\" for=\"node\" attr.name=\"")
        .append(name)
        .append("\" attr.type=\"")
        .append(type)
        .append("\"/>\n");
  out +=
      "<key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"long\"/>\n"
      "<graph edgedefault=\"undirected\">\n";
  for (std::size_t i = 0; i < sorted.nodes.size(); ++i) {
    const Node& n = *sorted.nodes[i];
    out += "<node id=\"n" + std::to_string(i) + "\">";
    const std::array<std::string, 7> values = {
        markup_text(n.name), markup_text(n.type),        markup_text(n.iso2),        markup_text(n.iso3),
        markup_text(n.cls),  std::to_string(n.mentions), std::to_string(n.documents)};
    for (std::size_t k = 0; k < values.size(); ++k)
      if (!values[k].empty())
        out.append("<data key=\"").append(keys[k].first).append("\">").append(values[k]).append("</data>");
    out += "</node>\n";
  }
  for (const auto& [source, target, weight] : sorted.edges)
    out += "<edge source=\"n" + std::to_string(source) + "\" target=\"n" + std::to_string(target) +
           "\"><data key=\"weight\">" + std::to_string(weight) + "</data></edge>\n";
  out += "</graph>\n</graphml>\n";
}

}  // namespace newsx
