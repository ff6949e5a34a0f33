#include "output/document_json.h"
#include "output/json.h"
#include "text/json_writer.h"

namespace newsx {
namespace {

// The contract's words for what tokens are.
std::string_view kind_name(TokenKind kind) {
  switch (kind) {
    case TokenKind::word:
      return "word";
    case TokenKind::number:
      return "number";
    case TokenKind::symbol:
      return "symbol";
    case TokenKind::url:
      return "url";
    case TokenKind::email:
      return "email";
    case TokenKind::hashtag:
      return "hashtag";
    case TokenKind::time:
      return "time";
    case TokenKind::date:
      return "date";
    case TokenKind::punctuation:
    case TokenKind::quote_open:
    case TokenKind::quote_close:
    case TokenKind::bracket_open:
    case TokenKind::bracket_close:
    case TokenKind::dash:
      break;
  }
  return "punctuation";
}

// "lemma", "tag" and "known" of one reading, into the open object.
void append_reading(JsonWriter& json, const Analysis& analysis, std::string& names) {
  json.member("lemma", analysis.lemma);
  json.key("tag");
  if (analysis.reading.grammemes == 0) {
    json.null();
  } else {
    names = grammeme_names(analysis.reading.grammemes);
    json.string(names);
  }
  json.key("known");
  json.boolean(analysis.reading.origin == Origin::dictionary);
}

}  // namespace

void append_tokens_json(std::string& out, const TokenizedText& tokenized, std::string_view text, const RecordInfo& info,
                        const TokenJsonOptions& options) {
  const Offsets offsets(text, options.offsets);
  const std::vector<Token>& tokens = tokenized.tokens.tokens;
  std::string names;
  JsonWriter json(out, options.pretty);
  json.begin_object();
  write_head(json, info);
  json.key("tokens");
  json.begin_array();
  for (std::size_t s = 0; s < tokenized.tokens.sentences.size(); ++s) {
    const Sentence& sentence = tokenized.tokens.sentences[s];
    for (TokenIndex t = sentence.begin; t < sentence.end; ++t) {
      tokenized.stop.check(t);
      const Token& token = tokens[t];
      const auto analyses = tokenized.words.analyses(token.word);
      json.begin_object();
      json.member("start", offsets.at(token.begin));
      json.member("end", offsets.at(token.end()));
      json.member("text", token.span().of(text));
      json.member("kind", kind_name(token.kind));
      append_reading(json, analyses[tokenized.choice[t]], names);
      json.member("sentence", s);
      if (options.all) {
        json.key("analyses");
        json.begin_array();
        for (const Analysis& analysis : analyses) {
          json.begin_object();
          append_reading(json, analysis, names);
          json.end_object();
        }
        json.end_array();
      }
      json.end_object();
    }
  }
  json.end_array();
  json.key("sentences");
  json.begin_array();
  for (const Sentence& sentence : tokenized.tokens.sentences) {
    json.begin_object();
    json.member("start", offsets.at(tokens[sentence.begin].begin));
    json.member("end", offsets.at(tokens[sentence.end - 1].end()));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  out += '\n';
}

}  // namespace newsx
