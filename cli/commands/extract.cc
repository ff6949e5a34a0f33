// newsx extract: everything in a document, as JSON or in a format of other programs.
#include <array>
#include <set>
#include <utility>

#include "cli/brat_folder.h"
#include "cli/command.h"
#include "cli/documents.h"
#include "cli/html_page.h"
#include "cli/listing.h"
#include "cli/per_thread.h"
#include "cli/signals.h"
#include "cli/to_database.h"
#include "output/brat.h"
#include "output/conllu.h"
#include "output/doccano.h"
#include "output/explanation.h"
#include "output/report.h"
#include "output/webanno.h"
#include "study/network.h"

namespace newsx::cli {
namespace {

using Append =
    std::function<void(std::string&, const Result&, const Document&, const TokenizedText&, const MentionFilter&)>;

// A format in which each document stands for itself. `tokens`: whether it needs them.
DocumentHooks document_by_document(const Analyzer& analyzer, Append append, const MentionFilter& filter, bool tokens) {
  DocumentHooks hooks;
  hooks.error_records = false;
  hooks.make_work = [&analyzer, append = std::move(append), filter, tokens] {
    return with_scratch(analyzer, [&analyzer, append, mine = filter, tokens](Document&& document, Scratch& scratch,
                                                                             Outcome& outcome) mutable {
      mine.stop = outcome.stop;
      const Result result = analyzer.analyze(std::move(document.text), scratch);
      append(outcome.text, result, document, analyzer.tokenize(tokens ? result.utf8() : std::string_view(), scratch),
             mine);
    });
  };
  return hooks;
}

Append appender_of(Format format) {
  using Out = std::string&;
  switch (format) {
    case Format::markdown:
      return [](Out out, const Result& r, const Document& d, const TokenizedText&, const MentionFilter& filter) {
        append_markdown_report(out, r, d.name, d.info(), filter);
      };
    case Format::html:
      return [](Out out, const Result& r, const Document& d, const TokenizedText&, const MentionFilter& filter) {
        append_html(out, r, d.name, d.info(), filter);
      };
    case Format::text:
      return [](Out out, const Result& r, const Document& d, const TokenizedText&, const MentionFilter& filter) {
        append_explanation(out, r, d.name, filter);
      };
    case Format::doccano:
      return [](Out out, const Result& r, const Document& d, const TokenizedText&, const MentionFilter& filter) {
        append_doccano(out, r, d.info(), filter);
      };
    case Format::webanno:
      return [](Out out, const Result& r, const Document&, const TokenizedText& t, const MentionFilter& filter) {
        append_webanno(out, r, t, filter);
      };
    default:
      return [](Out out, const Result& r, const Document& d, const TokenizedText& t, const MentionFilter& filter) {
        append_conllu(out, t, r.utf8(), d.name, {r.entities, token_mentions(r, t.tokens, filter)});
      };
  }
}

int run_appending(const Options& options, const Analyzer& analyzer, const MentionFilter& filter) {
  Output output(options);
  const bool tokens = options.format == Format::conllu || options.format == Format::webanno;
  DocumentHooks hooks = document_by_document(analyzer, appender_of(options.format), filter, tokens);
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
    (options.format == Format::gexf ? append_gexf : append_graphml)(text, Network::file(all.view(), false));
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

int run_extract(const Options& options) {
  const MentionFilter filter{options.kinds, options.types, {}};
  if (!options.database.empty()) return run_to_database(options, Analyzer(options.data), filter);
  switch (options.format) {
    case Format::markdown:
    case Format::html:
    case Format::doccano:
    case Format::conllu:
    case Format::text:
      return run_appending(options, Analyzer(options.data), filter);
    case Format::webanno:
      check_is_one(options);
      return run_appending(options, Analyzer(options.data), filter);
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

constexpr std::array kExtractOptions{
    text<&Options::database>(
        {.name = "to", .argument = "FILE", .help = "add the results to this SQLite database, and print nothing"}),
};

// --explain at a terminal means the explanation, elsewhere JSON.
void settle_extract(Options& options) {
  if (!options.database.empty()) {
    if (!options.output.empty() || options.resume)
      throw UsageError("--to: not with -o or --resume; what is in the database is not added again");
    if (options.format != Format::automatic || !options.line_template.empty() || !options.fields.empty())
      throw UsageError("--to is a format of its own: not with --format, --template or --fields");
    return;
  }
  const bool has_format = options.format != Format::automatic || options.pretty || !options.fields.empty() ||
                          !options.line_template.empty();
  if (options.explain && !has_format && is_terminal_output(options.output)) options.format = Format::text;
}

}  // namespace

constinit extern const Command extract_command{
    .name = "extract",
    .section = Section::articles,
    .arguments = kDocumentArguments,
    .summary = "everything in a document, as JSON",
    .details =
        "Persons, countries, organizations, places, quotations with speakers, lists of decisions, acts,\n"
        "dates: one JSON object a document, as `newsx schema` describes it. Other formats have the mentions\n"
        "of entities (csv, tsv: a row each; conllu, brat, webanno, doccano: in the text), a report to read\n"
        "(markdown, html), the graph of entities that sentences mention together (gexf, graphml), or why each\n"
        "thing was found (text, which --explain means at a terminal).\n",
    .examples =
        "newsx extract article.txt | jq -r '.quotations[] | [.speaker.name, .text] | @tsv'\n"
        "newsx extract --input-format jsonl - <articles.jsonl >results.jsonl\n",
    .formats = "json jsonl csv tsv markdown html conllu brat gexf graphml webanno doccano text",
    .groups = kDocumentOptions | kResumeOption | kDateOption | kSelectionOptions | kOffsetOption | kMentionOptions |
              kNoMentionsOption | kTypeOption,
    .options = kExtractOptions,
    .settle = settle_extract,
    .run = run_extract,
};

}  // namespace newsx::cli
