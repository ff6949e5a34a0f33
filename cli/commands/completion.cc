// newsx completion: what the shells bash, zsh and fish need to complete its command lines, made of the tables of
// commands and options.
#include <fmt/format.h>

#include "cli/command.h"
#include "cli/output.h"
#include "text/shell.h"

namespace newsx::cli {
namespace {

// Words that an option's value may be; empty: any.
std::string values_of(const Command& command, const OptionSpec& option) {
  if (option.name == "format") return format_names(command);
  return option.values == nullptr ? std::string() : option.values();
}

bool takes_path(const OptionSpec& option) { return option.argument == "FILE" || option.argument == "DIR"; }

std::string for_bash() {
  std::string names, cases, options;
  for (const Command* command_of_list : commands()) {
    const Command& command = *command_of_list;
    names.append(command.name).append(" ");
    std::string words = std::string(command.actions);
    each_option(command, [&](const OptionSpec& option) {
      words += fmt::format("{}--{}", words.empty() ? "" : " ", option.name);
      if (option.argument.empty()) return;
      std::string pattern = fmt::format("{}.--{}", command.name, option.name);
      if (option.letter != 0) pattern += fmt::format("|{}.-{}", command.name, option.letter);
      if (const std::string values = values_of(command, option); !values.empty())
        cases += fmt::format("    {}) COMPREPLY=($(compgen -W '{}' -- \"$current\")); return ;;\n", pattern, values);
      else if (!takes_path(option))
        cases += fmt::format("    {}) compopt +o default; return ;;\n", pattern);
      else
        cases += fmt::format("    {}) return ;;\n", pattern);
    });
    options += fmt::format("    {}) words='{}' ;;\n", command.name, words);
  }
  return fmt::format(
      "# bash completion of newsx: source <(newsx completion bash)\n"
      "_newsx() {{\n"
      "  local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD - 1]}} words=\n"
      "  COMPREPLY=()\n"
      "  if ((COMP_CWORD == 1)); then\n"
      "    COMPREPLY=($(compgen -W '{0}help --help --version' -- \"$current\"))\n"
      "    return\n"
      "  fi\n"
      "  case ${{COMP_WORDS[1]}}.$previous in\n{1}  esac\n"
      "  case ${{COMP_WORDS[1]}} in\n{2}    help) words='{0}' ;;\n  esac\n"
      "  if [[ $current == -* || ${{COMP_WORDS[1]}} == @(help|completion|rules) ]]; then\n"
      "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
      "  fi\n"
      "}}\n"
      "complete -o default -F _newsx newsx\n",
      names, cases, options);
}

// In '[…]' of _arguments colons and brackets have a meaning.
std::string for_arguments(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return shell_quoted(out);
}

std::string for_zsh() {
  std::string names, cases;
  for (const Command* command_of_list : commands()) {
    const Command& command = *command_of_list;
    names += fmt::format("    '{}:{}'\n", command.name, shell_quoted(command.summary));
    cases += fmt::format("    {})\n      _arguments", command.name);
    each_option(command, [&](const OptionSpec& option) {
      std::string value;
      if (!option.argument.empty()) {
        const std::string values = values_of(command, option);
        value = fmt::format(":{}:", for_arguments(option.argument));
        value += !values.empty() ? fmt::format("({})", values) : takes_path(option) ? "_files" : " ";
      }
      const std::string help = for_arguments(option.help);
      if (option.letter != 0) {
        cases +=
            fmt::format(" \\\n        '(-{0} --{1})'{{-{0},--{1}}}'[{2}]{3}'", option.letter, option.name, help, value);
      } else {
        cases += fmt::format(" \\\n        '*--{}[{}]{}'", option.name, help, value);
      }
    });
    const std::string words = std::string(command.actions);
    cases += words.empty() ? " \\\n        '*:file:_files'"
                           : fmt::format(" \\\n        '1:what:({})' '*:file:_files'", words);
    cases += "\n      ;;\n";
  }
  return fmt::format(
      "#compdef newsx\n"
      "# zsh completion of newsx: source <(newsx completion zsh), or as _newsx in a folder of $fpath\n"
      "_newsx() {{\n"
      "  local -a names\n"
      "  names=(\n{0}    'help:what a command does'\n  )\n"
      "  if (( CURRENT == 2 )); then\n"
      "    _describe command names\n"
      "    return\n"
      "  fi\n"
      "  local command=$words[2]\n"
      "  shift words\n"
      "  (( CURRENT-- ))\n"
      "  case $command in\n"
      "    help) _describe command names ;;\n"
      "{1}  esac\n"
      "}}\n"
      "if [[ $funcstack[1] == _newsx ]]; then _newsx \"$@\"; else compdef _newsx newsx; fi\n",
      names, cases);
}

std::string for_fish() {
  std::string text =
      "# fish completion of newsx: newsx completion fish | source\n"
      "complete -c newsx -n __fish_use_subcommand -f -a help -d 'what a command does'\n";
  for (const Command* command_of_list : commands()) {
    const Command& command = *command_of_list;
    text += fmt::format("complete -c newsx -n __fish_use_subcommand -f -a {} -d '{}'\n", command.name,
                        shell_quoted(command.summary));
    const std::string seen = fmt::format("complete -c newsx -n '__fish_seen_subcommand_from {}'", command.name);
    if (const std::string words = std::string(command.actions); !words.empty())
      text += fmt::format("{} -f -a '{}'\n", seen, words);
    each_option(command, [&](const OptionSpec& option) {
      text += fmt::format("{} -l {}", seen, option.name);
      if (option.letter != 0) text += fmt::format(" -s {}", option.letter);
      if (!option.argument.empty()) {
        const std::string values = values_of(command, option);
        text += !values.empty() ? fmt::format(" -x -a '{}'", values) : takes_path(option) ? " -r" : " -x";
      }
      text += fmt::format(" -d '{}'\n", shell_quoted(option.help));
    });
  }
  return text;
}

int run_completion(const Options& options) {
  const std::string shell = options.inputs.size() == 1 ? options.inputs[0] : "";
  std::string text;
  if (shell == "bash") text = for_bash();
  if (shell == "zsh") text = for_zsh();
  if (shell == "fish") text = for_fish();
  if (text.empty()) throw UsageError("completion: for which shell? There are: bash zsh fish");
  Output output("");
  output.write(text);
  output.commit();
  return 0;
}

}  // namespace

constinit extern const Command completion_command{
    .name = "completion",
    .section = Section::program,
    .arguments = "bash|zsh|fish",
    .summary = "shell completion",
    .details = "Prints the script for the shell to source.\n",
    .examples = "newsx completion bash >newsx.bash\n",
    .actions = "bash zsh fish",
    .groups = 0,
    .run = run_completion,
};

}  // namespace newsx::cli
