#!/usr/bin/env bats
# HTML pages, encodings, languages.
load common

page() {
  cat <<'END'
<!DOCTYPE html>
<html lang="ru"><head><meta charset="windows-1251"><title>Визит — Вестник</title>
<meta property="og:site_name" content="Вестник">
<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Иван Иванов"},"datePublished":"2019-11-28"}</script></head>
<body><nav><a href="/">Политика Эстонии</a></nav><h1>Президент Казахстана прибыл в Минск</h1>
<div class="text"><p>Даурен Тасыбеков проведёт переговоры с премьер-министром. Стороны приняли два решения:</p>
<ol><li>«О бюджете организации на 2020 год»;</li><li>«О плане совместных мероприятий».</li></ol>
<script>document.write("Париж")</script></div><div class="comments"><p>Президент Франции не прав!</p></div>
<footer>© Вестник, Лондон</footer></body></html>
END
}

@test "HTML: the article and what the page says of itself; by name, by content, by --input-format" {
  page | iconv -t windows-1251 >page.html
  run -0 newsx extract page.html
  valid document <<<"$output"
  jq -e '.source.encoding == "windows-1251" and .source.language == "ru"' <<<"$output"
  jq -e --argjson bytes "$(wc -c <page.html)" --arg sha "$(sha256sum <page.html | cut -d' ' -f1)" '.source.bytes == $bytes and .source.sha256 == $sha' <<<"$output"
  jq -e '.title == "Президент Казахстана прибыл в Минск"' <<<"$output"
  jq -e '.meta == {"title": "Президент Казахстана прибыл в Минск", "author": "Иван Иванов", "date": "2019-11-28", "site": "Вестник", "language": "ru"}' <<<"$output"
  [[ $(jq -r '[.entities[] | select(.type == "country" or .type == "place") | .name] | join(" ")' <<<"$output") == "Казахстан Минск" ]]
  jq -e '[.decisions[] | [.number, .title]] == [["1", "О бюджете организации на 2020 год"], ["2", "О плане совместных мероприятий"]]' <<<"$output"
  jq -c 'del(.id)' <<<"$output" >expected
  newsx extract - <page.html | jq -c 'del(.id)' | cmp - expected
  cp page.html page.txt
  newsx extract --input-format html page.txt | jq -c 'del(.id)' | cmp - expected
  mkdir d; cp page.html d/a.htm; cp page.html d/b.html
  [[ $(newsx extract d | jq -r .id | paste -sd' ') == "d/a.htm d/b.html" ]]
  # The text that positions refer to.
  newsx extract -f brat -o brat page.html
  newsx extract --offsets codepoint page.html | python3 "$BATS_TEST_DIRNAME/spans.py" codepoint brat/page.html.txt
}

@test "HTML: days are told from the day of publication" {
  page | sed 's/проведёт переговоры/вчера провёл переговоры/' >page.html
  newsx extract page.html | jq -e '[.dates[] | select(.text == "вчера") | .value] == ["2019-11-27"]'
}

@test "HTML: an encoding that is named wrong, or not at all, is recognised" {
  page | sed 's/windows-1251/utf-8/' | iconv -t KOI8-R//TRANSLIT >a.html
  [[ $(newsx extract a.html | jq -r '.source.encoding, .title' | paste -sd'|') == "KOI8-R|Президент Казахстана прибыл в Минск" ]]
  page >b.html   # says windows-1251, is UTF-8
  [[ $(newsx extract b.html | jq -r '.source.encoding, .title' | paste -sd'|') == "UTF-8|Президент Казахстана прибыл в Минск" ]]
  page | sed 's/<meta charset[^>]*>//' | iconv -t windows-1251 >c.html
  [[ $(newsx extract c.html | jq -r '.source.encoding, .title' | paste -sd'|') == "windows-1251|Президент Казахстана прибыл в Минск" ]]
}

feed() {
  cat <<'END'
<?xml version="1.0" encoding="windows-1251"?>
<rss version="2.0"><channel><title>Вестник</title>
<item><title>Президент Казахстана прибыл в Минск</title><guid>n-1</guid><link>http://a.example/1</link><pubDate>Thu, 28 Nov 2019 10:00:00 +0300</pubDate><category>СНГ</category>
<description><![CDATA[<p>Вчера он был в Ереване. Стороны приняли два решения:</p><ol><li>«О бюджете»;</li><li>«О плане».</li></ol>]]></description></item>
<item><guid>n-2</guid><title>x & y</title></item>
<item><guid>n-3</guid><title>Париж ждёт</title></item></channel></rss>
END
}

@test "RSS: an item is a document; by name, by content, by --input-format; what is torn costs only its own" {
  feed | iconv -t windows-1251 >a.rss
  run -1 --separate-stderr newsx extract a.rss
  says "newsx: a.rss:5: XML that cannot be read: not well-formed (invalid token)"
  [[ ${#lines[@]} == 3 ]]
  valid document <<<"${lines[0]}"
  valid error <<<"${lines[1]}"
  jq -e '.id == "n-1" and .title == "Президент Казахстана прибыл в Минск" and .source.encoding == "windows-1251"' <<<"${lines[0]}"
  jq -e '.meta == {"title": "Президент Казахстана прибыл в Минск", "date": "2019-11-28T10:00:00+03:00", "link": "http://a.example/1", "categories": ["СНГ"]}' <<<"${lines[0]}"
  jq -e '[.dates[] | select(.text == "Вчера") | .value] == ["2019-11-27"]' <<<"${lines[0]}"
  jq -e '[.decisions[] | [.number, .title]] == [["1", "О бюджете"], ["2", "О плане"]]' <<<"${lines[0]}"
  jq -e '.id == "n-2" and .error.code == "invalid_xml" and .error.line == 5' <<<"${lines[1]}"
  jq -e '.id == "n-3" and [.entities[].name] == ["Париж"]' <<<"${lines[2]}"
  printf '%s\n' "${lines[@]}" >expected
  { newsx extract - <a.rss 2>/dev/null || true; } | cmp - expected
  cp a.rss a.txt
  { newsx extract --input-format feed a.txt 2>/dev/null || true; } | cmp - expected
  gzip a.rss
  { newsx extract a.rss.gz 2>/dev/null || true; } | cmp - expected
}

@test "e-mail: as Python writes it, the text is what Python reads" {
  python3 - <<'END'
from email.message import EmailMessage
def message(name, subject, **more):
    m = EmailMessage()
    m["From"], m["Subject"], m["Date"] = "Пресс-служба <press@example.org>", subject, "Thu, 28 Nov 2019 10:00:00 +0300"
    m.set_content("Президент Казахстана вчера прибыл в Минск.\n" * 3, **more)
    m.add_alternative("<p>Париж</p>", subtype="html")
    m.add_attachment("Лондон".encode(), maintype="text", subtype="plain", filename="x.txt")
    open(name, "wb").write(m.as_bytes())
    open(name + ".txt", "w").write(subject + "\n\n" + m.get_body(("plain",)).get_content())
message("a.eml", "Очень длинная тема сообщения о визите президента, которая не поместится в одну строку")
message("b.eml", "Визит", charset="koi8-r", cte="base64")
message("c.eml", "Визит", charset="windows-1251", cte="quoted-printable")
END
  for name in a b c; do
    newsx extract $name.eml.txt --date 2019-11-28 | jq -c '[.entities, .dates, .counts]' >expected
    newsx extract $name.eml | jq -c '[.entities, .dates, .counts]' | cmp - expected
    newsx extract - <$name.eml | jq -c '[.entities, .dates, .counts]' | cmp - expected
  done
  newsx extract b.eml | jq -e '.meta == {"title": "Визит", "author": "Пресс-служба", "date": "2019-11-28T10:00:00+03:00", "attachments": ["x.txt"]} and .title == "Визит" and .source.encoding == "KOI8-R"'
  printf 'From: a\nSubject: b\nContent-Type: image/png\n\nx' >d.eml
  run -1 --separate-stderr newsx extract d.eml b.eml
  says "newsx: d.eml: a message without text"
  [[ ${#lines[@]} == 1 ]]
}

@test "HTML bombs: read as far as linear time and bounded memory allow, which is said" {
  [[ -z ${NEWSX_SANITIZE:-} ]] || skip "sanitizers want more address space than the bound"
  python3 - <<'END'
open("a.html", "w").write("<html>" + "<div>" * 3000000 + "Минск")
open("b.html", "w").write("<html><p " + "a=b " * 3000000 + ">Минск")
open("c.html", "w").write("<html><p>Минск" + "".join("<b id=%d>" % i for i in range(400)) + "</p>" + "<p>x</p>" * 300000)
open("d.html", "w").write("<html>" + "&lt;" * 3000000)
END
  run -0 --separate-stderr bash -c "ulimit -v 1500000; ulimit -s 512; timeout 60 '$NEWSX' tokens --count a.html b.html c.html d.html"
  [[ ${#lines[@]} == 4 ]]
}

@test "encodings are recognised and said; --encoding forces" {
  tr -d '\r' <"$SAMPLES/summit.txt" | sed 's/[«»„“”]/"/g; s/[—–]/-/g; s/№/N/g; s/…/.../g; s/ё/е/g; s/\xc2\xa0/ /g' >plain.txt
  for pair in windows-1251:windows-1251 KOI8-R:KOI8-R CP866:IBM866 ISO-8859-5:ISO-8859-5 MAC-CYRILLIC:x-mac-cyrillic UTF-16LE:UTF-16LE UTF-16BE:UTF-16BE; do
    iconv -f UTF-8 -t "${pair%:*}" plain.txt >in.txt
    [[ $(newsx tokens in.txt | jq -c .tokens | sha256sum) == $(newsx tokens plain.txt | jq -c .tokens | sha256sum) ]]
    [[ $(newsx extract in.txt | jq -r .source.encoding) == "${pair#*:}" ]] || { newsx extract in.txt | jq -r .source.encoding; false; }
  done
  printf 'Президент Украины прибыл в Минск.\nПрезидент України прибув до Мінська, її зустріли.\n' | iconv -t KOI8-U >uk.txt
  [[ $(newsx extract uk.txt | jq -r .source.encoding) == KOI8-U ]]
  printf '\xcc\xee\xf1\xea\xe2\xe0' >short.txt
  [[ $(newsx tokens --encoding windows-1251 short.txt | jq -r '.tokens[0].text') == Москва ]]
  [[ $(newsx tokens --encoding KOI8-R short.txt | jq -r '.tokens[0].text') != Москва ]]
}

@test "languages are said; paragraphs in others do no harm; --only-russian passes over documents" {
  echo 'The president of Russia arrived in Minsk for the talks with the prime minister.' >en.txt
  echo 'Қазақстан Президенті Минск қаласына келді, ол үкімет басшысымен келіссөздер жүргізеді.' >kk.txt
  { cat "$SAMPLES/flash.txt"; echo; cat en.txt kk.txt; } >mixed.txt
  [[ $(newsx extract en.txt kk.txt mixed.txt | jq -r .source.language | paste -sd' ') == "en kk ru" ]]
  newsx extract mixed.txt | jq -c '[.quotations[] | [.text, .speaker.name]]' >found
  newsx extract "$SAMPLES/flash.txt" | jq -c '[.quotations[] | [.text, .speaker.name]]' | cmp - found
  run -0 --separate-stderr newsx extract --only-russian en.txt kk.txt mixed.txt
  [[ -z $stderr && $(jq -r .id <<<"$output") == mixed.txt ]]
  # A record keeps its place.
  jq -nc --rawfile en en.txt --arg ru "$sentence" '{id: "a", text: $en}, {id: "b", text: $ru}' >in.jsonl
  run -0 --separate-stderr newsx extract --only-russian in.jsonl
  [[ $(jq -r '.id, .error.code' <<<"$output" | paste -sd' ') == "a not_russian b null" ]]
  valid error <<<"${lines[0]}"
  [[ $(newsx stats --only-russian --format json en.txt mixed.txt | jq .documents) == 1 ]]
}

@test "forty pages in the manner of twenty kinds of sites: text, title, day, what they say of themselves" {
  python3 "$SOURCE/tests/pages/check.py" "$NEWSX"
}

@test "pages in the manner of many engines and countries: what must and must not come out" {
  python3 "$SOURCE/tests/pages/snippets.py" "$NEWSX"
}

@test "HTML: what is left out because of limits is said; a list of links is told as such" {
  python3 -c 'print("<html><h1>Визит</h1>" + "<div>" * 600 + "Президент прибыл в Минск.")' >deep.html
  newsx extract deep.html | jq -e '.source.cut == "elements nest too deep" and .source.kind == "article" and [.entities[].name] == ["Минск"]'
  { echo '<html><h2>Главное</h2><ul>'; for i in {1..9}; do echo "<li><a href=/$i>Президент прибыл в Минск в $i раз</a>"; done; } >front.html
  newsx extract front.html >front.json
  valid document <front.json
  jq -e '.source.kind == "listing" and .source.cut == null' front.json
}

@test "text: as read, with the title; as JSON and Markdown; a form feed between documents" {
  page | sed 's/windows-1251/utf-8/' >page.html
  printf 'Минск ждёт.\n' >b.txt
  [[ $(newsx text page.html) == $'Президент Казахстана прибыл в Минск\n\nДаурен Тасыбеков проведёт переговоры с премьер-министром. Стороны приняли два решения:\n\n1. «О бюджете организации на 2020 год»;\n2. «О плане совместных мероприятий».' ]]
  newsx text page.html b.txt >both
  { newsx text page.html; printf '\f\nМинск ждёт.\n'; } | cmp - both
  run -0 newsx text --format json page.html
  valid text <<<"$output"
  jq -e '.title == "Президент Казахстана прибыл в Минск" and .source.language == "ru" and .meta.site == "Вестник"' <<<"$output"
  newsx extract page.html -f doccano | jq -r .text | cmp - <(jq -r .text <<<"$output")
  echo '{"title": "# О мире", "text": "1. Мир"}' >r.jsonl
  [[ $(newsx text --title-field title r.jsonl) == $'# О мире\n\n1. Мир' ]]
  [[ $(newsx text --title-field title --format markdown r.jsonl) == $'# # О мире\n\n1\\. Мир' ]]
  [[ $(newsx text --format markdown page.html | head -1) == '# Президент Казахстана прибыл в Минск' ]]
  run -1 --separate-stderr newsx text nothing.html b.txt
  [[ $output == 'Минск ждёт.' ]]
}
