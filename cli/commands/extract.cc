// newsx extract: everything in a document, as JSON or in a format of other programs.
#include <array>
#include <set>

#include "cli/brat_folder.h"
#include "cli/command.h"
#include "cli/document_views.h"
#include "cli/listing.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/signals.h"
#include "cli/to_database.h"
#include "output/brat.h"
#include "study/network.h"

namespace newsx::cli {
namespace {

// A format in which each document stands for itself.
int run_document_by_document(const Options& options, const Analyzer& analyzer) {
  const OutputFormat& format = *options.format;
  Output output(options);
  DocumentHooks hooks;
  hooks.error_records = false;
  hooks.make_work = [&] {
    return with_views(options, analyzer, format.needs_words,
                      [&](const DocumentView& view, Outcome& outcome) { format.document(outcome.text, view); });
  };
  begin_page(format, output, hooks);
  return for_each_result(options, output, hooks);
}

int run_graph(const Options& options, const Analyzer& analyzer) {
  const Network none(options.mention_filter(), Relation::sentence);
  Output output(options);
  PerThread<Network> threads;
  DocumentHooks hooks;
  hooks.error_records = false;
  hooks.make_work = [&] {
    Network& mine = threads.add(none);
    return with_views(options, analyzer, false,
                      [&](const DocumentView& view, Outcome& outcome) { mine.add(view.result, outcome.stop); });
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    std::string text;
    options.format->graph(text, Network::graph(threads.joined(none).view(), false));
    out.write(text);
  };
  return for_each_result(options, output, hooks);
}

int run_brat(const Options& options, const Analyzer& analyzer) {
  BratFolder folder(options.output);
  Output output("");
  std::set<std::string> types;
  DocumentHooks hooks;
  hooks.error_records = false;
  hooks.make_work = [&] {
    return with_views(options, analyzer, false, [&](const DocumentView& view, Outcome& outcome) {
      options.format->document(outcome.text, view);
      Row& row = outcome.rows.emplace_back(Row{std::string(view.name), std::string(view.result.utf8())});
      for (const Entity& entity : view.result.entities) row.emplace_back(entity.type);
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
  return for_each_result(options, output, hooks);
}

void check_output(const OutputFormat& format, const Options& options) {
  const std::string name(format.name);
  if (format.one_document &&
      (options.inputs.size() != 1 || !options.files_from.empty() || is_folder(options.inputs[0])))
    throw UsageError("--format " + name + " is for one document; a file each: run newsx once a file");
  if (format.folder && (options.output.empty() || options.output == "-"))
    throw UsageError("--format " + name + " writes a folder; name it with -o");
}

int run_extract(const Options& options) {
  if (!options.database.empty()) return run_to_database(options, Analyzer(options.data));
  if (const OutputFormat* format = options.format) {
    check_output(*format, options);
    if (format->folder) return run_brat(options, Analyzer(options.data));
    if (format->graph != nullptr) return run_graph(options, Analyzer(options.data));
    if (format->document != nullptr) return run_document_by_document(options, Analyzer(options.data));
  }
  return run_listing(options, {mention_columns(), append_mention_rows, JsonPart::document, {}, "json"});
}

constexpr std::array kExtractOptions{
    text<&Options::database>(
        {.name = "to", .argument = "FILE", .help = "add the results to this SQLite database, and print nothing"}),
    flag<&Options::with_text>(
        {.name = "with-text", .help = "JSON has the text, too: for `newsx show`, words and contexts"})
        .harmless(),
};

// --explain at a terminal means the explanation, elsewhere JSON.
void settle_extract(Options& options) {
  if (!options.database.empty()) {
    if (!options.output.empty() || options.resume)
      throw UsageError("--to: not with -o or --resume; what is in the database is not added again");
    if (options.format != nullptr || !options.line_template.empty() || !options.fields.empty())
      throw UsageError("--to is a format of its own: not with --format, --template or --fields");
    return;
  }
  const bool has_format =
      options.format != nullptr || options.pretty || !options.fields.empty() || !options.line_template.empty();
  if (options.explain && !has_format && is_terminal_output(options.output)) options.format = &known_format("text");
}

}  // namespace

constinit extern const Command extract_command{
    .name = "extract",
    .section = Section::articles,
    .arguments = kDocumentArguments,
    .summary = "everything in a document, as JSON",
    .details =
        "Persons, countries, organizations, places, quotations with speakers, lists of decisions, acts,\n"
        "dates: one JSON object per document, as `newsx schema` describes it. Other formats have the mentions\n"
        "of entities (csv, tsv: one per row; conllu, brat, webanno, doccano: in the text), a report to read\n"
        "(markdown, html), the graph of entities mentioned in one sentence (gexf, graphml), or why each\n"
        "thing was found (text; at a terminal also with --explain).\n",
    .examples =
        "newsx extract article.txt | jq -r '.quotations[] | [.speaker.name, .text] | @tsv'\n"
        "newsx extract --input-format jsonl - <articles.jsonl >results.jsonl\n",
    .prints = kDocuments,
    .groups = kDocumentOptions | kResumeOption | kDateOption | kSelectionOptions | kOffsetOption | kMentionOptions |
              kNoMentionsOption | kTypeOption,
    .options = kExtractOptions,
    .settle = settle_extract,
    .run = run_extract,
};

}  // namespace newsx::cli
