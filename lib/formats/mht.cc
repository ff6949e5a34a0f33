// Saved web pages (MHTML, RFC 2557): the page, without its pictures and frames.
#include <algorithm>
#include <array>

#include "formats/archive_meta.h"
#include "formats/html.h"
#include "formats/input_format.h"
#include "formats/mail.h"
#include "text/ascii.h"

namespace newsx {
namespace {

// The header that browsers write and mail programs do not.
bool looks_like_mht(std::string_view bytes) {
  constexpr std::array<std::string_view, 3> marks = {"\nSnapshot-Content-Location:", "From: <Saved by ",
                                                     "From: \"Saved by "};
  constexpr std::size_t most = 4096;  // bytes of a header
  std::string_view header = bytes.substr(0, most);
  header = header.substr(0, std::min(header.find("\n\n"), header.find("\r\n\r\n")));
  if (header.find("multipart/related") == std::string_view::npos) return false;
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return header.find(mark) != std::string_view::npos; });
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): readers of other formats keep the bytes
RecordResult read_mht(std::string bytes, const ReadOptions&, Stop stop) {
  auto page = page_of_mail(bytes, stop);
  if (!page) return RecordFault{"html", page.error().cause, {}};
  Record record;
  take_article(record, read_html(page->html, stop));
  if (record.date.empty() && !page->saved.empty()) {
    record.date = page->saved;
    record.date_source = DateSource::archive;
  }
  add_archive_meta(record, page->url, page->saved);
  record.url = std::move(page->url);
  record.encoding = std::move(page->encoding);
  record.invalid = page->invalid;
  return record;
}

}  // namespace

extern const InputFormat kMht{
    .name = "mht",
    .help = "a saved page",
    .suffixes = ".mht .mhtml",
    .document = "page",
    .documents = "pages",
    .date_source = DateSource::page,
    .read_from_folders = true,
    .has_signature = true,
    .begins = looks_like_mht,
    .read = read_mht,
};

}  // namespace newsx
