#include "formats/docx_numbers.h"

#include <algorithm>
#include <utility>

#include "formats/xml.h"
#include "text/ascii.h"

namespace newsx {
namespace {

constexpr unsigned kMostNumber = 100000;
constexpr int kMostBases = 16;  // styles that a style is based on, one on the other

NumberForm form_of_word(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, NumberForm>, 8> forms{
      {{"bullet", NumberForm::bullet},
       {"none", NumberForm::none},
       {"lowerRoman", NumberForm::lower_roman},
       {"upperRoman", NumberForm::upper_roman},
       {"lowerLetter", NumberForm::lower_latin},
       {"upperLetter", NumberForm::upper_latin},
       {"russianLower", NumberForm::lower_cyrillic},
       {"russianUpper", NumberForm::upper_cyrillic}}};
  const auto* found = std::find_if(forms.begin(), forms.end(), [&](const auto& form) { return form.first == name; });
  return found == forms.end() ? NumberForm::decimal : found->second;
}

}  // namespace

class NumberingEvents : public XmlEvents {
 public:
  explicit NumberingEvents(DocxNumbers& out) : out_(out) {}

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    const std::string_view value = attributes["val"];
    if (name == "abstractNum") {
      numbering_ = &out_.numberings_[std::string(attributes["abstractNumId"])];
    } else if (name == "num") {
      list_ = &out_.lists_[std::string(attributes["numId"])];
    } else if (name == "abstractNumId" && list_ != nullptr) {
      list_->numbering = value;
    } else if (name == "lvl" || name == "lvlOverride") {
      level_ = attributes.number("ilvl", DocxNumbers::kLevels - 1);
    } else if (name == "startOverride" && list_ != nullptr) {
      list_->restart[level_] = static_cast<int>(attributes.number("val", kMostNumber));
    } else if (numbering_ != nullptr) {
      DocxNumbers::Level& level = numbering_->levels[level_];
      if (name == "start") level.start = attributes.number("val", kMostNumber);
      if (name == "numFmt") level.form = form_of_word(value);
      if (name == "lvlText" && value.size() <= kLongestMarker) level.text = value;
    }
  }
  void end(std::string_view name) override {
    if (name == "abstractNum") numbering_ = nullptr;
    if (name == "num") list_ = nullptr;
  }
  void characters(std::string_view) override {}

 private:
  DocxNumbers& out_;
  DocxNumbers::Numbering* numbering_ = nullptr;
  DocxNumbers::List* list_ = nullptr;
  unsigned level_ = 0;
};

class StyleEvents : public XmlEvents {
 public:
  explicit StyleEvents(DocxNumbers& out) : out_(out) {}

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    const std::string_view value = attributes["val"];
    if (name == "style") style_ = &out_.styles_[std::string(attributes["styleId"])];
    if (style_ == nullptr) return;
    if (name == "name") {
      style_->name = value;
      std::transform(style_->name.begin(), style_->name.end(), style_->name.begin(), ascii_lower);
      style_->is_heading = style_->name == "title" || style_->name == "heading 1";
    }
    if (name == "basedOn") style_->based_on = value;
    if (name == "numId") style_->place.list = value;
    if (name == "ilvl") style_->place.level = attributes.number("val", DocxNumbers::kLevels - 1);
  }
  void end(std::string_view name) override {
    if (name == "style") style_ = nullptr;
  }
  void characters(std::string_view) override {}

 private:
  DocxNumbers& out_;
  ParagraphStyle* style_ = nullptr;
};

DocxNumbers::DocxNumbers(std::string_view numbering_xml, std::string_view styles_xml, Stop stop) {
  NumberingEvents numbering(*this);
  if (!numbering_xml.empty()) (void)read_xml(numbering_xml, numbering, stop);
  StyleEvents styles(*this);
  if (!styles_xml.empty()) (void)read_xml(styles_xml, styles, stop);
}

std::string DocxNumbers::next(const ListPlace& place) {
  const auto list = lists_.find(place.list);
  if (list == lists_.end()) return {};
  const auto numbering = numberings_.find(list->second.numbering);
  if (numbering == numberings_.end()) return {};
  const auto& levels = numbering->second.levels;
  const auto [counted, is_new] = counts_.try_emplace(list->second.numbering);
  auto& counts = counted->second;
  if (is_new)
    for (unsigned i = 0; i < kLevels; ++i) counts[i] = std::max(levels[i].start, 1U) - 1;
  if (const int restart = std::exchange(list->second.restart[place.level], -1); restart > 0)
    counts[place.level] = static_cast<unsigned>(restart) - 1;
  counts[place.level] = std::min(counts[place.level] + 1, kMostNumber);
  for (unsigned i = place.level + 1; i < kLevels; ++i) counts[i] = std::max(levels[i].start, 1U) - 1;
  const Level& level = levels[place.level];
  if (level.form == NumberForm::bullet) return std::string(kBullet);
  std::string marker;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    if (level.text[i] != '%' || i + 1 == level.text.size() || !is_ascii_digit(level.text[i + 1])) {
      marker += level.text[i];
      continue;
    }
    const auto which = static_cast<unsigned>(level.text[++i] - '1');
    if (which < kLevels) marker += in_form(std::max(counts[which], 1U), levels[which].form);
  }
  return std::string(trim(marker));
}

ListPlace DocxNumbers::place_of_style(const std::string& style) const {
  auto found = styles_.find(style);
  for (int i = 0; i < kMostBases && found != styles_.end(); ++i) {
    if (!found->second.place.list.empty()) return found->second.place;
    found = styles_.find(found->second.based_on);
  }
  return {};
}

bool DocxNumbers::is_heading(const std::string& style) const {
  const auto found = styles_.find(style);
  return found != styles_.end() && found->second.is_heading;
}

bool DocxNumbers::is_contents(const std::string& style) const {
  const auto found = styles_.find(style);
  return found != styles_.end() && found->second.name.starts_with("toc ");
}

}  // namespace newsx
