#include "facts/article_columns.h"

#include "facts/meta_value.h"
#include "text/article_day.h"

namespace newsx {
namespace {

constexpr std::array<std::string_view, 4> kSourceKeys{"source", "source.name", "site", "publisher"};
constexpr std::array<std::string_view, 2> kUrlKeys{"url", "link"};

}  // namespace

ArticleCells::ArticleCells(const Text& text, std::string_view headline, std::string_view meta_json,
                           std::string_view path_or_id)
    : date(text.date),
      date_source(to_string(text.date_source)),
      title(headline),
      source(first_meta_value(meta_json, kSourceKeys)),
      url(first_meta_value(meta_json, kUrlKeys)),
      id(path_or_id) {}

}  // namespace newsx
