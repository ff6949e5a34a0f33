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

// Ends the context of an element.
inline constexpr char kEndOfContext = '\x1E';

struct ElementCut {
  bool (*wanted)(std::string_view object) = nullptr;  // objects for which it is false come out empty
  bool with_context = false;  // before each object what stands before the array in the object around it
};
std::unique_ptr<RecordCutter> cut_json_elements(std::vector<std::string> keys, ElementCut how = {});

// Of an element with its context, both; the context as an object of its own.
struct ElementInContext {
  std::string context;  // empty: there is none
  std::string_view element;
};
ElementInContext with_context(std::string_view record);

}  // namespace newsx
