#include "study/network_figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace newsx {
namespace {

using Node = NodeMeasures::Measured;

std::string measure_text(double value) { return fmt::format("{:.4g}", value); }
std::string likelihood_text(double value) { return fmt::format("{:.2f}", value); }

std::string strength_text(const Node& n) {
  return n.weight == EdgeWeight::count ? fmt::format("{:.0f}", n.strength) : likelihood_text(n.strength);
}

constexpr std::array kNodeFigures{
    Figure<Node>{{"name", false, true, true}, "the name", "", "", [](const Node& n) { return n.node->name; }},
    Figure<Node>{{"type"}, "its type", "", "", [](const Node& n) { return n.node->type; }},
    Figure<Node>{{"mentions", true},
                 "how often it is mentioned",
                 "mentions",
                 "",
                 [](const Node& n) { return std::to_string(n.node->mentions); }},
    Figure<Node>{{"documents", true},
                 "documents that mention it",
                 "documents",
                 "",
                 [](const Node& n) { return std::to_string(n.node->documents); }},
    Figure<Node>{
        {"degree", true}, "pairs that it is in", "pairs", "", [](const Node& n) { return std::to_string(n.degree); }},
    Figure<Node>{{"strength", true}, "sum of their weights", "units, or G²", "Barrat 2004", strength_text},
    Figure<Node>{{"betweenness", true},
                 "share of the shortest paths of others that go through it",
                 "",
                 "Freeman 1977; Brandes 2001",
                 [](const Node& n) { return measure_text(n.betweenness); }},
    Figure<Node>{{"community", true},
                 "which names it hangs together with",
                 "",
                 "Blondel 2008",
                 [](const Node& n) { return std::to_string(n.community + 1); }},
    Figure<Node>{{"betweenness_se", true},
                 "standard error of betweenness",
                 "",
                 "Brandes, Pich 2007",
                 [](const Node& n) { return measure_text(n.error); }},
};
constexpr std::string_view kFirstMeasure = "degree";  // what stands before it the graph has by itself

// With enough digits for programs to go on with.
std::string exact_weight(double value, EdgeWeight weight) {
  return weight == EdgeWeight::count ? fmt::format("{:.0f}", value) : fmt::format("{:.9g}", value);
}

Graph::Type type_of(std::string_view figure, EdgeWeight weight) {
  if (figure == "strength") return weight == EdgeWeight::count ? Graph::Type::whole : Graph::Type::real;
  return figure.starts_with("betweenness") ? Graph::Type::real : Graph::Type::whole;
}

}  // namespace

double weight_of(const Network::Edge& edge, EdgeWeight weight) {
  return weight == EdgeWeight::count ? static_cast<double>(edge.weight) : edge.log_likelihood;
}

std::vector<Column> edge_columns(bool directed) {
  std::vector<Column> columns{{"source", false, true, true},
                              {"source_type"},
                              {"target", false, true, true},
                              {"target_type"},
                              {"weight", true},
                              {"ll", true}};
  if (!directed) return columns;
  for (const QuotationKind kind : kQuotationKinds) columns.push_back({to_string(kind), true});
  for (const QuotationStatus status : kQuotationStatuses)
    columns.push_back({to_string(status), true, status != QuotationStatus::asserted});
  columns.push_back({"verbs", false, true, true});
  return columns;
}

std::vector<Row> edge_rows(const Network::View& view, bool directed, EdgeWeight weight, std::uint64_t top) {
  std::vector<Network::Edge> edges = view.edges;
  std::ranges::stable_sort(edges, [&](const Network::Edge& a, const Network::Edge& b) {
    return weight_of(a, weight) > weight_of(b, weight);
  });
  if (top > 0 && edges.size() > top) edges.resize(top);
  std::vector<Row> rows;
  for (const Network::Edge& e : edges) {
    const Network::Node &from = view.nodes[e.source], &to = view.nodes[e.target];
    rows.push_back(
        {from.name, from.type, to.name, to.type, std::to_string(e.weight), likelihood_text(e.log_likelihood)});
    if (!directed) continue;
    for (const std::uint64_t n : e.telling.kinds) rows.back().push_back(std::to_string(n));
    for (const std::uint64_t n : e.telling.statuses) rows.back().push_back(std::to_string(n));
    rows.back().push_back(e.telling.verbs_in_words());
  }
  return rows;
}

NodeMeasures::NodeMeasures(const Network::View& view, bool directed, EdgeWeight weight)
    : view_(view), directed_(directed), weight_(weight) {
  for (const Network::Node& node : view.nodes) nodes_.push_back({&node, weight});
  std::vector<WeightedEdge> edges;
  for (const Network::Edge& e : view.edges) {
    edges.push_back({e.source, e.target, weight_of(e, weight)});
    for (const std::uint32_t node : {e.source, e.target}) {
      ++nodes_[node].degree;
      nodes_[node].strength += edges.back().weight;
    }
  }
  betweenness_ = betweenness(nodes_.size(), edges, directed);
  const std::vector<std::uint32_t> community = communities(nodes_.size(), edges);
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    nodes_[i].betweenness = betweenness_.values[i];
    nodes_[i].error = betweenness_.errors[i];
    nodes_[i].community = community[i];
  }
}

Figures<Node> NodeMeasures::figures() { return kNodeFigures; }

std::vector<Column> NodeMeasures::columns() const {
  std::vector<Column> columns = columns_of(figures());
  columns.back().shown = !betweenness_.is_exact();
  return columns;
}

std::vector<Row> NodeMeasures::rows(std::uint64_t top) const {
  std::vector<Measured> order = nodes_;
  std::ranges::stable_sort(order, [](const Measured& a, const Measured& b) {
    return a.strength != b.strength ? a.strength > b.strength : a.node->mentions > b.node->mentions;
  });
  if (top > 0 && order.size() > top) order.resize(top);
  return rows_of(figures(), order);
}

Graph NodeMeasures::graph() const {
  Graph graph = Network::graph(view_, directed_);
  graph.note = note();
  graph.weights = weight_ == EdgeWeight::count ? Graph::Type::whole : Graph::Type::real;
  const Figures<Node> all = figures();
  const auto first = std::ranges::find(all, kFirstMeasure, [](const auto& f) { return f.column.name; }) - all.begin();
  for (const Figure<Node>& figure : all.subspan(static_cast<std::size_t>(first))) {
    const std::string_view name = figure.column.name;
    graph.attributes.push_back({name, type_of(name, weight_)});
    for (std::size_t i = 0; i < nodes_.size(); ++i)
      graph.nodes[i].values.push_back(name == "strength" ? exact_weight(nodes_[i].strength, weight_)
                                                         : figure.cell(nodes_[i]));
  }
  for (std::size_t i = 0; i < graph.edges.size(); ++i)
    graph.edges[i].weight = exact_weight(weight_of(view_.edges[i], weight_), weight_);
  return graph;
}

std::string NodeMeasures::note() const {
  if (betweenness_.is_exact()) return {};
  return fmt::format("betweenness is an estimate from {} of {} names, standard error up to {:.2g}",
                     betweenness_.sampled, betweenness_.sources, *std::ranges::max_element(betweenness_.errors));
}

}  // namespace newsx
