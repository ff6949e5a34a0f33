#include "names/holders.h"

#include <algorithm>

#include "names/post_predicates.h"

namespace newsx {
namespace {

using namespace gram;
using How = PostHolder::How;

constexpr TokenIndex kMostAttributes = 3;  // between a post and the name: "президента 48-летнего Ивана Тукмакова"
constexpr TokenIndex kLongestLink = 4;  // tokens between two posts of one person: ", а затем и"
constexpr int kMostNames = 24;          // of a list that shares a post
constexpr int kMostBrackets = 2;        // between a name and the post behind it

class HolderFinder {
 public:
  HolderFinder(const Document& d, const PostWords& words, const PostPhrases& phrases, const Names& names,
               const NameResult& result)
      : d_(d), phrases_(phrases), names_(names), predicates_(d, words, phrases, names, result) {}

  std::vector<PostHolder> run() {
    const PostIndex count = phrases_.size();
    before_.assign(count, kNone);
    next_.assign(count, kNone);
    previous_.assign(count, kNone);
    held_.assign(count, false);
    for (PostIndex i = count; i-- > 0;) {
      d_.stop.check();
      look_behind(i);
    }
    for (PostIndex i = 0; i < count; ++i) {
      d_.stop.check();
      if (held_[i] || !is_noun(i)) continue;
      if (phrases_[i].outer != kNone) {
        // "адвокат президента Тукмакова": the name is the inner post's, unless the outer one took it.
        if (before_[i] != kNone && !is_taken(i)) give_before_name(i);
      } else if (before_[i] != kNone)
        give_before_name(i);
      else if (!give_after_name(i))
        predicates_.find(i, previous_[i], held_, holders_);
    }
    predicates_.find_heads(holders_);
    return std::move(holders_);
  }

 private:
  const NameMention& mention(MentionIndex m) const { return names_.mentions[m]; }

  bool agrees(const PostPhrase& p, const NameMention& name) const { return (p.cases() & phrases_.cases_of(name)) != 0; }
  // "После" is no ambassador.
  bool is_noun(PostIndex i) const {
    return (d_.reading(phrases_[i].begin).reading.grammemes & (PREP | VERB | CONJ | ADVB)) == 0;
  }

  bool is_taken(PostIndex i) const {
    for (PostIndex k = phrases_[i].outer; k != kNone; k = phrases_[k].outer)
      if (before_[k] == before_[i]) return true;
    return false;
  }

  static bool alike(const PostPhrase& a, const PostPhrase& b) { return (a.one & b.one) != 0 || (a.many & b.many) != 0; }

  // Behind the attributes of the name at `t`.
  TokenIndex over_attributes(const PostPhrase& p, TokenIndex t) const {
    const TokenIndex end = phrases_.sentence_end(p.begin);
    for (TokenIndex n = 0; n < kMostAttributes && t < end; ++n, ++t) {
      const Grammemes any = d_.words.any(d_.token(t).word);
      if (phrases_.person_at(t) != kNone || phrases_.at(t) != kNone) break;
      if (d_.token(t).kind != TokenKind::word && d_.token(t).kind != TokenKind::number) break;
      if (d_.token(t).kind == TokenKind::number && d_.text_of(t).find('-') == std::string_view::npos) break;
      if (d_.token(t).kind == TokenKind::word && ((any & (ADJF | PRTF)) == 0 || (any & p.cases()) == 0)) break;
    }
    return t;
  }

  // Whether what stands at [from, to) only joins: ",", "и", ", а также".
  bool is_link(TokenIndex from, TokenIndex to) const {
    if (to - from > kLongestLink) return false;
    for (TokenIndex t = from; t < to; ++t) {
      const Grammemes chosen = d_.reading(t).reading.grammemes;
      if (!d_.is(t, ",") && !d_.is(t, FunctionWord::additive | FunctionWord::between_items) && (chosen & ADVB) == 0)
        return false;
    }
    return true;
  }

  // The name behind the post, or the next post of the same person.
  void look_behind(PostIndex i) {
    const PostPhrase& p = phrases_[i];
    const TokenIndex end = phrases_.sentence_end(p.begin);
    TokenIndex t = over_attributes(p, p.tail);
    MentionIndex name = phrases_.person_at(t);
    if (name != kNone) {
      // "адвокат Озеровой Иван Тукмаков"
      const MentionIndex second = phrases_.person_at(mention(name).end);
      if (second != kNone && agrees(p, mention(second))) name = second;
      if (agrees(p, mention(name)) && !is_owner(i, mention(name))) before_[i] = name;
      return;
    }
    for (TokenIndex n = 0; n <= kLongestLink && t < end; ++n, ++t) {
      const PostIndex next = phrases_.at(t);
      if (next != kNone && next != i) {
        if (phrases_[next].left != t && phrases_[next].begin != t) return;
        if (phrases_[next].outer != kNone || phrases_[i].outer != kNone || !alike(p, phrases_[next]) ||
            is_other_office(i, next, t > p.tail))
          return;
        next_[i] = next;
        if (previous_[next] == kNone) previous_[next] = i;
        before_[i] = before_[next];
        return;
      }
      if (!is_link(t, t + 1)) return;
    }
  }

  // "сын Тукмакова": in one case with the name, the word is rather the owned than the holder.
  bool is_owner(PostIndex i, const NameMention& name) const {
    const RoleMention& post = names_.roles[i];
    return post.relation && phrases_[i].tail == post.end && (phrases_.cases_of(name) & gent) != 0 &&
           (phrases_[i].cases() & phrases_.cases_of(name) & ~(gent | accs)) == 0;
  }

  // "премьер-министр Индии и президент Грузии": two people.
  bool is_other_office(PostIndex a, PostIndex b, bool joined) const {
    if (!joined) return false;
    const RoleMention &first = names_.roles[a], &second = names_.roles[b];
    const auto heads = [](const RoleMention& r) { return r.cls == "state_head" || r.cls == "government_head"; };
    return heads(first) && heads(second) && !first.of.empty() && !second.of.empty() && first.of != second.of;
  }

  void add(PostIndex i, MentionIndex name, How how, std::string_view because) {
    held_[i] = true;
    PostHolder holder;
    holder.post = i;
    holder.entity = mention(name).entity;
    holder.status = phrases_[i].status;
    holder.how = how;
    holder.because = because;
    holders_.push_back(holder);
  }

  void give_before_name(PostIndex i) {
    add(i, before_[i], How::before_name, "stands before the name");
    if (!is_plural(i, mention(before_[i]))) return;
    // "министры Анна Озерова, Иван Тукмаков и Пётр Заозёрский"
    MentionIndex last = before_[i];
    for (int n = 0; n < kMostNames; ++n) {
      last = next_name(last);
      if (last == kNone || (phrases_[i].many & phrases_.cases_of(mention(last))) == 0) return;
      add(i, last, How::before_name, "stands before the names");
    }
  }

  bool is_plural(PostIndex i, const NameMention& name) const {
    return (phrases_[i].many & phrases_.cases_of(name)) != 0 && names_.roles[i].plural;
  }

  // The next name of a list.
  MentionIndex next_name(MentionIndex m) const {
    TokenIndex t = mention(m).end;
    const TokenIndex end = phrases_.sentence_end(mention(m).begin);
    if (t < end && d_.token(t).kind == TokenKind::bracket_open) t = std::max(t, phrases_.partner(t)) + 1;
    const TokenIndex from = t;
    while (t < end && t - from < kLongestLink && is_link(t, t + 1)) ++t;
    return t > from && t < end ? phrases_.person_at(t) : kNone;
  }

  // The name that ends before the mark at `t`, with what stands in brackets between: "Тукмаков (48 лет), министр".
  MentionIndex name_before(TokenIndex t) const {
    for (int n = 0; n < kMostBrackets && t > 0; ++n) {
      if (d_.token(t - 1).kind != TokenKind::bracket_close || phrases_.partner(t - 1) >= t - 1) break;
      t = phrases_.partner(t - 1);
    }
    if (t > 0 && d_.token(t - 1).kind == TokenKind::quote_close) --t;
    return t > 0 ? phrases_.person_ending_at(t - 1) : kNone;
  }

  // Of the posts joined to `i`, the last one.
  PostIndex last_joined(PostIndex i, int& commas) const {
    while (next_[i] != kNone) {
      for (TokenIndex t = phrases_[i].tail; t < phrases_[next_[i]].left; ++t) commas += d_.is(t, ",") ? 1 : 0;
      i = next_[i];
    }
    return i;
  }

  bool ends_apposition(PostIndex i) const {
    int commas = 0;
    const TokenIndex end = phrases_[last_joined(i, commas)].tail;
    if (end >= d_.token_count() || d_.token(end).has(token_flag::sentence_start)) return true;
    const TokenKind kind = d_.token(end).kind;
    if (kind != TokenKind::punctuation && kind != TokenKind::dash && kind != TokenKind::bracket_open &&
        kind != TokenKind::bracket_close)
      return false;
    // "Пришли Озерова, министр, посол и ректор.": a list of people ends with its sentence.
    return commas == 0 || end + 1 < phrases_.sentence_end(phrases_[i].begin);
  }

  bool give_after_name(PostIndex i) {
    const PostPhrase& p = phrases_[i];
    MentionIndex name = kNone;
    std::string_view because = "stands in apposition to the name";
    if (p.left > 0 && (d_.token(p.left).has(token_flag::sentence_start) || p.left == phrases_.sentence_begin(p.left))) {
      name = caption_before(p);
    } else if (p.left > 1) {
      const TokenIndex mark = p.left - 1;
      const bool dash = d_.token(mark).kind == TokenKind::dash;
      const bool bracket = d_.token(mark).kind == TokenKind::bracket_open;
      if (dash || bracket || (d_.is(mark, ",") && ends_apposition(i))) {
        name = name_before(mark);
        if (name != kNone && (p.cases() & phrases_.cases_of(mention(name)) & (dash ? nomn : cases)) == 0) name = kNone;
      }
    }
    if (name == kNone) name = name_behind_mark(p);
    if (name == kNone) return false;
    for (PostIndex k = i; k != kNone; k = next_[k])
      if (!held_[k]) add(k, name, How::after_name, because);
    return true;
  }

  // "Министр обороны — Анна Озерова", "Режиссёр: Анна Озерова"
  MentionIndex name_behind_mark(const PostPhrase& p) const {
    const TokenIndex t = p.tail;
    if (t + 1 >= d_.token_count() || d_.token(t).has(token_flag::sentence_start)) return kNone;
    if (d_.token(t).kind != TokenKind::dash && d_.text_of(t) != ":") return kNone;
    TokenIndex at = t + 1;
    at = over_attributes(p, at);
    const MentionIndex name = phrases_.person_at(at);
    return name != kNone && (p.cases() & phrases_.cases_of(mention(name)) & nomn) != 0 ? name : kNone;
  }

  // A name alone in its line, and a post at the beginning of the next: a caption.
  MentionIndex caption_before(const PostPhrase& p) const {
    if (!d_.token(p.left).has(token_flag::line_start)) return kNone;
    const MentionIndex name = phrases_.person_ending_at(p.left - 1);
    if (name == kNone || !d_.token(mention(name).begin).has(token_flag::line_start)) return kNone;
    return (p.one & phrases_.cases_of(mention(name)) & nomn) != 0 ? name : kNone;
  }

  const Document& d_;
  const PostPhrases& phrases_;
  const Names& names_;
  PostPredicates predicates_;
  std::vector<MentionIndex> before_;        // by post: the name behind it
  std::vector<PostIndex> next_, previous_;  // by post: joined to it
  std::vector<bool> held_;
  std::vector<PostHolder> holders_;
};

}  // namespace

std::vector<PostHolder> find_holders(const Document& d, const PostWords& words, const PostPhrases& phrases,
                                     const Names& names, const NameResult& result) {
  return HolderFinder(d, words, phrases, names, result).run();
}

}  // namespace newsx
