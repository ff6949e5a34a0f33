// newsx diff: two versions of an article.
#include <fmt/format.h>

#include <array>

#include "cli/color.h"
#include "cli/command.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "facts/quotation_filter.h"
#include "study/article_diff.h"
#include "study/word_diff.h"
#include "text/printable.h"

namespace newsx::cli {
namespace {

struct DiffOptions {
  bool words = false;  // the text, not a table
};

struct Version : Outcome::Payload {
  Result result;
  std::vector<std::string> figures;
};

// Runs of bytes between white space.
std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  std::vector<std::string_view> words;
  for (std::size_t at = text.find_first_not_of(white); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(white, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(white, end);
  }
  return words;
}

// The words with the white space between them.
std::string_view slice(std::span<const std::string_view> words, std::size_t begin, std::size_t end) {
  const char* first = words[begin].data();
  return {first, static_cast<std::size_t>(words[end - 1].data() + words[end - 1].size() - first)};
}

// The later text with new words as {+…+} and removed ones as [-…-], or in green and red. Control characters are
// escaped.
std::string marked_text(std::string_view before, std::string_view after, bool color) {
  const std::vector<std::string_view> old_words = words_of(before), new_words = words_of(after);
  const auto begin_of = [&](Change change) {
    return change == Change::added ? (color ? "\x1b[32m" : "{+") : (color ? "\x1b[31;9m" : "[-");
  };
  const auto end_of = [&](Change change) { return color ? "\x1b[0m" : change == Change::added ? "+}" : "-]"; };
  std::string out;
  std::size_t place = 0;  // words of the later text that are printed
  std::size_t broken_before = 0;
  for (const DiffPiece& piece : word_diff(old_words, new_words)) {
    const bool marked = piece.change != Change::same;
    const bool of_old = piece.change == Change::gone;
    const std::size_t count = piece.end - piece.begin;
    const std::string_view words =
        of_old ? slice(old_words, piece.begin, piece.end) : slice(new_words, place, place + count);
    if (!out.empty()) {
      // A paragraph that begins stays one; what is gone from its beginning stands there too.
      const bool begins = place > 0 && place < new_words.size() && place != broken_before &&
                          slice(new_words, place - 1, place + 1).find('\n') != std::string_view::npos;
      if (begins) broken_before = place;
      out += begins ? "\n\n" : " ";
    }
    if (marked) out += begin_of(piece.change);
    out += escape_controls(words, EscapeForm::braces, Layout::lines);
    if (marked) out += end_of(piece.change);
    if (!of_old) place += count;
  }
  return out + '\n';
}

int run_diff(const Options& options) {
  const Analyzer analyzer(options.data);
  Output output(options);
  DocumentHooks hooks;
  hooks.make_work = [&] {
    return with_named_results(
        options, analyzer, Needs::text, [&](NamedResult& named, Scratch& scratch, Outcome& outcome) {
          auto version = std::make_unique<Version>();
          version->result = std::move(named.result);
          keep_quotations(version->result, options.quotations);
          version->figures = figures_of(version->result.utf8(), analyzer.tokenize(version->result.utf8(), scratch));
          outcome.payload = std::move(version);
        });
  };
  std::vector<std::unique_ptr<Version>> versions;
  hooks.hand_on = [&](Output&, Outcome&& outcome) {
    if (outcome.payload) versions.emplace_back(static_cast<Version*>(outcome.payload.release()));
  };
  hooks.end = [&](Output& out, const BatchSummary& summary) {
    if (versions.size() != 2) {
      if (summary.failed == 0)
        throw UsageError(fmt::format("diff: {} articles in what was named, not 2", versions.size()));
      return;
    }
    const Version &before = *versions[0], &after = *versions[1];
    if (!options.own<DiffOptions>().words)
      return print_rows(
          options, out, diff_columns(),
          diff_rows({before.result, before.figures}, {after.result, after.figures}, prints_for_people(options, out)));
    out.write_styled(
        marked_text(before.result.utf8(), after.result.utf8(), wants_color(options.color, out.is_terminal())));
  };
  return for_each_result(options, output, hooks);
}

constexpr std::array kDiffOptions{
    flag<&DiffOptions::words>({.name = "words", .help = "print the later text with new and removed words marked"})
        .harmless(),
};

void settle_diff(Options& options) {
  if (options.inputs.size() != 2) throw UsageError("diff: name two versions of an article, the earlier one first");
}

}  // namespace

constinit extern const Command diff_command{
    .name = "diff",
    .section = Section::articles,
    .arguments = "OLD NEW",
    .summary = "two versions of an article",
    .details =
        "One row per person, country, body, place, quotation, decision or figure that was added, removed or\n"
        "changed. --words: the later text with {+new+} and [-removed-] words, in colour at a terminal.\n",
    .examples =
        "newsx diff article-v1.txt article.txt\n"
        "newsx diff --words article-v1.txt article.txt\n",
    .prints = kRows,
    .groups = kDocumentOptions | kQuotationOptions,
    .options = kDiffOptions,
    .settle = settle_diff,
    .run = run_diff,
};

}  // namespace newsx::cli
