#include "study/stats.h"

#include <fmt/format.h>

#include <array>
#include <map>

#include "base/counted.h"
#include "facts/schema_version.h"
#include "reading/entity_types.h"
#include "study/collation.h"

namespace newsx {
namespace {

using Group = CorpusTotal::Group;

// The `top` entries of a table of counts: the most frequent first, ties alphabetically.
template <class Map, class CountOf>
std::vector<const typename Map::value_type*> leaders(const Map& map, std::uint64_t top, const CountOf& count_of) {
  std::vector<const typename Map::value_type*> entries;
  entries.reserve(map.size());
  for (const auto& entry : map) entries.push_back(&entry);
  keep_leaders(
      entries, top, [](const auto* entry) { return std::string_view(entry->first); },
      [&](const auto* entry) { return count_of(entry->second); });
  return entries;
}

constexpr auto kItself = [](std::uint64_t count) { return count; };
constexpr auto kMentions = [](const auto& named) { return named.mentions; };

// An array of objects: a name under `key`, its count under `counted`.
template <class Map, class Name>
void append_tally(JsonWriter& json, const Map& tally, std::uint64_t top, std::string_view counted, const Name& name) {
  json.begin_array();
  for (const auto* entry : leaders(tally, top, kItself)) {
    json.begin_object();
    name(entry->first);
    json.member(counted, entry->second);
    json.end_object();
  }
  json.end_array();
}

constexpr std::string_view section_name(Group group) {
  return group == Group::corpus ? "total" : group == Group::quotations ? "quotations" : "decisions";
}

}  // namespace

void Stats::Named::add(const Named& other) {
  documents += other.documents;
  mentions += other.mentions;
  as_name += other.as_name;
  as_adjective += other.as_adjective;
  as_demonym += other.as_demonym;
  if (iso2.empty()) iso2 = other.iso2;
}

void Stats::add(const Result& result) {
  totals_.add(result);
  things_.add(result);
  add_entities(result);
  for (const Quotation& q : result.quotations)
    if (q.has_speaker) ++speakers_[std::string(speaker_item(result, q, join_))];
  for (const Decision& d : result.decisions) ++classes_[std::string(d.cls)];
}

void Stats::add_entities(const Result& result) {
  std::map<std::string_view, ItemsByDocument::Counts> met;  // in this document, by type: two entities may have one name
  for (const Entity& entity : result.entities) {
    if (is_only_generic(result, entity)) continue;
    Named counted;
    each_counted_mention(result, entity, [&](const Mention& m) {
      if ((kinds_ & kind_bit(m.kind)) == 0) return;
      ++counted.mentions;
      if (m.kind == MentionKind::name || m.kind == MentionKind::abbreviation) ++counted.as_name;
      if (m.kind == MentionKind::adjective) ++counted.as_adjective;
      if (m.kind == MentionKind::demonym) ++counted.as_demonym;
    });
    if (counted.mentions == 0) continue;
    counted.iso2 = entity.iso2;
    Named& named = types_[std::string(entity.type)][std::string(item_of(entity, join_))];
    if (met[entity.type].try_emplace(std::string(item_of(entity, join_)), 1).second) counted.documents = 1;
    named.add(counted);
  }
  for (const auto& [type, items] : met) documents_[std::string(type)].add(result.counts.words, items);
}

void Stats::add(const Stats& other) {
  totals_.add(other.totals_);
  things_.add(other.things_);
  for (const auto& [type, documents] : other.documents_) documents_[type].add(documents);
  for (const auto& [type, names] : other.types_) {
    Names& mine = types_[type];
    for (const auto& [name, named] : names) mine[name].add(named);
  }
  for (const auto& [name, n] : other.speakers_) speakers_[name] += n;
  for (const auto& [name, n] : other.classes_) classes_[name] += n;
}

void Stats::name(const Aliases& aliases) {
  things_.settle(aliases);
  for (auto& [type, names] : types_) {
    names = named(names, things_, [](Named& mine, const Named& theirs) { mine.add(theirs); });
    const auto name_of = [this](std::string_view item) { return things_.name_of(item); };
    for (const auto& [name, twice] : documents_[type].surplus(name_of)) names[name].documents -= twice;
  }
  documents_.clear();
  speakers_ = named(speakers_, things_, [](std::uint64_t& mine, std::uint64_t theirs) { mine += theirs; });
}

std::span<const Column> Stats::columns() {
  static constexpr std::array kColumns{Column{"section"}, Column{"name", false, true, true}, Column{"value", true}};
  return kColumns;
}

std::vector<Row> Stats::rows(std::uint64_t top) const {
  std::vector<Row> rows;
  const auto add_totals = [&](Group group) {
    for (const CorpusTotal& total : CorpusTotals::table()) {
      if (total.group != group || !total.listed) continue;
      if (auto text = totals_.text(total))
        rows.push_back({std::string(section_name(group)), std::string(total.name), *std::move(text)});
    }
  };
  add_totals(Group::corpus);
  for (const auto& [type, names] : types_)
    for (const auto* entry : leaders(names, top, kMentions))
      rows.push_back({type, entry->first, fmt::to_string(entry->second.mentions)});
  add_totals(Group::quotations);
  for (const auto* entry : leaders(speakers_, top, kItself))
    rows.push_back({"speaker", entry->first, fmt::to_string(entry->second)});
  add_totals(Group::decisions);
  return rows;
}

void Stats::append_totals(JsonWriter& json, Group group) const {
  for (const CorpusTotal& total : CorpusTotals::table()) {
    if (total.group != group) continue;
    json.key(total.name);
    const auto text = totals_.text(total);
    text ? json.raw(*text) : json.null();
  }
}

void Stats::append_entities(JsonWriter& json, std::uint64_t top) const {
  json.begin_array();
  for (const auto& [type, names] : types_) {
    std::uint64_t mentions = 0;
    for (const auto& [name, named] : names) mentions += named.mentions;
    json.begin_object();
    json.member("type", type);
    json.member("distinct", names.size());
    json.member("mentions", mentions);
    json.key("top");
    json.begin_array();
    for (const auto* entry : leaders(names, top, kMentions)) {
      json.begin_object();
      json.member("type", type);
      json.member("name", entry->first);
      json.member("documents", entry->second.documents);
      json.member("mentions", entry->second.mentions);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void Stats::append_countries(JsonWriter& json) const {
  json.begin_array();
  if (const auto countries = types_.find(name_of(EntityType::country)); countries != types_.end()) {
    for (const auto* entry : leaders(countries->second, 0, kMentions)) {
      json.begin_object();
      json.member("name", entry->first);
      json.member_or_null("iso2", entry->second.iso2);
      json.member("documents", entry->second.documents);
      json.member("mentions", entry->second.mentions);
      json.member("as_name", entry->second.as_name);
      json.member("as_adjective", entry->second.as_adjective);
      json.member("as_demonym", entry->second.as_demonym);
      json.end_object();
    }
  }
  json.end_array();
}

void Stats::append_json(std::string& out, std::uint64_t top, bool pretty) const {
  JsonWriter json(out, pretty);
  json.begin_object();
  json.member("schema", kSchemaVersion);
  append_totals(json, Group::corpus);
  json.key("entities");
  append_entities(json, top);
  json.key("quotations");
  json.begin_object();
  append_totals(json, Group::quotations);
  json.key("speakers");
  append_tally(json, speakers_, top, "quotations", [&](std::string_view name) { json.member("name", name); });
  json.end_object();
  json.key("countries");
  append_countries(json);
  json.key("decisions");
  json.begin_object();
  append_totals(json, Group::decisions);
  json.key("classes");
  append_tally(json, classes_, 0, "decisions", [&](std::string_view name) { json.member_or_null("class", name); });
  json.end_object();
  json.end_object();
  out += '\n';
}

std::string Stats::summary() const {
  const auto of_corpus = [&](std::string_view name) { return totals_.sum(Group::corpus, name); };
  std::string summary = counted(of_corpus("documents"), "document") + ", " + counted(of_corpus("words"), "word") +
                        ", " + counted(of_corpus("sentences"), "sentence");
  if (const auto ease = totals_.made("readability")) summary += fmt::format(", reading ease {:.1f}", *ease);
  if (const std::uint64_t failed = of_corpus("failed"); failed > 0)
    summary += "; " + counted(failed, "input") + " could not be read";
  return summary;
}

Section Stats::section_of(std::string_view type, const Names& names, std::uint64_t top) {
  const bool countries = entity_type(type) == EntityType::country;
  Section section{fmt::format("{}: {} different", type, names.size()), {Column{.name = "name", .wrap = true}}, {}};
  if (countries) section.columns.push_back({.name = "iso2"});
  for (const std::string_view name : {"mentions", "documents"})
    section.columns.push_back({.name = name, .number = true});
  if (countries)
    for (const std::string_view name : {"as name", "as adjective", "as demonym"})
      section.columns.push_back({.name = name, .number = true});
  for (const auto* entry : leaders(names, top, kMentions)) {
    const Named& n = entry->second;
    Row row = {entry->first};
    if (countries) row.push_back(n.iso2);
    row.push_back(fmt::to_string(n.mentions));
    row.push_back(fmt::to_string(n.documents));
    if (countries)
      for (const std::uint64_t count : {n.as_name, n.as_adjective, n.as_demonym}) row.push_back(fmt::to_string(count));
    section.rows.push_back(std::move(row));
  }
  return section;
}

std::string Stats::quotations_title() const {
  const auto of_quotations = [&](std::string_view name) { return totals_.sum(Group::quotations, name); };
  std::string title =
      fmt::format("quotations: {} direct, {} partial, {} indirect; {} with a speaker", of_quotations("direct"),
                  of_quotations("partial"), of_quotations("indirect"), of_quotations("attributed"));
  for (const std::string_view status : {"denied", "alleged", "hypothetical"})
    if (const std::uint64_t n = of_quotations(status); n > 0) title += fmt::format("; {} {}", n, status);
  return title;
}

std::vector<Section> Stats::sections(std::uint64_t top) const {
  std::vector<Section> sections;
  for (const auto& [type, names] : types_) sections.push_back(section_of(type, names, top));
  Section speakers{quotations_title(), {{.name = "speaker", .wrap = true}, {.name = "quotations", .number = true}}, {}};
  for (const auto* entry : leaders(speakers_, top, kItself))
    speakers.rows.push_back({entry->first, fmt::to_string(entry->second)});
  sections.push_back(std::move(speakers));

  const auto of_decisions = [&](std::string_view name) { return totals_.sum(Group::decisions, name); };
  Section classes{fmt::format("decisions: {} in {}, {} of them incomplete", of_decisions("total"),
                              counted(of_decisions("lists"), "list"), of_decisions("incomplete")),
                  {{.name = "class", .wrap = true}, {.name = "decisions", .number = true}},
                  {}};
  for (const auto* entry : leaders(classes_, top, kItself))
    classes.rows.push_back({entry->first.empty() ? "—" : entry->first, fmt::to_string(entry->second)});
  sections.push_back(std::move(classes));
  return sections;
}

}  // namespace newsx
