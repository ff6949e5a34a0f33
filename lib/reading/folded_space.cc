#include "reading/folded_space.h"

#include <string>

namespace newsx {
namespace {

// Bytes of the white space that `s` begins with; 0 for anything else. No-break and narrow spaces count.
std::size_t space_length(std::string_view s) {
  if (s.starts_with("\u00A0")) return 2;
  if (s.starts_with("\u202F") || s.starts_with("\u2009")) return 3;
  return s[0] == ' ' || s[0] == '\n' || s[0] == '\r' || s[0] == '\t' ? 1 : 0;
}

bool is_folded(std::string_view s) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    const std::size_t length = space_length(s.substr(i));
    if (length > 0 && (s[i] != ' ' || (i + 1 < s.size() && space_length(s.substr(i + 1)) > 0))) return false;
  }
  return true;
}

}  // namespace

std::string_view folded_space(const Document& d, std::string_view s) {
  if (is_folded(s)) return s;
  std::string out;
  bool space = false;
  for (std::size_t i = 0; i < s.size();) {
    const std::size_t length = space_length(s.substr(i));
    if (length == 0) {
      if (space) out += ' ';
      out += s[i++];
    }
    space = length > 0;
    i += length;
  }
  return d.store(out);
}

}  // namespace newsx
