#include "output/conllu.h"

#include <array>
#include <utility>

namespace newsx {
namespace {

struct Feature {
  Grammemes grammeme;
  std::string_view name;  // "Case=Nom"
};

// In the order of the features' names, as the format wants.
constexpr std::array kFeatures = {
    Feature{gram::Abbr, "Abbr=Yes"},      Feature{gram::anim, "Animacy=Anim"},
    Feature{gram::inan, "Animacy=Inan"},  Feature{gram::impf, "Aspect=Imp"},
    Feature{gram::perf, "Aspect=Perf"},   Feature{gram::accs, "Case=Acc"},
    Feature{gram::datv, "Case=Dat"},      Feature{gram::gent, "Case=Gen"},
    Feature{gram::ablt, "Case=Ins"},      Feature{gram::loct, "Case=Loc"},
    Feature{gram::nomn, "Case=Nom"},      Feature{gram::COMP, "Degree=Cmp"},
    Feature{gram::Supr, "Degree=Sup"},    Feature{gram::femn, "Gender=Fem"},
    Feature{gram::masc, "Gender=Masc"},   Feature{gram::neut, "Gender=Neut"},
    Feature{gram::impr, "Mood=Imp"},      Feature{gram::indc, "Mood=Ind"},
    Feature{gram::plur, "Number=Plur"},   Feature{gram::sing, "Number=Sing"},
    Feature{gram::per1, "Person=1"},      Feature{gram::per2, "Person=2"},
    Feature{gram::per3, "Person=3"},      Feature{gram::Poss, "Poss=Yes"},
    Feature{gram::futr, "Tense=Fut"},     Feature{gram::past, "Tense=Past"},
    Feature{gram::pres, "Tense=Pres"},    Feature{gram::ADJS | gram::PRTS, "Variant=Short"},
    Feature{gram::GRND, "VerbForm=Conv"}, Feature{gram::VERB, "VerbForm=Fin"},
    Feature{gram::INFN, "VerbForm=Inf"},  Feature{gram::PRTF | gram::PRTS, "VerbForm=Part"},
    Feature{gram::actv, "Voice=Act"},     Feature{gram::pssv, "Voice=Pass"},
};

std::string_view universal_part_of_speech(const Token& token, Grammemes g) {
  switch (token.kind) {
    case TokenKind::word:
      break;
    case TokenKind::number:
    case TokenKind::time:
    case TokenKind::date:
      return token.has(token_flag::digit) ? "NUM" : "ADJ";
    case TokenKind::symbol:
      return "SYM";
    case TokenKind::url:
    case TokenKind::email:
    case TokenKind::hashtag:
      return "X";
    default:
      return "PUNCT";
  }
  if ((g & gram::NOUN) != 0)
    return (g & (gram::Name | gram::Surn | gram::Patr | gram::Geox | gram::Orgn)) != 0 ? "PROPN" : "NOUN";
  if ((g & gram::Apro) != 0) return "DET";
  if ((g & (gram::ADJF | gram::ADJS)) != 0) return "ADJ";
  if ((g & gram::COMP) != 0) return (g & gram::Qual) != 0 ? "ADV" : "ADJ";
  if ((g & (gram::VERB | gram::INFN | gram::PRTF | gram::PRTS | gram::GRND)) != 0) return "VERB";
  if ((g & gram::NUMR) != 0) return "NUM";
  if ((g & (gram::ADVB | gram::PRED)) != 0) return "ADV";
  if ((g & gram::NPRO) != 0) return "PRON";
  if ((g & gram::PREP) != 0) return "ADP";
  if ((g & gram::CONJ) != 0) return "CCONJ";
  if ((g & gram::PRCL) != 0) return "PART";
  if ((g & gram::INTJ) != 0) return "INTJ";
  return "X";
}

void append_features(std::string& out, Grammemes g) {
  const std::size_t from = out.size();
  std::string_view last_name;
  for (const Feature& feature : kFeatures) {
    if ((g & feature.grammeme) == 0) continue;
    const std::size_t equals = feature.name.find('=');
    if (feature.name.substr(0, equals) == last_name) {  // both values: common gender
      out += ',';
      out += feature.name.substr(equals + 1);
      continue;
    }
    if (out.size() != from) out += '|';
    out += feature.name;
    last_name = feature.name.substr(0, equals);
  }
  if (out.size() == from) out += '_';
}

// White space that would break a line or a column becomes a space.
void append_field(std::string& out, std::string_view text) {
  if (text.empty()) out += '_';
  for (const char c : text) out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
}

// What Entity= says at each token.
std::vector<std::string> entity_brackets(std::size_t tokens, const ConlluMentions& marked) {
  std::vector<std::string> brackets(marked.mentions.empty() ? 0 : tokens);
  for (const TokenMention& m : marked.mentions) {
    const Entity& entity = marked.entities[m.mention->entity];
    brackets[m.begin].append("(").append(entity.id).append("-").append(entity.type);
    if (m.end == m.begin + 1) brackets[m.begin] += ')';
  }
  for (auto m = marked.mentions.rbegin(); m != marked.mentions.rend(); ++m)  // what began last is closed first
    if (m->end > m->begin + 1) brackets[m->end - 1].append(marked.entities[m->mention->entity].id).append(")");
  return brackets;
}

void append_misc(std::string& out, std::string_view brackets, bool glued) {
  out += "\t_\t_\t_\t";
  if (!brackets.empty()) out.append("Entity=").append(brackets);
  if (glued) out += brackets.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
  if (brackets.empty() && !glued) out += '_';
  out += '\n';
}

}  // namespace

void append_conllu(std::string& out, const TokenizedText& tokenized, std::string_view text, std::string_view id,
                   const ConlluMentions& marked) {
  const std::vector<Token>& tokens = tokenized.tokens.tokens;
  const std::vector<Sentence>& sentences = tokenized.tokens.sentences;
  out += "# newdoc id = ";
  append_field(out, id);
  out += '\n';
  const std::vector<std::string> brackets = entity_brackets(tokens.size(), marked);
  if (!marked.mentions.empty()) out += "# global.Entity = eid-etype\n";
  std::uint32_t paragraph = ~std::uint32_t{0};
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const Sentence& sentence = sentences[s];
    if (sentence.paragraph != paragraph) out += "# newpar\n";
    paragraph = sentence.paragraph;
    out += "# sent_id = ";
    out += std::to_string(s + 1);
    out += "\n# text = ";
    append_field(out, Span{tokens[sentence.begin].begin, tokens[sentence.end - 1].end()}.of(text));
    out += '\n';
    for (TokenIndex t = sentence.begin; t < sentence.end; ++t) {
      tokenized.stop.check(t);
      const Token& token = tokens[t];
      const Analysis& analysis = tokenized.words.analyses(token.word)[tokenized.choice[t]];
      const Grammemes g = token.kind == TokenKind::word ? analysis.reading.grammemes : 0;
      out += std::to_string(t - sentence.begin + 1);
      out += '\t';
      append_field(out, token.span().of(text));
      out += '\t';
      append_field(out, analysis.lemma);
      out += '\t';
      out += universal_part_of_speech(token, g);
      out += '\t';
      out += analysis.reading.grammemes == 0 ? "_" : grammeme_names(analysis.reading.grammemes);
      out += '\t';
      append_features(out, g);
      const bool glued = t + 1 < tokens.size() && tokens[t + 1].begin == token.end();
      append_misc(out, brackets.empty() ? std::string_view() : brackets[t], glued);
    }
    out += '\n';
  }
}

void append_marked_conllu(std::string& out, const PrintedDocument& document, const MentionFilter& filter) {
  const Result& result = document.result;
  append_conllu(out, *document.words, result.utf8(), document.name,
                {result.entities, token_mentions(result, document.words->tokens, filter)});
}

}  // namespace newsx
