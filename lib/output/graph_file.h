// Graphs as files of other programs: GEXF 1.2 (Gephi), GraphML (igraph, NetworkX, yEd).
//
// O(nodes + edges). Threads: functions may run at once. Errors: none.
#pragma once
#include <string>

#include "facts/graph.h"

namespace newsx {

void append_gexf(std::string& out, const Graph& graph);
void append_graphml(std::string& out, const Graph& graph);

}  // namespace newsx
