#include "cli/document_views.h"

#include <string>
#include <utility>

#include "facts/quotation_filter.h"

namespace newsx::cli {

DocumentWork with_views(const Options& options, const Analyzer& analyzer, bool wants_words, ViewWork work) {
  return with_scratch(
      analyzer, [&options, &analyzer, wants_words, filter = options.mention_filter(), work = std::move(work)](
                    Document&& document, Scratch& scratch, Outcome& outcome) mutable {
        filter.stop = outcome.stop;
        const RecordInfo info = document.info();
        Result result = analyzer.analyze(std::move(document.text), scratch);
        keep_quotations(result, options.quotations);
        const TokenizedText words = analyzer.tokenize(wants_words ? result.utf8() : std::string_view(), scratch);
        work({result, document.name, info, words, filter}, outcome);
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
