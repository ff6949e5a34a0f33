#include "extract/documents.h"

namespace newsx {

void read_documents(Document&) {}

}  // namespace newsx
