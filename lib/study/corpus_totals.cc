#include "study/corpus_totals.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "facts/readability.h"

namespace newsx {
namespace {

using Group = CorpusTotal::Group;

template <QuotationKind kind>
std::uint64_t of_kind(const Result& r) {
  return static_cast<std::uint64_t>(std::ranges::count(r.quotations, kind, &Quotation::kind));
}

template <QuotationStatus status>
std::uint64_t of_status(const Result& r) {
  return static_cast<std::uint64_t>(std::ranges::count(r.quotations, status, &Quotation::status));
}

// Reading ease needs the text, which earlier results may lack: only documents with their text count.
std::optional<double> reading_ease_of(const CorpusTotals& totals) {
  return reading_ease(totals.sum(Group::hidden, "syllables"), totals.sum(Group::hidden, "words"),
                      totals.sum(Group::hidden, "sentences"));
}

bool lacks_some(const DecisionList& list) {
  return list.announced >= 0 && static_cast<std::uint32_t>(list.announced) != list.found;
}

constexpr bool kInJsonOnly = false;

constexpr std::array kTotals{
    CorpusTotal{Group::corpus, "documents", "documents that were read", "documents",
                [](const Result&) -> std::uint64_t { return 1; }},
    CorpusTotal{Group::corpus, "failed", "inputs that could not be read", "inputs"},
    CorpusTotal{Group::corpus, "bytes", "size of the inputs", "bytes", [](const Result& r) { return r.text.bytes; },
                kInJsonOnly},
    CorpusTotal{Group::corpus, "chars", "length of the texts", "code points",
                [](const Result& r) { return r.counts.chars; }, kInJsonOnly},
    CorpusTotal{Group::corpus, "words", "tokens of letters", "words", [](const Result& r) { return r.counts.words; }},
    CorpusTotal{Group::corpus, "tokens", "words, numbers and marks", "tokens",
                [](const Result& r) { return r.counts.tokens; }, kInJsonOnly},
    CorpusTotal{Group::corpus, "sentences", "sentences", "sentences",
                [](const Result& r) { return r.counts.sentences; }},
    CorpusTotal{Group::corpus, "readability", "Flesch's reading ease", "points", nullptr, true, reading_ease_of,
                "Oborneva 2006"},
    CorpusTotal{Group::hidden, "syllables", "vowels of texts at hand", "syllables",
                [](const Result& r) { return r.has_text() ? syllables_in(r.utf8()) : 0; }},
    CorpusTotal{Group::hidden, "words", "words of texts at hand", "words",
                [](const Result& r) { return r.has_text() ? r.counts.words : 0; }},
    CorpusTotal{Group::hidden, "sentences", "sentences of texts at hand", "sentences",
                [](const Result& r) { return r.has_text() ? r.counts.sentences : 0; }},

    CorpusTotal{Group::quotations, "total", "quotations", "quotations",
                [](const Result& r) -> std::uint64_t { return r.quotations.size(); }, kInJsonOnly},
    CorpusTotal{Group::quotations, "direct", "in quotation marks", "quotations", of_kind<QuotationKind::direct>},
    CorpusTotal{Group::quotations, "partial", "words in quotation marks within the author's", "quotations",
                of_kind<QuotationKind::partial>},
    CorpusTotal{Group::quotations, "indirect", "paraphrased", "quotations", of_kind<QuotationKind::indirect>},
    CorpusTotal{Group::quotations, "asserted", "that the text simply reports", "quotations",
                of_status<QuotationStatus::asserted>},
    CorpusTotal{Group::quotations, "denied", "that somebody denies", "quotations", of_status<QuotationStatus::denied>},
    CorpusTotal{Group::quotations, "alleged", "that the text does not stand by", "quotations",
                of_status<QuotationStatus::alleged>},
    CorpusTotal{Group::quotations, "hypothetical", "that nobody has said yet", "quotations",
                of_status<QuotationStatus::hypothetical>},
    CorpusTotal{Group::quotations, "attributed", "with a speaker", "quotations",
                [](const Result& r) {
                  return static_cast<std::uint64_t>(std::ranges::count(r.quotations, true, &Quotation::has_speaker));
                }},

    CorpusTotal{Group::decisions, "total", "decisions", "decisions",
                [](const Result& r) -> std::uint64_t { return r.decisions.size(); }},
    CorpusTotal{Group::decisions, "lists", "lists of decisions", "lists",
                [](const Result& r) -> std::uint64_t { return r.decision_lists.size(); }},
    CorpusTotal{Group::decisions, "incomplete", "lists with another number of items than they announce", "lists",
                [](const Result& r) {
                  return static_cast<std::uint64_t>(std::ranges::count_if(r.decision_lists, lacks_some));
                }},
};

}  // namespace

std::span<const CorpusTotal> CorpusTotals::table() { return kTotals; }

void CorpusTotals::add(const Result& result) {
  for (std::size_t i = 0; i < kTotals.size(); ++i)
    if (kTotals[i].count != nullptr) sums_[i] += kTotals[i].count(result);
}

void CorpusTotals::add(const CorpusTotals& other) {
  for (std::size_t i = 0; i < sums_.size(); ++i) sums_[i] += other.sums_[i];
}

void CorpusTotals::set_failed(std::uint64_t failed) {
  sums_[static_cast<std::size_t>(std::ranges::find(kTotals, "failed", &CorpusTotal::name) - kTotals.begin())] = failed;
}

std::uint64_t CorpusTotals::sum(Group group, std::string_view name) const {
  for (std::size_t i = 0; i < kTotals.size(); ++i)
    if (kTotals[i].group == group && kTotals[i].name == name) return sums_[i];
  return 0;
}

std::optional<double> CorpusTotals::made(std::string_view name) const {
  const auto total = std::ranges::find(kTotals, name, &CorpusTotal::name);
  return total == kTotals.end() || total->made_of == nullptr ? std::nullopt : total->made_of(*this);
}

std::optional<std::string> CorpusTotals::text(const CorpusTotal& total) const {
  if (total.made_of == nullptr) return fmt::to_string(sum(total.group, total.name));
  const std::optional<double> value = total.made_of(*this);
  return value ? std::optional(fmt::format("{:.1f}", *value)) : std::nullopt;
}

}  // namespace newsx
