#include "grammar/signatures.h"

#include <algorithm>
#include <array>

#include "grammar/limits.h"
#include "text/yo.h"

namespace newsx::rulelang {
namespace {

constexpr std::uint32_t bit(Builtin b) { return 1u << static_cast<unsigned>(b); }
constexpr std::uint32_t kScripts = bit(Builtin::cyrillic) | bit(Builtin::latin) | bit(Builtin::digit);

constexpr std::uint32_t kind_bit(TokenKind kind) {
  switch (kind) {
    case TokenKind::word:
      return bit(Builtin::word);
    case TokenKind::number:
      return bit(Builtin::number);
    case TokenKind::punctuation:
      return bit(Builtin::punct);
    case TokenKind::quote_open:
      return bit(Builtin::open);
    case TokenKind::quote_close:
      return bit(Builtin::close);
    case TokenKind::bracket_open:
      return bit(Builtin::bracket_open);
    case TokenKind::bracket_close:
      return bit(Builtin::bracket_close);
    case TokenKind::dash:
      return bit(Builtin::dash);
    case TokenKind::symbol:
      return bit(Builtin::symbol);
    case TokenKind::url:
      return bit(Builtin::url);
    case TokenKind::email:
      return bit(Builtin::email);
    case TokenKind::hashtag:
      return bit(Builtin::hashtag);
    case TokenKind::time:
      return bit(Builtin::time);
    case TokenKind::date:
      return bit(Builtin::date);
  }
  return 0;
}

constexpr std::uint32_t shape_bits(Shape shape) {
  switch (shape) {
    case Shape::none:
      return 0;
    case Shape::lower:
      return bit(Builtin::lower);
    case Shape::title:
      return bit(Builtin::title);
    case Shape::upper:
      return bit(Builtin::title) | bit(Builtin::upper);
    case Shape::capital:
      return bit(Builtin::title) | bit(Builtin::capital);
    case Shape::mixed:
      return bit(Builtin::mixed);  // Title when the first letter is a capital: form_of looks
  }
  return 0;
}

// Flags and the Builtins they mean.
constexpr std::pair<std::uint16_t, Builtin> kFlags[] = {
    {token_flag::cyrillic, Builtin::cyrillic},
    {token_flag::latin, Builtin::latin},
    {token_flag::digit, Builtin::digit},
    {token_flag::abbreviation, Builtin::abbreviated},
    {token_flag::initial, Builtin::initial},
    {token_flag::hyphenated, Builtin::hyphenated},
    {token_flag::list_marker, Builtin::list_marker},
};

constexpr auto kFlagForms = [] {
  std::array<std::uint32_t, 4096> forms{};
  for (std::uint32_t flags = 0; flags < forms.size(); ++flags) {
    for (const auto& [flag, builtin] : kFlags) {
      if ((flags & flag) != 0) forms[flags] |= bit(builtin);
    }
    if ((flags & token_flag::space_before) == 0) forms[flags] |= bit(Builtin::glued);
  }
  return forms;
}();

}  // namespace

std::uint32_t Signatures::form_of(const MatchInput& input, TokenIndex index, bool first) const {
  const Token& token = input.tokens.tokens[index];
  std::uint32_t form = bit(Builtin::any) | kind_bit(token.kind) | shape_bits(token.shape) |
                       kFlagForms[token.flags & (kFlagForms.size() - 1)];
  if (first) form |= bit(Builtin::first);
  if (index < input.evidence.size()) {
    const std::uint8_t seen = input.evidence[index];
    if ((seen & evidence::capital_elsewhere) != 0) form |= bit(Builtin::capital_elsewhere);
    if ((seen & evidence::lower_elsewhere) != 0) form |= bit(Builtin::lower_elsewhere);
  }
  if (token.shape == Shape::mixed) {
    // The first letter is a capital where folding changed it.
    const std::string_view text = token.span().of(input.text);
    char32_t letter = 0;
    const std::size_t bytes = code_point(text, letter);
    if (text.substr(0, bytes) != input.vocabulary.folded(token.word).substr(0, bytes)) form |= bit(Builtin::title);
  }
  return form;
}

std::uint32_t Signatures::joined_form(std::uint32_t first, std::uint32_t all_others) {
  return first | (all_others & kScripts) | bit(Builtin::known);
}

bool Signatures::stands_before_words(const Token& token) {
  switch (token.kind) {
    case TokenKind::punctuation:
    case TokenKind::quote_open:
    case TokenKind::quote_close:
    case TokenKind::bracket_open:
    case TokenKind::bracket_close:
    case TokenKind::dash:
    case TokenKind::symbol:
      return true;
    default:
      return token.has(token_flag::list_marker);
  }
}

bool Signatures::begin(const MatchInput& input) {
  bool anew = false;
  if (follower_.is_behind(input.vocabulary))
    words_.resize(std::min(words_.size(), follower_.catch_up(input.vocabulary)));
  if (words_.size() > input.vocabulary.size()) words_.clear();  // it is another vocabulary
  if (slots_.empty() || keys_.size() > kMaxSignatures || sets_.size() > kMaxSignatures || names_.size() > kMaxNames ||
      readings_.size() > kMaxSignatures || recipes_.size() > kMaxSignatures) {
    start_anew();
    anew = true;
  }
  words_.resize(input.vocabulary.size());
  return anew;
}

void Signatures::start_anew() {
  words_.clear();
  sets_.clear();
  keys_.clear();
  starts_.clear();
  names_.clear();
  slots_.assign(1024, 0);
  readings_.clear();
  recipes_.clear();
  set_of_recipe_.clear();
  class_ids_.clear();
  for (std::size_t i = 0; i < grammar_.classes.size(); ++i)
    class_ids_.emplace(grammar_.classes[i], static_cast<ClassId>(i));
}

SignatureId Signatures::add(const Key& key, std::size_t slot) {
  const SignatureId id = static_cast<SignatureId>(keys_.size());
  keys_.push_back(key);
  PhaseSet starts = grammar_.starters.always();
  for_each(id, [&](Primitive p) { starts |= grammar_.starters.of(p); });
  starts_.push_back(starts);
  slots_[slot] = id + 1;
  if (keys_.size() * 2 > slots_.size()) {
    slots_.assign(slots_.size() * 2, 0);
    for (std::uint32_t i = 0; i < keys_.size(); ++i) {
      std::size_t at = hash_of(keys_[i]) & (slots_.size() - 1);
      while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = i + 1;
    }
  }
  return id;
}

void Signatures::add_grammemes(Grammemes reading, std::vector<Primitive>& out) const {
  for (const Primitives::ReadingTest& test : grammar_.primitives.reading_tests()) {
    if (test.holds(reading)) out.push_back(test.primitive);
  }
}

std::uint32_t Signatures::facts_of_word(const MatchInput& input, WordId word) {
  const Primitives& primitives = grammar_.primitives;
  recipe_.clear();
  const std::string_view folded = input.vocabulary.folded(word);
  if (const Primitive* p = primitives.find_literal(without_yo(folded, buffer_))) recipe_.push_back(*p);
  std::string_view lemma;
  for (const Analysis& analysis : input.words.analyses(word)) {
    if (analysis.lemma.data() != lemma.data()) {  // readings with the same lemma mostly follow one another
      lemma = analysis.lemma;
      if (const Primitive* p = primitives.find_lemma(lemma)) recipe_.push_back(*p);
    }
    recipe_.push_back(kSet | facts_of(analysis.reading.grammemes));
  }
  if (input.words.known(word)) recipe_.push_back(static_cast<std::uint32_t>(Builtin::known));
  return facts_of_recipe();
}

std::uint32_t Signatures::facts_of_recipe() {
  std::sort(recipe_.begin(), recipe_.end());
  recipe_.erase(std::unique(recipe_.begin(), recipe_.end()), recipe_.end());
  const std::uint32_t number = recipes_.intern(recipe_);
  if (number >= set_of_recipe_.size()) set_of_recipe_.resize(number + 1, kUnknown);
  if (set_of_recipe_[number] != kUnknown) return set_of_recipe_[number];
  scratch_.clear();
  for (const std::uint32_t item : recipe_) {
    if ((item & kSet) == 0) {
      scratch_.push_back(static_cast<Primitive>(item));
      continue;
    }
    const std::span<const Primitive> facts = sets_[item & ~kSet];
    scratch_.insert(scratch_.end(), facts.begin(), facts.end());
  }
  std::sort(scratch_.begin(), scratch_.end());
  scratch_.erase(std::unique(scratch_.begin(), scratch_.end()), scratch_.end());
  return set_of_recipe_[number] = sets_.intern(scratch_);
}

std::uint32_t Signatures::facts_of(Grammemes reading) {
  if (const std::uint32_t* known = readings_.find(reading)) return *known;
  scratch_.clear();
  add_grammemes(reading, scratch_);
  std::sort(scratch_.begin(), scratch_.end());
  const std::uint32_t set = sets_.intern(scratch_);
  readings_.emplace(reading, set);
  return set;
}

Signatures::NameFacts Signatures::facts_of(const NameMatch& name, const NameMatches& names) {
  if (const NameFacts* known = names_.find(name.record)) return *known;
  NameFacts facts;
  recipe_.clear();
  if (const auto cls = class_ids_.find(std::string(gazetteer_.entry_class(name.entry))); cls != class_ids_.end()) {
    facts.cls = cls->second;
    Annotation annotation{};
    annotation.cls = facts.cls;
    annotation.rule = kNoRule;
    annotation.entry = name.entry;
    annotation.alias = name.kind;
    for (const Primitive p : grammar_.primitives.tests_of(facts.cls))
      if (holds(grammar_.primitives.class_test(p), annotation, {})) recipe_.push_back(p);
  }
  for (std::uint32_t i = 0; i < name.reading_count; ++i)
    recipe_.push_back(kSet | facts_of(names.readings[name.first_reading + i]));
  facts.set = facts_of_recipe();
  names_.emplace(name.record, facts);
  return facts;
}

std::uint32_t Signatures::facts_of(const Annotation& annotation, const Cascade& cascade) {
  recipe_.clear();
  for (const Primitive p : grammar_.primitives.tests_of(annotation.cls))
    if (holds(grammar_.primitives.class_test(p), annotation, cascade)) recipe_.push_back(p);
  for (std::uint32_t i = 0; i < annotation.reading_count; ++i)
    recipe_.push_back(kSet | facts_of(cascade.readings[annotation.first_reading + i]));
  return facts_of_recipe();
}

std::uint32_t Signatures::joined_facts(std::span<const std::uint32_t> sets) {
  if (sets.size() == 1) return sets.front();
  recipe_.clear();
  for (const std::uint32_t set : sets) recipe_.push_back(kSet | set);
  return facts_of_recipe();
}

bool Signatures::holds(const ClassTest& test, const Annotation& annotation, const Cascade& cascade) const {
  if (annotation.cls != test.cls) return false;
  const bool asks_alias = annotation.rule == kNoRule || (test.aliases & kAliasGiven) != 0;
  if (asks_alias && (test.aliases & 1u << static_cast<unsigned>(annotation.alias)) == 0) return false;
  return std::all_of(test.attributes.begin(), test.attributes.end(), [&](const ClassTest::Attribute& attribute) {
    const auto is_wanted = [&](std::string_view value) {
      if (attribute.values.empty()) return !value.empty();
      return std::find(attribute.values.begin(), attribute.values.end(), value) != attribute.values.end();
    };
    for (std::uint32_t i = 0; i < annotation.part_count; ++i) {
      const Part& part = cascade.parts[annotation.first_part + i];
      if (part.key != attribute.key_id) continue;
      if (part.begin != part.end) {
        if (attribute.values.empty()) return true;
      } else if (is_wanted(part.text)) {
        return true;
      }
    }
    return annotation.entry != kNoEntry && is_wanted(gazetteer_.attribute(annotation.entry, attribute.key));
  });
}

}  // namespace newsx::rulelang
