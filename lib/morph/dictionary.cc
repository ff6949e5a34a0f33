#include "morph/dictionary.h"

#include <algorithm>
#include <bit>

#include "base/error.h"
#include "morph/dictionary_format.h"
#include "morph/dictionary_private.h"
#include "morph/name_endings.h"
#include "text/cyrillic_letters.h"
#include "text/utf8.h"

namespace newsx {

namespace format = dictionary_format;

// ---- opening ------------------------------------------------------------------------------------------------------

namespace {

// Bytes of a record in each section.
constexpr std::uint32_t record_bytes[format::section_count] = {
    1, 1, 4, 1, 4, format::analysis_bytes, 4, 4, 4, 1, 8, 4, 8, 2, 4, format::ending_bytes,
};

format::Header checked_header(std::span<const std::byte> bytes, const std::string& file) {
  format::Header header;
  if (bytes.size() < sizeof header.magic || std::memcmp(bytes.data(), format::magic, sizeof header.magic) != 0)
    throw Error(file, "not a dictionary of newsx");
  if (bytes.size() < sizeof header) throw Error(file, "the dictionary is truncated");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.version != format::version)
    throw Error(file, "the dictionary has version " + std::to_string(header.version) + ", this program reads version " +
                          std::to_string(format::version));
  if (header.sections != format::section_count) throw Error(file, "the dictionary's header is damaged");
  if (header.file_size > bytes.size()) throw Error(file, "the dictionary is truncated");
  if (header.file_size < bytes.size()) throw Error(file, "the dictionary has something after its end");

  for (std::uint32_t k = 0; k < format::section_count; ++k) {
    const auto [offset, size] = header.places[k];
    if (offset < sizeof header || offset > bytes.size() || size > bytes.size() - offset ||
        size % record_bytes[k] != 0 || size / record_bytes[k] > 0xFFFFFFFF)
      throw Error(file, "the dictionary's header is damaged");
  }
  format::Header blank = header;
  blank.header_checksum = 0;
  std::uint64_t sum = format::checksum(std::as_bytes(std::span(&blank, 1)));
  for (std::uint32_t k = 0; k < format::small_sections; ++k)
    sum = format::checksum(bytes.subspan(header.places[k].offset, header.places[k].size), sum);
  if (sum != header.header_checksum) throw Error(file, "the dictionary's header is damaged");
  return header;
}

}  // namespace

Dictionary Dictionary::open(std::span<const std::byte> bytes, std::string_view file) {
  Dictionary d;
  d.bytes_ = bytes;
  d.file_ = file;
  const format::Header header = checked_header(bytes, d.file_);
  const auto text = [&](format::Section section) {
    const auto [offset, size] = header.places[section];
    return std::string_view(reinterpret_cast<const char*>(bytes.data()) + offset, size);
  };
  const auto table = [&](format::Section section) {
    const auto [offset, size] = header.places[section];
    return Table{bytes.data() + offset, static_cast<std::uint32_t>(size / record_bytes[section])};
  };
  d.description_ = text(format::description);
  d.license_ = text(format::license);
  d.words_ = table(format::words);
  d.analyses_ = table(format::analyses);
  d.paradigms_ = table(format::paradigms);
  d.forms_ = table(format::forms);
  d.suffix_places_ = table(format::suffix_places);
  d.suffixes_ = table(format::suffixes);
  d.tags_ = table(format::tags);
  d.tag_weights_ = table(format::tag_weights);
  d.word_slots_ = table(format::word_slots);
  d.word_weights_ = table(format::word_weights);
  d.endings_ = table(format::endings);
  d.ending_readings_ = table(format::ending_readings);
  if (d.words_.count == 0 || d.endings_.count == 0 || d.paradigms_.count < 2 || d.suffix_places_.count < 2 ||
      !std::has_single_bit(d.word_slots_.count))
    throw Error(d.file_, "the dictionary lacks a part");

  std::string_view prefixes = text(format::prefixes);
  for (std::string_view& prefix : d.prefixes_) {
    const std::size_t end = prefixes.find('\n');
    prefix = prefixes.substr(0, end);
    prefixes.remove_prefix(end == std::string_view::npos ? prefixes.size() : end + 1);
  }
  const Table alphabet = table(format::alphabet);
  for (std::uint32_t k = 0; k < alphabet.count; ++k) {
    const auto letter = format::load<std::uint32_t>(alphabet.begin + std::size_t{4} * k);
    if (k >= format::max_letters) throw Error(d.file_, "the dictionary's alphabet is too large");
    const auto code = static_cast<std::uint8_t>(k + 1);
    if (letter < d.ascii_letters_.size()) d.ascii_letters_[letter] = code;
    if (letter >= kFirstCyrillic && letter - kFirstCyrillic < d.cyrillic_letters_.size())
      d.cyrillic_letters_[letter - kFirstCyrillic] = code;
  }
  try {
    d.names_ = std::make_shared<const NameEndings>(NameEndings::built_in(d));
  } catch (const Error& error) {
    throw Error(d.file_, std::string("not all words are there that this program asks for: ") + error.what());
  }
  return d;
}

void Dictionary::verify() const {
  const auto header = format::load<format::Header>(bytes_.data());
  if (format::checksum(bytes_.subspan(sizeof header)) != header.body_checksum)
    throw Error(file_, "the dictionary is damaged");
}

std::string Dictionary::note(std::string_view key) const {
  for (std::string_view rest = description_; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line.size() > key.size() && line.starts_with(key) && line[key.size()] == '\t')
      return std::string(line.substr(key.size() + 1));
  }
  return {};
}

std::string Dictionary::version() const {
  return note("source") + " " + note("revision") + ", format " + std::to_string(format::version);
}

std::string Dictionary::license() const { return std::string(license_); }

// ---- look-up ------------------------------------------------------------------------------------------------------

bool Dictionary::encode(std::string_view word, Letters& letters) const {
  letters.count = 0;
  for (std::size_t at = 0; at < word.size();) {
    if (letters.count == format::longest_word) return false;
    const std::size_t bytes = sequence_bytes(word[at]);
    if (bytes > 2 || at + bytes > word.size()) return false;  // no letter of the alphabet
    const char32_t letter = decode_sequence(word.data() + at, bytes);
    std::uint8_t code = 0;
    if (letter < ascii_letters_.size()) code = ascii_letters_[letter];
    if (letter - kFirstCyrillic < cyrillic_letters_.size()) code = cyrillic_letters_[letter - kFirstCyrillic];
    at += bytes;
    if (code == 0) return false;
    letters.codes[letters.count++] = code;
  }
  return letters.count != 0;
}

void Dictionary::walk(Codes letters, std::vector<Reading>& out) const {
  const Automaton units{words_.begin, words_.count};
  const std::uint8_t ye = cyrillic_letters_[kSmallYe - kFirstCyrillic];
  const std::uint8_t yo = cyrillic_letters_[kSmallYo - kFirstCyrillic];
  struct Branch {
    std::uint32_t unit;
    std::uint32_t at;
  };
  std::array<Branch, format::longest_word>
      branches;  // a letter opens one at most, and only after the one before it was taken
  std::size_t open = 0;
  branches[open++] = {units.unit(0), 0};
  while (open != 0) {
    auto [unit, at] = branches[--open];
    bool found = true;
    for (; at < letters.size() && found; ++at) {
      const std::uint8_t letter = letters[at];
      if (letter == ye) {
        bool other = false;
        const std::uint32_t as_yo = units.next(unit, yo, other);
        if (other && open < branches.size()) branches[open++] = {as_yo, at + 1};
      }
      unit = units.next(unit, letter, found);
    }
    if (!found) continue;
    const std::uint32_t value = units.next(unit, 0, found);
    if (!found) continue;
    const std::size_t from_other_branches = out.size();
    for (std::uint32_t k = value >> format::value_shift; k < analyses_.count; ++k) {
      const format::Analysis analysis = format::unpack_analysis(analyses_.begin + format::analysis_bytes * k);
      const auto read_already = [&](const Reading& r) {
        return r.paradigm == analysis.paradigm && r.form == analysis.form;
      };
      const auto other_end = out.begin() + static_cast<std::ptrdiff_t>(from_other_branches);
      if (analysis.form < form_count(analysis.paradigm) && std::none_of(out.begin(), other_end, read_already)) {
        Reading& reading = out.emplace_back();
        reading.grammemes = tag_mask(format::unpack_form(form_bits(analysis.paradigm, analysis.form)).tag);
        reading.paradigm = static_cast<std::uint16_t>(analysis.paradigm);
        reading.form = static_cast<std::uint16_t>(analysis.form);
        reading.origin = Origin::dictionary;
      }
      if (!analysis.more) break;
    }
  }
}

void Dictionary::warm(std::span<const std::string_view> words) const {
  struct Walk {
    Letters letters;
    std::uint32_t unit;
    std::size_t at;  // letters that were taken
    bool alive;
  };
  std::array<Walk, kWarmWords> all;
  const std::span<Walk> walks = std::span(all).first(words.size());
  // One letter of each word after the other: `letter_of(walk)` is the next.
  const auto walk_all = [&](Automaton units, std::size_t letters_left, const auto& letter_of) {
    for (bool going = true; going;) {
      going = false;
      for (const Walk& walk : walks)
        if (walk.alive) units.prefetch_next(walk.unit, letter_of(walk));
      for (Walk& walk : walks) {
        if (!walk.alive) continue;
        walk.unit = units.next(walk.unit, letter_of(walk), walk.alive);
        if (!walk.alive) continue;
        walk.alive = ++walk.at + letters_left < walk.letters.count;
        going |= walk.alive;
      }
    }
  };
  const Automaton known{words_.begin, words_.count};
  for (std::size_t i = 0; i < words.size(); ++i) {
    walks[i].alive = encode(words[i], walks[i].letters);
    walks[i].unit = known.unit(0);
    walks[i].at = 0;
  }
  walk_all(known, 0, [](const Walk& walk) { return walk.letters.codes[walk.at]; });
  // Words that are not in the dictionary will be guessed by their endings.
  const Automaton endings{endings_.begin, endings_.count};
  for (Walk& walk : walks) {
    walk.alive = walk.at < walk.letters.count && walk.letters.count > 1;
    walk.unit = endings.unit(0);
    walk.at = 0;
  }
  walk_all(endings, 1, [](const Walk& walk) { return walk.letters.codes[walk.letters.count - 1 - walk.at]; });
}

namespace {

// Where the word's weights begin, or no_slot.
std::uint32_t weights_of(const std::byte* slots, std::uint32_t count, std::span<const std::uint8_t> letters) {
  const format::WordHash hash = format::hash_letters(letters);
  for (std::uint32_t probe = 0; probe < count; ++probe) {
    const std::byte* slot = slots + std::size_t{8} * ((hash.slot + probe) & (count - 1));
    const auto check = format::load<std::uint32_t>(slot);
    if (check == hash.check) return format::load<std::uint32_t>(slot + 4);
    if (check == format::no_slot) break;
  }
  return format::no_slot;
}

}  // namespace

bool Dictionary::has_weights(const Letters& letters) const {
  return weights_of(word_slots_.begin, word_slots_.count, letters.span()) != format::no_slot;
}

void Dictionary::weigh(Codes letters, std::vector<Reading>& out) const {
  if (out.size() == 1) {
    out[0].weight = 65535;
    return;
  }
  const std::uint32_t first = weights_of(word_slots_.begin, word_slots_.count, letters);
  if (first < word_weights_.count && out.size() <= word_weights_.count - first) {
    for (std::size_t k = 0; k < out.size(); ++k)
      out[k].weight = format::load<std::uint16_t>(word_weights_.begin + 2 * (first + k));
  } else {
    weigh_by_tags(out);
  }
  // Insertion: stable, and the lists are short.
  for (std::size_t k = 1; k < out.size(); ++k)
    for (std::size_t j = k; j > 0 && out[j].weight > out[j - 1].weight; --j) std::swap(out[j], out[j - 1]);
}

void Dictionary::weigh_by_tags(std::vector<Reading>& out) const {
  std::array<std::uint32_t, 16> strengths;
  const std::size_t kept = std::min(out.size(), strengths.size());
  std::uint64_t sum = 1;
  for (std::size_t k = 0; k < kept; ++k) {
    const std::uint32_t tag = format::unpack_form(form_bits(out[k].paradigm, out[k].form)).tag;
    strengths[k] =
        tag < tag_weights_.count ? format::load<std::uint32_t>(tag_weights_.begin + std::size_t{4} * tag) : 1;
    sum += strengths[k];
  }
  for (std::size_t k = 0; k < kept; ++k)
    out[k].weight = static_cast<std::uint16_t>(std::max<std::uint64_t>(1, strengths[k] * std::uint64_t{65535} / sum));
}

void Dictionary::look_up(std::string_view word, std::vector<Reading>& out) const {
  out.clear();
  Letters letters;
  if (encode(word, letters)) look_up(letters.span(), out);
}

void Dictionary::look_up(Codes letters, std::vector<Reading>& out) const {
  out.clear();
  walk(letters, out);
  const std::uint8_t yo = cyrillic_letters_[kSmallYo - kFirstCyrillic];
  if (out.empty() && std::find(letters.begin(), letters.end(), yo) != letters.end()) {
    // ё typed where the dictionary has е.
    Letters other;
    other.count = letters.size();
    std::replace_copy(letters.begin(), letters.end(), other.codes.begin(), yo,
                      cyrillic_letters_[kSmallYe - kFirstCyrillic]);
    walk(other.span(), out);
    if (!out.empty()) weigh(other.span(), out);
  } else if (!out.empty()) {
    weigh(letters, out);
  }
}

}  // namespace newsx
