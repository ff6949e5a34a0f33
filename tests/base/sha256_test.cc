#include "base/sha256.h"

#include <doctest/doctest.h>

#include <atomic>

using namespace newsx;

TEST_CASE("digests of FIPS 180-4 and of NIST's example file") {
  const std::pair<std::string, const char*> cases[] = {
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
      {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrst"
       "u",
       "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
      {std::string(1000000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
  };
  for (const auto& [text, digest] : cases) {
    const std::size_t length = text.size();
    CAPTURE(length);
    CHECK(sha256_hex(text) == digest);
  }
}

TEST_CASE("texts of several steps, and a stop between them") {
  const std::string text(3'000'001, 'a');
  CHECK(sha256_hex(text) == "71b1401c2645810a611615bae0fce7b308f0ed904a54af8ec8be0fe435581611");
  std::atomic<bool> flag = true;
  CHECK_THROWS_AS(sha256_hex(text, Stop(flag)), Stopped);
}
