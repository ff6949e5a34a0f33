#include "study/randomization.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "study/association.h"

namespace newsx {
namespace {

// Below these the normal distribution is no good likeness; the exact one would cost more than it tells above.
constexpr double kFewDocuments = 25;         // with the thing, expected in one of the corpora
constexpr double kManyDocuments = 500;       // the same: enough for any thing
constexpr double kRare = 0.3;                // mentions a document
constexpr std::uint64_t kMostSum = 1 << 20;  // mentions: the exact distribution has a number for each
constexpr double kLeastP = 1e-15;
constexpr double kNegligible = 1e-20;  // a chance that can be left out

// How likely each value of a sum is to which each document adds its mentions with the same chance.
class SumDistribution {
 public:
  explicit SumDistribution(double chance) : chance_(chance) {}

  void add(std::uint64_t mentions) {
    const std::size_t old = values_.size();
    values_.resize(old + mentions);
    for (std::size_t i = values_.size(); i-- > 0;) {
      const double without = i < old ? values_[i] * (1 - chance_) : 0;
      const double with = i >= mentions ? values_[i - mentions] * chance_ : 0;
      values_[i] = without + with;
    }
    while (values_.back() < kNegligible) values_.pop_back();
    std::size_t begin = 0;
    while (values_[begin] < kNegligible) ++begin;
    values_.erase(values_.begin(), values_.begin() + static_cast<std::ptrdiff_t>(begin));
    least_ += begin;
  }

  // Twice the smaller of the chances of `sum` or less, and of `sum` or more.
  double two_sided(std::uint64_t sum) const {
    double less = 0, more = 0;
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (least_ + i <= sum) less += values_[i];
      if (least_ + i >= sum) more += values_[i];
    }
    return 2 * std::min(less, more);
  }

 private:
  double chance_;
  std::uint64_t least_ = 0;  // the sum that values_[0] is of
  std::vector<double> values_{1.0};
};

double exact_p(const Occurrences& both, std::uint64_t in_first, double share) {
  SumDistribution sum(share);
  for (const auto& [mentions, documents] : both.runs)
    for (std::uint64_t i = 0; i < documents; ++i) sum.add(mentions);
  return sum.two_sided(in_first);
}

// Σ(x − rate·words)² over all documents of a corpus, also those without the thing.
double residuals(const Occurrences& thing, const CorpusSize& size, double rate) {
  const double sum = thing.squares() - 2 * rate * static_cast<double>(thing.weighted) +
                     rate * rate * static_cast<double>(size.squares);
  return std::max(0.0, sum);  // rounding can leave less
}

// z² of the normal distribution.
double squared_score(const Occurrences& both, const CorpusSize& size, double in_first, double share) {
  const double rate = static_cast<double>(both.mentions) / static_cast<double>(size.words);
  const auto documents = static_cast<double>(size.documents);
  const double variance = share * (1 - share) * residuals(both, size, rate) * documents / std::max(1.0, documents - 1);
  const double distance = in_first - share * static_cast<double>(both.mentions);
  return variance > 0 ? distance * distance / variance : 0;
}

// Of the ways to deal the documents out, two are as far out as can be.
double least_p(const CorpusSize& first, const CorpusSize& second) {
  const auto all = static_cast<double>(first.documents + second.documents);
  const auto few = static_cast<double>(std::min(first.documents, second.documents));
  double ways = 1;
  for (double i = 0; i < few && 2 / ways > kLeastP; ++i) ways *= (all - i) / (i + 1);
  return std::max(kLeastP, 2 / ways);
}

// Of the logarithm of a rate.
double log_variance(const Occurrences& thing, const CorpusSize& size, double prior) {
  const auto mentions = static_cast<double>(thing.mentions), documents = static_cast<double>(size.documents);
  const double rate = mentions / static_cast<double>(size.words);
  const double by_documents = residuals(thing, size, rate) * documents / (documents - 1);
  const double with_prior = mentions + prior;
  return std::max(by_documents, with_prior) / (with_prior * with_prior);
}

double share_of(const CorpusSize& first, const CorpusSize& second) {
  return static_cast<double>(first.words) / (static_cast<double>(first.words) + static_cast<double>(second.words));
}

}  // namespace

Tested test_by_documents(const Occurrences& first, const CorpusSize& first_size, const Occurrences& second,
                         const CorpusSize& second_size) {
  if (first_size.words == 0 || second_size.words == 0) return {};
  const double share = share_of(first_size, second_size);
  Occurrences both = first;
  both.add(second);
  CorpusSize size = first_size;
  size.add(second_size);
  const double expected = static_cast<double>(both.documents()) * std::min(share, 1 - share);
  const bool rare = static_cast<double>(both.mentions) < kRare * static_cast<double>(size.documents);
  const bool exact = both.mentions <= kMostSum && (expected < kFewDocuments || (rare && expected < kManyDocuments));
  const double p = exact ? exact_p(both, first.mentions, share)
                         : p_value(squared_score(both, size, static_cast<double>(first.mentions), share));
  return {std::min(1.0, std::max(p, least_p(first_size, second_size))), exact};
}

std::optional<Interval> log_ratio_interval(const Occurrences& first, const CorpusSize& first_size,
                                           const Occurrences& second, const CorpusSize& second_size) {
  const std::uint64_t fewer = std::min(first_size.documents, second_size.documents);
  if (fewer < 2 || first_size.words == 0 || second_size.words == 0) return std::nullopt;
  const double share = share_of(first_size, second_size);
  const double variance = log_variance(first, first_size, share * kPriorMentions) +
                          log_variance(second, second_size, (1 - share) * kPriorMentions);
  const double half = student_t_95(fewer - 1) * std::sqrt(variance) / std::numbers::ln2;
  const double middle = log_ratio(static_cast<double>(first.mentions), static_cast<double>(first_size.words),
                                  static_cast<double>(second.mentions), static_cast<double>(second_size.words));
  return Interval{middle - half, middle + half};
}

}  // namespace newsx
