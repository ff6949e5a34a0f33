#include "output/marked_text.h"

#include <algorithm>
#include <array>
#include <vector>

#include "facts/mentions.h"
#include "facts/nested_marks.h"
#include "facts/quotation_words.h"
#include "text/printable.h"

namespace newsx {
namespace {

struct Style {
  std::string_view type, code;  // SGR
};
constexpr std::array kStyles{Style{"person", "32"},   Style{"country", "36"}, Style{"organization", "33"},
                             Style{"place", "35"},    Style{"other", "34"},   Style{"quotation", "3"},
                             Style{"paraphrase", "4"}};

std::string_view code_of(std::string_view type) {
  const auto style = std::ranges::find(kStyles, type, &Style::type);
  return style == kStyles.end() ? std::string_view("34") : style->code;
}

// A stretch of text that is marked.
struct Mark {
  Span span;
  std::string_view code;  // with colours
  std::string label;      // without
  std::string note = {};  // after the mark, with colours: how the text reports these words
};

// "indirect, denied: Лилит Манташян, опровергла".
std::string label_of(const Quotation& q) { return kind_and_status(q) + ": " + teller_of(q); }

std::vector<Mark> marks_of(const Result& result, const MentionFilter& filter) {
  std::vector<Mark> marks;
  for (const Quotation& q : result.quotations) {
    const std::string_view style = q.kind == QuotationKind::indirect ? "paraphrase" : "quotation";
    for (const Span fragment : std::span(result.fragments).subspan(q.first_fragment, q.fragment_count))
      marks.push_back({fragment, code_of(style), label_of(q)});
    if (q.status != QuotationStatus::asserted) marks.back().note = to_string(q.status);
  }
  for (const Mention* m : mentions_in_order(result, filter)) {
    filter.stop.check();
    const Entity& e = result.entities[m->entity];
    marks.push_back({m->span, code_of(e.type), std::string(e.type) + ": " + std::string(e.name)});
  }
  std::ranges::stable_sort(marks, [](const Mark& a, const Mark& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return marks;
}

void append_harmless(std::string& out, std::string_view text) {
  std::string lines(text);
  std::erase(lines, '\r');
  out += escape_controls(lines, EscapeForm::braces, Layout::lines);
}

// The style of all marks that are open.
void append_style(std::string& out, const std::vector<std::string_view>& codes) {
  out += "\x1b[0";
  for (const std::string_view code : codes) out.append(";").append(code);
  out += 'm';
}

void append_legend(std::string& out) {
  for (const Style& style : kStyles)
    out.append("\x1b[0;").append(style.code).append("m").append(style.type).append("\x1b[0m ");
  out.back() = '\n';
  out += '\n';
}

}  // namespace

void append_marked_text(std::string& out, const DocumentView& document) {
  const Result& result = document.result;
  const MentionFilter& filter = document.filter;
  const bool color = document.color;
  const std::vector<Mark> marks = marks_of(result, filter);
  if (color) append_legend(out);
  const std::string_view text = result.utf8();
  std::vector<std::string_view> codes;  // of the marks that are open
  walk_nested(
      marks, static_cast<std::uint32_t>(text.size()), [](const Mark& mark) { return mark.span; },
      NestedVisitor{[&](Span span) { append_harmless(out, text.substr(span.begin, span.end - span.begin)); },
                    [&](const Mark& mark) {
                      filter.stop.check();
                      if (!color) return void(out += '[');
                      codes.push_back(mark.code);
                      append_style(out, codes);
                    },
                    [&](const Mark& mark) {
                      if (!color) {
                        out += '|';
                        append_harmless(out, mark.label);
                        return void(out += ']');
                      }
                      codes.pop_back();
                      append_style(out, codes);
                      if (!mark.note.empty()) out += " (" + mark.note + ")";
                    }});
  if (!out.ends_with('\n')) out += '\n';
}

}  // namespace newsx
