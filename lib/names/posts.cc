#include "names/posts.h"

#include <algorithm>
#include <string>

#include "names/canonical.h"
#include "names/letters.h"
#include "reading/folded_space.h"

namespace newsx {
namespace {

using namespace gram;

class PostCollector {
 public:
  PostCollector(const Document& d, const NameLexicon& lexicon, Names& names)
      : d_(d), lexicon_(lexicon), mentions_(names.mentions), posts_(names.roles) {}

  void run() {
    read_posts();
    give_to_names_of_rules();
    give_to_apposed_names();
  }

 private:
  const Annotation& annotation(std::uint32_t number) const { return d_.cascade.annotations[number]; }

  void read_posts() {
    post_of_annotation_.assign(d_.cascade.annotations.size(), kNone);
    for (std::uint32_t i = 0; i < d_.cascade.annotations.size(); ++i) {
      d_.stop.check();
      const Annotation& a = annotation(i);
      if (a.hidden || d_.cls(a) != "role") continue;
      post_of_annotation_[i] = static_cast<std::uint32_t>(posts_.size());
      posts_.push_back(read(a, i));
    }
  }

  RoleMention read(const Annotation& a, std::uint32_t number) const {
    RoleMention post;
    post.begin = a.begin;
    post.end = a.end;
    post.span = d_.span_of(a.begin, a.end);
    post.annotation = number;
    std::string title;
    for (const Part& p : d_.parts(a)) read_part(p, post, title);
    post.title = d_.store(title);
    return post;
  }

  void read_part(const Part& p, RoleMention& post, std::string& title) const {
    const std::string_view key = d_.key(p);
    const bool has_words = p.end > p.begin;
    if (key == "title" && has_words) {
      if (!title.empty()) title += ' ';
      const std::string_view known = name_in_table(p);
      title += known.empty() ? with_small_letter(phrase_base(d_, p.begin, p.end)) : std::string(known);
      if (p.annotation != kNone) post.cls = d_.attribute(annotation(p.annotation).entry, "class");
      read_number(p, post);
    } else if (key == "topic" && has_words) {
      title.append(title.empty() ? "" : " ").append(folded_space(d_, d_.span_of(p.begin, p.end)));
    } else if (key == "delegation") {
      post.delegation = true;
    } else if (key == "of" && has_words) {
      const NameMention* const of = mention_in(p);
      post.of = of != nullptr ? of->name : phrase_base(d_, p.begin, p.end);
      if (of != nullptr && of->entry != kNoEntry)
        post.head_of_body = d_.store(lexicon_.head_post(d_.gazetteer.name(of->entry)));
    }
  }

  // A part that is a name of a table, as the table has it; empty for others.
  std::string_view name_in_table(const Part& p) const {
    if (p.annotation == kNone || annotation(p.annotation).rule != kNoRule) return {};
    for (const NameMatch& m : d_.names_at(p.begin))
      if (m.end == p.end && m.entry == annotation(p.annotation).entry) return m.alias;
    return {};
  }

  // Number and gender of the title's first noun.
  void read_number(const Part& p, RoleMention& post) const {
    for (TokenIndex t = p.begin; t < p.end; ++t) {
      const Grammemes g = d_.reading(t).reading.grammemes;
      if ((g & NOUN) == 0) continue;
      post.plural = (g & plur) != 0;
      post.gender = (g & masc) != 0 ? 'm' : (g & femn) != 0 ? 'f' : '\0';
      return;
    }
  }

  // The mention that stands at a part, or the first one inside it.
  const NameMention* mention_in(const Part& p) const {
    const Span span = d_.span_of(p.begin, p.end);
    for (const NameMention& m : mentions_.beginning_in(span))
      if (span.contains(m.span)) return &m;
    return nullptr;
  }

  void give_to_names_of_rules() {
    for (const NameMention& m : mentions_) {
      d_.stop.check();
      if (m.type != EntityType::person || m.annotation == kNone || annotation(m.annotation).rule == kNoRule) continue;
      for (const Part& p : d_.parts(annotation(m.annotation)))
        if (p.annotation != kNone && post_of_annotation_[p.annotation] != kNone && d_.key(p) == "role")
          posts_[post_of_annotation_[p.annotation]].holder_begin = m.span.begin;
    }
  }

  void give_to_apposed_names() {
    for (std::size_t i = 0; i < posts_.size(); ++i) {
      d_.stop.check();
      if (!posts_[i].stands_alone()) continue;
      if (const NameMention* name = apposed_name(i)) posts_[i].holder_begin = name->span.begin;
    }
  }

  // The name that a post stands in apposition to: "Анна Озерова, министр обороны, …", "Озерова (министр) …",
  // "Озерова — министр", "Избран новый министр — Анна Озерова".
  const NameMention* apposed_name(std::size_t index) const {
    const RoleMention& post = posts_[index];
    if (post.plural || post.begin < 2) return nullptr;
    const TokenIndex mark = post.begin - 1;
    const bool dash = d_.token(mark).kind == TokenKind::dash;
    const bool bracket = d_.token(mark).kind == TokenKind::bracket_open;
    if (dash || bracket || (d_.is(mark, ",") && apposition_ends(index))) {
      const NameMention* const name = name_at(mark, &NameMention::end);
      if (name != nullptr && share_case(post, *name, dash ? nomn : cases)) return name;
    }
    if (post.end + 1 < d_.token_count() && d_.token(post.end).kind == TokenKind::dash) {
      const NameMention* const name = name_at(post.end + 1, &NameMention::begin);
      if (name != nullptr && share_case(post, *name, nomn)) return name;
    }
    return nullptr;
  }

  // A mark ends the apposition, and no other post comes after it: else it is a list of people.
  bool apposition_ends(std::size_t index) const {
    const TokenIndex end = posts_[index].end;
    if (end >= d_.token_count() || d_.token(end).has(token_flag::sentence_start)) return true;
    if (d_.token(end).kind != TokenKind::punctuation && d_.token(end).kind != TokenKind::dash) return false;
    return index + 1 == posts_.size() || posts_[index + 1].begin != end + 1;
  }

  // The person's name whose `edge` is this token.
  const NameMention* name_at(TokenIndex token, TokenIndex NameMention::*edge) const {
    constexpr TokenIndex longest_name = 8;
    for (const NameMention& m :
         mentions_.beginning_from(d_.token(token > longest_name ? token - longest_name : 0).begin)) {
      if (m.begin > token) break;
      if (m.type == EntityType::person && m.annotation != kNone && m.*edge == token) return &m;
    }
    return nullptr;
  }

  bool share_case(const RoleMention& post, const NameMention& name, Grammemes wanted) const {
    return (d_.cases_of(annotation(post.annotation)) & d_.cases_of(annotation(name.annotation)) & wanted) != 0;
  }

  const Document& d_;
  const NameLexicon& lexicon_;
  const Mentions& mentions_;
  std::vector<RoleMention>& posts_;
  std::vector<std::uint32_t> post_of_annotation_;  // kNone: no post
};

}  // namespace

void collect_posts(const Document& d, const NameLexicon& lexicon, Names& names) {
  PostCollector(d, lexicon, names).run();
}

}  // namespace newsx
