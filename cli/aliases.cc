#include "cli/aliases.h"

#include "analyzer/knowledge_files.h"

namespace newsx::cli {

Aliases load_aliases(const Options& options) {
  if (options.aliases.empty()) return {};
  return read_aliases(load_file(options.aliases).text, options.aliases);
}

}  // namespace newsx::cli
