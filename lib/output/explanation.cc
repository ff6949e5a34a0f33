#include "output/explanation.h"

#include "facts/quotation_words.h"
#include "output/width.h"

namespace newsx {
namespace {

// What rules that stand in no file do.
std::string_view pass_in_words(std::string_view rule) {
  if (rule == "document evidence") return "it is named in full elsewhere";
  if (rule == "quotation") return "words that somebody says";
  if (rule == "decision list") return "a list of decisions";
  if (rule == "act in prose") return "a sentence says what was done with an act";
  return {};
}

void append_reason(std::string& out, const Reason& reason) {
  out += "      because: ";
  std::string_view words = reason.because.empty() ? pass_in_words(reason.rule) : reason.because;
  out += words.empty() ? "the rule says it" : printable(words);
  out += "\n      rule:    " + printable(reason.rule);
  if (!reason.file.empty()) {
    out += " (" + printable(reason.file);
    if (reason.line != 0) out += ", line " + std::to_string(reason.line);
    out += ')';
  }
  out += '\n';
}

void append_words(std::string& out, std::string_view words) { out += "    «" + printable(words) + "»"; }

void append_entity(std::string& out, const Result& result, const Entity& entity, const MentionFilter& filter) {
  bool named = false;
  for (Index i = 0; i < entity.mention_count; ++i) {
    filter.stop.check();
    const Mention& m = result.mentions[entity.first_mention + i];
    if ((filter.kinds & kind_bit(m.kind)) == 0) continue;
    if (!named) out.append("\n").append(printable(entity.name)).append(" (").append(entity.type).append(")\n");
    named = true;
    append_words(out, m.span.of(result.utf8()));
    out.append(" in sentence ").append(std::to_string(m.sentence + 1)).append(", ").append(to_string(m.kind));
    out += '\n';
    append_reason(out, m.reason);
  }
}

void append_quotation(std::string& out, const Quotation& q) {
  out += "    " + printable(shown_words(q)) + '\n';
  out += "      " + kind_and_status(q) + ", ";
  out += q.has_speaker ? "by " + printable(q.speaker_name) : "by nobody who is named";
  if (q.has_cue) out += ", told by «" + printable(cue_words(q)) + "»";
  out += '\n';
  append_reason(out, q.reason);
}

}  // namespace

void append_explanation(std::string& out, const DocumentView& document) {
  const Result& result = document.result;
  out += printable(document.name) + '\n';
  for (const Entity& entity : result.entities)
    if (has_type(document.filter.types, entity.type)) append_entity(out, result, entity, document.filter);
  if (!result.quotations.empty()) out += "\nQuotations\n";
  for (const Quotation& q : result.quotations) append_quotation(out, q);
  if (!result.decisions.empty()) out += "\nDecisions\n";
  for (const Decision& d : result.decisions) {
    append_words(out, d.title);
    out += '\n';
    append_reason(out, d.reason);
  }
  out += '\n';
}

}  // namespace newsx
