#include "extract/dates.h"

namespace newsx {

void read_dates(Document&) {}

}  // namespace newsx
