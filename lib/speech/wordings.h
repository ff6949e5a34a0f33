// Whether the words for a speaker are those, or short for those, by which the text has named somebody before: "офис
// премьера" after "офис премьер-министра Норвегии".
//
// Compares words by their letters, without the last one, which is the case's. O(words of both). Threads: may run at
// once. Errors: none.
#pragma once
#include "speech/speaker.h"
#include "speech/speech_text.h"

namespace newsx {

// The word without its last letter.
std::string_view without_ending(std::string_view word);
// Whether each word of [words, words_end) is in [begin, end), in whatever case.
bool has_words(const SpeechText& t, TokenIndex begin, TokenIndex end, TokenIndex words, TokenIndex words_end);
// Whether the words of `s` behind its head are short for words of `earlier`: "офис премьера" for "офис
// премьер-министра".
bool is_short_for(const SpeechText& t, const Speaker& s, const Speaker& earlier);
// "Источник, близкий к мэру", "собеседник в мэрии": told in words of its own, which `earlier` has not.
bool is_told_apart(const SpeechText& t, const Speaker& s, const Speaker& earlier);
// "Представитель ведомства", "представитель немецкого министерства": of a body that a common noun stands for.
bool is_of_generic_body(const SpeechText& t, const Speaker& s);
// Whether the words before the name at token `name` are those of `s` or more: "участница группы «Лес» Анна Озерова" for
// "бывшая участница «Леса»".
bool introduces(const SpeechText& t, TokenIndex name, const Speaker& s);

}  // namespace newsx
