// Heap allocations a document, counted: allocations FILE... analyses all files once to warm the thread's memory, then
// once more, and prints how many allocations the second round made a document.
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <new>
#include <string>
#include <vector>

#include "analyzer/analyzer.h"
#include "output/json.h"
#include "text/decode.h"

namespace {
std::atomic<std::uint64_t> allocations = 0;
}

void* operator new(std::size_t size) {
  ++allocations;
  if (void* place = std::malloc(size == 0 ? 1 : size)) return place;
  throw std::bad_alloc();
}
void operator delete(void* place) noexcept { std::free(place); }
void operator delete(void* place, std::size_t) noexcept { std::free(place); }

int main(int argc, char** argv) {
  const newsx::Analyzer analyzer;
  newsx::Scratch scratch = analyzer.scratch();
  std::vector<newsx::Text> texts;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    auto text = newsx::decode(std::string{std::istreambuf_iterator<char>(in), {}});
    if (!text) return 2;
    texts.push_back(*std::move(text));
  }
  if (texts.empty()) return 2;
  std::string out;
  out.reserve(std::size_t{1} << 24);
  for (const bool warm : {false, true}) {
    std::uint64_t counted = 0;
    for (const newsx::Text& text : texts) {
      out.clear();
      newsx::Text copy = text;
      const std::uint64_t before = allocations;
      newsx::append_json(out, analyzer.analyze(std::move(copy), scratch), {"id", {}}, {});
      counted += allocations - before;
    }
    if (warm) std::printf("%llu\n", static_cast<unsigned long long>(counted / texts.size()));
  }
}
