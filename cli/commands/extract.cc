// newsx extract: everything in a document, as JSON or in a format of other programs.
#include <array>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "base/counted.h"
#include "cli/command.h"
#include "cli/document_folder.h"
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
  bool written = false;
  if (!format.file_ending.empty())
    hooks.hand_on = [&](Output& out, Outcome&& outcome) {
      if (outcome.text.empty()) return;
      if (std::exchange(written, true))
        throw UsageError("--format " + std::string(format.name) + ": more than one document; name a folder with -o " +
                         (options.output.empty() ? "FOLDER/" : options.output + '/'));
      out.write(outcome.text);
    };
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

// A document for a folder.
struct FolderDocument : Outcome::Payload {
  std::string name, text;
  std::vector<std::string> types;  // of its entities
};

void report_replaced(const Options& options, const std::vector<std::string>& files) {
  if (files.empty() || options.log_level == LogLevel::quiet) return;
  complain(options.output + ": replaced " + counted(files.size(), "file") + " that had other content: " + files[0] +
           (files.size() > 1 ? " …" : ""));
}

int run_folder(const Options& options, const Analyzer& analyzer) {
  const OutputFormat& format = *options.format;
  DocumentFolder folder(options.output);
  Output output("");
  std::set<std::string> types;
  DocumentHooks hooks;
  hooks.error_records = false;
  hooks.make_work = [&] {
    return with_views(options, analyzer, format.needs_words, [&](const DocumentView& view, Outcome& outcome) {
      format.document(outcome.text, view);
      auto document = std::make_unique<FolderDocument>();
      document->name = view.name;
      if (format.folder) document->text = view.result.utf8();
      for (const Entity& entity : view.result.entities) document->types.emplace_back(entity.type);
      outcome.payload = std::move(document);
    });
  };
  hooks.hand_on = [&](Output&, Outcome&& outcome) {
    if (!outcome.payload) return;
    const auto& document = static_cast<const FolderDocument&>(*outcome.payload);
    using File = DocumentFolder::File;
    if (format.folder)
      folder.add(document.name, std::array{File{".txt", document.text}, File{".ann", outcome.text}});
    else
      folder.add(document.name, std::array{File{format.file_ending, outcome.text}});
    types.insert(document.types.begin(), document.types.end());
  };
  hooks.end = [&](Output&, const BatchSummary&) {
    if (signal_caught() != 0) return;
    if (format.folder) folder.add_file("annotation.conf", brat_configuration({types.begin(), types.end()}));
    report_replaced(options, folder.commit());
  };
  return for_each_result(options, output, hooks);
}

void check_output(const OutputFormat& format, const Options& options) {
  if (!goes_to_folder(options) || (!options.output.empty() && options.output != "-")) return;
  throw UsageError(
      "--format " + std::string(format.name) +
      (format.folder ? " writes a folder; name it with -o" : " is a file a document; name a folder with -o"));
}

int run_extract(const Options& options) {
  if (!options.database.empty()) return run_to_database(options, Analyzer(options.data));
  if (const OutputFormat* format = options.format) {
    check_output(*format, options);
    if (goes_to_folder(options)) return run_folder(options, Analyzer(options.data));
    if (format->graph != nullptr) return run_graph(options, Analyzer(options.data));
    if (format->document != nullptr) return run_document_by_document(options, Analyzer(options.data));
  }
  return run_listing(options, {mention_columns(), append_mention_rows, JsonPart::document, {}, "json"});
}

constexpr std::array kExtractOptions{
    text<&Options::database>(
        {.name = "to", .argument = "FILE", .help = "add the results to this SQLite database, and print nothing"}),
    flag<&Options::with_text>(
        {.name = "with-text", .help = "include the text in the JSON, for `newsx show`, words and contexts"})
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
        "(markdown, html), the graph of entities that sentences mention together (gexf, graphml), or the\n"
        "evidence for everything found (text; at a terminal also with --explain).\n",
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
