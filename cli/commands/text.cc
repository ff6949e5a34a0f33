// newsx text: the text that all other commands read.
#include "cli/command.h"
#include "cli/results.h"
#include "output/article_text.h"

namespace newsx::cli {
namespace {

// Between documents, so that programs can tell them apart.
constexpr std::string_view kFormFeed = "\f\n";

ArticleText text_of(const Document& document) {
  ArticleText out{document.text, {}, document.info()};
  out.info.date = document.text.date;
  const std::string_view title = document.title ? std::string_view(*document.title) : std::string_view();
  // Pages, feeds and mails have their title in the text.
  const bool is_record = document.date_source == DateSource::field;
  if (is_record && !document.text.utf8.starts_with(title)) out.title = title;
  return out;
}

constexpr std::string_view kUsualFormat = "text";

int run_text(const Options& options) {
  const OutputFormat& format = options.format == nullptr ? known_format(kUsualFormat) : *options.format;
  Output output(options);
  DocumentHooks hooks;
  hooks.error_records = format.json;
  hooks.make_work = [&]() -> DocumentWork {
    return {[&](Document&& document, Outcome& outcome) {
      if (!restore_text(options, document, outcome)) return;
      if (format.json) {
        append_text_json(outcome.text, text_of(document), options.pretty);
      } else {
        format.plain_text(outcome.text, text_of(document));
      }
    }};
  };
  if (!format.json)
    hooks.hand_on = [first = true](Output& out, Outcome&& outcome) mutable {
      if (outcome.text.empty()) return;
      if (!first) out.write(kFormFeed);
      first = false;
      out.write(outcome.text);
    };
  return for_each_document(accepting_results(options), output, hooks);
}

}  // namespace

constinit extern const Command text_command{
    .name = "text",
    .section = Section::articles,
    .arguments = kDocumentArguments,
    .summary = "the text that the other commands read, with its title",
    .details =
        "The article of a page, the text of a mail, a feed item or a record, to be read, compared or passed\n"
        "to other tools. Documents are separated by a form feed.\n",
    .examples = "newsx text article.txt\nnewsx text --format markdown articles\n",
    .prints = kPlainText,
    .usual_format = kUsualFormat,
    .groups = kDocumentOptions | kResumeOption | kDateOption,
    .run = run_text,
};

}  // namespace newsx::cli
