#include "names/reasons.h"

#include <string>

namespace newsx {
namespace {

void append(std::string& out, std::string_view separator, std::string_view text) {
  if (!out.empty()) out.append(separator);
  out.append(text);
}

// "role «Президент Казахстана», given «Даурен», surname «Тасыбеков»": the parts of what a rule made.
std::string parts_in_words(const Document& d, const Annotation& a) {
  std::string out;
  for (const Part& part : d.parts(a)) {
    if (part.begin >= part.end) continue;  // a fixed text is in the rule
    append(out, ", ", d.key(part));
    out.append(" «").append(d.span_of(part.begin, part.end).of(d.text)).append("»");
  }
  return out;
}

}  // namespace

void point_at(const Document& d, EntryId entry, Reason& reason) {
  const Gazetteer::Place place = d.gazetteer.place(entry);
  reason.file = place.file;
  reason.line = place.line;
}

Reason reason_of(const Document& d, const NameMention& c) {
  Reason r;
  r.because = c.because;
  if (c.annotation == kNone) {
    r.rule = c.part_of_word ? "double adjective" : "document evidence";
    return r;
  }
  const Annotation& a = d.cascade.annotations[c.annotation];
  std::string evidence;
  if (a.rule == kNoRule) {
    r.rule = "gazetteer";
    if (a.entry != kNoEntry) point_at(d, a.entry, r);
    if (d.explain && a.entry != kNoEntry)
      evidence.append("«").append(d.gazetteer.name(a.entry)).append("» in the tables of ").append(d.cls(a));
  } else {
    const Grammar::RuleInfo& rule = d.grammar.rules()[a.rule];
    r.rule = rule.name;
    r.file = rule.file;
    r.line = rule.line;
    if (d.explain) evidence = parts_in_words(d, a);
  }
  if (!evidence.empty()) {
    if (!c.because.empty()) append(evidence, "; ", c.because);
    r.because = d.store(evidence);
  }
  return r;
}

}  // namespace newsx
