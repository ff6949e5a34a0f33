#include "output/brat.h"

#include <algorithm>
#include <array>
#include <map>

#include "facts/offsets.h"
#include "facts/quotation_words.h"
#include "reading/entity_types.h"
#include "text/ascii.h"

namespace newsx {
namespace {

class Annotations {
 public:
  Annotations(std::string& out, const Result& result)
      : out_(out), result_(result), offsets_(result.utf8(), OffsetUnit::codepoint) {}

  void mentions(const MentionFilter& filter) {
    std::map<Index, std::vector<std::uint32_t>> of_entity;
    for (const Mention* m : mentions_in_order(result_, filter)) {
      filter.stop.check();
      const Entity& entity = result_.entities[m->entity];
      const std::uint32_t number = text_bound(brat_name(entity.type), {&m->span, 1});
      at_.emplace(m->span.begin, number);
      of_entity[m->entity].push_back(number);
      attribute("Kind", number, to_string(m->kind));
      note(number, entity.name);
    }
    for (const auto& [entity, numbers] : of_entity) {
      if (numbers.size() < 2) continue;
      out_ += "*\tEquiv";
      for (const std::uint32_t number : numbers) out_ += " T" + std::to_string(number);
      out_ += '\n';
    }
  }

  void quotations() {
    for (const Quotation& q : result_.quotations) {
      const std::uint32_t number =
          text_bound("Quotation", {result_.fragments.data() + q.first_fragment, q.fragment_count});
      attribute("Quoted", number, to_string(q.kind));
      attribute("Status", number, to_string(q.status));
      if (q.has_cue) note(number, cue_words(q));
      const auto speaker = at_.find(q.speaker_mention.begin);
      if (q.speaker_mention.empty() || speaker == at_.end()) continue;
      out_ += 'R' + std::to_string(++relations_) + "\tSaid_by Arg1:T" + std::to_string(number) + " Arg2:T" +
              std::to_string(speaker->second) + '\n';
    }
  }

  void decisions() {
    for (const Decision& d : result_.decisions) text_bound("Decision", {&d.span, 1});
  }

 private:
  void attribute(std::string_view name, std::uint32_t of, std::string_view value) {
    out_ += 'A' + std::to_string(++attributes_) + '\t';
    out_.append(name).append(" T").append(std::to_string(of)).append(" ").append(value).append("\n");
  }

  void note(std::uint32_t of, std::string_view text) {
    out_ += '#' + std::to_string(++notes_) + "\tAnnotatorNotes T" + std::to_string(of) + '\t';
    words(text);
    out_ += '\n';
  }

  // Its number. brat wants no line break in a fragment: what goes over lines becomes a fragment a line.
  std::uint32_t text_bound(std::string_view type, std::span<const Span> spans) {
    std::vector<Span> parts;
    for (const Span span : spans) lines(span, parts);
    out_ += 'T' + std::to_string(++texts_) + '\t';
    out_ += type;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      out_ += i == 0 ? ' ' : ';';
      out_ += std::to_string(offsets_.at(parts[i].begin)) + ' ' + std::to_string(offsets_.at(parts[i].end));
    }
    out_ += '\t';
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i > 0) out_ += ' ';
      words(parts[i].of(result_.utf8()));
    }
    out_ += '\n';
    return texts_;
  }

  void lines(Span span, std::vector<Span>& parts) const {
    const std::string_view text = result_.utf8();
    const auto is_break = [&](std::uint32_t i) { return text[i] == '\n' || text[i] == '\r'; };
    const std::size_t before = parts.size();
    for (std::uint32_t begin = span.begin; begin < span.end;) {
      while (begin < span.end && is_break(begin)) ++begin;
      std::uint32_t end = begin;
      while (end < span.end && !is_break(end)) ++end;
      if (end > begin) parts.push_back({begin, end});
      begin = end;
    }
    if (parts.size() == before) parts.push_back(span);
  }

  void words(std::string_view text) {
    for (const char c : text) out_ += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }

  std::string& out_;
  const Result& result_;
  Offsets offsets_;
  std::uint32_t texts_ = 0, attributes_ = 0, notes_ = 0, relations_ = 0;
  std::map<std::uint32_t, std::uint32_t> at_;  // the annotation of the longest mention that begins at a byte
};

}  // namespace

std::string brat_name(std::string_view type) {
  std::string name;
  for (const char c : type) {
    const bool fits = is_ascii_letter(c) || is_ascii_digit(c) || c == '-';
    name += fits ? c : '_';
  }
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

void append_brat(std::string& out, const DocumentView& document) {
  Annotations annotations(out, document.result);
  annotations.mentions(document.filter);
  annotations.quotations();
  annotations.decisions();
}

std::string brat_configuration(const std::vector<std::string>& further) {
  std::string text = "[entities]\n";
  const auto built_in = entity_types().first(entity_types().size() - 1);  // the last one is for all others
  for (const EntityTypeRow& type : built_in) text += brat_name(type.name) + '\n';
  for (const std::string& type : further)
    if (entity_type(type) == EntityType::other) text += brat_name(type) + '\n';
  text +=
      "Quotation\n"
      "Decision\n\n"
      "[relations]\n"
      "Said_by\tArg1:Quotation, Arg2:<ENTITY>\n"
      "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n"
      "[events]\n\n"
      "[attributes]\n"
      "Kind\tArg:<ENTITY>, Value:name|abbreviation|adjective|demonym|role|short|generic|pronoun\n"
      "Quoted\tArg:Quotation, Value:direct|partial|indirect\n"
      "Status\tArg:Quotation, Value:asserted|denied|alleged|hypothetical\n";
  return text;
}

}  // namespace newsx
