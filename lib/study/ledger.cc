#include "study/ledger.h"

#include <algorithm>
#include <array>

#include "facts/article_columns.h"

namespace newsx {
namespace {

constexpr auto kColumns = with_article_columns(std::array{
    Column{.name = "date", .day = true}, Column{"body", false, true, true},
    Column{.name = "number", .flush_right = true}, Column{"class"}, Column{"docnum", false, false},
    Column{"title", false, true, true}, Column{"source", false, true, false, true}, Column{"list", true, false},
    Column{"kind", false, false}, Column{"announced", true}, Column{"found", true}, Column{.name = "stage"}});

}  // namespace

std::span<const Column> ledger_columns() { return kColumns; }

void append_ledger_rows(std::vector<Row>& rows, const Result& result, std::string_view document,
                        std::string_view date) {
  const ArticleCells article(result, document);
  for (const Decision& d : result.decisions) {
    const bool listed = d.list != 0;
    const DecisionList list = listed ? result.decision_lists[d.list - 1] : DecisionList();
    const std::string_view body = d.issuer == kNoIndex ? std::string_view() : result.entities[d.issuer].name;
    rows.push_back({std::string(d.date.empty() ? date : d.date), std::string(body), std::string(d.number),
                    std::string(d.cls), std::string(d.docnum), std::string(d.title), std::string(document),
                    listed ? std::to_string(d.list) : std::string(),
                    std::string(listed ? to_string(list.kind) : std::string_view()),
                    list.announced < 0 ? std::string() : std::to_string(list.announced),
                    listed ? std::to_string(list.found) : std::string(), std::string(to_string(d.stage))});
    article.append_to(rows.back());
  }
}

void sort_ledger(std::vector<Row>& rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    if (a[0].empty() != b[0].empty()) return b[0].empty();
    return a[0] < b[0];
  });
}

}  // namespace newsx
