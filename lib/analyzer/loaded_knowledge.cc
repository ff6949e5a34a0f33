#include "analyzer/loaded_knowledge.h"

#include "analyzer/knowledge_files.h"
#include "base/error.h"

// The built-in rules, compiled for the built-in gazetteers by newsx-compile-rules.
extern "C" const std::byte newsx_rules_begin[];
extern "C" const std::byte newsx_rules_end[];

namespace newsx {
namespace {

// The built-in block, or all tables compiled anew when the user brings some.
void load_gazetteer(const AnalyzerOptions& options, const Dictionary& dictionary, std::vector<std::byte>& block,
                    Gazetteer& gazetteer) {
  if (options.gazetteer_files.empty() && options.data_folder.empty()) {
    gazetteer = Gazetteer::view(built_in_gazetteer_block(), "built-in gazetteers");
    return;
  }
  std::vector<LoadedFile> files;
  for (const std::string& path : options.gazetteer_files) files.push_back(load_file(path));
  const std::size_t users = files.size();
  if (!options.data_folder.empty())
    for (LoadedFile& file : load_folder(options.data_folder + "/gazetteers", ".tsv")) files.push_back(std::move(file));
  std::vector<Gazetteer::Source> sources;
  for (std::size_t i = 0; i < files.size(); ++i) sources.push_back({files[i].path, files[i].text, i < users});
  if (options.data_folder.empty())
    for (const KnowledgeFile& file : built_in_files())
      if (file.name.ends_with(".tsv")) sources.push_back({std::string(file.name), file.text, false});
  block = Gazetteer::compile(sources, dictionary);
  gazetteer = Gazetteer::view(block, "gazetteers");
}

// The built-in block, or all rules compiled anew when the user brings some, or tables whose classes they may use.
Grammar load_grammar(const AnalyzerOptions& options, const Gazetteer& gazetteer) {
  const bool own = !options.data_folder.empty() || !options.rule_folders.empty() || !options.gazetteer_files.empty();
  if (!own) return Grammar::view({newsx_rules_begin, newsx_rules_end});
  return Grammar::compile(load_rules(options.rule_folders, options.data_folder), load_cascade(options.data_folder),
                          gazetteer);
}

}  // namespace

LoadedKnowledge::LoadedKnowledge(const AnalyzerOptions& options) {
  if (!options.data_folder.empty()) {
    const LoadedFile file = load_file(options.data_folder + "/opencorpora.dict");
    const auto* bytes = reinterpret_cast<const std::byte*>(file.text.data());
    dictionary_bytes.assign(bytes, bytes + file.text.size());
    own_dictionary = Dictionary::open(dictionary_bytes, file.path);
    own_dictionary->verify();
  }
  load_gazetteer(options, dictionary(), gazetteer_block, gazetteer);
  grammar = load_grammar(options, gazetteer);
  names = NameLexicon(gazetteer, grammar);
  cues = CueLexicon(gazetteer, dictionary());
}

}  // namespace newsx
