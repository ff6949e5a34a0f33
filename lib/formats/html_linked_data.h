// What JSON-LD says of an article (schema.org's Article and its kinds).
//
// Cost: O(bytes). Threads: may run at once. Errors: none; what is no JSON says nothing.
#pragma once
#include <string>
#include <vector>

#include "formats/html_meta.h"

namespace newsx::html {

// Fills what is not yet known.
void read_linked_data(const std::vector<std::string>& linked_data, PageMeta& meta);

}  // namespace newsx::html
