// The table of entity types, and which classes become entities.
#include "reading/entity_types.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "analyzer/analyzer.h"

using namespace newsx;

TEST_CASE("types stand in the order of output, with the letters of their ids and what they keep") {
  std::string out;
  for (const EntityTypeRow& t : entity_types()) {
    out.append(t.name).append(" ").append(t.id).append(":");
    if (t.keeps_iso) out += " iso";
    if (t.keeps_abbreviation) out += " abbreviation";
    if (t.keeps_class) out += " class";
    if (t.keeps_country) out += " country";
    out += "; ";
  }
  CHECK(out ==
        "person p:; country c: iso; organization o: abbreviation class; place l: class country; product pr: class "
        "country; "
        "event e: class; * : class country; ");
}

TEST_CASE("a type of the user's own comes last, and its ids begin with its first letter") {
  CHECK(order_of_type("place") == 3);
  CHECK(order_of_type("ship") == 6);
  CHECK(id_letter("place") == "l");
  CHECK(id_letter("ship") == "s");
  CHECK(id_letter("Судно") == "С");
  CHECK(entity_type("place") == EntityType::place);
  CHECK(entity_type("ship") == EntityType::other);
  for (const EntityTypeRow& t : entity_types()) {
    const EntityType type = entity_type(t.name);
    CHECK(name_of(type) == (type == EntityType::other ? "*" : t.name));
  }
}

TEST_CASE("of the built-in classes six become entities") {
  std::vector<std::string_view> types = Analyzer().entity_types();
  std::sort(types.begin(), types.end());
  std::string all;
  for (const std::string_view type : types) all.append(type).append(" ");
  CHECK(all == "country event organization person place product ");
}
