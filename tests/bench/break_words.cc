// Counts words with ICU's own BreakIterator over UTF-8: what newsx is compared with. break_words FILE...
#include <unicode/brkiter.h>
#include <unicode/ubrk.h>

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

int main(int argc, char** argv) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(icu::Locale("ru"), status));
  if (U_FAILURE(status)) return 2;
  std::uint64_t count = 0;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    UText utext = UTEXT_INITIALIZER;
    utext_openUTF8(&utext, text.data(), static_cast<std::int64_t>(text.size()), &status);
    words->setText(&utext, status);
    if (U_FAILURE(status)) return 2;
    while (words->next() != icu::BreakIterator::DONE)
      if (words->getRuleStatus() >= UBRK_WORD_LETTER) ++count;
    utext_close(&utext);
  }
  std::printf("%llu\n", static_cast<unsigned long long>(count));
}
