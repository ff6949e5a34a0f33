#include "analyzer/knowledge_files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "base/error.h"

extern "C" const std::byte newsx_block_begin[];
extern "C" const std::byte newsx_block_end[];
extern "C" const char newsx_bundle_begin[];
extern "C" const char newsx_bundle_end[];

namespace newsx {

std::span<const std::byte> built_in_gazetteer_block() { return {newsx_block_begin, newsx_block_end}; }

std::vector<KnowledgeFile> built_in_files() {
  constexpr char kMark = '\x01';
  std::string_view rest(newsx_bundle_begin, static_cast<std::size_t>(newsx_bundle_end - newsx_bundle_begin));
  std::vector<KnowledgeFile> files;
  while (!rest.empty() && rest.front() == kMark) {
    const std::size_t line = rest.find('\n');
    const std::size_t end = std::min(rest.find(kMark, line), rest.size());
    files.push_back({rest.substr(1, line - 1), rest.substr(line + 1, end - line - 1)});
    rest.remove_prefix(end);
  }
  return files;
}

LoadedFile load_file(const std::string& path) {
  std::error_code none;
  if (std::filesystem::is_directory(path, none)) throw Error(path, "is a folder");
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(path, "cannot be read");
  LoadedFile file{path, {}};
  std::array<char, 1 << 16> piece;
  while (in.read(piece.data(), piece.size()), in.gcount() > 0)
    file.text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
  if (in.bad()) throw Error(path, "cannot be read");
  return file;
}

std::vector<LoadedFile> load_folder(const std::string& folder, std::string_view ending) {
  std::error_code failed;
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(ending) && name.front() != '.') paths.push_back(entry.path().string());
  }
  if (failed) throw Error(folder, "cannot be read as a folder: " + failed.message());
  std::sort(paths.begin(), paths.end());
  std::vector<LoadedFile> files;
  for (const std::string& path : paths) files.push_back(load_file(path));
  return files;
}

std::vector<std::string> read_cascade(std::string_view text) {
  std::vector<std::string> phases;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    line = line.substr(0, line.find('#'));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
    if (!line.empty()) phases.emplace_back(line);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return phases;
}

std::vector<Grammar::Source> load_rules(const std::vector<std::string>& rule_folders, const std::string& data_folder) {
  using Kind = Grammar::FileKind;
  constexpr std::pair<std::string_view, Kind> kEndings[] = {{".rules", Kind::rules}, {".defs", Kind::definitions}};
  std::vector<Grammar::Source> sources;
  const auto add_folder = [&](const std::string& folder, bool user) {
    for (const auto& [ending, kind] : kEndings)
      for (LoadedFile& file : load_folder(folder, ending))
        sources.push_back({file.path, std::move(file.text), user, kind});
  };
  for (const std::string& folder : rule_folders) add_folder(folder, true);
  if (!data_folder.empty()) {
    add_folder(data_folder + "/rules", false);
    return sources;
  }
  for (const KnowledgeFile& file : built_in_files())
    for (const auto& [ending, kind] : kEndings)
      if (file.name.ends_with(ending)) sources.push_back({std::string(file.name), std::string(file.text), false, kind});
  return sources;
}

std::vector<std::string> load_cascade(const std::string& data_folder) {
  if (!data_folder.empty()) return read_cascade(load_file(data_folder + "/rules/cascade.list").text);
  for (const KnowledgeFile& file : built_in_files())
    if (file.name == "cascade.list") return read_cascade(file.text);
  return {};
}

}  // namespace newsx
