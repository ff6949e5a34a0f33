// Columns with which rows describe their article, so that users need not join tables: day, title, source, URL, id.
//
// O(bytes of the metadata) per article. Threads: const functions may run at once. Errors: none.
#pragma once
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "facts/row.h"
#include "reading/result.h"

namespace newsx {

struct ArticleColumn {
  std::string_view name;
  std::string_view full_name;  // used if the row has a column with the short name
};
inline constexpr std::array kArticleColumns{
    ArticleColumn{"date", "article_date"},   ArticleColumn{"date_source", "article_date_source"},
    ArticleColumn{"title", "article_title"}, ArticleColumn{"source", "article_source"},
    ArticleColumn{"url", "article_url"},     ArticleColumn{"id", "article_id"},
};

// A row's own columns followed by those of its article, which tables for people omit. If the row has an id of its own,
// the article's is `document`.
template <std::size_t count>
constexpr std::array<Column, count + kArticleColumns.size()> with_article_columns(
    const std::array<Column, count>& own) {
  std::array<Column, count + kArticleColumns.size()> all{};
  std::copy(own.begin(), own.end(), all.begin());
  for (std::size_t i = 0; i < kArticleColumns.size(); ++i) {
    const ArticleColumn& column = kArticleColumns[i];
    bool taken = false;
    for (const Column& mine : own) taken = taken || mine.name == column.name;
    all[count + i] = {.name = taken ? column.full_name : column.name,
                      .shown = false,
                      .on_request = column.name == "date_source" || (taken && column.name == "id"),
                      .day = column.name == "date"};
  }
  return all;
}

// The cells of kArticleColumns.
struct ArticleCells {
  // `meta_json`: an object, or empty; `path_or_id`: the article's.
  ArticleCells(const Text& text, std::string_view headline, std::string_view meta_json, std::string_view path_or_id);
  ArticleCells(const Result& result, std::string_view path_or_id)
      : ArticleCells(result.text, result.title, result.text.meta, path_or_id) {}

  void append_to(Row& row) const { row.insert(row.end(), {date, date_source, title, source, url, id}); }

  std::string date, date_source, title, source, url, id;
};

}  // namespace newsx
