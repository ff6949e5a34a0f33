// Any bytes as a rule file of a user's: it loads or is refused with its name and a message; what loads runs on a text,
// and its examples can be checked.
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/knowledge_files.h"
#include "base/error.h"
#include "expect.h"
#include "grammar/grammar.h"
#include "tokens/tokenizer.h"

using namespace newsx;
using newsx::fuzz::expect;

namespace {

// A text as rules see it.
struct Scene {
  const Gazetteer gazetteer = Gazetteer::view(built_in_gazetteer_block(), "built-in");
  const Tokenizer tokenizer;
  Vocabulary vocabulary;
  Words words{Dictionary::built_in()};
  NameFinder finder{gazetteer};
  NameMatches names;
  Tokens tokens;
  std::vector<std::uint8_t> evidence;
  Cascade found;

  void run(Matcher& matcher, std::string_view text) {
    tokenizer.tokenize(text, vocabulary, tokens);
    words.update(vocabulary);
    finder.find(text, tokens, vocabulary, names);
    evidence.assign(tokens.tokens.size(), 0);
    matcher.run({text, tokens, vocabulary, words, names, evidence}, found);
  }
};

std::vector<std::string> phases() {
  for (const KnowledgeFile& file : built_in_files())
    if (file.name == "cascade.list") return read_cascade(file.text);
  return {};
}

// The built-in definitions, which the seeds use.
std::vector<Grammar::Source> definitions() {
  std::vector<Grammar::Source> sources;
  for (const KnowledgeFile& file : built_in_files())
    if (file.name.ends_with(".defs"))
      sources.push_back({std::string(file.name), std::string(file.text), false, Grammar::FileKind::definitions});
  return sources;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<std::string> cascade = phases();
  static Scene scene;
  std::vector<Grammar::Source> sources = definitions();
  sources.push_back({"f.rules", std::string(reinterpret_cast<const char*>(data), size), true});
  try {
    const Grammar grammar = Grammar::compile(sources, cascade, scene.gazetteer);
    Matcher matcher(grammar, scene.gazetteer);
    scene.run(matcher,
              "Президент республики Вера Иванова 12 мая 2020 года заявила в Москве, что «Союз» (ООН) — вот так.");
    for (const Grammar::Example& example : grammar.examples()) {
      scene.run(matcher, example.text);
      check_example(grammar, example, example.text, scene.tokens, scene.found);
    }
  } catch (const Error& e) {
    const std::string_view message = e.what();
    expect(message.starts_with("f.rules:"), "an error names the file");
    expect(message.find('\n') == std::string_view::npos, "an error is one line");
  }
  return 0;
}
