// Any bytes as a document: decoding, analysis, output. Offsets are in the text and between its characters, sentences
// and mentions are in order, the JSON is read back by another, and a second look gives the same bytes.
#include <simdjson.h>

#include <string>

#include "analyzer/analyzer.h"
#include "expect.h"
#include "output/json.h"
#include "text/decode.h"
#include "text/utf8.h"

using namespace newsx;
using newsx::fuzz::expect;

namespace {

bool between_characters(const std::string& text, std::uint32_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

void check_span(const std::string& text, Span span) {
  expect(span.begin <= span.end && span.end <= text.size(), "a span is in the text");
  expect(between_characters(text, span.begin) && between_characters(text, span.end), "a span ends between characters");
}

std::string as_json(const Result& result) {
  std::string out;
  JsonOptions options;
  options.explain = true;
  append_json(out, result, {"id", {}}, options);
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Analyzer analyzer;
  static Scratch scratch = analyzer.scratch();
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  auto text = decode(bytes);
  if (!text) return 0;
  expect(is_valid_utf8(text->utf8), "decoded text is UTF-8");
  const Text copy = *text;
  const Result result = analyzer.analyze(*std::move(text), scratch);
  for (const Mention& m : result.mentions) {
    check_span(copy.utf8, m.span);
    expect(m.span.contains(m.core), "a mention contains its core");
    expect(!m.span.empty(), "a mention is not empty");
    expect(m.entity < result.entities.size(), "a mention has an entity");
  }
  const std::string json = as_json(result);
  simdjson::dom::parser parser;
  expect(parser.parse(json).error() == simdjson::SUCCESS, "the output is JSON");
  expect(as_json(analyzer.analyze(copy, scratch)) == json, "the same text gives the same result");
  return 0;
}
