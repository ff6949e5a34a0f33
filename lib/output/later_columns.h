// Columns added to database tables after version 1, in the order in which they were added.
//
// Opening an older database for writing adds them; reading treats them as NULL. Threads: may run at once. Errors: none.
#pragma once
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace newsx {

struct LaterColumns {
  std::string_view table;
  std::string_view rows;     // the temporary view of it, with all columns, from which results are read
  std::string_view columns;  // each with its type, with ", " between
};

inline constexpr std::array kLaterColumns{
    LaterColumns{"documents", "document_rows",
                 "date_source TEXT, tokens INTEGER, invalid INTEGER, languages TEXT, spans TEXT, kind TEXT, cut TEXT"},
    LaterColumns{"entities", "entity_rows",
                 "key TEXT, wikidata TEXT, country_inferred INTEGER, parent TEXT, inferred TEXT"},
    LaterColumns{"roles", "role_rows",
                 "class TEXT, status TEXT, from_date TEXT, to_date TEXT, inferred TEXT, spans TEXT"},
    LaterColumns{"mentions", "mention_rows", "core_start INTEGER, core_end INTEGER"},
    LaterColumns{"quotations", "quotation_rows",
                 "cue_text TEXT, spans TEXT, speaker_start INTEGER, speaker_end INTEGER, cue_start INTEGER, "
                 "cue_end INTEGER, via_entity_id INTEGER REFERENCES entities (id) ON DELETE SET NULL, "
                 "recipients TEXT, anaphoric INTEGER, speaker_type TEXT"},
    LaterColumns{"quotation_about", "about_rows", "position INTEGER"},
    LaterColumns{"decision_lists", "list_rows", "heading_start INTEGER, heading_end INTEGER"},
    LaterColumns{"decisions", "decision_rows",
                 "stage TEXT, votes_for INTEGER, votes_against INTEGER, votes_abstained INTEGER, addressee TEXT, "
                 "addressee_entity_id INTEGER REFERENCES entities (id) ON DELETE SET NULL, deadline TEXT, "
                 "responsible TEXT, responsible_entity_id INTEGER REFERENCES entities (id) ON DELETE SET NULL, "
                 "parent TEXT"},
};

// Calls `see(name, definition)` for each column: "cue_text", "cue_text TEXT".
template <typename See>
void each_column(std::string_view columns, const See& see) {
  while (!columns.empty()) {
    const std::size_t end = std::min(columns.find(", "), columns.size());
    const std::string definition(columns.substr(0, end));
    see(definition.substr(0, definition.find(' ')), definition);
    columns.remove_prefix(std::min(end + 2, columns.size()));
  }
}

}  // namespace newsx
