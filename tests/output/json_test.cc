#include "output/json.h"

#include <doctest/doctest.h>

#include "text/json_writer.h"

using namespace newsx;

namespace {

std::string quoted(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

std::string some_json(bool pretty) {
  std::string out;
  JsonWriter json(out, pretty);
  json.begin_object();
  json.member("a", 1);
  json.key("b");
  json.begin_array();
  json.boolean(true);
  json.null();
  json.begin_object();
  json.end_object();
  json.begin_array();
  json.end_array();
  json.end_array();
  json.member_or_null("c", "");
  json.end_object();
  return out;
}

// «Токаев сказал: "Да"», with everything that a result can have.
Result sample() {
  Result r;
  r.text.utf8 = "😀 Глава МИД Токаев сказал: «Да».";
  r.text.bytes = 50;
  r.text.sha256 = std::string(64, '0');
  const auto span = [&](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(r.text.utf8.find(words));
    return Span{at, at + static_cast<std::uint32_t>(words.size())};
  };
  r.counts = {32, 1, 9, 5};
  Mention person;
  person.span = person.core = span("Токаев");
  person.base = "Токаев";
  person.entity = 0;
  person.reason = {"person.surname", "persons.rules", 12, "a post stands before"};
  Mention body;
  body.span = span("МИД");
  body.core = {body.span.begin, body.span.begin + 2};
  body.kind = MentionKind::abbreviation;
  body.base = "МИД";
  body.entity = 1;
  r.mentions = {person, body};
  Entity p, o;
  p.id = "p1", p.type = "person", p.name = p.surname = "Токаев", p.gender = 'm';
  p.role_count = 1, p.mention_count = 1;
  o.id = "o1", o.type = "organization", o.name = "МИД", o.cls = "state", o.first_mention = 1, o.mention_count = 1;
  r.entities = {p, o};
  Role head;
  head.title = "глава", head.of = "МИД", head.entity = 1, head.cls = "official", head.status = RoleStatus::former;
  head.from = "2019", head.of_is_inferred = true, head.mention_count = 1;
  head.reason = {"role.post_of", "roles.rules", 3, "stands before the name"};
  r.roles = {head};
  r.role_mentions = {span("Глава МИД")};
  Quotation q;
  q.number = 1, q.text = "Да", q.fragment_count = 1, q.has_speaker = true, q.speaker_entity = 0,
  q.speaker_name = "Токаев";
  q.speaker_type = "person";
  q.speaker_mention = span("Токаев"), q.has_cue = true, q.cue_lemma = "сказать", q.cue = span("сказал");
  r.fragments = {span("Да")};
  r.quotations = {q};
  return r;
}

std::string json_of(const Result& r, const JsonOptions& options, JsonPart part = JsonPart::document) {
  std::string out;
  append_json(out, r, {"a.txt", {}}, options, part);
  return out;
}

}  // namespace

TEST_CASE("what is appended after all is closed stays, and a writer may go on after it") {
  std::string out = "before ";
  {
    JsonWriter json(out);
    json.number(1);
    out += '\n';
    json.begin_array();
    json.string(std::string(1000, 'a'));
    json.end_array();
    out += '\n';
  }
  CHECK(out == "before 1\n[\"" + std::string(1000, 'a') + "\"]\n");
}

TEST_CASE("what must be escaped is, wherever it stands") {
  const std::pair<std::string, std::string> special[] = {
      {"\"", "\\\""},      {"\\", "\\\\"},        {"\n", "\\n"},
      {"\x01", "\\u0001"}, {"\x7F", "\\u007f"},   {"\u2028", "\\u2028"},
      {"—", "—"},          {"\u2029", "\\u2029"}, {std::string(1, '\0'), "\\u0000"}};
  for (const auto& [text, escaped] : special)
    for (std::size_t before = 0; before < 40; ++before)
      for (const std::size_t after : {0u, 1u, 15u, 16u, 17u}) {
        const std::string first(before, 'x'), last(after, 'y');
        CHECK(quoted(first + text + last) == '"' + first + escaped + last + '"');
        std::string out;
        JsonWriter(out).string(first + text + last);
        CHECK(out == '"' + first + escaped + last + '"');
      }
}

TEST_CASE("strings are escaped where JSON or its readers want it, and nowhere else") {
  CHECK(quoted("«Да» — ё 😀") == "\"«Да» — ё 😀\"");
  CHECK(quoted("a\"b\\c/d") == R"("a\"b\\c/d")");
  CHECK(quoted(std::string_view("\0\x01\b\t\n\f\r\x1f\x7f", 9)) == R"("\u0000\u0001\b\t\n\f\r\u001f\u007f")");
  CHECK(quoted("a\xE2\x80\xA8"
               "b\xE2\x80\xA9") == R"("a\u2028b\u2029")");
  CHECK(quoted("") == "\"\"");
}

TEST_CASE("compact and pretty") {
  CHECK(some_json(false) == R"({"a":1,"b":[true,null,{},[]],"c":null})");
  CHECK(some_json(true) == "{\n  \"a\": 1,\n  \"b\": [\n    true,\n    null,\n    {},\n    []\n  ],\n  \"c\": null\n}");
}

TEST_CASE("every key of the contract, null and [] where nothing is known") {
  CHECK(
      json_of(Result(), {}) ==
      R"({"schema":1,"id":"a.txt","date":null,"date_source":null,"source":{"bytes":0,"cut":null,"encoding":"UTF-8","invalid":0,"kind":"article","language":null,"languages":[],"sha256":""},"title":null,)"
      R"("counts":{"chars":0,"sentences":0,"tokens":0,"words":0},"entities":[],"quotations":[],"decisions":[],)"
      R"("decision_lists":[],"documents":[],"dates":[],"sentences":[]})"
      "\n");
}

TEST_CASE("entities and quotations, offsets in code points") {
  const std::string json = json_of(sample(), {});
  CHECK(
      json.find(
          R"("entities":[{"id":"p1","type":"person","name":"Токаев","key":"","wikidata":null,"given":null,)"
          R"("patronymic":null,"surname":"Токаев","gender":"m","inferred":null,"roles":[{"title":"глава","of":"МИД","entity":"o1","class":"official",)"
          R"("status":"former","from":"2019","to":null,"mentions":[{"start":2,"end":11,"text":"Глава МИД"}],)"
          R"("inferred":"document"}],)"
          R"("mentions":[{"start":12,"end":18,"text":"Токаев","base":"Токаев","kind":"name","sentence":0,)"
          R"("core":null}]},)") != std::string::npos);
  CHECK(json.find(R"({"start":8,"end":11,"text":"МИД","base":"МИД","kind":"abbreviation","sentence":0,)"
                  R"("core":{"start":8,"end":9,"text":"М"}})") != std::string::npos);
  CHECK(
      json.find(
          R"("quotations":[{"id":"q1","kind":"direct","text":"Да","fragments":[{"start":28,"end":30}],)"
          R"("speaker":{"entity":"p1","type":"person","name":"Токаев","mention":{"start":12,"end":18,"text":"Токаев"}},)"
          R"("cue":{"lemma":"сказать","start":19,"end":25,"text":"сказал"},"via":null,"to":[],"about":[],"status":"asserted","anaphoric":false,"sentence":0}])") !=
      std::string::npos);
}

TEST_CASE("the unit of offsets, kinds, explanations, parts") {
  JsonOptions options;
  options.offsets = OffsetUnit::byte;
  CHECK(json_of(sample(), options).find(R"("start":23,"end":35,"text":"Токаев")") != std::string::npos);
  options.offsets = OffsetUnit::utf16;
  CHECK(json_of(sample(), options).find(R"("start":13,"end":19,"text":"Токаев")") != std::string::npos);
  options.kinds = kind_bit(MentionKind::abbreviation);
  CHECK(json_of(sample(), options).find(R"("mentions":[]})") != std::string::npos);
  options = {};
  options.explain = true;
  CHECK(json_of(sample(), options)
            .find(R"("rule":"person.surname","because":"a post stands before","file":"persons.rules","line":12})") !=
        std::string::npos);
  const std::string part = json_of(sample(), {}, JsonPart::quotations);
  CHECK(part.find("\"quotations\"") != std::string::npos);
  CHECK(part.find("\"entities\"") == std::string::npos);
}

TEST_CASE("decisions: what is promised, and whether it was found") {
  Result r;
  r.text.utf8 = "1. О мире";
  Decision d;
  d.number = "1", d.title = "О мире", d.span = {3, 14}, d.list = 1;
  r.decisions = {d};
  r.decision_lists = {{ListKind::adopted, 2, 1, {}}, {ListKind::agenda, -1, 0, {0, 2}}};
  CHECK(
      json_of(r, {}, JsonPart::decisions)
          .find(
              R"("decisions":[{"number":"1","title":"О мире","start":3,"end":9,"list":1,"class":null,"issuer":null,)"
              R"("date":null,"docnum":null,"stage":null,"votes":null,"addressee":null,"deadline":null,)"
              R"("responsible":null,"parent":null}],"decision_lists":[{"id":1,"kind":"adopted","announced":2,"found":1,)"
              R"("complete":false,"heading":null},{"id":2,"kind":"agenda","announced":null,"found":0,"complete":null,)"
              R"("heading":{"start":0,"end":2}}])") != std::string::npos);
}

TEST_CASE("records: meta is carried over, an error stands in a record's place") {
  std::string out;
  append_json(out, Result(), {std::nullopt, R"({"date":"2019"})"}, {}, JsonPart::entities);
  CHECK(out.starts_with(R"({"schema":1,"id":null,"date":null,"date_source":null,"meta":{"date":"2019"},"source":)"));
  out.clear();
  append_error_json(out, {"7", {}}, {"invalid_json", "no \"text\"", 3});
  CHECK(out == R"({"schema":1,"id":"7","error":{"code":"invalid_json","message":"no \"text\"","line":3}})"
               "\n");
}
