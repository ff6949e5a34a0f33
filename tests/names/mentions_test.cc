// The owner of mentions: order, covering, nesting, erasing.
#include "names/mentions.h"

#include <doctest/doctest.h>

#include <string>

using namespace newsx;

namespace {

// Tokens are as long as a byte, so that "0-3" is the mention of the tokens 0 to 2.
NameMention mention(TokenIndex begin, TokenIndex end, MentionKind kind = MentionKind::name) {
  NameMention m;
  m.begin = begin;
  m.end = end;
  m.span = m.core = {begin, end};
  m.kind = kind;
  return m;
}

Mentions of(std::initializer_list<NameMention> all) {
  Mentions mentions;
  for (const NameMention& m : all) mentions.add(m);
  mentions.sort({});
  return mentions;
}

std::string text(std::span<const NameMention> all) {
  std::string out;
  for (const NameMention& m : all) {
    if (!out.empty()) out += ' ';
    out += std::to_string(m.begin) + '-' + std::to_string(m.end);
    if (m.nested) out += "n";
    if (m.weak) out += "w";
  }
  return out;
}

// By token the number of the mention over it, "." for none.
std::string covering(const Mentions& mentions, TokenIndex tokens) {
  std::string out;
  for (TokenIndex t = 0; t < tokens; ++t)
    out += mentions.covering(t) == kNone ? std::string(".") : std::to_string(mentions.covering(t));
  return out;
}

}  // namespace

TEST_CASE("mentions stand in the order of the text, the longer one first") {
  CHECK(text(of({mention(4, 5), mention(0, 1), mention(0, 3)}).all()) == "0-3 0-1 4-5");
}

TEST_CASE("mentions are found by the bytes that they begin in") {
  const Mentions mentions = of({mention(0, 3), mention(1, 2), mention(4, 6)});
  CHECK(text(mentions.beginning_in({1, 5})) == "1-2 4-6");
  CHECK(text(mentions.beginning_in({1, 4})) == "1-2");
  CHECK(text(mentions.beginning_in({5, 9})).empty());
  CHECK(text(mentions.beginning_from(2)) == "4-6");
  CHECK(mentions.index_of(mentions.beginning_from(2).front()) == 2);
}

TEST_CASE("the outermost mention covers a token; posts, nested and, where wanted, weak ones cover none") {
  NameMention weak = mention(4, 6);
  weak.weak = true;
  Mentions mentions = of({mention(0, 3), mention(1, 2), mention(3, 4, MentionKind::role), weak});
  std::string inside;
  mentions.nest(7,
                [&](const NameMention& outer, const NameMention& inner) {
                  inside = text({&outer, 1}) + " > " + text({&inner, 1});
                },
                {});
  CHECK(inside == "0-3 > 1-2n");
  CHECK(text(mentions.all()) == "0-3 1-2n 3-4 4-6w");
  mentions.cover(7, Mentions::Which::all);
  CHECK(covering(mentions, 7) == "000.33.");
  mentions.cover(7, Mentions::Which::sure_only);
  CHECK(covering(mentions, 7) == "000....");
}

TEST_CASE("a mention that only overlaps another lies in none") {
  Mentions mentions = of({mention(0, 3), mention(2, 5)});
  mentions.nest(5, [](const NameMention&, const NameMention&) { FAIL("nothing lies inside"); }, {});
  CHECK(text(mentions.all()) == "0-3 2-5");
}

TEST_CASE("marked mentions keep their place until they are erased together") {
  Mentions mentions = of({mention(0, 1), mention(1, 2), mention(2, 3)});
  mentions.mark_erased(1);
  CHECK(mentions.size() == 3);
  mentions.erase_marked();
  CHECK(text(mentions.all()) == "0-1 2-3");
}

TEST_CASE("of neighbours with one span one stays") {
  Mentions mentions = of({mention(0, 1), mention(0, 1, MentionKind::generic), mention(0, 1), mention(1, 2)});
  mentions.keep_one_a_span(
      [](const NameMention&, const NameMention& next) { return next.kind == MentionKind::generic; }, {});
  CHECK(text(mentions.all()) == "0-1 1-2");
  CHECK(mentions[0].kind == MentionKind::generic);
}
