// A damaged dictionary: it is refused with its name, or every look-up ends and stays in the file's bytes.
//
// An input is one byte of flags (1: the header's checksum is made right again, so that what it protects is reached; 2:
// damages fall into the header) and damages of five bytes each: a place of four bytes and the new value there.
#include "morph/dictionary.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "expect.h"
#include "morph/dictionary_format.h"

using namespace newsx;
using newsx::fuzz::expect;
namespace format = dictionary_format;

namespace {

std::vector<std::byte> committed_file() {
  std::ifstream in(NEWSX_SOURCE_DIR "/lib/knowledge/opencorpora.dict", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  expect(text.size() > sizeof(format::Header), "the dictionary is there");
  std::vector<std::byte> bytes(text.size());
  std::memcpy(bytes.data(), text.data(), text.size());
  return bytes;
}

void make_checksum_right(std::vector<std::byte>& bytes) {
  format::Header header;
  std::memcpy(&header, bytes.data(), sizeof header);
  header.header_checksum = 0;
  std::uint64_t sum = format::checksum(std::as_bytes(std::span(&header, 1)));
  for (std::uint32_t k = 0; k < format::small_sections; ++k) {
    const auto [offset, size] = header.places[k];
    if (offset > bytes.size() || size > bytes.size() - offset) return;
    sum = format::checksum(std::span(bytes).subspan(offset, size), sum);
  }
  header.header_checksum = sum;
  std::memcpy(bytes.data(), &header, sizeof header);
}

void look_up_words(const Dictionary& dictionary) {
  std::vector<Reading> readings;
  for (const char* word :
       {"москва", "всё", "еще", "экс-президента", "касым-жомарту", "бурдуляка", "ст", "путиным", "x"}) {
    dictionary.read(word, readings);
    expect(!readings.empty(), "each word has a reading");
    for (const Reading& r : readings) {
      dictionary.lemma(word, r);
      dictionary.inflect(word, r, gram::gent);
      dictionary.forms(word, r);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<std::byte> good = committed_file();
  static std::vector<std::byte> bytes = good;
  if (size == 0) return 0;
  std::vector<std::size_t> damaged;
  for (std::size_t at = 1; at + 5 <= size && damaged.size() < 64; at += 5) {
    std::uint32_t place = 0;
    std::memcpy(&place, data + at, sizeof place);
    damaged.push_back(place % ((data[0] & 2) != 0 ? sizeof(format::Header) : bytes.size()));
    bytes[damaged.back()] = std::byte{data[at + 4]};
  }
  if ((data[0] & 1) != 0) make_checksum_right(bytes);
  try {
    look_up_words(Dictionary::open(bytes, "f.dict"));
  } catch (const Error& e) {
    expect(std::string_view(e.what()).starts_with("f.dict:"), "an error names the file");
  }
  for (const std::size_t place : damaged) bytes[place] = good[place];
  std::copy_n(good.begin(), sizeof(format::Header), bytes.begin());
  return 0;
}
