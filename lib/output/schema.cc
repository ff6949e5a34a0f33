#include <cstddef>

#include "output/json.h"

extern "C" {
extern const char newsx_schema_begin[];
extern const char newsx_schema_end[];
}

namespace newsx {

std::string_view json_schema() {
  return {newsx_schema_begin, static_cast<std::size_t>(newsx_schema_end - newsx_schema_begin)};
}

}  // namespace newsx
