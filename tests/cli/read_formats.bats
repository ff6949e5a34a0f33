#!/usr/bin/env bats
# Files of other programs, as these write them (tests/formats/files): what the built program makes of them.
load common

files() { cp "$SOURCE"/tests/formats/files/* .; }

# The text of a document, as `--format brat` writes it beside the marks.
text_of() {
  rm -rf brat && newsx extract --format brat -o brat "$1" && cat brat/*.txt
}

@test "office files and books: paragraphs, numbers of lists, rows of tables; footnotes are left out" {
  files
  for file in pandoc.docx pandoc.odt pandoc.rtf pandoc.epub pandoc.fb2 libreoffice.docx notes.markdown; do
    text=$(text_of $file | sed "s/\xC2\xA0/ /g")  # pandoc glues numbers in FictionBook
    for line in "Итоги саммита в Бишкеке" "1. О плане мероприятий" "2. О бюджете" $'Казахстан\t5' "«Мы готовы», — сказал министр."; do
      grep -qxF "$line" <<<"$text" || { echo "$file lacks: $line"; echo "$text"; false; }
    done
    [[ $text == *"прибыл в Бишкек. Подробности"* && $text != *Ташкент* ]] || { echo "$file: $text"; false; }
  done
  for file in python-docx.docx libreoffice.odt libreoffice.rtf; do
    text=$(text_of $file)
    for line in "2. О бюджете" "• без номера" $'Страна\tВзнос' "Встреча завершилась."; do
      grep -qxF "$line" <<<"$text" || { echo "$file lacks: $line"; echo "$text"; false; }
    done
  done
}

@test "title, author and day come from the file's metadata" {
  files
  for file in python-docx.docx libreoffice.odt libreoffice.rtf; do
    [[ $(newsx extract $file | jq -c '[.title, .meta.author, .date, .date_source]') == '["Итоги саммита","Анна Озерова","2024-05-07","document"]' ]]
  done
  [[ $(newsx extract pandoc.epub pandoc.fb2 notes.markdown | jq -c '[.title, .meta.author, .date]' | sort -u) == '["Итоги саммита","Анна Озерова","2024-05-07"]' ]]
  [[ $(newsx extract odfpy.odt | jq -c '[.title, .meta.author]') == '["Итоги встречи","Иван Лесной"]' ]]
}

@test "a workbook's cells may have characters as Excel's codes, inline and shared" {
  python3 - <<'END'
import zipfile
with zipfile.ZipFile("codes.xlsx", "w") as z:
    z.writestr("xl/workbook.xml", "<w><sheet name='a' id='1'/></w>")
    z.writestr("xl/_rels/workbook.xml.rels", "<w><Relationship Id='1' Target='a.xml'/></w>")
    z.writestr("xl/sharedStrings.xml", "<s><si><t>Он в_x0020_Минске.</t></si></s>")
    z.writestr("xl/a.xml", "<s><row><c t='inlineStr'><is><t>text</t></is></c></row><row><c t='s'><v>0</v></c></row>"
               "<row><c t='inlineStr'><is><t>Он в_x0020_Москве, код _x005F_x0041_.</t></is></c></row></s>")
END
  [[ $(newsx extract --with-text codes.xlsx | jq -c '[.text, .entities[0].name]') == '["Он в Минске.","Минск"]'$'\n''["Он в Москве, код _x0041_.","Москва"]' ]]
}

@test "a sheet is a table with a header; columns are recognised, and said with --log-level info" {
  files
  for file in table.xlsx libreoffice.ods; do
    run -0 --separate-stderr newsx extract --log-level info $file
    [[ $(jq -c '[.id, .title, .date, [.entities[].name]]' <<<"$output") == '["101","Визит","2024-05-07",["Минск"]]'$'\n''["102","Отъезд","2024-05-08",["Москва"]]' ]]
    [[ ${stderr_lines[0]} == "newsx: $file: sheet Новости: text from body, id from stories_id, date from publish_date; no column of texts in sheet Сводка" ]]
  done
  [[ $(newsx extract odfpy.ods libreoffice.xlsx | jq -r .id | paste -sd' ') == "1 2 1 2" ]]
  [[ $(newsx extract --text-field title table.xlsx | jq -c '[.entities[].name]' | sort -u) == "[]" ]]
  run -1 --separate-stderr newsx extract --text-field nowhere table.xlsx
  says 'newsx: table.xlsx: no column "nowhere"; there are: stories_id, publish_date, title, body, всего, 2; --text-field NAME chooses one'
}

@test "mailboxes: a message a document; a fault costs that message" {
  files
  [[ $(newsx extract python.mbox | jq -c '[.id, .title, .date, .date_source]') == '["1@example.org","Визит","2024-05-07","mail"]'$'\n''["2@example.org","Отъезд","2024-05-07","mail"]' ]]
  { cat python.mbox; printf 'From a@example.org Tue May  7 10:00:00 2024\nFrom: a@example.org\nMessage-ID: <3@example.org>\nContent-Type: image/png\n\nx\n\n'; cat python.mbox; } >torn
  run -1 --separate-stderr newsx extract torn
  [[ $(jq -r .id <<<"$output" | paste -sd' ') == "1@example.org 2@example.org 3@example.org 1@example.org 2@example.org" ]]
  says "newsx: torn:24: a message without text"
}

@test "Telegram: messages with a text, as a string or in pieces; messages of the service are left out" {
  files
  [[ $(newsx extract result.json | jq -c '[.id, .date, .meta.channel, .meta.edited, .meta.forwarded_from, [.entities[].name]]') == '["2","2024-05-07","Вести",null,null,["Минск"]]'$'\n''["3","2024-05-08","Вести","2024-05-08T12:00:00","Агентство",["Москва"]]' ]]
  jq -c '{about: "Here is the data you requested. Telegram", chats: {about: "x", list: [., . + {id: 4, name: "Дума"}]}}' result.json >all.json
  [[ $(newsx extract - <all.json | jq -r '[.id, .meta.channel] | @tsv' | tr '\t\n' ' ;') == "123/2 Вести;123/3 Вести;4/2 Дума;4/3 Дума;" ]]
  head -c 900 result.json >torn.json
  run -1 --separate-stderr newsx extract torn.json
  [[ ${#lines[@]} == 2 && $stderr == *"torn.json:"* ]]
}

@test "web archives: pages and texts with address and day; pictures and pages that are not there are passed over" {
  files
  gzip -k wget.warc
  for file in wget.warc wget.warc.gz; do
    run -0 --separate-stderr newsx extract $file
    [[ $(jq -r .id <<<"$output" | sed 's/.*:8765//' | paste -sd' ') == "/a.html /b.html /c.txt" ]]
    [[ $(jq -r '[.title, .source.encoding, .date_source] | @csv' <<<"$output" | head -2) == '"Визит","UTF-8","archive"'$'\n''"Отъезд","windows-1251","page"' ]]
    [[ $(jq -r .date <<<"$output" | sed -n 2p) == 2019-11-28 ]]
    says "newsx: passed over 2 records: 1 image/jpeg record, 1 status 404 record; --log-level debug lists them"
  done
  head -c 2500 wget.warc >torn.warc
  run newsx extract torn.warc
  [[ $status -le 1 ]]
}

@test "PDF: lines are joined, running titles left out; scanned, locked and damaged ones are named" {
  command -v pdftotext >/dev/null || skip "no pdftotext"
  files
  [[ $(text_of libreoffice.pdf | grep -c .) == 3 ]]
  [[ $(text_of libreoffice.pdf) != *Вестник* ]]
  [[ $(newsx extract libreoffice.pdf | jq -c '[.title, .meta.author]') == '["Итоги саммита","Анна Озерова"]' ]]
  printf '%%PDF-1.4\nnothing\n' >damaged.pdf
  run -1 --separate-stderr newsx extract damaged.pdf
  says "newsx: damaged.pdf: PDF that cannot be read: damaged, or locked with a password"
}

@test "Word documents of before 2007 are read by an installed program, else the message names the way" {
  files
  mkdir bin
  run -1 --separate-stderr env PATH="$PWD/bin" "$NEWSX" extract libreoffice.doc
  [[ $stderr == "newsx: libreoffice.doc: Word document of before 2007, which newsx reads by antiword or catdoc: install one of them, or try: libreoffice --headless --convert-to docx FILE" ]]
  printf '#!/bin/sh\n/bin/cat >/dev/null\necho "Президент прибыл в Минск."\n' >bin/antiword
  chmod +x bin/antiword
  [[ $(PATH="$PWD/bin:$PATH" "$NEWSX" extract libreoffice.doc | jq -c '[.entities[].name]') == '["Минск"]' ]]
  printf '#!/bin/sh\nexit 1\n' >bin/antiword && cp bin/antiword bin/catdoc
  run -1 --separate-stderr env PATH="$PWD/bin:$PATH" "$NEWSX" extract libreoffice.doc
  [[ $stderr == *"that antiword and catdoc cannot read"* ]]
}

@test "the content decides: without a name, on standard input, in folders, archives and archives of archives' kinds" {
  files
  mkdir folder
  for file in pandoc.docx pandoc.odt pandoc.rtf pandoc.epub pandoc.fb2 python.mbox wget.warc result.json; do
    cp $file folder/${file##*.}-nameless
    run -0 newsx tokens --count - <$file
    [[ ${#lines[@]} -ge 1 ]]
    gzip -c $file >packed.gz
    run -0 newsx tokens --count packed.gz
    [[ ${#lines[@]} -ge 1 ]]
  done
  echo nothing >folder/notes.bin
  run -0 --separate-stderr newsx tokens --count folder
  [[ ${#lines[@]} == 12 && $stderr == "newsx: passed over 3 files and records: 1 .bin, 1 image/jpeg record, 1 status 404 record;"* ]]
  tar cf a.tar folder && (cd folder && python3 -m zipfile -c ../a.zip *)
  for archive in a.tar a.zip; do
    run -0 --separate-stderr newsx tokens --count $archive
    [[ ${#lines[@]} == 12 && $stderr == "newsx: passed over 3 files and records: 1 .bin, 1 image/jpeg record, 1 status 404 record;"* ]]
  done
}

@test "a saved page's folder is passed over; names count in any case" {
  mkdir -p d/page_files d/other_files
  page='<html><body><article><p>Президент прыбыл в Минск.</p></article></body></html>'
  echo "$page" | tee d/page.HTM d/page_files/frame.html >d/other_files/own.html
  echo "$sentence" >d/A.TXT
  run -0 --separate-stderr newsx tokens --count d
  [[ $(jq -r .id <<<"$output" | paste -sd' ') == "d/A.TXT d/other_files/own.html d/page.HTM" ]]
  says "newsx: passed over 1 files and folders: 1 saved page's folder; --log-level debug lists them"
}

@test "exports of Media Cloud, NewsAPI and the like: names are recognised, said, and overruled" {
  printf '{"stories_id": 7, "title": "Визит", "publish_date": "2024-05-07 10:00:00", "url": "http://a.example/1", "text": "Президент прибыл в Минск."}\n' >media.jsonl
  [[ $(newsx extract media.jsonl | jq -c '[.id, .title, .date, .date_source, .meta.stories_id]') == '["7","Визит","2024-05-07","field",7]' ]]
  printf '{"status":"ok","totalResults":2,"articles":[{"source":{"id":null,"name":"A"},"title":"Визит","url":"http://a.example/1","publishedAt":"2024-05-07T10:00:00Z","content":"Президент прибыл в Минск."},{"title":"Отъезд","url":"http://a.example/2","publishedAt":"2024-05-08T10:00:00Z","content":null,"description":"Президент отбыл в Москву."}]}' >news.json
  run -0 --separate-stderr newsx extract --log-level info news.json
  [[ $(jq -c '[.id, .title, .date, [.entities[].name]]' <<<"$output") == '["http://a.example/1","Визит","2024-05-07",["Минск"]]'$'\n''["http://a.example/2","Отъезд","2024-05-08",["Москва"]]' ]]
  [[ $stderr == *"newsx: news.json: text from content, date from publishedAt"* ]]
  printf 'Headline,Body,Publication Date,URL\nВизит,Президент прибыл в Минск.,2024-05-07,http://a.example/1\n' >table.csv
  [[ $(newsx extract table.csv | jq -c '[.id, .title, .date, [.entities[].name]]') == '["http://a.example/1","Визит","2024-05-07",["Минск"]]' ]]
  [[ $(newsx extract --text-field Headline --id-field Body table.csv | jq -c '[.id, .entities]') == '["Президент прибыл в Минск.",[]]' ]]
}

@test "an id is never null: of the record, else its address, else FILE:LINE" {
  printf '{"text":"Минск."}\n{"id":null,"url":"http://a.example/1","text":"Минск."}\n{"id":5,"text":"Минск."}\n' >a.jsonl
  [[ $(newsx extract a.jsonl | jq -r .id | paste -sd' ') == "a.jsonl:1 http://a.example/1 5" ]]
  [[ $(newsx extract - <a.jsonl | jq -r .id | paste -sd' ') == "-:1 http://a.example/1 5" ]]
}

@test "broken files: each is one message and exit 1" {
  files
  for file in pandoc.docx pandoc.odt table.xlsx odfpy.ods pandoc.epub; do
    size=$(stat -c %s $file)
    head -c $((size / 2)) $file >torn.${file##*.}
    run --separate-stderr newsx extract torn.${file##*.}
    [[ $status == 1 && ${#stderr_lines[@]} == 1 ]] || { echo "$file: $status $output $stderr"; false; }
  done
  printf '{\\rtf1 {\\info}' >empty.rtf
  run -1 --separate-stderr newsx extract empty.rtf
  says "newsx: empty.rtf: an RTF document without text"
  head -c 700 pandoc.fb2 >torn.fb2
  run -1 --separate-stderr newsx extract torn.fb2
  [[ $stderr == "newsx: torn.fb2: XML that cannot be read: "* ]]
}

@test "bombs and loops are refused" {
  python3 - <<'END'
import zipfile
def docx(name, body, **more):
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", "<Types/>")
        z.writestr("word/document.xml", body)
w = '<w:document xmlns:w="w"><w:body>'
docx("bomb.docx", w + "<w:p><w:r><w:t>" + "a" * (60 << 20) + "</w:t></w:r></w:p></w:body></w:document>")
entities = "".join(f'<!ENTITY e{i} "{("&e%d;" % (i - 1)) * 10 if i else "a" * 100}">' for i in range(10))
docx("laughs.docx", f"<!DOCTYPE d [{entities}]>" + w + "<w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>")
docx("loop.docx", '<!DOCTYPE d [<!ENTITY a "&b;"><!ENTITY b "&a;">]>' + w + "<w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>")
docx("deep.docx", w + "<w:tbl><w:tr><w:tc>" * 20000 + "<w:p><w:r><w:t>Минск.</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>" * 20000 + "</w:body></w:document>")
with zipfile.ZipFile("shared.xlsx", "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("xl/workbook.xml", "<w><sheet name='a' id='1'/></w>")
    z.writestr("xl/_rels/workbook.xml.rels", "<w><Relationship Id='1' Target='a.xml'/></w>")
    z.writestr("xl/sharedStrings.xml", "<s><si><t>" + "a" * (1 << 20) + "</t></si></s>")
    z.writestr("xl/a.xml", "<s><row><c><v>text</v></c></row>" + "<row><c t='s'><v>0</v></c></row>" * 200000 + "</s>")
with zipfile.ZipFile("repeated.ods", "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
    z.writestr("content.xml", "<d><table name='a'><table-row><table-cell number-columns-repeated='16384'><p>" + "a" * (1 << 20) + "</p></table-cell></table-row></table></d>")
open("deep.rtf", "w").write(r"{\rtf1 " + "{" * 1000000 + "a" + "}" * 1000000 + "}")
END
  for file in bomb.docx laughs.docx loop.docx shared.xlsx repeated.ods; do
    run -1 --separate-stderr newsx extract $file
    [[ ${#stderr_lines[@]} == 1 ]] || { echo "$file $stderr"; false; }
  done
  [[ $(text_of deep.docx) == "Минск." ]]
  [[ $(text_of deep.rtf) == a ]]
}

@test "a saved page (MHTML), as browsers write it" {
  cp "$SOURCE/tests/fuzz/seeds/mht/page.mht" .
  cp page.mht nameless
  for file in page.mht nameless; do
    [[ $(newsx extract $file | jq -c '[.title, [.entities[].name]]') == '["Визит",["Минск"]]' ]]
  done
}

@test "mail: all that is shown is read, what is attached is named" {
  files
  run -1 --separate-stderr newsx extract --with-text python-parts.mbox
  [[ $(jq -c '[.text, .meta.attachments]' <<<"$output" | head -4) == '["Пустой текст\n\nМост открыт.",null]
["Две части\n\nПервая.\n\nВторая.",null]
["С вложением\n\nСм. вложение.\n",["статья.docx","a.txt"]]
["Переслано\n\nМост закрыт.\n",["message/rfc822"]]' ]]
  says "newsx: python-parts.mbox:104: a message without text; save what is attached: a.pdf"
}

@test "a saved page is in UTF-8 whatever it says; its address and the day of saving are kept" {
  printf '%s\r\n' 'From: <Saved by Blink>' 'Snapshot-Content-Location: https://a.example/1' 'Date: Tue, 7 May 2024 10:00:00 -0000' 'Content-Type: multipart/related; boundary="b"' '' '--b' 'Content-Type: text/html' '' '<html><head><meta charset="windows-1251"></head><body><article><p>Президент прибыл в Минск.</p></article></body></html>' '--b--' >page.mhtml
  [[ $(newsx extract --with-text page.mhtml | jq -c '[.text, .meta.url, .date, .date_source]') == '["Президент прибыл в Минск.","https://a.example/1","2024-05-07","archive"]' ]]
}

@test "web archives: pages in gzip, zstd and brotli, and responses without the header of HTTP" {
  files
  run --separate-stderr newsx extract wget-packed.warc
  [[ $(jq -r .title <<<"$output" | paste -sd' ') == *"Стандарт Сжато" ]]
  # Brotli is read where its library was there when newsx was built.
  [[ $(jq -r .title <<<"$output" | head -1) == Бротли || $stderr == *"a page packed with br, which this newsx does not unpack"* ]]
  [[ $stderr == *"newsx: passed over 2 records: 1 application/json record, 1 status 404 record;"* ]]
  page='<html><body><article><p>Президент прибыл в Минск.</p></article></body></html>'
  printf 'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/%s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n' 1 text/html ${#page} "$page" 2 application/http ${#page} "$page" >bare.warc
  LC_ALL=C page_size=$(printf %s "$page" | wc -c)
  sed -i "s/Content-Length: ${#page}/Content-Length: $page_size/" bare.warc
  [[ $(newsx extract bare.warc | jq -c '[.id, [.entities[].name]]' | paste -sd' ') == '["http://a.example/1",["Минск"]] ["http://a.example/2",["Минск"]]' ]]
}

@test "a mailbox, feed, web archive or Telegram export without a document is an error; a table may be empty" {
  : >a.mbox
  echo '<rss><channel><title>x</title></channel></rss>' >a.rss
  echo '{"name":"x","type":"public_channel","messages":[]}' >a.json
  printf 'WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 1\r\n\r\nx\r\n\r\n' >a.warc
  for file in "a.mbox: no messages" "a.rss: no items of a feed" "a.json: no messages" "a.warc: no pages of a web archive"; do
    run -1 --separate-stderr newsx tokens --count "${file%%:*}"
    says "newsx: $file in this file"
  done
  echo id,text >a.csv
  : >a.jsonl
  run -0 --separate-stderr newsx tokens --count a.csv a.jsonl
  [[ -z $output$stderr ]]
}

@test "records in UTF-16, with tabs, with the line ends of old Macs" {
  printf 'id\ttext\r\n1\t"Президент ""прибыл"" в\tМинск."\r\n' | iconv -t UTF-16 >tabs.csv
  printf '{"id":1,"text":"Президент «прибыл» в Минск."}\n' | iconv -t UTF-16LE >lines.jsonl
  printf 'id,text\r1,"Президент, прибыл\rв Минск."\r' >mac.csv
  printf '# Визит\r\rПрезидент прибыл в Минск.\r' >mac.md
  printf 'From: a@b\rSubject: Визит\rDate: Tue, 07 May 2024 10:00:00 +0300\r\rМост открыт.\r' >mac.eml
  [[ $(newsx extract --with-text tabs.csv lines.jsonl mac.csv mac.md mac.eml | jq -c .text | paste -sd' ') == '"Президент \"прибыл\" в\tМинск." "Президент «прибыл» в Минск." "Президент, прибыл\nв Минск." "Визит\n\nПрезидент прибыл в Минск." "Визит\n\nМост открыт.\n"' ]]
}

@test "office files: parts with numbers, frames, flat OpenDocument; hidden sections, captions of pictures and hidden sheets stay out" {
  files
  [[ $(newsx text numbered-parts.docx) == $'Врезка.\n\nМинистр прибыл. Он доволен.' ]]
  text=$(newsx text sections.odt)
  [[ $text == *$'Врезка про Самару.\n\nС рамкой. Дальше.'* && $text != *СКРЫТ* && $text != *КАРТИНКА* && $text != *ОПИСАНИЕ* ]]
  python3 -c 'import sys, zipfile; print(zipfile.ZipFile("sections.odt").read("content.xml").decode().replace("office:document-content", "office:document").replace("<office:document ", "<office:document office:mimetype=\"application/vnd.oasis.opendocument.text\" "))' >flat.fodt
  cmp <(newsx text flat.fodt) <(newsx text sections.odt)
  newsx text - <flat.fodt | cmp - <(newsx text sections.odt)
  # XML of no known kind: its words.
  printf '<?xml version="1.0"?>\n<nitf><head><title>Визит</title></head><body><p>Президент прибыл.</p></body></nitf>\n' >news.xml
  [[ $(newsx extract --with-text news.xml | jq -c '[.title, .text]') == '["Визит","Визит\n\nПрезидент прибыл."]' ]]
}

@test "columns in Russian are recognised; a headline that is the text is the title, too" {
  printf 'Дата публикации;Заголовок;Текст;Ссылка\n07.05.2024;Визит;Президент прибыл.;http://a.example/1\n' >a.csv
  run -0 --separate-stderr newsx extract --with-text --log-level info a.csv
  [[ $(jq -c '[.id, .title, .date, .text]' <<<"$output") == '["http://a.example/1","Визит","2024-05-07","Президент прибыл."]' ]]
  [[ ${stderr_lines[0]} == "newsx: a.csv: text from Текст, title from Заголовок, date from Дата публикации" ]]
  echo '{"articles":[{"url":"http://a.example/1","title":"Президент прибыл","seendate":"20240507T101500Z"}]}' >gdelt.json
  printf 'url,title\nhttp://a.example/1,Президент прибыл\n' >gdelt.csv
  [[ $(newsx extract --with-text gdelt.json gdelt.csv | jq -c '[.title, .text]' | sort -u) == '["Президент прибыл","Президент прибыл"]' ]]
}

@test "text: an earlier result of a record keeps its title" {
  printf 'id,title,text,date\n1,Визит,Президент прибыл.,2024-05-07\n2,Отъезд,Президент отбыл.,\n' >a.csv
  newsx extract --with-text a.csv >a.jsonl
  newsx text a.csv | cmp - <(newsx text a.jsonl)
  [[ $(newsx text a.jsonl) == "Визит"* ]]
}

@test "rows of quotations whose speaker nobody is are the same from an earlier result" {
  echo '«Мост открыт», — сказал он.' >a.txt
  newsx extract a.txt >a.jsonl
  newsx quotes --format csv a.txt | cmp - <(newsx quotes --format csv a.jsonl)
}

@test "what an earlier result says of its source outlives it" {
  echo 'Президент прибыл в Минск.' >a.txt
  newsx extract --with-text a.txt >a.jsonl
  for i in 1 2 3 4 5 6 7 8; do cat a.jsonl; done >many.jsonl
  [[ $(newsx text --format json many.jsonl | jq -r .source.kind | sort -u) == article ]]
}
