#!/usr/bin/env bats
# Time grows with the length of the input, whatever it is.

load common

grows() { python3 "$BATS_TEST_DIRNAME/growth.py" "$NEWSX" "$@"; }

@test "marks that nothing closes, and cues" {
  grows text 'он "1. решили 5 ' 80000
  grows text '“также решили января ' 120000
  grows text 'который ё "Петрова сообщил ' 200000
}

@test "pages whose elements pile up" {
  grows html '<div></i>' 50000
  grows html '<svg></i>' 50000
  grows html '<item>' 100000
}

@test "feeds whose elements do not begin" { grows feed '<item' 30000; }

@test "diff of many quotations" { grows diff $'«Мы {n} {n}», — сказал Иванов.\n' 20000; }

@test "a table of equal rows" { grows table $'Ромашка\n' 100000; }
