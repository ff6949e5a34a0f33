#include "output/marked_text.h"

#include <algorithm>
#include <array>

namespace newsx {
namespace {

struct Style {
  std::string_view type, code;  // SGR
};
constexpr std::array kStyles{Style{"person", "32"}, Style{"country", "36"}, Style{"organization", "33"},
                             Style{"place", "35"},  Style{"other", "34"},   Style{"quotation", "3"}};

std::string_view code_of(std::string_view type) {
  const auto style = std::ranges::find(kStyles, type, &Style::type);
  return style == kStyles.end() ? std::string_view("34") : style->code;
}

// A stretch of text that is marked.
struct Mark {
  Span span;
  std::string_view code;  // with colours
  std::string label;      // without
};

std::vector<Mark> marks_of(const Result& result, const MentionFilter& filter) {
  std::vector<Mark> marks;
  for (const Quotation& q : result.quotations) {
    if (q.kind == QuotationKind::indirect) continue;  // the words are the author's
    const auto fragments = std::span(result.fragments).subspan(q.first_fragment, q.fragment_count);
    for (const Span fragment : fragments)
      marks.push_back(
          {fragment, code_of("quotation"), q.has_speaker ? "says: " + std::string(q.speaker_name) : "says: ?"});
  }
  for (const Mention* m : mentions_in_order(result, filter)) {
    const Entity& e = result.entities[m->entity];
    marks.push_back({m->span, code_of(e.type), std::string(e.type) + ": " + std::string(e.name)});
  }
  std::ranges::stable_sort(marks, [](const Mark& a, const Mark& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return marks;
}

class Printer {
 public:
  Printer(std::string& out, std::string_view text, bool color) : out_(out), text_(text), color_(color) {}

  void open(const Mark& mark) {
    close_to(mark.span.begin);
    if (!open_.empty() && open_.back()->span.end < mark.span.end) return;  // overlaps another
    words_to(mark.span.begin);
    open_.push_back(&mark);
    color_ ? set_style() : void(out_ += '[');
  }
  void close_to(std::uint32_t end) {
    while (!open_.empty() && open_.back()->span.end <= end) {
      words_to(open_.back()->span.end);
      if (!color_) out_.append("|").append(open_.back()->label).append("]");
      open_.pop_back();
      if (color_) set_style();
    }
  }
  void words_to(std::uint32_t end) {
    for (; at_ < end; ++at_) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      const bool control = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F;
      // U+0080 … U+009F are controls of terminals too.
      const bool two_bytes =
          byte == 0xC2 && at_ + 1 < text_.size() && static_cast<unsigned char>(text_[at_ + 1]) < 0xA0;
      if (byte == '\r') continue;
      control || two_bytes ? out_ += "\uFFFD" : out_ += text_[at_];
      if (two_bytes) ++at_;
    }
  }

 private:
  void set_style() {
    out_ += "\x1b[0";
    for (const Mark* mark : open_) out_.append(";").append(mark->code);
    out_ += 'm';
  }

  std::string& out_;
  std::string_view text_;
  bool color_;
  std::uint32_t at_ = 0;
  std::vector<const Mark*> open_;  // the innermost last
};

void append_legend(std::string& out) {
  for (const Style& style : kStyles)
    out.append("\x1b[0;").append(style.code).append("m").append(style.type).append("\x1b[0m ");
  out.back() = '\n';
  out += '\n';
}

}  // namespace

void append_marked_text(std::string& out, const Result& result, const MentionFilter& filter, bool color) {
  const std::vector<Mark> marks = marks_of(result, filter);
  if (color) append_legend(out);
  Printer printer(out, result.utf8(), color);
  for (const Mark& mark : marks) printer.open(mark);
  const auto end = static_cast<std::uint32_t>(result.utf8().size());
  printer.close_to(end);
  printer.words_to(end);
  if (!out.ends_with('\n')) out += '\n';
}

}  // namespace newsx
