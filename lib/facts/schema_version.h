// The version of the output contract (docs/schema.json): the member "schema" of every object.
#pragma once
#include <cstdint>

namespace newsx {

inline constexpr std::uint64_t kSchemaVersion = 1;

}  // namespace newsx
