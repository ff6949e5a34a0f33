#include "study/ngrams.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "study/collation.h"
#include "study/counted_word.h"

namespace newsx {

void Ngrams::add(const TokenizedText& text, std::string_view utf8) {
  constexpr std::size_t many = 1 << 17;  // tokens: fewer are counted before a stop could be requested
  if (text.tokens.tokens.size() < many) return count(text, utf8, {});
  Ngrams apart(size_, forms_);
  apart.count(text, utf8, text.stop);
  add(apart);
}

void Ngrams::count(const TokenizedText& text, std::string_view utf8, Stop stop) {
  ++documents_;
  const std::vector<Token>& tokens = text.tokens.tokens;
  std::vector<std::string> run;  // the words since the last mark
  std::string buffer;
  std::string key, form;
  for (const Sentence& sentence : text.tokens.sentences) {
    run.clear();
    for (TokenIndex i = sentence.begin; i < sentence.end; ++i) {
      stop.check(i);
      const Token& token = tokens[i];
      if (token.kind != TokenKind::word && token.kind != TokenKind::number) {
        run.clear();
        continue;
      }
      if (token.kind == TokenKind::word) ++words_;
      run.emplace_back(forms_ || token.kind == TokenKind::number ? counted_form(text, i, buffer)
                                                                 : counted_lemma(text, i));
      if (run.size() < size_) continue;
      key.clear();
      for (std::size_t k = run.size() - size_; k < run.size(); ++k) {
        if (!key.empty()) key += ' ';
        key += run[k];
      }
      Count& count = counts_[key];
      ++count.all;
      if (count.last != documents_) ++count.documents;
      count.last = documents_;
      form.clear();
      for (std::size_t k = i + 1 - size_; k <= i; ++k)
        form.append(k + size_ > i + 1 ? " " : "").append(tokens[k].span().of(utf8));
      count.forms.add(form);
    }
  }
}

void Ngrams::add(const Ngrams& other) {
  for (const auto& [words, count] : other.counts_) {
    Count& mine = counts_[words];
    mine.all += count.all;
    mine.documents += count.documents;
    mine.forms.add(count.forms);
  }
  words_ += other.words_;
  documents_ += other.documents_;
}

std::vector<Ngrams::Ngram> Ngrams::list(std::uint64_t top, std::uint64_t least) const {
  std::vector<Ngram> out;
  for (const auto& [words, count] : counts_)
    if (count.all >= least)
      out.push_back({words,
                     {},
                     count.all,
                     count.documents,
                     10'000 * static_cast<double>(count.all) / static_cast<double>(words_)});
  keep_leaders(
      out, top, [](const Ngram& n) { return std::string_view(n.words); }, [](const Ngram& n) { return n.count; });
  for (Ngram& n : out) n.form = counts_.at(n.words).forms.commonest();
  return out;
}

Figures<Ngrams::Ngram> Ngrams::figures() {
  static constexpr std::array kNgramFigures{
      Figure<Ngram>{{"words", false, true, true}, "the run", "", "", [](const Ngram& n) { return n.words; }},
      Figure<Ngram>{
          {"form", false, true, true}, "how it is most often written", "", "", [](const Ngram& n) { return n.form; }},
      Figure<Ngram>{
          {"count", true}, "how often it occurs", "runs", "", [](const Ngram& n) { return std::to_string(n.count); }},
      Figure<Ngram>{{"documents", true},
                    "documents that have it",
                    "documents",
                    "",
                    [](const Ngram& n) { return std::to_string(n.documents); }},
      Figure<Ngram>{{"per_10000", true},
                    "its rate",
                    "runs per 10,000 words",
                    "",
                    [](const Ngram& n) { return fmt::format("{:.4g}", n.per_10000); }},
  };
  return kNgramFigures;
}

}  // namespace newsx
