// EPUB books: the chapters in the order of the spine, each read like the article of a page.
//
// The table of contents, the cover, and chapters outside the reading order are dropped. Cost: linear.
#include <algorithm>
#include <map>
#include <vector>

#include "formats/bytes.h"
#include "formats/file_meta.h"
#include "formats/html.h"
#include "formats/input_format.h"
#include "formats/zip_file.h"
#include "text/decode.h"
#include "text/zip_signature.h"

namespace newsx {
namespace {

class ContainerEvents : public XmlEvents {
 public:
  std::string package;  // its path

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "rootfile" && package.empty()) package = attributes["full-path"];
  }
  void end(std::string_view) override {}
  void characters(std::string_view) override {}
};

class PackageEvents : public XmlEvents {
 public:
  std::vector<std::string> chapters;  // paths, relative to the package's

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "item" && attributes["media-type"] == "application/xhtml+xml" &&
        attributes["properties"].find("nav") == std::string_view::npos)
      items_[std::string(attributes["id"])] = attributes["href"];
    if (name != "itemref" || attributes["linear"] == "no") return;
    const auto item = items_.find(attributes["idref"]);
    if (item != items_.end()) chapters.push_back(item->second);
  }
  void end(std::string_view) override {}
  void characters(std::string_view) override {}

 private:
  std::map<std::string, std::string, std::less<>> items_;
};

// A chapter as HTML, without notes and note references.
class ChapterEvents : public XmlEvents {
 public:
  std::string html = "<article>";

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    const bool is_body = name == "body";
    in_body_ = in_body_ || is_body;
    if (!in_body_ || is_body) return;
    if (left_out_ > 0 || is_note(attributes)) {
      ++left_out_;
      return;
    }
    html.append("<").append(name);
    if (name == "ol" && attributes.number("start", 100000) > 0)
      html.append(" start=\"" + std::to_string(attributes.number("start", 100000)) + '"');
    html += '>';
  }
  void end(std::string_view name) override {
    if (!in_body_) return;
    if (left_out_ > 0) {
      --left_out_;
    } else if (name == "body") {
      in_body_ = false;
    } else {
      html.append("</").append(name).append(">");
    }
  }
  void characters(std::string_view text) override {
    if (!in_body_ || left_out_ > 0) return;
    for (const char c : text)
      if (c == '<') {
        html += "&lt;";
      } else if (c == '&') {
        html += "&amp;";
      } else {
        html += c;
      }
  }

 private:
  static bool is_note(const XmlAttributes& attributes) {
    const std::string_view type = attributes["type"], role = attributes["role"];
    return type == "noteref" || type.starts_with("footnote") || type.starts_with("endnote") || type == "rearnotes" ||
           role == "doc-noteref" || role == "doc-footnote" || role.starts_with("doc-endnote");
  }

  int left_out_ = 0;
  bool in_body_ = false;
};

// Content that is not XML is read as an HTML page.
std::string as_article(std::string_view page, Stop stop) {
  ChapterEvents chapter;
  if (read_xml(page, chapter, stop)) return std::string(page);
  return chapter.html + "</article>";
}

bool is_part_of_epub(std::string_view name) {
  constexpr std::string_view pages[] = {"html", "htm", "xml", ".opf"};
  return std::any_of(std::begin(pages), std::end(pages), [&](std::string_view end) { return name.ends_with(end); });
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): readers of other formats keep the bytes
RecordResult read_epub(std::string bytes, const ReadOptions& options, Stop stop) {
  auto members = read_zip(bytes, is_part_of_epub, options.max_bytes * kMostUnpacked, stop);
  if (!members) return members.error();
  ContainerEvents container;
  if (auto fault = read_xml(member_of(*members, "META-INF/container.xml"), container, stop)) return *std::move(fault);
  const std::string_view package = member_of(*members, container.package);
  if (package.empty()) return RecordFault{"unreadable", "a book without a package: damaged", {}};
  PackageEvents events;
  if (auto fault = read_xml(package, events, stop)) return *std::move(fault);
  const std::string folder = container.package.substr(0, container.package.rfind('/') + 1);  // npos + 1 is 0
  const FileMeta meta = read_file_meta(package, stop);  // before chapters are taken out, of which it may be one
  std::string text;
  for (const std::string& chapter : events.chapters) {
    auto page = members->extract(folder + from_percents(chapter));
    if (page.empty()) continue;  // or read: a spine of one chapter many times is a bomb
    auto utf8 = to_utf8(std::move(page.mapped()), {}, stop);
    if (!utf8) continue;
    const HtmlArticle article = read_html_fragment(as_article(utf8->utf8, stop), stop);
    if (article.text.empty()) continue;
    text.append(text.empty() ? "" : "\n\n").append(article.text);
    if (text.size() > options.max_bytes) return RecordFault{"too_large", "a book of too much text", {}};
  }
  if (text.empty()) return without_text("a book");
  return record_of(std::move(text), meta);
}

}  // namespace

extern const InputFormat kEpub{
    .name = "epub",
    .suffixes = ".epub",
    .document = "book",
    .documents = "books",
    .date_source = DateSource::document,
    .read_from_folders = true,
    .has_signature = true,
    .is_binary = true,
    .begins = [](std::string_view b) { return is_zip_of_type(b, "application/epub+zip"); },
    .read = read_epub,
};

}  // namespace newsx
