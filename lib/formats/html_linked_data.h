// The JSON-LD of an article (schema.org's Article and its subtypes).
//
// Cost: O(bytes). Threads: may run at once. Errors: none; invalid JSON is ignored.
#pragma once
#include <string>
#include <vector>

#include "formats/html_meta.h"

namespace newsx::html {

// Fills fields that are still empty.
void read_linked_data(const std::vector<std::string>& linked_data, PageMeta& meta);

}  // namespace newsx::html
