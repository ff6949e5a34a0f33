#include "study/association.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace newsx {
namespace {

double part(double observed, double expected) {
  return observed <= 0 || expected <= 0 ? 0 : observed * std::log(observed / expected);
}

}  // namespace

double log_likelihood(const Contingency& t) {
  if (t.all <= 0) return 0;
  const double other_row = t.all - t.row, other_column = t.all - t.column;
  const double sum = part(t.both, t.expected()) + part(t.row - t.both, t.row * other_column / t.all) +
                     part(t.column - t.both, other_row * t.column / t.all) +
                     part(other_row - (t.column - t.both), other_row * other_column / t.all);
  const double g2 = std::max(0.0, 2 * sum);  // rounding can leave less
  return t.both < t.expected() ? -g2 : g2;
}

double mutual_information(const Contingency& t) {
  return t.both <= 0 || t.expected() <= 0 ? 0 : std::log2(t.both / t.expected());
}

double t_score(const Contingency& t) { return t.both <= 0 ? 0 : (t.both - t.expected()) / std::sqrt(t.both); }

double log_dice(const Contingency& t) {
  constexpr double greatest = 14;
  return t.both <= 0 ? 0 : greatest + std::log2(2 * t.both / (t.row + t.column));
}

double log_ratio(double first, double first_size, double second, double second_size) {
  if (first_size <= 0 || second_size <= 0) return 0;
  const double prior = kPriorMentions / (first_size + second_size);  // mentions a word, the same for both
  return std::log2((first / first_size + prior) / (second / second_size + prior));
}

double percent_difference(double first, double first_size, double second, double second_size) {
  if (first_size <= 0 || second_size <= 0) return 0;
  if (second <= 0) return first <= 0 ? 0 : std::numeric_limits<double>::infinity();
  const double rate = second / second_size;
  return (first / first_size - rate) / rate * 100;
}

double p_value(double log_likelihood) { return std::erfc(std::sqrt(std::abs(log_likelihood) / 2)); }

std::vector<double> q_values(std::span<const double> p) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return p[a] > p[b]; });
  std::vector<double> q(p.size());
  double least = 1;
  for (std::size_t i = 0; i < order.size(); ++i) {  // from the greatest p on
    const auto rank = static_cast<double>(order.size() - i);
    least = std::min(least, p[order[i]] * static_cast<double>(p.size()) / rank);
    q[order[i]] = least;
  }
  return q;
}

double student_t_95(std::uint64_t degrees_of_freedom) {
  constexpr std::array table{12.70620, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.30600, 2.26216, 2.22814,
                             2.20099,  2.17881, 2.16037, 2.14479, 2.13145, 2.11991, 2.10982, 2.10092, 2.09302, 2.08596};
  if (degrees_of_freedom <= table.size()) return table[degrees_of_freedom - 1];
  constexpr double z = 1.959963984540054, z2 = z * z;
  const auto n = static_cast<double>(degrees_of_freedom);
  return z * (1 + (z2 + 1) / (4 * n) + ((5 * z2 + 16) * z2 + 3) / (96 * n * n) +
              (((3 * z2 + 19) * z2 + 17) * z2 - 15) / (384 * n * n * n));
}

}  // namespace newsx
