// newsx extract: everything in a document as JSON.
#include "cli/commands.h"
#include "cli/documents.h"

namespace newsx::cli {

int run_extract(const Options& options) {
  const Analyzer analyzer(options.data);
  Output output(options.output);
  DocumentHooks hooks;
  hooks.make_work = [&] {
    return with_scratch(analyzer, [&](Document&& document, Scratch& scratch, Outcome& outcome) {
      const Result result = analyzer.analyze(std::move(document.text), scratch);
      append_json(outcome.text, result, document.info(), options.json());
    });
  };
  return for_each_document(options, output, hooks);
}

}  // namespace newsx::cli
