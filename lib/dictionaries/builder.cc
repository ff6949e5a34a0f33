// All sections but the weights of words: alphabet, tags, paradigms, the automata of words and of endings.
#include "dictionaries/builder.h"

#include <simdjson.h>

#include <algorithm>
#include <cstdio>
#include <span>
#include <stdexcept>

#include "morph/grammemes.h"

namespace newsx::build {
namespace {

constexpr const char* wanted_revision = "394551";

}  // namespace

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
    Grammemes mask = 0;
    for (std::size_t at = 0; at < tag.size();) {
      const std::size_t end = std::min(tag.find_first_of(", ", at), tag.size());
      if (const auto bits = grammeme_by_name(std::string_view(tag).substr(at, end - at))) mask |= *bits;
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
  static const std::uint8_t ye = letter_code(kSmallYe);
  static const std::uint8_t yo = letter_code(kSmallYo);
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

namespace {

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

// Sorts each ending's guesses, the frequent ones first, and drops the rare ones.
void drop_rare(Endings& endings) {
  constexpr std::size_t most_guesses = 12;      // an ending
  constexpr std::uint32_t smallest_share = 50;  // one in so many of an ending's words
  for (auto& [ending, list] : endings) {
    std::stable_sort(list.begin(), list.end(), [](const EndingGuess& x, const EndingGuess& y) {
      return x.count != y.count ? x.count > y.count : x.key < y.key;
    });
    while (list.size() > most_guesses || list.back().count * smallest_share < list.front().count) list.pop_back();
  }
}

}  // namespace

// What words with an ending (letters backwards) are. Three automata for the three prefixes; a form tells its prefix
// itself.
Endings Builder::read_endings() const {
  Endings endings;
  for (const char* name : {"prediction-suffixes-0.dawg", "prediction-suffixes-1.dawg", "prediction-suffixes-2.dawg"}) {
    const Dawg dawg(folder_ / name);
    const std::function<void(std::uint32_t, const Letters&)> walk = [&](std::uint32_t unit, const Letters& ending) {
      dawg.followers(unit, [&](std::uint8_t byte, std::uint32_t next) {
        if (byte == separator) {
          for (const std::uint64_t payload : dawg.payloads(next, 6))
            endings[{ending.rbegin(), ending.rend()}].push_back(
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
  return endings;
}

void Builder::add_endings() {
  Endings endings = read_endings();
  drop_rare(endings);
  Automaton automaton;
  std::map<Bytes, std::uint32_t> places;
  Bytes& readings = sections_[format::ending_readings];
  const auto place_of = [&](const std::vector<EndingGuess>& list) {
    Bytes packed;
    for (std::size_t k = 0; k < list.size(); ++k)
      append(packed, format::pack_analysis(list[k].key.first, list[k].key.second, k + 1 < list.size()) |
                         logarithm(list[k].count) << 24);
    const auto [place, added] =
        places.emplace(packed, static_cast<std::uint32_t>(readings.size() / format::ending_bytes));
    if (added) readings += packed;
    return place->second;
  };
  using Place = Endings::const_iterator;
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
  sections_[format::endings] = bytes_of(automaton.pack(build(endings.begin(), endings.end(), 0)));
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

}  // namespace newsx::build
