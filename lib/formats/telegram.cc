// Telegram exports (result.json): each message with text is a document.
//
// The text is a string or a list of pieces. Service messages and messages without words are skipped. The chat's name is
// in each message's `channel`. In an export of all chats, messages of several chats have the same number, so the chat's
// number precedes it. Streamed: memory is one message.
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <optional>

#include "formats/input_format.h"
#include "formats/json_elements.h"
#include "text/ascii.h"
#include "text/json_string.h"
#include "text/prologue.h"
#include "text/utf8.h"

namespace newsx {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kTelegramHead = 8 * 1024;  // bytes in which an export shows what it is

bool has_word(std::string_view bytes, std::string_view key, std::string_view value) {
  for (const std::string_view between : {"\": \"", "\":\""}) {
    const std::string member = '"' + std::string(key) + std::string(between) + std::string(value) + '"';
    if (bytes.find(member) != std::string_view::npos) return true;
  }
  return false;
}

bool has_array(std::string_view bytes, std::string_view key) {
  for (const std::string_view between : {"\": [", "\":["})
    if (bytes.find('"' + std::string(key) + std::string(between)) != std::string_view::npos) return true;
  return false;
}

// An export of all chats starts with text about Telegram; its chats may come much later.
bool begins_export_of_all(std::string_view bytes) {
  if (!bytes.starts_with('{')) return false;
  bytes = trim(bytes.substr(1));
  if (!bytes.starts_with("\"about\"")) return false;
  std::string_view value = bytes.substr(std::string_view("\"about\"").size());
  value.remove_prefix(std::min(value.find_first_not_of("\": \t"), value.size()));
  return value.substr(0, value.find('"')).find("Telegram") != std::string_view::npos;
}

bool looks_like_telegram(std::string_view bytes) {
  bytes = after_prologue(bytes).substr(0, kTelegramHead);
  if (!bytes.starts_with('{')) return false;
  constexpr std::array<std::string_view, 9> chats = {"public_channel",     "private_channel", "public_supergroup",
                                                     "private_supergroup", "private_group",   "public_group",
                                                     "personal_chat",      "bot_chat",        "saved_messages"};
  const bool chat = std::any_of(chats.begin(), chats.end(), [&](auto type) { return has_word(bytes, "type", type); });
  return (chat && has_array(bytes, "messages")) || begins_export_of_all(bytes);
}

bool is_post(std::string_view message) {
  if (has_word(message, "type", "service")) return false;
  return has_array(message, "text") || !has_word(message, "text", "");
}

std::string string_of(dom::element message, const char* key) {
  std::string_view text;
  return message[key].get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

std::string number_or_string(dom::element message, const char* key) {
  std::int64_t number = 0;
  return message[key].get(number) == simdjson::SUCCESS ? std::to_string(number) : string_of(message, key);
}

// Nothing: there is none.
std::optional<std::string> text_of_post(dom::element message) {
  dom::element value;
  if (message["text"].get(value) != simdjson::SUCCESS) return std::nullopt;
  std::string_view whole;
  if (value.get(whole) == simdjson::SUCCESS) return std::string(whole);
  dom::array pieces;
  if (value.get(pieces) != simdjson::SUCCESS) return std::nullopt;
  std::string text;
  for (const dom::element piece : pieces) {
    std::string_view words;
    if (piece.get(words) == simdjson::SUCCESS || piece["text"].get(words) == simdjson::SUCCESS) text += words;
  }
  return text;
}

class TelegramReader {
 public:
  explicit TelegramReader(bool of_all) : of_all_(of_all) {}

  RecordResult read(std::string_view message_in_chat, Stop stop) {
    stop.check();
    Record record;
    std::string valid;
    ElementInContext parts = with_context(message_in_chat);
    if (parts.context != chat_) read_chat(std::move(parts.context));
    std::string_view json = parts.element;
    if (!is_valid_utf8(json)) json = valid = replace_invalid_utf8(json, record.invalid, stop);
    dom::element message;
    const simdjson::padded_string padded(json);
    const simdjson::error_code error = parser_.parse(padded).get(message);
    if (error != simdjson::SUCCESS) return RecordFault{"invalid_json", simdjson::error_message(error), {}};
    const std::string id = number_or_string(message, "id");
    if (!id.empty()) record.id = of_all_ && !chat_id_.empty() ? chat_id_ + '/' + id : id;
    auto text = text_of_post(message);
    if (!text) return RecordFault{"missing_text", "a message without \"text\"", record.id};
    record.text = *std::move(text);
    record.date = string_of(message, "date");
    if (record.date.empty()) record.date = number_or_string(message, "date_unixtime");
    append_json_member(record.meta, "channel", channel_.empty() ? string_of(message, "from") : channel_);
    const std::string author = string_of(message, "author");
    append_json_member(record.meta, "author", author.empty() ? string_of(message, "from") : author);
    append_json_member(record.meta, "date", record.date);
    append_json_member(record.meta, "edited", string_of(message, "edited"));
    append_json_member(record.meta, "forwarded_from", string_of(message, "forwarded_from"));
    append_json_member(record.meta, "reply_to", number_or_string(message, "reply_to_message_id"));
    if (!record.meta.empty()) record.meta += '}';
    return record;
  }

 private:
  void read_chat(std::string json) {
    chat_ = std::move(json);
    std::string valid;
    std::uint32_t replaced = 0;
    if (!is_valid_utf8(chat_)) valid = replace_invalid_utf8(chat_, replaced);
    channel_.clear();
    chat_id_.clear();
    dom::element chat;
    const simdjson::padded_string padded(valid.empty() ? chat_ : valid);
    if (parser_.parse(padded).get(chat) != simdjson::SUCCESS) return;
    channel_ = string_of(chat, "name");
    chat_id_ = number_or_string(chat, "id");
  }

  dom::parser parser_;
  const bool of_all_;
  std::string chat_, channel_, chat_id_;  // of the last message: as it is written; its name and number
};

RecordFile open_telegram(std::string_view beginning, const ReadOptions&) {
  const bool of_all = begins_export_of_all(after_prologue(beginning));
  return {cut_json_elements({"messages"}, {is_post, true}), [of_all] {
            const auto reader = std::make_shared<TelegramReader>(of_all);
            return [reader](std::string_view message, Stop stop) { return reader->read(message, stop); };
          }};
}

}  // namespace

extern const InputFormat kTelegram{
    .name = "telegram",
    .help = "Telegram's result.json",
    .suffixes = "",  // its content tells
    .document = "message",
    .documents = "messages",
    .date_source = DateSource::field,
    .read_from_folders = true,
    .has_signature = true,
    .begins = looks_like_telegram,
    .open = open_telegram,
};

}  // namespace newsx
