#include "speech/quotations.h"

#include "speech/attributor.h"

namespace newsx {

void attribute_quotations(const Document& d, const Names& names, const NameResult& named, CueFinder& finder,
                          SpeechResult& out) {
  if (d.token_count() == 0) return;
  Attributor(d, names, named, finder).run(out);
}

}  // namespace newsx
