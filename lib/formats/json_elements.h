// Cuts the objects out of arrays that stand under a certain key, wherever in a JSON text: the messages of an export,
// the articles of an answer.
//
// What lies between is not kept, so memory is one object. Cost: each byte is looked at once. Threads: one cutter a
// thread. Errors: none; an object without its end comes as it is.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "formats/record_cutter.h"

namespace newsx {

// Objects for which `wanted` is false come out empty.
std::unique_ptr<RecordCutter> cut_json_elements(std::vector<std::string> keys,
                                                bool (*wanted)(std::string_view object) = nullptr);

}  // namespace newsx
