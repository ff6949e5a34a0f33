// Bytes to a document's Text, whatever their encoding.
//
// In this order: a byte order mark; UTF-16 without one, by its zero and 04 bytes; signatures and control bytes of
// binary files; valid UTF-8; UTF-8 with a few invalid bytes (replaced by U+FFFD and counted); else the Cyrillic
// encoding in which the letters make the most pairs that Russian has. Cost: valid UTF-8 is moved, not copied. Threads:
// may run at once. Errors: values; Stopped is thrown.
#pragma once
#include <string>
#include <string_view>

#include "base/expected.h"
#include "base/stop.h"
#include "text/text.h"

namespace newsx {

struct DecodeError {
  std::string cause;  // "binary file (PDF)", "unknown encoding \"cp9999\"", "too large: 2147483648 bytes of text"
  bool unknown_kind = false;  // a binary file, of whatever kind
};

// `forced`: the name of an encoding as ICU knows it ("cp1251", "koi8-r", "utf-16le"), empty to recognise it.
Expected<Text, DecodeError> to_utf8(std::string bytes, std::string_view forced = {}, Stop stop = {});
// A whole document: with the SHA-256 of its bytes.
Expected<Text, DecodeError> decode(std::string bytes, std::string_view forced = {}, Stop stop = {});

// The encoding of a text, as `forced` takes it, from its beginning, which may end inside a character. Empty: UTF-8.
std::string recognise_encoding(std::string_view beginning);

// Whether ICU knows the encoding, for checking options before any file is read.
bool is_known_encoding(std::string_view name);

}  // namespace newsx
