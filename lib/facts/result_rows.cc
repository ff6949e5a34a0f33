#include "facts/result_rows.h"

#include <algorithm>
#include <array>

#include "facts/article_columns.h"
#include "facts/quotation_words.h"

namespace newsx {
namespace {

constexpr auto kEntityColumns = with_article_columns(std::array{
    Column{.name = "document", .path = true},
    Column{.name = "id", .shown = false},
    Column{.name = "type"},
    Column{.name = "name"},
    Column{.name = "mentions", .number = true},
    Column{.name = "about", .wrap = true},
    Column{.name = "given", .shown = false},
    Column{.name = "patronymic", .shown = false},
    Column{.name = "surname", .shown = false},
    Column{.name = "gender", .shown = false},
    Column{.name = "roles", .shown = false},
    Column{.name = "iso2", .shown = false},
    Column{.name = "iso3", .shown = false},
    Column{.name = "abbreviation", .shown = false},
    Column{.name = "class", .shown = false},
    Column{.name = "country", .shown = false},
});

constexpr auto kMentionColumns = with_article_columns(std::array{
    Column{.name = "document", .path = true},
    Column{.name = "entity"},
    Column{.name = "type"},
    Column{.name = "name"},
    Column{.name = "start", .number = true},
    Column{.name = "end", .number = true},
    Column{.name = "text"},
    Column{.name = "base"},
    Column{.name = "kind"},
    Column{.name = "sentence", .number = true},
    Column{.name = "core"},
    Column{.name = "iso2"},
    Column{.name = "class"},
    Column{.name = "country"},
});

constexpr auto kQuotationColumns = with_article_columns(std::array{
    Column{.name = "document", .path = true},
    Column{.name = "id", .shown = false},
    Column{.name = "kind"},
    Column{.name = "speaker"},
    Column{.name = "cue"},
    Column{.name = "text", .wrap = true},
    Column{.name = "status", .shown = false},
    Column{.name = "speaker_entity", .shown = false},
    Column{.name = "speaker_words", .shown = false},
    Column{.name = "via", .shown = false},
    Column{.name = "to", .shown = false},
    Column{.name = "about", .shown = false},
    Column{.name = "sentence", .number = true, .shown = false},
    Column{.name = "start", .number = true, .shown = false},
    Column{.name = "end", .number = true, .shown = false},
    Column{.name = "cue_text", .shown = false},
});

constexpr auto kDecisionColumns = with_article_columns(std::array{
    Column{.name = "document", .path = true},
    Column{.name = "list", .number = true},
    Column{.name = "kind"},
    Column{.name = "announced", .number = true},
    Column{.name = "found", .number = true},
    Column{.name = "number", .flush_right = true},  // as printed: "1.1", "IV", "а"
    Column{.name = "title", .wrap = true},
    Column{.name = "class"},
    Column{.name = "issuer"},
    Column{.name = "complete", .shown = false},
    Column{.name = "issuer_entity", .shown = false},
    Column{.name = "date", .shown = false, .day = true},
    Column{.name = "docnum", .shown = false},
    Column{.name = "start", .number = true, .shown = false},
    Column{.name = "end", .number = true, .shown = false},
    Column{.name = "stage"},
    Column{.name = "votes_for", .number = true, .shown = false},
    Column{.name = "votes_against", .number = true, .shown = false},
    Column{.name = "votes_abstained", .number = true, .shown = false},
    Column{.name = "addressee", .shown = false},
    Column{.name = "deadline", .shown = false, .day = true},
    Column{.name = "responsible", .shown = false},
    Column{.name = "parent", .shown = false},
});

std::string join_roles(const Result& result, const Entity& entity) {
  std::string roles;
  for (Index i = 0; i < entity.role_count; ++i) {
    const Role& role = result.roles[entity.first_role + i];
    if (!roles.empty()) roles += "; ";
    roles += role.title;
    if (!role.of.empty()) roles.append(" (").append(role.of).append(")");
  }
  return roles;
}

// What else is known, in few words.
std::string about(const Entity& entity, const std::string& roles) {
  if (!roles.empty()) return roles;
  std::string words;
  for (const std::string_view part : {entity.iso2, entity.abbreviation, entity.cls, entity.country}) {
    if (part.empty()) continue;
    if (!words.empty()) words += ", ";
    words += part;
  }
  return words;
}

std::string join_names(const Result& result, Index first, Index count) {
  std::string names;
  for (Index i = first; i < first + count; ++i) {
    if (!names.empty()) names += "; ";
    names += result.entities[result.quotation_entities[i]].name;
  }
  return names;
}

std::string id_of(const Result& result, Index entity) {
  return entity == kNoIndex ? std::string() : std::string(result.entities[entity].id);
}

std::size_t place_of_column(std::string_view name) {
  const std::span<const Column> columns = quotation_columns();
  return static_cast<std::size_t>(std::ranges::find(columns, name, &Column::name) - columns.begin());
}

}  // namespace

std::span<const Column> entity_columns() { return kEntityColumns; }
std::span<const Column> mention_columns() { return kMentionColumns; }
std::span<const Column> quotation_columns() { return kQuotationColumns; }
std::span<const Column> decision_columns() { return kDecisionColumns; }

void append_entity_rows(std::vector<Row>& rows, const Result& result, std::string_view document,
                        const RowOptions& options) {
  const ArticleCells article(result, document);
  for (const Entity& entity : result.entities) {
    options.filter.stop.check();
    if (!has_type(options.filter.types, entity.type) || is_only_generic(result, entity)) continue;
    const std::uint64_t mentions = count_mentions(result, entity, options.filter.kinds);
    if (mentions == 0) continue;
    const std::string roles = join_roles(result, entity);
    rows.push_back({std::string(document), std::string(entity.id), std::string(entity.type), std::string(entity.name),
                    std::to_string(mentions), about(entity, roles), std::string(entity.given),
                    std::string(entity.patronymic), std::string(entity.surname),
                    entity.gender == 0 ? std::string() : std::string(1, entity.gender), roles, std::string(entity.iso2),
                    std::string(entity.iso3), std::string(entity.abbreviation), std::string(entity.cls),
                    std::string(entity.country)});
    article.append_to(rows.back());
  }
}

void append_mention_rows(std::vector<Row>& rows, const Result& result, std::string_view document,
                         const RowOptions& options) {
  const ArticleCells article(result, document);
  const Offsets offsets(result.utf8(), options.offsets);
  const std::string_view text = result.utf8();
  for (const Mention* m : mentions_in_order(result, options.filter)) {
    options.filter.stop.check();
    const Entity& entity = result.entities[m->entity];
    const bool whole = m->core.empty() || m->core == m->span;
    rows.push_back({std::string(document), std::string(entity.id), std::string(entity.type), std::string(entity.name),
                    std::to_string(offsets.at(m->span.begin)), std::to_string(offsets.at(m->span.end)),
                    std::string(m->span.of(text)), std::string(m->base), std::string(to_string(m->kind)),
                    std::to_string(m->sentence), std::string(whole ? std::string_view() : m->core.of(text)),
                    std::string(entity.iso2), std::string(entity.cls), std::string(entity.country)});
    article.append_to(rows.back());
  }
}

void append_quotation_rows(std::vector<Row>& rows, const Result& result, std::string_view document,
                           const RowOptions& options) {
  const ArticleCells article(result, document);
  const Offsets offsets(result.utf8(), options.offsets);
  for (const Quotation& q : result.quotations) {
    options.filter.stop.check();
    const Span first = result.fragments[q.first_fragment];
    const Span last = result.fragments[q.first_fragment + q.fragment_count - 1];
    rows.push_back({std::string(document), "q" + std::to_string(q.number), std::string(to_string(q.kind)),
                    std::string(q.speaker_name), std::string(q.cue_lemma), std::string(q.text),
                    std::string(to_string(q.status)), id_of(result, q.speaker_entity),
                    std::string(q.has_speaker ? q.speaker_mention.of(result.utf8()) : std::string_view()),
                    std::string(q.via_name), join_names(result, q.first_to, q.to_count),
                    join_names(result, q.first_about, q.about_count), std::to_string(q.sentence),
                    std::to_string(offsets.at(first.begin)), std::to_string(offsets.at(last.end)),
                    std::string(q.cue_text)});
    article.append_to(rows.back());
  }
}

namespace {

std::string votes(std::int32_t count) { return count < 0 ? std::string() : std::to_string(count); }

}  // namespace

void append_decision_rows(std::vector<Row>& rows, const Result& result, std::string_view document,
                          const RowOptions& options) {
  const ArticleCells article(result, document);
  const Offsets offsets(result.utf8(), options.offsets);
  for (const Decision& d : result.decisions) {
    options.filter.stop.check();
    const DecisionList list = d.list == 0 ? DecisionList() : result.decision_lists[d.list - 1];
    const bool listed = d.list != 0;
    const std::string found = listed ? std::to_string(list.found) : std::string();
    const bool promised = list.announced >= 0;
    const std::string announced = promised ? std::to_string(list.announced) : std::string();
    const std::string_view complete = !promised ? "" : announced == found ? "true" : "false";
    const std::string issuer = d.issuer == kNoIndex ? std::string() : std::string(result.entities[d.issuer].name);
    rows.push_back({std::string(document),
                    listed ? std::to_string(d.list) : std::string(),
                    std::string(listed ? to_string(list.kind) : std::string_view()),
                    announced,
                    found,
                    std::string(d.number),
                    std::string(d.title),
                    std::string(d.cls),
                    issuer,
                    std::string(complete),
                    id_of(result, d.issuer),
                    std::string(d.date),
                    std::string(d.docnum),
                    std::to_string(offsets.at(d.span.begin)),
                    std::to_string(offsets.at(d.span.end)),
                    std::string(to_string(d.stage)),
                    votes(d.votes.in_favour),
                    votes(d.votes.against),
                    votes(d.votes.abstained),
                    std::string(d.addressee.name),
                    std::string(d.deadline),
                    std::string(d.responsible.name),
                    std::string(d.parent)});
    article.append_to(rows.back());
  }
}

void append_shown_quotation_rows(std::vector<Row>& rows, const Result& result, std::string_view document,
                                 const RowOptions& options) {
  static const std::size_t text = place_of_column("text"), cue = place_of_column("cue_text");
  const std::size_t first = rows.size();
  append_quotation_rows(rows, result, document, options);
  for (std::size_t i = 0; i < result.quotations.size(); ++i) {
    rows[first + i][text] = shown_words(result.quotations[i]);
    rows[first + i][cue] = cue_words(result.quotations[i]);
  }
}

std::span<const std::size_t> shown_quotation_columns() {
  static const std::array columns{place_of_column("document"), place_of_column("kind"),     place_of_column("status"),
                                  place_of_column("speaker"),  place_of_column("cue_text"), place_of_column("text")};
  return columns;
}

}  // namespace newsx
