#include "output/article_html.h"

#include "facts/nested_marks.h"
#include "facts/quotation_words.h"
#include "facts/result_rows.h"
#include "output/markup.h"
#include "reading/entity_types.h"

namespace newsx {
namespace {

std::string_view css_class(std::string_view type) { return entity_type(type) == EntityType::other ? "other" : type; }

// The text as paragraphs, mentions as <mark>, nested as they nest. A mention that only overlaps another is left out.
void append_html_text(std::string& out, const Result& result, const MentionFilter& filter) {
  const std::string_view text = result.utf8();
  out += "<div class=\"text\">";
  walk_nested(
      mentions_in_order(result, filter), static_cast<std::uint32_t>(text.size()),
      [](const Mention* m) { return m->span; },
      NestedVisitor{[&](Span span) { append_markup_text(out, text.substr(span.begin, span.end - span.begin)); },
                    [&](const Mention* m) {
                      filter.stop.check();
                      const Entity& entity = result.entities[m->entity];
                      out.append("<mark class=\"").append(css_class(entity.type)).append("\" title=\"");
                      out += markup_text(entity.type) + ": " + markup_text(entity.name) + "\">";
                    },
                    [&](const Mention*) { out += "</mark>"; }});
  out += "</div>\n";
}

void append_html_entities(std::string& out, const Result& result, const MentionFilter& filter) {
  std::vector<Row> rows;
  append_entity_rows(rows, result, "", {.filter = filter});
  if (rows.empty()) return;
  out += "<table><tr><th>type<th>name<th>mentions<th>about</tr>\n";
  for (const Row& row : rows)
    out += "<tr><td>" + markup_text(row[2]) + "<td>" + markup_text(row[3]) + "<td>" + markup_text(row[4]) + "<td>" +
           markup_text(row[5]) + "</tr>\n";
  out += "</table>\n";
}

void append_html_quotations(std::string& out, const Result& result) {
  for (const Quotation& q : result.quotations) {
    out.append("<blockquote class=\"").append(to_string(q.kind)).append(" ").append(to_string(q.status)).append("\">");
    out += markup_text(shown_words(q)) + "<footer>" + markup_text(attribution_of(q));
    out += "</footer></blockquote>\n";
  }
}

void append_html_decisions(std::string& out, const Result& result) {
  if (result.decisions.empty()) return;
  out += "<ul>\n";
  for (const Decision& d : result.decisions)
    out +=
        "<li>" + (d.number.empty() ? std::string() : markup_text(d.number) + ": ") + markup_text(d.title) + "</li>\n";
  out += "</ul>\n";
}

}  // namespace

void begin_article_html(std::string& out) {
  out +=
      "<!DOCTYPE html>\n<html lang=\"ru\">\n<head>\n<meta charset=\"UTF-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>newsx</title>\n<style>\n"
      "body { max-width: 50em; margin: 2em auto; padding: 0 1em; font: 1em/1.5 serif }\n"
      ".text { white-space: pre-wrap }\n"
      "mark { border-radius: .2em; padding: 0 .1em }\n"
      ".person { background: #fde2a8 } .country { background: #bfe3c0 } .organization { background: #c5d8f7 }\n"
      ".place { background: #e3cdee } .other { background: #ddd }\n"
      "blockquote.denied, blockquote.alleged, blockquote.hypothetical { border-left: .3em dotted #a33; padding-left: "
      ".7em }\n"
      "table { border-collapse: collapse } td, th { border: 1px solid #aaa; padding: 0 .5em; text-align: left }\n"
      "</style>\n</head>\n<body>\n";
}

void append_article_html(std::string& out, const DocumentView& document) {
  const Result& result = document.result;
  const std::string_view name = document.name, title = document.info.title ? *document.info.title : result.title;
  out += "<article>\n<h1>" + markup_text(title.empty() ? name : title) + "</h1>\n<p>" + markup_text(name) + "</p>\n";
  append_html_text(out, result, document.filter);
  append_html_entities(out, result, document.filter);
  append_html_quotations(out, result);
  append_html_decisions(out, result);
  out += "</article>\n";
}

void end_article_html(std::string& out) { out += "</body>\n</html>\n"; }

}  // namespace newsx
