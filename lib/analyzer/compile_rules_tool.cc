// Compiles the built-in rules at build time: newsx-compile-rules OUT
#include <cstdio>
#include <fstream>

#include "analyzer/knowledge_files.h"
#include "base/error.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: newsx-compile-rules OUT\n", stderr);
    return 2;
  }
  try {
    const auto gazetteer = newsx::Gazetteer::view(newsx::built_in_gazetteer_block(), "built-in gazetteers");
    const auto block = newsx::Grammar::compile(newsx::load_rules({}, {}), newsx::load_cascade({}), gazetteer).block();
    std::ofstream out(argv[1], std::ios::binary);
    out.write(reinterpret_cast<const char*>(block.data()), static_cast<std::streamsize>(block.size()));
    out.close();
    if (!out) return 2;
  } catch (const newsx::Error& e) {
    std::fprintf(stderr, "newsx-compile-rules: %s\n", e.what());
    return 2;
  }
  return 0;
}
