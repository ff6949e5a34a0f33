#include "output/article_markdown.h"

#include <optional>

#include "facts/quotation_words.h"
#include "facts/result_rows.h"
#include "output/markdown.h"
#include "output/row_printer.h"

namespace newsx {
namespace {

void append_markdown_entities(std::string& out, const Result& result, const MentionFilter& filter) {
  std::vector<Row> rows;
  append_entity_rows(rows, result, "", {.filter = filter});
  if (rows.empty()) return;
  out += "\n## Entities\n\n";
  RowPrinter printer(RowForm::markdown, entity_columns(), {.columns = {2, 3, 4, 5}});
  printer.begin(out);
  for (const Row& row : rows) printer.add(out, row);
}

void append_markdown_quotations(std::string& out, const Result& result) {
  if (result.quotations.empty()) return;
  out += "\n## Quotations\n";
  for (const Quotation& q : result.quotations)
    out += "\n> " + markdown_line(shown_words(q)) + "\n>\n> — " + markdown_text(attribution_of(q)) + "\n";
}

void append_list_heading(std::string& out, const DecisionList& list) {
  out += std::string(to_string(list.kind)) + ", " + std::to_string(list.found);
  if (list.announced >= 0) out += " of " + std::to_string(list.announced);
  out += "\n\n";
}

void append_markdown_decisions(std::string& out, const Result& result) {
  if (result.decisions.empty()) return;
  out += "\n## Decisions\n";
  std::optional<Index> list;  // of the decision before
  for (const Decision& d : result.decisions) {
    if (d.list != list) {
      list = d.list;
      out += '\n';
      if (d.list != 0) append_list_heading(out, result.decision_lists[d.list - 1]);
    }
    const std::string number = d.number.empty() ? std::string() : std::string(d.number) + ": ";
    out += "- " + markdown_line(number + std::string(d.title)) + '\n';
  }
}

}  // namespace

void append_article_markdown(std::string& out, const DocumentView& document) {
  const Result& result = document.result;
  const std::string_view name = document.name, title = document.info.title ? *document.info.title : result.title;
  out += "# " + markdown_text(title.empty() ? name : title) + '\n';
  if (!title.empty()) out += "\n" + markdown_line(name) + '\n';
  append_markdown_entities(out, result, document.filter);
  append_markdown_quotations(out, result);
  append_markdown_decisions(out, result);
  out += '\n';
}

}  // namespace newsx
