#include "extract/dates.h"

namespace newsx {

std::string_view date_value(Document&, const Annotation&) { return {}; }
void read_dates(Document&) {}

}  // namespace newsx
