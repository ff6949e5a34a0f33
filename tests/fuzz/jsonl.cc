// Any bytes as a line of JSON Lines: what is read is UTF-8, what is carried over is JSON, and an error has its words.
#include "formats/jsonl.h"

#include <simdjson.h>

#include <string_view>

#include "expect.h"
#include "text/utf8.h"

using namespace newsx;
using newsx::fuzz::expect;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static JsonLineReader reader(std::size_t{1} << 20);
  const std::string_view line(reinterpret_cast<const char*>(data), size);
  if (line.find('\n') != std::string_view::npos) return 0;
  const auto record = reader.read(line);
  if (!record) {
    expect(!record.error().code.empty() && !record.error().message.empty(), "an error has a code and words");
    return 0;
  }
  expect(is_valid_utf8(record->text), "the text is UTF-8");
  expect(!record->id || is_valid_utf8(*record->id), "the id is UTF-8");
  if (!record->meta.empty()) {
    simdjson::dom::parser parser;
    simdjson::dom::object meta;
    expect(parser.parse(record->meta).get(meta) == simdjson::SUCCESS, "the other keys are an object");
  }
  return 0;
}
