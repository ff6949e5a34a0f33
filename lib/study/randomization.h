// Tests whether two corpora differ in how often they have something, with documents as units.
//
// The words of a document are not drawn independently: who is named once in it is named again. Tests that count words
// (χ², log-likelihood) therefore find differences where there are none; a test must take documents for its units (J.
// Lijffijt et al., "Significance testing of word frequencies in corpora", 2016). Here it is a randomization test (E.
// Pitman, 1937; E. Edgington, "Randomization Tests"): were the corpora alike, each document could as well be of the
// other one, with all that it has. Which form is taken depends on both corpora together, not on how they differ.
//
// - exact, of what half of all documents have at most: how many of those with the thing are of the first corpus, were
//   the documents dealt out again (Fisher's exact test), with the odds that a difference of lengths makes (A. Fog,
//   "Sampling Methods for Wallenius' and Fisher's Noncentral Hypergeometric Distributions", 2008). Only where lengths
//   are alike, since how much oftener long documents have a thing depends on how it clusters.
// - exact, otherwise: how far X, the mentions in the first corpus, is from its share, where each document with the
// thing
//   falls to the first corpus with the chance π, that corpus's share of all words. The distribution of X = Σ xᵢBᵢ is
//   computed, not drawn; p is twice the smaller tail. Where no document has more than one mention this is the
//   conditional binomial test of two rates (J. Przyborowski, H. Wilenski, 1940). No p is smaller than dealing the
//   documents out again could give: two of the ways to choose as many as the first has.
// - normal: for what is frequent in many documents, z = (X − πΣx)/√(π(1 − π) N/(N − 1) Σ(xᵢ − r wᵢ)²) over all N
//   documents, of wᵢ words each, r mentions a word in both corpora together.
//
// O(documents that have it · spread of the sum) exact, else O(1). Threads: pure functions. Errors: none.
#pragma once
#include <optional>

#include "study/document_counts.h"

namespace newsx {

struct Tested {
  double p = 1;  // two-sided; 1e-15 where it is less
  bool exact = true;
};
Tested test_by_documents(const Occurrences& first, const CorpusSize& first_size, const Occurrences& second,
                         const CorpusSize& second_size);

struct Interval {
  double low = 0, high = 0;
};
// 95 % of log_ratio (association.h): the delta method with documents as units (W. Cochran, "Sampling Techniques", 1977,
// ratio estimates of clusters), but never narrower than for independent mentions; Student's t with the degrees of
// freedom of the corpus that has fewer documents. Nothing where one has a single document, or none with the thing, or
// where fewer than five have it in both: the variance is then unknown.
std::optional<Interval> log_ratio_interval(const Occurrences& first, const CorpusSize& first_size,
                                           const Occurrences& second, const CorpusSize& second_size);

}  // namespace newsx
