// What the analyzer finds in a short text, as a line that a test can be written in.
#pragma once
#include <string>
#include <string_view>

#include "analyzer/analyzer.h"

namespace newsx::test {

// `day`: the article's date as "2019-11-28"; empty: not told.
inline Result analyze(std::string_view utf8, std::string_view day = {}) {
  static const Analyzer analyzer{AnalyzerOptions{}};
  static Scratch scratch = analyzer.scratch();
  Text text;
  text.utf8 = utf8;
  text.date = day;
  return analyzer.analyze(std::move(text), scratch);
}

// "person Анна Озерова [Анна Озерова|Озеровой]; country Казахстан [казахстанской]": entities with their mentions.
inline std::string entities(std::string_view text) {
  const Result r = analyze(text);
  std::string out;
  for (const Entity& e : r.entities) {
    if (!out.empty()) out += "; ";
    out.append(e.type).append(" ").append(e.name).append(" [");
    for (Index i = 0; i < e.mention_count; ++i) {
      if (i > 0) out += '|';
      out += r.mentions[e.first_mention + i].span.of(r.utf8());
    }
    out += ']';
  }
  return out;
}

// "Анна Озерова: «президент» of Казахстан": persons with their roles.
inline std::string roles(std::string_view text) {
  const Result r = analyze(text);
  std::string out;
  for (const Entity& e : r.entities)
    for (Index i = 0; i < e.role_count; ++i) {
      const Role& role = r.roles[e.first_role + i];
      if (!out.empty()) out += "; ";
      out.append(e.name).append(": ").append(role.title);
      if (!role.of.empty()) out.append(" of ").append(role.of);
    }
  return out;
}

// "direct Анна Озерова: Мы готовы. (сказать)": quotations with speaker and cue.
inline std::string quotations(std::string_view text) {
  const Result r = analyze(text);
  std::string out;
  for (const Quotation& q : r.quotations) {
    if (!out.empty()) out += "; ";
    out += to_string(q.kind);
    out += ' ';
    if (q.status != QuotationStatus::asserted) out.append(to_string(q.status)).append(" ");
    out += !q.has_speaker                 ? "nobody"
           : q.speaker_entity != kNoIndex ? r.entities[q.speaker_entity].name
                                          : q.speaker_name;
    if (q.has_via) out.append(" via ").append(q.via_name);
    out.append(": ").append(q.text);
    if (q.has_cue) out.append(" (").append(q.cue_lemma).append(")");
  }
  return out;
}

}  // namespace newsx::test
