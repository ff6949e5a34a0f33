// What an input is: by its name, by how it begins.
#pragma once
#include <cstdint>
#include <string_view>

namespace newsx::cli {

// What may stand before a UTF-8 text and is not of it.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

enum class InputFormat : std::uint8_t { automatic, text, html, mail, jsonl, json, csv, tsv, feed };

// Whether a file of that format is one document, and no records.
constexpr bool is_document(InputFormat format) {
  return format == InputFormat::text || format == InputFormat::html || format == InputFormat::mail;
}

// By the end of the name: .txt .html .htm .xhtml .eml .jsonl .ndjson .json .csv .tsv .tab .rss .atom; else automatic.
InputFormat format_of_name(std::string_view name);
// By how the bytes begin: HTML, a feed, e-mail, JSON Lines, JSON, else text.
InputFormat format_of_content(std::string_view beginning);
// Whether a file of that name is taken from a folder. Those that often hold other things (.json, .csv …) only when
// their format is asked for.
bool is_usual(std::string_view name, InputFormat asked_for);

}  // namespace newsx::cli
