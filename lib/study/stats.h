// Counts over many documents: who and what is mentioned how often.
//
// Each thread counts for itself; the sums do not depend on the order, and lists are sorted by count, then by the
// alphabet, so the output is the same for any number of threads. Memory: one record a distinct name. `add` is
// O(mentions), the outputs O(names × log names). Errors: none.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reading/result.h"
#include "output/quotation_view.h"
#include "output/rows.h"

namespace newsx {

class Stats {
 public:
  // Mentions of other kinds are not counted.
  explicit Stats(MentionKinds kinds = kAllKinds) : kinds_(kinds) {}

  void add(const Result& result);
  void add(const Stats& other);

  // `top`: lines of each list. `failed`: inputs that could not be read.
  void append_json(std::string& out, std::uint64_t top, std::uint64_t failed, bool pretty) const;
  // Rows for programs: section, name, value; sections are total, the types of entities, quotations, speaker, decisions.
  static std::span<const Column> columns();
  std::vector<Row> rows(std::uint64_t top, std::uint64_t failed) const;
  // Tables for people, not wider than `width` (0: any).
  void append_tables(std::string& out, std::uint64_t top, std::uint64_t failed, unsigned width,
                     bool color = false) const;

 private:
  struct Named {
    std::uint64_t documents = 0, mentions = 0;
    std::uint64_t as_name = 0, as_adjective = 0, as_demonym = 0;
    std::string iso2;
  };
  using Names = std::unordered_map<std::string, Named>;
  using Tally = std::unordered_map<std::string, std::uint64_t>;

  void add_entities(const Result& result);
  std::optional<double> readability() const;  // of the documents whose text is there

  MentionKinds kinds_;
  std::uint64_t documents_ = 0, bytes_ = 0;
  Counts counts_;
  std::uint64_t syllables_ = 0, read_words_ = 0, read_sentences_ = 0;
  std::map<std::string, Names, std::less<>> types_;
  std::array<std::uint64_t, kQuotationKinds.size()> quotations_{};
  std::array<std::uint64_t, kQuotationStatuses.size()> statuses_{};  // of quotations
  std::uint64_t attributed_ = 0;
  Tally speakers_;
  std::uint64_t decisions_ = 0, lists_ = 0, incomplete_ = 0;
  Tally classes_;
};

}  // namespace newsx
