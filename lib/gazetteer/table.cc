#include "gazetteer/table.h"

#include <algorithm>
#include <optional>

#include "base/error.h"
#include "text/utf8.h"

namespace newsx {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.push_back(trimmed(text.substr(0, at)));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

constexpr std::pair<std::string_view, AliasKind> kAliasKinds[] = {
    {"abbr:", AliasKind::abbreviation}, {"short:", AliasKind::short_form}, {"adj:", AliasKind::adjective},
    {"prefix:", AliasKind::prefix},     {"demonym:", AliasKind::demonym},  {"fixed:", AliasKind::fixed}};

class Reader {
 public:
  explicit Reader(const Gazetteer::Source& source) : source_(source) {}

  Table read() {
    check_characters();
    std::string_view rest = source_.text;
    if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
    while (!rest.empty()) {
      const std::size_t end = rest.find('\n');
      ++line_;
      read_line(trimmed(rest.substr(0, end)));
      if (end == std::string_view::npos) break;
      rest.remove_prefix(end + 1);
    }
    if (table_.cls.empty()) fail(1, "no class: a line \"#! class: NAME\" is required");
    if (columns_.empty()) fail(1, "no header line with the names of the columns");
    return std::move(table_);
  }

 private:
  [[noreturn]] void fail(std::uint32_t column, const std::string& message) const {
    throw Error(source_.file, line_, column, message);
  }

  // Bytes that are no characters would get into names, and be printed.
  void check_characters() const {
    if (is_valid_utf8(source_.text) && source_.text.find('\0') == std::string_view::npos) return;
    std::uint32_t line = 1, column = 1;
    const char* const end = source_.text.data() + source_.text.size();
    for (const char* at = source_.text.data(); at != end;) {
      const CodePoint c = decode_utf8(at, end);
      if (!c.valid) throw Error(source_.file, line, column, "this is not valid UTF-8");
      if (c.value == 0) throw Error(source_.file, line, column, "a NUL character");
      at += c.bytes;
      const bool ends = c.value == '\n';
      line += ends;
      column = ends ? 1 : column + 1;
    }
  }

  // `line`: with the names of the columns.
  void read_header(std::string_view line) {
    columns_ = split(line, '\t');
    table_.header = line;
    if (columns_.front() != "name") fail(1, "the first column must be \"name\"");
    for (std::size_t i = 1; i < columns_.size(); ++i)
      if (!columns_[i].empty() &&
          std::find(columns_.begin(), columns_.begin() + i, columns_[i]) != columns_.begin() + i)
        fail(column_of(line, columns_[i]), "the column \"" + std::string(columns_[i]) + "\" stands here twice");
  }

  // Where a part of a line begins, in code points from 1.
  static std::uint32_t column_of(std::string_view line, std::string_view part) {
    std::uint32_t column = 1;
    for (const char* at = line.data(); at < part.data(); at += decode_utf8(at, line.data() + line.size()).bytes)
      ++column;
    return column;
  }

  void read_line(std::string_view line) {
    if (line.empty()) return;
    if (line.starts_with("#!")) return read_setting(trimmed(line.substr(2)));
    if (line.front() == '#') return;
    columns_.empty() ? read_header(line) : read_row(line);
  }

  void read_setting(std::string_view setting) {
    const std::size_t colon = setting.find(':');
    if (colon == std::string_view::npos) fail(1, "a setting is \"#! key: value\"");
    const std::string_view key = trimmed(setting.substr(0, colon));
    const std::string_view value = trimmed(setting.substr(colon + 1));
    if (key == "class") {
      table_.cls = value;
      if (value.empty()) fail(1, "the class has no name");
    } else if (key == "entity") {
      if (value != "yes" && value != "no") fail(1, "unknown entity \"" + std::string(value) + "\" (known: yes, no)");
      table_.entity = value == "yes";
    } else {
      fail(1, "unknown setting \"" + std::string(key) + "\" (known: class, entity)");
    }
  }

  void read_row(std::string_view line) {
    const std::vector<std::string_view> cells = split(line, '\t');
    if (cells.size() > columns_.size())
      fail(1,
           std::to_string(cells.size()) + " cells, but the header has " + std::to_string(columns_.size()) + " columns");
    if (cells.front().empty()) fail(1, "the name is empty");
    TableRow row{};
    row.line = line_;
    row.text = line;
    row.name = cells.front();
    for (std::size_t i = 1; i < cells.size(); ++i)
      if (!cells[i].empty()) read_cell(columns_[i], cells[i], row);
    table_.rows.push_back(std::move(row));
  }

  void read_cell(std::string_view column, std::string_view cell, TableRow& row) const {
    if (column == "aliases") {
      for (std::string_view alias : split(cell, ';'))
        if (!alias.empty()) row.aliases.push_back(read_alias(alias));
    } else if (column == "inflect") {
      const auto known = inflect_by_name(cell);
      if (!known) fail(1, "unknown inflect \"" + std::string(cell) + "\" (known: auto, no, word, plural)");
      row.inflect = *known;
    } else if (column == "gender") {
      if (cell != "m" && cell != "f" && cell != "n" && cell != "p")
        fail(1, "unknown gender \"" + std::string(cell) + "\" (known: m, f, n, p)");
      row.gender = cell.front();
      row.attributes.emplace_back(column, cell);
    } else if (column == "case") {
      if (cell != "exact") fail(1, "unknown case \"" + std::string(cell) + "\" (known: exact)");
      row.exact = true;
    } else {
      row.attributes.emplace_back(column, cell);
    }
  }

  TableAlias read_alias(std::string_view text) const {
    for (const auto& [prefix, kind] : kAliasKinds)
      if (text.starts_with(prefix)) return {kind, trimmed(text.substr(prefix.size()))};
    // Small Latin letters and a colon: a kind that was misspelt.
    std::size_t letters = 0;
    while (letters < text.size() && text[letters] >= 'a' && text[letters] <= 'z') ++letters;
    if (letters > 0 && letters < text.size() && text[letters] == ':')
      fail(1, "unknown kind of alias \"" + std::string(text.substr(0, letters)) +
                  "\" (known: abbr, short, adj, prefix, demonym, fixed)");
    return {AliasKind::name, text};
  }

  static std::optional<Inflect> inflect_by_name(std::string_view name) {
    if (name == "auto") return Inflect::automatic;
    if (name == "no") return Inflect::no;
    if (name == "word") return Inflect::words;
    if (name == "plural") return Inflect::plural;
    return std::nullopt;
  }

  const Gazetteer::Source& source_;
  Table table_;
  std::vector<std::string_view> columns_;
  std::uint32_t line_ = 0;
};

}  // namespace

Table read_table(const Gazetteer::Source& source) { return Reader(source).read(); }

}  // namespace newsx
