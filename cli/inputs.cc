#include "cli/inputs.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <utility>

#include "base/hash.h"
#include "cli/cause.h"
#include "cli/database_stream.h"
#include "cli/documents.h"
#include "cli/signals.h"
#include "cli/unread.h"
#include "formats/formats.h"
#include "text/ascii.h"
#include "text/file_kind.h"

namespace newsx::cli {
namespace {

constexpr std::uint64_t kLongestName = 64 * 1024;  // bytes of a line in a list of files
constexpr std::size_t kTarBlock = 512;             // bytes: a header
constexpr std::size_t kJsonSample = 8 * 1024;      // bytes that tell kinds of JSON apart
constexpr std::size_t kCompressionMark = 16;       // bytes that tell compressions apart

// Only regular files: a pipe cannot be read twice.
bool is_database(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
  std::array<char, 16> beginning{};
  std::ifstream file(path, std::ios::binary);
  file.read(beginning.data(), beginning.size());
  return looks_like_database({beginning.data(), static_cast<std::size_t>(file.gcount())});
}

std::uint64_t stamp_of(const struct stat& status) {
  if (!S_ISREG(status.st_mode)) return 0;
  const std::array<std::int64_t, 3> parts = {status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
  const std::uint64_t hash = hash_text({reinterpret_cast<const char*>(parts.data()), sizeof parts});
  return hash == 0 ? 1 : hash;
}

// Enough of the beginning to recognise the kind: of ZIP files their first members tell, of JSON more than its brace.
std::string_view enough_of(RecordReader& reader) {
  const bool is_zip = file_kind(reader.sample()) != nullptr && file_kind(reader.sample())->use == FileKind::Use::zip;
  if (is_zip) return reader.sample(kFileKindSample);
  const bool is_brace = trim(reader.sample().substr(0, reader.sample().find('\n'))) == "{";
  return is_brace ? reader.sample(kJsonSample) : reader.sample();
}

// The rest of a stream that is one document. Nothing after a signal.
std::optional<Source> whole(RecordReader& reader, const std::string& name, std::uint64_t most) {
  Source source;
  switch (reader.rest(source.data)) {
    case RecordReader::Status::too_long:
      return failed(name, too_large(most));
    case RecordReader::Status::failed:
      return failed(name, {"unreadable", reader.cause()});
    case RecordReader::Status::interrupted:
      return std::nullopt;
    case RecordReader::Status::record:
    case RecordReader::Status::end:
      break;
  }
  source.kind = Source::Kind::bytes;
  source.name = name;
  source.cost = source.data.size();
  return source;
}

std::unique_ptr<RecordReader> open_list(const Options& options, const std::function<void()>& before_wait) {
  if (options.files_from.empty()) return nullptr;
  int descriptor = STDIN_FILENO;
  const bool standard = options.files_from == "-";
  if (!standard) descriptor = ::open(options.files_from.c_str(), O_RDONLY | O_NOCTTY | O_CLOEXEC);
  if (descriptor < 0) throw UsageError(options.files_from + ": " + cause_of(errno));
  auto list = std::make_unique<RecordReader>(std::make_unique<DescriptorStream>(descriptor, !standard, before_wait),
                                             kLongestName);
  list->cut_by(cut_lines(options.null ? '\0' : '\n'));
  return list;
}

}  // namespace

Inputs::Inputs(const Options& options, std::function<void()> before_wait, PassOver pass_over)
    : options_(options),
      written_(options),
      before_wait_(std::move(before_wait)),
      pass_over_(std::move(pass_over)),
      say_([this](const std::string& text) {
        if (options_.log_level >= LogLevel::info) complain(text);
      }),
      list_(open_list(options, before_wait_)),
      list_is_empty_(list_ != nullptr),
      walk_(
          options.walk, [this](std::string_view name) { return is_usual(name, options_.input_format); },
          [this](const std::string& path) { return is_recognised(path); },
          [this](const std::string& path, std::string_view kind) {
            if (written_.is_written(path)) return;
            folder_yield_.passed_over = true;
            pass_over_(path, kind);
          }) {}

std::optional<Source> Inputs::next() {
  auto source = read_on();
  if (!source) return source;
  source->argument = argument_;
  source->input = input_;
  return source;
}

std::optional<Source> Inputs::read_on() {
  while (signal_caught() == 0) {
    if (records_) {
      if (auto source = next_record()) return source;
      records_.reset();
    } else if (archive_) {
      if (auto source = next_member()) return source;
    } else if (!folder_.empty()) {
      if (auto source = next_of_folder()) return source;
    } else if (const auto name = next_name()) {
      if (auto source = open(*name)) return source;
    } else {
      return end_of_list();
    }
  }
  return std::nullopt;
}

// Reports a list without names, once.
std::optional<Source> Inputs::end_of_list() {
  if (signal_caught() != 0 || !std::exchange(list_is_empty_, false)) return std::nullopt;
  return failed(options_.files_from, {"no-texts", "no documents in this list: it names no files"});
}

std::optional<std::string> Inputs::next_name() {
  argument_ = next_input_;
  if (next_input_ < options_.inputs.size()) return options_.inputs[next_input_++];
  if (!list_) return std::nullopt;
  std::string name;
  while (true) {
    switch (list_->next(name)) {
      case RecordReader::Status::record:
        if (!options_.null && name.ends_with('\r')) name.pop_back();
        if (name.empty()) continue;
        list_is_empty_ = false;
        return name;
      case RecordReader::Status::too_long:
        throw UsageError(options_.files_from + ": a name of more than " + std::to_string(kLongestName) + " bytes");
      case RecordReader::Status::failed:
        throw UsageError(options_.files_from + ": " + list_->cause());
      case RecordReader::Status::end:
      case RecordReader::Status::interrupted:
        return std::nullopt;
    }
  }
}

std::optional<Source> Inputs::open(const std::string& path) {
  input_ = std::make_shared<const InputFile>(InputFile{path, 0});
  if (path == "-") {
    written_.refuse_standard_input();
    return open_stream(std::make_unique<DescriptorStream>(STDIN_FILENO, false, before_wait_), path, path, Layer::outer);
  }
  if (!is_folder(path)) return open_file(path);
  folder_ = path;
  folder_yield_ = {};
  walk_.start(path);
  return std::nullopt;
}

std::optional<Source> Inputs::next_of_folder() {
  if (const auto found = walk_.next()) {
    folder_yield_.read = true;
    return found->fault ? failed(found->path, *found->fault) : open_file(found->path);
  }
  const std::string folder = std::exchange(folder_, {});
  if (folder_yield_.read) return std::nullopt;
  return failed(folder, {"no-texts", nothing_read("folder", folder_yield_)});
}

std::string Inputs::nothing_read(std::string_view container, const Yield& yield) const {
  const std::string text = "no documents in this " + std::string(container) + ": ";
  if (!yield.passed_over) return text + "it is empty";
  if (!options_.walk.include.empty() || !options_.walk.exclude.empty())
    return text + "none of its files is chosen by --include and --exclude";
  const std::string kinds = options_.input_format == nullptr || options_.input_format->suffixes.empty()
                                ? "files of a kind that newsx reads from folders"
                                : suffix_list(*options_.input_format);
  return text + "it has no " + kinds + "; --include GLOB reads others";
}

std::optional<Source> Inputs::open_file(const std::string& path) {
  written_.refuse_input(path);
  struct stat status {};
  const bool there = ::stat(path.c_str(), &status) == 0;
  input_ = std::make_shared<const InputFile>(InputFile{path, there ? stamp_of(status) : 0});
  if (!there) {
    if (auto fault = unread_address(path)) return failed(path, *std::move(fault));
  }
  if (there && S_ISSOCK(status.st_mode)) return failed(path, {"unreadable", "is a socket, which cannot be read"});
  const InputFormat* format = options_.input_format;
  if (format == nullptr) format = format_of_file_name(path);
  const bool is_document = format != nullptr && format->read != nullptr;
  if (!there || (S_ISREG(status.st_mode) && is_document && !is_packed_name(path))) {
    Source source;  // if it is missing, the loader reports that
    source.kind = Source::Kind::file;
    source.format = is_document ? format : newsx::find_format("text");
    source.name = path;
    source.cost = there ? static_cast<std::uint64_t>(status.st_size) : 0;
    return source;
  }
  if (options_.accept_results && is_database(path))
    return begin_records(*newsx::find_format("jsonl"),
                         RecordReader(std::make_unique<DatabaseStream>(path), options_.max_bytes), path);
  // O_NONBLOCK: opening a FIFO without a writer would block and see no signal.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (descriptor < 0) return failed(path, {"unreadable", cause_of(errno)});
  (void)::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) & ~O_NONBLOCK);
  return open_stream(std::make_unique<DescriptorStream>(descriptor, true, before_wait_), path, path, Layer::outer);
}

// Whether a stream is packed. If so, sets `unpacked` or archive_ to what is inside.
bool Inputs::open_packed(RecordReader& reader, std::string_view inner, Layer layer,
                         std::unique_ptr<ByteStream>& unpacked) {
  using Use = FileKind::Use;
  if (layer == Layer::member || is_packed_document(inner)) return false;
  const FileKind* kind = file_kind(enough_of(reader), inner);
  // A tar archive with a damaged beginning: a text would have no NULs in its first block.
  const bool is_damaged_tar = kind == nullptr && is_tar_name(inner) &&
                              reader.sample(kTarBlock).substr(0, kTarBlock).find('\0') != std::string_view::npos;
  const Use use = kind != nullptr ? kind->use : is_damaged_tar ? Use::tar : Use::binary;
  if (use == Use::compressed && layer == Layer::outer) {
    const std::string beginning(reader.sample().substr(0, kCompressionMark));
    unpacked = unpack(reader.release(), beginning);
    return true;
  }
  if (use != Use::tar && use != Use::zip) return false;
  archive_ = std::make_unique<Archive>(use == Use::zip ? Archive::Form::zip : Archive::Form::tar, reader.release());
  archive_yield_ = {};
  return true;
}

std::optional<Source> Inputs::open_stream(std::unique_ptr<ByteStream> stream, const std::string& name,
                                          std::string_view inner, Layer layer) {
  RecordReader reader(std::move(stream), options_.max_bytes);
  std::unique_ptr<ByteStream> unpacked;
  const InputFormat* const sure = format_of_signature(enough_of(reader), inner);
  if (sure == nullptr && open_packed(reader, inner, layer, unpacked)) {
    if (unpacked != nullptr) return open_stream(std::move(unpacked), name, unpacked_name(inner), Layer::unpacked);
    archive_name_ = name;
    return std::nullopt;
  }
  const bool member = layer == Layer::member;
  if (layer == Layer::outer && reader.is_empty() && is_packed_name(inner))
    return failed(name, {"no-texts", "no documents in this archive: it has no bytes"});
  const InputFormat* format = options_.input_format != nullptr ? options_.input_format : sure;
  if (format == nullptr) format = format_of_file_name(inner);
  if (format == nullptr) format = &format_of_content(reader.sample());
  const auto fault = sure == nullptr ? unread(reader.sample(), {name, member}) : unread_as(*sure, *format);
  if (fault) return failed(name, *fault);
  if (format->flatten != nullptr) return begin_flat(*format, reader, name);
  if (format->open != nullptr) return begin_records(*format, std::move(reader), name);
  auto source = whole(reader, name, options_.max_bytes);
  if (source && source->kind == Source::Kind::bytes) {
    source->format = format;
    source->member = member;
  }
  return source;
}

// Whether a file whose name says nothing is read from folders and archives for its signature.
bool Inputs::is_wanted(const InputFormat* signature) const {
  if (signature == nullptr) return false;
  return options_.input_format == nullptr ? signature->read_from_folders : signature == options_.input_format;
}

bool Inputs::is_recognised(const std::string& path) const {
  std::ifstream file(path, std::ios::binary);
  std::string beginning(kFileKindSample, '\0');
  file.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
  beginning.resize(static_cast<std::size_t>(file.gcount()));
  return is_wanted(format_of_signature(beginning, path));
}

// Chooses members like files of a folder.
std::optional<Source> Inputs::next_member() {
  while (true) {
    switch (archive_->next()) {
      case Archive::Status::end:
        return end_of_archive();
      case Archive::Status::interrupted:
        archive_.reset();
        return std::nullopt;
      case Archive::Status::fault:
        archive_yield_.read = true;
        return failed(archive_name_, {"unreadable", archive_->cause()});
      case Archive::Status::member:
        break;
    }
    const std::string& member = archive_->member();
    const std::string path = archive_name_ + '/' + member;
    std::unique_ptr<ByteStream> stream = archive_->stream();
    if (const std::string why = walk_.why_passed_over(member, archive_->other_kind()); !why.empty()) {
      RecordReader reader(std::move(stream), options_.max_bytes);
      if (!walk_.is_unusual(member, why) || !is_wanted(format_of_signature(enough_of(reader), member))) {
        archive_yield_.passed_over = true;
        pass_over_(path, why);
        continue;
      }
      stream = reader.release();
    }
    archive_yield_.read = true;
    return open_stream(std::move(stream), path, member, Layer::member);
  }
}

// An archive without anything to read may be some office document.
std::optional<Source> Inputs::end_of_archive() {
  archive_.reset();
  if (archive_yield_.read) return std::nullopt;
  const FileKind* kind = file_kind_of_name(archive_name_);
  if (kind != nullptr && !kind->is_packed())
    return failed(archive_name_, {"unsupported", unread_by_name("archive", {archive_name_})});
  return failed(archive_name_, {"no-texts", nothing_read("archive", archive_yield_)});
}

// A file that must be whole before its records come.
std::optional<Source> Inputs::begin_flat(const InputFormat& format, RecordReader& reader, const std::string& name) {
  auto source = whole(reader, name, options_.max_bytes);
  if (!source || source->kind != Source::Kind::bytes) return source;
  auto flat = format.flatten(std::move(source->data), options_.reading(), {});
  if (!flat) return failed(name, {flat.error().code, flat.error().message});
  if (!flat->note.empty()) say_(name + ": " + flat->note);
  return begin_records(format, RecordReader(std::make_unique<MemoryStream>(std::move(flat->bytes)), options_.max_bytes),
                       name);
}

}  // namespace newsx::cli
