#include "study/keyness.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "study/association.h"
#include "study/collation.h"
#include "text/fold_case.h"

namespace newsx {
namespace {

// By the rates, in whole numbers: of equal ones neither is more.
Key::MoreIn more_in(const Key& key, const CorpusSize& first, const CorpusSize& second) {
  if (key.second == 0) return Key::MoreIn::first_only;
  if (key.first == 0) return Key::MoreIn::second_only;
  const double a = static_cast<double>(key.first) * static_cast<double>(second.words);
  const double b = static_cast<double>(key.second) * static_cast<double>(first.words);
  return a == b ? Key::MoreIn::neither : a > b ? Key::MoreIn::first : Key::MoreIn::second;
}

Key key_of(std::string name, const Occurrences& first, const CorpusSize& first_size, const Occurrences& second,
           const CorpusSize& second_size) {
  constexpr double per = 10'000;
  const auto x = static_cast<double>(first.mentions), y = static_cast<double>(second.mentions);
  const auto words = static_cast<double>(first_size.words), other_words = static_cast<double>(second_size.words);
  Key key;
  key.name = std::move(name);
  key.first = first.mentions;
  key.second = second.mentions;
  key.first_documents = first.documents();
  key.second_documents = second.documents();
  key.first_rate = words > 0 ? x / words * per : 0;
  key.second_rate = other_words > 0 ? y / other_words * per : 0;
  key.more_in = more_in(key, first_size, second_size);
  key.log_likelihood = key.more_in == Key::MoreIn::neither ? 0 : log_likelihood({x, words, x + y, words + other_words});
  key.log_ratio = key.more_in == Key::MoreIn::neither ? 0 : log_ratio(x, words, y, other_words);
  key.percent = percent_difference(x, words, y, other_words);
  key.interval = log_ratio_interval(first, first_size, second, second_size);
  key.tested = test_by_documents(first, first_size, second, second_size);
  return key;
}

constexpr std::array<std::string_view, 5> kMoreIn{"neither", "a", "b", "a only", "b only"};  // as Key::MoreIn

// Two places; no -0.00.
std::string hundredths(double value) { return fmt::format("{:.2f}", std::abs(value) < 0.005 ? 0.0 : value); }
std::string four_digits(double value) { return fmt::format("{:.4g}", value); }

constexpr std::string_view kDunning = "Dunning 1993", kHardie = "Hardie 2014", kCochran = "Cochran 1977";
constexpr std::string_view kPer10000 = "mentions per 10,000 words";

constexpr std::array kKeyFigures{
    Figure<Key>{{"name", false, true, true}, "what is counted", "", "", [](const Key& k) { return k.name; }},
    Figure<Key>{{"more_in"},
                "whose rate is higher",
                "",
                "",
                [](const Key& k) { return std::string(kMoreIn[static_cast<std::size_t>(k.more_in)]); }},
    Figure<Key>{{"a", true}, "mentions in A", "mentions", "", [](const Key& k) { return std::to_string(k.first); }},
    Figure<Key>{{"b", true}, "mentions in B", "mentions", "", [](const Key& k) { return std::to_string(k.second); }},
    Figure<Key>{
        {"per_10000_a", true}, "rate in A", kPer10000, "", [](const Key& k) { return four_digits(k.first_rate); }},
    Figure<Key>{
        {"per_10000_b", true}, "rate in B", kPer10000, "", [](const Key& k) { return four_digits(k.second_rate); }},
    Figure<Key>{{"ll", true},
                "effect and evidence in one",
                "G²",
                kDunning,
                [](const Key& k) { return hundredths(std::abs(k.log_likelihood)); }},
    Figure<Key>{
        {"log_ratio", true}, "effect", "doublings", kHardie, [](const Key& k) { return hundredths(k.log_ratio); }},
    Figure<Key>{{"low", true},
                "lower end of the 95 % interval of log_ratio",
                "doublings",
                kCochran,
                [](const Key& k) { return k.interval ? hundredths(k.interval->low) : std::string(); }},
    Figure<Key>{{"high", true},
                "upper end of the 95 % interval of log_ratio",
                "doublings",
                kCochran,
                [](const Key& k) { return k.interval ? hundredths(k.interval->high) : std::string(); }},
    Figure<Key>{{"diff_percent", true, false},
                "effect",
                "per cent",
                "Gabrielatos, Marchi 2011",
                [](const Key& k) { return std::isfinite(k.percent) ? four_digits(k.percent) : std::string(); }},
    Figure<Key>{{"p", true, false},
                "chance of such a difference between like corpora",
                "",
                "Lijffijt 2016",
                [](const Key& k) { return fmt::format("{:.2g}", k.tested.p); }},
    Figure<Key>{{"q", true},
                "false discovery rate at which it is taken",
                "",
                "Benjamini, Hochberg 1995",
                [](const Key& k) { return fmt::format("{:.2g}", k.q); }},
    Figure<Key>{{"test", false, false},
                "which form of the test",
                "",
                "",
                [](const Key& k) { return std::string(k.tested.exact ? "exact" : "normal"); }},
    Figure<Key>{{"documents_a", true, false},
                "documents of A that have it",
                "documents",
                "",
                [](const Key& k) { return std::to_string(k.first_documents); }},
    Figure<Key>{{"documents_b", true, false},
                "documents of B that have it",
                "documents",
                "",
                [](const Key& k) { return std::to_string(k.second_documents); }},
};

}  // namespace

Figures<Key> key_figures() { return kKeyFigures; }

Keyness keyness(const DocumentCounts& first, const DocumentCounts& second, const KeynessWanted& wanted) {
  static const Occurrences none;
  const std::string match = fold_case(wanted.match);
  Keyness out;
  const auto consider = [&](const std::string& name, const Occurrences& a, const Occurrences& b) {
    if (a.mentions + b.mentions < wanted.least) return;
    if (!match.empty() && fold_case(name).find(match) == std::string::npos) return;
    out.keys.push_back(key_of(name, a, first.size(), b, second.size()));
  };
  for (const auto& [name, thing] : first.things()) {
    const auto other = second.things().find(name);
    consider(name, thing, other == second.things().end() ? none : other->second);
  }
  for (const auto& [name, thing] : second.things())
    if (!first.things().contains(name)) consider(name, none, thing);

  std::vector<double> p;
  for (const Key& key : out.keys) p.push_back(key.tested.p);
  const std::vector<double> q = q_values(p);
  for (std::size_t i = 0; i < q.size(); ++i) out.keys[i].q = q[i];
  out.tests = q.size();
  keep_leaders(
      out.keys, wanted.top, [](const Key& key) { return std::string_view(key.name); },
      [](const Key& key) { return std::abs(key.log_likelihood); });
  return out;
}

}  // namespace newsx
