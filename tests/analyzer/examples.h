// What the analyzer finds in a short text, as a line that a test can be written in.
#pragma once
#include <doctest/doctest.h>

#include <initializer_list>
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

// "organization:foreign-ministry.kz country:KZ": the keys of the entities; "?" after the key where its country is
// inferred, "<o2" where the body is a part of another.
inline std::string keys(std::string_view text, std::string_view day = {}) {
  const Result r = analyze(text, day);
  std::string out;
  for (const Entity& e : r.entities) {
    if (!out.empty()) out += ' ';
    out += e.key;
    if (e.country_inferred) out += '?';
    if (e.parent != kNoIndex) out.append("<").append(r.entities[e.parent].id);
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

// "МИД; Верховный суд": the cores of the bodies' mentions, by position within each body.
inline std::string cores(std::string_view text) {
  const Result r = analyze(text);
  std::string out;
  for (const Entity& e : r.entities)
    for (Index i = e.first_mention; e.type == "organization" && i < e.first_mention + e.mention_count; ++i) {
      if (!out.empty()) out += "; ";
      out += r.mentions[i].core.of(r.utf8());
    }
  return out;
}

// "direct Анна Озерова: Мы готовы (сказать) to Иван Тукмаков": quotations with speaker, cue and who is told.
inline std::string quotations(std::string_view text) {
  const Result r = analyze(text);
  std::string out;
  for (const Quotation& q : r.quotations) {
    if (!out.empty()) out += "; ";
    out += to_string(q.kind);
    out += ' ';
    if (q.status != QuotationStatus::asserted) out.append(to_string(q.status)).append(" ");
    if (q.anaphoric) out += "anaphoric ";
    out += !q.has_speaker                 ? "nobody"
           : q.speaker_entity != kNoIndex ? r.entities[q.speaker_entity].name
                                          : q.speaker_name;
    if (q.has_via) out.append(" via ").append(q.via_name);
    out.append(": ").append(q.text);
    if (q.has_cue) out.append(" (").append(q.cue_lemma).append(")");
    for (Index i = q.first_to; i < q.first_to + q.to_count; ++i)
      out.append(" to ").append(r.entities[r.quotation_entities[i]].name);
  }
  return out;
}

// "adopted 3/2: 1 О плане | 2 О смете; …": kind, announced/found, then number and title of each item.
inline std::string lists(std::string_view text) {
  const Result r = analyze(text);
  std::string out;
  for (std::size_t l = 0; l < r.decision_lists.size(); ++l) {
    const DecisionList& list = r.decision_lists[l];
    if (l > 0) out += "\n";
    out += std::string(to_string(list.kind)) + ' ' +
           (list.announced < 0 ? std::string("-") : std::to_string(list.announced)) + '/' + std::to_string(list.found) +
           ':';
    const char* separator = " ";
    for (const Decision& d : r.decisions) {
      if (d.list != l + 1) continue;
      out += separator;
      if (!d.number.empty()) out += std::string(d.number) + ' ';
      out += d.title;
      separator = " | ";
      std::string slice(d.span.of(r.utf8()));
      if (slice.find_first_of("\n\t") == std::string::npos) CHECK(slice == d.title);
    }
  }
  return out;
}

// "27 ноября=2019-11-27; вчера=": each date of the text with its value.
inline std::string dates(std::string_view text, std::string_view day = {}) {
  const Result r = analyze(text, day);
  std::string out;
  for (const Date& d : r.dates) {
    if (!out.empty()) out += "; ";
    out += std::string(d.span.of(r.utf8())) + '=' + std::string(d.value);
  }
  return out;
}

// "закон 5 «О школе» 2019-05-03 x2": each act with what is known of it and how often it is named.
inline std::string acts(std::string_view text) {
  const Result r = analyze(text);
  std::string out;
  for (const Act& a : r.acts) {
    if (!out.empty()) out += "; ";
    out += a.cls;
    if (!a.docnum.empty()) out += " " + std::string(a.docnum);
    if (!a.title.empty()) out += " «" + std::string(a.title) + "»";
    if (!a.date.empty()) out += " " + std::string(a.date);
    if (!a.article.empty()) out += " art. " + std::string(a.article);
    for (Index p = 0; p < a.party_count; ++p)
      out += " + " + std::string(r.entities[r.act_parties[a.first_party + p]].name);
    if (a.issuer != kNoIndex) out += " by " + std::string(r.entities[a.issuer].name);
    if (a.mention_count > 1) out += " x" + std::to_string(a.mention_count);
  }
  return out;
}

struct Example {
  std::string_view text, line;
};

// Checks that `found`, one of the functions above, makes its line of each text.
template <class Found>
void check(const Found& found, std::initializer_list<Example> examples) {
  for (const Example& example : examples) {
    INFO(std::string(example.text));
    CHECK(std::string(found(example.text)) == std::string(example.line));
  }
}

}  // namespace newsx::test
