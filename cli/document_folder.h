// A folder with files for each document, for the annotation tools brat and INCEpTION.
//
// Written aside, in a hidden folder beside it or, where it is there, in it; commit() puts it, or its files, in place.
// Without that nothing changes. Errors: OutputError. Threads: one.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "cli/options.h"

namespace newsx::cli {

// Whether the options ask for a folder: the format has several files a document, or one, and more than one document may
// come, or -o names a folder.
bool goes_to_folder(const Options& options);

class DocumentFolder {
 public:
  struct File {
    std::string_view ending;  // of the name: ".txt"
    std::string_view bytes;
  };

  explicit DocumentFolder(std::string path);
  DocumentFolder(const DocumentFolder&) = delete;
  DocumentFolder& operator=(const DocumentFolder&) = delete;
  ~DocumentFolder();

  // `name`: the document's path or id; made a file's name on any system. A second document of one name gets a number.
  void add(std::string_view name, std::span<const File> files);
  // A file that is no document's.
  void add_file(const std::string& name, std::string_view bytes);
  // The files that were there with other content, and are replaced: somebody may have annotated in them.
  std::vector<std::string> commit();

 private:
  std::string path_;
  std::string aside_;                                      // empty: committed
  bool there_;                                             // the folder was, with files that are none of ours
  std::unordered_set<std::string> names_;                  // of documents, folded
  std::unordered_map<std::string, unsigned> last_number_;  // of documents of one name, folded
  std::vector<std::string> files_;
};

}  // namespace newsx::cli
