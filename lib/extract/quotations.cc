#include "extract/quotations.h"

namespace newsx {

void attribute_quotations(Document&, const QuotationRules&) {}

}  // namespace newsx
