// newsx network: who is mentioned with whom, who talks about whom.
#include "study/network.h"

#include <array>

#include "cli/aliases.h"
#include "cli/command.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "output/graph_file.h"
#include "study/network_figures.h"

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

void print(const Options& options, Output& out, const Network::View& view, bool directed) {
  const auto own = options.own<NetworkOptions>();
  const bool is_graph = options.format != nullptr && options.format->graph != nullptr;
  const EdgeWeight weight = own.by_likelihood ? EdgeWeight::log_likelihood : EdgeWeight::count;
  if (own.edges && !is_graph)
    return print_rows(options, out, edge_columns(directed), edge_rows(view, directed, weight, options.top));
  const NodeMeasures measures(view, directed, weight);
  if (const std::string note = measures.note(); !note.empty()) complain(note);
  if (!is_graph) return print_rows(options, out, measures.columns(), measures.rows(options.top));
  std::string text;
  options.format->graph(text, measures.graph());
  out.write(text);
}

int run_network(const Options& options) {
  const auto own = options.own<NetworkOptions>();
  const Analyzer analyzer(options.data);
  const Aliases aliases = load_aliases(options);
  Output output(options);
  const MentionFilter filter = options.mention_filter();
  PerThread<Network> threads;
  DocumentHooks hooks;
  hooks.make_work = [&] {
    Network& mine = threads.add(filter, own.relation, options.join);
    // Paragraphs are lines of the text.
    return with_results(options, analyzer, own.relation == Relation::paragraph ? Needs::text : Needs::nothing,
                        [&mine](const Result& result, std::string_view, const TokenizedText*, Outcome& outcome) {
                          mine.add(result, outcome.stop);
                        });
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    const Network all = threads.joined(Network(filter, own.relation, options.join));
    Network::View view = all.view(aliases, options.least);
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
         .help = "where two names must occur together: sentence (default), paragraph or document",
         .standard = "sentence"})
        .harmless(),
    flag<&NetworkOptions::relation, Relation::quotation>(
        {.name = "speakers", .help = "directed edges from speakers to what they mention"})
        .harmless(),
    choice<&NetworkOptions::by_likelihood, kWeights>(
        {.name = "weight",
         .argument = "HOW",
         .help = "count (default), or ll: log-likelihood, without pairs explained by chance",
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
        "One row per person, country, body or place: degree, strength, betweenness, community. --edges: one\n"
        "row per pair. Earlier results of newsx are read too.\n",
    .examples =
        "newsx network --types person,country articles/\n"
        "newsx network --speakers --edges --top 20 articles/\n"
        "newsx network --min 3 --format gexf articles/ >network.gexf\n",
    .prints = kRows | kGraph,
    .groups =
        kDocumentOptions | kMentionOptions | kTypeOption | kQuotationOptions | kJoinOption | kMinOption | kTopOption,
    .options = kNetworkOptions,
    .run = run_network,
};

}  // namespace newsx::cli
