// newsx rules: the rules themselves: their examples run as tests, a list of them, one of them as it is written, and
// what became of them in a text.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "analyzer/knowledge_files.h"
#include "cli/command.h"
#include "cli/documents.h"
#include "cli/row_output.h"
#include "cli/suggest.h"
#include "cli/written_files.h"
#include "facts/offsets.h"
#include "grammar/remarks.h"
#include "text/code_points.h"
#include "text/number.h"

namespace newsx::cli {
namespace {

// Of trace.
struct RulesOptions {
  std::string rule;  // the only one to look at; empty: all
  std::string at;    // a word or an offset; empty: everywhere
};

// What follows the action.
std::vector<std::string> operands(const Options& options) { return {options.inputs.begin() + 1, options.inputs.end()}; }

// What --rules and the folders after the action name.
AnalyzerOptions with_folders(const Options& options) {
  AnalyzerOptions data = options.data;
  const std::vector<std::string> folders = operands(options);
  const WrittenFiles written(options);
  for (const std::string& folder : folders) written.refuse_inputs_in(folder);
  data.rule_folders.insert(data.rule_folders.end(), folders.begin(), folders.end());
  return data;
}

int check(const Options& options) {
  const AnalyzerOptions data = with_folders(options);
  const Analyzer analyzer(data);
  for (const RuleRemark& remark : remarks_on(analyzer.grammar(), load_rules(data.rule_folders, data.data_folder)))
    complain(fmt::format("{}:{}:{}: {}", remark.file, remark.line, remark.column, remark.text));
  std::size_t checked = 0;
  const std::vector<std::string> failures = analyzer.check_rules(checked);
  Output output(options.output);
  for (const std::string& failure : failures) output.write(failure + '\n');
  output.write(fmt::format("{} rules, {} examples, {} failed\n", analyzer.rule_count(), checked, failures.size()));
  output.commit();
  return failures.empty() ? 0 : kSomeFailed;
}

// "@given_name @surname"
std::string names_of(const Grammar& grammar, std::span<const DefinitionId> uses) {
  std::string out;
  for (const DefinitionId id : uses) out += (out.empty() ? "@" : " @") + grammar.definitions()[id].name;
  return out;
}

int list(const Options& options) {
  constexpr std::array columns{Column{"phase"},
                               Column{"rule"},
                               Column{"class"},
                               Column{"file", false, true, false, true},
                               Column{"line", true},
                               Column{"priority", true},
                               Column{"weak", false, false},
                               Column{"examples", true},
                               Column{"counterexamples", true, false},
                               Column{"kind"},
                               Column{"uses", false, false}};
  const Analyzer analyzer(with_folders(options));
  const Grammar& grammar = analyzer.grammar();
  std::vector<std::size_t> positive(grammar.rules().size()), negative(positive.size());
  for (const Grammar::Example& example : grammar.examples()) ++(example.positive ? positive : negative)[example.rule];
  std::vector<Row> rows;
  for (std::size_t i = 0; i < positive.size(); ++i) {
    const Grammar::RuleInfo& rule = grammar.rules()[i];
    rows.push_back({rule.phase, rule.name, std::string(grammar.class_name(rule.cls)), rule.file,
                    std::to_string(rule.line), std::to_string(rule.priority), rule.weak ? "weak" : "",
                    std::to_string(positive[i]), std::to_string(negative[i]), "rule", names_of(grammar, rule.uses)});
  }
  for (const Grammar::DefinitionInfo& d : grammar.definitions()) {
    rows.push_back({"", '@' + d.name, "", d.file, std::to_string(d.line), "", "", "", "",
                    std::string(to_string(d.kind)), names_of(grammar, d.uses)});
  }
  Output output(options.output);
  print_rows(options, output, columns, rows);
  output.commit();
  return 0;
}

RuleId known_rule(const Grammar& grammar, std::string_view name) {
  std::vector<std::string_view> names;
  for (const Grammar::RuleInfo& rule : grammar.rules()) {
    if (rule.name == name) return static_cast<RuleId>(names.size());
    names.push_back(rule.name);
  }
  const std::string_view near = nearest(name, names);
  throw UsageError(fmt::format("rules: no rule \"{}\"{}", name,
                               near.empty() ? std::string() : fmt::format("; did you mean \"{}\"?", near)));
}

// The lines of a rule or definition with the comment that stands right above it.
std::string written(std::string_view text, std::uint32_t line) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  std::size_t first = line - 1, last = line;
  while (first > 0 && lines[first - 1].starts_with('#')) --first;
  const auto continues = [](std::string_view l) { return l.empty() || l[0] == ' ' || l[0] == '\t'; };
  while (last < lines.size() && continues(lines[last])) ++last;
  while (last > first && lines[last - 1].find_first_not_of(" \t\r") == std::string_view::npos) --last;
  std::string out;
  for (std::size_t i = first; i < last; ++i) out.append(lines[i]).append("\n");
  return out;
}

// "# FILE:LINE, phase PHASE", and the rule or definition below.
std::string headed(std::span<const Grammar::Source> sources, const std::string& file, std::uint32_t line,
                   std::string_view what) {
  const auto source = std::find_if(sources.begin(), sources.end(), [&](const auto& s) { return s.file == file; });
  return fmt::format("# {}:{}, {}\n{}", file, line, what, written(source->text, line));
}

// The definitions of this name: one in each scope, so several files may have it.
std::vector<const Grammar::DefinitionInfo*> known_definitions(const Grammar& grammar, std::string_view name) {
  std::vector<const Grammar::DefinitionInfo*> out;
  std::vector<std::string_view> names;
  for (const Grammar::DefinitionInfo& definition : grammar.definitions()) {
    if (definition.name == name) out.push_back(&definition);
    names.push_back(definition.name);
  }
  if (!out.empty()) return out;
  const std::string_view near = nearest(name, names);
  throw UsageError(fmt::format("rules: no list, unit or phrase \"@{}\"{}", name,
                               near.empty() ? std::string() : fmt::format("; did you mean \"@{}\"?", near)));
}

int show(const Options& options) {
  const std::vector<std::string> names = operands(options);
  if (names.empty()) throw UsageError("rules show: which rule or @name? `newsx rules list` has them");
  const Analyzer analyzer(options.data);
  const Grammar& grammar = analyzer.grammar();
  const std::vector<Grammar::Source> sources = load_rules(options.data.rule_folders, options.data.data_folder);
  std::string text;
  const auto add = [&](const std::string& file, std::uint32_t line, std::string_view what) {
    text += (text.empty() ? "" : "\n") + headed(sources, file, line, what);
  };
  for (const std::string& name : names) {
    if (name.starts_with('@')) {
      for (const Grammar::DefinitionInfo* definition : known_definitions(grammar, name.substr(1)))
        add(definition->file, definition->line, to_string(definition->kind));
    } else {
      const Grammar::RuleInfo& rule = grammar.rules()[known_rule(grammar, name)];
      add(rule.file, rule.line, "phase " + rule.phase);
    }
  }
  Output output(options.output);
  output.write(text);
  output.commit();
  return 0;
}

// Where `--at` points in a text: a code point, or the first time that a word stands there. Bytes.
Span place_of(const std::string& at, std::string_view text) {
  const auto offset = read_number<std::uint64_t>(at);
  if (!offset) {
    const std::size_t found = text.find(at);
    if (found == std::string_view::npos) throw UsageError(fmt::format("rules trace: no \"{}\" in the text", at));
    return {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found + at.size())};
  }
  if (const auto character = CodePoints(text).bytes(*offset, *offset + 1)) return *character;
  throw UsageError(fmt::format("rules trace: --at {}: the text has fewer characters", *offset));
}

constexpr std::array kTraceColumns{Column{"document", false, true, false, true},
                                   Column{"phase"},
                                   Column{"rule"},
                                   Column{"start", true, false},
                                   Column{"end", true, false},
                                   Column{"words", false, true, true},
                                   Column{"outcome"},
                                   Column{"why", false, true, true}};

void append_trace(const Analyzer& analyzer, const RulesOptions& own, const Document& document, Scratch& scratch,
                  std::vector<Row>& rows) {
  const std::string_view text = document.text.utf8;
  RuleWatch watch;
  if (!own.rule.empty()) watch.rule = known_rule(analyzer.grammar(), own.rule);
  if (!own.at.empty()) watch.place = place_of(own.at, text);
  const std::vector<RuleAttempt> attempts = analyzer.trace_rules(text, watch, scratch);
  const TokenizedText words = analyzer.tokenize(text, scratch);
  const Offsets points(text, OffsetUnit::codepoint);
  for (const RuleAttempt& attempt : attempts) {
    // Without a rule or place to look at, what was made is enough.
    if (own.rule.empty() && own.at.empty() && attempt.outcome != RuleAttempt::Outcome::made) continue;
    const Grammar::RuleInfo& rule = analyzer.grammar().rules()[attempt.rule];
    const std::uint32_t begin = words.tokens.tokens[attempt.begin].begin;
    const std::uint32_t end = attempt.end > attempt.begin ? words.tokens.tokens[attempt.end - 1].end() : begin;
    rows.push_back({document.name, rule.phase, rule.name, std::to_string(points.at(begin)),
                    std::to_string(points.at(end)), std::string(text.substr(begin, end - begin)),
                    std::string(to_string(attempt.outcome)), attempt.why});
  }
}

int trace(const Options& options) {
  const auto own = options.own<RulesOptions>();
  Options reading = options;
  reading.inputs = operands(options);
  if (reading.inputs.empty()) reading.inputs.push_back("-");
  reading.jobs = 1;
  const Analyzer analyzer(options.data);
  if (!own.rule.empty()) known_rule(analyzer.grammar(), own.rule);
  Output output(options.output);
  std::vector<Row> rows;
  DocumentHooks hooks;
  hooks.error_records = false;
  hooks.make_work = [&] {
    return with_scratch(analyzer, [&](Document&& document, Scratch& scratch, Outcome&) {
      append_trace(analyzer, own, document, scratch, rows);
    });
  };
  hooks.end = [&](Output& out, const BatchSummary&) { print_rows(options, out, kTraceColumns, rows); };
  return for_each_document(reading, output, hooks);
}

int run_rules(const Options& options) {
  const std::string action = options.inputs.empty() ? std::string() : options.inputs[0];
  if (action == "check") return check(options);
  if (action == "list") return list(options);
  if (action == "show") return show(options);
  if (action == "trace") return trace(options);
  throw UsageError(
      "rules: what to do? There are: newsx rules check [FOLDER]..., list [FOLDER]..., show NAME..., "
      "trace [FILE]...");
}

constexpr std::array kRulesOptions{
    text<&RulesOptions::rule>({.name = "rule", .argument = "NAME", .help = "trace: only this rule"}).harmless(),
    text<&RulesOptions::at>({.name = "at",
                             .argument = "WORD|N",
                             .help = "trace: rules that start at the first occurrence of this word, or at character N"})
        .harmless(),
};

}  // namespace

constinit extern const Command rules_command{
    .name = "rules",
    .section = Section::knowledge,
    .arguments = "check|list|show|trace [ARGUMENT]...",
    .summary = "test, list and show rules, and trace them in a text",
    .details =
        "check [FOLDER]...  run the examples in the rules as tests: the built-in ones and the folders'\n"
        "list [FOLDER]...   one row per rule: phase, class, file and line, number of examples\n"
        "show NAME...       print rules as written\n"
        "trace [FILE]...    which rules matched in a text and why others did not: with --at all that start at\n"
        "                   a place, with --rule one rule everywhere, otherwise what was made\n",
    .examples =
        "newsx rules check my-rules/\n"
        "newsx rules trace --rule person.given_surname article.txt\n"
        "echo 'Посол России в Чили Иван Ли' | newsx rules trace --at Иван\n",
    .prints = kRows,
    .actions = "check list show trace",
    .groups = kKnowledgeOptions | kOutputOptions,
    .options = kRulesOptions,
    .run = run_rules,
};

}  // namespace newsx::cli
