// newsx network: who is mentioned with whom, who speaks of whom.
#include "study/network.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/commands.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "study/graph_measures.h"

namespace newsx::cli {
namespace {

constexpr std::array kNodeColumns{Column{"name", false, true, true}, Column{"type"},           Column{"mentions", true},
                                  Column{"documents", true},         Column{"degree", true},   Column{"strength", true},
                                  Column{"betweenness", true},       Column{"community", true}};
constexpr std::array kEdgeColumns{Column{"source", false, true, true},
                                  Column{"source_type"},
                                  Column{"target", false, true, true},
                                  Column{"target_type"},
                                  Column{"weight", true},
                                  Column{"ll", true}};

// Of each node of a view.
struct Measures {
  std::vector<std::uint64_t> degree, strength;
  std::vector<double> betweenness;
  std::vector<std::uint32_t> community;

  Measures(const Network::View& view, bool directed) : degree(view.nodes.size()), strength(view.nodes.size()) {
    std::vector<WeightedEdge> edges;
    for (const Network::Edge& e : view.edges) {
      for (const std::uint32_t node : {e.source, e.target}) {
        ++degree[node];
        strength[node] += e.weight;
      }
      edges.push_back({e.source, e.target, static_cast<double>(e.weight)});
    }
    betweenness = newsx::betweenness(view.nodes.size(), edges, directed);
    community = communities(view.nodes.size(), edges);
  }
};

std::string figure(double value) { return fmt::format("{:.4g}", value); }

// The strongest first, of equals by name.
std::vector<Row> node_rows(const Network::View& view, bool directed, std::uint64_t top) {
  const Measures measures(view, directed);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < view.nodes.size(); ++i) order.push_back(i);
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    return measures.strength[a] != measures.strength[b] ? measures.strength[a] > measures.strength[b]
                                                        : view.nodes[a].mentions > view.nodes[b].mentions;
  });
  if (top > 0 && order.size() > top) order.resize(top);
  std::vector<Row> rows;
  for (const std::size_t i : order) {
    const Network::Node& n = view.nodes[i];
    rows.push_back({n.name, n.type, std::to_string(n.mentions), std::to_string(n.documents),
                    std::to_string(measures.degree[i]), std::to_string(measures.strength[i]),
                    figure(measures.betweenness[i]), std::to_string(measures.community[i] + 1)});
  }
  return rows;
}

std::vector<Row> edge_rows(const Network::View& view, bool by_likelihood, std::uint64_t top) {
  std::vector<Network::Edge> edges = view.edges;
  std::ranges::stable_sort(edges, [&](const Network::Edge& a, const Network::Edge& b) {
    return by_likelihood ? a.log_likelihood > b.log_likelihood : a.weight > b.weight;
  });
  if (top > 0 && edges.size() > top) edges.resize(top);
  std::vector<Row> rows;
  for (const Network::Edge& e : edges) {
    const Network::Node &from = view.nodes[e.source], &to = view.nodes[e.target];
    rows.push_back(
        {from.name, from.type, to.name, to.type, std::to_string(e.weight), fmt::format("{:.2f}", e.log_likelihood)});
  }
  return rows;
}

GraphFile graph_file(const Options& options, const Network::View& view, bool directed) {
  GraphFile file = Network::file(view, directed);
  const Measures measures(view, directed);
  using Type = GraphFile::Type;
  file.attributes.insert(file.attributes.end(),
                         {{"degree", Type::whole}, {"betweenness", Type::real}, {"community", Type::whole}});
  for (std::size_t i = 0; i < file.nodes.size(); ++i) {
    auto& values = file.nodes[i].values;
    values.push_back(std::to_string(measures.degree[i]));
    values.push_back(figure(measures.betweenness[i]));
    values.push_back(std::to_string(measures.community[i] + 1));
  }
  if (!options.by_likelihood) return file;
  file.weights = Type::real;
  for (std::size_t i = 0; i < file.edges.size(); ++i) file.edges[i].weight = figure(view.edges[i].log_likelihood);
  return file;
}

}  // namespace

int run_network(const Options& options) {
  const Analyzer analyzer(options.data);
  Output output(options);
  const MentionFilter filter{options.kinds, options.types, {}};
  PerThread<Network> threads;
  DocumentHooks hooks;
  hooks.make_work = [&] {
    Network& mine = threads.add(filter, options.relation);
    // Lines are those of the text, which an earlier result has not.
    return with_results(options, analyzer, options.relation == Relation::paragraph,
                        [&mine](const Result& result, std::string_view, const TokenizedText*, Outcome& outcome) {
                          mine.add(result, outcome.stop);
                        });
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    const Network all = threads.joined(Network(filter, options.relation));
    Network::View view = all.view(options.least);
    if (options.by_likelihood)  // joined no more than by chance is not joined
      std::erase_if(view.edges, [](const Network::Edge& e) { return e.log_likelihood <= 0; });
    if (options.format == Format::gexf || options.format == Format::graphml) {
      std::string text;
      (options.format == Format::gexf ? append_gexf : append_graphml)(text,
                                                                      graph_file(options, view, all.is_directed()));
      return out.write(text);
    }
    if (options.edges)
      return print_rows(options, out, kEdgeColumns, edge_rows(view, options.by_likelihood, options.top));
    print_rows(options, out, kNodeColumns, node_rows(view, all.is_directed(), options.top));
  };
  return for_each_result(options, output, hooks);
}

}  // namespace newsx::cli
