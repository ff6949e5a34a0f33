#include "text/decode.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>

#include "base/sha256.h"
#include "text/cyrillic.h"
#include "text/file_kind.h"
#include "text/utf8.h"

namespace newsx {
namespace {

constexpr std::size_t kBinarySample = 1 << 16;  // bytes looked at for binary files and UTF-16
constexpr double kMostControls = 0.05;          // share of control bytes of a text
constexpr double kUtf16Share = 0.8;             // of the high bytes that are 00 or 04 (Latin, Cyrillic)
constexpr std::uint64_t kValidToInvalid = 4;    // multi-byte sequences that speak for UTF-8, for each that is broken
constexpr double kHardlyRussian = 0.3;          // a score below it: rather damaged UTF-8 than an 8-bit encoding
constexpr std::uint64_t kLargest = std::numeric_limits<std::int32_t>::max();  // bytes: Span has 32 bits

struct Mark {
  std::string_view bytes;
  const char* encoding;
};
// UTF-32 before UTF-16, whose mark it begins with.
constexpr std::array<Mark, 5> kMarks = {{{"\xEF\xBB\xBF", "UTF-8"},
                                         {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                                         {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                                         {"\xFF\xFE", "UTF-16LE"},
                                         {"\xFE\xFF", "UTF-16BE"}}};

// UTF-16 of Russian has 04 (letters) or 00 (spaces, marks) in every second byte, and little else there.
std::optional<const char*> utf16_without_mark(std::string_view bytes) {
  bytes = bytes.substr(0, kBinarySample & ~std::size_t{1});
  if (bytes.size() < 8) return std::nullopt;
  std::array<std::uint64_t, 2> high{}, text{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    high[i % 2] += bytes[i] == 0 || bytes[i] == 4;
    text[i % 2] += bytes[i] == 0x20 || static_cast<std::uint8_t>(bytes[i]) >= 0x30;  // low bytes of spaces and letters
  }
  const double half = static_cast<double>(bytes.size()) / 2;
  const auto share = [&](std::uint64_t count) { return static_cast<double>(count) / half; };
  if (share(high[1]) >= kUtf16Share && share(text[0]) >= kUtf16Share / 2) return "UTF-16LE";
  if (share(high[0]) >= kUtf16Share && share(text[1]) >= kUtf16Share / 2) return "UTF-16BE";
  return std::nullopt;
}

std::optional<DecodeError> binary(std::string_view bytes) {
  if (const FileKind* kind = file_kind(bytes); kind != nullptr)
    return DecodeError{"binary file (" + std::string(kind->name) + ")"};
  const std::string_view sample = bytes.substr(0, kBinarySample);
  const auto controls = std::count_if(sample.begin(), sample.end(), [](char c) {
    const auto byte = static_cast<std::uint8_t>(c);
    return (byte < 0x20 && (byte < 0x09 || byte > 0x0D) && byte != 0x1A && byte != 0x1B) || byte == 0x7F;
  });
  // A handful of NULs in a short note is still a text.
  if (controls > 4 && static_cast<double>(controls) > kMostControls * static_cast<double>(sample.size()))
    return DecodeError{"binary file", true};
  return std::nullopt;
}

using Converter = std::unique_ptr<UConverter, void (*)(UConverter*)>;

Converter open_converter(const std::string& name) {
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(name.empty() ? nullptr : ucnv_open(name.c_str(), &error), ucnv_close);
  if (U_FAILURE(error)) converter.reset();
  return converter;
}

// By ICU, in steps; what cannot be converted becomes U+FFFD and is counted.
std::string convert(std::string_view bytes, UConverter* converter, std::uint32_t& invalid, Stop stop) {
  struct Count {
    static void U_CALLCONV replaced(const void* context, UConverterToUnicodeArgs* args, const char*, std::int32_t,
                                    UConverterCallbackReason reason, UErrorCode* error) {
      if (reason > UCNV_IRREGULAR) return;
      ++*static_cast<std::uint32_t*>(const_cast<void*>(context));
      *error = U_ZERO_ERROR;
      static const UChar kMark[] = {0xFFFD};
      ucnv_cbToUWriteUChars(args, kMark, 1, 0, error);
    }
  };
  UErrorCode error = U_ZERO_ERROR;
  ucnv_setToUCallBack(converter, Count::replaced, &invalid, nullptr, nullptr, &error);
  std::string out;
  out.reserve(bytes.size() * 2);
  std::array<UChar, 4096> units;
  const char* p = bytes.data();
  const char* const end = p + bytes.size();
  char32_t lead = 0;
  do {
    stop.check();
    error = U_ZERO_ERROR;
    UChar* q = units.data();
    ucnv_toUnicode(converter, &q, units.data() + units.size(), &p, end, nullptr, true, &error);
    for (const UChar* u = units.data(); u < q; ++u) {
      if (lead != 0) {
        append_utf8(out, U16_GET_SUPPLEMENTARY(lead, *u));
        lead = 0;
      } else if (U16_IS_LEAD(*u)) {
        lead = *u;
      } else {
        append_utf8(out, *u);
      }
    }
  } while (error == U_BUFFER_OVERFLOW_ERROR);
  return out;
}

// The name that mail and the web use; not every encoding has one.
std::string iana_name(const std::string& name) {
  for (const char* standard : {"MIME", "IANA"}) {
    UErrorCode error = U_ZERO_ERROR;
    const char* found = ucnv_getStandardName(name.c_str(), standard, &error);
    if (U_SUCCESS(error) && found != nullptr) return found;
  }
  return name;
}

std::uint64_t multi_byte_sequences(std::string_view utf8) {
  return static_cast<std::uint64_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return static_cast<std::uint8_t>(c) >= 0xC2; }));
}

// The 8-bit encoding of bytes that are not valid UTF-8; empty: UTF-8 with some damage. `repaired`: what
// replace_invalid_utf8 gave.
std::string eight_bit_encoding(std::string_view bytes, std::string_view repaired, std::uint32_t replaced) {
  const std::uint64_t valid = multi_byte_sequences(repaired) - replaced;
  if (valid >= kValidToInvalid * replaced) return {};
  const CyrillicGuess guess = guess_cyrillic(bytes);
  return guess.score >= kHardlyRussian ? std::string(guess.encoding) : std::string();
}

// Decodes what has no mark and is not valid UTF-8.
void decode_unmarked(const std::string& bytes, Text& text, Stop stop) {
  std::uint32_t replaced = 0;
  std::string repaired = replace_invalid_utf8(bytes, replaced, stop);
  if (const std::string name = eight_bit_encoding(bytes, repaired, replaced); !name.empty()) {
    text.encoding = iana_name(name);
    text.utf8 = convert(bytes, open_converter(name).get(), text.invalid, stop);
    return;
  }
  text.utf8 = std::move(repaired);
  text.invalid = replaced;
}

std::optional<DecodeError> decode_named(std::string_view bytes, const std::string& name, Text& text, Stop stop) {
  const Converter converter = open_converter(name);
  if (converter == nullptr) return DecodeError{"unknown encoding \"" + name + "\""};
  text.encoding = iana_name(name);
  text.utf8 = convert(bytes, converter.get(), text.invalid, stop);
  if (text.utf8.starts_with(kMarks[0].bytes)) text.utf8.erase(0, kMarks[0].bytes.size());
  return std::nullopt;
}

}  // namespace

Expected<Text, DecodeError> to_utf8(std::string bytes, std::string_view forced, Stop stop) {
  Text text;
  text.bytes = bytes.size();
  if (bytes.size() > kLargest) return DecodeError{"too large: " + std::to_string(bytes.size()) + " bytes"};
  std::string name(forced);
  if (name.empty()) {
    for (const Mark& mark : kMarks) {
      if (!bytes.starts_with(mark.bytes)) continue;
      bytes.erase(0, mark.bytes.size());
      name = mark.encoding;
      break;
    }
    if (name.empty()) {
      if (const auto utf16 = utf16_without_mark(bytes)) name = *utf16;
    }
    if (name.empty() || name == kMarks[0].encoding) {
      if (auto refused = binary(bytes)) return *refused;
    }
  }
  const bool plain = name.empty() || name == kMarks[0].encoding;
  if (plain && bytes.starts_with(kMarks[0].bytes))
    bytes.erase(0, kMarks[0].bytes.size());  // `forced` had no look at it
  if (plain && is_valid_utf8(bytes)) {
    text.utf8 = std::move(bytes);
  } else if (name.empty()) {
    decode_unmarked(bytes, text, stop);
  } else if (auto failed = decode_named(bytes, name, text, stop)) {
    return *failed;
  }
  if (text.utf8.size() > kLargest)
    return DecodeError{"too large: " + std::to_string(text.utf8.size()) + " bytes of text"};
  return text;
}

Expected<Text, DecodeError> decode(std::string bytes, std::string_view forced, Stop stop) {
  std::string hash = sha256_hex(bytes, stop);
  auto text = to_utf8(std::move(bytes), forced, stop);
  if (text) text->sha256 = std::move(hash);
  return text;
}

std::string recognise_encoding(std::string_view beginning) {
  for (const Mark& mark : kMarks)
    if (beginning.starts_with(mark.bytes)) return mark.encoding;
  if (const auto utf16 = utf16_without_mark(beginning)) return *utf16;
  std::uint32_t replaced = 0;
  const std::string repaired = replace_invalid_utf8(beginning, replaced);
  return replaced == 0 ? std::string() : eight_bit_encoding(beginning, repaired, replaced);
}

bool is_known_encoding(std::string_view name) { return open_converter(std::string(name)) != nullptr; }

}  // namespace newsx
