#include "cli/word_search.h"

#include "cli/documents.h"

namespace newsx::cli {

void take_word(Options& options, std::string_view command) {
  if (options.inputs.empty()) throw UsageError(std::string(command) + ": no word to look for");
  options.word = std::move(options.inputs.front());
  options.inputs.erase(options.inputs.begin());
}

RowNotes search_notes(const Options& options, const WordQuery& query, bool nowhere) {
  const RowNotes notes{{{"searched", query.searched(), false}}, "searched: " + query.searched()};
  if (nowhere && options.log_level != LogLevel::quiet)
    complain("'" + options.word + "' is nowhere; searched: " + query.searched());
  return notes;
}

}  // namespace newsx::cli
