#include "cli/run_identity.h"

#include <elf.h>
#include <link.h>

#include <cstring>

#include "analyzer/knowledge_files.h"
#include "base/sha256.h"

namespace newsx::cli {
namespace {

// The linker's hash of the program (--build-id, a note of the ELF file); empty where it was linked without.
std::string build_id() {
  std::string id;
  const auto find = [](dl_phdr_info* object, std::size_t, void* out) {
    for (std::size_t i = 0; i < object->dlpi_phnum; ++i) {
      const ElfW(Phdr)& part = object->dlpi_phdr[i];
      if (part.p_type != PT_NOTE) continue;
      const auto* at = reinterpret_cast<const char*>(object->dlpi_addr + part.p_vaddr);
      for (const char* const end = at + part.p_memsz; at < end;) {
        ElfW(Nhdr) note;
        std::memcpy(&note, at, sizeof note);
        const auto padded = [](std::size_t n) { return (n + 3) / 4 * 4; };
        const char* const name = at + sizeof note;
        const char* const value = name + padded(note.n_namesz);
        at = value + padded(note.n_descsz);
        if (note.n_type != NT_GNU_BUILD_ID || std::string_view(name, note.n_namesz) != std::string_view("GNU", 4))
          continue;
        static_cast<std::string*>(out)->assign(value, note.n_descsz);
        return 1;
      }
    }
    return 1;  // the program comes first; its libraries do not count
  };
  ::dl_iterate_phdr(find, &id);
  return id;
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
  for (const std::string& folder : own.rule_folders)
    for (const std::string_view ending : {".rules", ".defs"}) rules.add(load_folder(folder, ending));
  for (const std::string& file : own.gazetteer_files) tables.add(load_file(file));
  if (!own.data_folder.empty()) {
    data.add(load_file(own.data_folder + "/opencorpora.dict"));
    data.add(load_folder(own.data_folder + "/gazetteers", ".tsv"));
    for (const std::string_view ending : {".rules", ".defs", ".list"})
      data.add(load_folder(own.data_folder + "/rules", ending));
  }
  return {{"program", sha256_hex(NEWSX_VERSION "\n" + build_id()), "was begun by another version of newsx"},
          {"options", sha256_hex(options.command_line), "was begun by another command"},
          {"inputs", sha256_hex(options.by_content ? "content" : "time"),
           options.by_content ? "was begun with --resume, not --resume=strict"
                              : "was begun with --resume=strict, not --resume"},
          {"rules", rules.value(), "the rules of --rules have changed since it was begun"},
          {"tables", tables.value(), "the names of --gazetteer have changed since it was begun"},
          {"data", data.value(), "the data of --data have changed since it was begun"}};
}

}  // namespace newsx::cli
