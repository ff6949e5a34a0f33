#include "formats/odf_lists.h"

#include <algorithm>
#include <utility>

namespace newsx {
namespace {

constexpr unsigned kMostCount = 100000;
constexpr std::size_t kDeepestLists = 64;         // deeper ones are items of the last
constexpr std::string_view kOutline = "outline";  // the numbers of headings

NumberForm form_of_odf(std::string_view format) {
  if (format.empty()) return NumberForm::none;
  if (format == "i") return NumberForm::lower_roman;
  if (format == "I") return NumberForm::upper_roman;
  if (format == "a") return NumberForm::lower_latin;
  if (format == "A") return NumberForm::upper_latin;
  // Other scripts name their sequence by its first letters.
  for (const NumberForm form : {NumberForm::lower_cyrillic, NumberForm::upper_cyrillic})
    if (format.starts_with(in_form(1, form))) return form;
  return NumberForm::decimal;
}

std::string_view marker_part(std::string_view text) { return text.size() > kLongestMarker ? std::string_view() : text; }

}  // namespace

void OdfLists::read_style(std::string_view name, const XmlAttributes& attributes) {
  if (name == "list-style") style_ = &styles_[std::string(attributes["name"])];
  if (name == "outline-style") style_ = &styles_[std::string(kOutline)];
  if (style_ != nullptr) read_level(name, attributes);
}

void OdfLists::read_level(std::string_view name, const XmlAttributes& attributes) {
  const bool bullet = name == "list-level-style-bullet";
  if (!bullet && name != "list-level-style-number" && name != "outline-level-style") return;
  const unsigned number = attributes.number("level", kLevels);
  if (number == 0) return;
  Level& level = (*style_)[number - 1];
  level.form = bullet ? NumberForm::bullet : form_of_odf(attributes["num-format"]);
  if (bullet) return;
  level.prefix = marker_part(attributes["num-prefix"]);
  level.suffix = marker_part(attributes["num-suffix"]);
  level.start = std::max(attributes.number("start-value", kMostCount), 1U);
  level.shown = std::max(attributes.number("display-levels", kLevels), 1U);
}

const OdfLists::Style* OdfLists::style_of(std::string_view name) const {
  const auto found = styles_.find(name);
  return found == styles_.end() ? nullptr : &found->second;
}

template <class CountOf>
std::string OdfLists::written(const Style& style, std::size_t depth, CountOf count_of) {
  const Level& level = style[depth - 1];
  std::string number = level.prefix;
  for (std::size_t i = depth - std::min<std::size_t>(level.shown, depth); i < depth; ++i)
    number += in_form(std::max(count_of(i), 1U), style[i].form) + (i + 1 < depth ? "." : "");
  return number + level.suffix;
}

void OdfLists::begin_list(const XmlAttributes& attributes) {
  Open list{std::string(attributes["style-name"]), std::string(attributes["id"]), 0};
  if (list.style.empty() && !open_.empty()) list.style = open_.back().style;
  const Style* style = style_of(list.style);
  const std::size_t level = std::min<std::size_t>(open_.size(), kLevels - 1);
  list.count = (style == nullptr ? 1 : (*style)[level].start) - 1;
  const std::string_view before = attributes["continue-list"];
  const auto ended = ended_.find(before.empty() ? list.style : std::string(before));
  if (ended != ended_.end() && (!before.empty() || attributes["continue-numbering"] == "true"))
    list.count = ended->second;
  if (open_.size() < kDeepestLists) open_.push_back(std::move(list));
}

void OdfLists::end_list() {
  if (open_.empty()) return;
  const Open list = std::move(open_.back());
  open_.pop_back();
  ended_[list.style] = list.count;
  if (!list.id.empty()) ended_[list.id] = list.count;
}

void OdfLists::begin_item(const XmlAttributes& attributes) {
  if (open_.empty()) return;
  Open& list = open_.back();
  const unsigned start = attributes.number("start-value", kMostCount);
  list.count = start > 0 ? start : std::min(list.count + 1, kMostCount);
  const Style* style = style_of(list.style);
  const std::size_t depth = std::min<std::size_t>(open_.size(), kLevels);
  marker_.clear();
  if (style == nullptr) return;
  const Level& level = (*style)[depth - 1];
  if (level.form == NumberForm::none) return;
  if (level.form == NumberForm::bullet) {
    marker_ = kBullet;
    return;
  }
  marker_ = written(*style, depth, [&](std::size_t i) { return open_[i].count; });
}

std::string OdfLists::take_marker() { return std::exchange(marker_, {}); }

std::string OdfLists::heading_number(unsigned level) {
  const Style* style = style_of(kOutline);
  if (style == nullptr || level == 0 || level > kLevels) return {};
  headings_[level - 1] = std::min(headings_[level - 1] + 1, kMostCount);
  std::fill(headings_.begin() + level, headings_.end(), 0U);
  const Level& shape = (*style)[level - 1];
  if (shape.form == NumberForm::none || shape.form == NumberForm::bullet) return {};
  return written(*style, level, [&](std::size_t i) { return headings_[i]; });
}

}  // namespace newsx
