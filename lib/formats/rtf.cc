// Rich Text Format 1.9: the text of a document, with list numbers as written next to the items.
//
// A reader of our own: no maintained library reads RTF. Footnotes, headers, footers, pictures, hidden and deleted text,
// and all ignorable groups are dropped. Groups nest without recursion; the deepest are counted as one. Cost: linear.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "formats/block_text.h"
#include "formats/bytes.h"
#include "formats/decoded.h"
#include "formats/file_meta.h"
#include "formats/input_format.h"
#include "formats/list_marker.h"
#include "text/number.h"
#include "text/utf8.h"

namespace newsx {
namespace {

constexpr std::size_t kDeepestGroups = 4096;

// Groups that are not text.
constexpr std::array<std::string_view, 22> kSkipped = {
    "colortbl",  "stylesheet",        "pict",    "object",    "header",   "headerl",    "headerr", "headerf",
    "footer",    "footerl",           "footerr", "footerf",   "footnote", "annotation", "atnid",   "atnauthor",
    "listtable", "listoverridetable", "rsidtbl", "generator", "fldinst",  "xmlnstbl"};

struct Mark {
  std::string_view word, text;
};
constexpr std::array<Mark, 10> kMarks = {{{"emdash", "—"},
                                          {"endash", "–"},
                                          {"lquote", "‘"},
                                          {"rquote", "’"},
                                          {"ldblquote", "“"},
                                          {"rdblquote", "”"},
                                          {"bullet", kBullet},
                                          {"emspace", " "},
                                          {"enspace", " "},
                                          {"qmspace", " "}}};

// The code page of a font's set of characters (\fcharset); 0: that of the document.
int code_page_of_charset(int charset) {
  constexpr std::array<std::pair<int, int>, 8> pages{
      {{204, 1251}, {238, 1250}, {161, 1253}, {162, 1254}, {186, 1257}, {177, 1255}, {178, 1256}, {255, 866}}};
  const auto* found = std::find_if(pages.begin(), pages.end(), [&](const auto& page) { return page.first == charset; });
  return found == pages.end() ? 0 : found->second;
}

struct Group {
  enum class Place : std::uint8_t { text, skipped, fonts, marker, title, author, created } place = Place::text;
  int font = 0;
  int fallback = 1;  // bytes that stand after \u for readers that do not know it
  bool hidden = false;
};

class RtfReader {
 public:
  RtfReader(std::string_view rtf, Stop stop) : rtf_(rtf), stop_(stop), groups_(1) {}

  RecordResult read() {
    for (std::size_t turn = 0; at_ < rtf_.size(); ++turn) {
      stop_.check(turn);
      const char c = rtf_[at_++];
      if (c == '{') {
        open_group();
      } else if (c == '}') {
        close_group();
      } else if (c == '\\') {
        control();
      } else if (c != '\r' && c != '\n' && c != '\0') {
        byte(c);
      }
    }
    flush();
    std::string text = text_.take();
    if (text.empty()) return without_text("an RTF document");
    Record record = record_of(std::move(text), meta_);
    record.encoding = page_ == 0 || page_ == 65001 ? "UTF-8" : "windows-" + std::to_string(page_);
    return record;
  }

 private:
  using Place = Group::Place;
  Group& group() { return groups_.back(); }

  void open_group() {
    flush();
    skip_ = 0;
    if (groups_.size() < kDeepestGroups) {
      groups_.push_back(group());
    } else {
      ++deeper_;
    }
    begins_ = true;
  }

  void close_group() {
    flush();
    skip_ = 0;
    begins_ = false;
    if (deeper_ > 0) {
      --deeper_;
    } else if (groups_.size() > 1) {
      if (group().place == Place::marker && groups_[groups_.size() - 2].place != Place::marker)
        text_.mark(shown_marker());
      groups_.pop_back();
    }
  }

  // Marks of Symbol and Wingdings, in the private area U+F000, are bullets.
  std::string shown_marker() {
    const std::string marker(trim(std::exchange(marker_, {})));
    return marker.starts_with("\xEF\x80") || marker.starts_with("\xEF\x82") ? std::string(kBullet) : marker;
  }

  void control() {
    if (at_ >= rtf_.size()) return;
    const char c = rtf_[at_];
    if (is_ascii_letter(c)) return control_word();
    ++at_;
    if (c == '\'') return hex_byte();
    if (c == '*') {
      starred_ = begins_;
      return;
    }
    if (c == '\\' || c == '{' || c == '}') return byte(c);
    flush();
    if (c == '~') put("\xC2\xA0");
    if (c == '_') put("-");
    if (c == '\n' || c == '\r') word("par", std::nullopt);
  }

  void control_word() {
    const std::size_t begin = at_;
    while (at_ < rtf_.size() && is_ascii_letter(rtf_[at_])) ++at_;
    const std::string_view name = rtf_.substr(begin, at_ - begin);
    const std::size_t digits = at_;
    if (at_ < rtf_.size() && rtf_[at_] == '-') ++at_;
    while (at_ < rtf_.size() && is_ascii_digit(rtf_[at_])) ++at_;
    const std::optional<int> value = read_number<int>(rtf_.substr(digits, at_ - digits));
    if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_;
    if (name == "bin") {
      at_ += std::min(static_cast<std::size_t>(std::max(value.value_or(0), 0)), rtf_.size() - at_);
    } else if (skip_ > 0) {
      --skip_;
    } else {
      word(name, value);
    }
  }

  void hex_byte() {
    if (at_ + 2 > rtf_.size()) return;
    const int high = hex_digit(rtf_[at_]), low = hex_digit(rtf_[at_ + 1]);
    if (high < 0 || low < 0) return;
    at_ += 2;
    byte(static_cast<char>(high * 16 + low));
  }

  // A byte of text in the font's encoding.
  void byte(char c) {
    begins_ = starred_ = false;
    if (skip_ > 0) {
      --skip_;
    } else if (group().place != Place::skipped && group().place != Place::fonts && !group().hidden) {
      pending_ += c;
    }
  }

  void flush() {
    if (pending_.empty()) return;
    const auto font = fonts_.find(group().font);
    const int own = font == fonts_.end() ? 0 : font->second;
    const int page = own != 0 ? own : page_;
    std::string bytes = std::exchange(pending_, {});
    const bool ascii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; });
    if (ascii || page == 65001 || (page == 0 && is_valid_utf8(bytes))) return put(bytes);
    const std::string name = page == 0 ? "windows-1252" : page == 866 ? "IBM866" : "windows-" + std::to_string(page);
    const auto text = to_utf8(std::move(bytes), is_known_encoding(name) ? name : "windows-1251", stop_);
    if (text) put(text->utf8);
  }

  void put(std::string_view words) {
    switch (group().place) {
      case Place::text:
        if (!group().hidden) text_.add(words);
        return;
      case Place::marker:
        marker_ += words;
        return;
      case Place::title:
        meta_.title += words;
        return;
      case Place::author:
        meta_.author += words;
        return;
      default:
        return;
    }
  }

  // Destinations; true: the word was one.
  bool destination(std::string_view name) {
    const bool starred = std::exchange(starred_, false), begins = std::exchange(begins_, false);
    if (group().place == Place::skipped || (!begins && !starred)) return false;
    if (name == "fonttbl") {
      group().place = Place::fonts;
    } else if (name == "listtext" || name == "pntext") {
      group().place = Place::marker;
    } else if (name == "title" || name == "author") {
      // LibreOffice writes both twice, in its encoding and in Unicode: the last wins.
      (name == "title" ? meta_.title : meta_.author).clear();
      group().place = name == "title" ? Place::title : Place::author;
    } else if (name == "creatim") {
      group().place = Place::created;
    } else if (name == "info" || std::find(kSkipped.begin(), kSkipped.end(), name) != kSkipped.end() ||
               (starred && name != "shpinst" && name != "shptxt" && name != "ud")) {
      group().place = Place::skipped;
      if (name == "info") group().place = Place::fonts;  // only its groups that are named above say something
    } else {
      return false;
    }
    return true;
  }

  void word(std::string_view name, std::optional<int> value) {
    flush();
    if (destination(name)) return;
    const int number = value.value_or(0);
    if (name == "ansicpg") {
      page_ = number;
    } else if (name == "f") {
      group().font = number;
    } else if (name == "fcharset" && group().place == Place::fonts) {
      fonts_[group().font] = code_page_of_charset(number);
    } else if (name == "uc") {
      group().fallback = std::clamp(number, 0, 16);
    } else if (name == "u" && value) {
      code_unit(static_cast<char32_t>(number < 0 ? number + 0x10000 : number));
    } else if (name == "v" || name == "deleted") {
      group().hidden = !value || number != 0;
    } else if (name == "plain") {
      group().hidden = false;
    } else if (group().place == Place::created) {
      creation(name, number);
    } else if (group().place == Place::text) {
      block(name);
    } else if (name == "tab") {
      put(" ");
    }
    const auto* mark = std::find_if(kMarks.begin(), kMarks.end(), [&](const Mark& m) { return m.word == name; });
    if (mark != kMarks.end()) put(mark->text);
  }

  void block(std::string_view name) {
    if (name == "par" || name == "sect" || name == "page") {
      end_table_if(!in_table_);
      text_.end_paragraph();
    } else if (name == "line") {
      text_.new_line();
    } else if (name == "tab") {
      text_.space();
    } else if (name == "intbl") {
      in_table_ = true;
    } else if (name == "pard") {
      in_table_ = false;
    } else if (name == "cell" || name == "nestcell") {
      begin_table_if_none();
      text_.end_cell();
    } else if (name == "row" || name == "nestrow") {
      text_.end_row();
    }
    if (in_table_ && name == "intbl") begin_table_if_none();
  }

  void begin_table_if_none() {
    if (!std::exchange(table_, true)) text_.begin_table();
  }
  void end_table_if(bool over) {
    if (!over || !table_) return;
    // The open paragraph comes after the table.
    text_.push();
    text_.end_table();
    text_.pop_open();
    table_ = false;
  }

  // A code point, or half of one beyond U+FFFF.
  void code_unit(char32_t unit) {
    skip_ = group().fallback;
    if (group().hidden) return;
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_ = unit;
      return;
    }
    if (unit >= 0xDC00 && unit < 0xE000)
      unit = high_ == 0 ? 0xFFFD : 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00);
    high_ = 0;
    if (unit < ' ' || unit > 0x10FFFF) return;
    std::string utf8;
    append_utf8(utf8, unit);
    put(utf8);
  }

  void creation(std::string_view name, int number) {
    const auto padded = [&](std::size_t width) {
      const std::string digits = std::to_string(std::clamp(number, 0, 9999));
      return std::string(width - std::min(width, digits.size()), '0') + digits;
    };
    if (name == "yr") meta_.date = padded(4);
    if ((name == "mo" || name == "dy") && !meta_.date.empty()) meta_.date += '-' + padded(2);
  }

  std::string_view rtf_;
  Stop stop_;
  std::vector<Group> groups_;
  BlockText text_;
  FileMeta meta_;
  std::map<int, int> fonts_;      // their code pages
  std::string pending_, marker_;  // bytes of text; the number of an item
  std::size_t at_ = 0, deeper_ = 0;
  char32_t high_ = 0;
  int page_ = 0, skip_ = 0;                // \ansicpg; bytes to skip after \u
  bool begins_ = false, starred_ = false;  // nothing but a brace, or "\*", stood before
  bool in_table_ = false, table_ = false;
};

// NOLINTNEXTLINE(performance-unnecessary-value-param): readers of other formats keep the bytes
RecordResult read_rtf(std::string bytes, const ReadOptions&, Stop stop) {
  stop.check();
  if (!bytes.starts_with("{\\rtf")) return RecordFault{"unreadable", "no RTF: it does not begin with {\\rtf", {}};
  return RtfReader(bytes, stop).read();
}

}  // namespace

extern const InputFormat kRtf{
    .name = "rtf",
    .suffixes = ".rtf",
    .document = "RTF document",
    .documents = "RTF documents",
    .date_source = DateSource::document,
    .read_from_folders = true,
    .has_signature = true,
    .begins = [](std::string_view b) { return b.starts_with("{\\rtf"); },
    .read = read_rtf,
};

}  // namespace newsx
