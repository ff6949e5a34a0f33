#include "output/webanno.h"

#include "facts/offsets.h"
#include "facts/token_mentions.h"

namespace newsx {
namespace {

// In the line of the text only what would break it.
void append_line(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '\\':
        out += "\\\\";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        out += c;
    }
  }
}

// In values also what has a meaning there.
void append_value(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (std::string_view("[]|_;*>").find(c) != std::string_view::npos) out += '\\';
    append_line(out, {&c, 1});
  }
}

struct Cell {
  std::string identifier, value;  // empty: "_"
};

// The two cells of each token: the entity's name and its type. A mention of several tokens, and mentions that share a
// token, have a number in brackets.
std::vector<Cell> cells_of(const Result& result, const Tokens& tokens, const MentionFilter& filter) {
  const std::vector<TokenMention> mentions = token_mentions(result, tokens, filter);
  std::vector<Cell> cells(tokens.tokens.size());
  std::vector<std::uint8_t> layers(tokens.tokens.size());
  for (const TokenMention& m : mentions)
    for (TokenIndex t = m.begin; t < m.end; ++t) layers[t] = layers[t] == 0 ? 1 : 2;
  std::uint32_t number = 0;
  for (const TokenMention& m : mentions) {
    const Entity& entity = result.entities[m.mention->entity];
    bool numbered = m.end - m.begin > 1;
    for (TokenIndex t = m.begin; t < m.end; ++t) numbered = numbered || layers[t] > 1;
    std::string suffix;
    if (numbered) suffix = '[' + std::to_string(++number) + ']';
    for (TokenIndex t = m.begin; t < m.end; ++t) {
      Cell& cell = cells[t];
      if (!cell.value.empty()) {
        cell.identifier += '|';
        cell.value += '|';
      }
      append_value(cell.identifier, entity.name);
      append_value(cell.value, entity.type);
      cell.identifier += suffix;
      cell.value += suffix;
    }
  }
  return cells;
}

}  // namespace

void append_webanno(std::string& out, const PrintedDocument& document, const MentionFilter& filter) {
  const Result& result = document.result;
  const TokenizedText& tokenized = *document.words;
  const std::string_view text = result.utf8();
  const Tokens& tokens = tokenized.tokens;
  const Offsets offsets(text, OffsetUnit::utf16);
  const std::vector<Cell> cells = cells_of(result, tokens, filter);
  out +=
      "#FORMAT=WebAnno TSV 3.3\n"
      "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n\n";
  for (std::size_t s = 0; s < tokens.sentences.size(); ++s) {
    const Sentence& sentence = tokens.sentences[s];
    out += "\n#Text=";
    append_line(out, Span{tokens.tokens[sentence.begin].begin, tokens.tokens[sentence.end - 1].end()}.of(text));
    out += '\n';
    for (TokenIndex t = sentence.begin; t < sentence.end; ++t) {
      tokenized.stop.check(t);
      const Token& token = tokens.tokens[t];
      out += std::to_string(s + 1) + '-' + std::to_string(t - sentence.begin + 1) + '\t' +
             std::to_string(offsets.at(token.begin)) + '-' + std::to_string(offsets.at(token.end())) + '\t';
      append_line(out, token.span().of(text));
      const bool empty = cells[t].value.empty();
      out += '\t' + (empty ? "_" : cells[t].identifier) + '\t' + (empty ? "_" : cells[t].value) + "\t\n";
    }
  }
}

}  // namespace newsx
