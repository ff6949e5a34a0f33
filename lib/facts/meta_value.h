// A value of an article's metadata, by its name.
//
// O(bytes). Threads: may run at once. Errors: none.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace newsx {

// The value at a dotted path ("site", "rubric.name") of a JSON object: a text or number as it stands, the elements of
// an array with "; " between; empty where there is none.
std::string meta_value(std::string_view json, std::string_view path);
// The same of the first path at which there is one.
std::string first_meta_value(std::string_view json, std::span<const std::string_view> paths);

}  // namespace newsx
