// Word documents older than 2007, read by an installed program: antiword, otherwise catdoc. Footnotes are dropped.
#include <algorithm>
#include <utility>

#include "formats/block_text.h"
#include "formats/decoded.h"
#include "formats/file_meta.h"
#include "formats/helper_program.h"
#include "formats/input_format.h"
#include "text/number.h"

namespace newsx {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
// The name of a stream that only Word files have, in UTF-16.
constexpr std::string_view kWordStream = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv;
constexpr std::string_view kNotesRule = "\n-----------------------\n";  // antiword's, before footnotes

// "[1]" after a word: where antiword writes a footnote.
void drop_note_marks(std::string& text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t mark = std::min(text.find('[', at), text.size());
    kept.append(text, at, mark - at);
    if (mark == text.size()) break;
    const std::size_t digits = leading_digits(std::string_view(text).substr(mark + 1)).size();
    const bool is_note = digits > 0 && mark + 1 + digits < text.size() && text[mark + 1 + digits] == ']';
    if (!is_note) kept += '[';
    at = is_note ? mark + digits + 2 : mark + 1;
  }
  text = std::move(kept);
}

// A line is a paragraph, or a row of a table: "|cell|cell|".
std::string paragraphs_of(std::string_view text) {
  BlockText blocks;
  bool in_table = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const bool is_row = line.size() > 1 && line.starts_with('|') && line.ends_with('|');
    if (is_row && !in_table) blocks.begin_table();
    if (!is_row && in_table) blocks.end_table();
    in_table = is_row;
    if (!is_row) {
      blocks.add(line);
      blocks.end_paragraph();
      continue;
    }
    line = line.substr(1, line.size() - 2);
    while (true) {
      const std::size_t bar = line.find('|');
      blocks.add(line.substr(0, bar));
      blocks.end_cell();
      if (bar == std::string_view::npos) break;
      line.remove_prefix(bar + 1);
    }
    blocks.end_row();
  }
  return blocks.take();
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): readers of other formats keep the bytes
RecordResult read_doc(std::string bytes, const ReadOptions& options, Stop stop) {
  if (!bytes.starts_with(kOle))
    return RecordFault{"unreadable", "no Word document of before 2007, though its name says so", {}};
  using Status = HelperResult::Status;
  HelperResult found = run_helper({"antiword", "-m", "UTF-8.txt", "-w", "0", "-"}, bytes, options.max_bytes, stop);
  if (found.status != Status::done) {
    HelperResult other = run_helper({"catdoc", "-d", "utf-8", "-w"}, bytes, options.max_bytes, stop);
    if (other.status == Status::absent && found.status == Status::absent)
      return RecordFault{"unsupported",
                         "Word document of before 2007, which newsx reads by antiword or catdoc: install one of them, "
                         "or try: libreoffice --headless --convert-to docx FILE",
                         {}};
    found = std::move(other);
  }
  if (found.status != Status::done)
    return RecordFault{"unreadable",
                       "Word document of before 2007 that antiword and catdoc cannot read; try: libreoffice --headless "
                       "--convert-to docx FILE",
                       {}};
  auto text = to_utf8(std::move(found.output), "UTF-8", stop);
  if (!text) return unreadable(text.error());
  if (const std::size_t notes = text->utf8.rfind(kNotesRule); notes != std::string::npos) {
    text->utf8.resize(notes);
    drop_note_marks(text->utf8);
  }
  std::string body = paragraphs_of(text->utf8);
  if (body.empty()) return without_text("a Word document of before 2007");
  return record_of(std::move(body), FileMeta{});
}

}  // namespace

extern const InputFormat kDoc{
    .name = "doc",
    .help = "Word of before 2007, by antiword or catdoc",
    .suffixes = ".doc .dot",
    .document = "Word document of before 2007",
    .documents = "Word documents of before 2007",
    .read_from_folders = true,
    .has_signature = true,
    .is_binary = true,
    .begins = [](std::string_view b) { return b.starts_with(kOle) && b.find(kWordStream) != std::string_view::npos; },
    .read = read_doc,
};

}  // namespace newsx
