#include "study/frequency.h"

#include <simdjson.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "output/json_writer.h"
#include "study/collation.h"

namespace newsx {
namespace {

constexpr double kWords = 10'000;
constexpr double kLow = 0.025, kHigh = 0.975;

std::string small_letters(std::string_view text) {
  std::string out;
  icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}).foldCase().toUTF8String(out);
  return out;
}

double ratio(double a, double b) { return b == 0 ? 0 : a / b; }

}  // namespace

std::size_t FrequencyList::part_of(const Result& result, std::string_view document) {
  const std::string_view identity = result.text.sha256.empty() ? document : result.text.sha256;
  // FNV-1a: counts that were written by another version of the program can still be added.
  std::uint64_t hash = 1469598103934665603u;
  for (const char c : identity) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return (hash ^ hash >> 32) % kParts;
}

void FrequencyList::add(std::size_t part, std::uint64_t words, const std::map<std::string, std::uint64_t>& counts) {
  ++documents_;
  ++documents_of_[part];
  words_[part] += words;
  for (const auto& [name, count] : counts) {
    Thing& thing = things_[name];
    ++thing.documents;
    thing.parts[static_cast<std::uint8_t>(part)] += count;
  }
}

void FrequencyList::add(const FrequencyList& other) {
  documents_ += other.documents_;
  for (std::size_t i = 0; i < kParts; ++i) {
    words_[i] += other.words_[i];
    documents_of_[i] += other.documents_of_[i];
  }
  for (const auto& [name, theirs] : other.things_) {
    Thing& thing = things_[name];
    thing.documents += theirs.documents;
    for (const auto& [part, count] : theirs.parts) thing.parts[part] += count;
  }
}

std::uint64_t FrequencyList::words() const { return std::accumulate(words_.begin(), words_.end(), std::uint64_t{0}); }

double FrequencyList::dispersion(const Thing& thing, std::uint64_t mentions) const {
  // Where v_i − s_i is positive it sums up to as much as where it is negative.
  const auto all_words = static_cast<double>(words());
  double sum = 0;
  for (const auto& [part, count] : thing.parts)
    sum += std::max(0.0, ratio(static_cast<double>(count), static_cast<double>(mentions)) -
                             ratio(static_cast<double>(words_[part]), all_words));
  return sum;
}

void FrequencyList::add_confidence(const Thing& thing, Frequency& frequency) const {
  std::vector<std::pair<double, double>> parts;  // mentions, words
  for (std::size_t i = 0; i < kParts; ++i) {
    if (documents_of_[i] == 0) continue;
    const auto count = thing.parts.find(static_cast<std::uint8_t>(i));
    parts.emplace_back(count == thing.parts.end() ? 0 : static_cast<double>(count->second),
                       static_cast<double>(words_[i]));
  }
  if (parts.empty()) return;
  std::minstd_rand random(1);  // seeded: the same intervals at each run
  std::vector<double> rates;
  for (std::size_t r = 0; r < kResamples; ++r) {
    double mentions = 0, words = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const auto& [m, w] = parts[random() % parts.size()];
      mentions += m;
      words += w;
    }
    rates.push_back(kWords * ratio(mentions, words));
  }
  std::sort(rates.begin(), rates.end());
  const auto percentile = [&](double p) { return rates[static_cast<std::size_t>(p * (kResamples - 1))]; };
  frequency.low = percentile(kLow);
  frequency.high = percentile(kHigh);
}

std::vector<FrequencyList::Frequency> FrequencyList::list(const Wanted& wanted) const {
  std::vector<std::pair<Frequency, const Thing*>> found;
  std::uint64_t all = 0;
  const std::string match = small_letters(wanted.match);
  for (const auto& [name, thing] : things_) {
    std::uint64_t mentions = 0;
    for (const auto& [part, count] : thing.parts) mentions += count;
    all += mentions;
    if (mentions < wanted.least) continue;
    if (!match.empty() && small_letters(name).find(match) == std::string::npos) continue;
    found.push_back({{name, mentions, thing.documents, 0, 0, 0, 0, 0}, &thing});
  }
  sort_by_alphabet(found, [](const auto& entry) { return std::string_view(entry.first.name); });
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first.mentions > b.first.mentions; });
  if (wanted.top != 0 && found.size() > wanted.top) found.resize(wanted.top);
  std::vector<Frequency> out;
  for (auto& [frequency, thing] : found) {
    const auto mentions = static_cast<double>(frequency.mentions);
    frequency.share = ratio(mentions, static_cast<double>(all));
    frequency.per_10000 = kWords * ratio(mentions, static_cast<double>(words()));
    frequency.dispersion = dispersion(*thing, frequency.mentions);
    if (wanted.confidence) add_confidence(*thing, frequency);
    out.push_back(std::move(frequency));
  }
  return out;
}

void FrequencyList::append_json(std::string& out) const {
  JsonWriter json(out);
  const auto array = [&](std::string_view key, const auto& values) {
    json.key(key);
    json.begin_array();
    for (const std::uint64_t value : values) json.number(value);
    json.end_array();
  };
  json.begin_object();
  json.member("documents", documents_);
  array("words", words_);
  array("documents_of", documents_of_);
  json.key("things");
  json.begin_object();
  for (const auto& [name, thing] : things_) {
    std::string key;
    append_json_string(key, name);
    json.raw_key(key);
    json.begin_array();
    json.number(thing.documents);
    for (const auto& [part, count] : thing.parts) json.number(part), json.number(count);
    json.end_array();
  }
  json.end_object();
  json.end_object();
}

std::optional<FrequencyList> FrequencyList::read_json(const simdjson::dom::element& root) {
  FrequencyList out;
  simdjson::dom::object things;
  const auto counts = [&](std::string_view key, std::array<std::uint64_t, kParts>& values) {
    simdjson::dom::array array;
    if (root[key].get(array) != simdjson::SUCCESS || array.size() != kParts) return false;
    std::size_t i = 0;
    for (const simdjson::dom::element value : array)
      if (value.get(values[i++]) != simdjson::SUCCESS) return false;
    return true;
  };
  if (root["documents"].get(out.documents_) != simdjson::SUCCESS || !counts("words", out.words_) ||
      !counts("documents_of", out.documents_of_) || root["things"].get(things) != simdjson::SUCCESS)
    return std::nullopt;
  for (const auto& [name, value] : things) {
    simdjson::dom::array array;
    if (value.get(array) != simdjson::SUCCESS) return std::nullopt;
    std::vector<std::uint64_t> numbers;
    for (const simdjson::dom::element number : array) {
      std::uint64_t n = 0;
      if (number.get(n) != simdjson::SUCCESS) return std::nullopt;
      numbers.push_back(n);
    }
    if (numbers.size() % 2 != 1) return std::nullopt;
    Thing& thing = out.things_[std::string(name)];
    thing.documents = numbers[0];
    for (std::size_t i = 1; i < numbers.size(); i += 2) {
      if (numbers[i] >= kParts) return std::nullopt;
      thing.parts[static_cast<std::uint8_t>(numbers[i])] += numbers[i + 1];
    }
  }
  return out;
}

void append_partial(std::string& out, const PartialCounts& counts) {
  JsonWriter json(out);
  json.begin_object();
  json.member("newsx_partial", counts.by);
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
  json.end_object();
}

std::optional<PartialCounts> read_partial(std::string_view text) {
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  simdjson::dom::object groups;
  std::string_view by;
  if (parser.parse(simdjson::padded_string(text)).get(root) != simdjson::SUCCESS ||
      root["newsx_partial"].get(by) != simdjson::SUCCESS || root["groups"].get(groups) != simdjson::SUCCESS)
    return std::nullopt;
  PartialCounts counts{std::string(by), {}};
  for (const auto& [name, value] : groups) {
    auto list = FrequencyList::read_json(value);
    if (!list) return std::nullopt;
    counts.groups.emplace(name, *std::move(list));
  }
  return counts;
}

}  // namespace newsx
