#include "names/holders.h"

#include <algorithm>

#include "names/post_predicates.h"

namespace newsx {
namespace {

using namespace gram;
using How = PostHolder::How;

constexpr TokenIndex kMostAttributes = 3;  // between a post and the name: "президентом 48-летним Иваном Тукмаковым"
constexpr TokenIndex kLongestLink = 4;  // tokens between two posts of one person: ", а затем и"
constexpr int kMostJoined = 16;         // posts in a row, or one in the other's complements
constexpr int kMostNames = 24;          // of a list that shares a post
constexpr TokenIndex kLongestDate = 8;  // tokens: "с мая 2010 по июнь 2015 года"
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
    predicates_.find_same(holders_);
    predicates_.find_heads(holders_);
    return std::move(holders_);
  }

 private:
  const NameMention& mention(MentionIndex m) const { return names_.mentions[m]; }

  bool agrees(const PostPhrase& p, const NameMention& name) const { return (p.cases() & phrases_.cases_of(name)) != 0; }
  // "После" is no ambassador, "политика" no politician.
  bool is_noun(PostIndex i) const {
    const TokenIndex t = phrases_[i].begin;
    const Grammemes chosen = d_.reading(t).reading.grammemes;
    if ((chosen & (PREP | VERB | CONJ | ADVB)) != 0) return false;
    if (before_[i] != kNone && phrases_[i].tail == phrases_[i].end) return true;
    const TokenIndex left = phrases_[i].left;  // "на пост премьера" is sure
    const PostWord* const before = left > 0 ? phrases_.word_at(left - 1) : nullptr;
    if (before != nullptr && before->kind == PostWordKind::post) return true;
    const bool thing = (chosen & (inan | anim)) == inan && (d_.words.any(d_.token(t).word) & anim) != 0 &&
                       d_.reading(t).reading.origin == Origin::dictionary;
    return !thing;
  }

  bool is_taken(PostIndex i) const {
    PostIndex k = phrases_[i].outer;
    for (int n = 0; k != kNone && n < kMostJoined; ++n, k = phrases_[k].outer)
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
      if (d_.token(t).kind == TokenKind::word && ((any & (ADJF | PRTF)) == 0 || (any & p.cases()) == 0) &&
          !is_unread_name(t))
        break;
    }
    return t;
  }

  // The first word of a name that only in part was read as one: "Деррик Роуз".
  bool is_unread_name(TokenIndex t) const {
    return d_.token(t).shape == Shape::title && names_.mentions.covering(t) == kNone &&
           phrases_.person_at(t + 1) != kNone;
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

  // Behind the mark of a quotation that ends with the post: "«халифу» Тукмакову".
  TokenIndex behind_mark(const PostPhrase& p) const {
    const TokenIndex t = p.tail;
    const bool ends = t < phrases_.sentence_end(p.begin) && d_.token(t).kind == TokenKind::quote_close;
    return ends && phrases_.partner(t) < p.begin ? t + 1 : t;
  }

  // "один из вратарей (Иван Тукмаков)"
  MentionIndex bracketed_name(TokenIndex t) const {
    if (t >= d_.token_count() || d_.token(t).kind != TokenKind::bracket_open) return kNone;
    const MentionIndex name = phrases_.person_at(t + 1);
    return name != kNone && mention(name).end == phrases_.partner(t) ? name : kNone;
  }

  // The name behind the post, or the next post of the same person.
  void look_behind(PostIndex i) {
    const PostPhrase& p = phrases_[i];
    const TokenIndex end = phrases_.sentence_end(p.begin);
    TokenIndex t = over_attributes(p, behind_mark(p));
    MentionIndex name = phrases_.person_at(t);
    if (name == kNone) name = bracketed_name(t);
    if (name != kNone && is_caption(mention(name))) return;
    if (name != kNone) {
      // "адвокат Озеровой Иван Тукмаков"
      const MentionIndex second = phrases_.person_at(mention(name).end);
      const bool owner = names_.roles[i].relation || !agrees(p, mention(name));
      if (second != kNone && owner && agrees(p, mention(second))) name = second;
      if (agrees(p, mention(name)) && !is_owner(i, mention(name)) && (p.one != 0 || next_name(name) != kNone))
        before_[i] = name;
      return;
    }
    if (d_.is(t, ",") && is_set_off(p, t)) {
      before_[i] = phrases_.person_at(over_attributes(p, t + 1));
      return;
    }
    for (TokenIndex n = 0; n <= kLongestLink && t < end; ++n, ++t) {
      const PostIndex next = phrases_.at(t);
      if (next != kNone && next != i) {
        if (phrases_[next].left != t && phrases_[next].begin != t) return;
        // "солдатам, офицерам, генералам Тукмакову и Озерову": of several lists of people only the last is named.
        if (p.one == 0 && t > p.tail && d_.is(p.tail, ",")) return;
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

  // Alone in its line, which is not the post's.
  bool is_caption(const NameMention& name) const {
    return d_.token(name.begin).has(token_flag::line_start) &&
           (name.end >= d_.token_count() || d_.token(name.end).has(token_flag::line_start) ||
            (name.end + 1 < d_.token_count() && d_.token(name.end + 1).has(token_flag::line_start)));
  }

  // "директор музея, Иван Тукмаков.", "сотрудник полиции, 45-летний Иван Тукмаков": the name set off from its post.
  bool is_set_off(const PostPhrase& p, TokenIndex comma) const {
    const TokenIndex t = over_attributes(p, comma + 1);
    const MentionIndex name = phrases_.person_at(t);
    if (t > comma + 1 && !d_.token(comma + 1).has(token_flag::digit)) return false;  // ", лечившего Тукмакова"
    if (name == kNone || (p.one & phrases_.cases_of(mention(name))) == 0) return false;
    const TokenIndex end = mention(name).end;
    // "Юрист по образованию, Тукмаков работал учителем."
    if (p.left == phrases_.sentence_begin(p.begin) && (p.one & phrases_.cases_of(mention(name)) & nomn) != 0)
      return true;
    return t > comma + 1 || end >= phrases_.sentence_end(p.begin) || d_.token(end).kind == TokenKind::punctuation;
  }

  // "сын Тукмакова": in one case with the name, the word is rather the owned than the holder.
  bool is_owner(PostIndex i, const NameMention& name) const {
    const RoleMention& post = names_.roles[i];
    if (!post.relation || !post.of.empty() || phrases_[i].tail != post.end) return false;
    if (phrases_.is_base(name)) return name.end == name.begin + 1 && (phrases_[i].cases() & nomn) == 0;
    const Grammemes found =
        name.annotation == kNone ? phrases_.cases_of(name) : d_.cases_of(d_.cascade.annotations[name.annotation]);
    return (found & gent) != 0 && (phrases_[i].cases() & found & ~(gent | accs)) == 0;
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
    // "президенты Италии и Испании Озерова и Тукмаков": each the next one's.
    const PostPhrase& p = phrases_[i];
    if (p.owner_count > 1 && p.one == 0) {
      if (shared_post_ != i) shared_post_ = i, shared_ = 0;
      if (shared_ < p.owner_count) holder.of = p.owners[static_cast<std::size_t>(shared_++)];
    }
    holders_.push_back(holder);
  }

  void give_before_name(PostIndex i) {
    add(i, before_[i], How::before_name, "stands before the name");
    give_to_rest(i, before_[i]);  // "министры Анна Озерова, Иван Тукмаков и Пётр Заозёрский"
  }

  bool is_plural(PostIndex i, const NameMention& name) const {
    return (phrases_[i].many & phrases_.cases_of(name)) != 0 && (names_.roles[i].plural || phrases_[i].one == 0);
  }

  // The next name of a list.
  MentionIndex next_name(MentionIndex m) const {
    TokenIndex t = mention(m).end;
    const TokenIndex end = phrases_.sentence_end(mention(m).begin);
    if (t < end && d_.token(t).kind == TokenKind::bracket_open) t = std::max(t, phrases_.partner(t)) + 1;
    if (t + 1 < end && d_.is(t, FunctionWord::affiliation | FunctionWord::from)) {  // "Тукмаков из Озёрска и …"
      const MentionIndex home = names_.mentions.covering(t + 1);
      if (home != kNone && mention(home).type != EntityType::person) t = mention(home).end;
    }
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
    if (t > 3 && d_.token(t - 2).kind == TokenKind::number && d_.is(t - 3, ",")) t -= 3;  // ", 34 года,"
    for (int n = 0; n < kMostBrackets && t > 0; ++n) {
      if (d_.token(t - 1).kind != TokenKind::bracket_close || phrases_.partner(t - 1) >= t - 1) break;
      t = phrases_.partner(t - 1);
    }
    if (t > 0 && d_.token(t - 1).kind == TokenKind::quote_close) --t;
    return t > 0 ? phrases_.person_ending_at(t - 1) : kNone;
  }

  // Of the posts joined to `i`, the last one.
  PostIndex last_joined(PostIndex i, int& commas) const {
    for (int n = 0; next_[i] != kNone && n < kMostJoined; ++n) {
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

  // Behind a comma the cases are the same, behind another mark the post may also stand in the nominative.
  bool is_apposed(const PostPhrase& p, const NameMention& name, bool mark) const {
    if (mark && (p.one & phrases_.possible_cases(name) & nomn) != 0) return true;
    return (p.one & phrases_.cases_of(name)) != 0;
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
        if (name != kNone && !is_apposed(p, mention(name), dash || bracket)) name = kNone;
      }
    }
    int commas = 0;
    if (name == kNone) name = name_behind_mark(phrases_[last_joined(i, commas)]);
    if (name == kNone) return give_to_names_before(i) || give_behind_dash(i);
    for (PostIndex k = i; k != kNone; k = next_[k]) {
      if (held_[k]) continue;
      add(k, name, How::after_name, because);
      if (mention(name).begin > phrases_[k].begin) give_to_rest(k, name);
    }
    return true;
  }

  // "Озерова, Тукмаков и другие министры"
  bool give_to_names_before(PostIndex i) {
    const PostPhrase& p = phrases_[i];
    const PostWord* const word = p.many != 0 ? phrases_.word_at(p.left) : nullptr;
    if (word == nullptr || word->kind != PostWordKind::others || p.left < 2) return false;
    TokenIndex t = p.left - 1;
    if (!d_.is(t, FunctionWord::additive)) return false;
    const TokenIndex begin = phrases_.sentence_begin(p.begin);
    for (int n = 0; n < kMostNames && t > begin; ++n) {
      if (!is_link(t, t + 1)) break;
      const MentionIndex name = name_before(t);
      if (name == kNone) break;
      add(i, name, How::after_name, "stands behind the names");
      if (mention(name).begin == 0) break;
      t = mention(name).begin - 1;
    }
    return held_[i];
  }

  // "Озерова — политик, в 2010—2015 годах — министр": after a date and a dash, whoever the sentence is about.
  bool give_behind_dash(PostIndex i) {
    const PostPhrase& p = phrases_[i];
    const TokenIndex begin = phrases_.sentence_begin(p.begin);
    if ((p.one & nomn) == 0 || p.left < begin + 2 || d_.token(p.left - 1).kind != TokenKind::dash) return false;
    TokenIndex t = p.left - 1;
    bool year = false;
    for (TokenIndex n = 0; n < kLongestDate && t > begin; ++n) {
      if (d_.is(t - 1, ",") || d_.token(t - 1).kind == TokenKind::punctuation) break;
      --t;
      year |= d_.token(t).kind == TokenKind::number;
      if (names_.mentions.covering(t) != kNone) return false;
    }
    if (!year || (d_.reading(t).reading.grammemes & PREP) == 0) return false;
    const bool same =
        !holders_.empty() && holders_.back().post != kNone && phrases_[holders_.back().post].begin >= begin;
    const Index person = same ? holders_.back().entity : predicates_.topic_before(p.begin);
    if (person == kNoIndex) return false;
    for (PostIndex k = i; k != kNone; k = next_[k]) {
      if (held_[k]) continue;
      held_[k] = true;
      PostHolder holder;
      holder.post = k;
      holder.entity = person;
      holder.status = phrases_[k].status;
      holder.how = How::predicate;
      holder.because = "stands behind a date and a dash";
      holders_.push_back(holder);
    }
    return true;
  }

  // All names of a list that begins with this one.
  void give_to_rest(PostIndex i, MentionIndex name) {
    if (!is_plural(i, mention(name))) return;
    for (int n = 0; n < kMostNames; ++n) {
      name = next_name(name);
      if (name == kNone || (phrases_[i].many & phrases_.cases_of(mention(name))) == 0) return;
      add(i, name, How::before_name, "stands before the names");
    }
  }

  // "Министр обороны — Анна Озерова", "Режиссёр: Анна Озерова", "режиссёры, как Озерова и Тукмаков"
  MentionIndex name_behind_mark(const PostPhrase& p) const {
    const TokenIndex t = p.tail;
    if (t + 2 < d_.token_count() && p.many != 0 && d_.is(t, ",") && d_.is(t + 1, FunctionWord::as)) {
      const MentionIndex name = phrases_.person_at(t + 2);
      return name;
    }
    if (t + 1 >= d_.token_count() || d_.token(t).has(token_flag::sentence_start)) return kNone;
    if (d_.token(t).kind != TokenKind::dash && d_.text_of(t) != ":") return kNone;
    TokenIndex at = t + 1;
    at = over_attributes(p, at);
    const MentionIndex name = phrases_.person_at(at);
    if (name == kNone || (p.cases() & phrases_.possible_cases(mention(name)) & nomn) == 0) return kNone;
    if ((p.one & nomn) == 0 && next_name(name) == kNone) return kNone;  // "Эксперты: Тукмаков уедет"
    // "Режиссёр: Тукмаков" in a list of credits, but not "Корреспондент: Тукмаков ждёт?" in a transcript
    return d_.token(t).kind == TokenKind::dash || ends_entry(mention(name).end) ? name : kNone;
  }

  bool ends_entry(TokenIndex t) const {
    if (t >= d_.token_count() || d_.token(t).has(token_flag::line_start)) return true;
    return d_.token(t).kind != TokenKind::word;
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
  PostIndex shared_post_ = kNone;  // the one that was given last of those with several owners,
  int shared_ = 0;                 // and to how many people
  std::vector<PostHolder> holders_;
};

}  // namespace

std::vector<PostHolder> find_holders(const Document& d, const PostWords& words, const PostPhrases& phrases,
                                     const Names& names, const NameResult& result) {
  return HolderFinder(d, words, phrases, names, result).run();
}

}  // namespace newsx
