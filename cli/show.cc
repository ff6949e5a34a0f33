// newsx show: the text with what was found marked in it.
#include "cli/color.h"
#include "cli/commands.h"
#include "cli/html_page.h"
#include "facts/quotation_filter.h"
#include "output/marked_text.h"

namespace newsx::cli {

int run_show(const Options& options) {
  const Analyzer analyzer(options.data);
  Output output(options);
  const bool html = options.format == Format::html;
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
      html ? append_article_html(outcome.text, {result, document.name, info}, mine)
           : append_marked_text(outcome.text, result, mine, color);
    });
  };
  if (html) {
    begin_page(output, hooks);
  } else {
    if (options.pager) output.page();
    bool first = true;
    hooks.hand_on = [first](Output& out, Outcome&& outcome) mutable {
      if (!first && !outcome.text.empty()) out.write("\n");
      first = false;
      out.write_styled(outcome.text);
    };
  }
  return for_each_document(options, output, hooks);
}

}  // namespace newsx::cli
