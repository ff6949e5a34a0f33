#include "cli/output_format.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "cli/command.h"
#include "output/article_html.h"
#include "output/article_markdown.h"
#include "output/brat.h"
#include "output/conllu.h"
#include "output/doccano.h"
#include "output/explanation.h"
#include "output/graph_file.h"
#include "output/marked_text.h"
#include "output/webanno.h"

namespace newsx::cli {
namespace {

constexpr std::array kFormats{
    OutputFormat{.name = "table",
                 .purpose = "columns to read at a terminal",
                 .prints = kRows,
                 .options = kPagerOption,
                 .rows = RowForm::table},
    OutputFormat{.name = "json",
                 .purpose = "an object a document, or an array of rows",
                 .prints = kRows | kDocuments | kTokens | kPlainText,
                 .options = kJsonOptions,
                 .resumable = true,
                 .json = true},
    OutputFormat{.name = "jsonl",
                 .purpose = "JSON Lines: an object a line",
                 .prints = kRows | kDocuments | kTokens | kPlainText,
                 .options = kJsonOptions,
                 .resumable = true,
                 .json = true,
                 .json_lines = true},
    OutputFormat{.name = "csv",
                 .purpose = "rows under a header, as RFC 4180 has them",
                 .prints = kRows | kDocuments,
                 .options = kCsvOption,
                 .resumable = true,
                 .rows = RowForm::csv},
    OutputFormat{.name = "tsv",
                 .purpose = "the same with tabs and without quoting",
                 .prints = kRows | kDocuments,
                 .options = kCsvOption,
                 .resumable = true,
                 .rows = RowForm::tsv},
    OutputFormat{.name = "xlsx",
                 .purpose = "the same for Excel and LibreOffice: numbers and days as such",
                 .prints = kRows | kDocuments,
                 .workbook = true},
    OutputFormat{.name = "markdown",
                 .purpose = "a table or a report, to be put into a page",
                 .prints = kRows | kDocuments | kPlainText,
                 .rows = RowForm::markdown,
                 .document = append_article_markdown,
                 .plain_text = append_text_markdown},
    OutputFormat{.name = "text",
                 .purpose = "for people: of extract why each thing was found",
                 .prints = kDocuments | kMarkedText | kPlainText,
                 .resumable = true,
                 .document = append_explanation,
                 .marked_text = append_marked_text,
                 .plain_text = append_plain_text,
                 .explains = true},
    OutputFormat{.name = "html",
                 .purpose = "a page for a browser: the text with its marks, and what was found",
                 .prints = kDocuments | kMarkedText,
                 .document = append_article_html,
                 .marked_text = append_article_html,
                 .begin = begin_article_html,
                 .end = end_article_html},
    OutputFormat{.name = "conllu",
                 .purpose = "CoNLL-U: a word a line",
                 .prints = kDocuments | kTokens,
                 .resumable = true,
                 .document = append_marked_conllu,
                 .tokens = [](std::string& out, const TokenizedText& words, std::string_view text,
                              std::string_view name) { append_conllu(out, words, text, name); },
                 .needs_words = true},
    OutputFormat{.name = "brat",
                 .purpose = "a folder for the annotation tool brat",
                 .prints = kDocuments,
                 .document = append_brat,
                 .folder = true},
    OutputFormat{.name = "gexf", .purpose = "a graph for Gephi", .prints = kDocuments | kGraph, .graph = append_gexf},
    OutputFormat{.name = "graphml",
                 .purpose = "a graph for igraph and NetworkX",
                 .prints = kDocuments | kGraph,
                 .graph = append_graphml},
    OutputFormat{.name = "webanno",
                 .purpose = "WebAnno TSV 3.3 for INCEpTION: a file a document",
                 .prints = kDocuments,
                 .document = append_webanno,
                 .needs_words = true,
                 .file_ending = ".tsv"},
    OutputFormat{.name = "doccano",
                 .purpose = "JSON Lines for the annotation tool doccano",
                 .prints = kDocuments,
                 .resumable = true,
                 .document = append_doccano},
};

constexpr OutputFormat kLines{
    .name = "lines", .purpose = "of --template", .prints = 0, .resumable = true, .rows = RowForm::lines};

}  // namespace

std::span<const OutputFormat> output_formats() { return kFormats; }

const OutputFormat* find_format(std::string_view name) {
  const auto* const found = std::ranges::find(kFormats, name, &OutputFormat::name);
  return found == kFormats.end() ? nullptr : found;
}

const OutputFormat& known_format(std::string_view name) {
  const OutputFormat* format = find_format(name);
  if (format == nullptr) throw std::logic_error("a format that the program asks for is there");
  return *format;
}

const OutputFormat& lines_format() { return kLines; }

std::vector<const OutputFormat*> formats_of(const Command& command) {
  std::vector<const OutputFormat*> formats;
  for (const OutputFormat& format : kFormats)
    if ((format.prints & command.prints) != 0) formats.push_back(&format);
  return formats;
}

std::string format_names(const Command& command) {
  std::string names;
  for (const OutputFormat* format : formats_of(command)) names.append(names.empty() ? "" : " ").append(format->name);
  return names;
}

}  // namespace newsx::cli
