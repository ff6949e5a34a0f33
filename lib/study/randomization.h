// Tests whether a thing is more frequent in one of two corpora, with documents as units.
//
// The words of a document are not independent: a name that occurs once is likely to occur again. Tests that count words
// (χ², log-likelihood) therefore find differences where there are none; a test must take documents as units (J.
// Lijffijt et al., "Significance testing of word frequencies in corpora", 2016). This is a randomization test (E.
// Pitman, 1937; E. Edgington, "Randomization Tests"): if the corpora were alike, each document, with all that it has,
// could as well belong to the other. Which form is used depends on both corpora together, not on how they differ.
//
// - exact, for things in at most half of all documents: how many of the documents with the thing would be in the first
//   corpus if the documents were dealt out again (Fisher's exact test), with odds for a difference in length (A. Fog,
//   "Sampling Methods for Wallenius' and Fisher's Noncentral Hypergeometric Distributions", 2008). Only if lengths are
//   alike, since how much more often long documents have a thing depends on how it clusters.
// - exact, otherwise: how far X, the mentions in the first corpus, is from its expectation if each document with the
//   thing falls to the first corpus with probability π, that corpus's share of all words. The distribution of X = Σ
//   xᵢBᵢ is computed, not sampled; p is twice the smaller tail. If no document has more than one mention, this is the
//   conditional binomial test of two rates (J. Przyborowski, H. Wilenski, 1940). p is never smaller than dealing out
//   the documents again could give: two of the ways to choose as many as the first has.
// - normal: for things frequent in many documents, z = (X − πΣx)/√(π(1 − π) N/(N − 1) Σ(xᵢ − r wᵢ)²) over all N
//   documents, with wᵢ words in document i and r mentions per word in both corpora together.
//
// O(documents that have it · spread of the sum) if exact, else O(1). Threads: pure functions. Errors: none.
#pragma once
#include <optional>

#include "study/document_counts.h"

namespace newsx {

struct Tested {
  double p = 1;  // two-sided; at least 1e-15
  bool exact = true;
};
Tested test_by_documents(const Occurrences& first, const CorpusSize& first_size, const Occurrences& second,
                         const CorpusSize& second_size);

struct Interval {
  double low = 0, high = 0;
};
// 95 % interval of log_ratio (association.h): the delta method with documents as units (W. Cochran, "Sampling
// Techniques", 1977, ratio estimates of clusters), but never narrower than for independent mentions; Student's t with
// the degrees of freedom of the smaller corpus. Nothing if a corpus has a single document or none with the thing, or if
// fewer than five have it in both together: the variance is then unknown.
std::optional<Interval> log_ratio_interval(const Occurrences& first, const CorpusSize& first_size,
                                           const Occurrences& second, const CorpusSize& second_size);

}  // namespace newsx
