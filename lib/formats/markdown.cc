// Markdown (CommonMark with the usual extensions for tables and footnotes): the text without markup.
//
// Lines of a paragraph are joined. Code, notes, pictures, comments and link definitions are dropped; front matter
// between lines "---" gives title, author and date. Cost: linear.
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "formats/block_text.h"
#include "formats/bytes.h"
#include "formats/decoded.h"
#include "formats/file_meta.h"
#include "formats/input_format.h"
#include "formats/list_marker.h"
#include "text/number.h"

namespace newsx {
namespace {

// Only marks of that kind, at least three, with spaces between.
bool is_rule(std::string_view line) {
  const char mark = line.empty() ? ' ' : line[0];
  if (mark != '-' && mark != '*' && mark != '_' && mark != '=') return false;
  std::size_t count = 0;
  for (const char c : line) {
    if (c != mark && c != ' ') return false;
    count += c == mark;
  }
  return count >= 3 || mark == '=';
}

bool is_table_rule(std::string_view line) {
  return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
         line.find_first_not_of("|-: +") == std::string_view::npos;
}

// "[^1]: …" and "[name]: address".
bool is_definition(std::string_view line) {
  if (!line.starts_with('[')) return false;
  const std::size_t end = line.find("]:");
  return end != std::string_view::npos && line.substr(1, end - 1).find(']') == std::string_view::npos;
}

// "3." or "3)" and a space; the number of bytes before the text. 0: no item.
std::size_t item_marker(std::string_view line, std::string& marker) {
  constexpr std::size_t most_digits = 9;
  if (line.size() > 1 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ') {
    marker = kBullet;
    return 2;
  }
  std::size_t end = leading_digits(line).size();
  if (end == 0 && !line.empty() && is_ascii_letter(line[0])) end = 1;  // "a."
  if (end == 0 || end > most_digits || end + 1 >= line.size()) return 0;
  if ((line[end] != '.' && line[end] != ')') || line[end + 1] != ' ') return 0;
  marker = line.substr(0, end + 1);
  return end + 2;
}

// Removes the markup from the words of a block.
class Inline {
 public:
  explicit Inline(std::string_view text) : text_(text) {}

  std::string plain() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\\' && at_ + 1 < text_.size() && !is_ascii_letter(text_[at_ + 1]) && !is_ascii_digit(text_[at_ + 1])) {
        out_ += text_[at_ + 1];
        at_ += 2;
      } else if (c == '!' && text_.substr(at_).starts_with("![")) {
        picture();
      } else if (c == '[') {
        link();
      } else if (c == '<') {
        tag();
      } else if (c == '`' || c == '*' || (c == '~' && text_.substr(at_).starts_with("~~"))) {
        mark(c);
      } else if (c == '_' && is_edge()) {
        mark(c);
      } else if (c == ']' && links_ > 0) {
        end_link();
      } else {
        out_ += c;
        ++at_;
      }
    }
    return with_brackets();
  }

 private:
  static constexpr std::size_t kLongestAddress = 2048;  // bytes, and of a tag

  // A star between spaces is literal.
  void mark(char c) {
    const std::size_t end = std::min(text_.find_first_not_of(c, at_), text_.size());
    const bool alone = (at_ == 0 || text_[at_ - 1] == ' ') && end < text_.size() && text_[end] == ' ';
    if (alone) out_ += text_.substr(at_, end - at_);
    at_ = end;
  }
  // "_" inside a word is literal.
  bool is_edge() const {
    const auto is_word = [&](std::size_t i) {
      return i < text_.size() && (is_ascii_letter(text_[i]) || is_ascii_digit(text_[i]) || (text_[i] & 0x80) != 0);
    };
    return !(at_ > 0 && is_word(at_ - 1) && is_word(at_ + 1));
  }
  std::size_t close(char mark, std::size_t from) const {
    const std::size_t end = text_.substr(0, from + kLongestAddress).find(mark, from);
    return end;
  }
  void picture() {
    const std::size_t end = close(']', at_);
    if (end == std::string_view::npos) {
      out_ += '!';
      ++at_;
      return;
    }
    at_ = end + 1;
    pass_address();
  }
  void link() {
    if (text_.substr(at_).starts_with("[^")) {  // a note
      const std::size_t end = close(']', at_);
      if (end != std::string_view::npos) {
        at_ = end + 1;
        return;
      }
    }
    ++at_;
    ++links_;
    begin_ = out_.size();
  }
  void end_link() {
    --links_;
    ++at_;
    const std::size_t before = at_;
    pass_address();
    if (at_ == before) {  // brackets of the text
      brackets_.push_back(begin_);
      out_ += ']';
    }
  }
  // Inserts the brackets that turned out to open no link, all at once: one by one, each would move the rest.
  std::string with_brackets() {
    if (brackets_.empty()) return std::move(out_);
    std::string text;
    text.reserve(out_.size() + brackets_.size());
    std::size_t begin = 0;
    for (const std::size_t at : brackets_) {
      text.append(out_, begin, at - begin);
      text += '[';
      begin = at;
    }
    return text.append(out_, begin);
  }
  // "(address)" or "[name]" after a link.
  void pass_address() {
    if (at_ >= text_.size() || (text_[at_] != '(' && text_[at_] != '[')) return;
    const std::size_t end = close(text_[at_] == '(' ? ')' : ']', at_);
    if (end != std::string_view::npos) at_ = end + 1;
  }
  void tag() {
    const std::string_view rest = text_.substr(at_ + 1);
    const std::size_t end = close('>', at_);
    const bool is_address = rest.starts_with("http://") || rest.starts_with("https://");
    const bool is_tag = !rest.empty() && (is_ascii_letter(rest[0]) || rest[0] == '/' || rest[0] == '!');
    if (end == std::string_view::npos || !is_tag) {
      out_ += '<';
      ++at_;
      return;
    }
    if (is_address) out_ += text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
  }

  std::string_view text_;
  std::string out_;
  std::vector<std::size_t> brackets_;  // where a "[" is missing in `out_`, in this order
  std::size_t at_ = 0, begin_ = 0;
  int links_ = 0;  // open
};

class MarkdownReader {
 public:
  explicit MarkdownReader(std::string_view text) : rest_(text) {}

  RecordResult read(Stop stop) {
    front_matter();
    for (std::size_t turn = 0; !rest_.empty(); ++turn) {
      stop.check(turn);
      line(take_line(rest_));
    }
    end_block();
    std::string text = text_.take();
    if (text.empty()) return without_text("a Markdown file");
    if (meta_.title.empty()) meta_.title = heading_;
    return record_of(std::move(text), meta_);
  }

 private:
  void front_matter() {
    std::string_view rest = rest_;
    const std::string_view fence = trim(take_line(rest));
    const bool toml = fence == "+++";
    if (fence != "---" && !toml) return;
    FileMeta meta;
    std::string* list = nullptr;  // whose items come in lines of their own
    while (!rest.empty()) {
      const std::string_view line = take_line(rest), words = trim(line);
      if (words == fence || (words == "..." && !toml)) {
        meta_ = std::move(meta);
        rest_ = rest;
        return;
      }
      if (list != nullptr && list->empty() && words.starts_with("- ")) *list = value_of(words.substr(2));
      const std::size_t sign = line.find(toml ? '=' : ':');
      if (sign == std::string_view::npos) continue;
      const std::string_view key = trim(line.substr(0, sign));
      list = key == "title"                        ? &meta.title
             : key == "author" || key == "authors" ? &meta.author
             : key == "date"                       ? &meta.date
                                                   : nullptr;
      if (list != nullptr) *list = value_of(line.substr(sign + 1));
    }
  }

  // Without markup; for a list, its first item.
  static std::string_view value_of(std::string_view value) {
    value = trim(value);
    if (value.starts_with('[')) value = trim(value.substr(1, value.find_first_of(",]") - 1));
    if (value.size() > 1 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0])
      value = value.substr(1, value.size() - 2);
    return value;
  }

  void line(std::string_view raw) {
    std::string_view line = trim(raw);
    if (line.starts_with("```") || line.starts_with("~~~")) {
      end_block();
      in_code_ = !in_code_;
      return;
    }
    if (in_code_) return;
    while (line.starts_with('>')) line = trim(line.substr(1));
    const bool ends_row = in_table_ && line.find('|') == std::string_view::npos;
    if (line.empty() || ends_row) end_block();
    if (line.empty() || (block_.empty() && left_out(line))) return;
    if (is_rule(line)) return end_rule(line[0]);
    if (line[0] == '#') return heading(line);
    if (is_table_rule(line)) return;
    if (line.starts_with('|')) return row(line);
    std::string marker;
    if (const std::size_t words = item_marker(line, marker); words > 0 && (block_.empty() || is_item_)) {
      end_block();
      text_.mark(std::move(marker));
      is_item_ = true;
      line = line.substr(words);
    }
    if (!block_.empty()) block_ += ' ';
    block_ += line;
  }

  // Definitions and comments.
  bool left_out(std::string_view line) { return is_definition(line) || line.starts_with("<!--"); }

  // A line of "=" or "-" below words makes them a heading.
  void end_rule(char mark) {
    const bool is_heading = mark == '=' && !block_.empty();
    end_block();
    if (is_heading && heading_.empty()) heading_ = text_.last();
  }

  void heading(std::string_view line) {
    const std::size_t words = line.find_first_not_of('#');
    if (words == std::string_view::npos) return;
    if (line[words] != ' ') {
      block_ += line;
      return;
    }
    end_block();
    line = trim(line.substr(words));
    if (const std::size_t end = line.find(" {#"); end != std::string_view::npos) line = line.substr(0, end);
    while (line.ends_with('#')) line.remove_suffix(1);
    block_ = trim(line);
    end_block();
    if (words == 1 && heading_.empty()) heading_ = text_.last();
  }

  void row(std::string_view line) {
    if (!in_table_) end_block();
    if (!std::exchange(in_table_, true)) text_.begin_table();
    line.remove_prefix(1);
    if (line.ends_with('|')) line.remove_suffix(1);
    while (true) {
      const std::size_t end = line.find('|');
      text_.add(Inline(trim(line.substr(0, end))).plain());
      text_.end_cell();
      if (end == std::string_view::npos) break;
      line.remove_prefix(end + 1);
    }
    text_.end_row();
  }

  void end_block() {
    if (std::exchange(in_table_, false)) text_.end_table();
    if (!block_.empty()) text_.add(Inline(block_).plain());
    block_.clear();
    text_.end_paragraph();
    is_item_ = false;
  }

  std::string_view rest_;
  BlockText text_;
  FileMeta meta_;
  std::string block_, heading_;  // the open block; the first heading
  bool in_code_ = false, in_table_ = false, is_item_ = false;
};

RecordResult read_markdown(std::string bytes, const ReadOptions& options, Stop stop) {
  auto text = to_utf8(std::move(bytes), options.encoding, stop);
  if (!text) return unreadable(std::move(text).error());
  end_lines_by_line_feeds(text->utf8);
  RecordResult result = MarkdownReader(text->utf8).read(stop);
  if (!result) return result;
  result->encoding = std::move(text->encoding);
  result->invalid = text->invalid;
  return result;
}

}  // namespace

// In folders, Markdown is seldom an article: README.md is not.
extern const InputFormat kMarkdown{
    .name = "markdown",
    .suffixes = ".md .markdown",
    .document = "Markdown text",
    .documents = "Markdown texts",
    .date_source = DateSource::page,
    .read = read_markdown,
};

}  // namespace newsx
