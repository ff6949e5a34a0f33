// The subcommands: one file each, one table.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "cli/options.h"

namespace newsx::cli {

struct Command {
  std::string_view name;
  std::string_view arguments;  // as help shows them
  std::string_view summary;    // half a line
  std::string_view formats;    // what --format may be, the default first; empty: has no formats
  std::string_view details;    // for the command's own help: what it prints, an example
  int (*run)(const Options&);  // returns the exit status
};

std::span<const Command> commands();

int run_extract(const Options&);
int run_entities(const Options&);
int run_quotes(const Options&);
int run_decisions(const Options&);
int run_tokens(const Options&);
int run_stats(const Options&);
int run_schema(const Options&);
int run_timeline(const Options&);
int run_concordance(const Options&);
int run_collocations(const Options&);
int run_ngrams(const Options&);
int run_compare(const Options&);
int run_network(const Options&);
int run_dedupe(const Options&);
int run_diff(const Options&);
int run_show(const Options&);
int run_report(const Options&);
int run_eval(const Options&);
int run_rules(const Options&);
int run_config(const Options&);
int run_completion(const Options&);
int run_doctor(const Options&);

// All commands at a glance, or one of them with its options.
std::string general_help();
std::string short_usage();
std::string command_help(const Command& command);
std::string version_text();

}  // namespace newsx::cli
