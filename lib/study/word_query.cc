#include "study/word_query.h"

#include <unicode/utext.h>

#include <algorithm>

#include "base/error.h"
#include "study/counted_word.h"
#include "text/yo.h"

namespace newsx {
namespace {

constexpr std::int32_t kRegexLimit = 2000;  // about milliseconds a document, as ICU counts them

std::unique_ptr<const icu::RegexPattern> compiled(std::string_view pattern) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place{};
  const auto text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(pattern.data(), static_cast<std::int32_t>(pattern.size())));
  std::unique_ptr<const icu::RegexPattern> regex(
      icu::RegexPattern::compile(text, UREGEX_CASE_INSENSITIVE | UREGEX_MULTILINE, place, status));
  if (U_FAILURE(status))
    throw Error(std::string(pattern), std::string("no regular expression: ") + u_errorName(status));
  return regex;
}

// Whether ICU should continue; `stop` is a Stop.
UBool U_CALLCONV goes_on(const void* stop, std::int32_t) {
  return static_cast<UBool>(!static_cast<const Stop*>(stop)->wanted());
}
UBool U_CALLCONV goes_on_from(const void* stop, std::int64_t) { return goes_on(stop, 0); }

}  // namespace

WordQuery::WordQuery(std::string_view words, WordSearch search, const TokenizedText& read) {
  if (search == WordSearch::regex) {
    regex_ = compiled(words);
    searched_ = words;
    return;
  }
  for (const Token& token : read.tokens.tokens) {
    if (token.kind == TokenKind::punctuation) continue;
    Wanted wanted{without_yo(read.vocabulary.folded(token.word)), {}};
    std::string said;
    if (search == WordSearch::lemma) {
      for (const Analysis& analysis : read.words.analyses(token.word)) {
        if (wanted.has_lemma(analysis.lemma)) continue;
        wanted.lemmas.emplace_back(analysis.lemma);
        said.append(said.empty() ? "" : ", ").append(analysis.lemma);
      }
    }
    if (said.empty()) {
      said = wanted.form;
    } else if (!wanted.has_lemma(wanted.form)) {
      said.append(" (form: ").append(wanted.form).append(")");
    }
    searched_.append(searched_.empty() ? "" : " + ").append(said);
    places_.push_back(std::move(wanted));
  }
  if (places_.empty()) throw Error(std::string(words), "no word to look for");
}

bool WordQuery::Wanted::has_lemma(std::string_view lemma) const {
  return std::ranges::find(lemmas, lemma) != lemmas.end();
}

bool WordQuery::find(std::string_view utf8, const TokenizedText& text, std::vector<Span>& out) const {
  return regex_ ? find_regex(utf8, out, text.stop) : find_words(text, out);
}

bool WordQuery::is_meant(const TokenizedText& text, TokenIndex token, const Wanted& wanted) {
  std::string buffer;
  if (counted_form(text, token, buffer) == wanted.form) return true;
  if (wanted.lemmas.empty()) return false;
  const WordId word = text.tokens.tokens[token].word;
  if (text.words.known(word)) return wanted.has_lemma(counted_lemma(text, token));
  // The base form of a word that is not in the dictionary, most often a surname, is a guess: all guesses are used.
  return std::ranges::any_of(text.words.analyses(word), [&](const Analysis& a) { return wanted.has_lemma(a.lemma); });
}

bool WordQuery::find_words(const TokenizedText& text, std::vector<Span>& out) const {
  const std::vector<Token>& tokens = text.tokens.tokens;
  for (std::size_t begin = 0; begin + places_.size() <= tokens.size(); ++begin) {
    text.stop.check(begin);
    std::size_t place = 0;
    while (place < places_.size() && is_meant(text, static_cast<TokenIndex>(begin + place), places_[place])) ++place;
    if (place < places_.size()) continue;
    out.push_back({tokens[begin].begin, tokens[begin + place - 1].end()});
    begin += place - 1;
  }
  return true;
}

bool WordQuery::find_regex(std::string_view utf8, std::vector<Span>& out, Stop stop) const {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::RegexMatcher> matcher(regex_->matcher(status));
  if (!matcher) return false;
  matcher->setTimeLimit(kRegexLimit, status);
  // ICU calls these while matching, and while searching for the start of a match.
  matcher->setMatchCallback(goes_on, &stop, status);
  matcher->setFindProgressCallback(goes_on_from, &stop, status);
  UText* text = utext_openUTF8(nullptr, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
  matcher->reset(text);
  while (!stop.wanted() && matcher->find(status)) {
    const auto begin = static_cast<std::uint32_t>(matcher->start64(status));
    const auto end = static_cast<std::uint32_t>(matcher->end64(status));
    if (begin < end) out.push_back({begin, end});
  }
  utext_close(text);
  stop.check();
  return U_SUCCESS(status) != 0;
}

}  // namespace newsx
