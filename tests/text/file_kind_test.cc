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
  CHECK(kind_of(zip({"ppt/slides.xml", "[Content_Types].xml"})) == "PowerPoint presentation");
  CHECK(kind_of(zip({"docProps/app.xml", "ppt/presentation.xml"})) == "PowerPoint presentation");
  CHECK(kind_of(zip({"mimetype"}) + "application/vnd.oasis.opendocument.presentation") == "OpenDocument presentation");
}

TEST_CASE("a beginning that is cut anywhere is no fault") {
  const std::string whole = zip({"[Content_Types].xml", "ppt/presentation.xml"});
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    const std::string kind = kind_of(whole.substr(0, size));
    CHECK_MESSAGE(kind == (size < 4 ? "none" : size < whole.size() ? "ZIP archive" : "PowerPoint presentation"), size);
  }
  CHECK(kind_of("MZ"s + std::string(58, '\0') + "\xFF\xFF\xFF\xFF") == "none");
}

TEST_CASE("the name only chooses between kinds that begin alike") {
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  CHECK(kind_of(ole, "a.XLS") == "Excel workbook of before 2007");
  CHECK(kind_of(ole, "a.txt") == "Office document of before 2007");
  CHECK(kind_of("GIF89a", "a.docx") == "GIF image");
  CHECK(kind_of("Москва", "a.gif") == "none");
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
  CHECK(advice_for(*file_kind("GIF89a"), "a b.gif") == "try: tesseract 'a b.gif' - -l rus | newsx extract -");
  CHECK(advice_for(*file_kind("GIF89a"), "речь.gif") == "try: tesseract речь.gif - -l rus | newsx extract -");
  CHECK(shell_word("it's $HOME") == "'it'\\''s $HOME'");
  CHECK(shell_word("") == "''");
}
