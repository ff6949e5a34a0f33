#include "text/code_points.h"

namespace newsx {

CodePoints::CodePoints(std::string_view text) {
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) begins_.push_back(i);
  begins_.push_back(static_cast<std::uint32_t>(text.size()));
}

}  // namespace newsx
