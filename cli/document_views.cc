#include "cli/document_views.h"

#include <utility>

#include "cli/results.h"
#include "facts/quotation_filter.h"

namespace newsx::cli {

DocumentWork with_views(const Options& options, const Analyzer& analyzer, bool wants_words, ViewWork work) {
  return with_named_results(options, analyzer, Needs::text,
                            [&options, &analyzer, wants_words, filter = options.mention_filter(),
                             work = std::move(work)](NamedResult& named, Scratch& scratch, Outcome& outcome) mutable {
                              filter.stop = outcome.stop;
                              keep_quotations(named.result, options.quotations);
                              const RecordInfo info = named.info();
                              const TokenizedText words =
                                  analyzer.tokenize(wants_words ? named.result.utf8() : std::string_view(), scratch);
                              work({named.result, named.name, info, words, filter}, outcome);
                            });
}

void begin_page(const OutputFormat& format, Output& output, DocumentHooks& hooks) {
  if (format.begin == nullptr) return;
  std::string begin;
  format.begin(begin);
  output.write(begin);
  hooks.end = [&format](Output& out, const BatchSummary&) {
    std::string end;
    format.end(end);
    out.write(end);
  };
}

}  // namespace newsx::cli
