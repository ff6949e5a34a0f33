// The dictionary file when something is wrong with it.
#include <doctest/doctest.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/error.h"
#include "morph/dictionary.h"
#include "morph/dictionary_format.h"

using namespace newsx;
namespace format = dictionary_format;

namespace {

std::vector<std::byte> committed_file() {
  std::ifstream in(NEWSX_SOURCE_DIR "/lib/knowledge/opencorpora.dict", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  std::vector<std::byte> bytes(text.size());
  std::memcpy(bytes.data(), text.data(), text.size());
  return bytes;
}

const std::vector<std::byte>& good() {
  static const std::vector<std::byte> bytes = committed_file();
  return bytes;
}

std::string refusal(std::span<const std::byte> bytes) {
  try {
    Dictionary::open(bytes, "x.dict");
  } catch (const Error& error) {
    return error.what();
  }
  return "opened";
}

}  // namespace

TEST_CASE("a file says why it is refused") {
  CHECK(refusal(good()) == "opened");
  CHECK(refusal({}) == "x.dict: not a dictionary of newsx");
  std::vector<std::byte> other = good();
  other[0] ^= std::byte{1};
  CHECK(refusal(other) == "x.dict: not a dictionary of newsx");
  other = good();
  other[8] = std::byte{9};
  CHECK(refusal(other) == "x.dict: the dictionary has version 9, this program reads version 1");
  other = good();
  other.push_back(std::byte{0});
  CHECK(refusal(other) == "x.dict: the dictionary has something after its end");
  CHECK(refusal(std::span(good()).first(1000)) == "x.dict: the dictionary is truncated");
}

TEST_CASE("a truncated file is refused at every size") {
  const std::span<const std::byte> bytes = good();
  for (std::size_t size = 0; size < bytes.size(); size = size < 2000 ? size + 1 : size * 5 / 4) {
    CAPTURE(size);
    // A copy of just that size, so that a sanitizer sees a read beyond it.
    const std::vector<std::byte> part(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
    CHECK(refusal(part) != "opened");
  }
  CHECK(refusal(bytes.first(bytes.size() - 1)) != "opened");
}

TEST_CASE("every changed bit of the header is seen") {
  std::vector<std::byte> bytes = good();
  for (std::size_t at = 0; at < sizeof(format::Header); ++at)
    for (int bit = 0; bit < 8; ++bit) {
      CAPTURE(at);
      CAPTURE(bit);
      bytes[at] ^= std::byte{1} << bit;
      CHECK(refusal(bytes) != "opened");
      bytes[at] ^= std::byte{1} << bit;
    }
  for (std::size_t at = 0; at < sizeof(format::Header); ++at) {
    const std::byte kept = bytes[at];
    for (const int value : {0, 255}) {
      bytes[at] = std::byte(value);
      CHECK((refusal(bytes) != "opened" || bytes[at] == kept));
    }
    bytes[at] = kept;
  }
}

TEST_CASE("a changed body is seen by verify, and read without harm") {
  std::vector<std::byte> bytes = good();
  std::uint32_t random = 12345;
  const auto next = [&] { return random = random * 1664525 + 1013904223; };
  const auto header = format::load<format::Header>(bytes.data());
  const std::size_t begin = header.places[format::small_sections].offset;
  int opened = 0;
  for (int round = 0; round < 12; ++round) {
    // Few bytes, then many: what a look-up meets must be wrong somewhere.
    for (int k = 0; k < 1 << round; ++k)
      bytes[begin + (next() >> 4) % (bytes.size() - begin)] ^= std::byte(1 + (next() >> 24) % 255);
    try {
      const Dictionary damaged = Dictionary::open(bytes, "x.dict");
      ++opened;
      CHECK_THROWS_WITH_AS(damaged.verify(), "x.dict: the dictionary is damaged", Error);
      std::vector<Reading> readings;
      for (const char* word :
           {"президент", "наилучшими", "касым-жомарта", "пашиняна", "ее", "еженедельнее", "шестидесятилетием", "г."}) {
        damaged.read(word, readings);
        CHECK_FALSE(readings.empty());
        for (const Reading& r : readings) {
          damaged.lemma(word, r);
          damaged.inflect(word, r, gram::gent);
        }
      }
    } catch (const Error&) {
      // The models of name_endings.tsv may be what was lost.
    }
  }
  CHECK(opened > 0);
}

TEST_CASE("sections of chance bytes are read without harm") {
  std::vector<std::byte> bytes = good();
  const auto header = format::load<format::Header>(bytes.data());
  for (std::uint32_t section = format::small_sections; section < format::section_count; ++section)
    for (const int fill : {0x00, 0xFF, 0x55}) {
      CAPTURE(section);
      const auto [offset, size] = header.places[section];
      std::vector<std::byte> damaged = bytes;
      std::memset(damaged.data() + offset, fill, size);
      try {
        const Dictionary dictionary = Dictionary::open(damaged, "x.dict");
        std::vector<Reading> readings;
        for (const char* word : {"президент", "касым-жомарта", "пашиняна", "ееее"}) {
          dictionary.read(word, readings);
          for (const Reading& r : readings) {
            dictionary.lemma(word, r);
            dictionary.forms(word, r);
          }
        }
      } catch (const Error&) {
      }
    }
}

TEST_CASE("the committed dictionary is what the builder makes") {
  namespace fs = std::filesystem;
  const fs::path folder = NEWSX_AZ_FOLDER;
  const char* given = std::getenv("NEWSX_AZ_DICTS");
  fs::path dicts = given ? fs::path(given) : folder / "package/dicts";
  if (!given && !fs::exists(dicts / "words.dawg")) {
    const std::string fetch = "npm_config_fetch_retries=0 timeout 60 sh '" NEWSX_SOURCE_DIR
                              "/lib/dictionaries/fetch.sh' '" +
                              folder.string() + "' >/dev/null 2>&1";
    if (std::system(fetch.c_str()) != 0) {
      MESSAGE("skipped: the npm package az cannot be had here (set NEWSX_AZ_DICTS to its dicts folder)");
      return;
    }
  }
  const fs::path made = folder / "made.dict";
  fs::create_directories(folder);
  const std::string build = "'" NEWSX_BUILD_DICTIONARY "' '" + dicts.string() + "' '" + made.string() + "' >/dev/null";
  REQUIRE(std::system(build.c_str()) == 0);
  std::ifstream in(made, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  REQUIRE(bytes.size() == good().size());
  CHECK(std::memcmp(bytes.data(), good().data(), bytes.size()) == 0);
}

TEST_CASE("the committed dictionary is small enough to be committed") { CHECK(good().size() <= 10'000'000); }
