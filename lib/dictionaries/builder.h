// Builds the dictionary file (morph/dictionary_format.h) from pymorphy2's files of OpenCorpora.
//
// Those are automata (words.dawg …) in dawgdic's format, keys in windows-1251. The automaton of words is walked once,
// every state is given the set of analyses that its words end with, equal states are joined anew, and the result is
// packed into a double array of ours. The same input gives the same bytes on every machine. Takes some seconds.
// Threads: one. Errors: std::runtime_error for input that is missing or not what it should be.
#pragma once
#include <array>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "dictionaries/alphabet.h"
#include "dictionaries/automaton.h"
#include "dictionaries/dawg.h"
#include "morph/dictionary_format.h"

namespace newsx::build {

namespace format = dictionary_format;
using Key = std::pair<std::uint32_t, std::uint32_t>;  // paradigm, form

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

struct EndingGuess {
  std::uint32_t count;  // of words
  Key key;
};
using Endings = std::map<Letters, std::vector<EndingGuess>>;

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
  Endings read_endings() const;
  void add_endings();
  void read_shares();
  void add_tag_weights(const std::vector<double>& strengths);
  std::vector<double> shares_of_met(const Letters& word) const;
  std::vector<double> shares_of_other(const Letters& word, const std::vector<double>& strengths) const;
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

}  // namespace newsx::build
