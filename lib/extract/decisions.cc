#include "extract/decisions.h"

namespace newsx {

void read_decisions(Document&) {}

}  // namespace newsx
