#include "formats/html_witness.h"

#include <algorithm>
#include <unordered_set>

#include "formats/html.h"
#include "text/ascii.h"

namespace newsx::html {
namespace {

constexpr std::size_t kLeastBody = 300;  // bytes
constexpr std::size_t kLeastWord = 8;    // bytes of a word that is compared: short ones are in every text

// Calls f with the words that are long enough.
template <class F>
void each_word(std::string_view text, F&& f) {
  const auto is_edge = [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && !is_ascii_letter(c) && !is_ascii_digit(c);
  };
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && !is_edge(text[end])) ++end;
    if (end - begin >= kLeastWord) f(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

}  // namespace

bool is_elsewhere(std::string_view body, std::string_view text) {
  if (body.size() < kLeastBody) return false;
  std::unordered_set<std::string_view> words;
  each_word(text, [&](std::string_view word) { words.insert(word); });
  std::size_t all = 0, found = 0;
  each_word(body, [&](std::string_view word) {
    ++all;
    found += words.contains(word);
  });
  return found * 2 < all;
}

std::string plain_text(std::string_view body, Stop stop) {
  std::string html;
  for (const char c : body) {
    html += c;
    if (c == '\n') html += "<p>";
  }
  return read_html_fragment(html, stop).text;
}

}  // namespace newsx::html
