// Where the analyzer's tables and rules come from: linked into the program, or a folder of the user's.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "grammar/grammar.h"

namespace newsx {

// One of the files linked into the program.
struct KnowledgeFile {
  std::string_view name;  // "countries.tsv", "persons.rules", "cascade.list"
  std::string_view text;
};

std::span<const std::byte> built_in_gazetteer_block();
std::vector<KnowledgeFile> built_in_files();

// Files of a folder with this ending, sorted by name. Throws Error when the folder cannot be read.
struct LoadedFile {
  std::string path;
  std::string text;
};
std::vector<LoadedFile> load_folder(const std::string& folder, std::string_view ending);
LoadedFile load_file(const std::string& path);

// The files of rules and of definitions of these folders, then the data folder's or, where that is empty, the built-in
// ones.
std::vector<Grammar::Source> load_rules(const std::vector<std::string>& rule_folders, const std::string& data_folder);
// The order of phases that goes with them.
std::vector<std::string> load_cascade(const std::string& data_folder);

// The phases of a cascade.list: one a line, "#" begins a comment.
std::vector<std::string> read_cascade(std::string_view text);

}  // namespace newsx
