// Dates as e-mail and RSS write them: "Tue, 3 Jun 2025 10:00:00 +0300" (RFC 5322, 3.3, with the old forms of 4.3).
#pragma once
#include <string>
#include <string_view>

namespace newsx {

// The same in ISO 8601: "2025-06-03T10:00:00+03:00"; without the seconds, time or zone that are not there. A date that
// is in ISO 8601 already, or in no known form, as it is. Threads: may run at once. Errors: none.
std::string iso_date(std::string_view date);

}  // namespace newsx
