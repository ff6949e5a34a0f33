#include "text/file_kind.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/prologue.h"
#include "text/shell.h"
#include "text/utf8.h"
#include "text/zip_signature.h"

namespace newsx {
namespace {

using std::string_view_literals::operator""sv;

bool has(std::string_view bytes, std::size_t offset, std::string_view mark) {
  return bytes.size() >= offset + mark.size() && bytes.substr(offset, mark.size()) == mark;
}

template <std::size_t N>
bool begins_with_any(std::string_view bytes, const std::array<std::string_view, N>& marks) {
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return bytes.starts_with(mark); });
}

bool is_ole(std::string_view bytes) { return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"); }

bool is_windows_program(std::string_view bytes) {
  constexpr std::size_t place = 0x3C;  // of the offset of the header that is not DOS's
  return bytes.starts_with("MZ") && bytes.size() >= place + 4 && has(bytes, little_endian(bytes, place, 4), "PE\0\0"sv);
}

// A header of tar has the magic of POSIX, or at least a checksum that fits: old ones have no magic.
bool is_tar(std::string_view bytes) {
  constexpr std::size_t block = 512, mark = 257, sum_begin = 148, sum_size = 8;
  if (has(bytes, mark, "ustar")) return true;
  if (bytes.size() < block || bytes[0] == '\0') return false;
  std::uint32_t sum = sum_size * ' ', recorded = 0;
  for (std::size_t i = 0; i < block; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (i < sum_begin || i >= sum_begin + sum_size) {
      sum += byte;
    } else if (byte >= '0' && byte <= '7') {
      recorded = recorded * 8 + (byte - '0');
    } else if (byte != ' ' && byte != '\0') {
      return false;
    }
  }
  return sum == recorded;
}

// The name of the stream in which Office keeps what has a password, in UTF-16.
constexpr std::string_view kEncrypted = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;

constexpr std::string_view kPicture = "try: tesseract {} - -l rus | newsx extract -";
constexpr std::string_view kRecording = "turn it into a transcript, then: newsx extract transcript.txt";
constexpr std::string_view kUnpack = "try: newsx extract - <{}";
constexpr std::string_view kProgram = "leave it out, it holds no article";

using Use = FileKind::Use;
using Beginning = std::string_view;

// Special cases of ZIP come before it.
constexpr std::array kKinds{
    FileKind{"PowerPoint presentation", ".pptx .ppsx", Use::binary,
             [](Beginning b) { return is_office_file(b, "ppt/", "ppt/presentation.xml"); },
             "try: soffice --headless --convert-to pdf {}, then pdftotext that"},
    FileKind{"OpenDocument presentation", ".odp", Use::binary,
             [](Beginning b) { return is_zip_of_type(b, "application/vnd.oasis.opendocument.presentation"); },
             "try: soffice --headless --convert-to pdf {}, then pdftotext that"},
    FileKind{"encrypted Office document", "", Use::binary,
             [](Beginning b) { return is_ole(b) && b.find(kEncrypted) != std::string_view::npos; },
             "save it without a password, then newsx extract it"},
    FileKind{"Office document of before 2007", "", Use::binary, is_ole,
             "try: libreoffice --headless --convert-to docx {} or xlsx"},
    FileKind{"Excel workbook of before 2007", ".xls .xlt", Use::binary, is_ole,
             "try: xls2csv {} | newsx extract --input-format csv --text-field COLUMN -"},
    FileKind{"PowerPoint presentation of before 2007", ".ppt .pps", Use::binary, is_ole,
             "try: catppt {} | newsx extract -"},
    FileKind{"Outlook message", ".msg", Use::binary, is_ole,
             "try: msgconvert {}, then newsx extract the .eml file that it writes"},
    FileKind{"Mobipocket book", ".mobi .azw .azw3", Use::binary, [](Beginning b) { return has(b, 60, "BOOKMOBI"); },
             "try: ebook-convert {} book.txt && newsx extract book.txt"},
    FileKind{"ARC web archive of before WARC", ".arc", Use::binary,
             [](Beginning b) { return b.starts_with("filedesc://"); }, "try: warcio recompress {} archive.warc.gz"},
    FileKind{"DjVu", ".djvu .djv", Use::binary, [](Beginning b) { return b.starts_with("AT&TFORM"); },
             "try: djvutxt {} | newsx extract -"},
    FileKind{"JPEG image", ".jpg .jpeg", Use::binary, [](Beginning b) { return b.starts_with("\xFF\xD8\xFF"); },
             kPicture},
    FileKind{"PNG image", ".png", Use::binary, [](Beginning b) { return b.starts_with("\x89PNG"); }, kPicture},
    FileKind{"GIF image", ".gif", Use::binary,
             [](Beginning b) { return b.starts_with("GIF87a") || b.starts_with("GIF89a"); }, kPicture},
    FileKind{"WebP image", ".webp", Use::binary, [](Beginning b) { return b.starts_with("RIFF") && has(b, 8, "WEBP"); },
             kPicture},
    FileKind{"TIFF image", ".tif .tiff", Use::binary,
             [](Beginning b) { return b.starts_with("II*\0"sv) || b.starts_with("MM\0*"sv); }, kPicture},
    FileKind{"HEIF image", ".heic .heif .avif", Use::binary,
             [](Beginning b) { return has(b, 4, "ftyphei") || has(b, 4, "ftypmif") || has(b, 4, "ftypavif"); },
             kPicture},
    FileKind{"MP3 recording", ".mp3", Use::binary,
             [](Beginning b) { return b.starts_with("ID3") && b.size() > 3 && static_cast<unsigned char>(b[3]) < 5; },
             kRecording},
    FileKind{"Ogg recording", ".ogg .oga .ogv .opus", Use::binary,
             [](Beginning b) { return b.starts_with("OggS\0"sv); }, kRecording},
    FileKind{"MP4 recording", ".mp4 .m4a .m4v .mov", Use::binary, [](Beginning b) { return has(b, 4, "ftyp"); },
             kRecording},
    FileKind{"Matroska or WebM recording", ".mkv .webm", Use::binary,
             [](Beginning b) { return b.starts_with("\x1A\x45\xDF\xA3"); }, kRecording},
    FileKind{"WAV or AVI recording", ".wav .avi", Use::binary,
             [](Beginning b) { return b.starts_with("RIFF") && (has(b, 8, "WAVE") || has(b, 8, "AVI ")); }, kRecording},
    FileKind{"FLAC recording", ".flac", Use::binary, [](Beginning b) { return b.starts_with("fLaC"); }, kRecording},
    FileKind{"program", ".exe .dll .so", Use::binary,
             [](Beginning b) {
               constexpr std::array marks{"\x7F\x45LF"sv, "\xCF\xFA\xED\xFE"sv, "\xCE\xFA\xED\xFE"sv,
                                          "\xCA\xFE\xBA\xBE"sv, "\0\x61sm"sv};
               return begins_with_any(b, marks) || is_windows_program(b);
             },
             kProgram},
    FileKind{"SQLite database", ".db .sqlite .sqlite3", Use::binary,
             [](Beginning b) { return b.starts_with("SQLite format 3\0"sv); },
             "try: sqlite3 -json {} 'SELECT id, text FROM articles' | newsx extract --input-format json -"},
    FileKind{
        "Parquet table", ".parquet", Use::binary,
        [](Beginning b) { return b.starts_with("PAR1") && (b.size() == 4 || static_cast<unsigned char>(b[4]) < ' '); },
        "try: duckdb -json -c \"SELECT id, text FROM read_parquet('FILE')\" | newsx extract --input-format json -"},
    FileKind{"Arrow table", ".arrow .feather", Use::binary, [](Beginning b) { return b.starts_with("ARROW1\0"sv); },
             "write it as JSON Lines, which newsx reads"},
    FileKind{"7-Zip archive", ".7z", Use::binary, [](Beginning b) { return b.starts_with("7z\xBC\xAF\x27\x1C"); },
             "try: 7z x -oFOLDER {} && newsx extract FOLDER"},
    FileKind{"RAR archive", ".rar", Use::binary, [](Beginning b) { return b.starts_with("Rar!\x1A\x07"); },
             "try: unrar x {} FOLDER/ && newsx extract FOLDER"},
    FileKind{"gzip", ".gz", Use::compressed, [](Beginning b) { return b.starts_with("\x1F\x8B\x08"); }, kUnpack,
             ".tgz"},
    FileKind{"bzip2", ".bz2", Use::compressed,
             [](Beginning b) { return b.starts_with("BZh") && b.size() > 3 && b[3] >= '1' && b[3] <= '9'; }, kUnpack,
             ".tbz .tbz2"},
    FileKind{"xz", ".xz", Use::compressed, [](Beginning b) { return b.starts_with("\xFD\x37zXZ\0"sv); }, kUnpack,
             ".txz"},
    FileKind{"zstd", ".zst", Use::compressed, [](Beginning b) { return b.starts_with("\x28\xB5\x2F\xFD"); }, kUnpack,
             ".tzst"},
    FileKind{"ZIP archive", ".zip", Use::zip,
             [](Beginning b) { return b.starts_with(kZipMember) || b.starts_with("PK\5\6"); }, kUnpack},
    FileKind{"tar archive", ".tar", Use::tar, is_tar, kUnpack},
};

// Whether f holds for one of ".gz .tgz".
template <typename F>
bool any_suffix(std::string_view suffixes, F f) {
  while (!suffixes.empty()) {
    const std::string_view suffix = suffixes.substr(0, suffixes.find(' '));
    if (f(suffix)) return true;
    suffixes.remove_prefix(std::min(suffix.size() + 1, suffixes.size()));
  }
  return false;
}

bool ends_as(std::string_view name, std::string_view suffixes) {
  return any_suffix(suffixes, [&](std::string_view suffix) { return ends_in_any_case(name, suffix); });
}

bool has_name_of(const FileKind& kind, std::string_view name) {
  return ends_as(name, kind.suffixes) || ends_as(name, kind.tar_suffixes);
}

}  // namespace

std::span<const FileKind> file_kinds() { return kKinds; }

const FileKind* file_kind(std::string_view beginning, std::string_view name) {
  beginning = beginning.substr(0, kFileKindSample);
  const FileKind* first = nullptr;
  for (const FileKind& kind : kKinds) {
    if (!kind.is(beginning)) continue;
    if (first == nullptr) first = &kind;
    if (has_name_of(kind, name)) return &kind;
  }
  return first;
}

const FileKind* file_kind_of_name(std::string_view name) {
  const auto found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const FileKind& kind) { return has_name_of(kind, name); });
  return found == kKinds.end() ? nullptr : &*found;
}

std::string_view unpacked_name(std::string_view name) {
  for (const FileKind& kind : kKinds)
    if (kind.use == Use::compressed && ends_as(name, kind.suffixes)) return name.substr(0, name.rfind('.'));
  return name;
}

bool is_tar_name(std::string_view name) {
  const std::string_view inner = unpacked_name(name);
  return std::any_of(kKinds.begin(), kKinds.end(), [&](const FileKind& kind) {
    return ends_as(inner, kind.use == Use::tar ? kind.suffixes : kind.tar_suffixes);
  });
}

bool is_packed_name(std::string_view name) {
  if (unpacked_name(name).size() < name.size() || is_tar_name(name)) return true;
  return std::any_of(kKinds.begin(), kKinds.end(),
                     [&](const FileKind& kind) { return kind.use == Use::zip && ends_as(name, kind.suffixes); });
}

std::string shell_word(std::string_view text) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./:@%+=,-";
  const auto is_plain = [&](char c) { return plain.find(c) != std::string_view::npos || !is_ascii(c); };
  if (!text.empty() && std::all_of(text.begin(), text.end(), is_plain)) return std::string(text);
  return '\'' + shell_quoted(text) + '\'';
}

std::string advice_for(const FileKind& kind, std::string_view file) {
  std::string advice(kind.advice);
  if (const std::size_t place = advice.find("{}"); place != std::string::npos)
    advice.replace(place, 2, shell_word(file));
  return advice;
}

}  // namespace newsx
