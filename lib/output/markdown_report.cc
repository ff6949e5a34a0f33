#include "output/report.h"
#include "output/row_printer.h"

namespace newsx {
namespace {

// One line in which nothing is markup.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20) {
      out += ' ';
    } else if (c == '<') {
      out += "&lt;";
    } else {
      if (std::string_view("\\`*_[]#|>").find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out;
}

void append_entities(std::string& out, const Result& result, const MentionFilter& filter) {
  std::vector<Row> rows;
  RowOptions options;
  options.kinds = filter.kinds;
  options.types = filter.types;
  options.stop = filter.stop;
  append_entity_rows(rows, result, "", options);
  if (rows.empty()) return;
  out += "\n## Entities\n\n";
  RowPrinter printer(RowForm::markdown, entity_columns(), {.columns = {2, 3, 4, 5}});
  printer.begin(out);
  for (const Row& row : rows) printer.add(out, row);
}

void append_quotations(std::string& out, const Result& result) {
  if (result.quotations.empty()) return;
  out += "\n## Quotations\n";
  for (const Quotation& q : result.quotations) {
    out += "\n> " + plain(q.text) + "\n>\n> — " + (q.has_speaker ? plain(q.speaker_name) : "nobody named");
    out.append(" (").append(to_string(q.kind));
    if (q.has_cue) out += ", " + plain(q.cue_lemma);
    out += ")\n";
  }
}

void append_decisions(std::string& out, const Result& result) {
  if (result.decisions.empty()) return;
  out += "\n## Decisions\n";
  Index list = 0;
  for (const Decision& d : result.decisions) {
    if (d.list != list) {
      list = d.list;
      const DecisionList& heading = result.decision_lists[list - 1];
      out += "\n" + std::string(to_string(heading.kind)) + ", " + std::to_string(heading.found);
      if (heading.announced >= 0) out += " of " + std::to_string(heading.announced);
      out += "\n\n";
    }
    out += "- ";
    if (!d.number.empty()) out += plain(d.number) + ": ";
    out += plain(d.title) + '\n';
  }
}

}  // namespace

void append_markdown_report(std::string& out, const Result& result, std::string_view name, const RecordInfo& info,
                            const MentionFilter& filter) {
  const std::string_view title = info.title ? *info.title : result.title;
  out += "# " + plain(title.empty() ? name : title) + '\n';
  if (!title.empty()) out += "\n" + plain(name) + '\n';
  append_entities(out, result, filter);
  append_quotations(out, result);
  append_decisions(out, result);
  out += '\n';
}

}  // namespace newsx
