// The rules that come compiled are those of the files.
#include <doctest/doctest.h>

#include <cstddef>
#include <span>
#include <vector>

#include "analyzer/analyzer.h"
#include "analyzer/knowledge_files.h"
#include "base/error.h"

using namespace newsx;

namespace {

std::vector<std::byte> compiled_anew() {
  const Gazetteer gazetteer = Gazetteer::view(built_in_gazetteer_block(), "built-in gazetteers");
  return Grammar::compile(load_rules({}, {}), load_cascade({}), gazetteer).block();
}

}  // namespace

TEST_CASE("the built-in block is what the files compile to, read and written again") {
  const Analyzer analyzer;
  CHECK((analyzer.grammar().block() == compiled_anew()));
}

TEST_CASE("a block that is cut is refused") {
  const std::vector<std::byte> block = compiled_anew();
  for (const std::size_t size : {std::size_t{0}, block.size() / 2, block.size() - 1})
    CHECK_THROWS_WITH_AS(Grammar::view(std::span(block).first(size)), "built-in rules: the block ends early", Error);
}
