// newsx extract: everything in a document, as JSON or in a format of other programs.
#include <set>
#include <utility>

#include "cli/brat_folder.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/html_page.h"
#include "cli/listing.h"
#include "cli/per_thread.h"
#include "cli/signals.h"
#include "cli/to_database.h"
#include "output/article_html.h"
#include "output/article_markdown.h"
#include "output/brat.h"
#include "output/conllu.h"
#include "output/doccano.h"
#include "output/explanation.h"
#include "output/graph_file.h"
#include "output/webanno.h"
#include "study/network.h"

namespace newsx::cli {
namespace {

// A format in which each document stands for itself.
DocumentHooks document_by_document(const Analyzer& analyzer, const DocumentWriter& writer,
                                   const MentionFilter& filter) {
  DocumentHooks hooks;
  hooks.error_records = false;
  hooks.make_work = [&analyzer, &writer, filter] {
    return with_scratch(
        analyzer, [&analyzer, &writer, mine = filter](Document&& document, Scratch& scratch, Outcome& outcome) mutable {
          mine.stop = outcome.stop;
          const Result result = analyzer.analyze(std::move(document.text), scratch);
          const RecordInfo info = document.info();
          if (!writer.needs_words) return writer.add(outcome.text, {result, document.name, info}, mine);
          const TokenizedText words = analyzer.tokenize(result.utf8(), scratch);
          writer.add(outcome.text, {result, document.name, info, &words}, mine);
        });
  };
  return hooks;
}

const DocumentWriter& writer_of(Format format) {
  switch (format) {
    case Format::markdown:
      return kArticleMarkdown;
    case Format::html:
      return kArticleHtml;
    case Format::text:
      return kExplanation;
    case Format::doccano:
      return kDoccano;
    case Format::webanno:
      return kWebanno;
    default:
      return kMarkedConllu;
  }
}

int run_writer(const Options& options, const Analyzer& analyzer, const MentionFilter& filter) {
  Output output(options);
  DocumentHooks hooks = document_by_document(analyzer, writer_of(options.format), filter);
  if (options.format == Format::html) begin_page(output, hooks);
  return for_each_document(options, output, hooks);
}

int run_graph(const Options& options, const Analyzer& analyzer, const MentionFilter& filter) {
  Output output(options);
  PerThread<Network> threads;
  DocumentHooks hooks;
  hooks.error_records = false;
  hooks.make_work = [&] {
    Network& mine = threads.add(filter, Relation::sentence);
    return with_scratch(analyzer, [&](Document&& document, Scratch& scratch, Outcome& outcome) {
      mine.add(analyzer.analyze(std::move(document.text), scratch), outcome.stop);
    });
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    const Network all = threads.joined(Network(filter, Relation::sentence));
    std::string text;
    (options.format == Format::gexf ? append_gexf : append_graphml)(text, Network::graph(all.view(), false));
    out.write(text);
  };
  return for_each_document(options, output, hooks);
}

int run_brat(const Options& options, const Analyzer& analyzer, const MentionFilter& filter) {
  BratFolder folder(options.output);
  Output output("");
  std::set<std::string> types;
  DocumentHooks hooks;
  hooks.error_records = false;
  hooks.make_work = [&] {
    return with_scratch(analyzer, [&, mine = filter](Document&& document, Scratch& scratch, Outcome& outcome) mutable {
      mine.stop = outcome.stop;
      const Result result = analyzer.analyze(std::move(document.text), scratch);
      append_brat(outcome.text, result, mine);
      Row& row = outcome.rows.emplace_back(Row{document.name, std::string(result.utf8())});
      for (const Entity& entity : result.entities) row.emplace_back(entity.type);
    });
  };
  hooks.hand_on = [&](Output&, Outcome&& outcome) {
    for (const Row& row : outcome.rows) {
      folder.add(row[0], row[1], outcome.text);
      types.insert(row.begin() + 2, row.end());
    }
  };
  hooks.end = [&](Output&, const BatchSummary&) {
    if (signal_caught() == 0) folder.commit(brat_configuration({types.begin(), types.end()}));
  };
  return for_each_document(options, output, hooks);
}

// WebAnno TSV is one document a file.
void check_is_one(const Options& options) {
  const bool one = options.inputs.size() == 1 && options.files_from.empty() && !is_folder(options.inputs[0]);
  if (!one) throw UsageError("--format webanno is for one document; a file each: run newsx once a file");
}

}  // namespace

int run_extract(const Options& options) {
  const MentionFilter filter{options.kinds, options.types, {}};
  if (!options.database.empty()) return run_to_database(options, Analyzer(options.data), filter);
  switch (options.format) {
    case Format::markdown:
    case Format::html:
    case Format::doccano:
    case Format::conllu:
    case Format::text:
      return run_writer(options, Analyzer(options.data), filter);
    case Format::webanno:
      check_is_one(options);
      return run_writer(options, Analyzer(options.data), filter);
    case Format::gexf:
    case Format::graphml:
      return run_graph(options, Analyzer(options.data), filter);
    case Format::brat:
      if (options.output.empty() || options.output == "-")
        throw UsageError("--format brat writes a folder; name it with -o");
      return run_brat(options, Analyzer(options.data), filter);
    case Format::automatic:
    case Format::json:
    case Format::jsonl:
    case Format::table:
    case Format::csv:
    case Format::tsv:
    case Format::lines:
      break;
  }
  return run_listing(options, {mention_columns(), append_mention_rows, JsonPart::document, {}, Format::json});
}

}  // namespace newsx::cli
