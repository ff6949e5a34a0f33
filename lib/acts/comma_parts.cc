#include "acts/comma_parts.h"

#include "acts/act_words.h"
#include "acts/class_words.h"
#include "acts/marker_inserter.h"
#include "acts/token_lines.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kLongestPart = 40;  // tokens
constexpr TokenIndex kAttributes = 3;    // before a part's noun
constexpr std::size_t kMostParts = 40;

class CommaReader : public TokenLines {
 public:
  CommaReader(const Document& d, std::vector<Marker>& markers) : TokenLines(d), markers_(markers) {}

  void run() {
    std::uint32_t paragraph = 0;
    for (TokenIndex i = 1; i + 1 < size(); ++i) {
      d_.stop.check(i);
      paragraph += tokens_[i].has(token_flag::paragraph_start);
      if (!leads(i) || !read(i + 1)) continue;
      markers_.append_parts(parts_, paragraph);
      i = parts_.back();
    }
    markers_.merge();
  }

 private:
  // "три документа: |", "ряд документов (|", "следующие бумаги – |"
  bool leads(TokenIndex i) const {
    if (tokens_[i].kind == TokenKind::word) return false;  // most tokens
    const bool mark = kind(i) == TokenKind::bracket_open || kind(i) == TokenKind::dash || at(i) == ":";
    return mark && !new_line(i) && !new_line(i + 1) && acts_before(d_, i) != kNone;
  }

  // Reads the parts that begin with token i into `parts_`; false if they are no such enumeration.
  bool read(TokenIndex i) {
    parts_.clear();
    bool all_known = true;
    while (i < size() && begins_part(i)) {
      if (parts_.size() == kMostParts) return false;
      parts_.push_back(i);
      all_known &= is_told_kind(d_, i) || is_told_kind(d_, noun_of(i));
      const TokenIndex end = part_end(i);
      if (end == kNone) return false;
      i = behind_separators(end);
      if (i == end) break;
    }
    return parts_.size() > 1 && !all_known;
  }

  // The token behind ",", "и" or ", а также" and before the next part; i if none follows.
  TokenIndex behind_separators(TokenIndex i) const {
    TokenIndex next = i;
    while (next < size() && !new_line(next) && (at(next) == "," || d_.is(next, FunctionWord::between_items))) ++next;
    return next < size() && begins_part(next) ? next : i;
  }

  // The comma or conjunction behind the part, or where the sentence or the bracket ends; kNone for a clause, a
  // semicolon, or too many words.
  TokenIndex part_end(TokenIndex part) const {
    int depth = 0;
    for (TokenIndex i = part; i < part + kLongestPart; ++i) {
      if (new_line(i) || (i > part && tokens_[i].has(token_flag::sentence_start))) return i;
      depth += kind(i) == TokenKind::quote_open || kind(i) == TokenKind::bracket_open;
      depth -= kind(i) == TokenKind::quote_close || kind(i) == TokenKind::bracket_close;
      if (depth < 0) return i;
      if (depth > 0) continue;
      if (at(i) == ":" || at(i) == ";") return kNone;
      if (kind(i) == TokenKind::word && (finite_grammemes(d_, i) & (VERB | PRTS)) != 0) return kNone;
      if (i > part && behind_separators(i) > i) return i;
      if (at(i) == ",") return ends_clause(i) ? i : kNone;
    }
    return kNone;
  }

  // ", сообщил мэр"
  bool ends_clause(TokenIndex comma) const {
    return !new_line(comma + 1) && (finite_grammemes(d_, comma + 1) & (VERB | PRTS)) != 0;
  }

  TokenIndex noun_of(TokenIndex i) const {
    TokenIndex noun = i;
    while (noun + 1 < size() && noun < i + kAttributes && (d_.reading(noun).reading.grammemes & (ADJF | PRTF)) != 0)
      ++noun;
    return noun;
  }

  bool is_known(TokenIndex part) const {
    return behind_class_words(d_, part) > part || is_class_word(d_, noun_of(part));
  }

  // "смета", "типовой договор": in the case of a subject or an object, and no name
  bool begins_part(TokenIndex i) const {
    if (kind(i) != TokenKind::word) return false;
    if (is_known(i) && (d_.words.any(tokens_[noun_of(i)].word) & (nomn | accs)) != 0) return true;
    const Grammemes g = d_.reading(noun_of(i)).reading.grammemes;
    return (g & NOUN) != 0 && (g & (nomn | accs)) != 0 && (g & (Name | Surn | Patr | Geox | anim)) == 0;
  }

  MarkerInserter markers_;
  std::vector<TokenIndex> parts_;
};

}  // namespace

void find_comma_parts(const Document& d, std::vector<Marker>& markers) { CommaReader(d, markers).run(); }

}  // namespace newsx
