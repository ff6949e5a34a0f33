// Where URLs, domain names and mail hosts end.
//
// Each function looks forward once, O(length of the address). Errors: nullptr where there is no address.
#pragma once
#include "tokens/abbreviations.h"

namespace newsx {

// The end of what follows "scheme://" or "www.": up to white space or a mark that no address has; trailing punctuation
// is left out.
const char* address_end(const char* p, const char* end);

struct Host {
  const char* end = nullptr;       // nullptr: not a host
  const char* examined = nullptr;  // labels before it need no second look
};
// The end of a host name "label.label.ru" that begins at `p` and ends with a known last part.
Host host_end(const char* p, const char* end, const Abbreviations& abbreviations);

}  // namespace newsx
