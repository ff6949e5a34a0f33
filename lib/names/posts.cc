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
  PostCollector(const Document& d, const NameLexicon& lexicon, const NameFinder& parts, Names& names)
      : d_(d), lexicon_(lexicon), parts_(parts), mentions_(names.mentions), posts_(names.roles) {}

  void run() {
    for (std::uint32_t i = 0; i < d_.cascade.annotations.size(); ++i) {
      d_.stop.check();
      const Annotation& a = annotation(i);
      if (!a.hidden && d_.cls(a) == "role" && !is_a_field(a)) posts_.push_back(read(a, i));
    }
    const auto rules_end = static_cast<std::ptrdiff_t>(posts_.size());
    read_compounds();
    read_hidden();
    const auto before = [](const RoleMention& a, const RoleMention& b) { return a.begin < b.begin; };
    std::stable_sort(posts_.begin() + rules_end, posts_.end(), before);
    std::inplace_merge(posts_.begin(), posts_.begin() + rules_end, posts_.end(), before);
  }

 private:
  const Annotation& annotation(std::uint32_t number) const { return d_.cascade.annotations[number]; }

  // "комитет по энергетике": the science, not the one who knows it, who could stand here in no other case.
  bool is_a_field(const Annotation& a) const {
    const Grammemes chosen = d_.reading(a.begin).reading.grammemes;
    return a.end == a.begin + 1 && d_.cases_of(a) == loct && (chosen & cases) != 0 && (chosen & loct) == 0;
  }

  // "водитель-дальнобойщик", "медиа-эксперт": words of which one part is a post.
  void read_compounds() {
    std::vector<bool> covered(d_.token_count());
    for (const RoleMention& post : posts_) std::fill(covered.begin() + post.begin, covered.begin() + post.end, true);
    NameMatches found;
    for (TokenIndex t = 0; t < d_.token_count(); ++t) {
      d_.stop.check(t);
      const Token& token = d_.token(t);
      if (token.kind != TokenKind::word || !token.has(token_flag::hyphenated) || covered[t]) continue;
      const std::string_view word = d_.folded(t);
      for (std::size_t begin = 0, end = 0; begin < word.size(); begin = end + 1) {
        end = std::min(word.find('-', begin), word.size());
        found.clear();
        parts_.find_word(word.substr(begin, end - begin), found);
        const auto post = std::find_if(found.matches.begin(), found.matches.end(), [&](const NameMatch& m) {
          return d_.gazetteer.entry_class(m.entry) == "post" && m.kind == AliasKind::name;
        });
        if (post == found.matches.end()) continue;
        posts_.push_back(read_compound(t, *post, found));
        break;
      }
    }
  }

  // "администрация президента Италии Ивана Тукмакова": a post in the name of a body, before a person's name.
  void read_hidden() {
    for (const NameMention& body : mentions_) {
      d_.stop.check();
      if (body.type != EntityType::organization || body.nested || body.end >= d_.token_count()) continue;
      const auto next = mentions_.beginning_from(d_.token(body.end).begin);
      if (next.empty() || next.front().begin != body.end || next.front().type != EntityType::person) continue;
      constexpr TokenIndex look = 6;
      for (TokenIndex t = body.end; t-- > body.begin + 1 && body.end - t <= look;) {
        const auto names = d_.names_at(t);
        const auto post = std::find_if(names.begin(), names.end(), [&](const NameMatch& m) {
          return d_.gazetteer.entry_class(m.entry) == "post" && m.kind == AliasKind::name && m.end <= body.end;
        });
        if (post == names.end()) continue;
        RoleMention hidden;
        hidden.begin = t;
        hidden.end = post->end;
        hidden.span = d_.span_of(t, post->end);
        hidden.title = post->alias;
        read_row(post->entry, hidden);
        hidden.part_one = gent;
        posts_.push_back(hidden);
        break;
      }
    }
  }

  RoleMention read_compound(TokenIndex t, const NameMatch& part, const NameMatches& found) const {
    RoleMention post;
    post.begin = t;
    post.end = t + 1;
    post.span = d_.token(t).span();
    post.title = d_.store(with_small_letter(phrase_base(d_, t, t + 1)));
    read_row(part.entry, post);
    for (std::uint32_t r = 0; r < part.reading_count; ++r) {
      const Grammemes g = found.readings[part.first_reading + r];
      ((g & plur) != 0 ? post.part_many : post.part_one) |= g & cases;
    }
    post.plural = post.part_one == 0;
    return post;
  }

  RoleMention read(const Annotation& a, std::uint32_t number) const {
    RoleMention post;
    post.begin = a.begin;
    post.end = a.end;
    post.span = d_.span_of(a.begin, a.end);
    post.annotation = number;
    std::string title;
    for (const Part& p : d_.parts(a)) read_part(p, post, title);
    if (post.status == RoleStatus::acting) {
      post.plural = false;  // "исполняющий обязанности": not his number
      name_one(a, title);
    }
    post.title = d_.store(title);
    return post;
  }

  void read_part(const Part& p, RoleMention& post, std::string& title) const {
    const std::string_view key = d_.key(p);
    const bool has_words = p.end > p.begin;
    if (key == "title" && has_words) {
      if (!title.empty()) title += ' ';
      const std::string_view known = name_in_table(p);
      title += known.empty() ? with_small_letter(phrase_base(d_, p.begin, p.end, sing)) : std::string(known);
      if (const EntryId entry = post_in(p); entry != kNoEntry) read_row(entry, post);
      read_number(p, post);
    } else if (key == "topic" && has_words) {
      title.append(title.empty() ? "" : " ").append(folded_space(d_, d_.span_of(p.begin, p.end)));
    } else if (key == "status") {
      post.status = role_status_of(p.text).value_or(RoleStatus::current);
    } else if (key == "delegation") {
      post.delegation = true;
    } else if (key == "of" && has_words) {
      const NameMention* const of = mention_in(p);
      post.of = of != nullptr ? of->name : phrase_base(d_, p.begin, p.end);
      if (of != nullptr && of->entry != kNoEntry)
        post.head_of_body = d_.store(lexicon_.head_post(d_.gazetteer.name(of->entry)));
    }
  }

  // The row of the post that ends a part: "бывший посол", "исполняющий обязанности министра".
  EntryId post_in(const Part& p) const {
    for (TokenIndex t = p.begin; t < p.end; ++t)
      for (const NameMatch& m : d_.names_at(t))
        if (m.end == p.end && d_.gazetteer.entry_class(m.entry) == "post") return m.entry;
    return kNoEntry;
  }

  void read_row(EntryId entry, RoleMention& post) const {
    post.cls = d_.attribute(entry, "class");
    const std::string_view also = d_.attribute(entry, "also");
    post.label = also == "label" || also == "bond";
    post.partial = also == "partial";
    post.relation = post.partial || also == "relation" || also == "bond";
  }

  // A part that is a name of a table, as the table has it; empty for others.
  std::string_view name_in_table(const Part& p) const {
    if (p.annotation == kNone || annotation(p.annotation).rule != kNoRule) return {};
    for (const NameMatch& m : d_.names_at(p.begin))
      if (m.end == p.end && m.entry == annotation(p.annotation).entry) return m.alias;
    return {};
  }

  // "исполняющим обязанности" is the dative of several, too: one is meant.
  void name_one(const Annotation& a, std::string& title) const {
    for (const Analysis& reading : d_.analyses(a.begin)) {
      if ((reading.reading.grammemes & PRTF) == 0) continue;
      const Grammemes gender = (d_.reading(a.begin).reading.grammemes & femn) != 0 ? femn : masc;
      const std::string_view one = d_.form(a.begin, reading, nomn | sing | gender);
      const std::size_t space = title.find(' ');
      if (!one.empty() && space != std::string::npos) title.replace(0, space, one);
      return;
    }
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

  const Document& d_;
  const NameLexicon& lexicon_;
  const NameFinder& parts_;
  const Mentions& mentions_;
  std::vector<RoleMention>& posts_;
};

}  // namespace

void collect_posts(const Document& d, const NameLexicon& lexicon, const NameFinder& parts, Names& names) {
  PostCollector(d, lexicon, parts, names).run();
}

}  // namespace newsx
