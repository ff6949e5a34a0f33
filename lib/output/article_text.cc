#include "output/article_text.h"

#include <algorithm>

#include "output/document_json.h"
#include "output/markdown.h"

namespace newsx {
namespace {

// Calls f with each line, without its end.
template <class F>
void each_line(std::string_view text, F&& f) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    f(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

void append_plain_text(std::string& out, const ArticleText& article) {
  if (!article.title.empty()) out.append(article.title).append("\n\n");
  each_line(article.text.utf8, [&](std::string_view line) { out.append(line) += '\n'; });
}

void append_text_markdown(std::string& out, const ArticleText& article) {
  bool heading = article.info.title.has_value();
  if (!article.title.empty()) {
    out.append("# ").append(markdown_text(article.title)).append("\n\n");
    heading = false;
  }
  each_line(article.text.utf8, [&](std::string_view line) {
    if (heading && !line.empty()) {
      out.append("# ").append(markdown_text(line)).append("\n");
    } else {
      out.append(line.empty() ? std::string() : markdown_line(line)).append("\n");
    }
    heading = heading && line.empty();
  });
}

void append_text_json(std::string& out, const ArticleText& article, bool pretty) {
  JsonWriter json(out, pretty);
  json.begin_object();
  write_head(json, article.info);
  write_source(json, article.text, nullptr);
  json.member_or_null("title", article.info.title.value_or(""));
  json.member("text", article.text.utf8);
  json.end_object();
  out += '\n';
}

}  // namespace newsx
