// newsx show: the text with entities and quotations marked.
#include "cli/color.h"
#include "cli/command.h"
#include "cli/page_frame.h"
#include "facts/quotation_filter.h"

namespace newsx::cli {
namespace {

int run_show(const Options& options) {
  const Analyzer analyzer(options.data);
  Output output(options);
  const OutputFormat& format = options.format == nullptr ? known_format("text") : *options.format;
  const bool color = wants_color(options.color, output.is_terminal());
  const MentionFilter filter{options.kinds, options.types, {}};
  DocumentHooks hooks;
  hooks.error_records = false;
  hooks.make_work = [&] {
    return with_scratch(analyzer, [&, mine = filter](Document&& document, Scratch& scratch, Outcome& outcome) mutable {
      mine.stop = outcome.stop;
      const RecordInfo info = document.info();
      Result result = analyzer.analyze(std::move(document.text), scratch);
      keep_quotations(result, options.quotations);
      const TokenizedText none = analyzer.tokenize({}, scratch);
      format.marked_text(outcome.text, {result, document.name, info, none, mine, color});
    });
  };
  if (format.begin != nullptr) {
    begin_page(format, output, hooks);
    return for_each_document(options, output, hooks);
  }
  if (options.pager) output.page();
  hooks.hand_on = [first = true](Output& out, Outcome&& outcome) mutable {
    if (!first && !outcome.text.empty()) out.write("\n");
    first = false;
    out.write_styled(outcome.text);
  };
  return for_each_document(options, output, hooks);
}

}  // namespace

constinit extern const Command show_command{
    .name = "show",
    .section = Section::articles,
    .arguments = kDocumentArguments,
    .summary = "the text with entities and quotations marked",
    .details =
        "Entities in the colours of their types, quotations in italics, paraphrases underlined; without\n"
        "colour [words|type: name] and [words|kind: speaker, verb].\n"
        "html: the same as a page for a browser.\n",
    .examples =
        "newsx show article.txt\n"
        "newsx show --format html article.txt >article.html\n",
    .prints = kMarkedText,
    .groups = kDocumentOptions | kMentionOptions | kTypeOption | kQuotationOptions | kPagerOption,
    .run = run_show,
};

}  // namespace newsx::cli
