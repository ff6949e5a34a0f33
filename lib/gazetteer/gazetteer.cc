#include "gazetteer/gazetteer.h"

#include <algorithm>

#include "base/error.h"
#include "base/prefetch.h"
#include "gazetteer/block.h"
#include "text/yo.h"
#include "tokens/classes.h"

namespace newsx {

using namespace block;

// Typed views of the sections.
struct Gazetteer::Layout {
  const Header& header() const { return *reinterpret_cast<const Header*>(this); }
  const char* base() const { return reinterpret_cast<const char*>(this); }
  template <class T>
  std::span<const T> section(Section s) const {
    return {reinterpret_cast<const T*>(base() + s.offset), s.count};
  }
  std::string_view text(Text t) const { return {base() + header().letters.offset + t.offset, t.length}; }
  std::span<const Entry> entries() const { return section<Entry>(header().entries); }
  std::span<const Edge> edges() const { return section<Edge>(header().edges); }
  std::span<const Node> nodes() const { return section<Node>(header().nodes); }
  std::span<const Record> records() const { return section<Record>(header().records); }
  std::uint32_t number_of(const Record& record) const { return static_cast<std::uint32_t>(&record - records().data()); }

  // The number of a folded word without ё, 0 when no name has it.
  std::uint32_t number(std::string_view word) const {
    const auto slots = section<WordSlot>(header().words);
    const std::uint64_t h = hash(word);
    for (std::size_t at = h & (slots.size() - 1);; at = (at + 1) & (slots.size() - 1)) {
      if (slots[at].number == 0) return 0;
      if (slots[at].check == static_cast<std::uint32_t>(h >> 32) && spelling(slots[at].number) == word)
        return slots[at].number;
    }
  }
  void prefetch_number(std::string_view word) const {
    const auto slots = section<WordSlot>(header().words);
    prefetch(&slots[hash(word) & (slots.size() - 1)]);
  }
  std::string_view spelling(std::uint32_t number) const {
    const auto places = section<std::uint32_t>(header().spellings);
    return {base() + header().spelled.offset + places[number], places[number + 1] - places[number]};
  }
  // The root's child.
  std::uint32_t first(std::uint32_t word) const { return section<std::uint32_t>(header().roots)[word]; }

  // The node after `word` at `node`, which is not the root; 0 when no name goes on so.
  std::uint32_t child(std::uint32_t node, std::uint32_t word) const {
    const auto slots = edges();
    for (std::size_t at = hash(node, word) & (slots.size() - 1);; at = (at + 1) & (slots.size() - 1)) {
      if (slots[at].word == 0) return 0;
      if (slots[at].node == node && slots[at].word == word) return slots[at].child;
    }
  }
};

namespace {

bool section_fits(const Section& s, std::size_t record, std::size_t size) {
  return s.offset <= size && s.count <= (size - s.offset) / record;
}

}  // namespace

Gazetteer Gazetteer::view(std::span<const std::byte> block, std::string_view file) {
  const std::string name(file);
  if (block.size() < sizeof(Header)) throw Error(name, "not a compiled gazetteer: too short");
  Header h;
  std::memcpy(&h, block.data(), sizeof h);
  if (h.magic != kMagic) throw Error(name, "not a compiled gazetteer");
  if (h.version != kVersion)
    throw Error(name, "compiled gazetteer of version " + std::to_string(h.version) + ", this program reads " +
                          std::to_string(kVersion));
  const std::size_t n = block.size();
  const bool fits = h.size == n && section_fits(h.letters, 1, n) && section_fits(h.entries, sizeof(Entry), n) &&
                    section_fits(h.attributes, sizeof(Attribute), n) && section_fits(h.aliases, sizeof(Alias), n) &&
                    section_fits(h.words, sizeof(WordSlot), n) && section_fits(h.edges, sizeof(Edge), n) &&
                    section_fits(h.nodes, sizeof(Node), n) && section_fits(h.records, sizeof(Record), n) &&
                    section_fits(h.readings, sizeof(Grammemes), n) && section_fits(h.classes, sizeof(Class), n) &&
                    section_fits(h.roots, sizeof(std::uint32_t), n) &&
                    section_fits(h.spellings, sizeof(std::uint32_t), n) && section_fits(h.spelled, 1, n) &&
                    section_fits(h.members, sizeof(EntryId), n);
  if (!fits) throw Error(name, "compiled gazetteer is truncated or changed");
  Gazetteer g;
  g.block_ = block;
  return g;
}

const Gazetteer::Layout& Gazetteer::layout() const { return *reinterpret_cast<const Layout*>(block_.data()); }

std::uint32_t Gazetteer::entry_count() const { return layout().header().entries.count; }

std::string_view Gazetteer::entry_class(EntryId entry) const { return layout().text(layout().entries()[entry].cls); }

std::string_view Gazetteer::name(EntryId entry) const { return layout().text(layout().entries()[entry].name); }

Gazetteer::Place Gazetteer::place(EntryId entry) const {
  const Entry& e = layout().entries()[entry];
  return {layout().text(e.file), e.line};
}

std::string_view Gazetteer::attribute(EntryId entry, std::string_view key) const {
  const Entry& e = layout().entries()[entry];
  const auto all = layout().section<Attribute>(layout().header().attributes);
  for (const Attribute& a : all.subspan(e.first_attribute, e.attribute_count))
    if (layout().text(a.key) == key) return layout().text(a.value);
  return {};
}

std::string_view Gazetteer::alias(EntryId entry, AliasKind kind) const {
  const Entry& e = layout().entries()[entry];
  const auto all = layout().section<Alias>(layout().header().aliases);
  for (const Alias& a : all.subspan(e.first_alias, e.alias_count))
    if (a.kind == static_cast<std::uint32_t>(kind)) return layout().text(a.text);
  return {};
}

std::vector<std::string_view> Gazetteer::classes() const {
  std::vector<std::string_view> out;
  for (const Class& c : layout().section<Class>(layout().header().classes)) out.push_back(layout().text(c.name));
  return out;
}

std::span<const EntryId> Gazetteer::entries_of(std::string_view cls) const {
  for (const Class& c : layout().section<Class>(layout().header().classes))
    if (layout().text(c.name) == cls)
      return layout().section<EntryId>(layout().header().members).subspan(c.first_member, c.member_count);
  return {};
}

std::vector<std::string_view> Gazetteer::serving_classes() const {
  std::vector<std::string_view> out;
  for (const Class& c : layout().section<Class>(layout().header().classes))
    if (c.serves != 0) out.push_back(layout().text(c.name));
  return out;
}

namespace {

// Whether two words differ in case only.
bool same_letters(std::string_view a, std::string_view b) {
  constexpr std::size_t room = 32;
  char first[room], second[room];
  const std::string_view folded = fold_short(a, first, room);
  return !folded.empty() && folded == fold_short(b, second, room);
}

// Tokens [begin, end) of a text.
struct WordsOfText {
  std::string_view text;
  std::span<const Token> all;
  TokenIndex begin, end;
};

// Whether the words may be a record's name as they are written. `letters`: the record's own, `alias`: the name in its
// base form.
bool is_written_right(const WordsOfText& words, std::uint32_t flags, std::string_view letters, std::string_view alias) {
  const auto& [text, all, begin, end] = words;
  const std::span<const Token> tokens = all.subspan(begin, end - begin);
  if ((flags & exact) != 0) {
    for (const Token& t : tokens) {
      const std::string_view word = t.span().of(text);
      if (!letters.starts_with(word)) return false;
      letters.remove_prefix(word.size());
    }
    return letters.empty();
  }
  if ((flags & needs_capital) == 0) return true;
  // Few capitals alone are an abbreviation ("МГУ"), not a short name's form, unless all is in capitals around. The base
  // form is the name: "КИЕВ, 3 мая".
  constexpr std::uint32_t short_word = 10;  // bytes: five Cyrillic letters
  if (tokens.size() == 1 && tokens[0].shape == Shape::upper && tokens[0].length <= short_word &&
      !same_letters(tokens[0].span().of(text), alias)) {
    const auto is_upper = [&words](std::size_t i) {
      return i < words.all.size() && words.all[i].shape == Shape::upper;
    };
    return is_upper(end) || (begin > 0 && is_upper(begin - 1));
  }
  for (const Token& t : tokens)
    if (t.shape != Shape::none) return t.shape != Shape::lower;
  return false;
}

// Keeps the longest of the names that begin at one place, and behind them what may be a name inside them: the adjective
// that they begin with ("Лондонская" of "Лондонская школа экономики"), and Latin forms ("New York" of "New York
// Times").
void keep_longest(std::vector<NameMatch>& matches, std::vector<NameMatch>::iterator first) {
  const TokenIndex longest =
      std::max_element(first, matches.end(), [](const NameMatch& a, const NameMatch& b) { return a.end < b.end; })->end;
  const auto inner = std::stable_partition(first, matches.end(), [&](const NameMatch& m) { return m.end == longest; });
  const auto is_no_name = [](const NameMatch& m) {
    const bool is_latin = m.kind == AliasKind::fixed && static_cast<unsigned char>(m.alias.front()) < 0x80;
    return !is_latin && (m.kind != AliasKind::adjective || m.end != m.begin + 1);
  };
  matches.erase(std::remove_if(inner, matches.end(), is_no_name), matches.end());
}

}  // namespace

void NameFinder::find(std::string_view text, const Tokens& tokens, const Vocabulary& vocabulary, NameMatches& out,
                      Stop stop) {
  const Gazetteer::Layout& g = gazetteer_->layout();
  out.clear();
  std::string buffer;
  constexpr WordId ahead_of_new = 8;  // words
  for (WordId id = words_.update(vocabulary); id < vocabulary.size(); ++id) {
    stop.check(id);
    if (id + ahead_of_new < vocabulary.size()) g.prefetch_number(vocabulary.folded(id + ahead_of_new));
    const std::uint32_t word = g.number(without_yo(vocabulary.folded(id), buffer));
    words_[id] = {word, word == 0 ? 0 : g.first(word)};
  }
  const auto readings = g.section<Grammemes>(g.header().readings);
  const std::span<const Token> all = tokens.tokens;
  constexpr TokenIndex ahead = 16;  // tokens
  for (TokenIndex i = 0; i < all.size(); ++i) {
    stop.check(i);
    if (i + ahead < all.size()) prefetch(&words_[all[i + ahead].word]);
    if (i + ahead / 2 < all.size()) prefetch(&g.nodes()[words_[all[i + ahead / 2].word].node]);
    if (i + ahead / 4 < all.size()) {
      if (const std::uint32_t next = words_[all[i + ahead / 4].word].node; next != 0)
        prefetch(&g.records()[g.nodes()[next].first_record]);
    }
    std::uint32_t node = words_[all[i].word].node;
    const std::size_t first_match = out.matches.size();
    TokenIndex end = i + 1;
    while (node != 0) {
      const Node& at = g.nodes()[node];
      for (const Record& r : g.records().subspan(at.first_record, at.record_count)) {
        if (!is_written_right({text, all, i, end}, r.flags, g.text({r.letters, r.letters_length}),
                              g.text({r.alias, r.alias_length})))
          continue;
        prefetch(&g.entries()[r.entry]);
        const auto first = static_cast<std::uint32_t>(out.readings.size());
        const auto forms = readings.subspan(r.first_reading, r.reading_count);
        out.readings.insert(out.readings.end(), forms.begin(), forms.end());
        out.matches.push_back({i, end, r.entry, static_cast<AliasKind>(r.kind), first, r.reading_count,
                               g.text({r.alias, r.alias_length}), g.number_of(r)});
      }
      if (end == all.size() || all[end].has(token_flag::sentence_start)) break;
      const std::uint32_t next = words_[all[end].word].word;
      node = next == 0 ? 0 : g.child(node, next);
      ++end;
    }
    if (out.matches.size() > first_match + 1)
      keep_longest(out.matches, out.matches.begin() + static_cast<std::ptrdiff_t>(first_match));
  }
}

void NameFinder::find_word(std::string_view folded, NameMatches& out) const {
  const Gazetteer::Layout& g = gazetteer_->layout();
  std::string buffer;
  const std::uint32_t word = g.number(without_yo(folded, buffer));
  const std::uint32_t node = word == 0 ? 0 : g.first(word);
  if (node == 0) return;
  const auto readings = g.section<Grammemes>(g.header().readings);
  const Node& at = g.nodes()[node];
  for (const Record& r : g.records().subspan(at.first_record, at.record_count)) {
    const auto first = static_cast<std::uint32_t>(out.readings.size());
    const auto forms = readings.subspan(r.first_reading, r.reading_count);
    out.readings.insert(out.readings.end(), forms.begin(), forms.end());
    out.matches.push_back({0, 1, r.entry, static_cast<AliasKind>(r.kind), first, r.reading_count,
                           g.text({r.alias, r.alias_length}), g.number_of(r)});
  }
}

}  // namespace newsx
