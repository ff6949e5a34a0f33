// Where the values of JSON end.
#pragma once
#include <memory>

#include "formats/record_cutter.h"

namespace newsx {

// Records are the values at the top level, or the elements of an array there.
std::unique_ptr<RecordCutter> cut_json();

}  // namespace newsx
