// newsx network: who is mentioned with whom, who speaks of whom.
#include "study/network.h"

#include "cli/commands.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "output/graph_file.h"
#include "study/network_figures.h"

namespace newsx::cli {
namespace {

void print(const Options& options, Output& out, const Network::View& view, bool directed) {
  const bool is_graph = options.format == Format::gexf || options.format == Format::graphml;
  const EdgeWeight weight = options.by_likelihood ? EdgeWeight::log_likelihood : EdgeWeight::count;
  if (options.edges && !is_graph)
    return print_rows(options, out, edge_columns(directed), edge_rows(view, directed, weight, options.top));
  const NodeMeasures measures(view, directed, weight);
  if (const std::string note = measures.note(); !note.empty()) complain(note);
  if (!is_graph) return print_rows(options, out, measures.columns(), measures.rows(options.top));
  std::string text;
  (options.format == Format::gexf ? append_gexf : append_graphml)(text, measures.graph());
  out.write(text);
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
    print(options, out, view, all.is_directed());
  };
  return for_each_result(options, output, hooks);
}

}  // namespace newsx::cli
