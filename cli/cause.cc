#include "cli/cause.h"

#include <cstring>

namespace newsx::cli {

std::string cause_of(int error) {
  std::string text = std::strerror(error);
  if (text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

}  // namespace newsx::cli
