#include "acts/votes.h"

#include <algorithm>

#include "acts/act_words.h"
#include "text/number.h"

namespace newsx {
namespace {

constexpr TokenIndex kNumberWithin = 6;  // tokens from "против" to its number
constexpr TokenIndex kLabelWithin = 3;   // tokens from a number to "голосом «за»"
constexpr ActWord kSides = ActWord::in_favour | ActWord::against | ActWord::abstained;

class VoteReader {
 public:
  VoteReader(const Document& d, AnnouncingWords& words, TokenRange range) : d_(d), words_(words), range_(range) {}

  Votes read() {
    for (TokenIndex i = range_.begin; i < range_.end; ++i)
      voting_ |= says(d_, i, ActWord::voice | ActWord::vote | ActWord::abstained) || is_marked_side(i) || is_counted(i);
    for (TokenIndex i = range_.begin; i < range_.end; ++i) {
      const std::uint32_t value = number_at(i);
      if (value != kNone) {
        read_number(i, value);
        continue;
      }
      if (const ActWord side = side_at(i); side != ActWord::none) {
        side_ = side;
        side_at_ = i;
      } else if ((side_ == ActWord::none || i - side_at_ > kNumberWithin) &&
                 says(d_, i, ActWord::support | ActWord::vote)) {
        side_ = vote_at(i);
        side_at_ = i;
      }
    }
    return votes_;
  }

 private:
  // «за», «против»
  bool is_marked_side(TokenIndex i) const {
    return says(d_, i, ActWord::in_favour | ActWord::against) && i > range_.begin && i + 1 < range_.end &&
           d_.token(i - 1).kind == TokenKind::quote_open && d_.token(i + 1).kind == TokenKind::quote_close;
  }

  // "против – 2", "2 – против"
  bool is_counted(TokenIndex i) const {
    if (!says(d_, i, ActWord::against)) return false;
    const auto has = [&](TokenIndex dash, TokenIndex number) {
      return d_.token(dash).kind == TokenKind::dash && d_.token(number).kind == TokenKind::number;
    };
    return (i + 2 < range_.end && has(i + 1, i + 2)) || (i > range_.begin + 1 && has(i - 1, i - 2));
  }

  // The side that the word at token i names; as prepositions "за" and "против" name none.
  ActWord side_at(TokenIndex i) const {
    const ActWord word = act_word(d_, i);
    if (intersects(word, ActWord::abstained)) return ActWord::abstained;
    if (!intersects(word, kSides) || !voting_) return ActWord::none;
    const ActWord side = intersects(word, ActWord::against) ? ActWord::against : ActWord::in_favour;
    if (is_marked_side(i)) return side;
    const bool last = i + 1 >= range_.end;
    const TokenKind next = last ? TokenKind::punctuation : d_.token(i + 1).kind;
    if (last || next == TokenKind::dash || next == TokenKind::punctuation || next == TokenKind::number ||
        next == TokenKind::bracket_close)
      return side;
    if (says(d_, i + 1, ActWord::vote)) return side;
    // "Против выступили 7 стран"
    if (i + 2 < range_.end && d_.token(i + 2).kind == TokenKind::number &&
        (d_.reading(i + 1).reading.grammemes & gram::VERB) != 0)
      return side;
    // "за неё голосовали 14 государств"
    if (i + 2 < range_.end && says(d_, i + 2, ActWord::vote)) return side;
    const bool voted = i > range_.begin && says(d_, i - 1, ActWord::vote | ActWord::voice);
    return voted && words_.look_up(i + 1).value > 0 ? side : ActWord::none;
  }

  // "поддержали", "не поддержали"; "проголосовали" alone is in favour.
  ActWord vote_at(TokenIndex i) const {
    return i > range_.begin && d_.is(i - 1, FunctionWord::negation) ? ActWord::against : ActWord::in_favour;
  }

  // "87 стран проголосовали за резолюцию", "141 страна поддержала её"; none: token k names no side.
  ActWord side_of_voters(TokenIndex k) const {
    if (says(d_, k, ActWord::support)) return vote_at(k);
    if (k + 1 >= range_.end || !says(d_, k, ActWord::vote)) return ActWord::none;
    if (says(d_, k + 1, ActWord::against)) return ActWord::against;
    return says(d_, k + 1, ActWord::in_favour) ? ActWord::in_favour : ActWord::none;
  }

  // kNone: no number. "0" is one.
  std::uint32_t number_at(TokenIndex i) {
    const Token& t = d_.token(i);
    if (t.kind != TokenKind::number && t.kind != TokenKind::word) return kNone;
    if (i + 1 < d_.token_count() && says(d_, i + 1, ActWord::reading)) return kNone;  // "в 1-м чтении"
    std::uint32_t value = words_.look_up(i).value;
    if (value == 0 && t.kind == TokenKind::number)  // "79-ю"
      value = static_cast<std::uint32_t>(std::max(0, leading_number(d_.text_of(i))));
    if (value == 0 && d_.text_of(i) != "0") return kNone;
    return value > kMostVotes ? kNone : value;
  }

  void read_number(TokenIndex i, std::uint32_t value) {
    // "проголосовали за 20 поправок", "в 2016 году"
    if (i + 1 < range_.end && (words_.look_up(i + 1).is_item() || d_.is(i + 1, FunctionWord::period))) return;
    // "121 голосом «за»", "пяти «против»", "30 воздержавшихся", "66 голосами"
    for (TokenIndex k = i + 1; k < range_.end && k <= i + kLabelWithin; ++k) {
      const TokenKind kind = d_.token(k).kind;
      if (kind == TokenKind::punctuation || kind == TokenKind::quote_close || number_at(k) != kNone) break;
      if (const ActWord side = side_of_voters(k); side != ActWord::none) return set(side, value);
      const bool marked = is_marked_side(k) || says(d_, k, ActWord::abstained);
      // "против" before a number or dash is the next number's: "51 голосом против 49"
      const bool leads_on =
          k + 1 < range_.end && (d_.token(k + 1).kind == TokenKind::dash || number_at(k + 1) != kNone);
      if (marked || (!leads_on && says(d_, k, kSides) && side_at(k) != ActWord::none)) return set(side_at(k), value);
    }
    if (side_ != ActWord::none && i - side_at_ <= kNumberWithin) {
      set(side_, value);
      side_ = ActWord::none;
    } else if (i + 1 < range_.end && says(d_, i + 1, ActWord::voice)) {
      set(ActWord::in_favour, value);
    }
  }

  void set(ActWord side, std::uint32_t value) {
    std::int32_t& votes = side == ActWord::abstained ? votes_.abstained
                          : side == ActWord::against ? votes_.against
                                                     : votes_.in_favour;
    if (votes < 0) votes = static_cast<std::int32_t>(value);
  }

  static constexpr std::uint32_t kMostVotes = 5000;  // of a chamber or assembly

  const Document& d_;
  AnnouncingWords& words_;
  TokenRange range_;
  bool voting_ = false;           // the words speak of voting
  ActWord side_ = ActWord::none;  // named last, still without a number
  TokenIndex side_at_ = 0;
  Votes votes_;
};

constexpr TokenIndex kVotesWithin = 5;  // tokens of a sentence that begins with votes

}  // namespace

bool begins_with_votes(const Document& d, const Sentence& sentence) {
  bool counted = false;  // "141 страна поддержала"
  for (TokenIndex i = sentence.begin; i < std::min(sentence.end, sentence.begin + kVotesWithin); ++i) {
    counted |= d.token(i).kind == TokenKind::number;
    if (says(d, i, ActWord::vote | ActWord::voice) ||
        (says(d, i, ActWord::support) &&
         (counted || (i + 1 < sentence.end && d.token(i + 1).kind == TokenKind::number))))
      return true;
  }
  return false;
}

bool goes_on_with_votes(const Document& d, const Sentence& sentence) {
  if (!says(d, sentence.begin, ActWord::against | ActWord::abstained)) return false;
  for (TokenIndex i = sentence.begin + 1; i < std::min(sentence.end, sentence.begin + kVotesWithin); ++i)
    if (d.token(i).kind == TokenKind::number) return true;
  return false;
}

Votes read_votes(const Document& d, AnnouncingWords& words, TokenRange range) {
  return VoteReader(d, words, range).read();
}

}  // namespace newsx
