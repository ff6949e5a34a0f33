// newsx show: the text with entities and quotations marked.
#include "cli/color.h"
#include "cli/command.h"
#include "cli/document_views.h"
#include "cli/results.h"

namespace newsx::cli {
namespace {

int run_show(const Options& options) {
  const Analyzer analyzer(options.data);
  Output output(options);
  const OutputFormat& format = options.format == nullptr ? known_format("text") : *options.format;
  const bool color = wants_color(options.color, output.is_terminal());
  DocumentHooks hooks;
  hooks.error_records = false;
  hooks.make_work = [&] {
    return with_views(options, analyzer, false, [&](DocumentView view, Outcome& outcome) {
      view.color = color;
      format.marked_text(outcome.text, view);
    });
  };
  if (format.begin != nullptr) {
    begin_page(format, output, hooks);
    return for_each_result(options, output, hooks);
  }
  if (options.pager) output.page();
  hooks.hand_on = [first = true](Output& out, Outcome&& outcome) mutable {
    if (!first && !outcome.text.empty()) out.write("\n");
    first = false;
    out.write_styled(outcome.text);
  };
  return for_each_result(options, output, hooks);
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
