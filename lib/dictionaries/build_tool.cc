// newsx-build-dictionary FOLDER OUTPUT: writes our dictionary file from the data of the npm package az (fetch.sh gets
// it).
//
// FOLDER holds pymorphy2's files of OpenCorpora: automata (words.dawg …) in dawgdic's format, keys in windows-1251. The
// automaton of words is walked once, every state is given the set of analyses that its words end with, equal states are
// joined anew, and the result is packed into a double array of ours (morph/dictionary_format.h). The same input gives
// the same bytes on every machine.
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

#include "dictionaries/alphabet.h"
#include "dictionaries/automaton.h"
#include "dictionaries/dawg.h"
#include "morph/dictionary_format.h"
#include "morph/grammemes.h"

namespace {

using namespace newsx::build;
namespace format = newsx::dictionary_format;
using Key = std::pair<std::uint32_t, std::uint32_t>;  // paradigm, form

constexpr const char* wanted_revision = "394551";

// ---- the file's sections ------------------------------------------------------------------------------------------

using Bytes = std::string;

template <class T>
void append(Bytes& out, T value) {
  char raw[sizeof value];
  std::memcpy(raw, &value, sizeof value);
  out.append(raw, sizeof raw);
}
template <class T>
Bytes bytes_of(const std::vector<T>& values) {
  Bytes out;
  for (const T value : values) append(out, value);
  return out;
}

using Lexeme = std::pair<std::uint32_t, Letters>;  // paradigm, stem

class Builder {
 public:
  explicit Builder(std::filesystem::path folder) : folder_(std::move(folder)) {}
  Bytes build();

 private:
  std::vector<std::string> strings(const char* name) const;
  void check_revision() const;
  void add_notes();
  void add_alphabet();
  void add_tags();
  void add_paradigms();
  void add_words();
  void add_endings();
  void add_weights();
  Bytes assemble() const;

  std::uint32_t analyses_index(const std::vector<Key>& keys);
  std::uint32_t convert(const Dawg& dawg, std::uint32_t unit);
  std::vector<Key> look_up(const Letters& word) const;
  void for_each_word(const std::function<void(const Letters&)>& visit) const;
  std::uint32_t tag_of(Key key) const { return format::unpack_form(forms_[paradigms_[key.first] + key.second]).tag; }
  std::vector<double> tag_strengths() const;
  double share(const Letters& word, Key key) const;
  Lexeme lexeme_of(const Letters& word, Key key) const;
  double lexeme_evidence(const Letters& word, Key key) const;
  void count_lexemes();
  std::set<Letters> words_of_met_lexemes() const;

  std::filesystem::path folder_;
  std::array<Bytes, format::section_count> sections_;
  std::vector<std::string> tags_;
  std::vector<Letters> suffixes_;
  std::vector<std::uint32_t> paradigms_;
  std::vector<std::uint32_t> forms_;
  Automaton words_;
  std::uint32_t root_ = 0;
  std::unordered_map<std::uint32_t, std::uint32_t> converted_;
  std::map<std::vector<Key>, std::uint32_t> analyses_indices_;
  std::vector<std::vector<Key>> analyses_;  // by index in sections_[analyses], sparse
  std::map<Lexeme, double> met_;
  std::map<Letters, std::map<std::string, double>> seen_;  // word → tag → share
};

std::vector<std::string> Builder::strings(const char* name) const {
  simdjson::dom::parser parser;
  const simdjson::padded_string text = simdjson::padded_string::load((folder_ / name).string());
  std::vector<std::string> out;
  for (const simdjson::dom::element element : parser.parse(text).get_array())
    out.emplace_back(std::string_view(element));
  return out;
}

void Builder::check_revision() const {
  const std::string meta = slurp(folder_ / "meta.json");
  if (meta.find('"' + std::string(wanted_revision) + '"') == std::string::npos)
    throw std::runtime_error((folder_ / "meta.json").string() + " is not of revision " + wanted_revision);
}

void Builder::add_notes() {
  sections_[format::description] =
      "source\tOpenCorpora\n"
      "revision\t" +
      std::string(wanted_revision) +
      "\n"
      "made-from\tnpm az@0.2.3, package/dicts (pymorphy2's compiled dictionary)\n"
      "copyright\tOpenCorpora contributors, http://opencorpora.org\n";
  sections_[format::license] =
      "Creative Commons Attribution-ShareAlike 3.0 Unported (CC BY-SA 3.0)\n"
      "https://creativecommons.org/licenses/by-sa/3.0/legalcode\n"
      "\n"
      "This file is derived from the dictionary of OpenCorpora (http://opencorpora.org), by way of the compiled files\n"
      "of pymorphy2 in the npm package az 0.2.3. Its form was changed: words, paradigms and frequencies were packed "
      "into one file.\n"
      "You may copy, change and pass on this file as long as you name OpenCorpora as its source, say what you "
      "changed,\n"
      "and pass on what you make of it under the same licence. The licence reaches this data file, not the program "
      "that reads it.\n";
}

void Builder::add_alphabet() {
  if (alphabet.size() > format::max_letters) throw std::logic_error("alphabet too large");
  for (const char32_t letter : alphabet) append(sections_[format::alphabet], static_cast<std::uint32_t>(letter));
  for (const std::string_view prefix : prefixes) sections_[format::prefixes].append(prefix).append("\n");
}

void Builder::add_tags() {
  tags_ = strings("gramtab-opencorpora-int.json");
  for (const std::string& tag : tags_) {
    newsx::Grammemes mask = 0;
    for (std::size_t at = 0; at < tag.size();) {
      const std::size_t end = std::min(tag.find_first_of(", ", at), tag.size());
      if (const auto bits = newsx::grammeme_by_name(std::string_view(tag).substr(at, end - at))) mask |= *bits;
      at = end + 1;
    }
    append(sections_[format::tags], mask);
  }
}

void Builder::add_paradigms() {
  const std::vector<std::string> suffixes = strings("suffixes.json");
  for (const std::string& suffix : suffixes) {
    append(sections_[format::suffix_places], static_cast<std::uint32_t>(sections_[format::suffixes].size()));
    sections_[format::suffixes] += suffix;
    suffixes_.push_back(letters_of(suffix));
  }
  append(sections_[format::suffix_places], static_cast<std::uint32_t>(sections_[format::suffixes].size()));

  const std::string raw = slurp(folder_ / "paradigms.array");
  std::vector<std::uint16_t> numbers(raw.size() / 2);
  std::memcpy(numbers.data(), raw.data(), numbers.size() * 2);
  std::size_t at = 1;
  for (std::size_t paradigm = 0; paradigm < numbers.at(0); ++paradigm) {
    const std::size_t forms = numbers.at(at) / 3u;
    paradigms_.push_back(static_cast<std::uint32_t>(forms_.size()));
    for (std::size_t k = 0; k < forms; ++k) {
      const format::Form form = {numbers.at(at + 1 + k), numbers.at(at + 1 + forms + k),
                                 numbers.at(at + 1 + 2 * forms + k)};
      if (form.suffix >= suffixes.size() || form.tag >= tags_.size() || form.prefix > 2)
        throw std::runtime_error("paradigms.array: number out of range");
      if (format::unpack_form(format::pack_form(form)).suffix != form.suffix)
        throw std::runtime_error("too many suffixes");
      forms_.push_back(format::pack_form(form));
    }
    at += 1 + 3 * forms;
  }
  paradigms_.push_back(static_cast<std::uint32_t>(forms_.size()));
  sections_[format::paradigms] = bytes_of(paradigms_);
  sections_[format::forms] = bytes_of(forms_);
}

std::uint32_t Builder::analyses_index(const std::vector<Key>& keys) {
  const auto next = static_cast<std::uint32_t>(sections_[format::analyses].size() / format::analysis_bytes);
  const auto [place, added] = analyses_indices_.emplace(keys, next);
  if (!added) return place->second;
  for (std::size_t k = 0; k < keys.size(); ++k) {
    const std::uint32_t bits = format::pack_analysis(keys[k].first, keys[k].second, k + 1 < keys.size());
    for (int shift = 0; shift < 24; shift += 8) sections_[format::analyses] += static_cast<char>(bits >> shift & 0xFF);
  }
  analyses_.resize(next + 1);
  analyses_[next] = keys;
  return next;
}

std::uint32_t Builder::convert(const Dawg& dawg, std::uint32_t unit) {
  const std::uint32_t base = dawg.base(unit);
  if (const auto known = converted_.find(base); known != converted_.end()) return known->second;
  State state;
  dawg.followers(unit, [&](std::uint8_t byte, std::uint32_t next) {
    if (byte == separator) {
      std::vector<Key> keys;
      for (const std::uint64_t payload : dawg.payloads(next, 4)) {
        const Key key = {packed_number(payload, 16), packed_number(payload, 0)};
        if (key.first + 1 >= paradigms_.size() || key.second >= paradigms_[key.first + 1] - paradigms_[key.first])
          throw std::runtime_error("words.dawg: analysis out of range");
        keys.push_back(key);
      }
      std::sort(keys.begin(), keys.end());
      state.value = analyses_index(keys);
      return;
    }
    const std::uint8_t letter = code_of_1251(byte);
    if (letter == 0) throw std::runtime_error("words.dawg: letter outside the alphabet");
    state.followers.emplace_back(letter, convert(dawg, next));
  });
  std::sort(state.followers.begin(), state.followers.end());
  for (std::size_t k = 1; k < state.followers.size(); ++k)
    if (state.followers[k].first == state.followers[k - 1].first)
      throw std::runtime_error("words.dawg: both apostrophes in one place");
  return converted_[base] = words_.add(std::move(state));
}

void Builder::add_words() {
  const Dawg dawg(folder_ / "words.dawg");
  root_ = convert(dawg, 0);
  sections_[format::words] = bytes_of(words_.pack(root_));
}

// In the order of Dictionary::look_up before it sorts: every е is read as е, then as ё.
std::vector<Key> Builder::look_up(const Letters& word) const {
  static const std::uint8_t ye = letter_code(newsx::kSmallYe);
  static const std::uint8_t yo = letter_code(newsx::kSmallYo);
  std::vector<Key> out;
  const std::function<void(std::uint32_t, std::size_t)> walk = [&](std::uint32_t number, std::size_t at) {
    const State& state = words_.state(number);
    if (at == word.size()) {
      if (state.value == no_value) return;
      for (const Key& key : analyses_[state.value])
        if (std::find(out.begin(), out.end(), key) == out.end()) out.push_back(key);
      return;
    }
    for (const std::uint8_t letter : {word[at], word[at] == ye ? yo : std::uint8_t{0}})
      for (const auto& [follower, next] : state.followers)
        if (follower == letter) walk(next, at + 1);
  };
  walk(root_, 0);
  return out;
}

void Builder::for_each_word(const std::function<void(const Letters&)>& visit) const {
  Letters word;
  const std::function<void(std::uint32_t)> walk = [&](std::uint32_t number) {
    const State& state = words_.state(number);
    if (state.value != no_value) visit(word);
    for (const auto& [letter, next] : state.followers) {
      word.push_back(letter);
      walk(next);
      word.pop_back();
    }
  };
  walk(root_);
}

// 16 · log2(count), rounded down, by integers alone.
std::uint32_t logarithm(std::uint32_t count) {
  std::uint32_t whole = 0;
  while (count >> (whole + 1) != 0) ++whole;
  std::uint64_t x = (std::uint64_t{count} << 31) >> whole;  // in [2^31, 2^32)
  std::uint32_t result = whole;
  for (int bit = 0; bit < 4; ++bit) {
    x = x * x >> 31;
    result <<= 1;
    if (x >> 32 != 0) {
      result |= 1;
      x >>= 1;
    }
  }
  return std::min<std::uint32_t>(result, 255);
}

void Builder::add_endings() {
  struct Guess {
    std::uint32_t count;
    Key key;
  };
  // What words with this ending (letters backwards) are. Three automata for the three prefixes; a form tells its prefix
  // itself.
  std::map<Letters, std::vector<Guess>> guesses;
  for (const char* name : {"prediction-suffixes-0.dawg", "prediction-suffixes-1.dawg", "prediction-suffixes-2.dawg"}) {
    const Dawg dawg(folder_ / name);
    const std::function<void(std::uint32_t, const Letters&)> walk = [&](std::uint32_t unit, const Letters& ending) {
      dawg.followers(unit, [&](std::uint8_t byte, std::uint32_t next) {
        if (byte == separator) {
          for (const std::uint64_t payload : dawg.payloads(next, 6))
            guesses[{ending.rbegin(), ending.rend()}].push_back(
                {packed_number(payload, 32), {packed_number(payload, 16), packed_number(payload, 0)}});
          return;
        }
        const std::uint8_t letter = code_of_1251(byte);
        if (letter == 0) throw std::runtime_error(std::string(name) + ": letter outside the alphabet");
        Letters longer = ending;
        longer.push_back(letter);
        walk(next, longer);
      });
    };
    walk(0, {});
  }

  constexpr std::size_t most_guesses = 12;      // an ending
  constexpr std::uint32_t smallest_share = 50;  // one in so many of an ending's words
  for (auto& [ending, list] : guesses) {
    std::stable_sort(list.begin(), list.end(), [](const Guess& a, const Guess& b) {
      return a.count != b.count ? a.count > b.count : a.key < b.key;
    });
    while (list.size() > most_guesses || list.back().count * smallest_share < list.front().count) list.pop_back();
  }

  Automaton automaton;
  std::map<Bytes, std::uint32_t> places;
  Bytes& readings = sections_[format::ending_readings];
  const auto place_of = [&](const std::vector<Guess>& list) {
    Bytes packed;
    for (std::size_t k = 0; k < list.size(); ++k)
      append(packed, format::pack_analysis(list[k].key.first, list[k].key.second, k + 1 < list.size()) |
                         logarithm(list[k].count) << 24);
    const auto [place, added] =
        places.emplace(packed, static_cast<std::uint32_t>(readings.size() / format::ending_bytes));
    if (added) readings += packed;
    return place->second;
  };
  using Place = std::map<Letters, std::vector<Guess>>::const_iterator;
  const std::function<std::uint32_t(Place, Place, std::size_t)> build = [&](Place begin, Place end, std::size_t depth) {
    State state;
    if (begin != end && begin->first.size() == depth) {
      state.value = place_of(begin->second);
      ++begin;
    }
    while (begin != end) {
      const std::uint8_t letter = begin->first[depth];
      const Place after = std::find_if(begin, end, [&](const auto& entry) { return entry.first[depth] != letter; });
      state.followers.emplace_back(letter, build(begin, after, depth + 1));
      begin = after;
    }
    return automaton.add(std::move(state));
  };
  sections_[format::endings] = bytes_of(automaton.pack(build(guesses.begin(), guesses.end(), 0)));
}

// Strengths s with P(tag | word) ≈ s(tag) / sum over the word's tags, fitted to the words whose shares are known (the
// model of Bradley and Terry, by Hunter's iteration).
std::vector<double> Builder::tag_strengths() const {
  struct Contest {
    std::vector<std::pair<std::uint32_t, double>> shares;  // tag, share
  };
  std::map<std::string, std::uint32_t> numbers;
  for (std::size_t k = 0; k < tags_.size(); ++k) numbers.emplace(tags_[k], static_cast<std::uint32_t>(k));
  std::vector<Contest> contests;
  for (const auto& [word, shares] : seen_) {
    std::set<std::uint32_t> tags;
    for (const Key& key : look_up(word)) tags.insert(tag_of(key));
    Contest contest;
    for (const std::uint32_t tag : tags) {
      const auto share = shares.find(tags_[tag]);
      contest.shares.emplace_back(tag, share == shares.end() ? 0.0 : share->second);
    }
    if (contest.shares.size() > 1) contests.push_back(std::move(contest));
  }
  constexpr int rounds = 40;
  constexpr double doubt = 0.3;  // contests against a tag of strength 1, half of them won
  std::vector<double> strengths(tags_.size(), 1.0);
  for (int round = 0; round < rounds; ++round) {
    std::vector<double> won(tags_.size(), doubt / 2);
    std::vector<double> met(tags_.size());
    for (std::size_t tag = 0; tag < tags_.size(); ++tag) met[tag] = doubt / (strengths[tag] + 1);
    for (const Contest& contest : contests) {
      double sum = 0;
      for (const auto& [tag, share] : contest.shares) sum += strengths[tag];
      for (const auto& [tag, share] : contest.shares) {
        won[tag] += share;
        met[tag] += 1 / sum;
      }
    }
    for (std::size_t tag = 0; tag < tags_.size(); ++tag) strengths[tag] = won[tag] / met[tag];
  }
  return strengths;
}

// How often the word, when it is met, is this analysis; 0 where nothing is known.
double Builder::share(const Letters& word, Key key) const {
  const auto seen = seen_.find(word);
  if (seen == seen_.end()) return 0;
  const auto found = seen->second.find(tags_[tag_of(key)]);
  return found == seen->second.end() ? 0 : found->second;
}

Lexeme Builder::lexeme_of(const Letters& word, Key key) const {
  const format::Form form = format::unpack_form(forms_[paradigms_[key.first] + key.second]);
  return {key.first, Letters(word.begin() + static_cast<std::ptrdiff_t>(prefix_letters[form.prefix].size()),
                             word.end() - static_cast<std::ptrdiff_t>(suffixes_[form.suffix].size()))};
}

// In how many of its other forms the word's lexeme was met: tells "море" from "мор" in the locative, where the tags are
// the same.
double Builder::lexeme_evidence(const Letters& word, Key key) const {
  constexpr double unseen = 0.1;
  const auto found = met_.find(lexeme_of(word, key));
  return unseen + (found == met_.end() ? 0 : std::max(0.0, found->second - share(word, key)));
}

void Builder::count_lexemes() {
  for (const auto& [word, shares] : seen_)
    for (const Key& key : look_up(word))
      if (const double known = share(word, key); known > 0) met_[lexeme_of(word, key)] += known;
}

// Words that were not met (or are never ambiguous where they were), but are forms of several lexemes of which one was
// met often.
std::set<Letters> Builder::words_of_met_lexemes() const {
  constexpr double met_often = 0.5;
  std::set<Letters> out;
  for (const auto& [lexeme, evidence] : met_) {
    if (evidence < met_often) continue;
    for (std::uint32_t at = paradigms_[lexeme.first]; at < paradigms_[lexeme.first + 1]; ++at) {
      const format::Form form = format::unpack_form(forms_[at]);
      Letters word = prefix_letters[form.prefix];
      word.insert(word.end(), lexeme.second.begin(), lexeme.second.end());
      word.insert(word.end(), suffixes_[form.suffix].begin(), suffixes_[form.suffix].end());
      std::replace(word.begin(), word.end(), letter_code(newsx::kSmallYo), letter_code(newsx::kSmallYe));
      if (seen_.contains(word) || out.contains(word)) continue;
      std::set<Lexeme> lexemes;
      for (const Key& key : look_up(word)) lexemes.insert(lexeme_of(word, key));
      if (lexemes.size() > 1) out.insert(std::move(word));
    }
  }
  return out;
}

void Builder::add_weights() {
  const Dawg dawg(folder_ / "p_t_given_w.intdawg");
  std::string entry;
  const std::function<void(std::uint32_t)> walk = [&](std::uint32_t unit) {
    if (dawg.has_value(unit)) {
      const std::size_t colon = entry.find(':');
      Letters word;
      for (const char byte : entry.substr(0, colon)) word.push_back(code_of_1251(static_cast<std::uint8_t>(byte)));
      const bool russian = std::find(word.begin(), word.end(), 0) == word.end();
      if (russian) seen_[word][entry.substr(colon + 1)] = dawg.value(unit) / 1e6;
    }
    dawg.followers(unit, [&](std::uint8_t byte, std::uint32_t next) {
      entry.push_back(static_cast<char>(byte));
      walk(next);
      entry.pop_back();
    });
  };
  walk(0);
  std::erase_if(seen_, [&](const auto& met) { return look_up(met.first).empty(); });

  count_lexemes();
  const std::vector<double> strengths = tag_strengths();
  for (const double strength : strengths)
    append(sections_[format::tag_weights], static_cast<std::uint32_t>(std::clamp(strength * 1e5, 1.0, 1e9)));
  const std::set<Letters> others = words_of_met_lexemes();

  std::size_t slots = 1;
  while (slots * 3 / 4 < seen_.size() + others.size()) slots *= 2;
  std::vector<std::uint32_t> table(2 * slots, format::no_slot);
  std::vector<std::uint16_t> weights;
  const auto find = [&](const Letters& word) {
    const format::WordHash hash = format::hash_letters(word);
    std::size_t slot = hash.slot & (slots - 1);
    while (table[2 * slot] != format::no_slot && table[2 * slot] != hash.check) slot = (slot + 1) & (slots - 1);
    return slot;
  };
  const auto add = [&](const Letters& word, const std::vector<double>& raw) {
    const std::size_t slot = find(word);
    if (table[2 * slot] != format::no_slot) throw std::runtime_error("two words with one hash; change hash_letters");
    table[2 * slot] = format::hash_letters(word).check;
    table[2 * slot + 1] = static_cast<std::uint32_t>(weights.size());
    for (const double weight : raw)
      weights.push_back(static_cast<std::uint16_t>(std::clamp(weight * 65535, 1.0, 65535.0)));
  };
  for (const auto& [word, shares] : seen_) {
    // Analyses with the same tag share it as their lexemes' other forms were met.
    const std::vector<Key> keys = look_up(word);
    std::vector<double> raw;
    for (const Key& own : keys) {
      double evidence = 0;
      for (const Key& other : keys)
        if (tag_of(other) == tag_of(own)) evidence += lexeme_evidence(word, other);
      raw.push_back(share(word, own) * lexeme_evidence(word, own) / evidence);
    }
    add(word, raw);
  }
  for (const Letters& word : others) {
    std::vector<double> raw;
    double sum = 0;
    for (const Key& key : look_up(word)) {
      raw.push_back(strengths[tag_of(key)] * lexeme_evidence(word, key));
      sum += raw.back();
    }
    for (double& weight : raw) weight /= sum;
    add(word, raw);
  }
  for_each_word([&](const Letters& word) {
    if (table[2 * find(word)] != format::no_slot && !seen_.contains(word) && !others.contains(word))
      throw std::runtime_error("a false hit; change hash_letters");
  });
  sections_[format::word_slots] = bytes_of(table);
  sections_[format::word_weights] = bytes_of(weights);
}

Bytes Builder::assemble() const {
  format::Header header{};
  std::copy(std::begin(format::magic), std::end(format::magic), header.magic);
  header.version = format::version;
  header.sections = format::section_count;
  Bytes body;
  const auto as_bytes = [](const auto& text) { return std::as_bytes(std::span(text.data(), text.size())); };
  for (std::uint32_t k = 0; k < format::section_count; ++k) {
    header.places[k] = {sizeof header + body.size(), sections_[k].size()};
    body += sections_[k];
    body.resize((body.size() + 7) / 8 * 8);
    std::printf("  section %2u  %9zu bytes\n", k, sections_[k].size());
  }
  header.file_size = sizeof header + body.size();
  header.body_checksum = format::checksum(as_bytes(body));
  std::uint64_t sum = format::checksum(std::as_bytes(std::span(&header, 1)));
  for (std::uint32_t k = 0; k < format::small_sections; ++k) sum = format::checksum(as_bytes(sections_[k]), sum);
  header.header_checksum = sum;
  Bytes file(reinterpret_cast<const char*>(&header), sizeof header);
  return file + body;
}

Bytes Builder::build() {
  check_revision();
  add_notes();
  add_alphabet();
  add_tags();
  add_paradigms();
  add_words();
  add_endings();
  add_weights();
  return assemble();
}

}  // namespace

int main(int count, char** arguments) try {
  if (count != 3) {
    std::fputs(
        "usage: newsx-build-dictionary FOLDER OUTPUT\nFOLDER: package/dicts of the npm package az, see fetch.sh\n",
        stderr);
    return 2;
  }
  const Bytes file = Builder(arguments[1]).build();
  std::ofstream out(arguments[2], std::ios::binary);
  out.write(file.data(), static_cast<std::streamsize>(file.size()));
  out.close();
  if (!out) throw std::runtime_error(std::string("cannot write ") + arguments[2]);
  std::printf("%s: %zu bytes\n", arguments[2], file.size());
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "newsx-build-dictionary: %s\n", error.what());
  return 1;
}
