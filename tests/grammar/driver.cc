#include "driver.h"

#include <algorithm>

#include "base/error.h"

namespace newsx::test {
namespace {

std::vector<std::byte> compile_tables(const std::vector<std::string>& tables) {
  std::vector<Gazetteer::Source> sources;
  for (const std::string& table : tables) sources.push_back({"table.tsv", table});
  return Gazetteer::compile(sources, Dictionary::built_in());
}

std::string with_phase(std::string_view rules) {
  return rules.find("phase ") == std::string_view::npos ? "phase one\n" + std::string(rules) : std::string(rules);
}

}  // namespace

Driver::Driver(const std::vector<Grammar::Source>& sources, const std::vector<std::string>& tables,
               const std::vector<std::string>& cascade)
    : block_(compile_tables(tables)),
      gazetteer_(Gazetteer::view(block_, "table")),
      grammar_(Grammar::view(Grammar::compile(sources, cascade, gazetteer_).block())),  // written and read back
      words_(Dictionary::built_in()),
      finder_(gazetteer_),
      matcher_(std::make_unique<Matcher>(grammar_, gazetteer_)) {}

Driver::Driver(std::string_view rules, const std::vector<std::string>& tables, const std::vector<std::string>& cascade)
    : Driver(std::vector<Grammar::Source>{{"f.rules", with_phase(rules), false}}, tables, cascade) {}

Driver::Driver(const std::vector<Grammar::Source>& sources) : Driver(sources, {}, {"one"}) {}

MatchInput Driver::read(std::string_view text) {
  text_ = text;
  tokenizer_.tokenize(text_, vocabulary_, tokens_);
  words_.update(vocabulary_);
  finder_.find(text_, tokens_, vocabulary_, names_);
  std::vector<std::uint8_t> seen(vocabulary_.size());
  for (const Token& t : tokens_.tokens) {
    if (t.kind != TokenKind::word || t.has(token_flag::sentence_start)) continue;
    seen[t.word] |= t.shape == Shape::lower ? evidence::lower_elsewhere : evidence::capital_elsewhere;
  }
  evidence_.clear();
  for (const Token& t : tokens_.tokens) evidence_.push_back(seen[t.word]);
  return {text_, tokens_, vocabulary_, words_, names_, evidence_};
}

const Cascade& Driver::run(std::string_view text) {
  matcher_->run(read(text), cascade_);
  return cascade_;
}

std::vector<RuleAttempt> Driver::watch(std::string_view text) {
  return watch_rules(grammar_, *matcher_, read(text), {}, cascade_);
}

std::string Driver::covered(TokenIndex begin, TokenIndex end) const {
  return text_.substr(tokens_.tokens[begin].begin, tokens_.tokens[end - 1].end() - tokens_.tokens[begin].begin);
}

std::string Driver::made(std::string_view text) {
  run(text);
  std::vector<Annotation> by_place;
  for (const Annotation& a : cascade_.annotations) {
    if (a.rule != kNoRule && !a.hidden) by_place.push_back(a);
  }
  std::stable_sort(by_place.begin(), by_place.end(),
                   [](const Annotation& a, const Annotation& b) { return a.begin < b.begin; });
  std::string out;
  for (const Annotation& a : by_place) {
    out += (out.empty() ? "" : "; ") + std::string(grammar_.class_name(a.cls)) + '[' + covered(a.begin, a.end) + ']';
    for (std::uint32_t i = 0; i < a.part_count; ++i) {
      const Part& part = cascade_.parts[a.first_part + i];
      out += ' ' + std::string(grammar_.key_name(part.key)) + '=' +
             (part.begin < part.end ? covered(part.begin, part.end) : std::string(part.text));
      if (part.annotation != kNone)
        out += '<' + std::string(grammar_.class_name(cascade_.annotations[part.annotation].cls)) + '>';
    }
  }
  return out;
}

std::string Driver::readings(std::string_view text) {
  run(text);
  for (const Annotation& a : cascade_.annotations) {
    if (a.rule == kNoRule) continue;
    std::vector<std::string> all;
    for (std::uint32_t i = 0; i < a.reading_count; ++i) {
      all.push_back(
          grammeme_names(cascade_.readings[a.first_reading + i] & (gram::cases | gram::numbers | gram::genders)));
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::string out;
    for (const std::string& one : all) out += (out.empty() ? "" : " | ") + one;
    return out;
  }
  return "nothing";
}

std::string Driver::check() {
  std::string out;
  for (const Grammar::Example& example : grammar_.examples()) {
    run(example.text);
    const std::string trouble = check_example(grammar_, example, text_, tokens_, cascade_);
    if (!trouble.empty()) out += std::to_string(example.line) + ": " + trouble + '\n';
  }
  return out;
}

std::string error_of(std::string_view rules) {
  return error_of(std::vector<Grammar::Source>{{"f.rules", std::string(rules)}});
}

std::string error_of(const std::vector<Grammar::Source>& sources) {
  const std::vector<std::byte> block = compile_tables({"#! class: country\nname\nРоссия\n"});
  const Gazetteer gazetteer = Gazetteer::view(block, "table");
  const std::vector<std::string> cascade = {"one"};
  try {
    Grammar::compile(sources, cascade, gazetteer);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace newsx::test
