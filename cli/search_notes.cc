#include "cli/search_notes.h"

#include "cli/documents.h"

namespace newsx::cli {

RowNotes search_notes(const Options& options, const WordQuery& query, bool nowhere) {
  const RowNotes notes{{{"searched", query.searched(), false}}, "searched: " + query.searched()};
  if (nowhere && options.log_level != LogLevel::quiet)
    complain("'" + options.word + "' is nowhere; searched: " + query.searched());
  return notes;
}

}  // namespace newsx::cli
