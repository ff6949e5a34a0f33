#include "report/page.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "base/sha256.h"

extern "C" {
extern const char newsx_page_html_begin[];
extern const char newsx_page_html_end[];
extern const char newsx_page_css_begin[];
extern const char newsx_page_css_end[];
extern const char newsx_page_js_begin[];
extern const char newsx_page_js_end[];
extern const char newsx_chart_js_begin[];
extern const char newsx_chart_js_end[];
}

namespace newsx {
namespace {

std::string_view between(const char* begin, const char* end) { return {begin, static_cast<std::size_t>(end - begin)}; }

unsigned digit(char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); }

// "'sha256-…'" as a Content-Security-Policy has it: base64 of the hash's bytes.
std::string source_hash(std::string_view content) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  constexpr unsigned bits = 6, mask = 63;
  const std::string hex = sha256_hex(content);
  std::string out = "'sha256-";
  unsigned kept = 0, count = 0;  // bits that are not written yet
  for (const char c : hex) {
    kept = kept << 4 | digit(c);
    count += 4;
    if (count < bits) continue;
    count -= bits;
    out += digits[kept >> count & mask];
  }
  if (count > 0) out += digits[kept << (bits - count) & mask];
  return out + "='";  // 32 bytes always want one sign more
}

// In a block of data: no end of the element, no comment.
std::string without_markup(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (const char c : json) c == '<' ? out += "\\u003c" : out += c;
  return out;
}

}  // namespace

std::string report_page(std::string_view data, std::string_view language, std::string_view version) {
  const std::string_view html = between(newsx_page_html_begin, newsx_page_html_end);
  const std::string_view css = between(newsx_page_css_begin, newsx_page_css_end);
  const std::string_view script = between(newsx_page_js_begin, newsx_page_js_end);
  const std::string_view chart = between(newsx_chart_js_begin, newsx_chart_js_end);
  const std::string policy = "default-src 'none'; script-src " + source_hash(chart) + ' ' + source_hash(script) +
                             "; style-src " + source_hash(css) + "; base-uri 'none'; form-action 'none'";
  const std::string json = without_markup(data);
  const std::array<std::pair<std::string_view, std::string_view>, 7> parts{{{"@LANG@", language},
                                                                            {"@CSP@", policy},
                                                                            {"@VERSION@", version},
                                                                            {"@STYLE@", css},
                                                                            {"@DATA@", json},
                                                                            {"@CHART@", chart},
                                                                            {"@SCRIPT@", script}}};
  std::string out;
  out.reserve(html.size() + css.size() + script.size() + chart.size() + json.size() + policy.size());
  std::size_t at = 0;
  for (const auto& [name, content] : parts) {  // they stand in this order
    const std::size_t place = html.find(name, at);
    out.append(html.substr(at, place - at)).append(content);
    at = place + name.size();
  }
  return out.append(html.substr(at));
}

}  // namespace newsx
