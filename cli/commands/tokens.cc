// newsx tokens: words and sentences.
#include <array>
#include <optional>

#include "cli/command.h"
#include "cli/results.h"

namespace newsx::cli {
namespace {

struct TokenOptions {
  bool all = false;    // every reading
  bool count = false;  // numbers only
};

RecordInfo dated_info(const Document& document) {
  RecordInfo info = document.info();
  info.date = document.text.date;
  return info;
}

// Needs no dictionary.
DocumentWork counting(const Tokenizer& tokenizer, const Options& options) {
  return {[&, tokens = Tokens()](Document&& document, Outcome& outcome) mutable {
    if (!restore_text(options, document, outcome)) return;
    const Tokenizer::Counts found = tokenizer.count(document.text.utf8, tokens, outcome.stop);
    const std::string_view text = document.text.utf8;
    const auto chars = Offsets(text, OffsetUnit::codepoint).at(static_cast<std::uint32_t>(text.size()));
    const Counts counts{chars, found.sentences, found.tokens, found.words};
    append_counts_json(outcome.text, counts, dated_info(document), options.pretty);
  }};
}

int run_tokens(const Options& options) {
  const auto own = options.own<TokenOptions>();
  Output output(options);
  DocumentHooks hooks;
  const auto write = options.format == nullptr ? nullptr : options.format->tokens;
  hooks.error_records = write == nullptr;
  if (own.count) {
    const Tokenizer tokenizer;
    hooks.make_work = [&] { return counting(tokenizer, options); };
    return for_each_document(accepting_results(options), output, hooks);
  }
  const Analyzer analyzer(options.data);
  hooks.make_work = [&] {
    return with_words(options, analyzer,
                      [&](const Document& document, const TokenizedText& tokenized, Outcome& outcome) {
                        const std::string_view text = document.text.utf8;
                        if (write != nullptr) {
                          write(outcome.text, tokenized, text, document.name);
                        } else {
                          append_tokens_json(outcome.text, tokenized, text, dated_info(document),
                                             {options.offsets, own.all, options.pretty});
                        }
                      });
  };
  return for_each_document(accepting_results(options), output, hooks);
}

constexpr std::array kTokensOptions{
    flag<&TokenOptions::all>({.name = "all", .help = "every reading of a word, not only the likeliest"}).harmless(),
    flag<&TokenOptions::count>({.name = "count", .help = "only the numbers of sentences, tokens and words"}).harmless(),
};

}  // namespace

constinit extern const Command tokens_command{
    .name = "tokens",
    .section = Section::articles,
    .arguments = kDocumentArguments,
    .summary = "words and sentences with lemmas",
    .details = "Words, numbers and punctuation with lemma and grammemes, and sentences.\n",
    .examples = "newsx tokens --format conllu article.txt\n",
    .prints = kTokens,
    .groups = kDocumentOptions | kResumeOption | kDateOption | kOffsetOption,
    .options = kTokensOptions,
    .run = run_tokens,
};

}  // namespace newsx::cli
