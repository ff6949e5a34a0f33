#include "output/width.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/printable.h"
#include "text/utf8.h"

namespace newsx {
namespace {

unsigned width_of(char32_t c) {
  if (c < 0x300) return c == 0xAD ? 0 : 1;
  const auto code = static_cast<UChar32>(c);
  constexpr std::uint32_t invisible = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
  if ((U_GET_GC_MASK(code) & invisible) != 0) return 0;
  const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// Calls f with each code point and its bytes until it says false.
template <class F>
void each(std::string_view text, F&& f) {
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end;) {
    const CodePoint c = decode_utf8(at, end);
    if (!f(c.value, std::string_view(at, c.bytes))) return;
    at += c.bytes;
  }
}

// Bytes of the longest beginning not wider than `width`; at least one code point.
std::size_t fitting(std::string_view text, unsigned width) {
  std::size_t bytes = 0;
  unsigned used = 0;
  each(text, [&](char32_t c, std::string_view code) {
    used += width_of(c);
    if (used > width && bytes > 0) return false;
    bytes += code.size();
    return true;
  });
  return bytes;
}

}  // namespace

unsigned display_width(std::string_view text) {
  unsigned width = 0;
  each(text, [&](char32_t c, std::string_view) {
    width += width_of(c);
    return true;
  });
  return width;
}

std::string printable(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  bool space = false;
  each(text, [&](char32_t c, std::string_view code) {
    if (u_isUWhiteSpace(static_cast<UChar32>(c)) != 0) {
      space = !line.empty();
      return true;
    }
    if (space) line += ' ';
    space = false;
    line += code;
    return true;
  });
  return escape_controls(line, EscapeForm::braces, Layout::line);
}

std::string cut(std::string_view text, unsigned width) {
  if (display_width(text) <= width) return std::string(text);
  if (width <= 1) return "…";
  std::string_view start = text.substr(0, fitting(text, width - 1));
  while (start.ends_with(' ')) start.remove_suffix(1);
  return std::string(start) + "…";
}

std::string cut_front(std::string_view text, unsigned width) {
  const unsigned whole = display_width(text);
  if (whole <= width) return std::string(text);
  if (width <= 1) return "…";
  unsigned left = whole;
  std::size_t from = 0;
  each(text, [&](char32_t c, std::string_view code) {
    if (left < width) return false;
    left -= width_of(c);
    from += code.size();
    return true;
  });
  return "…" + std::string(text.substr(from));
}

std::vector<std::string> wrapped(std::string_view text, unsigned width) {
  std::vector<std::string> lines;
  while (true) {
    std::size_t end = fitting(text, std::max(width, 1u));
    if (text.empty() || end == text.size()) break;
    if (const std::size_t space = text.substr(0, end + 1).rfind(' '); space != std::string_view::npos && space > 0)
      end = space;
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  }
  if (!text.empty() || lines.empty()) lines.emplace_back(text);
  return lines;
}

}  // namespace newsx
