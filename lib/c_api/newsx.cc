#include "c_api/newsx.h"

#include <cstdlib>
#include <cstring>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/analyzer.h"
#include "output/json.h"
#include "text/article_day.h"
#include "text/decode.h"
#include "text/language.h"
#include "text/utf8.h"

// A Scratch is a thread's; those that no thread uses now are kept.
struct newsx_analyzer {
  explicit newsx_analyzer(const newsx::AnalyzerOptions& options) : analyzer(options) {}

  newsx::Scratch take() const {
    const std::lock_guard lock(mutex);
    if (idle.empty()) return analyzer.scratch();
    newsx::Scratch scratch = std::move(idle.back());
    idle.pop_back();
    return scratch;
  }
  void give_back(newsx::Scratch scratch) const {
    const std::lock_guard lock(mutex);
    idle.push_back(std::move(scratch));
  }

  newsx::Analyzer analyzer;
  mutable std::mutex mutex;
  mutable std::vector<newsx::Scratch> idle;
};

namespace {

// NULL when memory is short.
char* copy_of(std::string_view text) {
  auto* const copy = static_cast<char*>(std::malloc(text.size() + 1));
  if (copy == nullptr) return nullptr;
  std::memcpy(copy, text.data(), text.size());
  copy[text.size()] = '\0';
  return copy;
}

}  // namespace

newsx_analyzer* newsx_create(const char* data_folder, char** error) {
  if (error != nullptr) *error = nullptr;
  try {
    newsx::AnalyzerOptions options;
    if (data_folder != nullptr) options.data_folder = data_folder;
    return new newsx_analyzer(options);
  } catch (const std::exception& e) {
    if (error != nullptr) *error = copy_of(e.what());
  } catch (...) {
  }
  return nullptr;
}

char* newsx_analyze(const newsx_analyzer* analyzer, const char* id, const char* text, std::size_t length) {
  try {
    auto decoded = newsx::decode(std::string(text, length), "UTF-8");
    if (!decoded) return nullptr;
    decoded->language = newsx::guess_language(decoded->utf8);
    std::string name = id == nullptr ? "" : id;
    std::uint32_t replaced = 0;
    if (!newsx::is_valid_utf8(name)) name = newsx::replace_invalid_utf8(name, replaced);
    newsx::settle_day(*decoded, name);
    newsx::Scratch scratch = analyzer->take();
    const newsx::Result result = analyzer->analyzer.analyze(*std::move(decoded), scratch);
    std::string json;
    newsx::RecordInfo info;
    if (id != nullptr) info.id = name;
    newsx::append_json(json, result, info, {});
    analyzer->give_back(std::move(scratch));
    json.pop_back();  // the line feed
    return copy_of(json);
  } catch (...) {  // no exception may leave a C function
    return nullptr;
  }
}

void newsx_free(char* string) { std::free(string); }

void newsx_destroy(newsx_analyzer* analyzer) { delete analyzer; }

const char* newsx_version(void) { return NEWSX_VERSION; }
