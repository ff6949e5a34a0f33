#include "cli/written_files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

#include "base/file.h"
#include "cli/document_folder.h"
#include "cli/resume.h"
#include "cli/settings.h"

namespace newsx::cli {
namespace {

namespace fs = std::filesystem;

// What SQLite adds to the name of a database, links followed, for the files that it writes beside it.
constexpr std::array<std::string_view, 3> kDatabaseEndings = {"-journal", "-wal", "-shm"};

using FileStatus = std::optional<struct stat>;

FileStatus status_of(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? FileStatus(status) : std::nullopt;
}

FileStatus status_of(int descriptor) {
  struct stat status {};
  return ::fstat(descriptor, &status) == 0 ? FileStatus(status) : std::nullopt;
}

bool is_regular(const FileStatus& status) { return status && S_ISREG(status->st_mode); }

bool is_one(const FileStatus& a, const FileStatus& b) {
  return a && b && a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

bool is_standard(const std::string& path) { return path.empty() || path == "-"; }

}  // namespace

fs::path place_of_file(fs::path path) {
  constexpr int most_links = 40;  // as Linux follows
  std::error_code failed;
  for (int i = 0; i < most_links && fs::is_symlink(fs::symlink_status(path, failed)); ++i)
    path = path.parent_path() / fs::read_symlink(path, failed);
  const fs::path place = fs::weakly_canonical(fs::absolute(path, failed), failed);
  return failed ? path : place;
}

WrittenFiles::WrittenFiles(const Options& options) {
  const std::string part(kPartEnding), journal(kJournalEnding);
  if (goes_to_folder(options)) {
    if (!is_standard(options.output)) folder_ = options.output;
    if (!folder_.empty()) {
      note_aside(folder_);
      asides_.push_back({folder_, aside_beginning("")});
    }
  } else if (!options.database.empty()) {
    files_ = {{options.database, "--to"}};
    const std::string database = place_of_file(options.database).string();
    for (const std::string_view ending : kDatabaseEndings) files_.push_back({database + std::string(ending), "--to"});
  } else if (is_standard(options.output)) {
    files_ = {{"", "standard output"}};
  } else {
    files_ = {{options.output, "-o"}};
    note_aside(options.output);
    if (options.resume) files_.insert(files_.end(), {{options.output + part, "-o"}, {options.output + journal, "-o"}});
  }
  if (!options.errors.empty())
    files_.insert(files_.end(),
                  {{options.errors, "--errors"}, {place_of_file(options.errors).string() + part, "--errors"}});
}

WrittenFiles::FileStatus WrittenFiles::File::status() const {
  return path.empty() ? status_of(STDOUT_FILENO) : status_of(path);
}

void WrittenFiles::refuse(const std::string& name, const FileStatus& input) const {
  if (!is_regular(input)) return;
  for (const File& file : files_) {
    if (!is_one(input, file.status())) continue;
    throw UsageError(
        name + ": input file is output file; " +
        (file.path.empty() ? "send standard output elsewhere" : "name another file with " + std::string(file.option)));
  }
}

void WrittenFiles::refuse_input(const std::string& path) const {
  const FileStatus input = status_of(path);
  refuse(path, input);
  if (!folder_.empty() && is_regular(input) &&
      is_one(status_of(place_of_file(path).parent_path().string()), status_of(folder_)))
    throw UsageError(path + ": input file is in the output folder; name another folder with -o");
}

void WrittenFiles::refuse_standard_input() const { refuse("standard input", status_of(STDIN_FILENO)); }

void WrittenFiles::refuse_inputs_in(const std::string& folder) const {
  std::error_code failed;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed))
    refuse_input(at->path().string());
}

void WrittenFiles::refuse_twice() const {
  for (std::size_t i = 0; i < files_.size(); ++i) {
    const File& file = files_[i];
    const fs::path place = place_of_file(file.path);
    if (!folder_.empty() && place.parent_path() == place_of_file(folder_))
      throw UsageError(file.path + ": is in the output folder; name another file with " + std::string(file.option));
    for (std::size_t j = 0; j < i; ++j) {
      const File& other = files_[j];
      if ((is_regular(file.status()) && is_one(file.status(), other.status())) ||
          (!other.path.empty() && place == place_of_file(other.path) && !file.status()))
        throw UsageError(file.path + ": " + std::string(other.option) + " and " + std::string(file.option) +
                         " are one file; name two");
    }
  }
}

void WrittenFiles::note_aside(const std::string& target) {
  const fs::path place = place_of_file(target);
  asides_.push_back({place.parent_path().string(), aside_beginning(place.filename().string())});
}

bool WrittenFiles::is_written(const std::string& path) const {
  const FileStatus found = status_of(path);
  const fs::path place(path);
  const std::string name = place.filename().string(), folder = place.parent_path().string();
  const auto is_aside = [&](const Aside& aside) {
    return name.starts_with(aside.beginning) &&
           is_one(status_of(folder.empty() ? "." : folder), status_of(aside.folder));
  };
  return std::any_of(asides_.begin(), asides_.end(), is_aside) ||
         std::any_of(files_.begin(), files_.end(),
                     [&](const File& file) { return is_regular(found) && is_one(found, file.status()); });
}

void refuse_overlap(const Command& command, const Options& options) {
  const WrittenFiles written(options);
  written.refuse_twice();
  if (command.reads_documents())
    for (const std::string& input : options.inputs)
      input == "-" ? written.refuse_standard_input() : written.refuse_input(input);
  if (options.files_from == "-") written.refuse_standard_input();
  written.refuse_input(options.files_from);
  for (const std::string& path : options.also_read) written.refuse_input(path);
  for (const std::string& path : options.data.gazetteer_files) written.refuse_input(path);
  for (const std::string& folder : options.data.rule_folders) written.refuse_inputs_in(folder);
  if (!options.data.data_folder.empty())
    for (const char* part : {"", "/gazetteers", "/rules"}) written.refuse_inputs_in(options.data.data_folder + part);
  for (const SettingsFile& file : settings_files()) {
    std::error_code failed;
    if (fs::file_size(file.path, failed) > 0 && !failed)
      written.refuse_input(file.path);  // an empty one has no settings
  }
}

}  // namespace newsx::cli
