// PDF: by poppler, if newsx was built with it (CMake: -DNEWSX_PDF=ON), else by an installed pdftotext, which is
// poppler's program. Either gives the lines in the order of reading, column after column.
#include <optional>
#include <utility>
#include <vector>

#include "formats/decoded.h"
#include "formats/file_meta.h"
#include "formats/helper_program.h"
#include "formats/html.h"
#include "formats/input_format.h"
#include "formats/pdf_pages.h"
#include "formats/pdf_text.h"
#include "text/prologue.h"

namespace newsx {
namespace {

// The value of an attribute or the text of an element, with pdftotext's escapes undone.
std::string unescaped(std::string_view text) {
  constexpr std::pair<std::string_view, char> escapes[] = {
      {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&amp;", '&'}};
  std::string out;
  while (!text.empty()) {
    const auto* escape =
        std::find_if(std::begin(escapes), std::end(escapes), [&](const auto& e) { return text.starts_with(e.first); });
    const bool found = escape != std::end(escapes);
    out += found ? escape->second : text.front();
    text.remove_prefix(found ? escape->first.size() : 1);
  }
  return out;
}

std::string_view between(std::string_view text, std::string_view begin, std::string_view end) {
  const std::size_t at = text.find(begin);
  if (at == std::string_view::npos) return {};
  text.remove_prefix(at + begin.size());
  return text.substr(0, std::min(text.find(end), text.size()));
}

// The output of pdftotext -htmlmeta: metadata in <head>, the pages in <pre>.
PdfPages pages_of_html(std::string_view html) {
  PdfPages pages;
  const std::string_view head = html.substr(0, html.find("<pre>"));
  pages.meta.title = unescaped(between(head, "<title>", "</title>"));
  pages.meta.author = unescaped(between(head, "<meta name=\"Author\" content=\"", "\"/>"));
  pages.meta.date = between(head, "<meta name=\"CreationDate\" content=\"", "\"/>");
  std::string_view text = html.substr(std::min(html.find("<pre>") + 5, html.size()));
  text = text.substr(0, text.rfind("</pre>"));
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\f'), text.size());
    pages.pages.push_back(unescaped(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pages;
}

Expected<PdfPages, RecordFault> pages_by_program(std::string_view bytes, std::uint64_t most, Stop stop) {
  const HelperResult found = run_helper({"pdftotext", "-q", "-enc", "UTF-8", "-htmlmeta", "-", "-"}, bytes, most, stop);
  if (found.status == HelperResult::Status::absent)
    return RecordFault{"unsupported",
                       "PDF, which this newsx reads by pdftotext: install it (poppler-utils), or build newsx with "
                       "poppler (-DNEWSX_PDF=ON)",
                       {}};
  if (found.status == HelperResult::Status::failed || found.output.find("<pre>") == std::string::npos)
    return RecordFault{"unreadable", "PDF that cannot be read: damaged, or locked with a password", {}};
  auto text = to_utf8(found.output, "UTF-8", stop);
  if (!text) return RecordFault{"not_decoded", text.error().cause, {}};
  return pages_of_html(text->utf8);
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): readers of other formats keep the bytes
RecordResult read_pdf(std::string bytes, const ReadOptions& options, Stop stop) {
  auto found = has_poppler() ? pages_by_poppler(bytes, stop) : pages_by_program(bytes, options.max_bytes, stop);
  if (!found) return found.error();
  std::vector<std::string_view> pages(found->pages.begin(), found->pages.end());
  while (!pages.empty() && trim(pages.back()).empty() && pages.size() > 1) pages.pop_back();
  if (are_scanned(pages))
    return RecordFault{"no_text",
                       "PDF of pictures without text, as from a scanner; try: ocrmypdf -l rus FILE text.pdf && newsx "
                       "extract text.pdf",
                       {}};
  std::string text = text_of_pages(pages, stop);
  if (text.empty()) return without_text("a PDF");
  if (text.size() > options.max_bytes) return RecordFault{"too_large", "a PDF of too much text", {}};
  return record_of(std::move(text), found->meta);
}

}  // namespace

extern const InputFormat kPdf{
    .name = "pdf",
    .suffixes = ".pdf",
    .document = "PDF",
    .documents = "PDFs",
    .date_source = DateSource::document,
    .read_from_folders = true,
    .has_signature = true,
    .is_binary = true,
    .begins = [](std::string_view b) { return after_prologue(b).starts_with("%PDF-"); },
    .read = read_pdf,
};

}  // namespace newsx
