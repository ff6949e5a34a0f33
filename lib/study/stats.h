// Frequencies over many documents: who and what is mentioned how often.
//
// Totals are rows of corpus_totals.h; this has the lists of names. Each thread counts for itself; sums do not depend on
// order, and lists are sorted by count, then alphabetically, so the output is the same for any number of threads.
// Memory: one record per distinct name, 8 bytes per name of a document. `add` is O(mentions), the outputs O(names · log
// names). Errors: none.
#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "facts/mentions.h"
#include "facts/row.h"
#include "reading/result.h"
#include "study/corpus_totals.h"
#include "study/items_by_document.h"
#include "study/things.h"
#include "text/json_writer.h"

namespace newsx {

class Stats {
 public:
  // Mentions of other kinds do not count.
  explicit Stats(MentionKinds kinds = kAllKinds, Join join = Join::none) : kinds_(kinds), join_(join), things_(join) {}

  void add(const Result& result);
  void add(const Stats& other);
  // Gives the items their names. After the last `add`, before any output. O(items of documents · log things).
  void name(const Aliases& aliases = {});
  // Inputs that could not be read.
  void set_failed(std::uint64_t failed) { totals_.set_failed(failed); }

  // `top`: entries per list; 0: all.
  void append_json(std::string& out, std::uint64_t top, bool pretty) const;
  // Rows for programs: section, name, value; sections are total, the entity types, quotations, speaker, decisions.
  static std::span<const Column> columns();
  std::vector<Row> rows(std::uint64_t top) const;
  // For people: a summary line, and each list under its title.
  std::string summary() const;
  std::vector<Section> sections(std::uint64_t top) const;

 private:
  struct Named {
    std::uint64_t documents = 0, mentions = 0;
    std::uint64_t as_name = 0, as_adjective = 0, as_demonym = 0;
    std::string iso2;

    void add(const Named& other);
  };
  using Names = std::unordered_map<std::string, Named>;
  using Tally = std::unordered_map<std::string, std::uint64_t>;

  void add_entities(const Result& result);
  void append_totals(JsonWriter& json, CorpusTotal::Group group) const;
  void append_entities(JsonWriter& json, std::uint64_t top) const;
  void append_countries(JsonWriter& json) const;
  static Section section_of(std::string_view type, const Names& names, std::uint64_t top);
  std::string quotations_title() const;

  MentionKinds kinds_;
  Join join_;
  Things things_;
  CorpusTotals totals_;
  std::map<std::string, Names, std::less<>> types_;
  std::map<std::string, ItemsByDocument> documents_;  // what each document mentions, by type
  Tally speakers_;
  Tally classes_;  // of decisions
};

}  // namespace newsx
