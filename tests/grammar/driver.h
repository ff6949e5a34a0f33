// Runs rules on a text and prints what they make as one line.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "grammar/diagnosis.h"
#include "grammar/grammar.h"
#include "tokens/tokenizer.h"

namespace newsx::test {

class Driver {
 public:
  // `rules`: a rule file without its first line "phase …", or with. `tables`: gazetteers as text.
  explicit Driver(std::string_view rules, const std::vector<std::string>& tables = {},
                  const std::vector<std::string>& cascade = {"one", "two", "three"});
  explicit Driver(const std::vector<Grammar::Source>& sources);
  Driver(const Driver&) = delete;

  // "person[Вера] given=Вера; place[Москва]": what rules made and no later phase replaced, by position. Names
  // that only a gazetteer knows are left out.
  std::string made(std::string_view text);
  // The readings of the first annotation that a rule made, as "nomn,sing,masc | …" (case, number and gender
  // only).
  std::string readings(std::string_view text);
  // What check_example says of each example, with its line: "3: made nothing\n".
  std::string check();
  // How far each rule came in the text.
  std::vector<RuleAttempt> watch(std::string_view text);
  // Of the text that was run last.
  std::string covered(TokenIndex begin, TokenIndex end) const;

  const Cascade& run(std::string_view text);
  const Grammar& grammar() const { return grammar_; }
  const Tokens& tokens() const { return tokens_; }
  std::uint64_t steps() const { return matcher_->steps(); }
  Vocabulary& vocabulary() { return vocabulary_; }

 private:
  Driver(const std::vector<Grammar::Source>& sources, const std::vector<std::string>& tables,
         const std::vector<std::string>& cascade);
  MatchInput read(std::string_view text);

  std::string text_;
  std::vector<std::byte> block_;
  Gazetteer gazetteer_;
  Grammar grammar_;
  Tokenizer tokenizer_;
  Vocabulary vocabulary_;
  Words words_;
  Tokens tokens_;
  NameMatches names_;
  std::vector<std::uint8_t> evidence_;
  NameFinder finder_;
  std::unique_ptr<Matcher> matcher_;
  Cascade cascade_;
};

// The whole text of the error that loading these rules gives, "" when they load. The file is called
// "f.rules".
std::string error_of(std::string_view rules);
std::string error_of(const std::vector<Grammar::Source>& sources);

}  // namespace newsx::test
