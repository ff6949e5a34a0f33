#include "names/bare_bodies.h"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <vector>

#include "base/hash.h"
#include "names/canonical.h"
#include "names/letters.h"

namespace newsx {
namespace {

class BareBodies {
 public:
  BareBodies(const Document& d, Mentions& mentions) : d_(d), mentions_(mentions) {}

  void run() {
    for (MentionIndex i = 0; i < mentions_.size(); ++i) {
      d_.stop.check();
      learn(i);
    }
    if (names_.empty()) return;
    mentions_.cover(d_.token_count(), Mentions::Which::sure_only);
    std::vector<NameMention> found;
    for (TokenIndex t = 0; t < d_.token_count(); ++t) {
      d_.stop.check(t);
      t = std::max(t, find(t, found));
    }
    mentions_.merge(found, d_.stop);
  }

 private:
  struct Name {
    TokenIndex begin, end;  // the words as they stand where they were learned
    MentionIndex body;
    MentionKind kind;
  };

  void learn(MentionIndex index) {
    const NameMention& c = mentions_[index];
    if (c.type != EntityType::organization || c.weak || c.nested) return;
    if (c.kind != MentionKind::name && c.kind != MentionKind::abbreviation) return;
    if (c.core_end != 0 && c.core.begin != c.span.begin)
      add({c.core_begin, c.core_end, index, MentionKind::name});
    else if (c.entry == kNoEntry && c.core_end == 0)
      add({c.begin, c.end, index, c.kind});
    learn_brackets(index);
  }

  // "Комитет защиты ветра (КЗВ)", "Комитет защиты ветра (Wind Committee)"
  void learn_brackets(MentionIndex index) {
    const TokenIndex open = mentions_[index].end;
    constexpr TokenIndex longest = 8;
    if (open + 2 >= d_.token_count() || d_.token(open).kind != TokenKind::bracket_open) return;
    TokenIndex close = open + 1;
    bool latin = true;
    while (close < d_.token_count() && close <= open + longest && d_.token(close).kind == TokenKind::word) {
      latin = latin && is_latin(close);
      ++close;
    }
    if (close >= d_.token_count() || d_.token(close).kind != TokenKind::bracket_close || close == open + 1) return;
    const Shape shape = d_.token(open + 1).shape;
    const bool capitals = close == open + 2 && (shape == Shape::upper || shape == Shape::mixed);
    if (capitals || (latin && shape != Shape::lower))
      add({open + 1, close, index, capitals ? MentionKind::abbreviation : MentionKind::name});
  }

  bool is_latin(TokenIndex t) const { return first_letter(d_.text_of(t)).size() == 1; }  // byte: ASCII

  void add(Name name) {
    while (name.begin < name.end && d_.token(name.begin).kind != TokenKind::word) ++name.begin;
    if (name.begin == name.end || d_.token(name.begin).shape == Shape::lower) return;
    const TokenIndex length = name.end - name.begin;
    std::vector<TokenIndex>& lengths = lengths_[stem_of(name.begin)];
    const auto at = std::lower_bound(lengths.begin(), lengths.end(), length, std::greater<>());
    if (at == lengths.end() || *at != length) lengths.insert(at, length);
    std::vector<Name>& alike = names_[words_of(name.begin, length)];
    const auto has_kind = [&](const Name& other) { return other.kind == name.kind; };
    if (std::none_of(alike.begin(), alike.end(), has_kind)) alike.push_back(name);
  }

  std::uint64_t stem_of(TokenIndex t) const { return d_.stems.hash_of(d_.token(t).word); }
  // The stems of the words from t on, as one number.
  std::uint64_t words_of(TokenIndex t, TokenIndex count) const {
    std::uint64_t words = count;
    for (TokenIndex k = 0; k < count; ++k) words = hashing::mix(words ^ stem_of(t + k), 0xA0761D6478BD642Fu);
    return words;
  }

  // The last token of a name that begins at t; 0 when there is none.
  TokenIndex find(TokenIndex t, std::vector<NameMention>& found) {
    const Token& first = d_.token(t);
    if (first.kind != TokenKind::word || first.shape == Shape::lower || mentions_.covering(t) != kNone) return 0;
    const auto lengths = lengths_.find(stem_of(t));
    if (lengths == lengths_.end()) return 0;
    for (const TokenIndex count : lengths->second) {
      if (t + count > d_.token_count() || !uncovered(t, count)) continue;
      const auto alike = names_.find(words_of(t, count));
      if (alike == names_.end()) continue;
      for (const Name& name : alike->second) {
        if (count == 1 && !is_telling(name, t)) continue;
        found.push_back(mention_at(name, t));
        return t + count - 1;
      }
    }
    return 0;
  }

  bool uncovered(TokenIndex t, TokenIndex count) const {
    for (TokenIndex k = t; k < t + count; ++k)
      if (mentions_.covering(k) != kNone) return false;
    return true;
  }

  // One word alone: capitals and Latin letters tell by themselves; a word with one capital must stand in quotation
  // marks, or be none of the dictionary's.
  bool is_telling(const Name& name, TokenIndex t) const {
    const Token& token = d_.token(t);
    if (token.shape == Shape::upper || token.shape == Shape::mixed || is_latin(t)) return true;
    if (name.kind == MentionKind::abbreviation) return false;
    return (t > 0 && d_.token(t - 1).kind == TokenKind::quote_open) || !d_.words.known(d_.token(t).word);
  }

  NameMention mention_at(const Name& name, TokenIndex t) const {
    const NameMention& body = mentions_[name.body];
    NameMention c;
    c.type = EntityType::organization;
    c.kind = name.kind;
    c.begin = t;
    c.end = t + (name.end - name.begin);
    c.span = c.core = d_.span_of(c.begin, c.end);
    c.base = phrase_base(d_, c.begin, c.end);
    c.name = body.name;
    c.entry = body.entry;
    c.because = "named more fully elsewhere in the text";
    return c;
  }

  const Document& d_;
  Mentions& mentions_;
  std::unordered_map<std::uint64_t, std::vector<Name>> names_;          // by words_of: the first one of each kind
  std::unordered_map<std::uint64_t, std::vector<TokenIndex>> lengths_;  // of names, longest first, by stem_of
};

}  // namespace

void find_bare_bodies(const Document& d, Names& names) { BareBodies(d, names.mentions).run(); }

}  // namespace newsx
