#include "tokens/addresses.h"

#include "tokens/classes.h"

namespace newsx {
namespace {

bool ends_address(std::uint8_t cls) {
  using namespace char_class;
  switch (cls) {
    case space:
    case line_end:
    case control:
    case quote_open:
    case quote_close:
    case straight_quote:
    case upper_quote:
    case less:
    case greater:
    case ellipsis:
    case dash:
      return true;
    default:
      return false;
  }
}

bool trailing(char c) {
  return c == '.' || c == ',' || c == ':' || c == ';' || c == '!' || c == '?' || c == '}' || c == '\'' || c == '*' ||
         c == '|';
}

}  // namespace

const char* address_end(const char* p, const char* end) {
  const char* const begin = p;
  int open = 0;  // a bracket that closes belongs to the address when it was opened there
  const char* q = p;
  while (q < end) {
    const Char c = char_at(q, end);
    if (ends_address(c.cls)) break;
    if (*q == '(' || *q == '[') ++open;
    if ((*q == ')' || *q == ']') && open-- == 0) break;
    q += c.bytes;
  }
  while (q > begin && trailing(q[-1])) --q;
  return q;
}

Host host_end(const char* p, const char* end, const Abbreviations& abbreviations) {
  const char* label = p;
  const char* q = p;
  bool dotted = false;
  while (q < end) {
    const Char c = char_at(q, end);
    if (is_alphanumeric(c.cls) || *q == '-') {
      q += c.bytes;
    } else if (*q == '.' && q > label && q + 1 < end && is_alphanumeric(class_at(q + 1, end))) {
      dotted = true;
      label = ++q;
    } else {
      break;
    }
  }
  char buffer[Abbreviations::kLongest];
  const std::string_view last = fold_short({label, static_cast<std::size_t>(q - label)}, buffer, sizeof buffer);
  const bool known = dotted && !last.empty() && (abbreviations.kinds(last) & abbreviation::domain) != 0;
  return {known ? q : nullptr, q};
}

}  // namespace newsx
