// Documents for the tests of speech: a text with its names marked by hand, so that no rule or table of names matters.
//
// "[p:Анны Озеровой=Анна Озерова] сообщили": a kind, the words as they stand, and the base form where it is another.
// Kinds: p (person), o (organization), m (medium), c (country), a (a country's adjective), g (a body by its common
// noun), post (whose class may stand before its words, and whose holder behind them: "[post:minister:министр=Анна
// Озерова]"). Bodies are of the class "state". Names in -а are a woman's, in -о of unknown gender.
#pragma once
#include <algorithm>
#include <deque>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "morph/words.h"
#include "reading/document.h"
#include "speech/quotations.h"
#include "speech/speech_text.h"
#include "tokens/tokenizer.h"

namespace newsx::test {

// The tables of cues, and what a thread remembers.
class Knowledge {
 public:
  static Knowledge& instance() {
    static Knowledge knowledge;
    return knowledge;
  }
  const Gazetteer& gazetteer() const { return gazetteer_; }

 private:
  Knowledge() {
    const std::string folder = std::string(NEWSX_SOURCE_DIR) + "/lib/knowledge/gazetteers/";
    std::vector<Gazetteer::Source> sources;
    for (const char* name : {"cue_verbs.tsv", "cue_nouns.tsv", "cue_referents.tsv"}) {
      std::ifstream file(folder + name);
      texts_.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
      sources.push_back({name, texts_.back(), false});
    }
    block_ = Gazetteer::compile(sources, Dictionary::built_in());
    gazetteer_ = Gazetteer::view(block_, "tests");
    grammar = Grammar::compile({}, {}, gazetteer_);
    lexicon = CueLexicon(gazetteer_, Dictionary::built_in());
  }

  std::deque<std::string> texts_;
  std::vector<std::byte> block_;
  Gazetteer gazetteer_;

 public:
  Grammar grammar;
  CueLexicon lexicon;
  Tokenizer tokenizer;
  WordCaches words{Dictionary::built_in()};
  NameFinder names{gazetteer_};
  CueFinder cues{lexicon};
};

class Example {
 public:
  explicit Example(std::string_view marked) : k_(Knowledge::instance()) {
    read_marks(marked);
    k_.tokenizer.tokenize(utf8_, k_.words.vocabulary, slot_.tokens);
    k_.words.words.update(k_.words.vocabulary);
    choose_readings(slot_.tokens, k_.words.words, slot_.choice);
    k_.names.find(utf8_, slot_.tokens, k_.words.vocabulary, slot_.matches);
    pair_marks(utf8_, slot_.tokens, slot_.marks, {});
    k_.words.functions.update(k_.words.vocabulary, k_.words.words, {});
    k_.words.stems.read(slot_.tokens, k_.words.vocabulary, slot_.evidence);
    number_sentences(slot_.tokens, slot_.sentence_of);
    document_ = std::make_unique<Document>(RulesAndTables{k_.grammar, k_.gazetteer()}, k_.words, slot_, utf8_, arena_);
    for (const Mark& mark : marks_) add(mark);
    names_.mentions.sort({});
    names_.mentions.nest(document_->token_count(), [](const NameMention&, NameMention&) {}, {});
  }
  const Document& document() const { return *document_; }
  const NameResult& result() const { return result_; }
  SpeechText text() const { return {*document_, names_, result_, k_.cues}; }
  std::string_view utf8() const { return utf8_; }
  std::string_view words(TokenIndex begin, TokenIndex end) const { return document_->span_of(begin, end).of(utf8_); }
  // The first token of these words.
  TokenIndex find(std::string_view words) const {
    const auto byte = static_cast<std::uint32_t>(utf8_.find(words));
    TokenIndex i = 0;
    while (document_->token(i).begin < byte) ++i;
    return i;
  }
  SpeechResult quotations() const {
    SpeechResult out;
    attribute_quotations(*document_, names_, result_, k_.cues, out);
    return out;
  }

 private:
  struct Mark {
    std::string kind, base;
    Span span;
  };

  void read_marks(std::string_view marked) {
    while (!marked.empty()) {
      const std::size_t open = marked.find('[');
      utf8_ += marked.substr(0, open);
      if (open == marked.npos) break;
      marked.remove_prefix(open + 1);
      std::string_view inside = marked.substr(0, marked.find(']'));
      marked.remove_prefix(inside.size() + 1);
      const std::size_t colon = inside.rfind(':'), equals = inside.find('=');
      const std::string_view words = inside.substr(colon + 1, equals - (equals == inside.npos ? 0 : colon + 1));
      const auto begin = static_cast<std::uint32_t>(utf8_.size());
      utf8_ += words;
      marks_.push_back({std::string(inside.substr(0, colon)),
                        std::string(equals == inside.npos ? words : inside.substr(equals + 1)),
                        {begin, static_cast<std::uint32_t>(utf8_.size())}});
    }
  }

  void add(const Mark& mark) {
    TokenIndex begin = 0;
    while (document_->token(begin).begin < mark.span.begin) ++begin;
    TokenIndex end = begin;
    while (end < document_->token_count() && document_->token(end).begin < mark.span.end) ++end;
    if (mark.kind.starts_with("post")) {
      RoleMention role;
      role.begin = begin;
      role.end = end;
      role.span = mark.span;
      role.title = mark.span.of(utf8_);
      if (mark.base != role.title) role.entity = entity_of({"p", mark.base, mark.span});
      role.cls = mark.kind.size() > 5 ? std::string_view(mark.kind).substr(5) : std::string_view("other");
      names_.roles.push_back(role);
      return;
    }
    NameMention m;
    m.begin = begin;
    m.end = end;
    m.span = m.core = mark.span;
    m.base = mark.base;
    m.type = mark.kind == "p"                       ? EntityType::person
             : mark.kind == "c" || mark.kind == "a" ? EntityType::country
                                                    : EntityType::organization;
    m.kind = mark.kind == "a" ? MentionKind::adjective : mark.kind == "g" ? MentionKind::generic : MentionKind::name;
    m.entity = entity_of(mark);
    names_.mentions.add(m);
  }

  Index entity_of(const Mark& mark) {
    std::vector<Entity>& all = result_.entities;
    for (Index e = 0; e < all.size(); ++e)
      if (all[e].name == mark.base) return e;
    Entity e;
    e.name = arena_.store(mark.base);
    e.type = mark.kind == "p" ? "person" : mark.kind == "c" || mark.kind == "a" ? "country" : "organization";
    e.cls = mark.kind == "m" ? "media" : mark.kind == "o" || mark.kind == "g" ? "state" : "";
    if (mark.kind == "p") e.gender = mark.base.ends_with("о") ? '\0' : mark.base.ends_with("а") ? 'f' : 'm';
    all.push_back(e);
    return static_cast<Index>(all.size() - 1);
  }

  Knowledge& k_;
  std::string utf8_;
  std::vector<Mark> marks_;
  Arena arena_;
  DocumentSlot slot_;
  std::unique_ptr<Document> document_;
  Names names_;
  NameResult result_;
};

}  // namespace newsx::test
