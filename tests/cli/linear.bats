#!/usr/bin/env bats
# Time grows with the length of the input, whatever it is.

load common

grows() { python3 "$BATS_TEST_DIRNAME/growth.py" "$NEWSX" "$@"; }

@test "marks that nothing closes, and cues" {
  grows text 'он "1. решили 5 ' 80000
  grows text '“также решили января ' 120000
  grows text 'который ё "Петрова сообщил ' 200000
}

@test "headlines with a post, a dash and a name" {
  grows text $'Министр Иван Лесов построил новый дом — Анна Озерова\n' 1600000
}

@test "titles of acts that nothing closes" {
  grows text 'Решение «О ' 40000
  grows text 'закон «Об ' 40000
  grows text 'Указ № 1 «О ' 40000
  grows text 'федеральный закон от 1.1.2010 № 1-ФЗ «О ' 40000
}

@test "acts in prose" {
  grows text 'подписал закон о лесах и ' 40000
  grows text 'принят указ № 5, закон ' 40000
  grows text 'постановил отменить, за – 5, против ' 40000
  grows text 'Дума приняла закон о реке. За 5, против 6. ' 20000
}

@test "a title of an act is at most 400 tokens long" {
  python3 -c "print('Решение «О ' * 3000)" >a.txt
  newsx extract a.txt | jq -e '[.documents[].title | values | length] | max < 4000'
  printf 'Принят закон «О мостах %s».\n' "$(printf 'и дорогах %.0s' {1..150})" >b.txt
  newsx extract b.txt | jq -e '.documents[0].title | startswith("О мостах") and endswith("и дорогах")'
}

@test "rows of a table with one name: equal ones count once, of others 32" {
  python3 -c "print('#! class: person\nname'); print('Фоо Бар\n' * 4000, end='')" >equal.tsv
  python3 -c "
print('#! class: organization\nname\taliases')
for i in range(20000): print(f'Завод {i}\tЗюм')" >alias.tsv
  python3 -c "print('Приехал Фоо Бар. ' * 2000)" >a.txt
  python3 -c "print('Приехал Зюм. ' * 2000)" >b.txt
  (ulimit -v 1000000; newsx extract --gazetteer equal.tsv a.txt) | jq -e '.entities[0].name == "Фоо Бар"'
  (ulimit -v 1000000; newsx extract --gazetteer alias.tsv b.txt) | jq -e '.entities | length > 0'
}

@test "pages whose elements pile up" {
  grows html '<div></i>' 50000
  grows html '<svg></i>' 50000
  grows html '<item>' 100000
}

@test "times in blocks inside of one block" {
  grows item '<time>a</time><blockquote><time>b</time></blockquote>' 50000
}

@test "feeds whose elements do not begin" { grows feed '<item' 30000; }

@test "diff of many quotations" { grows diff $'«Мы {n} {n}», — сказал Иванов.\n' 20000; }

@test "lines that are empty before a dateline" { grows text $'\r' 100000; }

@test "dates with times" { grows text '3 июня 2025 года в 10:00. ' 500000; }

@test "places in a text without words" { grows places '%' 20000; }

@test "marked names that are one" { grows brat 'Иванов ' 60000; }

@test "a table of equal rows" { grows table $'Ромашка\n' 100000; }
