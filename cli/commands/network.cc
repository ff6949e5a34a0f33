// newsx network: who is mentioned with whom, who talks about whom.
#include "study/network.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/command.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "study/graph_measures.h"

namespace newsx::cli {
namespace {

struct NetworkOptions {
  Relation relation = Relation::sentence;
  bool by_likelihood = false;
  bool edges = false;
};
constexpr std::array<Choice<Relation>, 3> kRelations{
    {{"sentence", Relation::sentence}, {"paragraph", Relation::paragraph}, {"document", Relation::document}}};
constexpr std::array<Choice<bool>, 2> kWeights{{{"count", false}, {"ll", true}}};

constexpr std::array kNodeColumns{Column{"name", false, true, true},
                                  Column{"type"},
                                  Column{"mentions", true},
                                  Column{"documents", true},
                                  Column{"degree", true},
                                  Column{"strength", true},
                                  Column{"betweenness", true},
                                  Column{"community", true},
                                  Column{"betweenness_se", true}};
constexpr std::array kEdgeColumns{
    Column{"source", false, true, true}, Column{"source_type"}, Column{"target", false, true, true},
    Column{"target_type"}, Column{"weight", true}, Column{"ll", true},
    // With --speakers, how the quotations are worded:
    Column{"direct", true}, Column{"partial", true}, Column{"indirect", true}, Column{"asserted", true, false},
    Column{"denied", true}, Column{"alleged", true}, Column{"hypothetical", true}, Column{"verbs", false, true, true}};
constexpr std::size_t kPlainEdgeColumns = 6;

// What is exported as an edge's weight.
double weight_of(const Network::Edge& edge, bool by_likelihood) {
  return by_likelihood ? edge.log_likelihood : static_cast<double>(edge.weight);
}

// Of each node of a view.
struct Measures {
  std::vector<std::uint64_t> degree;
  std::vector<double> strength;
  Betweenness betweenness;
  std::vector<std::uint32_t> community;

  Measures(const Network::View& view, bool directed, bool by_likelihood)
      : degree(view.nodes.size()), strength(view.nodes.size()) {
    std::vector<WeightedEdge> edges;
    for (const Network::Edge& e : view.edges) {
      const double weight = weight_of(e, by_likelihood);
      for (const std::uint32_t node : {e.source, e.target}) {
        ++degree[node];
        strength[node] += weight;
      }
      edges.push_back({e.source, e.target, weight});
    }
    betweenness = newsx::betweenness(view.nodes.size(), edges, directed);
    community = communities(view.nodes.size(), edges);
  }

  // How betweenness was estimated; empty where it is exact.
  std::string note() const {
    if (betweenness.is_exact()) return {};
    return fmt::format("betweenness is an estimate from {} of {} names, standard error up to {:.2g}",
                       betweenness.sampled, betweenness.sources, *std::ranges::max_element(betweenness.errors));
  }
};

std::string figure(double value) { return fmt::format("{:.4g}", value); }
std::string likelihood(double value) { return fmt::format("{:.2f}", value); }
std::string whole(double value) { return fmt::format("{:.0f}", value); }

// The strongest first, of equals by name.
std::vector<Row> node_rows(const Network::View& view, const Measures& measures, bool by_likelihood, std::uint64_t top) {
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
                    std::to_string(measures.degree[i]),
                    by_likelihood ? likelihood(measures.strength[i]) : whole(measures.strength[i]),
                    figure(measures.betweenness.values[i]), std::to_string(measures.community[i] + 1),
                    figure(measures.betweenness.errors[i])});
  }
  return rows;
}

std::vector<Row> edge_rows(const Options& options, const Network::View& view, bool directed) {
  const bool by_likelihood = options.own<NetworkOptions>().by_likelihood;
  std::vector<Network::Edge> edges = view.edges;
  std::ranges::stable_sort(edges, [&](const Network::Edge& a, const Network::Edge& b) {
    return weight_of(a, by_likelihood) > weight_of(b, by_likelihood);
  });
  if (options.top > 0 && edges.size() > options.top) edges.resize(options.top);
  std::vector<Row> rows;
  for (const Network::Edge& e : edges) {
    const Network::Node &from = view.nodes[e.source], &to = view.nodes[e.target];
    rows.push_back({from.name, from.type, to.name, to.type, std::to_string(e.weight), likelihood(e.log_likelihood)});
    if (!directed) continue;
    for (const std::uint64_t n : e.telling.kinds) rows.back().push_back(std::to_string(n));
    for (const std::uint64_t n : e.telling.statuses) rows.back().push_back(std::to_string(n));
    rows.back().push_back(e.telling.verbs_in_words());
  }
  return rows;
}

GraphFile graph_file(const Network::View& view, const Measures& measures, bool directed, bool by_likelihood) {
  GraphFile file = Network::file(view, directed);
  using Type = GraphFile::Type;
  file.note = measures.note();
  file.weights = by_likelihood ? Type::real : Type::whole;
  file.attributes.insert(file.attributes.end(), {{"degree", Type::whole},
                                                 {"strength", file.weights},
                                                 {"betweenness", Type::real},
                                                 {"community", Type::whole},
                                                 {"betweenness_se", Type::real}});
  // Enough digits for programs to go on with.
  const auto weight = [&](double value) { return by_likelihood ? fmt::format("{:.9g}", value) : whole(value); };
  for (std::size_t i = 0; i < file.nodes.size(); ++i) {
    auto& values = file.nodes[i].values;
    values.push_back(std::to_string(measures.degree[i]));
    values.push_back(weight(measures.strength[i]));
    values.push_back(figure(measures.betweenness.values[i]));
    values.push_back(std::to_string(measures.community[i] + 1));
    values.push_back(figure(measures.betweenness.errors[i]));
  }
  for (std::size_t i = 0; i < file.edges.size(); ++i)
    file.edges[i].weight = weight(weight_of(view.edges[i], by_likelihood));
  return file;
}

void print(const Options& options, Output& out, const Network::View& view, bool directed) {
  const auto own = options.own<NetworkOptions>();
  const bool is_graph = options.format != nullptr && options.format->graph != nullptr;
  if (own.edges && !is_graph) {
    const std::span<const Column> columns(kEdgeColumns.data(), directed ? kEdgeColumns.size() : kPlainEdgeColumns);
    return print_rows(options, out, columns, edge_rows(options, view, directed));
  }
  const Measures measures(view, directed, own.by_likelihood);
  if (const std::string note = measures.note(); !note.empty()) complain(note);
  if (is_graph) {
    std::string text;
    options.format->graph(text, graph_file(view, measures, directed, own.by_likelihood));
    return out.write(text);
  }
  auto columns = kNodeColumns;
  columns.back().shown = !measures.betweenness.is_exact();
  print_rows(options, out, columns, node_rows(view, measures, own.by_likelihood, options.top));
}

int run_network(const Options& options) {
  const auto own = options.own<NetworkOptions>();
  const Analyzer analyzer(options.data);
  Output output(options);
  const MentionFilter filter{options.kinds, options.types, {}};
  PerThread<Network> threads;
  DocumentHooks hooks;
  hooks.make_work = [&] {
    Network& mine = threads.add(filter, own.relation);
    // Lines are those of the text, which an earlier result has not.
    return with_results(options, analyzer, own.relation == Relation::paragraph,
                        [&mine](const Result& result, std::string_view, const TokenizedText*, Outcome& outcome) {
                          mine.add(result, outcome.stop);
                        });
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    const Network all = threads.joined(Network(filter, own.relation));
    Network::View view = all.view(options.least);
    if (own.by_likelihood)  // no more often than by chance: no edge
      std::erase_if(view.edges, [](const Network::Edge& e) { return e.log_likelihood <= 0; });
    print(options, out, view, all.is_directed());
  };
  return for_each_result(options, output, hooks);
}

constexpr std::array kNetworkOptions{
    choice<&NetworkOptions::relation, kRelations>(
        {.name = "within",
         .argument = "UNIT",
         .help = "what joins two names: one sentence (default), paragraph or document",
         .standard = "sentence"})
        .harmless(),
    flag<&NetworkOptions::relation, Relation::quotation>(
        {.name = "speakers", .help = "edges from speakers to those whom they mention"})
        .harmless(),
    choice<&NetworkOptions::by_likelihood, kWeights>(
        {.name = "weight",
         .argument = "HOW",
         .help = "count (default), or ll: log-likelihood, without pairs that chance explains",
         .standard = "count"})
        .harmless(),
    flag<&NetworkOptions::edges>({.name = "edges", .help = "one row per pair, not per name"}).harmless(),
};

}  // namespace

constinit extern const Command network_command{
    .name = "network",
    .section = Section::corpora,
    .arguments = kDocumentArguments,
    .summary = "who is mentioned with whom, who talks about whom",
    .details =
        "One row per person, country, body or place: neighbours, how often it is named with them, how many\n"
        "shortest paths lead through it, its community. --edges: one row per pair. Earlier results of newsx\n"
        "are read too.\n",
    .examples =
        "newsx network --types person,country articles/\n"
        "newsx network --speakers --edges --top 20 articles/\n"
        "newsx network --min 3 --format gexf articles/ >network.gexf\n",
    .prints = kRows | kGraph,
    .groups = kDocumentOptions | kMentionOptions | kTypeOption | kQuotationOptions | kMinOption | kTopOption,
    .options = kNetworkOptions,
    .run = run_network,
};

}  // namespace newsx::cli
