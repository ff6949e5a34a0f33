// Any bytes as a file of one format, NEWSX_FORMAT: each record is UTF-8 and its metadata an object, or there is a
// cause; records are the same however the bytes come. Of office files and books the bytes also stand for the XML
// inside.
#include <simdjson.h>
#include <zlib.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "expect.h"
#include "formats/formats.h"
#include "pieces.h"
#include "text/utf8.h"

using namespace newsx;
using newsx::fuzz::expect;

namespace {

std::string number(std::size_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += i < 8 ? static_cast<char>(value >> (8 * i)) : '\0';
  return out;
}

// A ZIP file with that member, stored, and a container for EPUB.
std::string zipped(const std::vector<std::pair<std::string, std::string>>& members) {
  std::string file, directory;
  for (const auto& [name, content] : members) {
    const auto sum = crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size()));
    const std::string sizes =
        number(sum, 4) + number(content.size(), 4) + number(content.size(), 4) + number(name.size(), 2) + number(0, 2);
    directory +=
        "PK\1\2" + number(20, 2) + number(20, 2) + number(0, 8) + sizes + number(0, 10) + number(file.size(), 4) + name;
    file += "PK\3\4" + number(20, 2) + number(0, 8) + sizes + name + content;
  }
  const std::size_t begin = file.size();
  return file + directory + "PK\5\6" + number(0, 4) + number(members.size(), 2) + number(members.size(), 2) +
         number(directory.size(), 4) + number(begin, 4) + number(0, 2);
}

std::string inside(std::string_view format, const std::string& bytes) {
  if (format == "docx") return zipped({{"word/document.xml", bytes}, {"word/numbering.xml", bytes}});
  if (format == "odt" || format == "ods") return zipped({{"content.xml", bytes}, {"styles.xml", bytes}});
  if (format == "xlsx")
    return zipped({{"xl/workbook.xml", "<w><sheet name='a' id='1'/></w>"},
                   {"xl/_rels/workbook.xml.rels", "<w><Relationship Id='1' Target='a.xml'/></w>"},
                   {"xl/sharedStrings.xml", bytes},
                   {"xl/a.xml", bytes}});
  if (format == "epub")
    return zipped(
        {{"META-INF/container.xml", "<c><rootfile full-path='p.opf'/></c>"},
         {"p.opf", "<p><item id='a' href='a.html' media-type='application/xhtml+xml'/><itemref idref='a'/></p>"},
         {"a.html", bytes}});
  return {};
}

void judge(const RecordResult& record) {
  if (!record) return expect(!record.error().message.empty(), "a fault has words");
  expect(is_valid_utf8(record->text) && is_valid_utf8(record->title.value_or("")), "the text is UTF-8");
  if (record->meta.empty()) return;
  simdjson::dom::parser parser;
  simdjson::dom::object meta;
  expect(parser.parse(record->meta).get(meta) == simdjson::SUCCESS, "what the file says of itself is an object");
}

// Those that are not passed over, which come out empty.
std::vector<std::string> wanted_records(RecordCutter& cutter, std::string_view bytes, std::size_t step) {
  std::vector<std::string> records = newsx::fuzz::records_of(cutter, bytes, step);
  std::erase(records, "");
  return records;
}

void read(const InputFormat& format, std::string bytes) {
  ReadOptions options;
  options.max_bytes = 1 << 20;
  if (format.begins != nullptr) (void)format.begins(bytes);
  if (format.read != nullptr) return judge(format.read(std::move(bytes), options, {}));
  if (format.flatten != nullptr) {
    auto flat = format.flatten(std::move(bytes), options, {});
    if (!flat) return expect(!flat.error().message.empty(), "a fault has words");
    bytes = std::move(flat->bytes);
  }
  RecordFile file = format.open(bytes, options);
  const auto records = wanted_records(*file.cutter, bytes, bytes.size() + 1);
  expect(records == wanted_records(*format.open(bytes, options).cutter, bytes, 7),
         "records do not depend on how bytes come");
  const RecordParser parse = file.make_parser();
  for (const std::string& record : records) judge(parse(record, {}));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const InputFormat& format = *find_format(NEWSX_FORMAT);
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  read(format, bytes);
  if (std::string file = inside(NEWSX_FORMAT, bytes); !file.empty()) read(format, std::move(file));
  return 0;
}
