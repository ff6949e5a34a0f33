#include "formats/pdf_pages.h"

#ifdef NEWSX_POPPLER
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <ctime>
#include <limits>
#include <memory>

#include "text/utf8.h"
#endif

namespace newsx {

#ifdef NEWSX_POPPLER
namespace {

std::string utf8_of(const poppler::ustring& text) {
  const std::vector<char> bytes = text.to_utf8();
  std::string utf8(bytes.begin(), bytes.end());
  std::uint32_t replaced = 0;
  return is_valid_utf8(utf8) ? utf8 : replace_invalid_utf8(utf8, replaced);
}

std::string day_of(std::time_t time) {
  std::tm parts{};
  if (time <= 0 || ::gmtime_r(&time, &parts) == nullptr) return {};
  std::string day(16, '\0');
  day.resize(std::strftime(day.data(), day.size(), "%Y-%m-%d", &parts));
  return day;
}

}  // namespace

bool has_poppler() { return true; }

Expected<PdfPages, RecordFault> pages_by_poppler(std::string_view bytes, Stop stop) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    return RecordFault{"too_large", "a PDF of more than 2 GiB", {}};
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (document == nullptr || document->is_locked())
    return RecordFault{"unreadable", "PDF that cannot be read: damaged, or locked with a password", {}};
  PdfPages found;
  found.meta.title = utf8_of(document->get_title());
  found.meta.author = utf8_of(document->get_author());
  found.meta.date = day_of(document->get_creation_date_t());
  for (int i = 0; i < document->pages(); ++i) {
    stop.check();
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    if (page == nullptr) continue;
    found.pages.push_back(utf8_of(page->text({}, poppler::page::non_raw_non_physical_layout)));
  }
  return found;
}

#else

bool has_poppler() { return false; }
Expected<PdfPages, RecordFault> pages_by_poppler(std::string_view, Stop) { return PdfPages{}; }

#endif

}  // namespace newsx
