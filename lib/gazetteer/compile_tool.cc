// Compiles gazetteer tables into one block at build time: newsx-compile-gazetteers OUT FILE.tsv …
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/error.h"
#include "gazetteer/gazetteer.h"

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: newsx-compile-gazetteers OUT FILE.tsv ...\n", stderr);
    return 2;
  }
  std::vector<std::string> texts;
  for (int i = 2; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    if (!in) {
      std::fprintf(stderr, "newsx-compile-gazetteers: cannot read %s\n", argv[i]);
      return 2;
    }
  }
  std::vector<newsx::Gazetteer::Source> sources;
  for (int i = 2; i < argc; ++i) {
    // Without its folder, so that builds in different folders are the same.
    const std::string name = std::filesystem::path(argv[i]).filename().string();
    sources.push_back({name, texts[static_cast<std::size_t>(i) - 2], false});
  }
  try {
    const auto block = newsx::Gazetteer::compile(sources, newsx::Dictionary::built_in());
    std::ofstream out(argv[1], std::ios::binary);
    out.write(reinterpret_cast<const char*>(block.data()), static_cast<std::streamsize>(block.size()));
    out.close();
    if (!out) return 2;
  } catch (const newsx::Error& e) {
    std::fprintf(stderr, "newsx-compile-gazetteers: %s\n", e.what());
    return 2;
  }
  return 0;
}
