#include "cli/run_identity.h"

#include <limits>

#include "base/file.h"
#include "base/sha256.h"
#include "extract/knowledge.h"

namespace newsx::cli {
namespace {

// Where there is no /proc, the version alone.
std::string program_hash() {
  const auto bytes = read_file("/proc/self/exe", std::numeric_limits<std::uint32_t>::max());
  return sha256_hex(NEWSX_VERSION "\n" + (bytes ? sha256_hex(*bytes) : std::string()));
}

class Hashed {
 public:
  void add(const LoadedFile& file) { hashes_ += file.path + '\0' + sha256_hex(file.text) + '\n'; }
  void add(const std::vector<LoadedFile>& files) {
    for (const LoadedFile& file : files) add(file);
  }
  std::string value() const { return sha256_hex(hashes_); }

 private:
  std::string hashes_;
};

}  // namespace

RunIdentity identity_of(const Options& options) {
  const AnalyzerOptions& own = options.data;
  Hashed rules, tables, data;
  for (const std::string& folder : own.rule_folders) rules.add(load_folder(folder, ".rules"));
  for (const std::string& file : own.gazetteer_files) tables.add(load_file(file));
  if (!own.data_folder.empty()) {
    data.add(load_file(own.data_folder + "/opencorpora.dict"));
    data.add(load_folder(own.data_folder + "/gazetteers", ".tsv"));
    data.add(load_folder(own.data_folder + "/rules", ".rules"));
    data.add(load_folder(own.data_folder + "/rules", ".list"));
  }
  return {{"program", program_hash(), "was begun by another version of newsx"},
          {"options", sha256_hex(options.command_line), "was begun by another command"},
          {"inputs", sha256_hex(options.by_content ? "content" : "time"),
           options.by_content ? "was begun with --resume, not --resume=strict"
                              : "was begun with --resume=strict, not --resume"},
          {"rules", rules.value(), "the rules of --rules have changed since it was begun"},
          {"tables", tables.value(), "the names of --gazetteer have changed since it was begun"},
          {"data", data.value(), "the data of --data have changed since it was begun"}};
}

}  // namespace newsx::cli
