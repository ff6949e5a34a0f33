#include "formats/html.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <utility>

#include "formats/html_hints.h"
#include "formats/html_phrases.h"

using namespace newsx;

namespace {

std::string text(std::string_view page) { return read_html(page).text; }

std::string in_body(std::string_view body) { return text("<html><body>" + std::string(body) + "</body></html>"); }

std::string meta(std::string_view page) { return read_html(page).meta; }

// Two sentences that are longer than what clutter has.
constexpr std::string_view kLong =
    "Президент Казахстана прибыл в Минск с официальным визитом. Он проведёт переговоры с премьер-министром и "
    "министром.";

}  // namespace

TEST_CASE("paragraphs, headings, line breaks, entities") {
  CHECK(in_body("<h1>А</h1><p>Б <b>в</b>\n г</p><p>д<br>е&nbsp;&laquo;ж&raquo; &#8212; &amp;lt;") ==
        "А\n\nБ в г\n\nд\nе\u00A0«ж» — &lt;");
  CHECK(in_body("<div>А<div>Б</div>В</div>") == "А\n\nБ\n\nВ");
  CHECK(in_body("<pre>А\n  Б</pre>") == "А\n  Б");
  CHECK(in_body("") == "");
  CHECK(text("просто текст") == "просто текст");
}

TEST_CASE("lists keep their markers") {
  CHECK(in_body("<p>Решения:</p><ol><li>О мире<li><p>О плане</p></ol><ul><li>раз</li><li>два</li></ul>") ==
        "Решения:\n\n1. О мире\n2. О плане\n\n• раз\n• два");
  CHECK(in_body("<ol start=3><li>А<li value=7>Б<li>В</ol>") == "3. А\n7. Б\n8. В");
  CHECK(in_body("<ol type=a start=26><li>А<li>Б</ol><ol type=I start=4><li>А</ol>") == "z. А\naa. Б\n\nIV. А");
  CHECK(in_body("<ol type=i start=4><li>А</ol>") == "iv. А");
  CHECK(in_body("<ol><li value=2147483647>А<li>Б<li value=9223372036854775807>В<li value=-5>Г</ol>") ==
        "2147483647. А\n2147483648. Б\n2147483649. В\n-5. Г");
  CHECK(in_body("<ol><li>А<ul><li>б<li>в</ul><li>Г</ol>") == "1. А\n• б\n• в\n2. Г");
  CHECK(in_body("<table><tr><th>А<th>Б</tr><tr><td>1<td>2</tr></table>") == "А\tБ\n\n1\t2");
}

TEST_CASE("what is no article is left out") {
  const std::string p = "<p>" + std::string(kLong) + "</p>";
  for (const std::string_view clutter :
       {"<nav>X</nav>", "<header>X</header>", "<footer>X</footer>", "<aside>X</aside>", "<script>X</script>",
        "<style>X</style>", "<noscript>X</noscript>", "<button>X</button>", "<template>X</template>",
        "<svg><text>X</text></svg>", "<div class='article-comments'>X</div>", "<div id=cookieNote>X</div>",
        "<ul class=social-share><li>X</ul>", "<p hidden>X</p>", "<p style='color: red; display: none'>X</p>",
        "<div role=navigation>X</div>", "<!-- X -->"}) {
    CAPTURE(clutter);
    CHECK(in_body(p + std::string(clutter) + "<p>Y</p>") == std::string(kLong) + "\n\nY");
  }
  CHECK(text("<html><body class='has-sidebar menu-open'><p>Y</p>") == "Y");
}

TEST_CASE("the article is chosen: said, <article>, <main>, most text outside of links") {
  const std::string p = "<p>" + std::string(kLong) + "</p>";
  const std::string expected(kLong);
  const std::string other = "<div><p>Совсем другой и короткий текст.</p></div>";
  CHECK(in_body(other + "<div itemprop=articleBody>" + p + "</div>") == expected);
  CHECK(in_body(other + "<article>" + p + "</article><article><p>Анонс.</p></article>") == expected);
  CHECK(in_body(other + "<main>" + p + "</main>") == expected);
  CHECK(in_body(other + "<div><div>" + p + "</div></div>") == expected);
  // Other articles, however long, are none of the one with the headline.
  CHECK(text("<title>Визит</title><article><h1>Визит</h1>" + p + "</article><article>" + p + p + p + "</article>") ==
        "Визит\n\n" + expected);
  std::string links = "<div>";
  for (int i = 0; i < 20; ++i) links += "<p><a href=x>Заголовок другой новости, довольно длинный</a></p>";
  const std::string q = "<p>Вечером, по словам пресс-службы, он вылетит в Ереван.</p>";
  CHECK(in_body(links + "</div><div>" + p + q + "</div>") ==
        expected + "\n\nВечером, по словам пресс-службы, он вылетит в Ереван.");
}

TEST_CASE("the heading comes first, once") {
  const std::string p = "<p>" + std::string(kLong) + "</p>";
  const std::string expected = "Визит\n\n" + std::string(kLong);
  CHECK(in_body("<h1>Визит</h1><article>" + p + "</article>") == expected);
  CHECK(in_body("<article><header><h1>Визит</h1></header>" + p + "</article>") == expected);
  CHECK(in_body("<header><h1>Визит</h1></header><div>" + p + "</div>") == expected);
  CHECK(text("<title>Визит</title><div>" + p + "</div>") == expected);
}

TEST_CASE("names of classes, ids and elements") {
  using html::Hint;
  for (const auto& named :
       std::initializer_list<std::pair<std::string_view, Hint>>{{"article-body", Hint::body},
                                                                {"col articleBody", Hint::body},
                                                                {"news_article_body_2", Hint::body},
                                                                {"article", Hint::none},
                                                                {"commentList", Hint::clutter},
                                                                {"hidden", Hint::clutter},
                                                                {"overflow-hidden", Hint::none},
                                                                {"relatedPosts", Hint::doubtful},
                                                                {"news-teaser", Hint::teaser},
                                                                {"article-body comments", Hint::clutter},
                                                                {"", Hint::none}}) {
    CAPTURE(named.first);
    CHECK(html::hint_of_names(named.first) == named.second);
  }
  const std::string p = "<p>" + std::string(kLong) + "</p>";
  CHECK(in_body(p + "<amp-sidebar>X</amp-sidebar>") == kLong);
  CHECK(text("<x-y>А") == "А");
  CHECK(in_body("<p class=teaser>Y</p>" + p + "<p class=teaser>X <a href=x>X</a></p>") == "Y\n\n" + std::string(kLong));
  // A name counts for nothing where it stands around everything.
  CHECK(in_body("<div class=has-sidebar>" + p + "</div>") == kLong);
}

TEST_CASE("lines that are no part of an article") {
  using html::LineKind;
  for (const auto& line : std::initializer_list<std::pair<std::string_view, LineKind>>{
           {"Комментарии", LineKind::section},
           {"КОММЕНТАРИИ:", LineKind::section},
           {"Комментарии экспертов", LineKind::text},
           {"Читайте также: Президент прибыл в Минск", LineKind::aside},
           {"Фото: Пётр Снимков", LineKind::aside},
           {"Фото президента показали журналистам.", LineKind::text},
           {"Реклама", LineKind::aside},
           {"Реклама пива запрещена", LineKind::text},
           {"Reporting by A. B.", LineKind::text},
           {"Publicité des débats", LineKind::text},  // its last byte is that of ©
           {"Foto © A. B.", LineKind::text},
           {"© Вестник, 2019", LineKind::aside},
           {"Copyright 2019 A. B", LineKind::aside},
           {"(c) 2019 A. B", LineKind::aside},
           {"Copyright law", LineKind::text},
           {"来源：青石日报", LineKind::aside},
           {"Комментарии (12)", LineKind::section},
           {"3 комментария", LineKind::section},
           {"Каждый день письмо в вашем почтовом ящике: our daily newsletter", LineKind::aside},
           {"Your email address will not be published.", LineKind::aside}}) {
    CAPTURE(line.first);
    CHECK(html::kind_of_line(line.first) == line.second);
  }
  const std::string p = "<p>" + std::string(kLong) + "</p>", t(kLong);
  CHECK(in_body(p + p.substr(0, 3) +
                "Других подробностей пока нет, сообщили в пресс-службе.</p><h3>Комментарии</h3><p>Ура!</p>") ==
        t + "\n\nДругих подробностей пока нет, сообщили в пресс-службе.");
  CHECK(in_body(p + "<p>Читайте также:</p><ul><li><a href=x>Раз</a> вчера<li><a href=x>Два</a> сегодня</ul><p>Y") ==
        t + "\n\nY");
  CHECK(in_body(p + "<h2>Ссылки</h2><ul><li><a href=x>Один</a><li><a href=x>Другой</a></ul>") == t);
}

TEST_CASE("white space that is none, and marks without width") {
  CHECK(in_body("<p>&nbsp;&nbsp; А&nbsp; &nbsp;Б&shy;В&#8203;Г 2019&nbsp;г.&nbsp;</p><p>&nbsp;</p>") ==
        "А БВГ 2019\u00A0г.");
}

TEST_CASE("an article that a script shows: hidden, or in JSON-LD") {
  const std::string t(kLong);
  const std::string q = "Вечером, по словам пресс-службы, он вылетит в Ереван.";
  CHECK(in_body("<div>Загрузка</div><div hidden><p>" + t + "</p><p>" + q + "</p></div>") == t + "\n\n" + q);
  CHECK(text("<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":\"" + t + t +
             "\"}</script><div id=app></div>") == t + t);
  // Not where the page shows it.
  CHECK(text("<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":\"" + t + t +
             "\"}</script><p>Б</p><p>" + t + "</p>") == "Б\n\n" + t);
  CHECK(text("<script type=application/ld+json>{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[{\"articleBody\":\"" +
             t + "\"},{\"headline\":\"Вечер\",\"articleBody\":\"" + q + "\"}]}</script><div id=app></div>") ==
        t + "\n\nВечер\n\n" + q);
}

TEST_CASE("an article in the state of a script") {
  const std::string t(kLong), app = "<div id=app></div>";
  const std::string q = "Вечером, по словам пресс-службы, он вылетит в Ереван, а оттуда в Тбилиси.";
  CHECK(text("<script type='application/json'>{\"menu\":[\"О нас\"],\"page\":{\"body\":\"<p>" + t + "</p><p>" + q +
             "</p>\",\"slug\":\"a\"}}</script>" + app) == t + "\n\n" + q);
  CHECK(text("<script>window.state = {\"blocks\":[{\"text\":\"" + t + "\"},{\"text\":\"" + q +
             "\"}],\"others\":[{\"text\":\"" + q + "\"}]};run()</script>" + app) == t + "\n\n" + q);
  // Not what is named otherwise, not where the page shows its text, not what is torn.
  CHECK(text("<script>a={\"policy\":\"" + t + t + "\"}</script>" + app) == "");
  CHECK(text("<script>a={\"text\":\"" + t + t + t + "\"}</script><p>" + t + "</p>" + "<p>" + q + q + "</p>") ==
        t + "\n\n" + q + q);
  CHECK(text("<script>a={\"text\":\"" + t + t + "</script>" + app) == "");
}

TEST_CASE("the lead, comments, cards and offers around the text") {
  const std::string t(kLong), p = "<p>" + t + "</p>";
  const std::string q = "Вечером, по словам пресс-службы, он вылетит в Ереван.",
                    head = "<title>Визит</title><h1>Визит</h1>";
  // The lead stands in an element of its own.
  CHECK(text(head + "<div class=intro>" + q + "</div><div class=article-body>" + p + "</div>") ==
        "Визит\n\n" + q + "\n\n" + t);
  CHECK(text(head + "<div>" + q + "</div><div class=article-body>" + p + "</div>") == "Визит\n\n" + t);
  // What comes after the article is longer.
  std::string comments;
  for (int i = 0; i < 30; ++i) comments += "<div><b>Читатель</b><div>" + q + " " + std::to_string(i) + "</div></div>";
  CHECK(text(head + "<div>" + p + p.substr(0, 3) + "Как " + t + "</p><p>И " + t + "</p><p>Но " + t + "</p></div><div>" +
             comments + "</div>") == "Визит\n\n" + t + "\n\nКак " + t + "\n\nИ " + t + "\n\nНо " + t);
  // A long byline.
  CHECK(in_body("<p>05/10/2018 - Publicado por: Clara Rosa - Categoria: Saúde - Tags: sad, arrombamento</p>" + p +
                p.substr(0, 3) + "А " + t + "</p><p>И " + t + "</p><p>Но " + t + "</p>") ==
        t + "\n\nА " + t + "\n\nИ " + t + "\n\nНо " + t);
  // A link without words lies over a card; a form's surroundings are an offer.
  CHECK(in_body(p + "<div><a href=/x></a>Другая новость дня</div>" + p.substr(0, 3) + "Да, " + t) ==
        t + "\n\nДа, " + t);
  CHECK(in_body(p + "<div><h4>Пишем каждый день</h4><form><input></form></div>" + p.substr(0, 3) + "Да, " + t) ==
        t + "\n\nДа, " + t);
}

TEST_CASE("a list of links is no article") {
  std::string links;
  for (int i = 0; i < 10; ++i) links += "<li><a href=x>Президент прибыл в Минск и Ереван</a>";
  CHECK(read_html("<ul>" + links + "</ul>").is_listing);
  CHECK(!read_html("<meta property=og:type content=article><ul>" + links + "</ul>").is_listing);
  CHECK(!read_html("<nav><ul>" + links + "</ul></nav><p>" + std::string(kLong) + "</p>").is_listing);
  CHECK(read_html("<ul>" + links + "</ul>").text.starts_with("• Президент прибыл"));
  const std::string script = "<script type=application/ld+json>", end = "</script><ul>";
  const std::string one = R"({"@type":"NewsArticle","headline":"А"})", other = R"({"@type":"Article","headline":"Б"})";
  CHECK(!read_html(script + R"({"@graph":[{"@type":"WebSite"},)" + one + "]}" + end + links).is_listing);
  CHECK(!read_html(script + "[" + one + "]" + end + links).is_listing);
  CHECK(read_html(script + "[" + one + "," + other + "]" + end + links).is_listing);
}

TEST_CASE("the headline") {
  const std::string p = "<p>" + std::string(kLong) + "</p>";
  const auto title = [&](std::string_view head, std::string_view body) {
    return *read_html("<html><head>" + std::string(head) + "</head><body>" + std::string(body) + p).title;
  };
  CHECK(title("<title>Визит — Вестник</title>", "<h1>Вестник</h1><h1>Визит в Минск</h1>") == "Вестник");
  CHECK(title("<title>Визит в Минск — Вестник</title>", "<h1>Вестник</h1><h1>Визит в Минск</h1>") == "Визит в Минск");
  CHECK(title("<title>Визит в Минск | Политика | Вестник</title>", "") == "Визит в Минск");
  CHECK(title("<meta property=og:site_name content=Вестник><title>Вестник - Визит</title>", "") == "Визит");
  CHECK(title("<title>Визит - это надолго</title>", "<h1>Визит - это надолго</h1>") == "Визит - это надолго");
  CHECK(title("<meta property=og:title content='Визит • Вестник'>", "<h1>Визит</h1>") == "Визит");
  // A line that is no heading.
  CHECK(title("<title>Визит в Минск - 2019 - Сайт</title>", "<div><i>10:15</i> Визит в Минск</div>") ==
        "Визит в Минск");
  CHECK(text("<title>Визит в Минск</title><h1 role=main>Визит в Минск</h1>") == "Визит в Минск");  // was endless
  CHECK(text("<title>Визит в Минск - Сайт</title><td>Визит в Минск<br>" + std::string(kLong) + "</td>") ==
        "Визит в Минск\n\n" + std::string(kLong));
  CHECK(title("<title>Вестник: Визит в Минск</title>", "<h1>Вестник</h1><h3>Визит в Минск</h3>") == "Визит в Минск");
  CHECK(title("<title>Визит в Минск | Наш Старый Вестник</title>",
              "<header><h1>Наш Старый Вестник</h1></header><h2>Визит в Минск</h2>") == "Визит в Минск");
}

TEST_CASE("what a page says of itself") {
  CHECK(meta("<html lang=ru><title>Т — Сайт</title><meta property=og:title content=' Т '><meta property=og:site_name "
             "content=Сайт>"
             "<meta name=author content='А. Б.'><meta property=article:published_time content=2019-11-28><p>x") ==
        R"({"title":"Т","author":"А. Б.","date":"2019-11-28","site":"Сайт","language":"ru"})");
  CHECK(
      meta(
          R"(<script type="application/ld+json">[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Т \"я\"",)"
          R"("author":[{"name":"А"},{"name":"Б"}],"datePublished":"2019","publisher":{"name":"С"},"inLanguage":"ru"}]</script>)") ==
      R"({"title":"Т \"я\"","author":"А","date":"2019","site":"С","language":"ru","authors":["А","Б"]})");
  CHECK(meta("<h1>Т</h1><a rel=author> А\n Б </a><time datetime=2019-11-28T10:00>вчера</time>") ==
        R"({"title":"Т","author":"А Б","date":"2019-11-28T10:00"})");
  CHECK(meta("<h1>Т</h1><div>28 ноября 2019, 10:15 | Политика</div><p>x") ==
        R"({"title":"Т","date":"2019-11-28T10:15"})");
  CHECK(meta("<h1>Т</h1><p>Опубликовано: 5 марта 2021</p>") == R"({"title":"Т","date":"2021-03-05"})");
  for (const std::string line :
       {"Анна Озерова 28.11.2019 Просмотров: 12", "№ 34 от 28 ноября 2019 г.", "Publié le 28 novembre 2019 à 18h12",
        "Von Eva Moor, 28. November 2019", "Madrid, 28 de noviembre de 2019", "2019年11月28日　来源"})
    CHECK(meta("<h1>Т</h1><div>" + line + "</div><p>x") == R"({"title":"Т","date":"2019-11-28"})");
  CHECK(meta("<h1>Т</h1><p>Война кончилась 9 мая 1945 года.</p>") == R"({"title":"Т"})");
  CHECK(
      meta("<meta property=article:modified_time content=2020-01-02><meta property=article:section content=Мир>"
           "<meta name=keywords content='а, б;а'><link rel=canonical href=http://a.example/1><meta name=description "
           "content=Л>"
           "<meta property=article:author content=А><meta property=article:author content=Б>") ==
      R"({"author":"А","modified":"2020-01-02","section":"Мир","url":"http://a.example/1","lead":"Л","authors":["А","Б"],"tags":["а","б"]})");
  // A day that a sentence, a cell or an item speaks of is not the article's.
  for (const std::string tag : {"p", "li", "blockquote", "figcaption"})
    CHECK(meta("<" + tag + ">Война кончилась <b><time datetime=1945-05-09>9 мая</time></b>.") == "");
  CHECK(meta("<p><time datetime=2019-11-28>28 ноября</time>, 10:15 | Анна Озерова</p>") == R"({"date":"2019-11-28"})");
  CHECK(meta("<p><time datetime=2019-11-28>28 ноября 2019 г.</time></p>") == R"({"date":"2019-11-28"})");
  CHECK(meta("<p>Война кончилась <time datetime=1945-05-09>9 мая 1945 г.</time></p>") == "");
  CHECK(meta("<table><tr><td><time datetime=1945-05-09>9 мая</time></table>") == "");
  CHECK(meta("<p>В <time datetime=1945-05-09>мае</time>.</p><div><time datetime=2019-11-28>вчера</time></div>") ==
        R"({"date":"2019-11-28"})");
  CHECK(
      meta("<p><time datetime=1945-05-09>9 мая</time> <time itemprop=datePublished datetime=2019-11-28>вчера</time>") ==
      R"({"date":"2019-11-28"})");
  CHECK(meta("<p><time pubdate datetime=2019-11-28>вчера</time>") == R"({"date":"2019-11-28"})");
  CHECK(meta("<p>x") == "");
  CHECK(meta("<link rel=canonical><meta property=og:url content=http://a.example/1><p>x") ==
        R"({"url":"http://a.example/1"})");
  CHECK(meta("<span class='author vcard'>By <a class='url fn n'>А. Б.</a></span><cite class=fn>В</cite>") ==
        R"({"author":"А. Б."})");
  CHECK(meta("<meta name=Author content=А><meta name=parsely-pub-date content=2019-11-28>") ==
        R"({"author":"А","date":"2019-11-28"})");
  CHECK(meta("<script type=application/ld+json>{torn</script>") == "");
}

TEST_CASE("the encoding that a page names") {
  CHECK(declared_encoding("<meta charset=windows-1251>") == "windows-1251");
  CHECK(declared_encoding("<META http-equiv=Content-Type content=\"text/html; CharSet = KOI8-R\">") == "KOI8-R");
  CHECK(declared_encoding("<?xml version='1.0' encoding='cp866'?>") == "cp866");
  CHECK(declared_encoding("<p>charset</p>") == "");
  CHECK(declared_encoding("charset=") == "");
}

TEST_CASE("pages are told from text") {
  CHECK(looks_like_html(" \n<!doctype HTML><p>"));
  CHECK(looks_like_html("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- a --><html>"));
  CHECK(!looks_like_html("<p>"));
  CHECK(!looks_like_html("<!-- "));
  CHECK(!looks_like_html(""));
}

TEST_CASE("of pages that would cost more than linear time or memory a part is left out") {
  const auto many = [](std::string_view piece, int times) {
    std::string page = "<html>";
    for (int i = 0; i < times; ++i) page += piece;
    return page;
  };
  const auto cut = [](const std::string& page) { return read_html(page).cut + ": " + read_html(page).text; };
  CHECK(cut(many("<div>", 100000) + "x") == "elements nest too deep: x");
  CHECK(cut(many("<b><p>", 100000) + "x") == "elements nest too deep: x");
  // End tags of what is not open close nothing.
  for (const std::string_view piece : {"<div></i>", "<b id=1></i>", "<ul><li></i>", "<svg></i>", "<x-1></x-2>",
                                       "<averyveryverylongname1></averyveryverylongname2>", "<div rel=author></i>"})
    CHECK(read_html(many(piece, 10000)).cut == "elements nest too deep");
  CHECK(read_html("<svg>" + many("<td></x>", 10000)).cut == "elements nest too deep");
  CHECK(cut(many("<picture><source><source><source></picture>", 1000) + "<svg></svg><p>x") == ": x");
  CHECK(cut("<p " + many("a=b ", 100000).substr(6) + ">x") == "a tag with too many attributes: x");
  CHECK(cut("<p a" + many(" \n", 10000).substr(6) + ">x") == ": x");
  // What is left out with its end tag leaves the rest as it was.
  CHECK(cut(many("<div>", 600) + "x" + many("</div>", 600).substr(6) + "<p>y") == "elements nest too deep: x\n\ny");
  std::string reopened = "<p>";
  for (int i = 0; i < 400; ++i) reopened += "<b id=" + std::to_string(i) + '>';
  CHECK(read_html(reopened + many("</p><p>x", 100000)).cut == "too complex");
  CHECK(read_html(reopened + many("</p><p>x", 100000)).text.size() > 100000);
  CHECK(text(many("<p>x</p>", 10000)).size() == 10000 * 3 - 2);
}

TEST_CASE("scripts and comments hide nothing from the limits, and nothing of the page") {
  CHECK(text("<p>А<!-- <div> --->Б<!-->В<!--->Г<script>if (a<b) '<p>x</p>'</script>Д</p>") == "АБВГД");
  CHECK(text("<p>1 <<!---->p> 2</p>") == "1 <p> 2");
  CHECK(text("<STYLE>p > a {}</Style><p>А<textarea><p>x</textarea>Б") == "АБ");
  CHECK(text("<p>А<!-- torn <p>Б") == "А");
  CHECK(text("<svg><style><x-1></style></svg><p title=\"> <p>\">А") == "А");
}
