#include "study/frequency.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "study/association.h"
#include "study/collation.h"
#include "text/fold_case.h"
#include "text/json_writer.h"

namespace newsx {
namespace {

constexpr double kWords = 10'000;

std::string figure_text(double value) { return fmt::format("{:.4g}", value); }

double ratio(double a, double b) { return b == 0 ? 0 : a / b; }

double real(std::uint64_t n) { return static_cast<double>(n); }

// The numbers of a JSON array whose size is a multiple of `each`; nothing if it is not one.
std::optional<std::vector<std::uint64_t>> read_numbers(const simdjson::dom::element& json, std::size_t each) {
  simdjson::dom::array array;
  if (json.get(array) != simdjson::SUCCESS) return std::nullopt;
  std::vector<std::uint64_t> numbers;
  for (const simdjson::dom::element number : array) {
    std::uint64_t n = 0;
    if (number.get(n) != simdjson::SUCCESS) return std::nullopt;
    numbers.push_back(n);
  }
  if (numbers.size() % each != 0) return std::nullopt;
  return numbers;
}

}  // namespace

void FrequencyList::add(std::uint64_t words, const std::map<std::string, std::uint64_t>& counts) {
  ++lengths_[words];
  ++documents_;
  words_ += words;
  for (const auto& [name, count] : counts)
    if (count > 0) ++things_[name][{count, words}];
}

void FrequencyList::add_items(std::uint64_t words, const std::map<std::string, std::uint64_t>& counts) {
  unnamed_.add(words, counts);
}

void FrequencyList::add(const FrequencyList& other) {
  unnamed_.add(other.unnamed_);
  documents_ += other.documents_;
  words_ += other.words_;
  for (const auto& [words, documents] : other.lengths_) lengths_[words] += documents;
  for (const auto& [name, theirs] : other.things_) {
    Documents& with = things_[name];
    for (const auto& [document, count] : theirs) with[document] += count;
  }
}

void FrequencyList::name(const Things& things) {
  unnamed_.each([&](std::string_view item) { return things.name_of(item); },
                [&](std::uint64_t words, const ItemsByDocument::Counts& counts) { add(words, counts); });
  unnamed_ = {};
}

std::optional<double> FrequencyList::dispersion(const Documents& with, double mentions) const {
  if (documents() < 2) return std::nullopt;
  // The positive differences v − s sum to the same amount as the negative ones, which include all documents without the
  // thing.
  double sum = 0;
  for (const auto& [document, count] : with)
    sum +=
        real(count) * std::max(0.0, ratio(real(document.first), mentions) - ratio(real(document.second), real(words_)));
  return sum / (1 - ratio(real(lengths_.begin()->first), real(words_)));
}

std::optional<FrequencyList::Interval> FrequencyList::interval(const Documents& with, double mentions) const {
  const double rate = ratio(mentions, real(words_));
  double squares = 0;  // of what each document has more or less than its length lets expect
  for (const auto& [words, documents] : lengths_) squares += real(documents) * std::pow(rate * real(words), 2);
  std::uint64_t have_it = 0;
  for (const auto& [document, count] : with) {
    const double expected = rate * real(document.second);
    squares += real(count) * (std::pow(real(document.first) - expected, 2) - expected * expected);
    have_it += count;
  }
  const std::uint64_t all = documents();
  if (all < kLeastDocuments || have_it < kLeastWith || rate <= 0) return std::nullopt;
  const double error = std::sqrt(std::max(0.0, squares) * real(all) / real(all - 1)) / real(words_);
  const double factor = std::exp(student_t_95(have_it - 1) * error / rate);
  return Interval{kWords * rate / factor, kWords * rate * factor};
}

std::vector<FrequencyList::Frequency> FrequencyList::list(const Wanted& wanted) const {
  std::vector<std::pair<Frequency, const Documents*>> found;
  std::uint64_t all = 0;
  const std::string match = fold_case(wanted.match);
  for (const auto& [name, with] : things_) {
    Frequency frequency{.name = name};
    for (const auto& [document, count] : with) {
      frequency.mentions += document.first * count;
      frequency.documents += count;
    }
    all += frequency.mentions;
    if (frequency.mentions < wanted.least) continue;
    if (!match.empty() && fold_case(name).find(match) == std::string::npos) continue;
    found.emplace_back(std::move(frequency), &with);
  }
  keep_leaders(
      found, wanted.top, [](const auto& entry) { return std::string_view(entry.first.name); },
      [](const auto& entry) { return entry.first.mentions; });
  std::vector<Frequency> out;
  for (auto& [frequency, with] : found) {
    const double mentions = real(frequency.mentions);
    frequency.share = ratio(mentions, real(all));
    frequency.per_10000 = kWords * ratio(mentions, real(words_));
    frequency.dispersion = dispersion(*with, mentions);
    if (wanted.confidence) frequency.interval = interval(*with, mentions);
    out.push_back(std::move(frequency));
  }
  return out;
}

Figures<FrequencyList::Frequency> FrequencyList::figures(bool confidence) {
  using F = Frequency;
  static constexpr std::string_view gries = "Gries 2008; Lijffijt, Gries 2012", cochran = "Cochran 1977";
  static constexpr std::string_view per = "mentions per 10,000 words";
  static constexpr std::array kFrequencyFigures{
      Figure<F>{{"name", false, true, true}, "what is counted", "", "", [](const F& f) { return f.name; }},
      Figure<F>{{"mentions", true},
                "how often it is mentioned",
                "mentions",
                "",
                [](const F& f) { return std::to_string(f.mentions); }},
      Figure<F>{{"documents", true},
                "documents that mention it",
                "documents",
                "",
                [](const F& f) { return std::to_string(f.documents); }},
      Figure<F>{{"share", true}, "its part of all mentions", "", "", [](const F& f) { return figure_text(f.share); }},
      Figure<F>{{"per_10000", true}, "its rate", per, "", [](const F& f) { return figure_text(f.per_10000); }},
      Figure<F>{{"dp", true},
                "how unevenly it is spread over documents",
                "",
                gries,
                [](const F& f) { return f.dispersion ? figure_text(*f.dispersion) : std::string(); }},
      Figure<F>{{"low", true},
                "lower end of the 95 % interval of per_10000",
                per,
                cochran,
                [](const F& f) { return f.interval ? figure_text(f.interval->low) : std::string(); }},
      Figure<F>{{"high", true},
                "upper end of the 95 % interval of per_10000",
                per,
                cochran,
                [](const F& f) { return f.interval ? figure_text(f.interval->high) : std::string(); }},
  };
  constexpr std::size_t of_intervals = 2;
  const Figures<F> all(kFrequencyFigures);
  return confidence ? all : all.first(all.size() - of_intervals);
}

void FrequencyList::append_json(std::string& out) const {
  JsonWriter json(out);
  json.begin_object();
  json.key("documents");  // words, documents …
  json.begin_array();
  for (const auto& [words, documents] : lengths_) json.number(words), json.number(documents);
  json.end_array();
  json.key("things");  // mentions, words, documents …
  json.begin_object();
  for (const auto& [name, with] : things_) {
    std::string key;
    append_json_string(key, name);
    json.raw_key(key);
    json.begin_array();
    for (const auto& [document, count] : with)
      for (const std::uint64_t number : {document.first, document.second, count}) json.number(number);
    json.end_array();
  }
  json.end_object();
  if (!unnamed_.empty()) {
    json.key("unnamed");
    unnamed_.append_json(json);
  }
  json.end_object();
}

std::optional<FrequencyList> FrequencyList::read_json(const simdjson::dom::element& root) {
  FrequencyList out;
  simdjson::dom::element lengths;
  simdjson::dom::object things;
  if (root["documents"].get(lengths) != simdjson::SUCCESS || root["things"].get(things) != simdjson::SUCCESS)
    return std::nullopt;
  const auto documents = read_numbers(lengths, 2);
  if (!documents) return std::nullopt;
  for (std::size_t i = 0; i < documents->size(); i += 2) {
    out.lengths_[(*documents)[i]] += (*documents)[i + 1];
    out.documents_ += (*documents)[i + 1];
    out.words_ += (*documents)[i] * (*documents)[i + 1];
  }
  for (const auto& [name, value] : things) {
    const auto numbers = read_numbers(value, 3);
    if (!numbers || numbers->empty()) return std::nullopt;
    Documents& with = out.things_[std::string(name)];
    for (std::size_t i = 0; i < numbers->size(); i += 3) with[{(*numbers)[i], (*numbers)[i + 1]}] += (*numbers)[i + 2];
    // At most as many as documents with the thing.
    std::map<std::uint64_t, std::uint64_t> had;
    for (const auto& [document, count] : with) {
      const auto all = out.lengths_.find(document.second);
      if (all == out.lengths_.end() || count > all->second - had[document.second]) return std::nullopt;
      had[document.second] += count;
    }
  }
  if (simdjson::dom::element unnamed; root["unnamed"].get(unnamed) == simdjson::SUCCESS) {
    auto read = ItemsByDocument::read_json(unnamed);
    if (!read) return std::nullopt;
    out.unnamed_ = *std::move(read);
  }
  return out;
}

void append_partial(std::string& out, const PartialCounts& counts) {
  JsonWriter json(out);
  json.begin_object();
  json.member("newsx_partial", counts.by);
  json.member("version", kPartialVersion);
  json.key("groups");
  json.begin_object();
  for (const auto& [name, list] : counts.groups) {
    std::string key, value;
    append_json_string(key, name);
    list.append_json(value);
    json.raw_key(key);
    json.raw(value);
  }
  json.end_object();
  counts.things.append_json(json);
  json.end_object();
}

PartialCounts read_partial(std::string_view text, const std::string& file) {
  const Error unusable(file, "no counts that newsx stats --partial has written");
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  simdjson::dom::object groups;
  std::string_view by;
  if (parser.parse(simdjson::padded_string(text)).get(root) != simdjson::SUCCESS ||
      root["newsx_partial"].get(by) != simdjson::SUCCESS)
    throw unusable;
  std::uint64_t version = 0;
  if (root["version"].get(version) != simdjson::SUCCESS) version = 1;  // the first did not tell it
  if (version != kPartialVersion)
    throw Error(file, version < kPartialVersion
                          ? "counts of an older newsx, which told too little to add up: run stats --partial anew"
                          : "counts of a newer newsx: add them up with that one");
  if (root["groups"].get(groups) != simdjson::SUCCESS) throw unusable;
  std::optional<Things> things = Things::read_json(root);
  if (!things) throw unusable;
  PartialCounts counts{std::string(by), {}, *std::move(things)};
  for (const auto& [name, value] : groups) {
    auto list = FrequencyList::read_json(value);
    if (!list) throw unusable;
    counts.groups.emplace(name, *std::move(list));
  }
  return counts;
}

}  // namespace newsx
