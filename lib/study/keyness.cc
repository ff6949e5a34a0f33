#include "study/keyness.h"

#include <algorithm>
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

}  // namespace

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
  sort_by_alphabet(out.keys, [](const Key& key) { return std::string_view(key.name); });
  std::ranges::stable_sort(out.keys, std::ranges::greater(),
                           [](const Key& key) { return std::abs(key.log_likelihood); });
  if (wanted.top > 0 && out.keys.size() > wanted.top) out.keys.resize(wanted.top);
  return out;
}

}  // namespace newsx
