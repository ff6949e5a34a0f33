#include "study/stats.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <span>
#include <vector>

#include "base/counted.h"
#include "output/json_writer.h"
#include "output/readability.h"
#include "output/table.h"
#include "output/width.h"
#include "study/collation.h"

namespace newsx {
namespace {

// The `top` of a table of counts: most first, equal ones by the alphabet.
template <class Map, class Count>
std::vector<const typename Map::value_type*> leaders(const Map& map, std::uint64_t top, Count&& count) {
  std::vector<const typename Map::value_type*> all;
  all.reserve(map.size());
  for (const auto& entry : map) all.push_back(&entry);
  sort_by_alphabet(all, [](const auto* entry) { return std::string_view(entry->first); });
  std::stable_sort(all.begin(), all.end(),
                   [&](const auto* a, const auto* b) { return count(a->second) > count(b->second); });
  all.resize(std::min<std::uint64_t>(all.size(), top));
  return all;
}

constexpr auto kItself = [](std::uint64_t count) { return count; };
constexpr auto kMentions = [](const auto& named) { return named.mentions; };

}  // namespace

void Stats::add(const Result& result) {
  ++documents_;
  bytes_ += result.text.bytes;
  counts_.chars += result.counts.chars;
  counts_.sentences += result.counts.sentences;
  counts_.tokens += result.counts.tokens;
  counts_.words += result.counts.words;
  if (!result.utf8().empty()) {  // earlier results have no text
    syllables_ += syllables_in(result.utf8());
    read_words_ += result.counts.words;
    read_sentences_ += result.counts.sentences;
  }
  add_entities(result);
  for (const Quotation& q : result.quotations) {
    ++quotations_[static_cast<std::size_t>(q.kind)];
    ++statuses_[static_cast<std::size_t>(q.status)];
    if (!q.has_speaker) continue;
    ++attributed_;
    const std::string_view name =
        q.speaker_entity == kNoIndex ? q.speaker_name : result.entities[q.speaker_entity].name;
    ++speakers_[std::string(name)];
  }
  for (const Decision& d : result.decisions) ++classes_[std::string(d.cls)];
  decisions_ += result.decisions.size();
  lists_ += result.decision_lists.size();
  for (const DecisionList& list : result.decision_lists)
    if (list.announced >= 0 && static_cast<std::uint32_t>(list.announced) != list.found) ++incomplete_;
}

void Stats::add_entities(const Result& result) {
  std::set<const Named*> met;  // in this document: two entities may have one name
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
    Named& named = types_[std::string(entity.type)][std::string(entity.name)];
    if (met.insert(&named).second) ++named.documents;
    named.mentions += counted.mentions;
    named.as_name += counted.as_name;
    named.as_adjective += counted.as_adjective;
    named.as_demonym += counted.as_demonym;
    if (named.iso2.empty()) named.iso2 = entity.iso2;
  }
}

void Stats::add(const Stats& other) {
  documents_ += other.documents_;
  bytes_ += other.bytes_;
  counts_.chars += other.counts_.chars;
  counts_.sentences += other.counts_.sentences;
  counts_.tokens += other.counts_.tokens;
  counts_.words += other.counts_.words;
  syllables_ += other.syllables_;
  read_words_ += other.read_words_;
  read_sentences_ += other.read_sentences_;
  for (const auto& [type, names] : other.types_) {
    Names& mine = types_[type];
    for (const auto& [name, n] : names) {
      Named& named = mine[name];
      named.documents += n.documents;
      named.mentions += n.mentions;
      named.as_name += n.as_name;
      named.as_adjective += n.as_adjective;
      named.as_demonym += n.as_demonym;
      if (named.iso2.empty()) named.iso2 = n.iso2;
    }
  }
  for (std::size_t i = 0; i < quotations_.size(); ++i) quotations_[i] += other.quotations_[i];
  for (std::size_t i = 0; i < statuses_.size(); ++i) statuses_[i] += other.statuses_[i];
  attributed_ += other.attributed_;
  for (const auto& [name, n] : other.speakers_) speakers_[name] += n;
  decisions_ += other.decisions_;
  lists_ += other.lists_;
  incomplete_ += other.incomplete_;
  for (const auto& [name, n] : other.classes_) classes_[name] += n;
}

std::optional<double> Stats::readability() const { return reading_ease(syllables_, read_words_, read_sentences_); }

std::span<const Column> Stats::columns() {
  static constexpr std::array kColumns{Column{"section"}, Column{"name", false, true, true}, Column{"value", true}};
  return kColumns;
}

std::vector<Row> Stats::rows(std::uint64_t top, std::uint64_t failed) const {
  std::vector<Row> rows;
  const auto add = [&](std::string_view section, std::string_view name, std::uint64_t value) {
    rows.push_back({std::string(section), std::string(name), fmt::to_string(value)});
  };
  add("total", "documents", documents_);
  add("total", "failed", failed);
  add("total", "words", counts_.words);
  add("total", "sentences", counts_.sentences);
  if (const auto ease = readability()) rows.push_back({"total", "readability", fmt::format("{:.1f}", *ease)});
  for (const auto& [type, names] : types_)
    for (const auto* entry : leaders(names, top, kMentions)) add(type, entry->first, entry->second.mentions);
  for (const QuotationKind kind : kQuotationKinds)
    add("quotations", to_string(kind), quotations_[static_cast<std::size_t>(kind)]);
  for (const QuotationStatus status : kQuotationStatuses)
    add("quotations", to_string(status), statuses_[static_cast<std::size_t>(status)]);
  add("quotations", "attributed", attributed_);
  for (const auto* entry : leaders(speakers_, top, kItself)) add("speaker", entry->first, entry->second);
  add("decisions", "total", decisions_);
  add("decisions", "lists", lists_);
  add("decisions", "incomplete", incomplete_);
  return rows;
}

void Stats::append_json(std::string& out, std::uint64_t top, std::uint64_t failed, bool pretty) const {
  JsonWriter json(out, pretty);
  json.begin_object();
  json.member("schema", kSchemaVersion);
  json.member("documents", documents_);
  json.member("failed", failed);
  json.member("bytes", bytes_);
  json.member("chars", counts_.chars);
  json.member("words", counts_.words);
  json.member("tokens", counts_.tokens);
  json.member("sentences", counts_.sentences);
  json.key("readability");
  if (const auto ease = readability()) {
    json.raw(fmt::format("{:.1f}", *ease));
  } else {
    json.null();
  }
  json.key("entities");
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
  json.key("quotations");
  json.begin_object();
  json.member("total", std::accumulate(quotations_.begin(), quotations_.end(), std::uint64_t{0}));
  for (const QuotationKind kind : kQuotationKinds)
    json.member(to_string(kind), quotations_[static_cast<std::size_t>(kind)]);
  for (const QuotationStatus status : kQuotationStatuses)
    json.member(to_string(status), statuses_[static_cast<std::size_t>(status)]);
  json.member("attributed", attributed_);
  json.key("speakers");
  json.begin_array();
  for (const auto* entry : leaders(speakers_, top, kItself)) {
    json.begin_object();
    json.member("name", entry->first);
    json.member("quotations", entry->second);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  json.key("countries");
  json.begin_array();
  if (const auto countries = types_.find("country"); countries != types_.end()) {
    for (const auto* entry : leaders(countries->second, countries->second.size(), kMentions)) {
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
  json.key("decisions");
  json.begin_object();
  json.member("total", decisions_);
  json.member("lists", lists_);
  json.member("incomplete", incomplete_);
  json.key("classes");
  json.begin_array();
  for (const auto* entry : leaders(classes_, classes_.size(), kItself)) {
    json.begin_object();
    json.member_or_null("class", entry->first);
    json.member("decisions", entry->second);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  json.end_object();
  out += '\n';
}

void Stats::append_tables(std::string& out, std::uint64_t top, std::uint64_t failed, unsigned width, bool color) const {
  const auto section = [&](std::string_view title, std::span<const Column> columns, const std::vector<Row>& rows) {
    if (rows.empty()) return;
    out += '\n';
    const std::string heading = printable(title);  // a class of an earlier result may be anything
    for (const std::string& line : width == 0 ? std::vector{heading} : wrapped(heading, width)) out += line + '\n';
    Table table(columns, width, false, color);
    for (const Row& row : rows) table.add(out, row);
    table.finish(out);
  };
  std::string summary = counted(documents_, "document") + ", " + counted(counts_.words, "word") + ", " +
                        counted(counts_.sentences, "sentence");
  if (const auto ease = readability()) summary += fmt::format(", reading ease {:.1f}", *ease);
  if (failed > 0) summary += "; " + counted(failed, "input") + " could not be read";
  for (const std::string& line : width == 0 ? std::vector{summary} : wrapped(summary, width)) out += line + '\n';

  constexpr std::array named_columns = {Column{.name = "name", .wrap = true},
                                        Column{.name = "mentions", .number = true},
                                        Column{.name = "documents", .number = true}};
  constexpr std::array country_columns = {
      Column{.name = "name", .wrap = true},        Column{.name = "iso2"},
      Column{.name = "mentions", .number = true},  Column{.name = "documents", .number = true},
      Column{.name = "as name", .number = true},   Column{.name = "as adjective", .number = true},
      Column{.name = "as demonym", .number = true}};
  for (const auto& [type, names] : types_) {
    std::vector<Row> rows;
    const bool countries = type == "country";
    for (const auto* entry : leaders(names, top, kMentions)) {
      const Named& n = entry->second;
      Row row = {entry->first};
      if (countries) row.push_back(n.iso2);
      row.push_back(fmt::to_string(n.mentions));
      row.push_back(fmt::to_string(n.documents));
      if (countries)
        for (const std::uint64_t count : {n.as_name, n.as_adjective, n.as_demonym})
          row.push_back(fmt::to_string(count));
      rows.push_back(std::move(row));
    }
    const std::string title = fmt::format("{}: {} different", type, names.size());
    section(title, countries ? std::span<const Column>(country_columns) : named_columns, rows);
  }

  constexpr std::array speaker_columns = {Column{.name = "speaker", .wrap = true},
                                          Column{.name = "quotations", .number = true}};
  std::vector<Row> rows;
  for (const auto* entry : leaders(speakers_, top, kItself))
    rows.push_back({entry->first, fmt::to_string(entry->second)});
  std::string heading = fmt::format("quotations: {} direct, {} partial, {} indirect; {} with a speaker", quotations_[0],
                                    quotations_[1], quotations_[2], attributed_);
  for (const QuotationStatus status : kQuotationStatuses)
    if (const std::uint64_t n = statuses_[static_cast<std::size_t>(status)];
        n > 0 && status != QuotationStatus::asserted)
      heading += fmt::format("; {} {}", n, to_string(status));
  section(heading, speaker_columns, rows);

  constexpr std::array class_columns = {Column{.name = "class", .wrap = true},
                                        Column{.name = "decisions", .number = true}};
  rows.clear();
  for (const auto* entry : leaders(classes_, top, kItself))
    rows.push_back({entry->first.empty() ? "—" : entry->first, fmt::to_string(entry->second)});
  section(fmt::format("decisions: {} in {}, {} of them incomplete", decisions_, counted(lists_, "list"), incomplete_),
          class_columns, rows);
}

}  // namespace newsx
