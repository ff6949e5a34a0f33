#include "text/code_points.h"

#include "text/utf8.h"

namespace newsx {

CodePoints::CodePoints(std::string_view text) {
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if (begins_code_point(text[i])) begins_.push_back(i);
  begins_.push_back(static_cast<std::uint32_t>(text.size()));
}

}  // namespace newsx
