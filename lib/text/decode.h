// Bytes to a document's Text, whatever their encoding.
//
// Tried in this order: a byte order mark; UTF-16 without one, by its 00 and 04 bytes; signatures and control bytes of
// binary files; valid UTF-8; UTF-8 with a few invalid bytes (replaced by U+FFFD and counted); the Cyrillic encoding
// whose letters form the most pairs usual in Russian. Cost: valid UTF-8 is moved, not copied. Threads: may run at once.
// Errors: values; throws Stopped.
#pragma once
#include <string>
#include <string_view>

#include "base/expected.h"
#include "base/stop.h"
#include "text/text.h"

namespace newsx {

struct DecodeError {
  std::string cause;  // "binary file (PDF)", "unknown encoding \"cp9999\"", "too large: 2147483648 bytes of text"
  bool unknown_kind = false;  // a binary file without a known signature
};

// `forced`: an encoding by its name in ICU ("cp1251", "koi8-r", "utf-16le"); empty: recognised. Leaves sha256 empty.
Expected<Text, DecodeError> to_utf8(std::string bytes, std::string_view forced = {}, Stop stop = {});
// The same with the SHA-256 of the bytes, for a whole document.
Expected<Text, DecodeError> decode(std::string bytes, std::string_view forced = {}, Stop stop = {});

// The encoding of a text from its beginning, which may end inside a character; empty: UTF-8.
std::string recognise_encoding(std::string_view beginning);

// Whether ICU knows the encoding.
bool is_known_encoding(std::string_view name);

}  // namespace newsx
