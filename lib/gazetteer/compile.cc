// Tables to a block: splits names with the tokenizer, declines them, and lays out the trie.
#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "base/error.h"
#include "base/word_table.h"
#include "gazetteer/block.h"
#include "gazetteer/declension.h"
#include "gazetteer/gazetteer.h"
#include "gazetteer/table.h"
#include "morph/letters.h"
#include "morph/word_parts.h"
#include "text/cyrillic_letters.h"
#include "text/utf8.h"
#include "text/yo.h"
#include "tokens/tokenizer.h"

namespace newsx {
namespace {

using namespace block;

constexpr std::size_t longest_name = 10'000;  // bytes; the block has two bytes for a length

// Names that are written alike do not tell who is meant, and each costs time and memory wherever it occurs.
constexpr std::uint32_t most_namesakes = 32;

bool is_upper_first(const Tokens& tokens) {
  for (const Token& t : tokens.tokens)
    if (t.shape != Shape::none) return t.shape != Shape::lower;
  return false;
}

// "МИДа", "ЦИКом": abbreviations that are read as a word and end in a consonant are declined by some.
std::vector<std::pair<std::string_view, Grammemes>> abbreviation_endings() {
  std::vector<std::pair<std::string_view, Grammemes>> out;
  for (WordTable row = WordTable::built_in("abbreviation_endings.tsv"); row.next();)
    out.emplace_back(row.cell(0), grammemes_in(row, 1));
  return out;
}

bool is_read_as_word(std::string_view folded) {
  constexpr std::size_t least_letters = 3;
  if (!cyrillic_only(folded) || count_code_points(folded) < least_letters || !has_vowel(folded)) return false;
  const char32_t last = code_point_at(folded, previous_code_point(folded, folded.size()));
  return !is_vowel(last) && !is_sign(last);
}

class Compiler {
 public:
  explicit Compiler(const Dictionary& dictionary) : dictionary_(dictionary) { nodes_.emplace_back(); }

  // The source's text must live as long as this: equal rows count once.
  void add(const Gazetteer::Source& source) {
    const Table table = read_table(source);
    const Text cls = text(table.cls);
    auto known =
        std::find_if(classes_.begin(), classes_.end(), [&](const Class& c) { return c.name.offset == cls.offset; });
    if (known == classes_.end()) known = classes_.insert(known, {cls, 0, 0, 0});
    if (!table.entity) known->serves = 1;
    auto& seen = rows_[{source.user, table.cls, table.header}];
    for (const TableRow& row : table.rows)
      if (seen.insert(row.text).second) add_row(source, table, row, cls);
  }

  std::vector<std::byte> finish() {
    std::vector<Record> records;
    std::vector<Node> nodes;
    for (auto& pending : nodes_) {
      // Earlier sources win: what the user has for these words hides the built-in.
      const bool user = std::any_of(pending.begin(), pending.end(), [](const Pending& p) { return p.user; });
      const auto first = static_cast<std::uint32_t>(records.size());
      std::map<Alike, std::uint32_t> namesakes;
      for (const Pending& p : pending) {
        if (user && !p.user) continue;
        if (pending.size() > most_namesakes && ++namesakes[alike(p.record)] > most_namesakes) continue;
        Record r = p.record;
        r.first_reading = place_of(p.readings);
        r.reading_count = static_cast<std::uint16_t>(p.readings.size());
        records.push_back(r);
      }
      nodes.push_back({first, static_cast<std::uint32_t>(records.size()) - first});
    }
    Header header{};
    header.magic = kMagic;
    header.version = kVersion;
    std::vector<std::byte> out(sizeof header);
    header.letters = append(out, std::vector<char>(letters_.begin(), letters_.end()));
    header.entries = append(out, entries_);
    header.attributes = append(out, attributes_);
    header.aliases = append(out, aliases_);
    header.words = append(out, word_slots());
    header.edges = append(out, edge_slots());
    header.nodes = append(out, nodes);
    header.records = append(out, records);
    header.readings = append(out, readings_);
    header.members = append(out, members());
    header.classes = append(out, classes_);
    header.roots = append(out, roots());
    std::vector<std::uint32_t> places = {0, 0};  // there is no word 0
    std::vector<char> spelled;
    for (const std::string& word : words_) {
      spelled.insert(spelled.end(), word.begin(), word.end());
      places.push_back(static_cast<std::uint32_t>(spelled.size()));
    }
    header.spellings = append(out, places);
    header.spelled = append(out, spelled);
    header.size = out.size();
    header.checksum =
        hash(std::string_view(reinterpret_cast<const char*>(out.data()) + sizeof header, out.size() - sizeof header));
    std::memcpy(out.data(), &header, sizeof header);
    return out;
  }

 private:
  struct Pending {
    Record record;
    std::vector<Grammemes> readings;
    bool user;
  };

  // What the records of one node that match the same words as one class have in common.
  using Alike = std::array<std::uint32_t, 5>;
  Alike alike(const Record& r) const {
    return {entries_[r.entry].cls.offset, r.kind, r.flags, r.letters, r.letters_length};
  }

  Text text(std::string_view s) {
    const auto [at, is_new] = text_offsets_.try_emplace(std::string(s), static_cast<std::uint32_t>(letters_.size()));
    if (is_new) letters_ += s;
    return {at->second, static_cast<std::uint32_t>(s.size())};
  }

  template <class T>
  static Section append(std::vector<std::byte>& out, const std::vector<T>& values) {
    while (out.size() % 8 != 0) out.push_back(std::byte{0});
    const Section section{static_cast<std::uint32_t>(out.size()), static_cast<std::uint32_t>(values.size())};
    const auto* bytes = reinterpret_cast<const std::byte*>(values.data());
    out.insert(out.end(), bytes, bytes + values.size() * sizeof(T));
    return section;
  }

  void add_row(const Gazetteer::Source& source, const Table& table, const TableRow& row, Text cls) {
    const auto id = static_cast<EntryId>(entries_.size());
    Entry entry{cls,
                text(row.name),
                static_cast<std::uint32_t>(attributes_.size()),
                0,
                static_cast<std::uint32_t>(aliases_.size()),
                0,
                text(source.file),
                row.line};
    for (const auto& [key, value] : row.attributes) attributes_.push_back({text(key), text(value)});
    for (const TableAlias& alias : row.aliases)
      aliases_.push_back({text(alias.text), static_cast<std::uint32_t>(alias.kind)});
    entry.attribute_count = static_cast<std::uint32_t>(attributes_.size()) - entry.first_attribute;
    entry.alias_count = static_cast<std::uint32_t>(aliases_.size()) - entry.first_alias;
    entries_.push_back(entry);
    add_name(source, table, row, id, {AliasKind::name, row.name});
    for (const TableAlias& alias : row.aliases) add_name(source, table, row, id, alias);
  }

  void add_name(const Gazetteer::Source& source, const Table& table, const TableRow& row, EntryId id,
                const TableAlias& alias) {
    if (alias.text.size() > longest_name)
      throw Error(source.file, row.line, 1, "a name is longer than " + std::to_string(longest_name) + " bytes");
    tokenizer_.tokenize(alias.text, vocabulary_, tokens_);
    std::vector<std::string> words;
    for (const Token& t : tokens_.tokens) words.emplace_back(vocabulary_.folded(t.word));
    if (words.empty())
      throw Error(source.file, row.line, 1, "the name \"" + std::string(alias.text) + "\" has no words");
    const bool capital = is_upper_first(tokens_);
    const bool capitals = !tokens_.tokens.empty() && tokens_.tokens.front().shape == Shape::upper && words.size() == 1;
    NameTraits traits{row.inflect, row.gender, !capital, preferred(table.cls)};
    std::uint32_t flags = capital ? std::uint32_t{needs_capital} : 0U;
    if (row.exact || (alias.kind == AliasKind::abbreviation && capitals)) flags |= exact;
    std::vector<NameForm> forms;
    switch (alias.kind) {
      case AliasKind::adjective:
        forms = decline_word(words.front(), gram::ADJF, dictionary_);
        flags = 0;
        break;
      case AliasKind::demonym:
        forms = decline_word(words.front(), gram::NOUN, dictionary_);
        flags = 0;
        break;
      case AliasKind::prefix:
        forms = {{words, 0}};
        flags = 0;
        break;
      case AliasKind::fixed:
        traits.inflect = Inflect::no;
        forms = decline_name(words, traits, dictionary_);
        break;
      case AliasKind::abbreviation:
        if (capitals) traits.inflect = Inflect::no;
        forms = decline_name(words, traits, dictionary_);
        break;
      default:
        forms = decline_name(words, traits, dictionary_);
    }
    const Owner owner{id, alias.kind, flags, alias.text, source.user};
    for (const NameForm& form : forms) add_form(form, owner, {});
    if (alias.kind != AliasKind::abbreviation || !capitals || !is_read_as_word(words.front())) return;
    for (const auto& [ending, grammemes] : abbreviation_endings_)
      add_form({{words.front() + std::string(ending)}, gram::NOUN | gram::sing | gram::masc | gram::inan | grammemes},
               owner, std::string(alias.text) + std::string(ending));
  }

  static Grammemes preferred(std::string_view cls) {
    if (cls == "given") return gram::Name;
    if (cls == "surname") return gram::Surn;
    if (cls == "person") return gram::Name | gram::Surn | gram::Patr;
    if (cls == "country" || cls == "place") return gram::Geox;
    if (cls == "organization") return gram::Orgn;
    return 0;
  }

  // What all forms of a name share.
  struct Owner {
    EntryId entry;
    AliasKind kind;
    std::uint32_t flags;
    std::string_view written;  // the name as the table has it
    bool user;
  };

  // `letters`: how an exact form must be written, where `owner.written` does not tell.
  void add_form(const NameForm& form, const Owner& owner, std::string letters) {
    std::uint32_t node = 0;
    for (const std::string& word : form.words) node = child(node, number(without_yo(word)));
    if ((owner.flags & exact) != 0 && letters.empty()) {
      // Each word takes the capitals of the word it is a form of.
      for (std::size_t i = 0; i < form.words.size(); ++i)
        letters += restore_case(form.words[i], tokens_.tokens[i].span().of(owner.written));
    }
    // Rows come one after another: those of this one stand last, whatever others have the same name.
    std::vector<Pending>& pending = nodes_[node];
    for (auto p = pending.rbegin(); p != pending.rend() && p->record.entry == owner.entry; ++p)
      if (p->record.kind == static_cast<std::uint32_t>(owner.kind)) {
        // An alias in small letters lifts what the name demands.
        p->record.flags = static_cast<std::uint8_t>(p->record.flags & owner.flags);
        if (std::find(p->readings.begin(), p->readings.end(), form.reading) == p->readings.end())
          p->readings.push_back(form.reading);
        return;
      }
    const Text exact_form = letters.empty() ? Text{} : text(letters), alias = text(owner.written);
    pending.push_back({{owner.entry, exact_form.offset, alias.offset, 0, static_cast<std::uint16_t>(exact_form.length),
                        static_cast<std::uint16_t>(alias.length), 0, static_cast<std::uint8_t>(owner.kind),
                        static_cast<std::uint8_t>(owner.flags)},
                       {form.reading},
                       owner.user});
  }

  std::uint32_t number(const std::string& word) {
    const auto [at, is_new] = numbers_.try_emplace(word, static_cast<std::uint32_t>(numbers_.size() + 1));
    if (is_new) words_.push_back(word);
    return at->second;
  }

  std::uint32_t child(std::uint32_t node, std::uint32_t word) {
    const auto [at, is_new] = edges_.try_emplace({node, word}, static_cast<std::uint32_t>(nodes_.size()));
    if (is_new) nodes_.emplace_back();
    return at->second;
  }

  // Where these readings stand, one after another.
  std::uint32_t place_of(const std::vector<Grammemes>& readings) {
    const auto [at, is_new] = reading_places_.try_emplace(readings, static_cast<std::uint32_t>(readings_.size()));
    if (is_new) readings_.insert(readings_.end(), readings.begin(), readings.end());
    return at->second;
  }

  // The entries class by class; tells each class which are its own.
  std::vector<EntryId> members() {
    std::vector<EntryId> out;
    for (Class& cls : classes_) {
      cls.first_member = static_cast<std::uint32_t>(out.size());
      for (EntryId entry = 0; entry < entries_.size(); ++entry)
        if (entries_[entry].cls.offset == cls.name.offset) out.push_back(entry);
      cls.member_count = static_cast<std::uint32_t>(out.size()) - cls.first_member;
    }
    return out;
  }

  std::vector<std::uint32_t> roots() const {
    std::vector<std::uint32_t> out(numbers_.size() + 1);
    for (const auto& [key, to] : edges_)
      if (key.first == 0) out[key.second] = to;
    return out;
  }

  std::vector<WordSlot> word_slots() const {
    std::vector<WordSlot> slots(slots_for(numbers_.size()));
    for (const auto& [word, n] : numbers_) {
      const std::uint64_t h = hash(word);
      std::size_t at = h & (slots.size() - 1);
      while (slots[at].number != 0) at = (at + 1) & (slots.size() - 1);
      slots[at] = {static_cast<std::uint32_t>(h >> 32), n};
    }
    return slots;
  }

  std::vector<Edge> edge_slots() const {
    const auto inner =
        std::count_if(edges_.begin(), edges_.end(), [](const auto& edge) { return edge.first.first != 0; });
    std::vector<Edge> slots(slots_for(static_cast<std::size_t>(inner)));
    for (const auto& [key, to] : edges_) {
      if (key.first == 0) continue;
      std::size_t at = hash(key.first, key.second) & (slots.size() - 1);
      while (slots[at].word != 0) at = (at + 1) & (slots.size() - 1);
      slots[at] = {key.first, key.second, to};
    }
    return slots;
  }

  const Dictionary& dictionary_;
  const std::vector<std::pair<std::string_view, Grammemes>> abbreviation_endings_ = abbreviation_endings();
  Tokenizer tokenizer_;
  Vocabulary vocabulary_;
  Tokens tokens_;
  std::string letters_;
  std::unordered_map<std::string, std::uint32_t> text_offsets_;
  // The rows that were added, by what says how they are read: the user's or not, class, header.
  std::map<std::tuple<bool, std::string_view, std::string_view>, std::unordered_set<std::string_view>> rows_;
  std::vector<Entry> entries_;
  std::vector<Attribute> attributes_;
  std::vector<Alias> aliases_;
  std::vector<Class> classes_;
  std::map<std::string, std::uint32_t> numbers_;  // ordered: the same block for the same tables
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> edges_;
  std::vector<std::vector<Pending>> nodes_;
  std::vector<Grammemes> readings_;
  std::map<std::vector<Grammemes>, std::uint32_t> reading_places_;
  std::vector<std::string> words_;  // by number less 1
};

}  // namespace

std::vector<std::byte> Gazetteer::compile(std::span<const Source> sources, const Dictionary& dictionary) {
  Compiler compiler(dictionary);
  for (const Source& source : sources) compiler.add(source);
  return compiler.finish();
}

}  // namespace newsx
