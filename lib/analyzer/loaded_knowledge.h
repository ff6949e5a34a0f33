// All that newsx knows, loaded once and then immutable: dictionary, tables, rules, and what the layers make of them.
//
// Built-in data are used in place; a folder of the user's replaces them, tables and rules of the user's are added.
// Threads: one for all. Errors: the constructor throws Error for data that cannot be used.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "analyzer/analyzer.h"
#include "gazetteer/gazetteer.h"
#include "grammar/grammar.h"
#include "morph/dictionary.h"
#include "names/lexicon.h"
#include "speech/cues.h"
#include "tokens/tokenizer.h"

namespace newsx {

struct LoadedKnowledge {
  explicit LoadedKnowledge(const AnalyzerOptions& options);
  LoadedKnowledge(const LoadedKnowledge&) = delete;
  LoadedKnowledge& operator=(const LoadedKnowledge&) = delete;

  const Dictionary& dictionary() const { return own_dictionary ? *own_dictionary : Dictionary::built_in(); }

  std::vector<std::byte> dictionary_bytes;   // of --data
  std::vector<std::byte> gazetteer_block;    // compiled from --data or --gazetteer
  std::optional<Dictionary> own_dictionary;  // of --data
  Gazetteer gazetteer;
  Grammar grammar;
  Tokenizer tokenizer;
  NameLexicon names;
  CueLexicon cues;
};

}  // namespace newsx
