#include "tokens/tokenizer.h"

#include "tokens/abbreviations.h"
#include "tokens/classes.h"
#include "tokens/paragraphs.h"
#include "tokens/scanner.h"
#include "tokens/sentences.h"

namespace newsx {

struct Tokenizer::Tables {
  Abbreviations abbreviations;

  void tokenize(std::string_view text, Tokens& out, Stop stop) const {
    out.clear();
    Scanner(text, abbreviations, out.tokens).run(stop);
    mark_paragraphs(text, out, stop);
    mark_sentences(text, abbreviations, out, stop);
  }
};

Tokenizer::Tokenizer(std::string_view abbreviations, std::string_view file)
    : tables_(std::make_unique<Tables>(Tables{Abbreviations(WordTable(abbreviations, file))})) {}

Tokenizer::Tokenizer()
    : tables_(std::make_unique<Tables>(Tables{Abbreviations(WordTable::built_in("abbreviations.tsv"))})) {}

Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

void Tokenizer::tokenize(std::string_view text, Vocabulary& vocabulary, Tokens& out, Stop stop) const {
  tables_->tokenize(text, out, stop);
  vocabulary.number(text, out.tokens, stop);
}

Tokenizer::Counts Tokenizer::count(std::string_view text, Tokens& scratch, Stop stop) const {
  tables_->tokenize(text, scratch, stop);
  Counts counts;
  counts.tokens = scratch.tokens.size();
  counts.sentences = scratch.sentences.size();
  for (const Token& token : scratch.tokens) counts.words += token.kind == TokenKind::word;
  return counts;
}

}  // namespace newsx
