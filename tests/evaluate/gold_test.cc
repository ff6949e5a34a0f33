#include "evaluate/gold.h"

#include <doctest/doctest.h>

#include <functional>

#include "base/error.h"
#include "evaluate/results.h"

using namespace newsx;

namespace {

std::string what(const std::function<void()>& read) {
  try {
    read();
  } catch (const Error& e) {
    return e.what();
  }
  return "nothing thrown";
}

constexpr std::string_view kText = "Ян Ли в Осло";

}  // namespace

TEST_CASE("JSON: code points become bytes") {
  const auto mentions = read_gold_json(
      R"({"lang": "ru", "entities": [{"type": "PER", "start": 0, "end": 5, "entity": "a"}, {"type": "LOC", "start": 8, "end": 12}]})",
      kText, "g.jsonl");
  REQUIRE(mentions.size() == 2);
  CHECK(mentions[0].span.of(kText) == "Ян Ли");
  CHECK(mentions[0].entity == "a");
  CHECK(mentions[1].span.of(kText) == "Осло");
  CHECK(mentions[1].entity.empty());
  CHECK(what([] { read_gold_json("{}", kText, "g.jsonl"); }) == "g.jsonl: no \"entities\" beside the text");
  CHECK(what([] { read_gold_json(R"({"entities": [{"type": "PER", "start": 8, "end": 99}]})", kText, "g"); }) ==
        "g: no words from 8 to 99 in the text");
  CHECK(what([] { read_gold_json(R"({"entities": [{"type": "PER"}]})", kText, "g"); }) ==
        "g: an entity without \"type\", \"start\" and \"end\"");
}

TEST_CASE("brat: pieces, and mentions that are the same") {
  const auto mentions = read_brat(
      "T1\tPER 0 5\tЯн Ли\nT2\tLOC 8 12\tОсло\nA1\tfoo T1\nT3\tPER 0 2;3 5\tЯн Ли\n*\tCoref T1 T3\n", kText, "a.ann");
  REQUIRE(mentions.size() == 3);
  CHECK(mentions[0].span.of(kText) == "Ян Ли");
  CHECK(mentions[2].span == mentions[0].span);
  CHECK(mentions[2].entity == mentions[0].entity);
  CHECK(mentions[1].entity != mentions[0].entity);
  CHECK(read_brat("T1\tPER 0 5\tЯн Ли\n", kText, "a.ann")[0].entity.empty());
  std::string entities;
  for (const GoldMention& m :
       read_brat("T1\tA 0 1\tx\nT2\tA 1 2\tx\nT3\tA 2 3\tx\nT4\tA 3 4\tx\nT5\tA 4 5\tx\n"
                 "*\tCoref T1 T2\n*\tCoref T4 T3\nR1\tCoref Arg1:T2 Arg2:T3\n*\tCoref T1 T4 T9\n",
                 kText, "a.ann"))
    entities += m.entity;
  CHECK(entities == "T1T1T1T1T5");
  CHECK(what([] { read_brat("T1\tPER 0 5\tx\nT2\tLOC 8\tx\n", kText, "a.ann"); }) ==
        "a.ann:2:1: no \"T1<TAB>TYPE START END<TAB>words\"");
  CHECK(what([] { read_brat("T1\tPER 5 5\tx\n", kText, "a.ann"); }) == "a.ann:1:1: no words from 5 to 5 in the text");
}

TEST_CASE("CoNLL: sentences, documents, ways to tag") {
  const auto documents = read_conll(
      "Ян B-PER\nЛи I-PER\nправ O\n\nОсло LOC\n-DOCSTART- O\n\nИ _ O\nТун B-PER\nСвен B-PER\nБю S-ORG\nБо B-PER\nЛю "
      "E-PER\nЛе I-PER\n",
      "c.bio");
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].id == "c.bio#1");
  CHECK(documents[0].text == "Ян Ли прав\nОсло");
  REQUIRE(documents[0].mentions.size() == 2);
  CHECK(documents[0].mentions[0].span.of(documents[0].text) == "Ян Ли");
  CHECK(documents[0].mentions[1].type == "LOC");
  std::string spans;
  for (const GoldMention& m : documents[1].mentions) spans += std::string(m.span.of(documents[1].text)) + "|";
  CHECK(spans == "Тун|Свен|Бю|Бо Лю|Ле|");
  CHECK(what([] { read_conll("Ян B-PER\nЛи\n", "c.bio"); }) == "c.bio:2:1: a token without a tag");
}

TEST_CASE("saved results: kinds, cores, failed records") {
  constexpr std::string_view lines =
      R"({"schema":1,"id":"a","entities":[{"id":"o1","type":"organization","mentions":[{"start":0,"end":5,"kind":"name","core":{"start":3,"end":5},"rule":"r"},{"start":8,"end":12,"kind":"generic","core":null}]}]}
{"schema":1,"id":"b","error":{"code":"x","message":"y"}}
)";
  const EvaluatedMentions names{kind_bit(MentionKind::name), false, false};
  const SavedResults results = read_results(lines, names, "r.jsonl");
  REQUIRE(results.size() == 1);
  const auto found = in_bytes(results.at("a"), kText);
  REQUIRE(found.size() == 1);
  CHECK(found[0].span.of(kText) == "Ян Ли");
  CHECK(found[0].rule == "r");
  const SavedResults cores = read_results(lines, {kAllKinds, true, false}, "r.jsonl");
  REQUIRE(cores.at("a").size() == 2);
  CHECK(in_bytes(cores.at("a"), kText)[0].span.of(kText) == "Ли");
  CHECK(what([&] { read_results("{\"id\":\"a\"}\n", names, "r.jsonl"); }) == "r.jsonl:1:1: no result of newsx extract");
}
