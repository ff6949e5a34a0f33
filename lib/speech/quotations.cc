#include "speech/quotations.h"

#include "speech/attributor.h"

namespace newsx {

void attribute_quotations(Document& d, CueFinder& finder) {
  if (d.token_count() == 0) return;
  Attributor(d, finder).run();
}

}  // namespace newsx
