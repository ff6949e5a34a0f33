#include "output/doccano.h"

#include "facts/offsets.h"
#include "text/json_writer.h"

namespace newsx {

void append_doccano(std::string& out, const PrintedDocument& document, const MentionFilter& filter) {
  const Result& result = document.result;
  const RecordInfo& info = document.info;
  const Offsets offsets(result.utf8(), OffsetUnit::codepoint);
  JsonWriter json(out);
  json.begin_object();
  json.key("id");
  if (info.id) {
    json.string(*info.id);
  } else {
    json.null();
  }
  json.member("text", result.utf8());
  json.key("label");
  json.begin_array();
  std::uint32_t end = 0;  // of the last label
  for (const Mention* m : mentions_in_order(result, filter)) {
    filter.stop.check();
    if (m->span.begin < end) continue;
    end = m->span.end;
    json.begin_array();
    json.number(offsets.at(m->span.begin));
    json.number(offsets.at(m->span.end));
    json.string(result.entities[m->entity].type);
    json.end_array();
  }
  json.end_array();
  json.end_object();
  out += '\n';
}

}  // namespace newsx
