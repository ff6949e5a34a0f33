// Measures of association, and of the difference between two corpora.
//
// O(1) each, q_values O(n log n). Threads: pure functions. Errors: none; undefined values are 0.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace newsx {

// A two-by-two table given by its margins: of `all` cases, `row` have one property, `column` the other, `both` both.
struct Contingency {
  double both = 0, row = 0, column = 0, all = 0;

  double expected() const { return all == 0 ? 0 : row * column / all; }  // of `both`, under independence
};

// G² = 2 Σ O ln(O/E) over the four cells (T. Dunning, "Accurate Methods for the Statistics of Surprise and
// Coincidence", 1993); negative if fewer than expected occur together.
double log_likelihood(const Contingency& table);
// log₂(O/E) (K. Church, P. Hanks, "Word Association Norms, Mutual Information, and Lexicography", 1990).
double mutual_information(const Contingency& table);
// (O − E)/√O (K. Church et al., "Using Statistics in Lexical Analysis", 1991).
double t_score(const Contingency& table);
// 14 + log₂(2 O/(row + column)): 14 if the two always occur together (P. Rychlý, "A Lexicographer-Friendly Association
// Score", 2008).
double log_dice(const Contingency& table);

// log₂ of the ratio of the two rates (A. Hardie, "Log Ratio – an informal introduction", 2014). kPriorMentions is added
// to the counts, split in proportion to the corpora's sizes (like the priors of B. Monroe, M. Colaresi, K. Quinn,
// "Fightin' Words", 2008): ½ each for corpora of equal size. So the sign always matches the difference of the rates,
// and zero counts have a value.
inline constexpr double kPriorMentions = 1;
double log_ratio(double first, double first_size, double second, double second_size);
// By what percentage the first rate exceeds the second (C. Gabrielatos, A. Marchi, "Keyness: Matching metrics to
// definitions", 2011); infinite if the second is 0.
double percent_difference(double first, double first_size, double second, double second_size);

// The probability of a G² at least this large by chance: χ² with one degree of freedom.
double p_value(double log_likelihood);
// False discovery rates (Y. Benjamini, Y. Hochberg, "Controlling the False Discovery Rate", 1995), in the order of `p`.
std::vector<double> q_values(std::span<const double> p);

// The 97.5th percentile of Student's t, for one degree of freedom or more: half the width of a 95 % interval in
// standard errors. Error below 0.00002; from 21 degrees on by the expansion of R. Fisher and E. Cornish (G. Hill,
// "Algorithm 396", 1970).
double student_t_95(std::uint64_t degrees_of_freedom);

}  // namespace newsx
