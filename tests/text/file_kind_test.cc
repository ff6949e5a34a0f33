#include "text/file_kind.h"

#include <doctest/doctest.h>

using namespace newsx;
using namespace std::string_literals;

namespace {

std::string kind_of(const std::string& beginning, std::string_view name = {}) {
  const FileKind* kind = file_kind(beginning, name);
  return kind == nullptr ? "none" : std::string(kind->name);
}

// Headers of ZIP members without content, one after the other.
std::string zip(std::initializer_list<std::string> names) {
  std::string bytes;
  for (const std::string& name : names) {
    std::string header(30, '\0');
    header.replace(0, 4, "PK\3\4");
    header[26] = static_cast<char>(name.size());
    bytes += header + name;
  }
  return bytes;
}

}  // namespace

TEST_CASE("kinds that are ZIP files are told by their members, wherever these stand") {
  CHECK(kind_of(zip({"a.txt", "word/a.txt"})) == "ZIP archive");
  CHECK(kind_of(zip({"word/numbering.xml", "[Content_Types].xml"})) == "Word document");
  CHECK(kind_of(zip({"docProps/app.xml", "word/document.xml"})) == "Word document");
  CHECK(kind_of(zip({"[Content_Types].xml", "xl/styles.xml"})) == "Excel workbook");
  CHECK(kind_of(zip({"mimetype"}) + "application/epub+zip") == "EPUB book");
  CHECK(kind_of(zip({"mimetype"}) + "application/vnd.oasis.opendocument.text") == "OpenDocument text");
}

TEST_CASE("a beginning that is cut anywhere is no fault") {
  const std::string whole = zip({"[Content_Types].xml", "word/document.xml"});
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    const std::string kind = kind_of(whole.substr(0, size));
    CHECK_MESSAGE(kind == (size < 4 ? "none" : size < whole.size() ? "ZIP archive" : "Word document"), size);
  }
  CHECK(kind_of("From a@example.org 10:") == "none");
  CHECK(kind_of("From a 10:0\n") == "none");
  CHECK(kind_of("MZ"s + std::string(58, '\0') + "\xFF\xFF\xFF\xFF") == "none");
}

TEST_CASE("the name only chooses between kinds that begin alike") {
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  CHECK(kind_of(ole, "a.XLS") == "Excel workbook of before 2007");
  CHECK(kind_of(ole, "a.txt") == "Word document of before 2007");
  CHECK(kind_of("%PDF-1.4", "a.docx") == "PDF");
  CHECK(kind_of("Москва", "a.pdf") == "none");
  CHECK(kind_of("ID3\4") == "MP3 recording");
  CHECK(kind_of("ID3» — так зовут новый мост.") == "none");
}

TEST_CASE("a tar archive is told by its mark, or by its checksum") {
  std::string header(512, '\0');
  header.replace(0, 5, "a.txt");
  CHECK(kind_of(header) == "none");
  CHECK(kind_of(std::string(512, '\0')) == "none");
  std::string marked = header;
  marked.replace(257, 5, "ustar");
  CHECK(kind_of(marked) == "tar archive");
  unsigned sum = 8 * ' ';
  for (const char c : header) sum += static_cast<unsigned char>(c);
  header.replace(148, 6, "001357");
  CHECK(sum == 01357);
  CHECK(kind_of(header) == "tar archive");
}

TEST_CASE("advice names the file as a word of the shell") {
  CHECK(advice_for(*file_kind("%PDF-"), "a b.pdf") == "try: pdftotext 'a b.pdf' - | newsx extract -");
  CHECK(advice_for(*file_kind("%PDF-"), "речь.pdf") == "try: pdftotext речь.pdf - | newsx extract -");
  CHECK(shell_word("it's $HOME") == "'it'\\''s $HOME'");
  CHECK(shell_word("") == "''");
}
