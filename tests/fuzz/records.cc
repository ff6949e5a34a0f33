// Any bytes as JSON, CSV, TSV and feeds: records are the same however the bytes come, and what is read is UTF-8.
#include <memory>
#include <string>
#include <string_view>

#include "expect.h"
#include "formats/csv.h"
#include "formats/feed.h"
#include "formats/json_record.h"
#include "formats/record_cutter.h"
#include "pieces.h"
#include "text/utf8.h"

using namespace newsx;
using newsx::fuzz::expect;
using newsx::fuzz::records_of;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  using Make = std::unique_ptr<RecordCutter> (*)();
  for (const Make make :
       {Make{[] { return cut_lines(); }}, Make{cut_json}, Make{[] { return cut_rows(','); }}, Make{cut_items}})
    expect(records_of(*make(), bytes, size + 1) == records_of(*make(), bytes, 3),
           "records do not depend on how the bytes come");
  for (const char separator : {',', kTab}) {
    const auto rows = records_of(*(separator == kTab ? cut_lines() : cut_rows(separator)), bytes, size + 1);
    if (rows.empty()) continue;
    const auto table = CsvReader::open(rows[0], separator, {}, "");
    for (std::size_t i = 1; table && i < rows.size(); ++i) {
      const RecordResult record = table->read(rows[i]);
      if (record) expect(is_valid_utf8(record->text), "the text is UTF-8");
    }
  }
  const FeedReader feed("UTF-8");
  for (const std::string& item : records_of(*cut_items(), bytes, size + 1)) {
    const RecordResult record = feed.read(item);
    if (record) expect(is_valid_utf8(record->text) && is_valid_utf8(record->meta), "an item is UTF-8");
  }
  return 0;
}
