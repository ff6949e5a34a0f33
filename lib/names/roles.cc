// First the posts beside names: what each person holds. Then, in text order, each post that stands alone goes to the
// best match among the people who may be called that; it then counts as a mention of that person.
#include "names/roles.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "names/canonical.h"
#include "names/holders.h"
#include "names/post_phrases.h"
#include "names/post_years.h"
#include "reading/folded_space.h"

namespace newsx {
namespace {

using namespace gram;

class RoleResolver {
 public:
  RoleResolver(const Document& d, const NameLexicon& lexicon, Names& names, NameResult& result)
      : d_(d),
        words_(lexicon.post_words()),
        names_(names),
        roles_(names.roles),
        mentions_(names.mentions),
        result_(result) {}

  void run() {
    mentions_.cover(d_.token_count(), Mentions::Which::all);
    const PostPhrases phrases(d_, words_, names_, result_);
    phrases_ = &phrases;
    read_holders();
    resolve_free();
    add_mentions();
    write_roles();
  }

 private:
  struct Held {
    std::string_view head;   // the post alone
    std::string_view title;  // with its complements
    std::string_view cls;
    std::string_view of;
    Index of_entity = kNoIndex;
    std::string_view head_of_body;
    RoleStatus status = RoleStatus::current;
    bool label = false;
    bool partial = false;
    bool inferred = false;
    YearSpan years;
    std::vector<Span> said;
    PostIndex post = kNone;
    std::string_view because;
  };

  void read_holders() {
    for (const PostHolder& holder : find_holders(d_, words_, *phrases_, names_, result_)) {
      d_.stop.check();
      if (holder.post == kNone) {
        give(holder.entity, head_of_body(holder));
        continue;
      }
      const bool named_again = holder.span.end != 0;
      if (!named_again) {
        RoleMention& r = roles_[holder.post];
        (holder.how == PostHolder::How::predicate ? r.is_predicate : r.beside_name) = true;
        if (!r.plural && !r.is_predicate) r.entity = holder.entity;
      }
      Held held = held_of(holder.post);
      if (named_again) held.said = {holder.span}, held.years = {};
      held.status = holder.status;
      held.because = holder.because;
      const PostPhrase& p = (*phrases_)[holder.post];
      if (holder.of != kNone) {
        set_owner(held, holder.of);
      }
      give(holder.entity, held);
      for (int k = 1; holder.of == kNone && k < p.owner_count; ++k) {  // "послом в Италии и Испании"
        set_owner(held, p.owners[static_cast<std::size_t>(k)]);
        give(holder.entity, held);
      }
    }
  }

  void set_owner(Held& held, MentionIndex of) const {
    if (mentions_[of].entity == kNoIndex) return;
    held.of_entity = mentions_[of].entity;
    held.of = result_.entities[held.of_entity].name;
  }

  // "возглавил фонд"
  Held head_of_body(const PostHolder& holder) const {
    Held held;
    held.head = held.title = holder.title;
    held.cls = "official";
    if (holder.of != kNone)
      set_owner(held, holder.of);
    else
      held.of = phrase_base(d_, holder.of_begin, holder.of_end);
    held.status = holder.status;
    held.said.push_back(holder.span);
    held.because = holder.because;
    return held;
  }

  // A post with what its complements say.
  Held held_of(PostIndex post) const {
    const RoleMention& r = roles_[post];
    const PostPhrase& p = (*phrases_)[post];
    Held held;
    held.post = post;
    held.head = held.title = r.title;
    held.cls = r.cls;
    held.label = r.label;
    held.partial = r.partial;
    held.of = r.of;
    held.of_entity = owner_of(mentions_, r);
    held.head_of_body = r.head_of_body;
    held.status = p.status;
    held.years = years_beside(d_, p, phrases_->sentence_begin(p.begin), phrases_->sentence_end(p.begin));
    held.said.push_back(d_.span_of(p.begin, std::max(p.end, p.tail)));
    TokenIndex words_end = p.tail;
    if (held.of.empty())
      words_end = read_owner(p, held);
    else if (held.of_entity != kNoIndex)
      held.of = result_.entities[held.of_entity].name;
    if (r.of.empty()) held.title = with_complements(r, p, words_end);
    return held;
  }

  // Whose the post is, by its complements; returns where the words for that begin.
  TokenIndex read_owner(const PostPhrase& p, Held& held) const {
    if (p.of != kNone && mentions_[p.of].entity != kNoIndex) {
      held.of_entity = mentions_[p.of].entity;
      held.of = result_.entities[held.of_entity].name;
      return std::max(mentions_[p.of].begin, p.end);
    }
    for (TokenIndex t = p.end; t < p.tail; ++t) {
      if (!is_body(t)) continue;
      TokenIndex begin = t;
      while (begin > p.end && (d_.words.any(d_.token(begin - 1).word) & (ADJF | PRTF)) != 0) --begin;
      held.of = phrase_base(d_, begin, p.tail);
      return begin;
    }
    if (p.of_end != 0) {
      held.of = phrase_base(d_, p.of_begin, p.of_end);
      return p.of_begin;
    }
    return p.tail;
  }

  // The head of a body's name: "комитета по обороне".
  bool is_body(TokenIndex t) const {
    const auto names = d_.names_at(t);
    return std::any_of(names.begin(), names.end(),
                       [&](const NameMatch& m) { return d_.gazetteer.entry_class(m.entry) == "org_head"; });
  }

  std::string_view with_complements(const RoleMention& r, const PostPhrase& p, TokenIndex end) const {
    // Without the prepositions and adjectives of what comes after it.
    const Grammemes loose = end < p.tail ? PREP | ADJF | PRTF : PREP;
    while (end > p.end &&
           (d_.token(end - 1).kind != TokenKind::word || ((d_.words.any(d_.token(end - 1).word) & loose) != 0 &&
                                                          (d_.words.any(d_.token(end - 1).word) & NOUN) == 0)))
      --end;
    if (end <= p.end || end - p.end > kLongestTitle) return r.title;
    std::string title(r.title);
    if (d_.token(p.end).has(token_flag::space_before)) title += ' ';
    title.append(folded_space(d_, d_.span_of(p.end, end)));
    return d_.store(title);
  }

  void give(Index person, Held new_one) {
    auto& held = held_[person];
    if (new_one.post == kNone)  // "возглавил": says nothing new of who has a post there
      for (Held& h : held)
        if (h.of_entity == new_one.of_entity && h.of == new_one.of) {
          h.said.push_back(new_one.said.back());
          return;
        }
    for (Held& h : held) {
      const bool title =
          h.title == new_one.title || (h.head == new_one.head && (h.title == h.head || new_one.title == new_one.head));
      if (!title || !(h.of == new_one.of || h.of.empty() || new_one.of.empty())) continue;
      if (h.of.empty()) h.of = new_one.of, h.of_entity = new_one.of_entity, h.inferred = new_one.inferred;
      if (h.of.empty() && h.title.size() < new_one.title.size()) h.title = new_one.title;
      if (h.status == RoleStatus::current) h.status = new_one.status;
      if (h.years.from.empty() && h.years.to.empty()) h.years = new_one.years;
      if (h.said.back() != new_one.said.back()) h.said.push_back(new_one.said.back());
      return;
    }
    if (held.size() < kMostPosts) held.push_back(std::move(new_one));
  }

  // Whether a person with these roles may be called that.
  bool may_be(const Held& h, const RoleMention& r, Index body) const {
    // Who runs for a post does not hold it; "кандидат" is a post of its own, of this class.
    if (h.status == RoleStatus::candidate && h.cls != "party") return false;
    if ((r.status == RoleStatus::acting) != (h.status == RoleStatus::acting)) return false;
    if (r.status == RoleStatus::acting && r.cls == h.cls && h.of.empty()) return true;
    // "глава МИД" is the "министр иностранных дел".
    if (!r.head_of_body.empty() && h.head == r.head_of_body) return true;
    if (!h.head_of_body.empty() && r.title == h.head_of_body) return true;
    const bool same_title =
        h.head == r.title || (h.cls == r.cls && (r.cls == "state_head" || r.cls == "government_head"));
    if (!same_title) {
      // "руководитель казахстанской делегации": whoever stands for that country.
      return r.delegation && body != kNoIndex && h.of_entity == body;
    }
    if (body == kNoIndex && r.of.empty()) return true;
    return (body != kNoIndex && h.of_entity == body) || (!h.of.empty() && h.of == r.of);
  }

  void resolve_free() {
    MentionIndex next = 0;
    for (PostIndex i = 0; i < roles_.size(); ++i) {
      d_.stop.check();
      RoleMention& r = roles_[i];
      for (; next < mentions_.size() && mentions_[next].span.begin < r.span.begin; ++next)
        if (mentions_[next].type == EntityType::person && mentions_[next].entity != kNoIndex)
          see(mentions_[next].entity);
      if (r.entity != kNoIndex || r.plural || !r.stands_alone()) continue;
      const Candidate candidate = best_holder(r);
      if (candidate.person == kNoIndex)
        call(i);
      else if (is_definite(r))
        refer_back(i, candidate);
    }
  }

  void see(Index person) {
    std::erase(recent_, person);
    recent_.push_back(person);
    if (recent_.size() > kRemembered) recent_.erase(recent_.begin());
    ++times_[person];
  }

  // The person whom a post that stands alone may mean, and by which of their posts.
  struct Candidate {
    Index person = kNoIndex;
    Held* by = nullptr;
  };

  Candidate best_holder(const RoleMention& r) {
    const Index body = owner_of(mentions_, r);
    Candidate best;
    int best_score = 0;
    for (std::size_t k = recent_.size(); k-- > 0;) {
      const auto held = held_.find(recent_[k]);
      if (held == held_.end()) continue;
      for (Held& h : held->second) {
        if (!may_be(h, r, body)) continue;
        // An equal title beats one of the same kind; the person named most often beats one named in passing.
        const int score = (h.head == r.title ? 1000 : 0) +
                          (r.of.empty() ? static_cast<int>(times_[recent_[k]]) * 4 : 0) + static_cast<int>(k);
        if (best.person != kNoIndex && score <= best_score) continue;
        best = {recent_[k], &h};
        best_score = score;
      }
    }
    return best;
  }

  // Posts that many have ("депутат", "министр") refer back only when definite: with a capital, a body, or as the head
  // of something.
  bool is_definite(const RoleMention& r) const {
    const Token& first = d_.token(r.begin);
    const bool capital = first.shape != Shape::lower && !first.has(token_flag::sentence_start);
    return !r.of.empty() || r.cls == "state_head" || r.cls == "government_head" || capital || r.end - r.begin >= 2;
  }

  void refer_back(PostIndex i, const Candidate& candidate) {
    roles_[i].entity = candidate.person;
    see(candidate.person);
    Held& by = *candidate.by;
    Held held = held_of(i);
    const bool heads = held.cls == "state_head" || held.cls == "government_head";
    if (heads && held.cls == by.cls && by.head != held.head &&
        (held.of.empty() || by.of.empty() || held.of == by.of)) {  // "глава государства": the same post again
      if (by.of.empty()) by.of = held.of, by.of_entity = held.of_entity;
      by.said.push_back(held.said.back());
      return;
    }
    held.because = "has this post in the text";
    if (held.of.empty() && by.cls == held.cls && !by.of.empty()) {
      held.of = by.of;
      held.of_entity = by.of_entity;
      held.inferred = true;
    }
    give(candidate.person, std::move(held));
  }

  // A calling that stands for somebody who has one of the same kind.
  void call(PostIndex i) {
    RoleMention& r = roles_[i];
    const Index person = called(i);
    if (person == kNoIndex) return;
    r.entity = person;
    see(person);
    std::vector<Held>& posts = held_[person];
    const auto same = std::find_if(posts.begin(), posts.end(), [&](const Held& h) { return h.cls == r.cls; });
    if (same != posts.end()) same->said.push_back(r.span);
  }

  // "Спортсменка" after a gymnast was named: of the people named last the one whose calling is of this kind.
  Index called(PostIndex post) const {
    const RoleMention& r = roles_[post];
    const PostPhrase& p = (*phrases_)[post];
    const bool plain = r.end == r.begin + 1 && p.left == p.begin && p.tail == p.end && p.outer == kNone;
    if (!plain || !r.of.empty() || r.label || !is_calling(r.cls) || !stands_free(p)) return kNoIndex;
    Index found = kNoIndex;
    for (std::size_t k = recent_.size(), n = 0; k-- > 0 && n < kLastNamed; ++n) {
      const Entity& person = result_.entities[recent_[k]];
      if (r.gender == 'f' && person.gender == 'm') continue;
      const auto held = held_.find(recent_[k]);
      if (held == held_.end()) continue;
      const bool fits = std::any_of(held->second.begin(), held->second.end(),
                                    [&](const Held& h) { return h.cls == r.cls && !h.label; });
      if (!fits) continue;
      if (found != kNoIndex) return kNoIndex;  // ambiguous
      found = recent_[k];
    }
    // The text speaks of somebody else.
    for (const Index other : recent_)
      if (found != kNoIndex && times_.at(other) > times_.at(found)) return kNoIndex;
    return found;
  }

  // One person, neither a predicate nor in apposition, and without a name.
  bool stands_free(const PostPhrase& p) const {
    const Grammemes chosen = d_.reading(p.begin).reading.grammemes;
    if ((chosen & sing) == 0 || (chosen & ablt) != 0) return false;
    const TokenIndex first = phrases_->sentence_begin(p.begin), last = phrases_->sentence_end(p.begin);
    if (p.begin > first && d_.token(p.begin - 1).kind != TokenKind::word &&
        d_.token(p.begin - 1).kind != TokenKind::quote_open)
      return false;
    return p.end >= last || d_.token(p.end).kind != TokenKind::word || d_.token(p.end).shape == Shape::lower;
  }

  static bool is_calling(std::string_view cls) {
    static constexpr std::array<std::string_view, 7> callings = {"sport",    "culture",  "media", "science",
                                                                 "military", "religion", "royal"};
    return std::find(callings.begin(), callings.end(), cls) != callings.end();
  }

  // A role beside its holder's name is a mention where the text also uses the role alone for that person.
  void add_mentions() {
    std::set<std::pair<Index, std::string_view>> alone;
    for (const RoleMention& r : roles_)
      if (r.entity != kNoIndex && r.stands_alone()) alone.emplace(r.entity, r.title);
    std::vector<NameMention> found;
    for (const RoleMention& r : roles_) {
      d_.stop.check();
      if (r.entity == kNoIndex) continue;
      if (!r.stands_alone() && !alone.contains({r.entity, r.title})) continue;
      found.push_back(mention_of(r, r.stands_alone() ? "has this post in the text" : "stands beside the name"));
    }
    mentions_.merge(found, d_.stop);
  }

  void write_roles() {
    for (Index e = 0; e < result_.entities.size(); ++e) {
      d_.stop.check();
      const auto held = held_.find(e);
      if (held == held_.end()) continue;
      Entity& entity = result_.entities[e];
      entity.first_role = static_cast<Index>(result_.roles.size());
      for (const Held& h : held->second)
        if (!h.label && !(h.partial && h.of.empty() && h.title == h.head)) write(h);
      entity.role_count = static_cast<Index>(result_.roles.size()) - entity.first_role;
    }
  }

  void write(const Held& h) {
    Role role;
    role.title = h.title;
    role.of = h.of;
    role.entity = h.of_entity;
    role.cls = h.cls;
    role.status = h.status;
    role.from = h.years.from;
    role.to = h.years.to;
    role.of_is_inferred = h.inferred;
    role.first_mention = static_cast<Index>(result_.role_mentions.size());
    role.mention_count = static_cast<Index>(h.said.size());
    result_.role_mentions.insert(result_.role_mentions.end(), h.said.begin(), h.said.end());
    role.reason = reason(h);
    result_.roles.push_back(role);
  }

  Reason reason(const Held& h) const {
    Reason reason;
    if (h.post == kNone) {
      reason.rule = "verb";
    } else if (roles_[h.post].annotation == kNone) {
      reason.rule = "compound";
    } else {
      const Annotation& a = d_.cascade.annotations[roles_[h.post].annotation];
      const Grammar::RuleInfo& rule = d_.grammar.rules()[a.rule];
      reason.rule = rule.name;
      reason.file = rule.file;
      reason.line = rule.line;
    }
    if (d_.explain) reason.because = d_.store(h.because);
    return reason;
  }

  static constexpr TokenIndex kLongestTitle = 16;  // tokens of complements that are shown
  static constexpr std::size_t kLastNamed = 3;     // persons that a calling may mean
  static constexpr std::size_t kRemembered = 64;   // persons: more are not looked through for one role
  static constexpr std::size_t kMostPosts = 32;  // of a person: all are looked through for one role; articles tell six

  const Document& d_;
  const PostWords& words_;
  Names& names_;
  std::vector<RoleMention>& roles_;
  Mentions& mentions_;
  NameResult& result_;
  const PostPhrases* phrases_ = nullptr;
  std::unordered_map<Index, std::vector<Held>> held_;
  std::vector<Index> recent_;                       // people in the order of their last mention, the latest last
  std::unordered_map<Index, std::uint32_t> times_;  // how often each was mentioned so far
};

}  // namespace

Index owner_of(const Mentions& mentions, const RoleMention& post) {
  if (post.of.empty()) return kNoIndex;
  for (const NameMention& m : mentions.beginning_in(post.span))
    if (m.entity != kNoIndex && m.name == post.of) return m.entity;
  return kNoIndex;
}

NameMention mention_of(const RoleMention& post, std::string_view because) {
  NameMention m;
  m.type = EntityType::person;
  m.kind = MentionKind::role;
  m.begin = post.begin;
  m.end = post.end;
  m.span = m.core = post.span;
  m.annotation = post.annotation;
  m.base = m.name = post.title;
  m.entity = post.entity;
  m.because = because;
  return m;
}

void resolve_roles(const Document& d, const NameLexicon& lexicon, Names& names, NameResult& result) {
  RoleResolver(d, lexicon, names, result).run();
}

}  // namespace newsx
