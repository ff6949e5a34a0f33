#include "tokens/scanner.h"

#include <bit>
#include <cstring>

#include "text/cyrillic_letters.h"
#include "tokens/addresses.h"
#include "tokens/lookalikes.h"
#include "tokens/numbers.h"

namespace newsx {
using namespace char_class;

void Scanner::emit(const char* begin, const char* end, TokenKind kind, Shape shape, std::uint16_t flags) {
  const std::string_view text(begin, static_cast<std::size_t>(end - begin));
  out_.push_back({static_cast<std::uint32_t>(begin - begin_), static_cast<std::uint32_t>(text.size()), 0, kind, shape,
                  static_cast<std::uint16_t>(pending_ | flags)});
  pending_ = 0;
}

void Scanner::run(Stop stop) {
  const char* p = begin_;
  for (std::size_t turn = 0; p < end_; ++turn) {
    stop.check(turn);
    const Char c = char_at(p, end_);
    if (is_alphanumeric(c.cls)) {
      p = scan_word(p, c.cls);
    } else if (c.cls == space || c.cls == control) {
      pending_ |= token_flag::space_before;
      p += c.bytes;
    } else if (c.cls == line_end) {
      pending_ |= token_flag::space_before | token_flag::line_start;
      open_straight_ = open_low_ = 0;
      p += c.bytes;
    } else if (c.cls == format) {
      p += c.bytes;
    } else {
      p = scan_mark(p, c);
    }
  }
}

Shape Scanner::shape_of(const Letters& letters) {
  if ((letters.all & upper) == 0) return (letters.all & lower) != 0 ? Shape::lower : Shape::none;
  if ((letters.all & lower) == 0) return letters.count == 1 ? Shape::capital : Shape::upper;
  return (letters.first & upper) != 0 && (letters.inner & upper) == 0 ? Shape::title : Shape::mixed;
}

namespace {

constexpr std::uint8_t small_russian = letter | lower | cyrillic;

const char* small_russian_end(const char* p, const char* end) {
  // Four letters at once: D0 B0 to D0 BF and D1 80 to D1 8F; ё, which is D1 91, stops the run for the loop below.
  if constexpr (std::endian::native == std::endian::little) {
    constexpr std::uint64_t letters = 0x0001000100010001;
    while (end - p >= 8) {
      std::uint64_t bytes;
      std::memcpy(&bytes, p, 8);
      const std::uint64_t second_row = bytes & letters;  // the letters that begin with D1
      const std::uint64_t wanted = letters * 0xB0D0 - second_row * 0x2FFF;
      const std::uint64_t wrong = (bytes ^ wanted) & letters * 0xF0FF;
      if (wrong != 0) {
        p += std::countr_zero(wrong) / 16 * 2;
        break;
      }
      p += 8;
    }
  }
  for (; end - p >= 2; p += 2) {
    if (!is_small_russian(p)) break;
  }
  return p;
}

}  // namespace

// Letters, digits, marks, and what joins them: hyphens, apostrophes, underscores between two of them.
const char* Scanner::word_end(const char* p, Letters& letters) const {
  const char* last = p;  // end of the last character that counts: invisible ones at a word's end do not
  std::uint8_t before = 0;
  while (p < end_) {
    // Most letters of any word are small Russian ones: take a whole run of them.
    if (const char* const run = small_russian_end(p, end_); run != p) {
      const auto count = static_cast<std::uint32_t>(run - p) / 2;
      if (letters.count == 0) letters.first = small_russian;
      letters.all |= small_russian;
      if (count > 1 || (before & letter) != 0) letters.inner |= small_russian;
      letters.count += count;
      before = small_russian;
      last = p = run;
      continue;
    }
    const Char c = char_at(p, end_);
    if ((c.cls & letter) != 0) {
      letters.all |= c.cls;
      letters.inner |= static_cast<std::uint8_t>((before & letter) != 0 ? c.cls : 0);
      if (letters.count++ == 0) letters.first = c.cls;
      before = c.cls;
    } else if (c.cls == digit) {
      letters.all |= digit;
      before = c.cls;
    } else if (c.cls == format) {
      p += c.bytes;
      continue;
    } else if (c.cls != mark) {
      const std::uint8_t after = class_at(p + c.bytes, end_);
      const bool joins = c.cls == hyphen || c.cls == underscore ? is_alphanumeric(after)
                         : (c.cls == apostrophe || c.cls == curly_apostrophe)
                             ? (before & letter) != 0 && (after & letter) != 0
                             : c.cls == ampersand && (before & (letter | latin | upper)) == (letter | latin | upper) &&
                                   (after & (letter | latin | upper)) == (letter | latin | upper);
      if (!joins) break;
      letters.hyphenated |= c.cls == hyphen;
      before = 0;
    }
    p += c.bytes;
    last = p;
  }
  return last;
}

const char* Scanner::scan_word(const char* start, std::uint8_t cls) {
  Letters letters;
  TokenKind kind = TokenKind::word;
  const char* p = start;
  if (cls == digit) {
    letters.all = digit;
    kind = TokenKind::number;
    p = number_end(start, kind);
    if (kind == TokenKind::date || kind == TokenKind::time) {
      emit(start, p, kind, Shape::none, token_flag::digit);
      return p;
    }
  }
  p = word_end(p, letters);
  if (cls != digit && p == start) p += char_at(start, end_).bytes;
  if (kind == TokenKind::number && letters.count > 0) {
    kind = is_ordinal({start, static_cast<std::size_t>(p - start)}) ? TokenKind::number : TokenKind::word;
  } else if (kind == TokenKind::word && letters.count > 1 && letters.count <= 8 && (letters.all & lower) == 0 &&
             is_roman({start, static_cast<std::size_t>(p - start)})) {
    kind = TokenKind::number;
  } else if (kind == TokenKind::word && letters.hyphenated &&
             is_ordinal({start, static_cast<std::size_t>(p - start)})) {
    kind = TokenKind::number;  // "XX-го"
  } else if (kind == TokenKind::number && is_iso_date({start, static_cast<std::size_t>(p - start)})) {
    kind = TokenKind::date;
  }
  return after_word(start, p, letters, kind);
}

// What a word takes of the characters after it: an address's rest, an abbreviation's full stop.
const char* Scanner::after_word(const char* start, const char* p, Letters letters, TokenKind kind) {
  std::uint16_t flags = 0;
  if ((letters.all & cyrillic) != 0) flags |= token_flag::cyrillic;
  if ((letters.all & latin) != 0 &&
      ((letters.all & cyrillic) == 0 || !is_cyrillic_in_disguise({start, static_cast<std::size_t>(p - start)})))
    flags |= token_flag::latin;
  if ((letters.all & digit) != 0) flags |= token_flag::digit;
  if (letters.hyphenated) flags |= token_flag::hyphenated;
  Shape shape = shape_of(letters);
  if (p < end_ && *p == '.' && p >= examined_host_ && is_alphanumeric(class_at(p + 1, end_)) &&
      kind == TokenKind::word) {
    const std::string_view word(start, static_cast<std::size_t>(p - start));
    if (word == "www" || word == "WWW") {
      p = address_end(p, end_);
      kind = TokenKind::url;
    } else {
      const Host host = host_end(start, end_, abbreviations_);
      examined_host_ = host.examined;
      if (host.end != nullptr) {
        const bool more =
            host.end < end_ && (*host.end == '/' || *host.end == ':') && is_alphanumeric(class_at(host.end + 1, end_));
        const char* const whole = more ? address_end(host.end, end_) : host.end;
        // "Lenta.ru" is a name, "lenta.ru" an address.
        if (whole != host.end || (letters.first & upper) == 0) kind = TokenKind::url;
        if (kind == TokenKind::word) shape = Shape::mixed;
        p = whole;
      }
    }
  } else if (end_ - p > 3 && *p == ':' && p[1] == '/' && p[2] == '/' && letters.count <= 8 &&
             (letters.all & (latin | cyrillic)) == latin) {
    p = address_end(p + 3, end_);
    kind = TokenKind::url;
  }
  if (p < end_ && *p == '.' && kind == TokenKind::word && (letters.all & digit) == 0) {
    p = abbreviation_end(start, p, letters, flags);
    if ((flags & token_flag::initial) != 0 && shape == Shape::upper) shape = Shape::capital;
  }
  emit(start, p, kind, shape, flags);
  return p;
}

std::uint16_t Scanner::kinds_of(std::string_view word) const {
  if (word.size() > Abbreviations::kLongest) return 0;
  char buffer[Abbreviations::kLongest];
  const std::string_view folded = fold_short(word, buffer, sizeof buffer);
  if (folded.empty()) return 0;
  if (!out_.empty() && out_.back().has(token_flag::abbreviation)) {
    // The second of two parts: "е" after "т.".
    char both[2 * Abbreviations::kLongest + 1];
    const std::string_view before = fold_short(out_.back().span().of({begin_, static_cast<std::size_t>(end_ - begin_)}),
                                               both, Abbreviations::kLongest);
    if (!before.empty()) {
      std::size_t size = before.size();
      both[size++] = ' ';
      size += folded.copy(both + size, folded.size());
      if (const std::uint16_t kinds = abbreviations_.kinds({both, size}); kinds != 0) return kinds;
    }
  }
  return abbreviations_.kinds(folded);
}

Scanner::Next Scanner::next_after(const char* p) const {
  Next next = {Next::line_end, true, false, false};
  for (; p < end_;) {
    const Char c = char_at(p, end_);
    if (c.cls != space && c.cls != format) break;
    next.joined = false;
    p += c.bytes;
  }
  const std::uint8_t cls = class_at(p, end_);
  if (cls == line_end) return next;
  if (cls == quote_open || cls == straight_quote || cls == upper_quote) {
    next.what = Next::quote;
  } else if (cls == digit) {
    next.what = Next::digit;
  } else if ((cls & letter) == 0) {
    next.what = Next::other;
  } else if ((cls & upper) == 0) {
    next.what = Next::lower;
  } else {
    next.what = Next::upper;
    const char* q = p;
    std::uint32_t count = 0;
    for (; q < end_ && count <= 20; ++count) {
      const Char c = char_at(q, end_);
      if ((c.cls & letter) == 0 && c.cls != hyphen) break;
      q += c.bytes;
    }
    if (count <= 20 && !(q < end_ && *q == '.' && count == 1)) {
      char buffer[Abbreviations::kLongest];
      const std::string_view word(p, static_cast<std::size_t>(q - p));
      const std::string_view folded = fold_short(word, buffer, sizeof buffer);
      next.opener = !folded.empty() && (abbreviations_.kinds(folded) & abbreviation::opener) != 0;
      next.roman = count <= 5 && is_roman_letters(word);
    }
  }
  return next;
}

// Whether the full stop after one capital letter makes it an initial.
bool Scanner::stop_is_initials(const Next& next, std::uint16_t& flags) const {
  bool after_name = false, after_initial = false;
  if (!out_.empty() && (pending_ & token_flag::line_start) == 0) {
    const Token& last = out_.back();
    after_initial = last.has(token_flag::initial);
    after_name =
        after_initial ? last.has(token_flag::may_end) : last.kind == TokenKind::word && last.shape == Shape::title;
  }
  const bool before_name = next.what == Next::upper && !next.opener;
  const bool goes_on = after_name && next.what != Next::quote;
  if (!before_name && !after_initial && !goes_on) return false;
  flags |= token_flag::initial | token_flag::abbreviation;
  if (after_name) flags |= token_flag::may_end;
  return true;
}

// The end of the word with its full stop at `p`, if the stop belongs to it; else `p`.
const char* Scanner::abbreviation_end(const char* start, const char* p, const Letters& letters,
                                      std::uint16_t& flags) const {
  if (p + 1 < end_ && p[1] == '.') return p;  // an ellipsis
  if (p - start > static_cast<std::ptrdiff_t>(Abbreviations::kLongest)) return p;
  if (letters.count == 1 && (letters.all & upper) != 0 && end_ - p > 3 && p[1] == '-') {
    const Char second = char_at(p + 2, end_);  // "К.-Ж."
    if ((second.cls & (letter | upper)) == (letter | upper) && p + 2 + second.bytes < end_ &&
        p[2 + second.bytes] == '.') {
      flags |= token_flag::initial | token_flag::abbreviation | token_flag::hyphenated;
      return p + 3 + second.bytes;
    }
  }
  const Next next = next_after(p + 1);
  const bool capital = (letters.first & upper) != 0;
  // "I. Итоги" on a line of its own: a list's number, not an initial.
  const bool numeral = letters.count == 1 && (pending_ & token_flag::line_start) != 0 && !next.joined &&
                       (*start == 'I' || *start == 'V' || *start == 'X');
  if (capital && !numeral && (letters.count == 1 || (letters.count == 2 && letters.hyphenated)) &&
      stop_is_initials(next, flags))
    return p + 1;
  const std::uint16_t kinds = kinds_of({start, static_cast<std::size_t>(p - start)});
  if ((kinds & abbreviation::takes_stop) == 0) return p;
  const bool number_before =
      !out_.empty() && out_.back().kind == TokenKind::number && (pending_ & token_flag::line_start) == 0;
  const bool before_name = (next.what == Next::upper && !next.opener) || next.what == Next::quote;
  bool takes = (kinds & abbreviation::any) != 0;
  if ((kinds & abbreviation::ends) != 0 || ((kinds & abbreviation::after_number) != 0 && number_before)) {
    takes = true;
    flags |= token_flag::may_end;
  } else if ((kinds & abbreviation::initial) != 0 && capital && before_name) {
    takes = true;
    flags |= token_flag::initial;
  } else if ((kinds & abbreviation::before_name) != 0 && before_name) {
    takes = true;
  } else if ((kinds & abbreviation::before_number) != 0 && (next.what == Next::digit || next.roman)) {
    takes = true;
  }
  const bool comma_after = p + 1 < end_ && (p[1] == ',' || p[1] == ';' || p[1] == ':');
  const bool goes_on = next.what == Next::lower || comma_after;
  if ((kinds & ~(abbreviation::opener | abbreviation::domain | abbreviation::initial)) != 0 && goes_on) takes = true;
  if (!takes) return p;
  flags |= token_flag::abbreviation;
  return p + 1;
}

}  // namespace newsx
