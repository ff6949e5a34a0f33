"""Pages in the manner of twenty kinds of Russian sites, with invented text: what each must give is beside it.

template(article) gives (HTML, encoding, changes): `changes` to what the article says, as check.py compares it.
"""
import json

LONG = [
    "Даурен Тасыбеков прибыл в Минск с официальным визитом и провёл переговоры с премьер-министром, сообщила пресс-служба.",
    "«Мы намерены открыть коридор уже весной», — заявил он журналистам после встречи, которая длилась больше трёх часов.",
    "Стороны обсудили торговлю, транспорт и поставки зерна. По словам участников, документы подпишут до конца года.",
]
OTHER = [
    "Совет Озёрской области утвердил бюджет на три года: доходы вырастут на шесть процентов, расходы останутся прежними.",
    "Депутат Анна Озерова напомнила, что школы и дороги получат на четверть больше, чем предполагал первый проект.",
    "Голосовали поимённо, против были девять человек. Закон вступит в силу первого января, уточнил председатель совета.",
]
ARTICLES = [
    dict(title="Тасыбеков прибыл в Минск", lead="Президент проведёт переговоры о коридоре.", paragraphs=LONG, author="Иван Лесной",
         date="2019-11-28", time="10:15", day="28 ноября 2019", section="Политика", tags=["Минск", "визит"], url="https://vestnik.example/a/1"),
    dict(title="Озёрская область приняла бюджет", lead="Документ рассчитан на три года.", paragraphs=OTHER, author="Вера Полевая",
         date="2021-03-05", time="18:40", day="5 марта 2021", section="Экономика", tags=["бюджет"], url="https://vestnik.example/a/2"),
]

MENU = "<nav><ul><li><a href=/p>Политика</a></li><li><a href=/e>Экономика</a></li><li><a href=/s>Спорт</a></li></ul></nav>"
FOOT = "<footer><p>© «Вестник», 2001–2021. Все права защищены. Редакция не отвечает за мнения авторов и за комментарии читателей.</p></footer>"
SHARE = "<div class='share-bar'><a href=#>ВКонтакте</a> <a href=#>Телеграм</a> Поделиться с друзьями</div>"
TEASERS = "".join(f"<li><a href=/n/{i}>Ещё одна новость номер {i}, которую читают в городе</a></li>" for i in range(12))
COOKIE = "<div class=cookie-note><p>Мы используем файлы cookie, чтобы сайт работал лучше. Оставаясь здесь, вы с этим соглашаетесь.</p></div>"


def p(a, cls=""): return "".join(f"<p{cls and f' class={cls}'}>{x}</p>" for x in a["paragraphs"])
def page(head, body): return f"<!DOCTYPE html><html lang=ru><head>{head}</head><body>{body}</body></html>"
def graph(a): return (f"<title>{a['title']} — Вестник</title><meta property=og:title content='{a['title']}'><meta property=og:site_name content=Вестник>"
                      f"<meta property=og:type content=article><meta property=og:description content='{a['lead']}'><link rel=canonical href={a['url']}>"
                      f"<meta property=article:published_time content='{a['date']}T{a['time']}:00+03:00'><meta property=article:section content={a['section']}>"
                      + "".join(f"<meta property=article:tag content='{t}'>" for t in a["tags"]))
def linked(a, **more):
    return "<script type=application/ld+json>" + json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": a["title"],
        "author": [{"@type": "Person", "name": a["author"]}], "datePublished": f"{a['date']}T{a['time']}:00+03:00", "dateModified": "2021-04-01",
        "publisher": {"name": "Вестник"}, **more}, ensure_ascii=False) + "</script>"


def agency(a):       # paragraphs in <div>, JSON-LD, teasers between
    text = "".join(f"<div class=article__block data-type=text><div class=article__text>{x}</div></div>" +
                   f"<div class=article__block data-type=article><div class='recommend'><a href=/x>{'Читайте также о другом деле'}</a></div></div>" for x in a["paragraphs"])
    return page(f"<title>{a['title']} - Вестник</title>" + linked(a), f"{MENU}<div class=layout><div class=article><h1>{a['title']}</h1><div class='article__body js-mediator-article'>{text}</div></div><aside><ul>{TEASERS}</ul></aside></div>{FOOT}"), "utf-8", dict(author=a["author"], modified="2021-04-01", site="Вестник")
def newspaper(a):    # microdata, windows-1251
    return page(f"<meta charset=windows-1251><title>{a['title']} | Вестник</title><meta property=og:site_name content=Вестник>", f"{MENU}<div itemscope itemtype=https://schema.org/NewsArticle><h1 itemprop=headline>{a['title']}</h1><time itemprop=datePublished datetime={a['date']}T{a['time']}>{a['day']}</time><span itemprop=author>{a['author']}</span><div itemprop=articleBody>{p(a)}<p>Читайте также: <a href=/y>Как область делила деньги в прошлом году</a></p></div></div>{FOOT}"), "cp1251", dict(author=a["author"], site="Вестник")
def portal(a):       # og:, an <article> of one's own for each teaser
    teasers = "".join(f"<article><a href=/t/{i}><h3>Заголовок анонса номер {i}</h3></a><p>Короткий анонс, в котором две-три фразы, не больше.</p></article>" for i in range(3))
    return page(graph(a), f"{COOKIE}{MENU}<main><article class=topic><h1>{a['title']}</h1>{SHARE}<div class=topic-body>{p(a)}</div></article><section class=related>{teasers}</section></main>{FOOT}"), "utf-8", dict(section=a["section"], tags=a["tags"], url=a["url"], lead=a["lead"], site="Вестник")
def empty_article(a):  # the text is not in the <article>
    return page(graph(a), f"{MENU}<article class=stub></article><div id=wrap><div class=col><h1>{a['title']}</h1><div class=txt>{p(a)}</div></div><div class=right-column><ul>{TEASERS}</ul></div></div>{FOOT}"), "utf-8", {}
def ministry(a):     # a table, line breaks, the day in words, windows-1251
    return f"<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1251'><title>{a['title']}</title></head><body><table width=100%><tr><td width=200><a href=/1>О ведомстве</a><br><a href=/2>Документы</a><br><a href=/3>Пресс-служба</a><br><a href=/4>Обращения граждан</a></td><td><h1>{a['title']}</h1><div>{a['day']}, {a['time']}</div>" + "<br><br>".join(a["paragraphs"]) + "</td></tr></table></body></html>", "cp1251", {}
def old(a):          # <font> and <center>, KOI8-R
    return f"<HTML><HEAD><META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=koi8-r'><TITLE>{a['title']}</TITLE></HEAD><BODY><CENTER><A HREF=/>Главная</A> | <A HREF=/n>Новости</A> | <A HREF=/a>Архив</A></CENTER><H1>{a['title']}</H1><FONT FACE=Arial>{a['day']}<P>" + "<P>".join(x.replace("«", '"').replace("»", '"').replace("—", "-").replace("–", "-") for x in a["paragraphs"]) + "</FONT></BODY></HTML>", "koi8-r", dict(paragraphs=[x.replace("«", '"').replace("»", '"').replace("—", "-") for x in a["paragraphs"]])
def blog(a):         # WordPress with comments
    return page(graph(a), f"{MENU}<div class='content-area has-sidebar'><article class=post><header class=entry-header><h1 class=entry-title>{a['title']}</h1><div class=entry-meta>{a['day']} <a rel=author href=/u>{a['author']}</a></div></header><div class=entry-content>{p(a)}<div class=sharedaddy><h3 class=sd-title>Поделиться</h3><ul><li><a href=#>Твиттер</a></li></ul></div></div><footer class=entry-footer>Рубрика: <a href=/c>{a['section']}</a></footer></article><div id=comments><h2>Комментарии</h2><ol class=comment-list><li><p>Отличная новость, давно этого ждали, спасибо автору за подробный рассказ!</p></li><li><p>А по-моему, ничего из этого не выйдет, как и в прошлый раз, увидите сами.</p></li></ol></div></div><div class=widget-area><h2>Свежие записи</h2><ul>{TEASERS}</ul></div>{FOOT}"), "utf-8", dict(author=a["author"])
def business(a):     # a lead of its own, inline teasers, authors at the end
    return page(graph(a), f"{MENU}<div class=article__header><h1>{a['title']}</h1></div><div class=article__text><p class=doc__text>{a['paragraphs'][0]}</p><div class=article__inline-item><a href=/x>Почему рынок ждёт весны и кому это выгодно</a></div>" + "".join(f"<p class=doc__text>{x}</p>" for x in a["paragraphs"][1:]) + f"<p class='doc__text author'>{a['author']}</p></div><div class=tags><a href=/t>Минск</a></div>{FOOT}"), "utf-8", {}
def spans(a):        # <span> and <br>, no paragraphs
    return page(f"<title>{a['title']} / Вестник</title>", f"{MENU}<div id=c><h1>{a['title']}</h1><div id=d><span>" + "</span><br><br><span>".join(a["paragraphs"]) + f"</span></div></div><div id=m><b>Популярное</b><ul>{TEASERS}</ul></div>{FOOT}"), "utf-8", dict(date=None)
def amp(a):
    return f"<!doctype html><html amp lang=ru><head><meta charset=utf-8><title>{a['title']}</title>{linked(a)}</head><body><amp-sidebar><ul>{TEASERS}</ul></amp-sidebar><article><h1>{a['title']}</h1><amp-img src=a.jpg></amp-img><div class=amp-text>{p(a)}</div><amp-ad>Купите слона уже сегодня, завтра будет дороже, чем вчера.</amp-ad></article></body></html>", "utf-8", dict(author=a["author"])
def script_only(a):  # the page shows nothing: its text is in JSON-LD
    return page(linked(a, articleBody="\n".join(a["paragraphs"])), "<div id=app></div><noscript>Включите JavaScript.</noscript>"), "utf-8", {}
def hidden(a):       # shown by a script
    return page(graph(a), f"<div class=loader>Загрузка…</div><div id=text style='display: none'>{p(a)}</div>"), "utf-8", {}
def torn(a):         # cut off in the middle
    html, encoding, changes = portal(a)
    return html[:html.index("</div></article>")] + "<div class='sha", encoding, changes
def nested(a):       # deeper than the parser is allowed to go
    return page(graph(a), f"{MENU}<h1>{a['title']}</h1><div class=article-body>{p(a)}</div><div class=cards>{'<div>' * 700}<a href=/>x</a>{'</div>' * 700}</div>"), "utf-8", dict(cut="elements nest too deep")
def pictures(a):     # captions in figures, photographers, a pulled quotation
    text = a["paragraphs"]
    return page(graph(a), f"{MENU}<article><h1>{a['title']}</h1><figure><img src=a.jpg><figcaption>Встреча в зале приёмов. Фото: Пётр Снимков</figcaption></figure><p>{text[0]}</p><div class=photo-caption>Площадь перед дворцом, утро.</div><p>{text[1]}</p><p>Фото: Пётр Снимков</p><p>{text[2]}</p></article>{FOOT}"), "utf-8", {}
def soft(a):         # soft hyphens and no-break spaces
    soften = lambda x: x.replace("пере", "пере&shy;").replace(" и ", "&nbsp; &nbsp;и ")
    return page(graph(a), f"{MENU}<article><h1>{a['title']}</h1><p>&nbsp;&nbsp;</p>" + "".join(f"<p>&nbsp;&nbsp;{soften(x)}</p>" for x in a["paragraphs"]) + "</article>"), "utf-8", {}
def table(a):        # rows and a list belong to the article
    return page(graph(a), f"{MENU}<article><h1>{a['title']}</h1>{p(a)}<table><tr><th>Год</th><th>Доходы</th></tr><tr><td>2021</td><td>18 млрд</td></tr></table><p>Приняты решения:</p><ol><li>О бюджете</li><li>О плане</li></ol></article>{FOOT}"), "utf-8", dict(paragraphs=a["paragraphs"] + ["Год\tДоходы", "2021\t18 млрд", "Приняты решения:", "1. О бюджете\n2. О плане"])
def live(a):         # a chronicle with its times
    hours = ["10:15", "11:40", "12:05"]
    return page(graph(a), f"{MENU}<main><h1>{a['title']}</h1><div class=feed>" + "".join(f"<div class=item><time>{h}</time><p>{x}</p></div>" for h, x in zip(hours, a["paragraphs"])) + f"</div></main>{FOOT}"), "utf-8", dict(paragraphs=[y for pair in zip(hours, a["paragraphs"]) for y in pair])
def parts(a):        # cut into several elements of one class
    return page(graph(a), f"{MENU}<div class=page><h1>{a['title']}</h1>" + "".join(f"<div class=article-text><p>{x}</p></div><div class=banner>Место для вашей рекламы, звоните сейчас.</div>" for x in a["paragraphs"]) + f"</div>{FOOT}"), "utf-8", {}
def front(a):        # a front page is none
    return page("<title>Вестник</title>", f"{MENU}<div class=main><h2>Главное</h2><ul>{TEASERS}</ul><h2>Мир</h2><ul>{TEASERS}</ul></div>{FOOT}"), "utf-8", dict(kind="listing")


TEMPLATES = [agency, newspaper, portal, empty_article, ministry, old, blog, business, spans, amp, script_only, hidden, torn, nested, pictures, soft, table, live, parts, front]
