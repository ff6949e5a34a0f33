#include "reading/folded_space.h"

#include "text/white_space.h"

namespace newsx {

std::string_view folded_space(const Document& d, std::string_view s) {
  return is_white_space_folded(s) ? s : d.store(fold_white_space(s));
}

}  // namespace newsx
