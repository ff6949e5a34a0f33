// How easy texts are to read: Flesch's reading ease with the weights for Russian.
//
// 206.835 − 1.3 · words a sentence − 60.1 · syllables a word (I. V. Oborneva, "Автоматизированная оценка сложности
// учебных текстов", 2006, after R. Flesch, "A New Readability Yardstick", 1948). Above 60 is plain, below 30 for
// specialists. Threads: functions may run at once. Errors: none.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace newsx {

// As many as vowels of the Russian alphabet. O(bytes).
std::uint64_t syllables_in(std::string_view utf8);

// Nothing where there are no words or sentences.
std::optional<double> reading_ease(std::uint64_t syllables, std::uint64_t words, std::uint64_t sentences);

}  // namespace newsx
