#include "text/printable.h"

#include "text/utf8.h"

namespace newsx {
namespace {

bool is_harmful(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x61C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

constexpr unsigned kBitsOfDigit = 4;

void append_hex(std::string& out, char32_t value, unsigned least_digits) {
  constexpr char digits[] = "0123456789abcdef";
  unsigned count = least_digits;
  while (value >> (count * kBitsOfDigit) != 0) ++count;
  while (count-- > 0) out += digits[value >> (count * kBitsOfDigit) & 15];
}

void append_bytes(std::string& out, std::string_view bytes) {
  for (const char byte : bytes) {
    out += "\\x";
    append_hex(out, static_cast<unsigned char>(byte), 2);
  }
}

void append_escape(std::string& out, char32_t c, std::string_view bytes, EscapeForm form) {
  switch (form) {
    case EscapeForm::braces:
      out += "\\u{";
      append_hex(out, c, 1);
      out += '}';
      return;
    case EscapeForm::json:
      out += "\\u";
      append_hex(out, c, 4);
      return;
    case EscapeForm::bytes:
      append_bytes(out, bytes);
  }
}

bool is_layout(std::string_view rest) {
  return rest.front() == '\n' || rest.front() == '\t' || rest.starts_with("\r\n");
}

}  // namespace

std::string escape_controls(std::string_view text, EscapeForm form, Layout layout) {
  std::string out;
  out.reserve(text.size());
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end;) {
    const CodePoint c = decode_utf8(at, end);
    const std::string_view bytes(at, c.bytes);
    if (!c.valid) {
      append_bytes(out, bytes);
    } else if (!is_harmful(c.value) || (layout == Layout::lines && is_layout({at, end}))) {
      out += bytes;
    } else {
      append_escape(out, c.value, bytes, form);
    }
    at += c.bytes;
  }
  return out;
}

}  // namespace newsx
