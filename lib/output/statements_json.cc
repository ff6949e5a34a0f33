// Quotations, decisions, acts and dates.
#include "output/document_json.h"

namespace newsx {

void DocumentJson::quotations() {
  json_.key("quotations");
  json_.begin_array();
  for (const Quotation& q : result_.quotations) {
    options_.stop.check();
    quotation(q);
  }
  json_.end_array();
}

void DocumentJson::entity_list(std::string_view key, Index first, Index count) {
  json_.key(key);
  json_.begin_array();
  for (Index i = first; i < first + count; ++i) {
    const Index entity = result_.quotation_entities[i];
    json_.begin_object();
    entity_or_null("entity", entity);
    json_.member("name", result_.entities[entity].name);
    json_.end_object();
  }
  json_.end_array();
}

void DocumentJson::quotation(const Quotation& q) {
  json_.begin_object();
  json_.member("id", "q" + std::to_string(q.number));
  json_.member("kind", to_string(q.kind));
  json_.member("text", q.text);
  json_.key("fragments");
  json_.begin_array();
  for (Index i = 0; i < q.fragment_count; ++i) {
    json_.begin_object();
    bounds(result_.fragments[q.first_fragment + i]);
    json_.end_object();
  }
  json_.end_array();
  json_.key("speaker");
  if (q.has_speaker) {
    json_.begin_object();
    entity_or_null("entity", q.speaker_entity);
    json_.member("type", q.speaker_type);
    json_.member("name", q.speaker_name);
    json_.key("mention");
    if (q.speaker_mention.empty()) {
      json_.null();
    } else {
      json_.begin_object();
      bounds_and_text(q.speaker_mention);
      json_.end_object();
    }
    json_.end_object();
  } else {
    json_.null();
  }
  json_.key("cue");
  if (q.has_cue) {
    json_.begin_object();
    json_.member("lemma", q.cue_lemma);
    bounds_and_text(q.cue);
    json_.end_object();
  } else {
    json_.null();
  }
  json_.key("via");
  if (q.has_via) {
    json_.begin_object();
    entity_or_null("entity", q.via_entity);
    json_.member("name", q.via_name);
    json_.end_object();
  } else {
    json_.null();
  }
  entity_list("to", q.first_to, q.to_count);
  entity_list("about", q.first_about, q.about_count);
  json_.member("status", to_string(q.status));
  json_.key("anaphoric");
  json_.boolean(q.anaphoric);
  json_.member("sentence", q.sentence);
  reason(q.reason);
  json_.end_object();
}

void DocumentJson::decisions() {
  json_.key("decisions");
  json_.begin_array();
  for (const Decision& d : result_.decisions) {
    options_.stop.check();
    json_.begin_object();
    json_.member_or_null("number", d.number);
    json_.member("title", d.title);
    bounds(d.span);
    json_.key("list");
    if (d.list == 0) {
      json_.null();
    } else {
      json_.number(std::uint64_t{d.list});
    }
    json_.member_or_null("class", d.cls);
    entity_or_null("issuer", d.issuer);
    json_.member_or_null("date", d.date);
    json_.member_or_null("docnum", d.docnum);
    json_.member_or_null("stage", to_string(d.stage));
    votes(d.votes);
    charged("addressee", d.addressee);
    json_.member_or_null("deadline", d.deadline);
    charged("responsible", d.responsible);
    json_.member_or_null("parent", d.parent);
    reason(d.reason);
    json_.end_object();
  }
  json_.end_array();
}

void DocumentJson::votes(const Votes& votes) {
  json_.key("votes");
  if (!votes.is_any()) return json_.null();
  const auto count = [&](std::string_view key, std::int32_t value) {
    json_.key(key);
    if (value < 0) {
      json_.null();
    } else {
      json_.number(static_cast<std::uint64_t>(value));
    }
  };
  json_.begin_object();
  count("for", votes.in_favour);
  count("against", votes.against);
  count("abstained", votes.abstained);
  json_.end_object();
}

void DocumentJson::charged(std::string_view key, const Charged& charged) {
  json_.key(key);
  if (charged.name.empty()) return json_.null();
  json_.begin_object();
  entity_or_null("entity", charged.entity);
  json_.member("name", charged.name);
  json_.end_object();
}

void DocumentJson::decision_lists() {
  json_.key("decision_lists");
  json_.begin_array();
  for (std::size_t i = 0; i < result_.decision_lists.size(); ++i) {
    const DecisionList& list = result_.decision_lists[i];
    json_.begin_object();
    json_.member("id", i + 1);
    json_.member("kind", to_string(list.kind));
    json_.key("announced");
    if (list.announced < 0) {
      json_.null();
    } else {
      json_.number(static_cast<std::uint64_t>(list.announced));
    }
    json_.member("found", list.found);
    json_.key("complete");
    if (list.announced < 0) {
      json_.null();
    } else {
      json_.boolean(static_cast<std::uint32_t>(list.announced) == list.found);
    }
    span_or_null("heading", list.heading);
    json_.end_object();
  }
  json_.end_array();
}

void DocumentJson::documents() {
  json_.key("documents");
  json_.begin_array();
  for (const Act& act : result_.acts) {
    options_.stop.check();
    json_.begin_object();
    json_.member_or_null("title", act.title);
    json_.member_or_null("class", act.cls);
    json_.member_or_null("docnum", act.docnum);
    json_.member_or_null("date", act.date);
    json_.member_or_null("article", act.article);
    entity_or_null("issuer", act.issuer);
    json_.key("parties");
    json_.begin_array();
    for (Index i = 0; i < act.party_count; ++i)
      json_.string(result_.entities[result_.act_parties[act.first_party + i]].id);
    json_.end_array();
    json_.key("mentions");
    json_.begin_array();
    for (Index i = 0; options_.mentions && i < act.mention_count; ++i) {
      json_.begin_object();
      bounds_and_text(result_.act_mentions[act.first_mention + i]);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }
  json_.end_array();
}

void DocumentJson::dates() {
  json_.key("dates");
  json_.begin_array();
  for (const Date& date : result_.dates) {
    options_.stop.check();
    json_.begin_object();
    bounds_and_text(date.span);
    json_.member_or_null("value", date.value);
    json_.end_object();
  }
  json_.end_array();
}

}  // namespace newsx
