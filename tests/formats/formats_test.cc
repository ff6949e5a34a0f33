// The table of formats: what it recognises, how each row reads, and that the docs say the same.
#include "formats/formats.h"

#include <doctest/doctest.h>

#include <atomic>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "text/file_kind.h"

using namespace newsx;

namespace {

std::string by_name(std::string_view file) {
  const InputFormat* format = format_of_file_name(file);
  return format == nullptr ? "none" : std::string(format->name);
}

std::string by_content(std::string_view beginning) { return std::string(format_of_content(beginning).name); }

std::string file(const std::string& path) {
  std::ifstream in(NEWSX_SOURCE_DIR "/" + path);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> words(std::string_view list) {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < list.size(); i += found.back().size() + 1)
    found.emplace_back(list.substr(i, list.find(' ', i) - i));
  return found;
}

// Each document of a file as "id|title|text", or "! code".
std::string documents(const InputFormat& format, const std::string& bytes, const ReadOptions& options = {}) {
  const auto show = [](const RecordResult& r) {
    return r ? r->id.value_or("") + '|' + r->title.value_or("") + '|' + r->text + '\n' : "! " + r.error().code + '\n';
  };
  if (format.read != nullptr) return show(format.read(bytes, options, {}));
  std::string flat = bytes;
  if (format.flatten != nullptr) {
    auto flattened = format.flatten(bytes, options, {});
    if (!flattened) return "! " + flattened.error().code + '\n';
    flat = flattened->bytes;
  }
  RecordFile file = format.open(flat, options);
  std::string_view rest = flat;
  std::string out;
  while (const auto cut = file.cutter->cut(rest, true)) {
    const std::string_view record = rest.substr(cut->begin, cut->end - cut->begin);
    if (record.empty()) {  // passed over
      rest.remove_prefix(cut->next);
      continue;
    }
    if (file.read_header != nullptr) {
      auto make_parser = std::exchange(file.read_header, nullptr)(record, file.note);
      if (!make_parser) return "! " + make_parser.error().code + '\n';
      file.make_parser = *std::move(make_parser);
    } else {
      out += show(file.make_parser()(record, {}));
    }
    rest.remove_prefix(cut->next);
  }
  return out;
}

std::string documents(std::string_view format, const std::string& bytes) {
  return documents(*find_format(format), bytes);
}

}  // namespace

TEST_CASE("each row is whole: a name, a way to read, and names of files that no other kind has") {
  for (const InputFormat* format : input_formats()) {
    CAPTURE(format->name);
    CHECK(find_format(format->name) == format);
    CHECK((format->read != nullptr) != (format->open != nullptr));
    CHECK((!format->has_signature || format->begins != nullptr));
    CHECK(!format->document.empty());
    CHECK((format->flatten == nullptr || format->open != nullptr));
    for (const std::string& suffix : words(format->suffixes)) {
      CHECK(format_of_file_name("a" + suffix) == format);
      CHECK_MESSAGE(file_kind_of_name("a" + suffix) == nullptr, suffix << " is among the kinds that are not read");
    }
  }
  CHECK(find_format("auto") == nullptr);
}

TEST_CASE("by the end of the name, in any case") {
  CHECK(by_name("news/a.xhtml") == "html");
  CHECK(by_name("a.json") == "json");
  CHECK(by_name("a.jsonl") == "jsonl");
  CHECK(by_name("a.TXT") == "text");
  CHECK(by_name("txt") == "none");
}

TEST_CASE("by how a file begins") {
  CHECK(by_content("<!doctype html>") == "html");
  CHECK(by_content("<rss>") == "feed");
  CHECK(by_content("From: a\nDate: b\n") == "email");
  CHECK(by_content("{\"text\": \"a\"}\n{") == "jsonl");
  CHECK(by_content("{\"text\":\n") == "json");
  CHECK(by_content("{\"text\": \"" + std::string(5000, 'a')) == "jsonl");
  CHECK(by_content("\xEF\xBB\xBF [ {\"text\"") == "json");
  CHECK(by_content("{}") == "jsonl");
  CHECK(by_content("[1, 2]") == "text");
  CHECK(by_content("{a}") == "text");
  CHECK(by_content("") == "text");
  CHECK(by_content("a,b\n1,2\n") == "text");
}

TEST_CASE("a signature is believed, whatever the name; without one nothing is sure") {
  const auto begins = [](std::string_view b) { return b.starts_with("SCROLL"); };
  const InputFormat scroll{.name = "scroll",
                           .suffixes = ".scroll",
                           .document = "scroll",
                           .documents = "scrolls",
                           .has_signature = true,
                           .begins = begins};
  InputFormat leaf = scroll;
  leaf.has_signature = false;
  const std::vector<const InputFormat*> both = {&leaf, &scroll}, one = {&leaf};
  CHECK(format_of_signature("SCROLL 1", "a.txt", both) == &scroll);
  CHECK(format_of_signature("SCROLL 1", "a.zip", both) == nullptr);
  CHECK(format_of_signature("scroll", "a.scroll", both) == nullptr);
  CHECK(format_of_signature("SCROLL 1", "a.scroll", one) == nullptr);
  CHECK(&format_of_content("SCROLL 1", both) == &leaf);
  CHECK(format_of_signature("<!doctype html>", "a.html") == nullptr);
}

TEST_CASE("which files of a folder are read") {
  CHECK(is_usual("a.txt", nullptr));
  CHECK(is_usual("a.jsonl.gz", nullptr));
  CHECK(!is_usual("a.json", nullptr));
  CHECK(is_usual("a.json", find_format("json")));
  CHECK(is_usual("A.HTM", nullptr));
  CHECK(!is_usual("a.txt", find_format("json")));
  CHECK(suffix_list(*find_format("feed")) == "*.rss or *.atom");
  CHECK(suffix_list(*find_format("email")) == "*.eml");
}

TEST_CASE("each format reads its documents") {
  CHECK(documents("text", "Минск.") == "||Минск.\n");
  CHECK(documents("text", std::string("\0\1\2\3\4\5\6\7", 8)) == "! unreadable\n");
  CHECK(documents("html", "<h1>Визит</h1><p>Да.</p>") == "|Визит|Визит\n\nДа.\n");
  CHECK(documents("email", "From: a@b.org\nSubject: Визит\n\nДа.\n") == "|Визит|Визит\n\nДа.\n\n");
  CHECK(documents("email", "Content-Type: image/png\n\nx") == "! email\n");
  CHECK(documents("feed", "<rss><item><guid>7</guid><title>Визит</title></item><item>torn") ==
        "7|Визит|Визит\n! invalid_xml\n");
  CHECK(documents("jsonl", "{\"id\":1,\"text\":\"Да.\"}\n{\"text\":") == "1||Да.\n! invalid_json\n");
  CHECK(documents("json", "[{\"text\":\"Да.\"},{\"id\":\"b\",\"text\":\n\"Нет.\"}]") == "||Да.\nb||Нет.\n");
  CHECK(documents("csv", "id;text\n1;\"Да;\nнет.\"\n") == "1||Да;\nнет.\n");
  CHECK(documents("csv", "id;body\n1;Да.\n") == "1||Да.\n");
  CHECK(documents("csv", "id;words\n1;Да.\n") == "! missing_text\n");
  CHECK(documents("tsv", "text\tid\nДа.\\nНет.\t1\n") == "1||Да.\nНет.\n");
  CHECK(documents("markdown", "# Визит\n\nПрибыл\nв *Минск*.\n") == "|Визит|Визит\n\nПрибыл в Минск.\n");
  CHECK(documents("rtf", "{\\rtf1\\ansicpg1251 \\'c4\\u1072?.}") == "||Да.\n");
  CHECK(documents("fb2", "<FictionBook><body><p>Да.</p></body></FictionBook>") == "||Да.\n");
  CHECK(documents("fb2", "<FictionBook><body><p>Да.</p>") == "! invalid_xml\n");
  CHECK(documents("mbox", "From a Thu Nov 28 10:00:00 2019\nSubject: Визит\nMessage-ID: <7@b>\n\nДа.\n") ==
        "7@b|Визит|Визит\n\nДа.\n\n");
  CHECK(documents("mht",
                  "From: <Saved by B>\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: "
                  "text/html\n\n<h1>Визит</h1><p>Да.</p>\n--x--\n") == "|Визит|Визит\n\nДа.\n");
  CHECK(documents("warc",
                  "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://a/\r\nContent-Type: "
                  "text/plain\r\nContent-Length: 5\r\n\r\nДа.\r\n\r\n") == "http://a/||Да.\n");
  CHECK(documents("telegram",
                  "{\"messages\": [{\"id\": 2, \"type\": \"message\", \"text\": [\"Д\", {\"text\": \"а.\"}]}]}") ==
        "2||Да.\n");
  CHECK(documents("telegram", "").empty());
  for (const char* zipped : {"docx", "odt", "epub"}) CHECK(documents(zipped, "PK") == "! unreadable\n");
}

TEST_CASE("options reach the readers: fields, encoding, the largest record") {
  ReadOptions options;
  options.fields.text = "body";
  CHECK(documents(*find_format("csv"), "body\nДа.\n", options) == "||Да.\n");
  CHECK(documents(*find_format("json"), "{\"body\":\"Да.\"}", options) == "||Да.\n");
  options.max_bytes = 8;
  CHECK(documents(*find_format("json"), "{\"body\":\"Да.\"}", options) == "! too_large\n");
  options.encoding = "koi8-r";
  for (const char* name : {"text", "html"})
    CHECK(documents(*find_format(name), "\xE4\xC1", options).find("Да") != std::string::npos);
  CHECK(documents(*find_format("feed"), "<item><title>\xE4\xC1</title></item>", options) == "|Да|Да\n");
}

TEST_CASE("reading stops where that is wanted") {
  const std::atomic<bool> wanted = true;
  const Stop stop(wanted);
  const auto read = [&](const char* name, const char* bytes, const char* encoding = "") {
    ReadOptions options;
    options.encoding = encoding;
    (void)find_format(name)->read(bytes, options, stop);
  };
  CHECK_THROWS_AS(read("text", "\xEF\xF0\xE8\xE2\xE5\xF2", "windows-1251"), Stopped);
  CHECK_THROWS_AS(read("html", "<html><p>Минск.</p>"), Stopped);
  CHECK_THROWS_AS(read("email", "From: a@b.org\n\nМинск.\n"), Stopped);
  const auto parse = [&](const char* name, const char* record) {
    (void)find_format(name)->open("", {}).make_parser()(record, stop);
  };
  CHECK_THROWS_AS(parse("jsonl", "{\"text\":\"Минск.\"}"), Stopped);
  CHECK_THROWS_AS(parse("json", "{\"text\":\"Минск.\"}"), Stopped);
  CHECK_THROWS_AS(parse("feed", "<item><title>x</title></item>"), Stopped);
}

TEST_CASE("docs/contributing.md shows plain_text.cc as it is") {
  const std::string code = file("lib/formats/plain_text.cc");
  CHECK(file("docs/contributing.md").find("```cpp\n" + code + "```\n") != std::string::npos);
}

TEST_CASE("docs/input.md says what to do with each kind of file that is refused") {
  const std::string text = file("docs/input.md");
  for (const FileKind& kind : file_kinds()) {
    if (kind.is_packed()) continue;
    const bool has_row = text.find("\n| " + std::string(kind.name) + " |") != std::string::npos ||
                         text.find("\n| " + std::string(kind.name) + ", ") != std::string::npos ||
                         text.find(", " + std::string(kind.name) + " |") != std::string::npos ||
                         text.find(", " + std::string(kind.name) + ", ") != std::string::npos;
    CHECK_MESSAGE(has_row, "no row for " << kind.name << " in docs/input.md");
  }
}

TEST_CASE("docs/input.md has a row for each format, with its suffixes, in the order of the table") {
  const std::string text = file("docs/input.md");
  std::size_t last = 0;
  for (const InputFormat* format : input_formats()) {
    CAPTURE(format->name);
    std::string row = "| `" + std::string(format->name) + "` | ";
    bool first = true;
    for (const std::string& suffix : words(format->suffixes))
      row += (std::exchange(first, false) ? "`" : ", `") + suffix + '`';
    const std::size_t at = text.find(row + " | ");
    CHECK_MESSAGE(at != std::string::npos, "no row " << row << " | in docs/input.md");
    if (at == std::string::npos) continue;
    CHECK_MESSAGE(at > last, "docs/input.md has this format in another order");
    last = at;
  }
}
