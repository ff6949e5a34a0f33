#include "study/collation.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <memory>

namespace newsx {

std::vector<std::string> collation_keys(const std::vector<std::string_view>& words) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<const icu::Collator> russian(icu::Collator::createInstance(icu::Locale("ru"), status));
  std::vector<std::string> keys;
  keys.reserve(words.size());
  std::vector<std::uint8_t> buffer(256);
  for (const std::string_view word : words) {
    std::string& key = keys.emplace_back();
    if (U_SUCCESS(status)) {  // else by code points
      const auto text = icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())});
      std::int32_t size = russian->getSortKey(text, buffer.data(), static_cast<std::int32_t>(buffer.size()));
      if (static_cast<std::size_t>(size) > buffer.size()) {
        buffer.resize(static_cast<std::size_t>(size));
        size = russian->getSortKey(text, buffer.data(), size);
      }
      key.assign(buffer.begin(), buffer.begin() + size);  // ends with a 0
    }
    key += word;
  }
  return keys;
}

}  // namespace newsx
