#include "study/randomization.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "study/association.h"

namespace newsx {
namespace {

// Below these the normal approximation is poor; above, the exact distribution costs more than it is worth.
constexpr double kFewDocuments = 25;         // with the thing, expected in one of the corpora
constexpr double kManyDocuments = 500;       // the same: enough for any thing
constexpr double kRare = 0.3;                // mentions a document
constexpr std::uint64_t kMostSum = 1 << 20;  // mentions: the exact distribution has a number for each
constexpr double kLeastP = 1e-15;
constexpr double kNegligible = 1e-20;         // a chance that can be left out
constexpr double kLikeLengths = 2;            // the mean length of one corpus's documents over the other's, at most
constexpr std::uint64_t kLeastDocuments = 5;  // with the thing, for an interval

// The distribution of a sum to which each document adds its mentions with the same probability.
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

  // Twice the smaller of the probabilities of `sum` or less and of `sum` or more.
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

double mean_words(const CorpusSize& size) {
  return static_cast<double>(size.words) / static_cast<double>(size.documents);
}

// The odds of having the thing for a document of the first corpus, divided by those for one of the second, if both have
// the same rate: longer documents have it more often. A document of w words has it with probability 1 − e^(−λw); λ is
// chosen so that the expected number of documents with the thing is the observed one.
double odds_ratio(double having, const CorpusSize& first, const CorpusSize& second) {
  const double first_words = mean_words(first), second_words = mean_words(second);
  const auto first_documents = static_cast<double>(first.documents);
  const auto second_documents = static_cast<double>(second.documents);
  double low = 0, high = 60 / std::min(first_words, second_words);
  for (int i = 0; i < 100; ++i) {
    const double rate = (low + high) / 2;
    const double expected =
        -first_documents * std::expm1(-rate * first_words) - second_documents * std::expm1(-rate * second_words);
    (expected < having ? low : high) = rate;
  }
  return std::expm1(low * first_words) / std::expm1(low * second_words);
}

// How many of the `having` documents with the thing belong to the first corpus: Fisher's noncentral hypergeometric
// distribution, which for equal lengths is that of dealing out the documents again. Twice the smaller tail.
double presence_p(std::uint64_t in_first, std::uint64_t having, const CorpusSize& first, const CorpusSize& second) {
  if (having == first.documents + second.documents) return 1;  // all have it
  const double odds = odds_ratio(static_cast<double>(having), first, second);
  const std::uint64_t least = having > second.documents ? having - second.documents : 0;
  const std::uint64_t most = std::min(having, first.documents);
  const auto chance_over_least = [&](std::uint64_t count) {  // as a logarithm
    const auto log_choose = [](std::uint64_t n, std::uint64_t k) {
      return std::lgamma(static_cast<double>(n) + 1) - std::lgamma(static_cast<double>(k) + 1) -
             std::lgamma(static_cast<double>(n - k) + 1);
    };
    return log_choose(first.documents, count) + log_choose(second.documents, having - count) +
           static_cast<double>(count) * std::log(odds);
  };
  double all = 0, less = 0, more = 0;
  const double scale = chance_over_least(in_first);
  for (std::uint64_t count = least; count <= most; ++count) {
    const double chance = std::exp(std::min(700.0, chance_over_least(count) - scale));
    all += chance;
    if (count <= in_first) less += chance;
    if (count >= in_first) more += chance;
  }
  return 2 * std::min(less, more) / all;
}

// Σ(x − rate·words)² over all documents of a corpus, including those without the thing.
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

// Of the ways to deal out the documents, two are the most extreme.
double least_p(const CorpusSize& first, const CorpusSize& second) {
  const auto all = static_cast<double>(first.documents + second.documents);
  const auto few = static_cast<double>(std::min(first.documents, second.documents));
  double ways = 1;
  for (double i = 0; i < few && 2 / ways > kLeastP; ++i) ways *= (all - i) / (i + 1);
  return std::max(kLeastP, 2 / ways);
}

// For the logarithm of a rate.
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
  const double lengths = mean_words(first_size) / mean_words(second_size);
  const bool by_presence = 2 * both.documents() <= size.documents && std::max(lengths, 1 / lengths) <= kLikeLengths;
  const double p = !exact        ? p_value(squared_score(both, size, static_cast<double>(first.mentions), share))
                   : by_presence ? presence_p(first.documents(), both.documents(), first_size, second_size)
                                 : exact_p(both, first.mentions, share);
  return {std::min(1.0, std::max(p, least_p(first_size, second_size))), exact};
}

std::optional<Interval> log_ratio_interval(const Occurrences& first, const CorpusSize& first_size,
                                           const Occurrences& second, const CorpusSize& second_size) {
  const std::uint64_t fewer = std::min(first_size.documents, second_size.documents);
  if (fewer < 2 || first_size.words == 0 || second_size.words == 0) return std::nullopt;
  if (first.mentions == 0 || second.mentions == 0 || first.documents() + second.documents() < kLeastDocuments)
    return std::nullopt;
  const double share = share_of(first_size, second_size);
  const double variance = log_variance(first, first_size, share * kPriorMentions) +
                          log_variance(second, second_size, (1 - share) * kPriorMentions);
  const double half = student_t_95(fewer - 1) * std::sqrt(variance) / std::numbers::ln2;
  const double middle = log_ratio(static_cast<double>(first.mentions), static_cast<double>(first_size.words),
                                  static_cast<double>(second.mentions), static_cast<double>(second_size.words));
  return Interval{middle - half, middle + half};
}

}  // namespace newsx
