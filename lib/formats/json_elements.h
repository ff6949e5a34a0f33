// Cuts objects out of arrays under a given key, anywhere in a JSON text: the messages of an export, the articles of an
// API response.
//
// Anything else is discarded, so memory is one object. Cost: each byte is examined once. Threads: one cutter per
// thread. Errors: none; an unterminated object is returned as it is.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "formats/record_cutter.h"

namespace newsx {

// Marks the end of an element's context.
inline constexpr char kEndOfContext = '\x1E';

struct ElementCut {
  bool (*wanted)(std::string_view object) = nullptr;  // rejected objects come out empty
  bool with_context = false;  // prefix each object with what precedes the array in the enclosing object
};
std::unique_ptr<RecordCutter> cut_json_elements(std::vector<std::string> keys, ElementCut how = {});

// Splits an element from its context; the context is an object of its own.
struct ElementInContext {
  std::string context;  // empty: there is none
  std::string_view element;
};
ElementInContext with_context(std::string_view record);

}  // namespace newsx
