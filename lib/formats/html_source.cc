#include "formats/html_source.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "text/ascii.h"

namespace newsx::html {
namespace {

constexpr int kDeepest = 512;  // elements that are open at once; libgumbo looks through all of them at each tag
constexpr int kDeepestDoubtful = 4096;    // the same of those that nest in <svg> only: pages have hundreds that do not
constexpr std::size_t kLongScript = 300;  // bytes: shorter ones hold no article
constexpr int kMostAttributes = 1024;     // of one tag; libgumbo compares each with all before it

template <std::size_t size>
bool is_any(std::string_view tag, const std::array<std::string_view, size>& tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

// Elements whose end tag is often omitted, or that have none: they say nothing about depth. The first ones end an
// enclosing <svg> or <math>; inside it the others nest like all elements.
constexpr std::array<std::string_view, 9> kOftenOpen = {"p", "li", "dt", "dd", "br", "hr", "img", "meta", "embed"};
constexpr std::array<std::string_view, 17> kOftenOpenInHtml = {"tr",   "td",     "th",   "thead", "tbody", "tfoot",
                                                               "link", "option", "col",  "input", "base",  "rt",
                                                               "rp",   "wbr",    "area", "param", "source"};
// Their content is neither HTML nor text of the page.
constexpr std::array<std::string_view, 7> kRaw = {"script",  "style",    "textarea", "iframe",
                                                  "noembed", "noframes", "xmp"};
// Reopened if they were left open (WHATWG: the list of active formatting elements).
constexpr std::array<std::string_view, 14> kFormatting = {"a", "b",     "big",    "code",   "em", "font", "i",
                                                          "s", "small", "strike", "strong", "tt", "u",    "nobr"};

// Counts the open elements as exactly as tags alone allow. An end tag closes elements of its name; others change
// nothing.
class OpenElements {
 public:
  // Whether the tag is within the limits; if not, it is dropped along with its end tag.
  bool take(const std::string& tag, bool closes) {
    foreign_ = foreign_ || tag == "svg" || tag == "math";
    if (is_any(tag, kOftenOpen)) return true;
    const bool doubtful = is_any(tag, kOftenOpenInHtml);
    if (doubtful && !foreign_) return true;
    Count& of_name = by_name_[tag];
    int& open = doubtful ? doubtful_ : certain_;
    if (closes && of_name.left_out > 0) return --of_name.left_out, false;
    if (closes && of_name.open == 0) return true;
    if (!closes && open >= (doubtful ? kDeepestDoubtful : kDeepest)) return ++of_name.left_out, false;
    of_name.open += closes ? -1 : 1;
    open += closes ? -1 : 1;
    return true;
  }

 private:
  struct Count {
    int open = 0, left_out = 0;
  };
  std::unordered_map<std::string, Count> by_name_;
  int certain_ = 0, doubtful_ = 0;
  bool foreign_ = false;  // an <svg> or <math> stands before
};

// Whether an attribute's value in quotation marks begins at i, after "name=".
bool begins_value(std::string_view html, std::size_t i) {
  if (html[i] != '"' && html[i] != '\'') return false;
  if (i < 2 || html[i - 1] != '=') return false;
  const char before = html[i - 2];
  return before != '=' && before != '/' && !is_ascii_white(before);
}

bool separates(char c) { return c == '/' || is_ascii_white(c); }

// From the end of a tag's name.
struct Attributes {
  std::size_t kept_to;  // before the first attribute too many, or the end
  std::size_t end;      // of ">", or the page's
};

Attributes read_attributes(std::string_view html, std::size_t i) {
  int attributes = 0;
  std::size_t kept_to = std::string_view::npos;
  char quote = 0;
  for (; i < html.size() && (quote != 0 || html[i] != '>'); ++i) {
    const char c = html[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (begins_value(html, i)) {
      quote = c;
    } else if (separates(c) && !separates(html[i - 1]) && ++attributes == kMostAttributes) {
      kept_to = i;
    }
  }
  return {std::min(kept_to, i), i};
}

class SourceReader {
 public:
  SourceReader(std::string_view html, Formatting formatting, Stop stop)
      : html_(html), formatting_(formatting), stop_(stop) {}

  Source read() {
    out_.html.reserve(html_.size());
    for (std::size_t i = html_.find('<'); i != std::string_view::npos; i = html_.find('<', i)) {
      stop_.check();
      if (html_.compare(i, 4, "<!--") == 0) {
        copy_to(i + 4);
        i = from_ = end_of_comment(i + 4);
        out_.html += "-->";
      } else {
        i = read_tag(i);
      }
    }
    copy_to(html_.size());
    if (deep_) out_.cut = "elements nest too deep";
    if (wide_) out_.cut += out_.cut.empty() ? "a tag with too many attributes" : ", a tag with too many attributes";
    return std::move(out_);
  }

 private:
  void copy_to(std::size_t to) {
    if (to > from_) out_.html.append(html_.substr(from_, to - from_));
    from_ = std::max(from_, to);
  }

  std::size_t end_of_comment(std::size_t i) const {
    if (html_.substr(i).starts_with(">")) return i + 1;
    if (html_.substr(i).starts_with("->")) return i + 2;
    for (i = html_.find("--", i); i != std::string_view::npos; i = html_.find("--", i + 1)) {
      if (html_.substr(i + 2).starts_with(">")) return i + 3;
      if (html_.substr(i + 2).starts_with("!>")) return i + 4;
    }
    return html_.size();
  }

  // From its "<"; returns where to continue.
  std::size_t read_tag(const std::size_t begin) {
    std::size_t i = begin + 1;
    const bool closes = i < html_.size() && html_[i] == '/';
    if (closes) ++i;
    if (i >= html_.size() || !is_ascii_letter(html_[i])) return i;
    tag_.clear();
    for (; i < html_.size() && html_[i] != '>' && html_[i] != '/' && !is_ascii_white(html_[i]); ++i)
      tag_ += ascii_lower(html_[i]);
    const auto [kept_to, end] = read_attributes(html_, i);
    const bool formats = formatting_ == Formatting::removed && is_any(tag_, kFormatting);
    const bool taken = !formats && open_.take(tag_, closes);
    deep_ = deep_ || (!formats && !taken);
    wide_ = wide_ || kept_to < end;
    copy_to(taken ? kept_to : begin);
    from_ = taken ? end : std::min(end + 1, html_.size());
    // "<" and what follows could form a tag without the removed one.
    if (!taken) out_.html += "<!---->";
    if (closes || !is_any(tag_, kRaw)) return end;
    return read_raw(std::min(end + 1, html_.size()), html_.substr(i, end - i));
  }

  // The content of a script or the like, up to its end tag.
  std::size_t read_raw(std::size_t begin, std::string_view attributes) {
    copy_to(begin);
    std::size_t end = begin;
    for (end = html_.find("</", end); end != std::string_view::npos; end = html_.find("</", end + 2))
      if (is_same_but_case(html_.substr(end + 2, tag_.size()), tag_)) break;
    end = std::min(end, html_.size());
    if (tag_ == "script" && attributes.find("ld+json") != std::string_view::npos)
      out_.linked_data.emplace_back(html_.substr(begin, end - begin));
    else if (tag_ == "script" && end - begin >= kLongScript)
      out_.scripts.push_back(html_.substr(begin, end - begin));
    from_ = end;
    return end;
  }

  std::string_view html_;
  Formatting formatting_;
  Stop stop_;
  Source out_;
  std::size_t from_ = 0;  // what is before it has been copied or left out
  std::string tag_;
  OpenElements open_;
  bool deep_ = false, wide_ = false;
};

}  // namespace

Source bounded_source(std::string_view html, Formatting formatting, Stop stop) {
  return SourceReader(html, formatting, stop).read();
}

}  // namespace newsx::html
