// Whether two corpora differ in how often they have something, told by their documents.
//
// The words of one document are no independent draws: who is named once in it is named again. Tests that count words
// (χ², log-likelihood) therefore find differences where there are none; a test must take documents for its units (J.
// Lijffijt et al., "Significance testing of word frequencies in corpora", 2016). Here it is a randomization test (E.
// Pitman, 1937; E. Edgington, "Randomization Tests"): were the corpora alike, each document could as well be of the
// other one, with all that it has. Told is how far X, the mentions in the first corpus, is from its share.
//
// - exact: a document with the thing falls to the first corpus with the chance π, the first corpus's share of all
// words,
//   so that corpora of long and of short documents can be compared. The distribution of X = Σ xᵢBᵢ is computed, not
//   drawn: adding document after document. p is twice the smaller tail. Where no document has more than one mention
//   this is the conditional binomial test of two rates (J. Przyborowski, H. Wilenski, 1940). Documents without the
//   thing say nothing in it; for what most documents have it is too careful.
//   No p is smaller than dealing the documents out again could give: two of the ways to choose as many as the first
//   has.
// - normal: for what is frequent in many documents, z = (X − πΣx)/√(π(1 − π) N/(N − 1) Σ(xᵢ − r wᵢ)²) over all N
//   documents, of wᵢ words each, r mentions a word in both corpora together.
//
// O(documents that have it · spread of the sum) exact, else O(1). Threads: pure functions. Errors: none.
#pragma once
#include <optional>

#include "study/document_counts.h"

namespace newsx {

struct Tested {
  double p = 1;  // two-sided; less than 1e-15 is told as that
  bool exact = true;
};
Tested test_by_documents(const Occurrences& first, const CorpusSize& first_size, const Occurrences& second,
                         const CorpusSize& second_size);

struct Interval {
  double low = 0, high = 0;
};
// 95 % of log_ratio (association.h): the delta method with documents as units (W. Cochran, "Sampling Techniques", 1977,
// ratio estimates of clusters), but never narrower than for independent mentions; Student's t with the degrees of
// freedom of the corpus that has fewer documents. Nothing where one has a single document.
std::optional<Interval> log_ratio_interval(const Occurrences& first, const CorpusSize& first_size,
                                           const Occurrences& second, const CorpusSize& second_size);

}  // namespace newsx
