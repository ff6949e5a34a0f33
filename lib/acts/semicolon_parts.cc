#include "acts/semicolon_parts.h"

#include "acts/act_words.h"
#include "acts/marker_inserter.h"
#include "acts/token_lines.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kLongestPart = 60;  // tokens
constexpr std::size_t kMostParts = 60;   // so that a sentence of many colons is read in linear time

class SemicolonReader : public TokenLines {
 public:
  SemicolonReader(const Document& d, const TitleTest& titled, std::vector<Marker>& markers)
      : TokenLines(d), titled_(titled), markers_(markers) {}

  void run() {
    std::uint32_t paragraph = 0;
    for (TokenIndex i = 0; i + 1 < tokens_.size(); ++i) {
      d_.stop.check(i);
      paragraph += tokens_[i].has(token_flag::paragraph_start);
      if (leads(i) && read(i + 1)) markers_.append_parts(parts_, paragraph);
    }
    markers_.merge();
  }

 private:
  // "три документа: | план; смета", "три документа – | план; смета", "три документа (| план; смета)"
  bool leads(TokenIndex i) const {
    if (tokens_[i].kind == TokenKind::word || new_line(i + 1)) return false;
    if (at(i) == ":") return true;
    const bool mark = kind(i) == TokenKind::bracket_open || kind(i) == TokenKind::dash;
    return mark && i > 0 && !new_line(i) && kind(i - 1) == TokenKind::word && tokens_[i].has(token_flag::space_before);
  }

  // Reads the parts of the sentence that begin with token i into `parts_`; false if they are no list.
  bool read(TokenIndex i) {
    parts_.clear();
    // Bare items are read where all have titles; behind a dash or bracket only those in marks and topics.
    bool all_titled = at(i - 1) == ":" || kind(i) == TokenKind::quote_open || d_.is(i, FunctionWord::about);
    while (i < tokens_.size() && !ends(i) && kind(i) != TokenKind::bracket_close && parts_.size() <= kMostParts) {
      if (!begins_part(i)) return false;
      all_titled &= titled_(i);
      parts_.push_back(i);
      i = part_end(i);
      if (i == kNone) return false;
      if (at(i) == ";") ++i;
    }
    return parts_.size() > 1 && parts_.size() <= kMostParts && !all_titled;
  }

  bool ends(TokenIndex i) const {
    return new_line(i) || (tokens_[i].has(token_flag::sentence_start) && at(i - 1) != ";");
  }

  bool begins_part(TokenIndex i) const {
    if (kind(i) == TokenKind::quote_open) return true;
    if (kind(i) != TokenKind::word) return false;
    return titled_(i) || (d_.reading(i).reading.grammemes & (NOUN | ADJF | PRTF | INFN)) != 0;
  }

  // The semicolon behind the part that begins at token `part`, or where its sentence ends; kNone for a clause, another
  // colon, or too many words.
  TokenIndex part_end(TokenIndex part) const {
    int depth = 0;
    bool subordinate = false;  // a verb behind a comma is none of the part's own
    for (TokenIndex i = part; i < part + kLongestPart; ++i) {
      if (i >= tokens_.size() || (i > part && ends(i))) return i;
      depth += kind(i) == TokenKind::quote_open || kind(i) == TokenKind::bracket_open;
      depth -= kind(i) == TokenKind::quote_close || kind(i) == TokenKind::bracket_close;
      if (depth > 0) continue;
      if (depth < 0) return i;  // the bracket or marks in which the list stands
      if (at(i) == ";") return i;
      if (at(i) == ":" || (kind(i) == TokenKind::dash && kind(parts_.front() - 1) == TokenKind::dash)) return kNone;
      subordinate |= at(i) == ",";
      if (!subordinate && kind(i) == TokenKind::word && (d_.reading(i).reading.grammemes & (VERB | PRTS)) != 0)
        return kNone;
    }
    return kNone;
  }

  const TitleTest& titled_;
  MarkerInserter markers_;
  std::vector<TokenIndex> parts_;
};

}  // namespace

void find_semicolon_parts(const Document& d, const TitleTest& titled, std::vector<Marker>& markers) {
  SemicolonReader(d, titled, markers).run();
}

}  // namespace newsx
