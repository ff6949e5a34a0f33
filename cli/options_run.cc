// Options that say how the program goes about it, and with what knowledge.
#include "cli/option_values.h"

namespace newsx::cli {
namespace {

void set_jobs(Options& o, const std::string& text) {
  const auto jobs = whole_number(text);
  constexpr std::uint64_t most = 1024;
  if (!jobs || *jobs == 0 || *jobs > most)
    throw UsageError("--jobs: '" + text + "' is no number of jobs from 1 to " + std::to_string(most));
  o.jobs = static_cast<unsigned>(*jobs);
}

constexpr std::array kTable{
    OptionSpec{"jobs", 'j', "N", "documents worked on at once; default: all cores. The output is the same for any N",
               "batch", "*", set_jobs},
    OptionSpec{"data", 0, "DIR", "dictionary, gazetteers and rules from there instead of the built-in ones",
               "knowledge", "* rules ", [](Options& o, const std::string& v) { o.data.data_folder = v; }},
    OptionSpec{"rules", 0, "DIR", "rules of your own beside the built-in ones; may be repeated", "knowledge", "*",
               [](Options& o, const std::string& v) { o.data.rule_folders.push_back(v); }},
    OptionSpec{"gazetteer", 0, "FILE", "names of your own beside the built-in ones; may be repeated", "knowledge",
               "* rules ", [](Options& o, const std::string& v) { o.data.gazetteer_files.push_back(v); }},
    OptionSpec{"help", 'h', "", "this help", "manners", "* rules schema ",
               [](Options& o, const std::string&) { o.help = true; }},
};

}  // namespace

std::span<const OptionSpec> run_options() { return kTable; }

}  // namespace newsx::cli
